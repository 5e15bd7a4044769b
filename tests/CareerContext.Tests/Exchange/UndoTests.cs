using System.Text.Json.Nodes;
using CareerContext.Exchange;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.Exchange;

/// <summary>Taking a batch back.</summary>
public sealed class UndoTests
{
    // What says when something was built or changed; a version is never used twice.
    private static readonly string[] Marks = ["version", "updated_at", "last_updated", "built_from", "built_on"];

    [Fact]
    public void An_undone_import_leaves_the_file_as_it_was()
    {
        using Bench bench = TwoSources.Begun();
        string export = bench.Export().ToJsonString();
        List<string> rows = Rows(bench);
        Import(bench, TwoSources.Second, TwoSources.SecondName);
        bench.Export().ToJsonString().Should().NotBe(export);
        UndoResult undone = Undo(bench);
        (undone.Gone, undone.Returned, undone.Decisions).Should().Be((3, 5, 3));
        bench.Export().ToJsonString().Should().Be(export);
        Rows(bench).Should().Equal(rows);
        Database.MustBeWhole(bench.File.FilePath);
    }

    [Theory]
    [InlineData(ImportPreference.Ask)]
    [InlineData(ImportPreference.New)]
    public void Whatever_a_second_file_says_its_undo_takes_it_all_back(ImportPreference prefer)
    {
        for (int seed = 0; seed < 12; seed++)
        {
            using Bench bench = TwoSources.Begun();
            byte[] export = Exporter.JsonResume(bench.Snapshot).Content;
            List<string> rows = Rows(bench);
            ForeignFile other = Importer.Open(TwoSources.Bytes(Varied(seed)), TwoSources.SecondName);
            bench.File.Write(Origin.Import(TwoSources.SecondName), Importer.Plan(bench.File, other, prefer).Apply);
            bench.File.Write(Origin.Import(TwoSources.SecondName), Importer.Plan(bench.File, other, prefer).Apply).SourceId.Should().BeNull("seed {0} is imported already", seed);
            string changed = bench.Export().ToJsonString();
            UndoResult undone = Undo(bench);
            Exporter.JsonResume(bench.Snapshot).Content.Should().Equal(export, "seed {0}", seed);
            Rows(bench).Should().Equal(rows, "seed {0}", seed);
            Undo(bench, undone.BatchId);
            bench.Export().ToJsonString().Should().Be(changed, "an undo can be undone");
            Undo(bench);
            Rows(bench).Should().Equal(rows, "and done again, seed {0}", seed);
            Replayed(bench).Should().Equal(bench.File.Read(s => RecordStore.ListAll(s, includeRemoved: true)).ConvertAll(RecordJson.Write));
        }
    }

    [Fact]
    public void The_first_import_can_be_undone_too()
    {
        using Bench bench = TwoSources.Begun();
        Undo(bench);
        bench.Snapshot.Records.Should().BeEmpty();
        bench.SourceRows.Should().Be(0);
        bench.File.Read(s => RecordStore.ListAll(s, includeRemoved: true)).Should().BeEmpty("what never was lies in no trash");
        bench.Import(TwoSources.Bytes(TwoSources.First), TwoSources.FirstName).New.Should().BePositive();
    }

    [Fact]
    public void Imports_are_undone_one_after_the_other()
    {
        using Bench bench = TwoSources.Begun();
        Import(bench, TwoSources.Second, TwoSources.SecondName);
        Undo(bench);
        Undo(bench);
        bench.Snapshot.Records.Should().BeEmpty();
        bench.File.Read(session => BatchUndo.LastStanding(session)).Should().BeNull();
    }

    [Fact]
    public void What_later_changes_stand_upon_is_not_taken_away()
    {
        using Bench bench = TwoSources.Begun();
        string first = Last(bench);
        Import(bench, TwoSources.Second, TwoSources.SecondName);
        string second = Last(bench);
        bench.Invoking(b => Undo(b, first)).Should().Throw<CareerException>().WithMessage($"{second} changed *undo {second}* first*").Which.Fault.Should().Be(Fault.Conflict);
        CareerRecord job = bench.Snapshot.Of("experience").First();
        bench.Edit(job, "people_led", 3L);
        bench.Invoking(b => Undo(b, second)).Should().Throw<CareerException>().WithMessage($"* changed {job.Id} after *");
        Undo(bench, bench.File.Read(History.Batches)[^1].Id);
        Undo(bench, second);
        Undo(bench, first);
        bench.Snapshot.Records.Should().BeEmpty();
    }

    [Fact]
    public void A_record_that_others_are_part_of_is_not_taken_away()
    {
        using Bench bench = new();
        Import(bench, """{"skills":[{"name":"Web","keywords":["HTML"]}]}""", "a.json");
        string first = Last(bench);
        Import(bench, """{"skills":[{"name":"Web","keywords":["HTML","CSS"]}]}""", "a.json");
        bench.Invoking(b => Undo(b, first)).Should().Throw<CareerException>().Which.Fault.Should().Be(Fault.Conflict);
    }

    [Fact]
    public void A_record_that_is_asked_about_is_not_taken_away()
    {
        using Bench bench = new();
        Import(bench, """{"skills":[{"name":"C#","level":"Expert"}]}""", "a.json");
        string first = Last(bench);
        Import(bench, """{"skills":[{"name":"C#","level":"Beginner"}]}""", "b.json");
        string second = Last(bench);
        bench.Invoking(b => Undo(b, first)).Should().Throw<CareerException>().WithMessage($"{second} changed mrg_*");
    }

