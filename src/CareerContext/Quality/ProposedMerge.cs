using CareerContext.Context;
using CareerContext.Editing;
using CareerContext.Exchange;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Quality;

/// <summary>Two that are to be one.</summary>
/// <param name="KeptId">The record, or the entry of a list, that stays.</param>
/// <param name="GoneId">The one that goes.</param>
public sealed record ProposedMerge(string KeptId, string GoneId)
{
    /// <summary>The record that both entries stand in; null where two records are merged.</summary>
    public string? RecordId { get; init; }

    /// <summary>Of two records the one that is to stay: the confirmed one, the one that says more, the first.</summary>
    internal static (CareerRecord Kept, CareerRecord Gone) Richer(CareerRecord one, CareerRecord other)
    {
        bool isSecond = other.Confirmed != one.Confirmed ? other.Confirmed : Facts(other) > Facts(one);
        return isSecond ? (other, one) : (one, other);
    }

    private static int Facts(CareerRecord record) => record.Values.Count + record.Lists.Values.Sum(l => l.Count) + record.Unknown.Count;

    /// <summary>What it would do; nothing is written.</summary>
    /// <param name="view">The owner's view of the career.</param>
    /// <exception cref="CareerException">One of the two is no longer there.</exception>
    public MergePreview Preview(CareerView view) => RecordId is null ? OfRecords(view) : OfEntries(view, RecordId);

    private MergePreview OfRecords(CareerView view)
    {
        CareerRecord kept = Get(view, KeptId), gone = Get(view, GoneId);
        NameLikeness names = new(new Lazy<Vocabulary.VocabularyIndex>(() => view.Vocabulary.Index));
        // Nobody's file: nothing is renewed, what is missing or finer is added, and what is said otherwise clashes.
        MergeOutcome outcome = new RecordMerge(HandEdits.None, new Lineage(new ForeignSource("", "", "", 0, ""), []), names).Merge(kept, WithoutEntryIds(gone));
        CareerRecord merged = outcome.Record;
        foreach (Clash clash in outcome.Clashes.Where(c => c.Existing.Length == 0)) merged = RecordMerge.Take(merged, clash.Part);
        Dictionary<string, object> values = merged.Values.Where(v => merged.Kind.Field(v.Key).Type != FieldType.Link || !Equals(v.Value, GoneId)).ToDictionary(StringComparer.Ordinal);
        // What only some may see does not become everybody's.
        merged = merged with { Values = values, Visibility = gone.Visibility > kept.Visibility ? gone.Visibility : kept.Visibility, SourceConfidence = Math.Min(kept.SourceConfidence, gone.SourceConfidence) };
        List<KeptApart> apart = [.. outcome.Clashes.Where(c => c.Existing.Length > 0).Select(c => new KeptApart(RecordMerge.LabelOf(kept.Kind, c.Field), c.Existing, c.Incoming)), .. Shortened(merged, gone, outcome.Clashes)];
        List<CareerRecord> relinked = [.. view.Snapshot.Records.Where(r => r.Id != KeptId && r.Id != GoneId && Links(r).Any()).Select(Relinked)];
        return new MergePreview(kept, merged, gone, RecordMerge.Differences(kept, merged), apart, relinked);
    }

    // The entry in the trash keeps its id; what joins the other record gets one of its own.
    private static CareerRecord WithoutEntryIds(CareerRecord record) =>
        record with { Lists = record.Lists.ToDictionary(l => l.Key, l => (IReadOnlyList<ListEntry>)[.. l.Value.Select(e => e with { Id = null })], StringComparer.Ordinal) };

    // What neither became part of the merged record nor clashed: another spelling, a coarser date, a text that another holds. Nothing goes without a word.
    private static IEnumerable<KeptApart> Shortened(CareerRecord merged, CareerRecord gone, IReadOnlyList<Clash> clashes)
    {
        foreach (Field field in gone.Kind.Fields.Where(f => gone.Values.ContainsKey(f.Name) && !clashes.Any(c => c.Field == f.Name)))
        {
            if (!Equals(merged.Values.GetValueOrDefault(field.Name), gone.Values[field.Name])) yield return new KeptApart(field.Label, merged.Values.TryGetValue(field.Name, out object? kept) ? FactText.Of(kept) : "", FactText.Of(gone.Values[field.Name]));
        }
        foreach (FieldList list in gone.Kind.Lists)
        {
            foreach (string text in gone.Texts(list.Table).Except(merged.Texts(list.Table))) yield return new KeptApart(list.Label, "", text);
        }
        foreach (UnknownField unknown in gone.Unknown.Except(merged.Unknown).Where(u => !clashes.Any(c => c.Part.Unknown.Contains(u)))) yield return new KeptApart(unknown.Path, "", unknown.Value ?? unknown.ValueType);
    }

