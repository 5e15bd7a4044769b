using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>The built server as a process, and how much memory it holds.</summary>
internal sealed class ServedProgram : IDisposable
{
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource<string> endpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts it.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="careerFile">The file to serve.</param>
    /// <param name="more">What follows <c>serve --db FILE</c>.</param>
    public ServedProgram(string program, string careerFile, params string[] more)
    {
        ProcessStartInfo start = new(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (string word in (string[])["serve", "--db", careerFile, "--toolsets", "read,chatgpt,edit", .. more]) start.ArgumentList.Add(word);
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("CAREERCONTEXT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        Process = Process.Start(start) ?? throw new IOException($"{program} cannot be started.");
        Process.ErrorDataReceived += (_, line) => Hear(line.Data);
        Process.BeginErrorReadLine();
    }

    /// <summary>The process.</summary>
    public Process Process { get; }

    /// <summary>What it wrote to standard error, but for the greeting of a server over HTTP.</summary>
    public string Errors
    {
        get
        {
            lock (errors) return errors.ToString();
        }
    }

    /// <summary>Where a server over HTTP says that it serves.</summary>
    public async Task<Uri> EndpointAsync() => new(await endpoint.Task.WaitAsync(TimeSpan.FromSeconds(30)).ConfigureAwait(false));

    /// <summary>The built server of the same configuration as this program.</summary>
    /// <exception cref="IOException">It is not built.</exception>
    public static string Built()
    {
        DirectoryInfo framework = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        DirectoryInfo? root = framework;
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CareerContext.sln"))) root = root.Parent;
        string program = Path.Combine(root?.FullName ?? "", "src", "CareerContext.Server", "bin", framework.Parent!.Name, framework.Name, "careercontext" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return File.Exists(program) ? program : throw new IOException($"The server is not built: {program} is missing. Build it, or name another one with --server.");
    }

    /// <summary>The process's anonymous memory in bytes; null where the system does not tell.</summary>
    public long? Anonymous()
    {
        string path = $"/proc/{Process.Id}/smaps_rollup";
        if (!OperatingSystem.IsLinux() || !File.Exists(path)) return null;
        string line = File.ReadLines(path).First(l => l.StartsWith("Anonymous:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
    }

    private void Hear(string? line)
    {
        const string serving = "Serving ";
        if (line is null) return;
        if (line.StartsWith(serving, StringComparison.Ordinal)) endpoint.TrySetResult(line[serving.Length..].Split(' ')[0]);
        else if (!line.StartsWith("No token is asked for", StringComparison.Ordinal) && !line.StartsWith("{ \"mcpServers\"", StringComparison.Ordinal))
        {
            lock (errors) errors.AppendLine(line);
        }
    }
}
