using CareerContext.Experiences;
using CareerContext.Interests;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Records;

public sealed class RecordStoreTests : IDisposable
{
    private readonly TempCareer career = new();

    public static TheoryData<string> Kinds => [.. RecordKinds.All.Select(k => k.Name)];

    public void Dispose() => career.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_and_list_of_a_kind_reads_back_as_it_was_saved(string name)
    {
        RecordKind kind = RecordKinds.Find(name)!;
        List<CareerRecord> saved = career.Write(s =>
        {
            Source source = SourceStore.Save(s, GeneratedRecords.Upload("a.json"));
            return Enumerable.Range(0, 4).Select(i => RecordStore.Save(s, GeneratedRecords.Of(kind, i, source.Id))).ToList();
        });
        List<CareerRecord> read = career.Read(s => RecordStore.List(s, kind));
        read.Select(RecordJson.Write).Should().Equal(saved.Select(RecordJson.Write));
        foreach (CareerRecord record in read)
        {
            record.Values.Keys.Should().BeEquivalentTo(kind.Fields.Select(f => f.Name));
            record.Lists.Keys.Should().BeEquivalentTo(kind.Lists.Select(l => l.Table));
            CareerRecord sown = GeneratedRecords.Of(kind, (int)record.Position, record.SourceId);
            record.Values.Should().BeEquivalentTo(sown.Values);
            foreach (FieldList list in kind.Lists) record.List(list.Table).Select(e => e.Values).Should().BeEquivalentTo(sown.List(list.Table).Select(e => e.Values), o => o.WithStrictOrdering());
            record.Unknown.Should().Equal(sown.Unknown);
            record.Sources.Should().Equal(sown.Sources);
            (record.SourceConfidence, record.Confirmed, record.IsActive, record.Version).Should().Be((sown.SourceConfidence, sown.Confirmed, true, 1));
            (record.CreatedAt, record.UpdatedAt).Should().Be(("2026-03-01T12:00:00.000Z", "2026-03-01T12:00:00.000Z"));
            career.Read(s => RecordJson.Write(RecordStore.Get(s, record.Id))).Should().Be(RecordJson.Write(record));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Saving_what_is_unchanged_writes_nothing(string name)
    {
        CareerRecord saved = Save(GeneratedRecords.Of(RecordKinds.Find(name)!, 1));
        List<string> before = Database.Dump(career.FilePath);
        career.Clock.Move(TimeSpan.FromDays(1));
        career.Write(s => RecordStore.Save(s, RecordStore.Get(s, saved.Id))).Version.Should().Be(1);
        career.Write(s => RecordStore.Save(s, saved with { Lists = WithoutIds(saved) })).Version.Should().Be(1);
        Database.Dump(career.FilePath).Should().Equal(before);
    }

    [Fact]
    public void Each_change_is_one_row_of_history_with_the_whole_record_before_and_after()
    {
        CareerRecord first = Save(GeneratedRecords.Of(ExperienceKind.Kind, 1));
        career.Clock.Move(TimeSpan.FromHours(2));
        CareerRecord second = career.File.Write(Origin.Import("b.json"), s => RecordStore.Save(s, first with { Values = new Dictionary<string, object> { ["title"] = "Baker" }, Unknown = [] }));
        List<Change> changes = career.Read(s => History.List(s));
        changes.Select(c => (c.Number, c.RecordKind, c.RecordId, c.RecordVersion, c.By, c.ChangedAt, c.Forgotten, c.SchemaVersion)).Should().Equal(
            (1, "experience", first.Id, 1, Origin.Cli, "2026-03-01T12:00:00.000Z", false, Migrator.LatestVersion),
            (2, "experience", first.Id, 2, Origin.Import("b.json"), "2026-03-01T14:00:00.000Z", false, Migrator.LatestVersion));
        changes.Select(c => (c.Before, c.After)).Should().Equal((null, RecordJson.Write(first)), (RecordJson.Write(first), RecordJson.Write(second)));
        changes.Select(c => c.BatchId).Should().OnlyHaveUniqueItems();
        (second.CreatedAt, second.UpdatedAt).Should().Be(("2026-03-01T12:00:00.000Z", "2026-03-01T14:00:00.000Z"));
    }

    [Fact]
    public void One_write_is_one_batch()
    {
        career.Write(s => RecordKinds.All.Select(k => RecordStore.Save(s, GeneratedRecords.Of(k, 0)).Id).ToList());
        career.Read(s => History.List(s)).Select(c => c.BatchId).Distinct().Should().ContainSingle().Which.Should().MatchRegex("^bat_");
    }

    [Fact]
    public void Every_part_of_a_record_counts_as_a_change()
    {
        CareerRecord saved = Save(GeneratedRecords.Of(ExperienceKind.Kind, 2));
        Func<CareerRecord, CareerRecord>[] edits =
        [
            r => r with { Position = 9 },
            r => r with { Confirmed = !r.Confirmed },
            r => r with { Visibility = Visibility.Private },
            r => r with { SourceConfidence = 0.1 },
            r => r with { Unknown = [.. r.Unknown, new UnknownField("x", "1", "number")] },
            r => r with { Values = new Dictionary<string, object>(r.Values) { ["people_led"] = 99L } },
            r => r with { Lists = new Dictionary<string, IReadOnlyList<ListEntry>>(r.Lists) { ["technologies_used"] = [.. r.List("technologies_used").Reverse()] } },
            r => r with { IsActive = false },
        ];
        for (int i = 0; i < edits.Length; i++) career.Write(s => RecordStore.Save(s, edits[i](RecordStore.Get(s, saved.Id)))).Version.Should().Be(i + 2);
        career.Read(History.LastNumber).Should().Be(1 + edits.Length);
    }

    [Fact]
    public void A_removed_record_keeps_its_rows_and_can_be_found_and_restored()
    {
        CareerRecord saved = Save(GeneratedRecords.Of(ExperienceKind.Kind, 1));
        career.Write(s => RecordStore.Remove(s, saved.Id)).IsActive.Should().BeFalse();
        career.Read(s => RecordStore.ListAll(s)).Should().BeEmpty();
        CareerRecord removed = career.Read(s => RecordStore.List(s, ExperienceKind.Kind, includeRemoved: true)).Should().ContainSingle().Subject;
        RecordJson.Same(removed with { IsActive = true }, saved).Should().BeTrue();
        career.Write(s => RecordStore.Remove(s, saved.Id)).Version.Should().Be(2, "it lies in the trash already");
        career.Write(s => RecordStore.Save(s, removed with { IsActive = true })).Version.Should().Be(3);
        career.Read(s => RecordStore.ListAll(s)).Should().ContainSingle();
    }

    [Theory]
    [InlineData("exp_2222aa")]
    [InlineData("zzz_222222")]
    [InlineData("")]
    public void An_id_that_no_record_has_is_not_found(string id)
    {
        Save(GeneratedRecords.Of(ExperienceKind.Kind, 1));
        career.Read(s => RecordStore.Find(s, id)).Should().BeNull();
        FluentActions.Invoking(() => career.Read(s => RecordStore.Get(s, id))).Should().Throw<CareerException>().Where(e => e.Fault == Fault.NotFound);
    }

    [Fact]
    public void An_id_that_was_ever_given_stays_taken()
    {
        CareerRecord saved = Save(GeneratedRecords.Of(ExperienceKind.Kind, 1));
        career.Write(s => s.Execute("UPDATE history SET before = NULL, after = NULL, forgotten = 1; DELETE FROM key_achievements; DELETE FROM technologies_used; DELETE FROM experiences;"));
        career.Read(s => History.KnowsId(s, saved.Id)).Should().BeTrue();
        career.Read(s => History.KnowsId(s, "exp_222222")).Should().BeFalse();
    }

    [Fact]
    public void So_many_achievements_that_random_ids_must_meet_are_saved_all_the_same()
    {
        const int Many = 60_000;
        List<ListEntry> entries = [.. Enumerable.Range(0, Many).Select(i => ListEntry.Of($"achievement {i}", "text"))];
        Save(new CareerRecord { Kind = ExperienceKind.Kind, Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["key_achievements"] = entries } });
        Database.Number(career.FilePath, "SELECT count(DISTINCT id) FROM key_achievements").Should().Be(Many);
    }

    [Fact]
    public void An_achievement_keeps_its_id_as_long_as_its_text_stays_wherever_it_moves()
    {
        CareerRecord saved = Save(Achieving("sold more", "spent less", "sold more"));
        Dictionary<string, string?> ids = saved.List("key_achievements").DistinctBy(e => e.Text("text")).ToDictionary(e => e.Text("text")!, e => e.Id);
        CareerRecord moved = Save(Achieving("spent less", "hired", "sold more") with { Id = saved.Id });
        IReadOnlyList<ListEntry> entries = moved.List("key_achievements");
        entries.Select(e => e.Id).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        entries[0].Id.Should().Be(ids["spent less"]);
        entries[2].Id.Should().Be(ids["sold more"]);
        saved.List("key_achievements").Select(e => e.Id).Should().NotContain(entries[1].Id);
    }

    [Fact]
    public void Records_come_in_their_order_kind_by_kind()
    {
        career.Write(s =>
        {
            foreach (RecordKind kind in RecordKinds.All.Reverse())
            {
                for (int i = 2; i >= 0; i--) RecordStore.Save(s, GeneratedRecords.Of(kind, i));
            }
            return 0;
        });
        career.Read(s => RecordStore.ListAll(s)).Select(r => (r.Kind.Name, r.Position)).Should().Equal(RecordKinds.All.SelectMany(k => Enumerable.Range(0, 3).Select(i => (k.Name, (long)i))));
    }

    [Fact]
    public void A_snapshot_holds_what_is_active_and_the_number_of_the_last_change()
    {
        CareerRecord one = Save(GeneratedRecords.Of(InterestKind.Kind, 0)), other = Save(GeneratedRecords.Of(InterestKind.Kind, 1));
        career.Write(s => RecordStore.Remove(s, one.Id));
        CareerSnapshot snapshot = career.Read(CareerSnapshot.Load);
        snapshot.Records.Select(r => r.Id).Should().Equal(other.Id);
        (snapshot.FileVersion, snapshot.Today, snapshot.Find(one.Id), snapshot.Find(other.Id)?.Title).Should().Be((3, new DateOnly(2026, 3, 1), null, other.Title));
    }

    private static CareerRecord Achieving(params string[] texts) => new()
    {
        Kind = ExperienceKind.Kind,
        Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["key_achievements"] = [.. texts.Select(t => ListEntry.Of(t, "text"))] },
    };

    private static Dictionary<string, IReadOnlyList<ListEntry>> WithoutIds(CareerRecord record) =>
        record.Lists.ToDictionary(l => l.Key, l => (IReadOnlyList<ListEntry>)[.. l.Value.Select(e => e with { Id = null })]);

    private CareerRecord Save(CareerRecord record) => career.Write(s => RecordStore.Save(s, record));
}
