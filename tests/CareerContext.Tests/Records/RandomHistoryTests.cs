using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Editing;
using CareerContext.Exchange;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Exchange;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Records;

/// <summary>Whatever is done to a file, one of an old schema, its history says all of it.</summary>
public sealed class RandomHistoryTests
{
    private const int Chunks = 4, InChunk = 26, Steps = 9;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Chunks).Select(c => c * InChunk)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_history_alone_gives_the_same_file(int first)
    {
        int changes = 0;
        for (int seed = first; seed < first + InChunk; seed++)
        {
            using Life life = new(seed);
            for (int i = 0; i < Steps; i++) life.Step();
            life.Save();
            changes += Compare(life.Career, $"seed {seed}: {string.Join(", ", life.Done)}");
        }
        changes.Should().BeGreaterThan(InChunk * 15);
    }

    private static int Compare(TempCareer career, string because)
    {
        (List<Source> sources, List<Change> changes) = career.Read(s => (SourceStore.List(s), History.List(s)));
        using TempCareer fresh = new();
        // Summaries say when they were last built: at the last change.
        fresh.Clock.Move(DateTimeOffset.Parse(changes[^1].ChangedAt, CultureInfo.InvariantCulture) - fresh.Clock.GetUtcNow());
        fresh.Write(s =>
        {
            HistoryReplay.Rebuild(s, sources, changes);
            return 0;
        });
        List<string> was = Database.Dump(career.FilePath, "migrations"), made = Database.Dump(fresh.FilePath, "migrations");
        string.Join('\n', made.Except(was).Select(r => "+ " + r).Concat(was.Except(made).Select(r => "- " + r))).Should().BeEmpty(because);
        made.Should().HaveSameCount(was, because);
        return changes.Count;
    }

    /// <summary>A file of an old schema and a run of acts upon it.</summary>
    private sealed class Life : IDisposable
    {
        private readonly Random random;
        private readonly int seed;

        public Life(int seed)
        {
            this.seed = seed;
            random = new Random(seed);
            string schema = string.Create(CultureInfo.InvariantCulture, $"schema{1 + (seed % (Migrator.LatestVersion - 1))}.sql");
            Database.Execute(Career.FilePath, File.ReadAllText(Repository.File("tests", "CareerContext.Tests", "OldFiles", schema)));
            Career.Clock.Move(TimeSpan.FromDays(10));
        }

        public TempCareer Career { get; } = new();

        public List<string> Done { get; } = [];

        public void Dispose() => Career.Dispose();

        public void Step()
        {
            (string name, Action act)[] acts =
            [
                ("save", Save), ("edit", () => Change(r => GeneratedRecords.Of(r.Kind, random.Next(9), r.SourceId) with { Id = r.Id })), ("confirm", () => Change(r => r with { Confirmed = !r.Confirmed, SourceConfidence = 1 })),
                ("show", () => Change(r => r with { Visibility = (Visibility)random.Next(3) })), ("remove", () => Change(r => r with { IsActive = false })), ("restore", () => Change(r => r with { IsActive = true })),
                ("link", Link), ("undo", () => Undo(_ => true)), ("undo the undo", () => Undo(b => b.Undoes is not null)), ("import", Import), ("import", Import), ("decide", Decide), ("forget", Forget), ("assistant", Assist),
            ];
            (string name, Action act) = acts[random.Next(acts.Length)];
            Done.Add(name);
            try
            {
                act();
            }
            catch (CareerException refused)
            {
                Done.Add($"refused ({refused.Fault})");
            }
            Career.Clock.Move(TimeSpan.FromHours(1));
        }

        public void Save() => Career.Write(s =>
        {
            for (int i = 0; i < 3; i++) RecordStore.Save(s, GeneratedRecords.Of(Any(RecordKinds.All.Where(k => !k.IsSingle).ToList()), random.Next(20)));
            return 0;
        });

        private void Change(Func<CareerRecord, CareerRecord> edit) => Career.Write(s => RecordStore.Save(s, edit(AnyRecord(s))));

        private void Link() => Career.Write(s =>
        {
            CareerRecord target = AnyRecord(s), project = Any(RecordStore.List(s, RecordKinds.Find("project")!));
            return RecordStore.Save(s, project with { Values = new Dictionary<string, object>(project.Values) { ["experience_id"] = target.Id } });
        });

        private void Undo(Func<Batch, bool> which)
        {
            string batch = Any(Career.Read(History.Batches).FindAll(b => which(b))).Id;
            Career.File.Write(Any<Origin>([Origin.Cli, new Origin("mcp", "assistant 1.0")]), s => BatchUndo.Undo(s, batch));
        }

        private void Import()
        {
            string name = Any<string>(["a.json", "b.json", "c.json"]);
            JsonObject json = JsonNode.Parse(random.Next(2) == 0 ? TwoSources.First : TwoSources.Second)!.AsObject();
            json.Remove("basics"); // It would be somebody else's.
            foreach (JsonArray entries in json.Select(p => p.Value).OfType<JsonArray>())
            {
                for (int i = entries.Count - 1; i >= 0; i--)
                {
                    if (random.Next(3) == 0) entries.RemoveAt(i);
                }
            }
            ForeignFile file = Importer.Open(Encoding.UTF8.GetBytes(json.ToJsonString()), name);
            Career.File.Write(Origin.Import(name), Importer.Plan(Career.File, file, Any<ImportPreference>([ImportPreference.Ask, ImportPreference.Ask, ImportPreference.New, ImportPreference.Old])).Apply);
        }

        private void Decide() => Career.File.Write(MergeReview.Origin, s =>
        {
            MergeQuestion question = Any(MergeReview.List(s));
            MergeReview.Decide(s, question.Decision.Id, question.Decision.ReviewRequired ? Any<MergeVerdict>([MergeVerdict.Separate, MergeVerdict.TakeNew]) : Any<MergeVerdict>([MergeVerdict.TakeOld, MergeVerdict.TakeNew]));
            return 0;
        });

        private void Assist() => Career.File.Write(Edits.Assistant.Origin, s =>
        {
            RecordKind kind = RecordKinds.Find("interest")!;
            return RecordEditor.Save(s, new RecordEdit(kind, Edits.Json($$"""{"name": "Chess {{random.Next(1000)}}"}""")), Edits.Assistant);
        });

        private void Forget()
        {
            string id = Career.Read(s => AnyRecord(s).Id);
            Career.File.Forget(s => ForgettingStore.Record(s, id), out string? unfinished);
            unfinished.Should().BeNull("seed {0}", seed);
        }

        private CareerRecord AnyRecord(CareerSession session) => Any(RecordStore.ListAll(session, includeRemoved: true));

        private T Any<T>(IReadOnlyList<T> all) => all.Count > 0 ? all[random.Next(all.Count)] : throw new CareerException(Fault.NotFound, "There is none.");
    }
}
