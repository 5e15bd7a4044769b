using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.Context;

/// <summary>While the file system says that nothing changed, answers come from memory; whatever changes is seen by the next one.</summary>
public sealed class UnchangedFileTests : IDisposable
{
    private const string Request = "What is her e-mail?";
    private const string Address = "ines@example.com";

    private readonly SmallCareer career = new();

    private string FilePath => career.File.FilePath;

    public void Dispose() => career.Dispose();

    [Fact]
    public void An_unchanged_file_is_not_opened_for_what_is_known()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Other systems are not asked for a stamp; there the file is opened each time.");
        Settle();
        MustAnswer(Address);
        using SqliteConnection owner = Database.Open(FilePath);
        Database.Execute(owner, "PRAGMA locking_mode = EXCLUSIVE");
        Database.Rows(owner, "SELECT count(*) FROM history"); // From here on nobody else can open the file.
        using SqliteConnection late = new(new SqliteConnectionStringBuilder { DataSource = FilePath, Pooling = false, DefaultTimeout = 1 }.ToString());
        late.Open();
        late.Invoking(l => Database.Rows(l, "SELECT count(*) FROM history")).Should().Throw<SqliteException>();
        MustAnswer(Address);
    }

    [Fact]
    public void What_another_program_writes_is_in_the_next_answer()
    {
        for (int i = 0; i < 3; i++)
        {
            Settle();
            career.Reader.QuickSummary();
            Rename(CareerLibrary.Open(FilePath, clock: career.Clock), $"Ines {i}");
            career.Reader.QuickSummary().Text.Should().Contain($"Ines {i}");
        }
    }

    [Fact]
    public void What_lies_in_a_log_that_nobody_emptied_is_in_the_next_answer()
    {
        Settle();
        career.Reader.QuickSummary();
        using SqliteConnection reader = Database.Open(FilePath);
        using SqliteTransaction old = reader.BeginTransaction(deferred: true);
        Database.Rows(reader, "SELECT count(*) FROM history"); // Its snapshot keeps the log from being emptied.
        Rename(CareerLibrary.Open(FilePath, clock: career.Clock), "Ines in the log");
        new FileInfo(FilePath + "-wal").Length.Should().BePositive();
        career.Reader.QuickSummary().Text.Should().Contain("Ines in the log");
        Rename(CareerLibrary.Open(FilePath, clock: career.Clock), "Ines once more");
        career.Reader.QuickSummary().Text.Should().Contain("Ines once more");
    }

    [Fact]
    public void A_file_put_in_place_of_another_is_in_the_next_answer_even_when_made_to_look_as_old()
    {
        using SmallCareer other = new();
        Rename(other.File, "Somebody Else");
        Settle();
        career.Reader.QuickSummary();
        File.SetLastWriteTimeUtc(other.File.FilePath, File.GetLastWriteTimeUtc(FilePath));
        File.Move(other.File.FilePath, FilePath, overwrite: true);
        career.Reader.QuickSummary().Text.Should().Contain("Somebody Else");
    }

    [Fact]
    public void A_backup_copied_over_the_file_is_in_the_next_answer()
    {
        string backup = FilePath + ".backup";
        career.File.Backup(backup);
        Rename(career.File, "Ines Later");
        Settle();
        career.Reader.QuickSummary().Text.Should().Contain("Ines Later");
        File.Copy(backup, FilePath, overwrite: true);
        career.Reader.QuickSummary().Text.Should().Contain("Ines Aurélio");
    }

    [Fact]
    public void A_deleted_file_is_missed_at_once_and_found_again()
    {
        Settle();
        MustAnswer(Address);
        File.Move(FilePath, FilePath + ".away");
        career.Reader.Invoking(r => r.Answer(Request)).Should().Throw<CareerException>().WithMessage(CareerFile.NoFileYet);
        File.Move(FilePath + ".away", FilePath);
        MustAnswer(Address);
    }

    [Fact]
    public void A_link_that_leads_elsewhere_is_followed_at_once()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need a privilege on Windows.");
        using SmallCareer other = new();
        Rename(other.File, "Somebody Else");
        using TempFolder folder = new();
        string link = folder.File("career.db");
        File.CreateSymbolicLink(link, FilePath);
        CareerFile linked = CareerLibrary.Open(link, clock: career.Clock);
        CareerReader reader = CareerLibrary.Reader(linked);
        linked.FileTimes = Later;
        reader.QuickSummary().Text.Should().Contain("Ines");
        File.Delete(link);
        File.CreateSymbolicLink(link, other.File.FilePath);
        reader.QuickSummary().Text.Should().Contain("Somebody Else");
    }

    [Fact]
    public void The_day_that_turns_is_in_the_next_answer()
    {
        Settle();
        string before = career.Reader.QuickSummary().Text;
        career.Clock.Move(TimeSpan.FromDays(100));
        career.Reader.QuickSummary().Text.Should().NotBe(before);
    }

    [Fact]
    public void A_file_changed_a_moment_ago_proves_nothing()
    {
        career.File.Stamp().Should().BeNull();
        Settle();
        if (OperatingSystem.IsLinux()) career.File.Stamp().Should().NotBeNull().And.Be(career.File.Stamp());
        FileStamp? before = career.File.Stamp();
        File.SetLastWriteTimeUtc(FilePath, DateTime.UtcNow.AddYears(-1));
        if (OperatingSystem.IsLinux()) career.File.Stamp().Should().NotBe(before);
    }

    [Fact]
    public void A_file_that_was_changed_in_the_future_proves_nothing_and_is_read_each_time()
    {
        Settle();
        MustAnswer(Address);
        career.File.FileTimes = new SetClock(DateTimeOffset.UtcNow.AddHours(-1)); // The clock was set back.
        for (int i = 0; i < 3; i++)
        {
            career.File.Stamp().Should().BeNull();
            Rename(CareerLibrary.Open(FilePath, clock: career.Clock), $"Ines {i}");
            career.Reader.QuickSummary().Text.Should().Contain($"Ines {i}");
        }
    }

    [Fact]
    public void A_day_that_comes_again_is_in_the_next_answer()
    {
        Settle();
        string before = career.Reader.QuickSummary().Text;
        career.Clock.Move(TimeSpan.FromDays(800));
        career.Reader.QuickSummary().Text.Should().NotBe(before);
        career.Clock.Move(TimeSpan.FromDays(-800));
        career.Reader.QuickSummary().Text.Should().Be(before);
    }

    [Fact]
    public void A_file_found_in_another_state_once_it_is_opened_is_told()
    {
        career.File.TryRead(_ => throw new InvalidOperationException("not opened yet"), _ => 1, out int known).Should().BeTrue();
        known.Should().Be(1);
        career.File.TryRead(_ => false, s => s.Number("SELECT count(*) FROM history"), out long _).Should().BeFalse();
        career.File.TryRead(_ => true, s => s.Number("SELECT count(*) FROM history"), out long changes).Should().BeTrue();
        changes.Should().BePositive();
        new FileInfo(FilePath + "-wal").Exists.Should().BeFalse("a read leaves nothing open");
    }

    private void MustAnswer(string holds) => career.Reader.Answer(Request).Text.Should().Contain(holds);

    private static void Rename(CareerFile file, string name) => file.Write(Origin.Cli, session =>
    {
        CareerRecord person = RecordStore.List(session, CareerContext.Person.PersonKind.Kind)[0];
        return RecordStore.Save(session, person with { Values = new Dictionary<string, object>(person.Values) { ["name"] = name } });
    });

    private static SetClock Later => new(DateTimeOffset.UtcNow.AddHours(1));

    // Times are noted in steps of some milliseconds; the test need not wait for the two seconds that the program does.
    private void Settle()
    {
        Thread.Sleep(30);
        career.File.FileTimes = Later;
    }
}
