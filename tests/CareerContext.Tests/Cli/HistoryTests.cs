using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public class HistoryTests
{
    [Fact]
    public void Each_change_says_what_it_did()
    {
        using TempCareer career = new();
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        CareerRecord go = career.Write(s => RecordStore.Save(s, chess with { Values = new Dictionary<string, object> { ["name"] = "Go" } }));
        career.Write(s => RecordStore.Remove(s, go.Id));
        career.Write(s => RecordStore.Save(s, RecordStore.Get(s, go.Id) with { IsActive = true }));
        string[] lines = CliRun.Of("history", "--db", career.FilePath).Expect().TrimEnd('\n').Split('\n');
        lines.Skip(1).Select(l => l[l.LastIndexOf("  ", StringComparison.Ordinal)..].Trim()).Should().Equal("created: Chess", "changed: name", "removed: Go", "restored: Go");
    }

    [Fact]
    public void An_undo_says_what_it_undid()
    {
        using TempCareer career = new();
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        career.Write(s => RecordStore.Remove(s, chess.Id));
        string removal = career.Read(s => History.Batches(s)[^1].Id);
        CliRun.Of("undo", "--db", career.FilePath).Expect().Should().StartWith($"Undone: {removal} (cli, ").And.Contain("0 records gone, 1 record as before");
        CliRun.Of("history", "--db", career.FilePath).Expect().Should().Contain($"undid {removal}: restored: Chess");
        using JsonDocument json = JsonDocument.Parse(CliRun.Of("history", "--json", "--db", career.FilePath).Expect());
        json.RootElement.EnumerateArray().Select(c => c.GetProperty("undoes").GetString()).Should().Equal(null, null, removal);
    }

    [Fact]
    public void Without_a_change_there_is_nothing_to_undo()
    {
        using TempCareer career = new();
        career.Write(s => 0);
        Finished run = CliRun.Of("undo", "--db", career.FilePath);
        (run.ExitCode, run.Error).Should().Be((3, "There is no change that could be undone; `careercontext history` lists all there are.\n"));
    }

    [Fact]
    public void What_is_forgotten_is_listed_without_a_word_of_it()
    {
        using TempCareer career = new();
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        Database.Execute(career.FilePath, "UPDATE history SET before = NULL, after = NULL, forgotten = 1");
        foreach (string kind in (string[])["interest", MergeDecision.HistoryKind, SourceStore.HistoryKind, "entity"])
        {
            Database.Execute(career.FilePath, $"UPDATE history SET record_kind = '{kind}'");
            CliRun.Of("history", "--db", career.FilePath).Expect().Should().Contain($"{chess.Id}  1        forgotten");
        }
    }

    [Fact]
    public void The_newest_few_can_be_asked_for()
    {
        using TempCareer career = new();
        foreach (string name in (string[])["Chess", "Go", "Rowing"]) career.Write(s => RecordStore.Save(s, People.Interest(name)));
        string[] lines = CliRun.Of("history", "--limit", "2", "--db", career.FilePath).Expect().TrimEnd('\n').Split('\n');
        lines.Skip(1).Select(l => l[l.LastIndexOf("  ", StringComparison.Ordinal)..].Trim()).Should().Equal("created: Go", "created: Rowing");
        CliRun.Of("history", "--limit", "0", "--db", career.FilePath).Error.Should().Be("--limit takes a whole number from 1 on, e.g. --limit 50.\n");
    }

    [Fact]
    public void One_record_can_be_asked_for()
    {
        using TempCareer career = People.Saved();
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        using JsonDocument json = JsonDocument.Parse(CliRun.Of("history", "--record", chess.Id, "--json", "--db", career.FilePath).Expect());
        json.RootElement.GetArrayLength().Should().Be(1);
        JsonElement change = json.RootElement[0];
        change.GetProperty("before").ValueKind.Should().Be(JsonValueKind.Null);
        change.GetProperty("after").GetProperty("fields").GetProperty("name").GetString().Should().Be("Chess");
        change.GetProperty("changed_by").GetString().Should().Be("cli");
        CliRun.Of("history", "--record", "int_222222", "--db", career.FilePath).ExitCode.Should().Be(3);
    }

    [Fact]
    public void Changes_since_a_day_leave_out_earlier_ones()
    {
        using TempCareer career = People.Saved();
        string day = career.Read(s => s.Now).UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        int year = int.Parse(day[..4], System.Globalization.CultureInfo.InvariantCulture);
        Count(career, day).Should().Be(1);
        Count(career, day[..7]).Should().Be(1);
        Count(career, $"{year}").Should().Be(1);
        Count(career, $"{year + 1}").Should().Be(0);
    }

    private static int Count(TempCareer career, string since)
    {
        using JsonDocument json = JsonDocument.Parse(CliRun.Of("history", "--since", since, "--json", "--db", career.FilePath).Expect());
        return json.RootElement.GetArrayLength();
    }
}
