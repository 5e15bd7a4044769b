using System.Text;
using CareerContext.Cli;

namespace CareerContext.Tests.Kit;

/// <summary>The command line run within the test, with streams of its own.</summary>
internal static class CliRun
{
    /// <summary>Runs one command line as if piped.</summary>
    public static Finished Of(params string[] arguments) => With("", false, arguments);

    /// <summary>Runs one command line with input.</summary>
    /// <param name="input">What standard input holds.</param>
    /// <param name="typed">Whether a person types it and looks on.</param>
    /// <param name="arguments">The words after the program's name.</param>
    public static Finished With(string input, bool typed, params string[] arguments) => Run(input, typed, null, arguments);

    /// <summary>Runs one command line in a terminal with a text editor.</summary>
    /// <param name="editor">The editor's command.</param>
    /// <param name="input">What is typed outside of the editor.</param>
    /// <param name="arguments">The words after the program's name.</param>
    public static Finished Editing(string? editor, string input, params string[] arguments) => Run(input, true, editor, arguments);

    private static Finished Run(string input, bool typed, string? editor, string[] arguments)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(input));
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        CliStreams streams = new(stream, output, error) { InIsTerminal = typed, OutIsTerminal = typed, ErrorIsTerminal = typed, Editor = editor };
        int exit = CareerCli.RunAsync(arguments, streams).GetAwaiter().GetResult();
        return new Finished(exit, output.ToString(), error.ToString());
    }
}
