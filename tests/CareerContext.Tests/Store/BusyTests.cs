using CareerContext.Store;
using CareerContext.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.Store;

public sealed class BusyTests
{
    [Fact]
    public void A_writer_that_never_ends_is_waited_for_and_then_named_and_readers_go_on()
    {
        using TempCareer career = new();
        career.Write(s => 0);
        using SqliteConnection stranger = Database.Open(career.FilePath);
        Database.Execute(stranger, "BEGIN IMMEDIATE");
        career.File.WriterPatience = TimeSpan.FromSeconds(6);
        career.Read(s => s.Number("SELECT count(*) FROM history")).Should().Be(0);
        FluentActions.Invoking(() => career.Write(s => 0)).Should().Throw<CareerException>()
            .Where(e => e.Fault == Fault.Conflict && e.Message.StartsWith("Another program is writing to the career file; try again"));
        Database.Execute(stranger, "ROLLBACK");
        career.Write(s => 1).Should().Be(1);
    }

    [Fact]
    public void A_stranger_that_reads_for_long_delays_the_checkpoint_and_not_the_write()
    {
        using TempCareer career = new();
        career.Write(s => SourceStore.Save(s, GeneratedRecords.Upload("a.json")));
        using (SqliteConnection stranger = Database.Open(career.FilePath))
        {
            Database.Execute(stranger, "BEGIN; SELECT count(*) FROM sources");
            career.Write(s => SourceStore.Save(s, GeneratedRecords.Upload("b.json")));
            Database.Rows(stranger, "SELECT count(*) FROM sources").Should().Equal("1");
            Database.Execute(stranger, "COMMIT");
        }
        career.Read(s => SourceStore.List(s).Count).Should().Be(2);
        career.Names().Should().Equal("career.db");
    }
}
