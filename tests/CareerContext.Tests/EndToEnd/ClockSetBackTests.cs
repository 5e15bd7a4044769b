using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.EndToEnd;

/// <summary>The built program on a file whose last changes were made by a clock that was years ahead.</summary>
public sealed class ClockSetBackTests : IDisposable
{
    private static readonly DateTimeOffset Ahead = DateTimeOffset.UtcNow.AddYears(9);
    private readonly TempFolder folder = new();

    public ClockSetBackTests()
    {
        CareerFile file = CareerLibrary.Open(FilePath, clock: new SetClock(Ahead));
        file.Write(Origin.Cli, s => Save(s, "person", ("name", "Mara Testfall")));
        file.Write(Origin.Cli, s => Save(s, "experience", ("title", "Engineer"), ("company", "Cervejaria Norte"), ("start_date", $"{Ahead.Year - 1}-01"), ("is_current", true)));
        file.Write(Origin.Cli, s => Save(s, "skill", ("name", "Welding")));
        File.SetLastWriteTimeUtc(FilePath, Ahead.UtcDateTime.AddYears(5));
    }

    private string FilePath => folder.File("career.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_last_change_is_the_one_made_last_whatever_the_clock_said()
    {
        Run("record", "add", "skill", "name=Grafting").Expect();
        Skills().Should().Equal("Welding", "Grafting");
        Run("undo").Expect().Should().StartWith("Undone:");
        Skills().Should().Equal("Welding");
        Run("undo").Expect().Should().Contain($"{Ahead.Year}-");
        Skills().Should().BeEmpty();
        Run("history").Expect().Should().Contain("Welding");
        Database.MustBeWhole(FilePath);
    }

    [Fact]
    public void Every_verb_that_counts_days_goes_on()
    {
        string today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (string[] verb in (string[][])[["review"], ["review", "--next"], ["export"], ["export", "--format", "markdown"], ["doctor"], ["history"], ["confirm"], ["context", "How many years of experience do I have?"], ["context", "What did I do in the last two years?"]])
        {
            Finished finished = Run(verb);
            finished.Expect();
            (finished.Output + finished.Error).Should().NotContain("fault of the program", verb[0]).And.NotMatchRegex("-[0-9]+ (years?|months?|days?)");
        }
        Run("record", "add", "skill", "name=Grafting").Expect();
        // Changes count by number: what was made by the clock ahead lies before the one of today, and is there today.
        Run("context", "What skills?", "--as-of", today).Expect().Should().Contain("Grafting").And.Contain("Welding");
    }

    [Fact]
    public void A_server_tells_what_another_program_writes_into_a_file_of_the_future()
    {
        using PipedServer server = new(BuiltProgram.Start(["serve", "--db", FilePath, "--toolsets", "read,edit"]));
        foreach (string name in (string[])["Grafting", "Pruning", "Watering"])
        {
            server.Answer($"Do I know {name}?").Should().StartWith("Not recorded");
            Run("record", "add", "skill", $"name={name}").Expect();
            File.SetLastWriteTimeUtc(FilePath, Ahead.UtcDateTime.AddYears(5));
            server.Answer($"Do I know {name}?").Should().StartWith(name);
        }
        server.Call("save_record", """{"kind":"award","fields":{"title":"Golden pipe"}}""").Should().StartWith("Created awd_");
        server.Call("undo_change").Should().StartWith("Undone");
        server.End();
        Skills().Should().HaveCount(4);
    }

    private Finished Run(params string[] arguments) => BuiltProgram.Run([.. arguments, "--db", FilePath]);

    private List<string> Skills() => Database.Rows(FilePath, "SELECT name FROM skills WHERE is_active = 1 ORDER BY created_at DESC").ConvertAll(n => n.Trim('\''));

    private static CareerRecord Save(WriteSession session, string kind, params (string Name, object Value)[] values) =>
        RecordStore.Save(session, new CareerRecord { Kind = RecordKinds.Find(kind)!, Values = values.ToDictionary(v => v.Name, v => v.Value) });
}
