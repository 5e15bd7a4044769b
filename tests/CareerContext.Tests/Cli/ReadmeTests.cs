using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Cli;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public partial class ReadmeTests
{
    private static readonly string Path = Repository.File("README.md");

    [Fact]
    public void The_verbs_are_those_of_the_program()
    {
        RootCommand root = CareerCli.Build(new CliStreams(Stream.Null, TextWriter.Null, TextWriter.Null));
        IEnumerable<string> rows = Leaves(root, "").Select(v => $"| `{v.Path}` | {v.Verb.Description} |");
        Snapshot.MatchRegion(Path, "VERBS", $"| verb | what it does |\n|---|---|\n{string.Join('\n', rows)}\n");
    }

    [Fact]
    public void The_exit_codes_are_those_of_the_program()
    {
        IEnumerable<string> rows = ExitCode.All.Select(c => FormattableString.Invariant($"| {c.Code} | {c.Meaning} |"));
        Snapshot.MatchRegion(Path, "EXIT CODES", $"| exit code | meaning |\n|---|---|\n{string.Join('\n', rows)}\n");
    }

    [Fact]
    public void The_snippets_are_json_and_start_the_server()
    {
        MatchCollection snippets = Snippet().Matches(File.ReadAllText(Path));
        snippets.Should().HaveCountGreaterThanOrEqualTo(2);
        foreach (Match snippet in snippets)
        {
            using JsonDocument json = JsonDocument.Parse(snippet.Groups[1].Value);
            JsonElement server = json.RootElement.EnumerateObject().Single().Value.GetProperty("careercontext");
            string[] arguments = [.. server.GetProperty("args").EnumerateArray().Select(a => a.GetString()!)];
            ServeShape.Match(arguments).Should().NotBeNull();
        }
    }

    private static IEnumerable<(string Path, Verb Verb)> Leaves(Command command, string path) => command.Subcommands.OfType<Verb>()
        .SelectMany(v => v.Subcommands.Count > 0 ? Leaves(v, $"{path}{v.Name} ") : [(path + v.Name, v)]);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
