using System.Text.Json;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public class ImportVerbTests
{
    private const string Resume = """
        {
          "basics": { "name": "Ada Grün", "email": "ada@example.com" },
          "work": [
            { "name": "Kite Works", "position": "Rigger", "startDate": "Aug. 2012", "endDate": "2014" },
            { "name": "Kite Works", "position": "Chief Rigger", "startDate": "Sept. 2014", "shoeSize": 43 }
          ]
        }
        """;

    [Fact]
    public void An_import_names_the_file_and_ends_with_one_line()
    {
        using TempCareer career = new();
        string[] lines = CliRun.With(Resume, false, "import", "-", "--db", career.FilePath).Expect().TrimEnd('\n').Split('\n');
        lines[0].Should().Be("Career file: " + career.FilePath);
        lines[^1].Should().MatchRegex(@"^\d+ facts in, [1-9]\d* to look at$");
        career.Read(s => RecordStore.List(s, RecordKinds.Find("experience")!)).Should().HaveCount(2);
    }

    [Fact]
    public void A_dry_run_prints_the_plan_and_writes_nothing()
    {
        using TempCareer career = new();
        string plan = CliRun.With(Resume, false, "import", "-", "--dry-run", "--db", career.FilePath).Expect();
        plan.Should().Contain("3 new, 0 same, 0 adds to, 0 contradicts\n").And.MatchRegex(@"(?m)^new\s+experience\s+Rigger\s+work\[0\]$").And.Contain("would come in");
        career.Names().Should().BeEmpty();

        CliRun.With(Resume, false, "import", "-", "--db", career.FilePath).Expect();
        byte[] before = File.ReadAllBytes(career.FilePath);
        CliRun.With(Resume.Replace("Rigger", "Sailmaker", StringComparison.Ordinal), false, "import", "-", "--dry-run", "--db", career.FilePath).Expect();
        File.ReadAllBytes(career.FilePath).Should().Equal(before);
        career.Names().Should().Equal("career.db");
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        using TempCareer career = new();
        CliRun.With(Resume, false, "import", "-", "--db", career.FilePath).Expect();
        byte[] before = File.ReadAllBytes(career.FilePath);
        CliRun.With(Resume, false, "import", "-", "--db", career.FilePath).Expect().Should().Contain("0 new, 3 same, 0 adds to, 0 contradicts\n").And.Contain("nothing new");
        File.ReadAllBytes(career.FilePath).Should().Equal(before);
    }

    [Fact]
    public void A_file_without_facts_has_nothing_to_import()
    {
        using TempCareer career = new();
        CliRun.With("""{"basics":{},"work":[{}]}""", false, "import", "-", "--db", career.FilePath).Expect().Should().EndWith("nothing to import: 0 facts read, 1 to look at\n");
        career.Names().Should().BeEmpty();
    }

    [Fact]
    public void A_copy_that_is_written_to_keeps_a_log_again()
    {
        using TempCareer career = new();
        using TempFolder folder = new();
        string copy = folder.File("copy.db");
        CliRun.With(Resume, false, "import", "-", "--db", career.FilePath).Expect();
        CliRun.Of("backup", copy, "--db", career.FilePath).Expect();
        Database.Rows(copy, "PRAGMA journal_mode").Should().Equal("'delete'");
        CliRun.With(Resume.Replace("Rigger", "Sailmaker", StringComparison.Ordinal), false, "import", "-", "--db", copy).Expect();
        Database.Rows(copy, "PRAGMA journal_mode").Should().Equal("'wal'");
        folder.Names().Should().Equal("copy.db");
    }

    [Fact]
    public async Task A_copy_that_somebody_reads_is_written_to_when_they_have_done()
    {
        using TempCareer career = new();
        using TempFolder folder = new();
        string copy = folder.File("copy.db");
        CliRun.With(Resume, false, "import", "-", "--db", career.FilePath).Expect();
        CliRun.Of("backup", copy, "--db", career.FilePath).Expect();
        using Microsoft.Data.Sqlite.SqliteConnection reader = Database.Open(copy);
        Database.Rows(reader, "BEGIN; SELECT count(*) FROM history");
        Task<Finished> import = Task.Run(() => CliRun.With(Resume.Replace("Rigger", "Sailmaker", StringComparison.Ordinal), false, "import", "-", "--prefer", "new", "--db", copy));
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
        Database.Execute(reader, "COMMIT");
        (await import).Expect();
        CareerLibrary.Open(copy).Read(s => RecordStore.List(s, RecordKinds.Find("experience")!).Select(r => r.Title)).Should().Contain("Chief Sailmaker");
    }

    [Fact]
    public void An_import_is_one_batch_of_the_history()
    {
        using TempCareer career = new();
        using TempFolder folder = new();
        CliRun.Of("import", folder.Write("ada.json", Resume), "--db", career.FilePath).Expect();
        using JsonDocument history = JsonDocument.Parse(CliRun.Of("history", "--json", "--db", career.FilePath).Expect());
        history.RootElement.EnumerateArray().Select(c => c.GetProperty("batch_id").GetString()).Distinct().Should().HaveCount(1);
        history.RootElement.EnumerateArray().Should().OnlyContain(c => c.GetProperty("changed_by").GetString() == "import" && c.GetProperty("changed_by_detail").GetString() == "ada.json");
    }

    [Fact]
    public void Equal_warnings_are_grouped_unless_each_is_asked_for()
    {
        using TempCareer career = new();
        string grouped = CliRun.With(Resume, false, "import", "-", "--dry-run", "--db", career.FilePath).Expect();
        grouped.Should().MatchRegex(@"(?m)^2\s+work\[\]\.startDate\s").And.NotContain("work[1].startDate").And.Contain("work[1].shoeSize");
        string each = CliRun.With(Resume, false, "import", "-", "--dry-run", "--verbose", "--db", career.FilePath).Expect();
        each.Should().Contain("work[0].startDate").And.Contain("work[1].startDate").And.Contain("work[1].shoeSize");
    }

    [Theory]
    [InlineData("{ \"basics\": { \"name\": \"Ada\", } }", 2)]
    [InlineData("", 2)]
    [InlineData("[ no JSON at all", 2)]
    public void A_file_that_cannot_be_read_creates_nothing(string content, int exitCode)
    {
        using TempCareer career = new();
        Finished run = CliRun.With(content, false, "import", "-", "--db", career.FilePath);
        run.Expect(exitCode).Should().BeEmpty();
        run.Error.TrimEnd('\n').Should().NotBeEmpty().And.NotContain("\n");
        career.Names().Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_found()
    {
        using TempFolder folder = new();
        CliRun.Of("import", folder.File("none.json"), "--db", folder.File("a.db")).ExitCode.Should().Be(3);
        CliRun.Of("import", Path.Combine(folder.Place, "none", "none.json"), "--db", folder.File("a.db")).ExitCode.Should().Be(3);
        CliRun.Of("import", folder.Place, "--db", folder.File("a.db")).ExitCode.Should().Be(6);
        folder.Names().Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_format_is_unsupported() => CliRun.With(Resume, false, "import", "-", "--format", "papyrus", "--db", "unused.db").ExitCode.Should().Be(6);

    [Fact]
    public void A_foreign_file_in_the_career_files_place_is_left_alone()
    {
        using TempFolder folder = new();
        string notes = folder.Write("notes.txt", "Nothing of the kind, but long enough to be looked at.");
        CliRun.With(Resume, false, "import", "-", "--db", notes).ExitCode.Should().Be(6);
        File.ReadAllText(notes).Should().StartWith("Nothing of the kind");
    }

    [Fact]
    public void Progress_is_told_to_a_person_only()
    {
        using TempCareer career = new();
        string many = $$"""{ "interests": [{{string.Join(',', Enumerable.Range(0, 600).Select(i => $$"""{"name":"Interest {{i}}"}"""))}}] }""";
        CliRun.With(many, false, "import", "-", "--dry-run", "--db", career.FilePath).Error.Should().BeEmpty();
        CliRun.With(many, true, "import", "-", "--db", career.FilePath).Error.Should().Contain("600 records");
    }
}
