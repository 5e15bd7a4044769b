using CareerContext.Exchange.Interview;
using CareerContext.Store;
using CareerContext.Tests.Exchange.LinkedIn;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public class InitVerbTests
{
    private static string Lines(params string[] typed) => string.Concat(typed.Select(t => t + "\n"));

    [Fact]
    public void All_answers_make_a_quick_summary_and_its_price_is_said()
    {
        using TempCareer career = new();
        Finished run = CliRun.With(Lines([.. QuickQuestion.All.Select(q => q.Example)]), true, "init", "--db", career.FilePath);
        string[] lines = run.Expect().Split('\n');
        lines[1].Should().MatchRegex(@"^An assistant sees this first, for \d+ tokens:$");
        string shown = CliRun.Of("show", "quick", "--db", career.FilePath).Expect();
        run.Output.Should().Contain(shown).And.NotContain("Not answered yet").And.Contain("careercontext connect");
        shown.Should().Contain("**Ines Halvorsen**").And.Contain("Now: Senior structural engineer, Fjordspan AS").And.Contain("Place: Bergen, Norway").And.Contain("Top skills: Timber design").And.Contain("Education: MSc Civil Engineering");
        run.Error.Should().Contain("What is your name?");
    }

    [Fact]
    public void It_can_be_left_and_resumed_and_enter_skips()
    {
        using TempCareer career = new();
        Finished left = CliRun.With(Lines("Oda Brekke", "", "Captain"), true, "init", "--db", career.FilePath);
        left.Expect().Should().Contain("Oda Brekke").And.Contain("Not answered yet: headline, employer, since, place");
        left.Error.Should().Contain("Left. What you answered is saved.");
        Finished again = CliRun.With(Lines("Ferry captain", "Fjordline", "whenever", "2099", "Jan 2020"), true, "init", "--db", career.FilePath);
        again.Expect().Should().Contain("Now: Captain, Fjordline (2020-01");
        again.Error.Should().NotContain("name?").And.Contain("That is no date").And.Contain("That lies in the future");
    }

    [Fact]
    public void Nothing_answered_makes_no_file()
    {
        using TempCareer career = new();
        CliRun.With(Lines("", "", "", "", "", "", "", ""), true, "init", "--db", career.FilePath).Expect().Should().StartWith("Nothing is recorded yet.");
        career.Names().Should().BeEmpty();
    }

    [Fact]
    public void Without_a_terminal_it_says_what_to_do()
    {
        using TempCareer career = new();
        Finished run = CliRun.Of("init", "--db", career.FilePath);
        run.Expect(2).Should().BeEmpty();
        run.Error.Should().Contain("--answers FILE").And.Contain(QuickQuestion.Keys);
        career.Names().Should().BeEmpty();
    }

    [Fact]
    public void A_sheet_answers_without_a_terminal_and_changes_nothing_that_is_there()
    {
        using TempCareer career = new();
        using TempFolder folder = new();
        string sheet = folder.Write("answers.txt", "name: Oda Brekke\nrole: Captain\nsince: 2020\n");
        CliRun.Of("init", "--answers", sheet, "--db", career.FilePath).Expect().Should().Contain("Now: Captain").And.Contain("Not answered yet: headline, employer");
        string again = CliRun.With("{\"name\":\"Somebody Else\",\"place\":\"Molde\"}", false, "init", "--answers", "-", "--db", career.FilePath).Expect();
        again.Should().Contain("name: the career file has an answer already; it stays.").And.Contain("Oda Brekke").And.Contain("Place: Molde").And.NotContain("Somebody Else");
    }

    [Theory]
    [InlineData("shoe: 43", "There is no question 'shoe'; known are: *")]
    [InlineData("name: Oda\nsince: soon", "since: That is no date*")]
    [InlineData("name: Oda\nschool: Tannwick", "school makes sense only with degree*")]
    public void A_wrong_sheet_writes_nothing(string sheet, string message)
    {
        using TempCareer career = new();
        Finished run = CliRun.With(sheet, false, "init", "--answers", "-", "--db", career.FilePath);
        run.Expect(2);
        run.Error.TrimEnd('\n').Should().Match(message).And.NotContain("\n");
        career.Names().Should().BeEmpty();
    }

    [Fact]
    public void A_file_is_imported_and_only_what_it_lacks_is_asked()
    {
        using TempCareer career = new();
        using TempFolder folder = new();
        string export = FictionalExport.Unpack(folder);
        CliRun.Of("init", export, "--db", career.FilePath).Expect().Should().Contain(" facts in, ").And.Contain("Oda Brekke").And.NotContain("Not answered");
        string profile = folder.Write("Profile.csv", "First Name,Last Name,Maiden Name,Headline\nOda,Brekke,,Captain\n");
        using TempCareer other = new();
        Finished asked = CliRun.With(Lines("Captain"), true, "init", profile, "--db", other.FilePath);
        asked.Expect().Should().Contain("Not answered yet: employer, since, place");
        asked.Error.Should().Contain("present role").And.NotContain("What is your name?");
        CliRun.Of("init", folder.File("none.json"), "--db", other.FilePath).Expect(3);
    }

    [Fact]
    public void An_import_of_a_folder_says_which_files_were_read()
    {
        using TempCareer career = new();
        using TempFolder folder = new();
        string plan = CliRun.Of("import", FictionalExport.Unpack(folder), "--dry-run", "--db", career.FilePath).Expect();
        plan.Should().Contain("Read: Causes You Care About.csv, ").And.Contain("Left alone: Ad_Targeting.csv, ").And.MatchRegex(@"(?m)^new\s+experience\s+Captain\s+Positions.csv line 2$");
        CliRun.Of("import", FictionalExport.Unpack(folder), "--db", career.FilePath).Expect().Should().MatchRegex(@"\d+ facts in, \d+ to look at\n$");
        career.Read(SourceStore.List).Should().ContainSingle().Which.Should().Match<Source>(s => s.Format == "linkedin" && s.FileName == "export" && s.MimeType == "inode/directory" && s.Size > 1000);
    }
}
