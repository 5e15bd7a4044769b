using System.Diagnostics;
using System.Globalization;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.EndToEnd;

/// <summary>Ten processes write at once, to one file and partly to one record: all of it is there afterwards, and nobody is told to come again.</summary>
[Collection(nameof(FuzzTests))]
public sealed class ManyWritersTests
{
    private const int Writers = 10;
    private const int Rounds = 1;
    private const int Hot = 12;
    private const int MostMilliseconds = 15_000; // Half of a writer's patience.

    [Fact]
    public async Task Ten_processes_lose_nothing_and_none_is_turned_away()
    {
        using TempFolder folder = new();
        string db = folder.File("career.db");
        string job = BuiltProgram.Run(["record", "add", "experience", "title=Baker", "company=Ofen 3", "start_date=2001", "--db", db]).Expect().Split(' ')[1].TrimEnd(':');
        Stopwatch time = Stopwatch.StartNew();
        Finished[][] runs = await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => Write(db, job, w))));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Writers * Rounds * 2} writes in {time.Elapsed.TotalSeconds:0.0} s"));

        runs.SelectMany(r => r).Should().AllSatisfy(run =>
        {
            run.Expect();
            run.Error.Should().BeEmpty();
            (run.Output + run.Error).Should().NotContainAny("locked", "busy", "Another program");
        });
        CareerFile file = CareerLibrary.Open(db);
        List<CareerRecord> records = file.Read(s => RecordStore.ListAll(s));
        string[] expected = [.. Enumerable.Range(0, Writers).SelectMany(w => Enumerable.Range(0, Rounds).Select(r => Name(w, r)))];
        records.Where(r => r.Kind.Name == "interest").Select(r => r.Title).Should().BeEquivalentTo(expected);
        records.Where(r => r.Kind.Name == "interest").Select(r => r.Position).Should().OnlyHaveUniqueItems();
        CareerRecord shared = records.Single(r => r.Id == job);
        shared.Texts("technologies_used").Should().BeEquivalentTo(expected);
        shared.Version.Should().Be(1 + expected.Length);
        List<Change> history = file.Read(s => History.List(s));
        history.Should().HaveCount(1 + (2 * expected.Length));
        history.Where(c => c.RecordId == job).Select(c => c.RecordVersion).Should().Equal(Enumerable.Range(1, 1 + expected.Length).Select(v => (long)v));
        history.Select(c => c.BatchId).Should().OnlyHaveUniqueItems();
        file.Read(SourceStore.List).Should().ContainSingle("the owner is one source, whoever of the ten came first");
        Database.MustBeWhole(db);
    }

    [Fact]
    public void Ten_processes_that_write_without_a_pause_take_turns()
    {
        using TempFolder folder = new();
        string db = folder.File("career.db");
        string job = BuiltProgram.Run(["record", "add", "experience", "title=Baker", "company=Ofen 3", "start_date=2001", "--db", db]).Expect().Split(' ')[1].TrimEnd(':');
        Stopwatch time = Stopwatch.StartNew();
        Process[] writers = [.. Enumerable.Range(0, Writers).Select(w => BuiltProgram.StartAct(["edit", db, job, $"{Hot}", $"Tool{(char)('A' + w)}"]))];
        long[] longest = [.. writers.Select(w => long.Parse(Processes.Finish(w).Expect(), CultureInfo.InvariantCulture))];
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Writers * Hot} writes in {time.Elapsed.TotalSeconds:0.0} s, longest waits {string.Join(", ", longest)} ms"));

        longest.Max().Should().BeLessThan(MostMilliseconds, "nobody comes near the end of its patience");
        longest.Max().Should().BeLessThan((long)time.Elapsed.TotalMilliseconds * 2 / 3, "of {0} turns none takes most of all the time", Hot);
        CareerFile file = CareerLibrary.Open(db);
        file.Read(s => RecordStore.Get(s, job)).Texts("technologies_used").Should().BeEquivalentTo(Enumerable.Range(0, Writers).SelectMany(w => Enumerable.Range(0, Hot).Select(i => $"Tool{(char)('A' + w)}{i}")));
        file.Read(s => History.List(s, job)).Select(c => c.RecordVersion).Should().Equal(Enumerable.Range(1, 1 + (Writers * Hot)).Select(v => (long)v));
        Database.MustBeWhole(db);
        new FileInfo(db + "-wal").Should().Match<FileInfo>(log => !log.Exists || log.Length == 0, "the last of the line empties the log");
        folder.Names().Should().BeSubsetOf(["career.db", "career.db-wal", "career.db-shm"]);
    }

    private static string Name(int writer, int round) => string.Create(CultureInfo.InvariantCulture, $"Pastime {(char)('A' + writer)}{writer * 1009}{(char)('a' + round)}{round * 313}");

    private static Finished[] Write(string db, string job, int writer) => [.. Enumerable.Range(0, Rounds).SelectMany(round => (Finished[])
    [
        BuiltProgram.Run(["record", "add", "interest", $"name={Name(writer, round)}", "--new", "--db", db]),
        BuiltProgram.Run(["record", "edit", job, $"technologies_used+={Name(writer, round)}", "--db", db]),
    ])];
}
