using System.CommandLine;
using CareerContext.Cli;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public class CommandLineTests
{
    private static readonly RootCommand Root = CareerCli.Build(new CliStreams(Stream.Null, TextWriter.Null, TextWriter.Null));

    [Fact]
    public void The_file_is_named_before_or_after_the_verb()
    {
        using TempFolder folder = new();
        string before = CliRun.Of("--db", folder.File("a.db"), "doctor").Expect();
        string after = CliRun.Of("doctor", "--db", folder.File("a.db")).Expect();
        before.Should().Be(after).And.Contain(folder.File("a.db"));
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("doctor", "--bogus")]
    [InlineData("doctor", "extra")]
    [InlineData("show")]
    [InlineData("file")]
    [InlineData("file", "rollback", "newest")]
    [InlineData("history", "--since", "yesterday")]
    [InlineData("context", "x", "--max-tokens", "many")]
    [InlineData("context", "x", "--tier", "2")]
    [InlineData("show", "hobbies")]
    [InlineData("doctor", "--db", " ")]
    public void Wrong_usage_is_one_line_on_standard_error_and_exit_code_2(params string[] arguments)
    {
        Finished run = CliRun.Of(arguments);
        run.Expect(2).Should().BeEmpty();
        run.Error.TrimEnd('\n').Should().NotBeEmpty().And.NotContain("\n");
    }

    [Fact]
    public void Every_fault_has_an_exit_code_of_its_own()
    {
        Enum.GetValues<Fault>().Select(ExitCode.Of).Should().OnlyHaveUniqueItems().And.NotContain(ExitCode.Done);
        ExitCode.All.Select(c => c.Code).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void No_file_yet_is_said_with_exit_code_3_and_creates_nothing()
    {
        using TempFolder folder = new();
        foreach (string[] arguments in (string[][])[["show", "person"], ["history"], ["export"], ["backup", folder.File("copy.db")], ["file", "rollback", "1"]])
        {
            Finished run = CliRun.Of([.. arguments, "--db", folder.File("a.db")]);
            run.Expect(3).Should().BeEmpty();
            run.Error.Should().Be(CareerFile.NoFileYet + "\n");
        }
        folder.Names().Should().BeEmpty();
    }

    [Fact]
    public void A_word_with_an_at_sign_is_not_read_as_a_file()
    {
        using TempFolder folder = new();
        string arguments = folder.Write("arguments.txt", "doctor\n");
        CliRun.Of("@" + arguments).ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task An_output_that_takes_nothing_is_one_line_and_no_crash()
    {
        using TempFolder folder = new();
        using StringWriter error = new() { NewLine = "\n" };
        using FullDisk output = new();
        int exit = await CareerCli.RunAsync(["doctor", "--db", folder.File("a.db")], new CliStreams(Stream.Null, output, error));
        exit.Should().Be(6);
        error.ToString().Should().Be("The output cannot be written: No space left\n");
    }

    [Fact]
    public void Without_arguments_the_help_is_shown() => CliRun.Of().Output.Should().StartWith("Keeps a person's career");

    [Fact]
    public void Help_wins_over_wrong_usage() => CliRun.Of("show", "--help").Expect().Should().StartWith("Shows ");

    [Fact]
    public void Each_verb_leads_with_a_sentence_and_examples_that_parse()
    {
        foreach (Verb verb in Verbs(Root))
        {
            string[] lines = HelpText.Of(verb).Split('\n');
            lines[0].Should().EndWith(".", verb.Name);
            lines[2].Should().StartWith("Example", verb.Name);
            verb.Examples.Should().NotBeEmpty(verb.Name);
            foreach (string example in verb.Examples)
            {
                string words = example.Split(" < ")[0]["careercontext ".Length..];
                Root.Parse(words).Errors.Should().BeEmpty(example);
            }
        }
    }

    [Fact]
    public void The_help_of_every_verb_is_as_kept()
    {
        IEnumerable<Command> all = [Root, .. Verbs(Root)];
        Snapshot.Match("help.txt", string.Join($"{new string('-', 100)}\n", all.Select(HelpText.Of)));
    }

    private static IEnumerable<Verb> Verbs(Command command) => command.Subcommands.OfType<Verb>().SelectMany(v => Verbs(v).Prepend(v));

    private sealed class FullDisk : StringWriter
    {
        public override Task FlushAsync() => throw new IOException("No space left");
    }
}
