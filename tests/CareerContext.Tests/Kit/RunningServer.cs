using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerContext.Tests.Kit;

/// <summary>The built program as it serves over HTTP.</summary>
internal sealed partial class RunningServer : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder error = new();
    private readonly TaskCompletionSource<Uri> endpoint = new();

    /// <param name="process">Started with <c>serve --http</c>.</param>
    public RunningServer(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>The number of the process.</summary>
    public int Id => process.Id;

    /// <summary>Where it says that it serves.</summary>
    public Uri Endpoint => endpoint.Task.WaitAsync(TimeSpan.FromSeconds(60)).GetAwaiter().GetResult();

    /// <summary>Asks it to end as a system does, and waits.</summary>
    public (int Exit, string Output, string Error) End(string signal = "-TERM")
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no such signals.");
        Processes.Finish(Processes.Start("kill", [signal, $"{process.Id}"])).Expect();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(TimeSpan.FromSeconds(60)).Should().BeTrue("it was asked to end");
        process.WaitForExit();
        return (process.ExitCode, output, error.ToString());
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            endpoint.TrySetException(new InvalidOperationException($"The server ended: {error}"));
            return;
        }
        error.AppendLine(line);
        if (Place().Match(line) is { Success: true } place) endpoint.TrySetResult(new Uri(place.Value));
    }

    [GeneratedRegex("http://[0-9.]+:[0-9]+/mcp")]
    private static partial Regex Place();
}
