using System.Text;
using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using CareerContext.Vocabulary;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.Records;

/// <summary>What is forgotten is in no byte of the file, nor of what lies beside it.</summary>
public sealed class ForgettingTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void No_byte_beside_the_file_holds_a_word_of_a_forgotten_record()
    {
        CareerRecord job = LiveALittle(out List<string> words);
        string copy = career.File.Rollback(5);
        career.Read(s => 0); // Migrated again: a second copy.
        career.File.CopiesBeside().Should().HaveCount(2).And.Contain(copy);
        foreach (string word in words) Holders(word).Should().NotBeEmpty(word);
        ForgottenContent forgotten = Forget(job.Id);
        forgotten.Should().BeEquivalentTo(new ForgottenContent(1, 3, 1, 1, 1, []), o => o.Excluding(f => f.Changes).Excluding(f => f.Mentions));
        foreach (string word in words) Holders(word).Should().BeEmpty(word);
        career.Names().Should().Equal("career.db");
        Database.MustBeWhole(career.FilePath);
        Holders("Zwiebelturm").Should().NotBeEmpty("another record's words stay");
        career.Read(s => RecordStore.ListAll(s, includeRemoved: true).Select(r => r.Id)).Should().NotContain(job.Id);
    }

    [Fact]
    public void The_history_keeps_rows_without_content_and_the_id_is_never_given_again()
    {
        CareerRecord job = LiveALittle(out _);
        List<Change> before = career.Read(s => History.List(s, job.Id));
        Forget(job.Id);
        List<Change> after = career.Read(s => History.List(s, job.Id));
        after.Should().HaveCount(before.Count + 1).And.OnlyContain(c => c.Forgotten && c.Before == null && c.After == null);
        after.Zip(before).Should().OnlyContain(p => p.First.Number == p.Second.Number && p.First.ChangedAt == p.Second.ChangedAt && p.First.BatchId == p.Second.BatchId);
        career.Read(s => History.KnowsId(s, job.Id)).Should().BeTrue();
        career.Invoking(c => c.Write(s => BatchUndo.Undo(s, before[0].BatchId))).Should().Throw<CareerException>().WithMessage("*forgotten*");
        career.Write(s => RecordStore.Save(s, job with { Id = "", SourceId = null, Sources = [] })).Id.Should().NotBe(job.Id);
    }

    [Fact]
    public void The_question_that_a_record_came_out_of_is_forgotten_with_it()
    {
        Import("""{"basics":{"name":"Ida Holm"},"work":[{"name":"Kestrel Inn","position":"Cook","startDate":"2019","endDate":"2021","highlights":["Ran the kitchen"]}]}""", "a.json");
        Import("""{"basics":{"name":"Ida Holm"},"work":[{"name":"Kestrel Inn","position":"Head Cook","startDate":"2019","endDate":"2021","highlights":["Made Quittenmarmelade each week"]}]}""", "b.json");
        string question = career.Read(s => MergeReview.List(s)).Should().ContainSingle(q => q.Decision.Field == null).Subject.Decision.Id;
        career.File.Write(MergeReview.Origin, s =>
        {
            MergeReview.Decide(s, question, MergeVerdict.Separate);
            return 0;
        });
        CareerRecord separate = career.Read(s => RecordStore.ListAll(s)).Single(r => r.Text("title") == "Head Cook");
        Holders("Quittenmarmelade").Should().NotBeEmpty();
        Forget(separate.Id).Should().Match<ForgottenContent>(f => f.Decisions == 1 && f.Sources == 1);
        foreach (string word in (string[])["Quittenmarmelade", "Head Cook", "b.json"]) Holders(word).Should().BeEmpty(word);
        Holders("Ran the kitchen").Should().NotBeEmpty("the record that it was not stays");
    }

    [Fact]
    public void Whoever_has_the_file_open_and_idle_hinders_nothing_and_serves_it_no_more()
    {
        CareerRecord job = LiveALittle(out List<string> words);
        using SqliteConnection idle = Database.Open(career.FilePath);
        Database.Rows(idle, "SELECT count(*) FROM history").Should().NotBeEmpty();
        CareerReader server = CareerLibrary.Reader(career.Open());
        server.Answer("Who is at Rumpelstilz?").Text.Should().Contain("Rumpelstilz");
        Forget(job.Id);
        server.Answer("Where did I work?").Text.Should().NotContain("Rumpelstilz");
        server.Invoking(r => r.Record(job.Id)).Should().Throw<CareerException>().Which.Fault.Should().Be(Fault.NotFound);
        // Last, since to open the file past SQLite drops this process's locks.
        foreach (string word in words) Holders(word).Should().BeEmpty(word);
    }

    [Fact]
    public void Whoever_keeps_reading_is_named_and_the_same_command_finishes_later()
    {
        CareerRecord job = LiveALittle(out List<string> words);
        using (SqliteConnection reader = Database.Open(career.FilePath))
        {
            using SqliteTransaction reading = reader.BeginTransaction(deferred: true);
            Database.Rows(reader, "SELECT count(*) FROM history").Should().NotBeEmpty();
            career.File.Forget(s => ForgettingStore.Record(s, job.Id), out string? unfinished);
            unfinished.Should().Contain("another program keeps reading").And.Contain("run the same command again").And.NotContain("Nothing was changed");
            career.Read(s => RecordStore.Find(s, job.Id)).Should().BeNull("it is erased all the same");
        }
        career.File.Forget(s => ForgettingStore.Record(s, job.Id), out string? again).Should().BeEquivalentTo(new ForgottenContent(0, 0, 0, 0, 0, []));
        again.Should().BeNull();
        foreach (string word in words) Holders(word).Should().BeEmpty(word);
        career.Read(s => History.List(s, job.Id).Count(c => c.Number > 0 && c.RecordKind == "experience")).Should().Be(career.Read(s => History.List(s, job.Id).Count));
    }

    [Fact]
    public void Everything_is_forgotten_and_the_file_goes_on()
    {
        LiveALittle(out List<string> words);
        career.Write(s => OwnVocabulary.Add(s, EntityKind.Skill, "Blorpkeeping", "bees", ["Blorpery"], "", null));
        List<string> ids = career.Read(s => RecordStore.ListAll(s, includeRemoved: true).ConvertAll(r => r.Id));
        List<(long, string)> rows = career.Read(s => History.List(s).ConvertAll(c => (c.Number, c.ChangedAt)));
        words.AddRange(["Zwiebelturm", "Blorp", "blorp", "gartenzaun.json", "tinte.json", "assistant 1.0"]);
        foreach (string word in words) Holders(word).Should().NotBeEmpty(word);
        career.File.Forget(ForgettingStore.All, out string? unfinished);
        unfinished.Should().BeNull();
        foreach (string word in words) Holders(word).Should().BeEmpty(word);
        Database.MustBeWhole(career.FilePath);
        career.Read(s => History.List(s).ConvertAll(c => (c.Number, c.ChangedAt))).Take(rows.Count).Should().Equal(rows);
        career.Read(s => ids.TrueForAll(id => History.KnowsId(s, id))).Should().BeTrue("no id is given twice");
        using SqliteConnection connection = Database.Open(career.FilePath);
        foreach (string table in Database.Tables(connection).Except(["history", "migrations", "vocabulary_seed", "record_terms"])) Database.Rows(connection, $"SELECT * FROM {table}").Should().BeEmpty(table);
        career.Write(s => VocabularyStore.Undo(s)).Should().BeEmpty();
        CareerLibrary.Reader(career.File).Answer("Who am I?").Receipt.Answered.Should().BeFalse();
        career.File.Forget(ForgettingStore.All, out _).Changes.Should().Be(0, "there is nothing left");
        career.Write(s => RecordStore.Save(s, GeneratedRecords.Of(RecordKinds.Find("skill")!, 1))).Version.Should().Be(1);
    }

    [Fact]
    public void Read_only_forbids_it()
    {
        CareerRecord job = LiveALittle(out _);
        career.Open(readOnly: true).Invoking(f => f.Forget(s => ForgettingStore.Record(s, job.Id), out _)).Should().Throw<CareerException>().Which.Fault.Should().Be(Fault.Unsupported);
        career.File.Invoking(f => f.Forget(s => ForgettingStore.Record(s, "exp_222222"), out _)).Should().Throw<CareerException>().Which.Fault.Should().Be(Fault.NotFound);
        career.Read(s => RecordStore.Find(s, job.Id)).Should().NotBeNull();
    }

    [Fact]
    public void The_forgetting_of_a_record_reaches_every_table_that_holds_text()
    {
        career.Write(s => 0);
        using SqliteConnection connection = Database.Open(career.FilePath);
        Dictionary<string, string> columns = Database.Columns(career.FilePath);
        string[] ofKinds = [.. RecordKinds.All.Select(k => k.Table)];
        // Built anew from the records that are left, erased on their own terms, or the program's own words.
        string[] rebuilt = ["quick_summary", "profile_summary", "skill_evidence", "record_text", "entities", "entity_aliases", "entity_relations", "vocabulary_seed"], ownTerms = ["history", "sources", "migrations"];
        columns.Where(t => !t.Value.Split(", ").Contains("record_id")).Select(t => t.Key).Should().BeSubsetOf([.. ofKinds, .. rebuilt, .. ownTerms],
            "ForgettingStore erases by the column record_id; a table without it that may hold words of a record needs a line there, and one here");
    }

    // A job with an old title, a question, a link, and words in every corner, beside records of others.
    private CareerRecord LiveALittle(out List<string> words)
    {
        words = ["Rumpelstilz", "Schornsteinfeger", "Dudelsack", "Wolkenkuckucksheim", "Hagebutte", "Pfefferkuchen", "Mondkalb", "Siebenschläfer", "tinte.json"];
        career.File.Write(Origin.Import("gartenzaun.json"), s =>
        {
            Source source = SourceStore.Save(s, GeneratedRecords.Upload("gartenzaun.json"));
            return RecordStore.Save(s, new CareerRecord { Kind = RecordKinds.Find("interest")!, SourceId = source.Id, Values = new Dictionary<string, object> { ["name"] = "Zwiebelturm" } });
        });
        CareerRecord job = career.File.Write(Origin.Import("tinte.json"), s =>
        {
            Source source = SourceStore.Save(s, GeneratedRecords.Upload("tinte.json"));
            CareerRecord saved = RecordStore.Save(s, new CareerRecord
            {
                Kind = RecordKinds.Find("experience")!,
                SourceId = source.Id,
                Values = new Dictionary<string, object> { ["title"] = "Schornsteinfeger", ["company"] = "Rumpelstilz AG", ["description"] = "Dudelsack and Siebenschläfer." },
                Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["technologies_used"] = [ListEntry.Of("Wolkenkuckucksheim")], ["key_achievements"] = [ListEntry.Of("Led 12 people to Hagebutte", "text")] },
                Unknown = [new("meta.pet", "Pfefferkuchen", "string")],
                Sources = [new("title", source.Id, "Mondkalb", "work[0]", 0.9, "json-resume")],
            });
            MergeDecisionStore.Save(s, new MergeDecision
            {
                RecordId = saved.Id, Field = "title", IncomingValue = "Mondkalb", IncomingRecord = RecordJson.Write(saved), SourceId = source.Id,
                SourceFormat = "json-resume", SourceName = "tinte.json", Place = "work[0]", MatchMethod = "exact", MatchScore = 1,
            });
            return saved;
        });
        career.File.Write(new Origin("mcp", "assistant 1.0"), s => RecordStore.Save(s, job with { Values = new Dictionary<string, object>(job.Values) { ["title"] = "Ofensetzer" } }));
        career.Write(s => RecordStore.Save(s, new CareerRecord { Kind = RecordKinds.Find("project")!, Values = new Dictionary<string, object> { ["name"] = "Plain", ["experience_id"] = job.Id } }));
        career.Clock.Move(TimeSpan.FromDays(1));
        return job;
    }

    private void Import(string json, string name) => career.File.Write(Origin.Import(name), Importer.Plan(career.File, Importer.Open(Encoding.UTF8.GetBytes(json), name)).Apply);

    private ForgottenContent Forget(string id)
    {
        ForgottenContent forgotten = career.File.Forget(s => ForgettingStore.Record(s, id), out string? unfinished);
        unfinished.Should().BeNull();
        return forgotten;
    }

    // The files beside the career file, itself included, in whose bytes a text stands, however it is spelled.
    private List<string> Holders(string text)
    {
        List<byte[]> spellings = [.. new[] { text, text.ToLowerInvariant(), PlainText.Fold(text) }.Distinct().SelectMany(t => new[] { Encoding.UTF8.GetBytes(t), Encoding.Unicode.GetBytes(t) })];
        return career.Names().FindAll(name =>
        {
            using FileStream stream = new(Path.Combine(career.Place, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return spellings.Exists(s => bytes.AsSpan().IndexOf(s) >= 0);
        });
    }
}
