using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.Store;

[Trait("Engine", "every")]
public sealed class MigrationTests : IDisposable
{
    // What a migration may build anew: the rest must come through a way down and up as it was.
    private static readonly string[] Rebuilt = ["migrations"];

    private readonly TempCareer career = new();

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, Migrator.LatestVersion)];

    public void Dispose() => career.Dispose();

    [Fact]
    public void The_steps_are_numbered_without_a_gap() => Migrator.All.Select(m => m.Version).Should().Equal(Enumerable.Range(1, Migrator.All.Count));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Up_down_up_gives_the_same_schema(int version)
    {
        using SqliteConnection connection = Database.Open(career.FilePath);
        Move(connection, t => Migrator.Up(connection, t, career.Clock.GetUtcNow(), version - 1));
        List<string> below = Database.Schema(career.FilePath);
        Move(connection, t => Migrator.Up(connection, t, career.Clock.GetUtcNow(), version));
        List<string> first = Database.Schema(career.FilePath);
        Move(connection, t => Migrator.Down(connection, t, version - 1));
        if (version > 1) Database.Schema(career.FilePath).Should().Equal(below);
        else Database.Schema(career.FilePath).Should().BeEmpty();
        Move(connection, t => Migrator.Up(connection, t, career.Clock.GetUtcNow(), version));
        Database.Schema(career.FilePath).Should().Equal(first);
    }

    [Fact]
    public void Rolling_back_and_migrating_again_gives_the_same_schema_and_the_same_rows()
    {
        Fill();
        List<string> schema = Database.Schema(career.FilePath), rows = Database.Dump(career.FilePath, Rebuilt);
        career.File.Rollback(1);
        career.File.SchemaVersion().Should().Be(1);
        career.File.Look().Should().Be(FileState.Older);
        career.Read(s => 0);
        career.File.SchemaVersion().Should().Be(Migrator.LatestVersion);
        Database.Schema(career.FilePath).Should().Equal(schema);
        Database.Dump(career.FilePath, Rebuilt).Should().Equal(rows);
    }

    [Fact]
    public void An_older_schema_keeps_what_an_undo_took_back()
    {
        Fill();
        string batch = career.Read(s => History.Batches(s)[0].Id);
        career.File.Write(new Origin("mcp", "assistant 1.0"), s => BatchUndo.Undo(s, batch));
        career.File.Rollback(5);
        Database.Rows(career.FilePath, "SELECT DISTINCT changed_by, changed_by_detail FROM history ORDER BY number DESC LIMIT 1").Should().Equal($"'cli'|'undo {batch}'");
        career.Read(s => History.Batches(s)[^1]).Should().Match<Batch>(b => b.Undoes == batch);
        career.Read(s => Batch.Undone(History.Batches(s))).Should().ContainKey(batch);
    }

    [Theory]
    [InlineData("mcp", "assistant 1.0")]
    [InlineData("mcp", null)]
    [InlineData("cli", null)]
    public void Who_took_a_batch_back_is_known_again_when_the_schema_comes_back(string by, string? detail)
    {
        Fill();
        string batch = career.Read(s => History.Batches(s)[0].Id);
        career.File.Write(new Origin(by, detail), s => BatchUndo.Undo(s, batch));
        List<string> rows = Database.Dump(career.FilePath, Rebuilt);
        career.File.Rollback(5);
        career.Read(s => History.Batches(s)[^1]).Should().Match<Batch>(b => b.Undoes == batch && b.By == new Origin(by, detail));
        Database.Dump(career.FilePath, Rebuilt).Should().Equal(rows);
    }

    [Fact]
    public void Rolling_back_puts_a_whole_copy_beside_the_file()
    {
        Fill();
        List<string> before = Database.Dump(career.FilePath);
        string copy = career.File.Rollback(1);
        career.Names().Should().Equal("career.db", Path.GetFileName(copy));
        Path.GetFileName(copy).Should().Be($"career.db.schema{Migrator.LatestVersion}-20260301T120000.bak");
        Database.MustBeWhole(copy);
        Database.Dump(copy).Should().Equal(before);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(99)]
    public void Rolling_back_to_what_is_not_below_is_refused(int target)
    {
        Fill();
        FluentActions.Invoking(() => career.File.Rollback(target)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Invalid);
        FluentActions.Invoking(() => career.File.Rollback(Migrator.LatestVersion)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Invalid);
        career.Names().Should().Equal("career.db");
    }

    [Fact]
    public void Read_only_forbids_a_rollback()
    {
        Fill();
        FluentActions.Invoking(() => career.Open(readOnly: true).Rollback(1)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Unsupported);
        career.File.SchemaVersion().Should().Be(Migrator.LatestVersion);
    }

    [Fact]
    public void An_older_file_is_migrated_by_the_first_read_after_a_copy_of_it()
    {
        Fill();
        File.Delete(career.File.Rollback(1));
        List<string> older = Database.Dump(career.FilePath);
        career.Read(s => RecordStore.ListAll(s).Count).Should().Be(RecordKinds.All.Count);
        string copy = career.Names().Should().HaveCount(2).And.Subject.Last();
        copy.Should().Be("career.db.schema1-20260301T120000.bak");
        copy = Path.Combine(career.Place, copy);
        Database.MustBeWhole(copy);
        Database.Dump(copy).Should().Equal(older);
    }

    [Fact]
    public void An_older_file_is_refused_and_untouched_when_read_only()
    {
        Fill();
        File.Delete(career.File.Rollback(1));
        byte[] before = File.ReadAllBytes(career.FilePath);
        FluentActions.Invoking(() => career.Open(readOnly: true).Read(s => 0)).Should().Throw<CareerException>()
            .Where(e => e.Fault == Fault.Unsupported && e.Message.Contains("must be migrated first, which reading alone does not allow"));
        File.ReadAllBytes(career.FilePath).Should().Equal(before);
        career.Names().Should().Equal("career.db");
    }

    [Fact]
    public void Twins_that_start_at_once_migrate_once()
    {
        Fill();
        File.Delete(career.File.Rollback(1));
        List<System.Diagnostics.Process> processes = [.. Enumerable.Range(0, 3).Select(_ => BuiltProgram.StartAct(["count", career.FilePath], SameEngine))];
        Parallel.For(0, 4, _ => career.Open().Read(s => RecordStore.ListAll(s).Count).Should().Be(RecordKinds.All.Count));
        foreach (System.Diagnostics.Process process in processes) Processes.Finish(process).Expect().Trim().Should().Be($"{RecordKinds.All.Count}");
        // Of two that close at the same moment each may leave the log for the other to tidy up.
        career.Names().Where(n => !n.EndsWith("-wal", StringComparison.Ordinal) && !n.EndsWith("-shm", StringComparison.Ordinal)).Should().HaveCount(2, "one file and one copy of it");
        Database.Rows(career.FilePath, "SELECT version FROM migrations").Should().Equal(Enumerable.Range(1, Migrator.LatestVersion).Select(v => $"{v}"));
        Database.MustBeWhole(career.FilePath);
    }

    [Fact]
    public void A_copy_never_takes_the_place_of_an_earlier_one()
    {
        Fill();
        string[] copies = [career.File.Rollback(1), Again(), Again()];
        copies.Should().OnlyHaveUniqueItems();

        string Again()
        {
            career.Read(s => 0);
            return career.File.Rollback(1);
        }
    }

    internal static Dictionary<string, string?> SameEngine => new() { [Engine.Variable] = Environment.GetEnvironmentVariable(Engine.Variable) };

    private void Fill() => career.Write(s =>
    {
        Source source = SourceStore.Save(s, GeneratedRecords.Upload("mara.json"));
        foreach (RecordKind kind in RecordKinds.All) RecordStore.Save(s, GeneratedRecords.Of(kind, 1, source.Id));
        return 0;
    });

    private static void Move(SqliteConnection connection, Action<SqliteTransaction> step)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        step(transaction);
        transaction.Commit();
    }
}
