using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Records;

public sealed class HistoryReplayTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void Replaying_the_history_gives_the_same_rows_in_every_table()
    {
        LiveALittle();
        (List<Source> sources, List<Change> changes) = career.Read(s => (SourceStore.List(s), History.List(s)));
        using TempCareer fresh = new();
        // Summaries say when they were last built: at the last change.
        fresh.Clock.Move(DateTimeOffset.Parse(changes[^1].ChangedAt, System.Globalization.CultureInfo.InvariantCulture) - fresh.Clock.GetUtcNow());
        fresh.Write(s =>
        {
            HistoryReplay.Rebuild(s, sources, changes);
            return 0;
        });
        string.Join('\n', Database.Dump(fresh.FilePath, "migrations")).Should().Be(string.Join('\n', Database.Dump(career.FilePath, "migrations")));
        changes.Should().HaveCountGreaterThan(100);
    }

    [Fact]
    public void Replaying_a_part_gives_the_file_as_it_was()
    {
        List<(long Number, List<string> Records)> moments = [];
        LiveALittle(() => moments.Add(career.Read(s => (History.LastNumber(s), RecordStore.ListAll(s, includeRemoved: true).ConvertAll(RecordJson.Write)))));
        List<Change> changes = career.Read(s => History.List(s));
        moments.Should().HaveCountGreaterThan(3);
        foreach ((long number, List<string> records) in moments)
            HistoryReplay.Records(changes.Where(c => c.Number <= number)).ConvertAll(RecordJson.Write).Should().Equal(records);
    }

    [Fact]
    public void What_was_forgotten_does_not_come_back()
    {
        Change kept = new(1, "2026-03-01T12:00:00.000Z", Origin.Cli, "bat_222222", "interest", "int_222222", 1, null, RecordJson.Write(GeneratedRecords.Of(RecordKinds.Find("interest")!, 0) with { Id = "int_222222" }), false, 1);
        HistoryReplay.Records([kept]).Should().ContainSingle();
        HistoryReplay.Records([kept, kept with { Number = 2, After = null, Forgotten = true }]).Should().BeEmpty();
    }

    [Fact]
    public void A_record_reads_back_from_its_history_as_it_was()
    {
        foreach (RecordKind kind in RecordKinds.All)
        {
            string json = RecordJson.Write(GeneratedRecords.Of(kind, 2, "src_222222") with { Id = $"{kind.Prefix}_222222", Visibility = Visibility.Ask, IsActive = false });
            RecordJson.Write(RecordJson.Read(json)).Should().Be(json);
        }
    }

    // Two imports, edits of every kind, removals and restorations, by several hands.
    private void LiveALittle(Action? pause = null)
    {
        for (int import = 0; import < 2; import++)
        {
            career.File.Write(Origin.Import($"{import}.json"), s =>
            {
                Source source = SourceStore.Save(s, GeneratedRecords.Upload($"{import}.json"));
                foreach (RecordKind kind in RecordKinds.All)
                {
                    for (int i = 0; i < 3; i++) RecordStore.Save(s, GeneratedRecords.Of(kind, (10 * import) + i, source.Id));
                }
                return 0;
            });
            Pause();
        }
        List<CareerRecord> all = career.Read(s => RecordStore.ListAll(s));
        Change(all, (r, i) => i % 2 == 0, (r, i) => GeneratedRecords.Of(r.Kind, i % 7, r.SourceId) with { Id = r.Id });
        Change(all, (r, i) => i % 3 == 0, (r, i) => r with { IsActive = false, Lists = new Dictionary<string, IReadOnlyList<ListEntry>>(), Unknown = [], Values = r.Values.Skip(1).ToDictionary() });
        Change(all, (r, i) => i % 9 == 0, (r, i) => r with { IsActive = true });

        void Change(List<CareerRecord> records, Func<CareerRecord, int, bool> which, Func<CareerRecord, int, CareerRecord> edit)
        {
            foreach ((int i, CareerRecord record) in records.Index().Where(r => which(r.Item, r.Index)))
                career.Write(s => RecordStore.Save(s, edit(RecordStore.Get(s, record.Id), i)));
            Pause();
        }

        void Pause()
        {
            career.Clock.Move(TimeSpan.FromDays(1));
            pause?.Invoke();
        }
    }
}
