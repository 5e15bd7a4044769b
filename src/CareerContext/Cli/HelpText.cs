using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;

namespace CareerContext.Cli;

/// <summary>Writes the help of a verb: a sentence, an example that works, then the details. The same in every culture and width.</summary>
internal sealed class HelpText(TextWriter output) : SynchronousCommandLineAction
{
    private const string Program = "careercontext";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        output.Write(Of(parseResult.CommandResult.Command));
        return ExitCode.Done;
    }

    /// <summary>The help of a command.</summary>
    public static string Of(Command command)
    {
        StringBuilder text = new();
        text.Append(command.Description).Append('\n');
        IReadOnlyList<string> examples = command is Verb verb ? verb.Examples : [$"{Program} demo", $"{Program} import resume.json"];
        Section(text, examples.Count == 1 ? "Example" : "Examples", examples);
        Section(text, "Usage", [Usage(command)]);
        Pairs(text, "Verbs", command.Subcommands.Select(c => (c.Name, c.Description!)));
        Pairs(text, "Arguments", command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description!)));
        Pairs(text, "Options", Options(command).Select(o => (Name(o), o.Description!)));
        if (command is RootCommand)
        {
            Pairs(text, "Exit codes", ExitCode.All.Select(c => (c.Code.ToString(CultureInfo.InvariantCulture), c.Meaning)));
            text.Append($"\n`{Program} VERB --help` says more about a verb.\n");
        }
        if (command is Verb { Remark: { } remark }) text.Append('\n').Append(remark).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Where(o => !o.Hidden).Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Concat(p.Parents.OfType<Command>().SelectMany(g => g.Options)).Where(o => o.Recursive)))
            .OrderBy(o => o is HelpOption);

    private static string Usage(Command command)
    {
        List<string> words = [];
        for (Command? c = command; c is not null and not RootCommand; c = c.Parents.OfType<Command>().FirstOrDefault()) words.Insert(0, c.Name);
        words.Insert(0, Program);
        if (command.Subcommands.Count > 0) words.Add("VERB");
        words.AddRange(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{a.HelpName ?? a.Name}]" : a.HelpName ?? a.Name));
        words.AddRange(Options(command).Where(o => o is not HelpOption).Select(o => $"[{Name(o)}]"));
        return string.Join(' ', words);
    }

    private static string Name(Option option) => option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}";

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.Append('\n').Append(title).Append(":\n");
        foreach (string line in lines) text.Append("  ").Append(line).Append('\n');
    }

    private static void Pairs(StringBuilder text, string title, IEnumerable<(string Name, string Words)> pairs)
    {
        List<(string Name, string Words)> all = [.. pairs];
        if (all.Count == 0) return;
        int width = all.Max(p => p.Name.Length);
        Section(text, title, all.Select(p => $"{p.Name.PadRight(width)}  {p.Words}"));
    }
}
