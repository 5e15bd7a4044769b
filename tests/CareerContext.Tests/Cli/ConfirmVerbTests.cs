using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

/// <summary>What was understood from text waits for its owner's word, and says so until then.</summary>
public sealed class ConfirmVerbTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void What_waits_is_listed_confirmed_and_taken_back()
    {
        CliRun.Of("confirm", "--db", Saved().FilePath).Expect().Should().Contain("Night baker").And.Contain("0.6").And.Contain("employer Ofen 3 (line 4)").And.NotContain("Day baker");
        CliRun.Of("context", "Where did I work?", "--db", career.FilePath).Expect().Should().Contain("(unconfirmed)");
        Finished done = CliRun.Of("confirm", "--all", "--db", career.FilePath);
        done.Expect().Should().StartWith("1 confirmed.");
        CliRun.Of("confirm", "--db", career.FilePath).Expect().Should().Be("Nothing waits for your word.\n");
        CliRun.Of("context", "Where did I work?", "--db", career.FilePath).Expect().Should().NotContain("(unconfirmed)");
        CliRun.Of("undo", done.Output.Trim().Split(' ')[^1], "--db", career.FilePath).Expect();
        CliRun.Of("confirm", "--db", career.FilePath).Expect().Should().Contain("Night baker");
    }

    [Fact]
    public void An_id_that_is_none_is_refused() => CliRun.Of("confirm", "exp_222222", "--db", Saved().FilePath).Error.Should().Contain("No record has this id");

    [Theory]
    [InlineData("confirm", "--jsno")]
    [InlineData("undo", "--json")]
    [InlineData("record", "remove", "--all")]
    [InlineData("record", "add", "skill", "name=x", "--dryrun=1")]
    public void A_mistyped_option_is_no_id_and_no_field(params string[] words)
    {
        Finished refused = CliRun.Of([.. words, "--db", Saved().FilePath]);
        refused.Expect(2).Should().BeEmpty();
        refused.Error.Should().StartWith($"There is no option {words[^1].Split('=')[0]} here").And.Contain($"See `careercontext {string.Join(' ', words.TakeWhile(w => !w.StartsWith('-') && w is not "skill" and not "name=x"))} --help`");
    }

    [Fact]
    public void Behind_a_lone_dash_pair_words_are_no_options() => CliRun.Of("confirm", "--db", Saved().FilePath, "--", "--json").Error.Should().Contain("No record has this id");

    [Fact]
    public void Lines_that_people_keep_to_themselves_reach_no_assistant()
    {
        using TempFolder folder = new();
        string file = folder.Write("cv.txt", "Ann Lee\nFlat 3, 12 Hidden Lane\nLeeds LS1 4AB\nMale, 38 years, married\nann@example.org\n\nEXPERIENCE\nBaker, Ofen 3, 2019 - 2021\n- Baked bread\n\nREFEREES\nAvailable on request\n\nDate of birth: 12 March 1988\nNationality: Irish\n\nMISC\nBorn 12 March 1988 in Cork\nHobby horse riding\n");
        CliRun.Of("import", file, "--db", career.FilePath).Expect();
        foreach (string request in (string[])["Who is this?", "nationality", "notes", "horse riding", "When was she born?", "walk me through the career", "Is she married?"])
            CliRun.Of("context", request, "--db", career.FilePath).Output.Should().NotContainAny("1988", "Irish", "Hidden Lane", "LS1", "married,", "38 years");
        CliRun.Of("show", "person", "--db", career.FilePath).Expect().Should().ContainAll("12 Hidden Lane", "Irish", "12 March 1988", "married");
    }

    private TempCareer Saved()
    {
        career.Write(s =>
        {
            Source source = SourceStore.Save(s, GeneratedRecords.Upload("cv.txt"));
            RecordStore.Save(s, Job("Day baker", source.Id));
            return RecordStore.Save(s, Job("Night baker", source.Id) with { Confirmed = false, SourceConfidence = 0.6, Sources = [new FieldSource("company", source.Id, null, "line 4", 0.6, "text")] });
        });
        return career;
    }

    private static CareerRecord Job(string title, string source) => new()
    {
        Kind = RecordKinds.Find("experience")!,
        SourceId = source,
        Values = new Dictionary<string, object> { ["title"] = title, ["company"] = "Ofen 3", ["start_date"] = "2019", ["end_date"] = "2021" },
    };
}
