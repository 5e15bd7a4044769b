using System.Diagnostics;
using CareerContext.Interests;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.Store;

/// <summary>The core of the store, which must hold on every engine; <see cref="EngineTests"/> runs it on the others.</summary>
[Trait("Engine", "every")]
public sealed class CareerFileTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void No_file_is_a_normal_state_and_reading_creates_nothing()
    {
        career.File.Look().Should().Be(FileState.Missing);
        career.File.SchemaVersion().Should().Be(0);
        FluentActions.Invoking(() => career.Read(s => 0)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.NotFound && e.Message == CareerFile.NoFileYet);
        career.Names().Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_appears_is_seen_without_opening_again()
    {
        CareerFile other = career.Open();
        other.Look().Should().Be(FileState.Missing);
        Add("chess");
        other.Look().Should().Be(FileState.Ready);
        other.Read(s => RecordStore.ListAll(s).Count).Should().Be(1);
    }

    [Fact]
    public void An_empty_file_counts_as_none_and_becomes_a_career_file_at_the_first_write()
    {
        File.WriteAllText(career.FilePath, "");
        career.File.Look().Should().Be(FileState.Missing);
        Add("chess");
        career.File.SchemaVersion().Should().Be(Migrator.LatestVersion);
    }

    [Fact]
    public void The_file_lies_in_a_folder_that_the_first_write_makes()
    {
        CareerFile deep = CareerLibrary.Open(Path.Combine(career.Place, "a folder", "100% #1?", "career.db"), clock: career.Clock);
        deep.Write(Origin.Cli, s => RecordStore.Save(s, GeneratedRecords.Of(InterestKind.Kind, 0)));
        deep.Read(s => RecordStore.ListAll(s).Count).Should().Be(1);
    }

    [Fact]
    public void A_write_that_fails_leaves_nothing_behind()
    {
        Add("chess");
        List<string> before = Database.Dump(career.FilePath);
        FluentActions.Invoking(() => career.Write<int>(s =>
        {
            RecordStore.Save(s, GeneratedRecords.Of(InterestKind.Kind, 1));
            throw new InvalidOperationException("half way");
        })).Should().Throw<InvalidOperationException>();
        Database.Dump(career.FilePath).Should().Equal(before);
    }

    [Fact]
    public void Read_only_refuses_to_write_and_creates_nothing()
    {
        CareerFile file = career.Open(readOnly: true);
        FluentActions.Invoking(() => file.Write(Origin.Cli, s => 0)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Unsupported && e.Message.Contains("--read-only"));
        career.Names().Should().BeEmpty();
        Add("chess");
        file.Read(s => RecordStore.ListAll(s).Count).Should().Be(1);
    }

    [Fact]
    public void After_a_write_one_file_is_left_with_nothing_beside_it()
    {
        Add("chess");
        career.Names().Should().Equal("career.db");
    }

    [Fact]
    public void A_reader_sees_one_state_while_another_writes()
    {
        Add("chess");
        (int before, int after) = career.Read(s =>
        {
            int seen = RecordStore.ListAll(s).Count;
            // Writing waits for readers at its end to empty the log, so it must not be waited for in here.
            using SqliteConnection writer = Database.Open(career.FilePath);
            Database.Execute(writer, "DELETE FROM keywords; DELETE FROM unknown_fields; DELETE FROM interests;");
            return (seen, RecordStore.ListAll(s).Count);
        });
        (before, after).Should().Be((1, 1));
        career.Read(s => RecordStore.ListAll(s).Count).Should().Be(0);
    }

    [Fact]
    public void A_plain_copy_under_open_readers_is_whole()
    {
        Add("chess");
        // In another process: a process that copies a file drops its own locks on it.
        using Process idle = BuiltProgram.StartAct(["idle", career.FilePath], MigrationTests.SameEngine);
        idle.StandardOutput.ReadLine().Should().Be("idle");
        career.Write(s =>
        {
            for (int i = 0; i < 300; i++) RecordStore.Save(s, GeneratedRecords.Of(InterestKind.Kind, i));
            return 0;
        });
        string copy = Path.Combine(career.Place, "copy.db");
        File.Copy(career.FilePath, copy);
        File.Exists(career.FilePath + "-wal").Should().BeTrue("the reader is still connected");
        Processes.Finish(idle).Expect();
        Database.MustBeWhole(copy);
        Database.Number(copy, "SELECT count(*) FROM interests").Should().Be(301);
        Database.Dump(copy).Should().Equal(Database.Dump(career.FilePath));
    }

    [Fact]
    public void A_link_leads_to_the_file_and_its_log()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need a privilege on Windows.");
        Add("chess");
        using TempFolder elsewhere = new();
        File.CreateSymbolicLink(elsewhere.File("mine.db"), career.FilePath);
        CareerFile linked = CareerLibrary.Open(elsewhere.File("mine.db"), clock: career.Clock);
        linked.Write(Origin.Cli, s => RecordStore.Save(s, GeneratedRecords.Of(InterestKind.Kind, 0)));
        linked.Read(s => RecordStore.ListAll(s).Count).Should().Be(2);
        career.Read(s => RecordStore.ListAll(s).Count).Should().Be(2);
        elsewhere.Names().Should().Equal("mine.db");
    }

    [Fact]
    public void A_backup_is_whole_and_lies_alone()
    {
        Add("chess");
        string copy = Path.Combine(career.Place, "backup.db");
        career.File.Backup(copy);
        career.Names().Should().Equal("backup.db", "career.db");
        Database.MustBeWhole(copy);
        Database.Dump(copy).Should().Equal(Database.Dump(career.FilePath));
        CareerLibrary.Open(copy).Look().Should().Be(FileState.Ready);
    }

    [Fact]
    public void A_backup_is_of_a_career_file_only()
    {
        string target = Path.Combine(career.Place, "backup.db");
        FluentActions.Invoking(() => career.File.Backup(target)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.NotFound);
        Database.Execute(career.FilePath, "CREATE TABLE other (id)");
        FluentActions.Invoking(() => career.File.Backup(target)).Should().Throw<CareerException>().WithMessage("*is not a career file*");
        File.Exists(target).Should().BeFalse();
    }

    [Fact]
    public void A_backup_overwrites_nothing()
    {
        Add("chess");
        string other = Path.Combine(career.Place, "other.db");
        File.WriteAllText(other, "mine");
        FluentActions.Invoking(() => career.File.Backup(other)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Conflict);
        FluentActions.Invoking(() => career.File.Backup(career.FilePath)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Conflict);
        File.ReadAllText(other).Should().Be("mine");
    }

    [Fact]
    public void Foreign_keys_are_watched_and_writes_reach_the_disk()
    {
        career.Write(s => (s.Number("PRAGMA foreign_keys"), s.Number("PRAGMA synchronous"), s.Number("PRAGMA secure_delete"))).Should().Be((1, 2, 1));
        Database.Rows(career.FilePath, "PRAGMA journal_mode").Should().Equal("'wal'");
        FluentActions.Invoking(() => career.Write(s => RecordStore.Save(s, GeneratedRecords.Of(InterestKind.Kind, 0, "src_nobody"))))
            .Should().Throw<CareerException>().Where(e => e.Fault == Fault.Internal);
        career.Read(s => RecordStore.ListAll(s).Count).Should().Be(0);
    }

    [Fact]
    public void A_read_cannot_change_the_file()
    {
        Add("chess");
        FluentActions.Invoking(() => career.Read(s => s.Query("DELETE FROM history", _ => 0))).Should().Throw<CareerException>();
        career.Read(History.LastNumber).Should().Be(1);
    }

    [Fact]
    public void A_whole_file_has_no_findings_and_a_broken_link_is_one()
    {
        Add("chess");
        career.File.CheckIntegrity().Should().BeEmpty();
        Database.Execute(career.FilePath, "PRAGMA foreign_keys = OFF; INSERT INTO keywords VALUES ('int_gone22', 0, 'x')");
        career.File.CheckIntegrity().Should().ContainSingle().Which.Should().Contain("keywords");
    }

    private void Add(string name) => career.Write(s => RecordStore.Save(s, new CareerRecord { Kind = InterestKind.Kind, Values = new Dictionary<string, object> { ["name"] = name } }));
}
