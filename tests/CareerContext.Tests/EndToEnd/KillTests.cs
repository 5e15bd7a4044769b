using System.Diagnostics;
using System.Text;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.EndToEnd;

/// <summary>Nothing else runs beside them, so that the moments of the kills are spread as planned.</summary>
[CollectionDefinition(nameof(KillTests), DisableParallelization = true)]
public sealed class KillTestsAlone;

/// <summary>kill -9 in the middle of a large write: afterwards the file holds all of it or nothing, and is whole.</summary>
[Collection(nameof(KillTests))]
public sealed class KillTests
{
    private const int Entries = 5000;

    [Fact]
    public void An_import_killed_at_any_moment_is_there_whole_or_not_at_all()
    {
        using TempFolder folder = new();
        string small = folder.Write("small.json", Resume(Entries, 1)), large = folder.Write("large.json", Resume(0, Entries));
        string start = folder.File("start.db");
        BuiltProgram.Run(["import", small, "--db", start]).Expect();
        KillOften(folder, start, db => BuiltProgram.Start(["import", large, "--db", db]), added: Entries, kills: 50, needed: 25);
    }

    [Fact]
    public void So_is_a_write_on_the_bundled_engine()
    {
        using TempFolder folder = new();
        string start = folder.File("start.db");
        Dictionary<string, string?> bundled = new() { [Engine.Variable] = "bundled" };
        BuiltProgram.RunAct(["add-at-once", start, "1"], bundled).Expect();
        KillOften(folder, start, db => BuiltProgram.StartAct(["add-at-once", db, $"{Entries}"], bundled), added: Entries, kills: 8, needed: 3);
    }

    private static void KillOften(TempFolder folder, string start, Func<string, Process> write, int added, int kills, int needed)
    {
        List<string> before = Database.Dump(start);
        string undisturbed = Copy("undisturbed.db");
        (long fullLog, TimeSpan duration) = Watch(write(undisturbed), undisturbed, (_, _) => false);
        List<string> whole = Counts(undisturbed);
        Database.Number(undisturbed, "SELECT count(*) FROM experiences").Should().Be(1 + added);

        int between = 0;
        Parallel.For(0, kills, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            string db = Copy($"run{i}.db");
            // Three in four by the log's growth, between the first write and the commit; the rest by the clock, before and after too.
            double share = (double)(i / 4 * 4) / kills;
            Watch(write(db), db, i % 4 == 3 ? (_, time) => time >= duration * share * 1.2 : (log, _) => log > fullLog * 0.9 * share);
            bool logLeft = new FileInfo(db + "-wal") is { Exists: true, Length: > 0 };
            Database.MustBeWhole(db);
            bool all = Database.Number(db, "SELECT count(*) FROM experiences") > 1;
            if (all) Counts(db).Should().Equal(whole, "kill {0}: all of it, with its history", i);
            else Database.Dump(db).Should().Equal(before, "kill {0}: nothing of it", i);
            if (logLeft && !all) Interlocked.Increment(ref between);
            if (i < kills - 1) File.Delete(db);
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills, {between} of them between the first write and the commit");
        between.Should().BeGreaterThanOrEqualTo(needed, "so many of {0} kills must fall between the first write and the commit", kills);

        string last = folder.File($"run{kills - 1}.db");
        Processes.Finish(write(last)).Expect();
        Database.MustBeWhole(last);
        Database.Number(last, "SELECT count(*) FROM experiences").Should().BeGreaterThanOrEqualTo(1 + added, "after a kill the same write goes through");

        string Copy(string name)
        {
            File.Copy(start, folder.File(name));
            return folder.File(name);
        }
    }

    // Looks at the log's size until it is time to kill; the process ends by itself when that never comes.
    private static (long LargestLog, TimeSpan Duration) Watch(Process process, string db, Func<long, TimeSpan, bool> now)
    {
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            process.StandardInput.Close();
            Stopwatch time = Stopwatch.StartNew();
            long largest = 0;
            while (!process.HasExited)
            {
                FileInfo log = new(db + "-wal");
                largest = Math.Max(largest, log.Exists ? log.Length : 0);
                if (now(largest, time.Elapsed)) process.Kill();
                Thread.Sleep(1);
            }
            process.WaitForExit();
            if (process.ExitCode is not (0 or 128 + 9 or -1)) Assert.Fail($"It ended with {process.ExitCode} before it was killed.\n{output.Result}\n{error.Result}");
            return (largest, time.Elapsed);
        }
    }

    private static List<string> Counts(string db)
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = Database.Open(db);
        return Database.Tables(connection).ConvertAll(t => $"{t} {Database.Rows(connection, $"SELECT count(*) FROM {t}")[0]}");
    }

    private static string Resume(int first, int entries)
    {
        StringBuilder json = new("""{"basics": {"name": "Mara Lindqvist", "label": "Planner"}, "work": [""");
        for (int i = first; i < first + entries; i++)
        {
            int year = 1980 + (i % 40);
            json.Append(i == first ? "" : ",").Append(System.Globalization.CultureInfo.InvariantCulture, $$"""

                {"name": "Employer {{i}}", "position": "Role {{i}}", "startDate": "{{year}}-0{{1 + (i % 9)}}", "endDate": "{{year + 1}}", "summary": "What was done in role {{i}}, at some length so that it fills a line.", "highlights": ["Saved {{i}} hours", "Trained {{i % 7}} people"]}
                """);
        }
        return json.Append("]}").ToString();
    }
}