    private MergePreview OfEntries(CareerView view, string recordId)
    {
        CareerRecord record = Get(view, recordId);
        string table = Achievements.List.Table;
        ListEntry kept = record.List(table).FirstOrDefault(e => e.Id == KeptId) ?? throw Gone(), gone = record.List(table).FirstOrDefault(e => e.Id == GoneId) ?? throw Gone();
        Dictionary<string, object> values = new(gone.Values, StringComparer.Ordinal);
        // A number and its unit go together.
        if (kept.Values.ContainsKey("metric_value")) values = new(StringComparer.Ordinal);
        foreach ((string column, object value) in kept.Values) values[column] = value;
        int left = record.List(table).ToList().FindIndex(e => e.Id == GoneId);
        List<ListEntry> entries = [.. record.List(table).Where(e => e.Id != GoneId).Select(e => e.Id == KeptId ? kept with { Values = values } : e)];
        CareerRecord merged = record with
        {
            Lists = new Dictionary<string, IReadOnlyList<ListEntry>>(record.Lists, StringComparer.Ordinal) { [table] = entries },
            Sources = [.. record.Sources.Select(s => Moved(s, table, left)).OfType<FieldSource>()],
        };
        return new MergePreview(record, merged, null, RecordMerge.Differences(record, merged), [new KeptApart(Achievements.List.Label, kept.Text("text") ?? "", gone.Text("text") ?? "")], []);
    }

    // The entries behind the one that goes move up.
    private static FieldSource? Moved(FieldSource source, string table, int left)
    {
        if (!source.Field.StartsWith(table + "[", StringComparison.Ordinal) || !int.TryParse(source.Field[(table.Length + 1)..^1], out int at) || at < left) return source;
        return at == left ? null : source with { Field = JsonPath.Index(table, at - 1) };
    }

    private IEnumerable<Field> Links(CareerRecord record) => record.Kind.Fields.Where(f => f.Type == FieldType.Link && record.Text(f.Name) == GoneId);

    private CareerRecord Relinked(CareerRecord record)
    {
        Dictionary<string, object> values = new(record.Values, StringComparer.Ordinal);
        foreach (Field field in Links(record)) values[field.Name] = KeptId;
        return record with { Values = values };
    }

    private static CareerRecord Get(CareerView view, string id) => view.Snapshot.Find(id) ?? throw Gone();

    private static CareerException Gone() => new(Fault.Stale, "What was to be merged was changed meanwhile; `careercontext review` lists what is to be seen now.");
}

/// <summary>What the record that goes says otherwise; it stays in the trash with it.</summary>
/// <param name="Label">The field's or list's words.</param>
/// <param name="Kept">What stays; empty where something else of the list says the same.</param>
/// <param name="Left">What does not.</param>
public sealed record KeptApart(string Label, string Kept, string Left);

/// <summary>What a merge would do.</summary>
/// <param name="Before">The record that stays, as it is.</param>
/// <param name="Merged">As it would be.</param>
/// <param name="Gone">The record that goes to the trash, whole; null where an entry goes.</param>
/// <param name="Changed">The labels of what the record that stays would gain.</param>
/// <param name="Apart">What is not taken.</param>
/// <param name="Relinked">Records whose links would lead to the one that stays.</param>
public sealed record MergePreview(CareerRecord Before, CareerRecord Merged, CareerRecord? Gone, IReadOnlyList<string> Changed, IReadOnlyList<KeptApart> Apart, IReadOnlyList<CareerRecord> Relinked)
{
    /// <summary>Does it, in the session's one batch.</summary>
    /// <exception cref="CareerException">A record was changed since the preview was made; nothing is written.</exception>
    public void Accept(WriteSession session)
    {
        foreach (CareerRecord seen in new[] { Before, Gone }.OfType<CareerRecord>().Concat(Relinked))
        {
            if (RecordStore.Find(session, seen.Id) is not { IsActive: true } now || now.Version != seen.Version)
                throw new CareerException(Fault.Stale, $"{seen.Id} was changed meanwhile; `careercontext review` shows what is to be merged now.");
        }
        // Who accepts a merge looks at what becomes one, not at each word of it.
        if (Confirmations.Of(session, new[] { Before, Gone }.OfType<CareerRecord>().Select(r => r.Id)).Find(w => w.IsAssistants) is { } waiting)
            throw new CareerException(Fault.Conflict, $"{waiting.Record.Id} holds what an assistant wrote and you have not confirmed; `careercontext confirm {waiting.Record.Id}` or its --reject comes first.");
        RecordStore.Save(session, Merged with { Confirmed = Merged.Confirmed && (Gone is not { Confirmed: false } || Changed.Count == 0) });
        foreach (CareerRecord record in Relinked) RecordStore.Save(session, record);
        if (Gone is not null) RecordStore.Remove(session, Gone.Id);
    }
}
