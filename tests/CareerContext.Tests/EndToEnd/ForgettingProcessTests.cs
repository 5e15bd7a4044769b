using System.Diagnostics;
using System.Text;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Client;

namespace CareerContext.Tests.EndToEnd;

/// <summary>Forgetting by the built program: beside a server that runs, and killed at any moment.</summary>
[Collection(nameof(KillTests))]
public sealed class ForgettingProcessTests : IDisposable
{
    private const string Title = "Glockengießer";
    private const int Kills = 12;

    private static readonly string[] Words = [Title, "glockengie", "Windmühle", "windmuhle", "Lebertran"];

    private readonly TempCareer career = new();
    private readonly CareerRecord job;

    public ForgettingProcessTests()
    {
        job = career.Write(s => RecordStore.Save(s, new CareerRecord { Kind = RecordKinds.Find("experience")!, Values = new Dictionary<string, object> { ["title"] = "Lebertran", ["company"] = "Windmühle" } }));
        career.Write(s => RecordStore.Save(s, job with { Values = new Dictionary<string, object>(job.Values) { ["title"] = Title } }));
        career.Write(s =>
        {
            for (int i = 0; i < 400; i++) RecordStore.Save(s, GeneratedRecords.Of(RecordKinds.Find("project")!, i));
            return 0;
        });
        File.Delete(career.File.Rollback(5));
        career.Read(s => 0); // A copy lies beside it now.
    }

    public void Dispose() => career.Dispose();

    [Fact]
    public async Task A_server_that_runs_hinders_nothing_and_serves_it_no_more()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        StdioClientTransport transport = new(new StdioClientTransportOptions { Command = BuiltProgram.Server, Arguments = ["serve", "--db", career.FilePath] });
        await using McpClient client = await McpClient.CreateAsync(transport, cancellationToken: cancel);
        (await Ask()).Should().Contain(Title);
        Forget(career.FilePath, Title).Expect().Should().Contain($"Forgotten: {job.Id}");
        (await Ask()).Should().NotContain(Title).And.NotContain("Windm");
        Holders(career.FilePath).Should().BeEmpty();

        async Task<string> Ask() => McpPair.TextOf(await client.CallToolAsync("get_experiences", new Dictionary<string, object?>(), cancellationToken: cancel));
    }

    [Fact]
    public void Killed_at_any_moment_it_is_finished_by_the_same_command()
    {
        Holders(career.FilePath).Should().HaveCount(2, "the file and the copy beside it");
        Stopwatch watch = Stopwatch.StartNew();
        string trial = CopyOf(0);
        Forget(trial, Title).Expect();
        TimeSpan duration = watch.Elapsed;
        int unfinished = 0;
        for (int i = 1; i <= Kills; i++)
        {
            string db = CopyOf(i);
            using (Process process = BuiltProgram.Start(["record", "forget", job.Id, "--db", db]))
            {
                process.StandardInput.WriteLine(Title);
                process.StandardInput.Flush();
                // Most of the time is the start of the program.
                Thread.Sleep(duration * (0.3 + (0.7 * i / Kills)));
                process.Kill();
                process.WaitForExit();
            }
            Database.MustBeWhole(db);
            if (Holders(db).Count > 0) unfinished++;
            bool isErased = Database.Number(db, $"SELECT count(*) FROM experiences WHERE id = '{job.Id}'") == 0;
            Database.Number(db, $"SELECT count(*) FROM history WHERE record_id = '{job.Id}' AND after IS NOT NULL").Should().Be(isErased ? 0 : 2, "all of it or nothing, kill {0}", i);
            Forget(db, isErased ? $"forget {job.Id}" : Title).Expect();
            Holders(db).Should().BeEmpty("kill {0}", i);
            Database.MustBeWhole(db);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {unfinished} before all was done");
        unfinished.Should().BePositive();
    }

    private string CopyOf(int run)
    {
        string folder = Directory.CreateDirectory(Path.Combine(career.Place, $"run{run}")).FullName;
        foreach (string file in Directory.GetFiles(career.Place)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return Path.Combine(folder, "career.db");
    }

    private Finished Forget(string db, string words) => BuiltProgram.Run(["record", "forget", job.Id, "--db", db], words + "\n");

    private static List<string> Holders(string db) => [.. Directory.GetFiles(Path.GetDirectoryName(db)!).Where(f =>
    {
        using FileStream stream = new(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Words.Any(w => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(w)) >= 0);
    })];
}
