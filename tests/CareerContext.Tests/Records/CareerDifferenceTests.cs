using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Cli;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Records;

/// <summary>What changed between two states of the file.</summary>
public sealed class CareerDifferenceTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void A_change_says_what_was_and_what_is()
    {
        CareerRecord before = Save(Job(("title", "Engineer"), ("people_led", 4L), ("description", "Old\ntext")) with
        {
            Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["technologies_used"] = [ListEntry.Of("SQL"), ListEntry.Of("C#")] },
            Unknown = [new("meta.a", "1", "number"), new("meta.b", "2", "number")],
        });
        Save(before with
        {
            Values = new Dictionary<string, object> { ["title"] = "Lead", ["people_led"] = 4L, ["is_current"] = true },
            Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["technologies_used"] = [ListEntry.Of("C#"), ListEntry.Of("Go")] },
            Unknown = [new("meta.b", "3", "number"), new("meta.c", null, "null")],
            Confirmed = false,
            Visibility = Visibility.Private,
        });
        RecordChange change = Between("#1", "now").Records.Should().ContainSingle().Subject;
        (change.Id, change.What, change.Title).Should().Be((before.Id, "changed", "Lead"));
        change.Fields.Select(f => $"{f.Name}: {(f.IsList ? null : f.Before)} > {(f.IsList ? null : f.After)} +{string.Join(',', f.Added)} -{string.Join(',', f.Removed)}").Should().Equal(
            "title: Engineer > Lead + -", "is_current:  > yes + -", "description: Old\ntext >  + -", "technologies_used:  >  +Go -SQL",
            "unknown:meta.a: 1 >  + -", "unknown:meta.b: 2 > 3 + -", "unknown:meta.c:  > null + -", "confirmed: yes > no + -", "visibility: shared > private + -");
    }

    [Fact]
    public void States_are_named_by_day_batch_and_number()
    {
        CareerRecord job = Save(Job(("title", "Engineer")));
        career.Clock.Move(TimeSpan.FromDays(2));
        career.Write(s => RecordStore.Remove(s, job.Id));
        career.Clock.Move(TimeSpan.FromDays(2));
        career.Write(s => RecordStore.Save(s, RecordStore.Get(s, job.Id) with { IsActive = true }));
        List<Batch> batches = career.Read(History.Batches);
        What("2020", "now").Should().Be("created");
        What(batches[0].Id, batches[1].Id).Should().Be("removed");
        What("2026-03-03", "#3").Should().Be("restored");
        What("2026-03-03T12:00:00Z", "now").Should().Be("restored");
        What("2", "1").Should().Be("restored", "backwards too");
        What("1", "now").Should().BeNull();
        career.Write(s => BatchUndo.Undo(s, batches[2].Id));
        career.Write(s => BatchUndo.Undo(s, batches[1].Id));
        career.Write(s => BatchUndo.Undo(s, batches[0].Id));
        What("1", "now").Should().Be("gone");
        career.File.Forget(s => ForgettingStore.Record(s, job.Id), out _);
        What("1", "now").Should().Be("forgotten");

        string? What(string one, string other) => Between(one, other).Records.SingleOrDefault()?.What;
    }

    [Theory]
    [InlineData("yesterday", Fault.Invalid)]
    [InlineData("#99", Fault.NotFound)]
    [InlineData("bat_222222", Fault.NotFound)]
    [InlineData("2030-01-01", Fault.Invalid)]
    public void What_names_no_state_is_refused(string state, Fault fault)
    {
        Save(Job(("title", "Engineer")));
        this.Invoking(t => t.Between(state, "now")).Should().Throw<CareerException>().Which.Fault.Should().Be(fault);
    }

    [Fact]
    public void The_command_line_shows_it_in_lines_and_in_json()
    {
        CareerRecord job = Save(Job(("title", "Engineer"), ("company", "Acme")) with { Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["technologies_used"] = [ListEntry.Of("SQL")] } });
        Save(job with { Values = new Dictionary<string, object>(job.Values) { ["title"] = "Lead" }, Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["technologies_used"] = [ListEntry.Of("Go")] } });
        Save(People.Interest("Chess"));
        string shown = CliRun.Of("diff", "#1", "--db", career.FilePath).Expect();
        shown.Should().StartWith($"changed: experience {job.Id} Lead\n").And.MatchRegex("title +Engineer → Lead\n").And.MatchRegex("- SQL\n.*\\+ Go\n").And.Contain("created: interest int_").And.EndWith("2 records differ (#1 to #3).\n");
        CliRun.Of("diff", "now", "--db", career.FilePath).Expect().Should().Be("Nothing differs (#3 to #3).\n");
        using JsonDocument json = JsonDocument.Parse(CliRun.Of("diff", "#1", "#2", "--json", "--db", career.FilePath).Expect());
        JsonElement fields = json.RootElement.GetProperty("records")[0].GetProperty("fields");
        fields[0].GetProperty("before").GetString().Should().Be("Engineer");
        fields[1].GetProperty("added")[0].GetString().Should().Be("Go");
    }

    private CareerDifference Between(string one, string other) => CareerDifference.Between(career.File, one, other);

    private CareerRecord Save(CareerRecord record) => career.Write(s => RecordStore.Save(s, record));

    private static CareerRecord Job(params (string Field, object Value)[] values) => new() { Kind = RecordKinds.Find("experience")!, Values = values.ToDictionary(v => v.Field, v => v.Value) };
}
