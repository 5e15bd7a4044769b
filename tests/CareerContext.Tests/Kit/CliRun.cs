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
    public static Finished With(string input, bool typed, params string[] arguments)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(input));
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        CliStreams streams = new(stream, output, error) { InIsTerminal = typed, OutIsTerminal = typed, ErrorIsTerminal = typed };
        int exit = CareerCli.RunAsync(arguments, streams).GetAwaiter().GetResult();
        return new Finished(exit, output.ToString(), error.ToString());
    }
}
