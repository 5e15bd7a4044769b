using System.Text;

namespace CareerContext.Cli;

/// <summary>What one run of the command line reads from and writes to.</summary>
/// <param name="In">Standard input, as bytes: an import may read any encoding.</param>
/// <param name="Out">Standard output: results only, so that a pipe gets nothing else.</param>
/// <param name="Error">Standard error: faults, progress, questions.</param>
public sealed record CliStreams(Stream In, TextWriter Out, TextWriter Error)
{
    /// <summary>Whether a person types at the input.</summary>
    public bool InIsTerminal { get; init; }

    /// <summary>Whether a person looks at the output.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person looks at the errors.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colour is unwanted even on a terminal (the <c>NO_COLOR</c> convention).</summary>
    public bool NoColour { get; init; }

    /// <summary>The command of the person's text editor, as <c>VISUAL</c> or <c>EDITOR</c> name it; null where none is named.</summary>
    public string? Editor { get; init; }

    /// <summary>The streams of this process. Output is UTF-8 without a mark, whatever the system's encoding.</summary>
    public static CliStreams OfProcess()
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        // A Windows console shows UTF-8 only when told to; setting it elsewhere would write to the terminal.
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected)) Console.OutputEncoding = utf8;
        return new CliStreams(
            Console.OpenStandardInput(),
            new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = !Console.IsOutputRedirected, NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" })
        {
            InIsTerminal = !Console.IsInputRedirected,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Editor = ((string[])["VISUAL", "EDITOR"]).Select(Environment.GetEnvironmentVariable).FirstOrDefault(e => !string.IsNullOrWhiteSpace(e)),
            NoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb",
        };
    }
}
