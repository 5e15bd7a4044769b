using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CareerContext.Store;

namespace CareerContext.Exchange.Pdf;

/// <summary>Runs <c>pdftotext</c>: without a shell, for a limited time and output.</summary>
/// <param name="path">The program's path.</param>
/// <param name="pdf">The file.</param>
internal sealed class PdfProgram(string path, ReadOnlyMemory<byte> pdf)
{
    /// <summary>The environment variable that names the program where it is not on the PATH.</summary>
    public const string Variable = "CAREERCONTEXT_PDFTOTEXT";

    private const int MaxOutput = 20_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20); // For all runs on one file together.
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(2);

    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>The program's path; null where it is not installed.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return File.Exists(named) ? named : null;
        string name = OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext";
        // Never from the folder one happens to be in.
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs the program on the file, which it is given by its standard input: no copy of it touches the disk.</summary>
    /// <param name="way">How text is laid out, e.g. <c>-layout</c>.</param>
    /// <returns>What it printed; null where it failed.</returns>
    /// <exception cref="CareerException">It cannot be started, takes too long (all runs together) or prints too much.</exception>
    public string? Run(string way)
    {
        ProcessStartInfo start = new(path) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (string argument in (string[])[way, "-enc", "UTF-8", "-eol", "unix", "-q", "-", "-"]) start.ArgumentList.Add(argument);
        start.StandardOutputEncoding = Encoding.UTF8;
        using Process process = Started(start);
        process.ErrorDataReceived += (_, _) => { }; // It may hold the file's words; it is read so that the program never waits, and forgotten.
        process.BeginErrorReadLine();
        Task<string> output = ReadAsync(process.StandardOutput);
        _ = FeedAsync(process.StandardInput.BaseStream, pdf);
        bool isInTime = Task.WaitAny([output], Left) == 0 && !output.IsFaulted && process.WaitForExit(Left);
        if (!isInTime) Kill(process);
        if (output.IsFaulted) throw new CareerException(Fault.Invalid, "The PDF holds more text than any résumé; nothing was imported.");
        if (!isInTime) throw new CareerException(Fault.Invalid, "Reading the PDF took too long; save the résumé as text or DOCX.");
        return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
    }

    private TimeSpan Left => clock.Elapsed < Patience ? Patience - clock.Elapsed : TimeSpan.Zero;

    // A program that has read enough, failed or was ended leaves the rest.
    private static async Task FeedAsync(Stream input, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await using (input.ConfigureAwait(false)) await input.WriteAsync(bytes).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Its exit code says the rest.
        }
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException)
        {
            throw new CareerException(Fault.Unsupported, "pdftotext could not be started; install poppler-utils anew, or save the résumé as text or DOCX.", error);
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader)
    {
        StringBuilder text = new();
        char[] block = new char[32_768];
        for (int read = await reader.ReadAsync(block).ConfigureAwait(false); read > 0; read = await reader.ReadAsync(block).ConfigureAwait(false))
        {
            if (text.Length + read > MaxOutput) throw new InvalidDataException();
            text.Append(block, 0, read);
        }
        return text.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(Ending);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It ended by itself meanwhile.
        }
    }
}
