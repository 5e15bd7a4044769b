using System.Diagnostics;
using System.Text;

namespace CareerContext.Tests.Kit;

/// <summary>What a program left behind: exit code and both outputs.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error)
{
    /// <summary>The output, after a check that all went well.</summary>
    public string Expect(int exitCode = 0)
    {
        ExitCode.Should().Be(exitCode, "stdout was:\n{0}\nstderr was:\n{1}", Output, Error);
        return Output;
    }
}

/// <summary>Programs as processes of their own: they inherit the environment but for the program's own variables.</summary>
internal static class Processes
{
    /// <summary>Nobody: owns nothing and passes no check of rights.</summary>
    private const string Nobody = "65534";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <summary>Starts a program; its three streams are pipes.</summary>
    /// <param name="program">Full path.</param>
    /// <param name="arguments">As they are, without quoting.</param>
    /// <param name="environment">Added to the environment; a null value takes a variable out.</param>
    /// <param name="asNobody">As another user, who owns nothing.</param>
    /// <param name="folder">Its current directory; the system's folder of temporary files by default.</param>
    public static Process Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, bool asNobody = false, string? folder = null)
    {
        ProcessStartInfo start = new(asNobody ? "setpriv" : program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        if (asNobody)
        {
            foreach (string argument in (string[])["--reuid=" + Nobody, "--regid=" + Nobody, "--clear-groups", program]) start.ArgumentList.Add(argument);
        }
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("CAREERCONTEXT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    /// <summary>Feeds the input, closes it and waits for the end.</summary>
    public static Finished Finish(Process process, string input = "")
    {
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            try
            {
                process.StandardInput.Write(input);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // The program ended without reading all of its input; its exit code says why.
            }
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"Still running after {Patience.TotalSeconds} s: {process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)}");
            }
            Task.WaitAll(output, error);
            return new Finished(process.ExitCode, output.Result, error.Result);
        }
    }

    /// <summary>Skips the test where no process can be started as another user.</summary>
    public static void SkipUnlessNobodyCanRun()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) Assert.Skip("Only root can run a program as another user; run the tests as root to check this.");
        bool present = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "setpriv")));
        if (!present) Assert.Skip("setpriv (util-linux) is missing, so no program can be run as another user.");
    }
}
