using System.Diagnostics;
using CareerContext.Interests;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace CareerContext.Tests.Store;

/// <summary>The line of the writers: one at its head, the others wait until it leaves; and what they do where there is none, or it does not move.</summary>
[Trait("Engine", "every")]
public sealed class WriterQueueTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10), Short = TimeSpan.FromMilliseconds(600);

    [Fact]
    public async Task One_is_at_the_head_and_the_next_comes_when_it_leaves()
    {
        SkipOnWindows();
        using TempFolder folder = new();
        WriterQueue.IsAwaited(folder.Place).Should().BeFalse();
        using WriterQueue first = WriterQueue.Enter(folder.Place, Long);
        first.IsHead.Should().BeTrue();
        WriterQueue.IsAwaited(folder.Place).Should().BeTrue();
        Task<WriterQueue> second = Task.Run(() => WriterQueue.Enter(folder.Place, Long, detour: Long), TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        second.IsCompleted.Should().BeFalse();
        first.Dispose();
        using WriterQueue next = await second;
        next.IsHead.Should().BeTrue();
        next.Dispose();
        WriterQueue.IsAwaited(folder.Place).Should().BeFalse();
        folder.Names().Should().BeEmpty("nothing lies beside the file");
    }

    [Fact]
    public void Where_there_is_no_folder_nobody_waits()
    {
        using TempFolder folder = new();
        using WriterQueue none = WriterQueue.Enter(folder.File("none"), Long);
        none.IsHead.Should().BeFalse();
        none.Next().Should().BeTrue("SQLite may be asked again, without a line");
        WriterQueue.IsAwaited(folder.File("none")).Should().BeFalse();
    }

    [Fact]
    public void What_cannot_be_locked_is_not_taken_for_locked()
    {
        SkipOnWindows();
        using SafeFileHandle nothing = new(-2, ownsHandle: false);
        UnixAccess.Lock(nothing).Should().BeNull();
    }

    [Fact]
    public void Patience_runs_out_once_for_all_of_the_waiting()
    {
        using TempFolder folder = new();
        using WriterQueue? first = OperatingSystem.IsWindows() ? null : WriterQueue.Enter(folder.Place, Long);
        Stopwatch time = Stopwatch.StartNew();
        using WriterQueue second = WriterQueue.Enter(folder.Place, Short);
        while (second.Next()) time.Elapsed.Should().BeLessThan(Long);
        second.IsHead.Should().BeFalse();
        time.Elapsed.Should().BeGreaterThan(Short - TimeSpan.FromMilliseconds(50)).And.BeLessThan(Short * 4);
    }

    [Fact]
    public void A_write_that_never_gets_the_file_says_so_when_patience_has_run_out()
    {
        using TempCareer career = new();
        career.Write(s => Save(s, "first"));
        using SqliteConnection stranger = Database.Open(career.FilePath);
        Database.Execute(stranger, "BEGIN IMMEDIATE");
        CareerFile file = career.Open();
        file.WriterPatience = TimeSpan.FromSeconds(4.5);
        Stopwatch time = Stopwatch.StartNew();
        file.Invoking(f => f.Write(Origin.Cli, s => Save(s, "second"))).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Conflict);
        time.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(1.4)).And.BeLessThan(TimeSpan.FromSeconds(4));
        Database.Execute(stranger, "ROLLBACK");
        file.Write(Origin.Cli, s => Save(s, "second"));
        career.Read(s => RecordStore.ListAll(s)).Should().HaveCount(2);
    }

    [Fact]
    public void A_stranger_who_locks_the_folder_hardly_delays_a_write()
    {
        SkipOnWindows();
        using TempCareer career = new();
        career.Write(s => Save(s, "first"));
        using WriterQueue stranger = WriterQueue.Enter(career.Place, Long);
        Stopwatch time = Stopwatch.StartNew();
        career.Write(s => Save(s, "second"));
        time.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void A_writer_killed_at_the_head_holds_nobody_up()
    {
        SkipOnWindows();
        using TempFolder folder = new();
        using Process dead = BuiltProgram.StartAct(["stand-in-line", folder.Place], MigrationTests.SameEngine);
        dead.StandardOutput.ReadLine().Should().Be("head");
        WriterQueue.IsAwaited(folder.Place).Should().BeTrue();
        dead.Kill();
        dead.WaitForExit();
        using WriterQueue next = WriterQueue.Enter(folder.Place, Long);
        next.IsHead.Should().BeTrue();
    }

    [Fact]
    public void A_refused_write_empties_the_log_that_the_one_before_left()
    {
        using TempCareer career = new();
        career.Write(s => Save(s, "first"));
        using SqliteConnection open = Database.Open(career.FilePath);
        Database.Execute(open, "UPDATE interests SET name = name || ' and more'");
        FileInfo log = new(career.FilePath + "-wal");
        log.Length.Should().BePositive();
        career.Invoking(c => c.Write<int>(_ => throw new CareerException(Fault.Invalid, "No."))).Should().Throw<CareerException>();
        log.Refresh();
        log.Length.Should().Be(0);
    }

    [Fact]
    public void Forgetting_gets_its_turn_beside_busy_writers()
    {
        using TempCareer career = new();
        string id = career.Write(s => Save(s, "Zwiebelturm")).Id;
        List<Process> busy = [.. Enumerable.Range(0, 4).Select(p => BuiltProgram.StartAct(["add-until-told", career.FilePath, $"writer {p}"], MigrationTests.SameEngine))];
        foreach (Process writer in busy) writer.StandardOutput.ReadLine().Should().Be("adding");
        Stopwatch time = Stopwatch.StartNew();
        career.File.Forget(s => ForgettingStore.Record(s, id), out string? unfinished);
        TimeSpan forgetting = time.Elapsed;
        foreach (Process writer in busy) Processes.Finish(writer).Expect();
        TestContext.Current.TestOutputHelper?.WriteLine($"forgotten after {forgetting.TotalMilliseconds:0} ms");
        unfinished.Should().BeNull();
        forgetting.Should().BeLessThan(TimeSpan.FromSeconds(6));
        career.Read(s => RecordStore.Find(s, id)).Should().BeNull();
        Database.MustBeWhole(career.FilePath);
    }

    private static void SkipOnWindows()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows locks no folders; its writers ask SQLite without a line.");
    }

    private static CareerRecord Save(WriteSession session, string name) =>
        RecordStore.Save(session, new CareerRecord { Kind = InterestKind.Kind, Values = new Dictionary<string, object> { ["name"] = name } });
}
