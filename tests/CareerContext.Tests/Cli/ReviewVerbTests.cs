using System.Text.Json;
using CareerContext.Tests.Exchange;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

/// <summary>Two sources, decisions and undo, as an owner types them.</summary>
public class ReviewVerbTests
{
    [Fact]
    public void An_owner_imports_twice_decides_and_takes_it_back()
    {
        using TempCareer career = new();
        using TempFolder folder = new();
        string first = folder.Write("nora.json", TwoSources.First), second = folder.Write("profile.json", TwoSources.Second);
        Run(career, "import", first);
        string export = Run(career, "export");
        string plan = Run(career, "import", second, "--dry-run");
        plan.Should().Contain("Records: 3 new, 4 same, 3 adds to, 3 contradicts\n").And.MatchRegex(@"(?m)^adds to\s+experience\s+Senior Software Engineer\s+work\[1\]\s+canonical\s+0\.93$").And.NotContain("undo");
        string done = Run(career, "import", second);
        done.Should().MatchRegex(@"(?m)^Developer exp_\w+\s+start\s+2015\s+2014-11\s+canonical\s+0\.87$").And.Contain("3 wait for your decision").And.MatchRegex(@"(?m)^To take it back: careercontext undo bat_\w{6}$");
        string id = Question(career, "start_date");
        Run(career, "review").Should().Contain(id).And.Contain("profile.json");
        Run(career, "show", "experiences", Record(career, id)).Should().Contain($"another source says: 2014-11 (profile.json; careercontext review {id})");
        Run(career, "review", id, "--take", "new").Should().MatchRegex("^1 decided. To take it back: careercontext undo bat_");
        Run(career, "review", "--all", "--take", "old").Should().StartWith("2 decided.");
        Run(career, "review").Should().Contain("\nNothing waits for a decision.\n");
        string history = Run(career, "history");
        history.Should().Contain("decided: start_date of exp_").And.Contain("asked: proficiency_level of skl_").And.MatchRegex("bat_[a-z0-9]{6}");
        CliRun.Of("undo", Batches(career)[1], "--db", career.FilePath).ExitCode.Should().Be(4, "decisions stand upon the import");
        for (int i = 0; i < 2; i++) Run(career, "undo").Should().MatchRegex(@"^Undone: bat_\w+ \(cli review, ");
        Run(career, "undo").Should().Contain("3 records gone, 5 records as before, 3 questions between sources as before");
        Run(career, "export").Should().Be(export);
        Run(career, "history").Should().Contain("gone with its batch: ".TrimEnd(' ', ':')).And.Contain("source gone with its batch");
    }

    [Theory]
    [InlineData(2, "review", "mrg_222222", "--take", "sideways")]
    [InlineData(2, "review", "--take", "new")]
    [InlineData(2, "review", "--area", "sideways")]
    [InlineData(2, "review", "--accept")]
    [InlineData(2, "review", "mrg_222222", "--accept")]
    [InlineData(2, "review", "fnd_222222", "--take", "new")]
    [InlineData(2, "review", "fnd_222222", "fnd_222223")]
    [InlineData(2, "review", "--area", "accuracy", "--take", "new")]
    [InlineData(3, "review", "fnd_222222")]
    [InlineData(3, "review", "fnd_222222", "--accept")]
    [InlineData(2, "review", "mrg_222222", "--take", "new", "--separate")]
    [InlineData(3, "review", "mrg_222222")]
    [InlineData(3, "review", "mrg_222222", "--take", "new")]
    [InlineData(3, "undo", "bat_222222")]
    [InlineData(2, "import", "-", "--prefer", "both")]
    public void What_makes_no_sense_is_said_in_one_sentence(int exitCode, params string[] words)
    {
        using TempCareer career = People.Saved();
        Finished run = CliRun.Of([.. words, "--db", career.FilePath]);
        run.ExitCode.Should().Be(exitCode);
        run.Error.TrimEnd('\n').Should().NotBeEmpty().And.NotContain("\n");
    }

    [Fact]
    public void An_owner_of_two_names_says_so()
    {
        using TempCareer career = new();
        using TempFolder folder = new();
        Run(career, "import", folder.Write("nora.json", TwoSources.First));
        string other = folder.Write("other.json", """{"basics":{"name":"Ines Halvorsen"},"skills":[{"name":"Sailing"}]}""");
        Finished refused = CliRun.Of("import", other, "--db", career.FilePath);
        refused.ExitCode.Should().NotBe(0);
        refused.Error.Should().Contain("if it is you, add --same-person");
        Run(career, "import", other, "--same-person").Should().Contain("1 new").And.MatchRegex(@"name\s+Nora Vestergaard\s+Ines Halvorsen");
    }

    private static string Run(TempCareer career, params string[] words) => CliRun.Of([.. words, "--db", career.FilePath]).Expect();

    private static string Question(TempCareer career, string field) => Questions(career, q => q.GetProperty("field").GetString() == field, "id");

    private static string Record(TempCareer career, string id) => Questions(career, q => q.GetProperty("id").GetString() == id, "record_id");

    private static string Questions(TempCareer career, Func<JsonElement, bool> which, string property)
    {
        using JsonDocument json = JsonDocument.Parse(Run(career, "review", "--json"));
        return json.RootElement.GetProperty("questions").EnumerateArray().Single(which).GetProperty(property).GetString()!;
    }

    private static List<string> Batches(TempCareer career)
    {
        using JsonDocument json = JsonDocument.Parse(Run(career, "history", "--json"));
        return [.. json.RootElement.EnumerateArray().Select(c => c.GetProperty("batch_id").GetString()!).Distinct()];
    }
}
