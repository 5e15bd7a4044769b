using System.Text.Json;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public class ShowTests
{
    [Fact]
    public void The_owner_sees_private_values_and_each_is_marked()
    {
        using TempCareer career = People.Saved();
        string shown = CliRun.Of("show", "person", "--db", career.FilePath).Expect();
        shown.Should().Contain("Lindenallee 5 (private)").And.Contain("zoe@example.com (ask)").And.Contain("https://git.example.com/zoe (ask)");
        shown.Should().MatchRegex(@"(?m)place|city\s+Ulm$").And.Contain("43");
    }

    [Fact]
    public void Stored_text_is_no_markup() =>
        CliRun.Of("show", "person", "--db", People.Saved().FilePath).Expect().Should().Contain("Zoë [bold]Brandt[/]");

    [Fact]
    public void Json_holds_the_records_and_who_may_see_what()
    {
        using TempCareer career = People.Saved();
        using JsonDocument json = JsonDocument.Parse(CliRun.Of("show", "person", "--json", "--db", career.FilePath).Expect());
        json.RootElement.GetProperty("visibility").GetProperty("address").GetString().Should().Be("private");
        json.RootElement.GetProperty("records")[0].GetProperty("fields").GetProperty("city").GetString().Should().Be("Ulm");
    }

    [Fact]
    public void Several_records_are_a_table_and_an_id_shows_one()
    {
        using TempCareer career = People.Saved();
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        CareerRecord go = career.Write(s => RecordStore.Save(s, People.Interest(new string('g', 200), 1)));
        string[] lines = CliRun.Of("show", "interests", "--db", career.FilePath).Expect().TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(3);
        lines[1].Should().Be($"{chess.Id}  Chess");
        lines[2].Should().StartWith(go.Id).And.EndWith("g…");
        string one = CliRun.Of("show", "interest", go.Id, "--db", career.FilePath).Expect();
        one.Should().Contain(new string('g', 200));
        CliRun.Of("show", go.Id, "--db", career.FilePath).Expect().Should().Be(one);
    }

    [Fact]
    public void A_kind_without_records_says_so()
    {
        using TempCareer career = People.Saved();
        CliRun.Of("show", "awards", "--db", career.FilePath).Expect().Should().Be("No awards recorded.\n");
    }

    [Theory]
    [InlineData("person", "per_222222")]
    [InlineData("per_222222")]
    public void An_unknown_id_is_not_found(params string[] arguments)
    {
        using TempCareer career = People.Saved();
        CliRun.Of(["show", .. arguments, "--db", career.FilePath]).ExitCode.Should().Be(3);
    }

    [Fact]
    public void An_id_of_another_kind_names_the_right_one()
    {
        using TempCareer career = People.Saved();
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        Finished run = CliRun.Of("show", "person", chess.Id, "--db", career.FilePath);
        run.ExitCode.Should().Be(3);
        run.Error.Should().Contain("show interests " + chess.Id);
    }

    [Fact]
    public void Colour_is_for_terminals_only()
    {
        using TempCareer career = People.Saved();
        CliRun.Of("history", "--db", career.FilePath).Output.Should().NotContain("\u001b");
        CliRun.With("", true, "history", "--db", career.FilePath).Output.Should().Contain("\u001b[1m");
    }
}
