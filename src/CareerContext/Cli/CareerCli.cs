using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using CareerContext.Skills;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Cli;

/// <summary>The owner's command line.</summary>
public static class CareerCli
{
    /// <summary>Set to anything, it makes an unexpected fault show where it happened.</summary>
    public const string DebugVariable = "CAREERCONTEXT_DEBUG";

    private static readonly ParserConfiguration Parser = new()
    {
        EnablePosixBundling = false,
        // A request may begin with @; it never names a file to be read as arguments.
        ResponseFileTokenReplacer = null,
    };

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="streams">Where to read and write.</param>
    /// <param name="http">Serves over HTTP; null where the program has no sockets.</param>
    /// <returns>An exit code of <see cref="ExitCode.All"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CliStreams streams, HttpService? http = null)
    {
        int exitCode = await RunGuardedAsync(arguments, streams, http).ConfigureAwait(false);
        try
        {
            await streams.Out.FlushAsync().ConfigureAwait(false);
            return exitCode;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unwritable(streams, fault);
        }
    }

    /// <summary>All verbs under their root.</summary>
    internal static RootCommand Build(CliStreams streams, HttpService? http = null)
    {
        VerbContext context = new(streams, http);
        RootCommand root = new("Keeps a person's career in one file of their own and answers an assistant's questions from it.");
        root.Options.Clear();
        root.Directives.Clear();
        root.Options.Add(context.Db);
        root.Options.Add(new VersionOption("--version") { Description = "Prints the version.", Action = new VersionText(streams.Out) });
        root.Options.Add(new HelpOption("--help", "-h") { Description = "Prints this help.", Action = new HelpText(streams.Out) });
        foreach (Command verb in Verbs(context)) root.Subcommands.Add(verb);
        return root;
    }

    private static IEnumerable<Command> Verbs(VerbContext context) =>
    [
        InitVerb.Build(context),
        ImportVerb.Build(context),
        ShowVerb.Build(context),
        RecordVerbs.Build(context),
        ContextVerb.Build(context),
        SkillVerbs.Build(context),
        VocabularyVerbs.Build(context),
        ReviewVerb.Build(context),
        ConfirmVerb.Build(context),
        HistoryVerb.Build(context),
        UndoVerb.Build(context),
        DiffVerb.Build(context),
        ForgetVerb.BuildAll(context),
        ExportVerb.Build(context),
        BackupVerb.Build(context),
        FileVerbs.Build(context),
        DoctorVerb.Build(context),
        ServeVerb.Build(context),
        ConnectVerb.Build(context),
        DemoVerb.Build(context),
    ];

    private static async Task<int> RunGuardedAsync(IReadOnlyList<string> arguments, CliStreams streams, HttpService? http)
    {
        try
        {
            ParseResult result = Build(streams, http).Parse(arguments, Parser);
            if ((result.Errors.Count > 0 || StrayOption(result) is not null) && result.Action is not (HelpText or VersionText)) return Usage(result, streams);
            // Signals end the process as usual: writes are transactions. Only the demo has something to take away, and sees to it.
            InvocationConfiguration invocation = new() { EnableDefaultExceptionHandler = false, Output = streams.Out, Error = streams.Error, ProcessTerminationTimeout = null };
            return await result.InvokeAsync(invocation).ConfigureAwait(false);
        }
        catch (CareerException fault)
        {
            streams.Error.WriteLine(fault.Message);
            return ExitCode.Of(fault.Fault);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException fault)
        {
            return Unwritable(streams, fault); // The career file's own faults are explained where they arise.
        }
        catch (Exception fault)
        {
            bool debug = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(DebugVariable));
            streams.Error.WriteLine(debug ? fault.ToString() : $"A fault of the program: {fault.GetType().Name}. With {DebugVariable}=1 it says where.");
            return ExitCode.Of(Fault.Internal);
        }
    }

    private static int Unwritable(CliStreams streams, Exception fault)
    {
        streams.Error.WriteLine($"The output cannot be written: {fault.Message}");
        return ExitCode.Of(Fault.Unsupported);
    }

    private static int Usage(ParseResult result, CliStreams streams)
    {
        Command command = result.CommandResult.Command;
        if (result.Tokens.Count == 0)
        {
            streams.Out.Write(HelpText.Of(command));
            return ExitCode.Of(Fault.Invalid);
        }
        string path = command is RootCommand ? "" : string.Concat(command.Parents.OfType<Verb>().Select(p => p.Name + " ")) + command.Name + " ";
        streams.Error.WriteLine($"{PlainText.CleanLine(Complaint(result, command))} See `careercontext {path}--help`{(StrayOption(result) is null ? "." : "; words after a lone -- are no options.")}");
        return ExitCode.Of(Fault.Invalid);
    }

    // Arguments take any word, so that a mistyped option would be answered as an id or a request.
    private static string? StrayOption(ParseResult result)
    {
        HashSet<Token> meant = new(result.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash), ReferenceEqualityComparer.Instance);
        return result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).FirstOrDefault(t => IsOption(t.Value) && !meant.Contains(t))?.Value.Split('=')[0];
    }

    private static bool IsOption(string word) => word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal) && !word.Any(char.IsWhiteSpace);

    private static string Complaint(ParseResult result, Command command)
    {
        if (StrayOption(result) is { } stray) return $"There is no option {stray} here.";
        if (result.UnmatchedTokens.Count > 0) return $"There is no {(result.UnmatchedTokens[0].StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "verb" : "argument")} {result.UnmatchedTokens[0]} here.";
        return command.Subcommands.Count > 0 && result.Errors[0].SymbolResult == result.CommandResult ? "A verb is missing." : result.Errors[0].Message;
    }

    private sealed class VersionText(TextWriter output) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine(ProgramVersion.Text);
            return ExitCode.Done;
        }
    }
}
