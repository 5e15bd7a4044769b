using System.Diagnostics;
using CareerContext.Interests;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Store;

[Trait("Engine", "every")]
public sealed class ConcurrencyTests : IDisposable
{
    private const int Each = 12;
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void Writers_of_several_threads_and_processes_queue_and_lose_nothing()
    {
        List<Process> processes = [.. Enumerable.Range(0, 3).Select(p => BuiltProgram.StartAct(["add", career.FilePath, $"{Each}", $"process {p}"], MigrationTests.SameEngine))];
        Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 3 }, thread =>
        {
            CareerFile file = career.Open();
            for (int i = 0; i < Each; i++) file.Write(Origin.Cli, s => Save(s, $"thread {thread} {i}"));
        });
        foreach (Process process in processes) Processes.Finish(process).Expect();
        IEnumerable<string> expected = from writer in (string[])["process", "thread"] from number in Enumerable.Range(0, 3) from i in Enumerable.Range(0, Each) select $"{writer} {number} {i}";
        career.Read(s => RecordStore.List(s, InterestKind.Kind)).Select(r => r.Title).Should().BeEquivalentTo(expected);
        Database.Rows(career.FilePath, "SELECT number FROM history ORDER BY number").Should().Equal(Enumerable.Range(1, 6 * Each).Select(n => $"{n}"));
        Database.Number(career.FilePath, "SELECT count(DISTINCT batch_id) FROM history").Should().Be(6 * Each);
        Database.MustBeWhole(career.FilePath);
    }

    [Fact]
    public void Many_that_make_the_file_at_once_make_it_once()
    {
        for (int round = 0; round < 5; round++)
        {
            using TempCareer fresh = new();
            Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => fresh.Open().Write(Origin.Cli, s => Save(s, $"{i}")));
            fresh.Read(s => RecordStore.ListAll(s).Count).Should().Be(8);
            fresh.Names().Should().Equal("career.db");
        }
    }

    [Fact]
    public void Readers_read_on_while_others_write()
    {
        career.Write(s => Save(s, "first"));
        using Process writer = BuiltProgram.StartAct(["add", career.FilePath, $"{Each}", "process"], MigrationTests.SameEngine);
        int last = 0;
        for (int i = 0; i < 40; i++)
        {
            (int records, long changes) = career.Read(s => (RecordStore.ListAll(s).Count, History.LastNumber(s)));
            records.Should().Be((int)changes, "records and history are of one moment").And.BeGreaterThanOrEqualTo(last);
            last = records;
        }
        Processes.Finish(writer).Expect();
    }

    [Fact]
    public void A_server_that_idles_on_the_file_does_not_hinder_a_write_or_its_checkpoint()
    {
        career.Write(s => Save(s, "first"));
        using Process idle = BuiltProgram.StartAct(["idle", career.FilePath], MigrationTests.SameEngine);
        idle.StandardOutput.ReadLine().Should().Be("idle");
        career.Write(s => Save(s, "second"));
        new FileInfo(career.FilePath + "-wal").Length.Should().Be(0, "the log has been emptied into the file");
        Processes.Finish(idle).Expect();
    }

    private static CareerRecord Save(WriteSession session, string name) =>
        RecordStore.Save(session, new CareerRecord { Kind = InterestKind.Kind, Values = new Dictionary<string, object> { ["name"] = name } });
}
