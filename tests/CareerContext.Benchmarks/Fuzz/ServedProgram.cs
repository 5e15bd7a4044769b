using System.Diagnostics;
using System.Text;
using CareerContext.Benchmarks.Speed;

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
        : this(new Contender("careercontext", program, ["serve", "--db", careerFile, "--toolsets", "read,chatgpt,edit", .. more]))
    {
    }

    /// <summary>Starts any server.</summary>
    public ServedProgram(Contender contender)
    {
        ProcessStartInfo start = new(contender.Program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (string word in contender.Arguments) start.ArgumentList.Add(word);
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("CAREERCONTEXT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach ((string name, string value) in contender.Variables) start.Environment[name] = value;
        Process = Process.Start(start) ?? throw new IOException($"{contender.Program} cannot be started.");
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
        string program = BuiltPrograms.Path("src/CareerContext.Server", "careercontext");
        return File.Exists(program) ? program : throw new IOException($"The server is not built: {program} is missing. Build it, or name another one with --server.");
    }

    /// <summary>The process's anonymous memory in bytes; null where the system does not tell.</summary>
    public long? Anonymous() => MemoryUse.Of(Process.Id)?.Anonymous;

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