    [Fact]
    public void A_batch_is_undone_once()
    {
        using Bench bench = TwoSources.Begun();
        string first = Last(bench);
        string undo = Undo(bench).BatchId;
        bench.Invoking(b => Undo(b, first)).Should().Throw<CareerException>().WithMessage($"{first} is undone already; `careercontext undo {undo}` brings it back.");
        bench.Invoking(b => Undo(b, "bat_222222")).Should().Throw<CareerException>().Which.Fault.Should().Be(Fault.NotFound);
    }

    [Fact]
    public void Whoever_undoes_a_batch_is_noted_as_who_they_are()
    {
        using Bench bench = TwoSources.Begun();
        List<string> rows = Rows(bench);
        Origin client = new("mcp", "assistant 1.0"), other = new("mcp", "assistant 2.0");
        bench.File.Write(client, s => RecordStore.Remove(s, bench.Snapshot.Of("skill").First().Id));
        bench.File.Read(s => BatchUndo.LastStanding(s, other)).Should().BeNull("it wrote nothing");
        Batch removal = bench.File.Read(s => BatchUndo.LastStanding(s, client))!;
        string undo = Undo(bench, removal.Id, client).BatchId;
        Rows(bench).Should().Equal(rows);
        Batch noted = bench.File.Read(History.Batches).Find(b => b.Id == undo)!;
        (noted.By, noted.Undoes).Should().Be((client, removal.Id));
        bench.File.Read(s => BatchUndo.LastStanding(s, client)).Should().BeNull("what is undone stands no more, and an undo is not taken back unasked");
        Undo(bench, undo);
        bench.File.Read(s => BatchUndo.LastStanding(s, client)).Should().Be(removal);
    }

    [Fact]
    public void A_decision_can_be_undone_and_is_open_again()
    {
        using Bench bench = TwoSources.Begun();
        Import(bench, TwoSources.Second, TwoSources.SecondName);
        List<string> rows = Rows(bench);
        string batch = bench.File.Write(MergeReview.Origin, session =>
        {
            foreach (MergeQuestion question in MergeReview.List(session)) MergeReview.Decide(session, question.Decision.Id, MergeVerdict.TakeNew);
            return session.BatchId;
        });
        Rows(bench).Should().NotEqual(rows);
        Undo(bench, batch);
        Rows(bench).Should().Equal(rows);
        bench.File.Read(session => MergeReview.List(session)).Should().HaveCount(3);
    }

    [Fact]
    public void What_an_undo_brings_back_is_nobodys_edit()
    {
        using Bench bench = TwoSources.Begun();
        Import(bench, TwoSources.Second, TwoSources.SecondName);
        Undo(bench);
        ImportResult renewed = bench.Import(TwoSources.Bytes(TwoSources.First.Replace("\"2018-08\"", "\"2018-07\"", StringComparison.Ordinal)), TwoSources.FirstName);
        (renewed.Changed, renewed.Conflicting).Should().Be((1, 0));
    }

    private static string Last(Bench bench) => bench.File.Read(session => BatchUndo.LastStanding(session))!.Id;

    private static UndoResult Undo(Bench bench, string? batch = null, Origin? by = null)
    {
        string id = batch ?? Last(bench);
        return bench.File.Write(by ?? Origin.Cli, session => BatchUndo.Undo(session, id));
    }

    private static void Import(Bench bench, string json, string name) => bench.Import(TwoSources.Bytes(json), name);

    private static List<string> Replayed(Bench bench) => HistoryReplay.Records(bench.File.Read(s => History.List(s))).ConvertAll(RecordJson.Write);

    // The second file with entries and values left out or taken from the first, as the seed says.
    private static string Varied(int seed)
    {
        Random random = new(seed);
        JsonObject second = JsonNode.Parse(TwoSources.Second)!.AsObject(), first = JsonNode.Parse(TwoSources.First)!.AsObject();
        foreach (string section in second.Select(s => s.Key).ToList())
        {
            if (section == "basics") continue;
            JsonArray entries = second[section]!.AsArray();
            if (random.Next(3) == 0) entries.Add(first[section]![0]!.DeepClone());
            for (int i = entries.Count - 1; i >= 0; i--)
            {
                JsonObject entry = entries[i]!.AsObject();
                if (random.Next(6) == 0) entries.RemoveAt(i);
                else if (random.Next(3) == 0) entry.Remove(entry.Select(e => e.Key).ElementAt(random.Next(entry.Count)));
                else if (random.Next(4) == 0) entry["url"] = $"https://seed{seed}.example";
                else if (random.Next(4) == 0) entry["mood"] = $"fine {seed}";
            }
        }
        return second.ToJsonString();
    }

    private static List<string> Rows(Bench bench)
    {
        using SqliteConnection connection = Database.Open(bench.File.FilePath);
        List<string> all = [];
        foreach (string table in Database.Tables(connection).Except(["history", "migrations", "record_terms"]))
        {
            List<string> columns = Database.Rows(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid").ConvertAll(c => c.Trim('\''));
            columns.RemoveAll(Marks.Contains);
            List<string> rows = Database.Rows(connection, $"SELECT {string.Join(", ", columns)} FROM {table}");
            rows.Sort(StringComparer.Ordinal);
            all.AddRange(rows.ConvertAll(r => $"{table}: {r}"));
        }
        return all;
    }
}
