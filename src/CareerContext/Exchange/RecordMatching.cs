using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>Which record another one speaks of.</summary>
/// <param name="Record">The record of the career file.</param>
/// <param name="Method"><c>same source</c>, <c>exact</c>, <c>canonical</c>, <c>near</c> or <c>dates</c>.</param>
/// <param name="Score">How sure that is, 0 to 1.</param>
/// <param name="IsDoubtful">Whether the owner is to say so first: the score is low, or another record is as near.</param>
internal sealed record RecordMatch(CareerRecord Record, string Method, double Score, bool IsDoubtful);

/// <summary>Finds for each record of a foreign file the one in the career file that it speaks of: by its place in an earlier version of the file, by its names, else by what is near.</summary>
/// <param name="existing">The career file's records.</param>
/// <param name="lineage">What is known of the file's earlier versions.</param>
/// <param name="names">How alike names are.</param>
/// <param name="isSeparate">Whether the owner said that a record is not the one that a record of the file speaks of.</param>
internal sealed class RecordMatching(IReadOnlyList<CareerRecord> existing, Lineage lineage, NameLikeness names, Func<CareerRecord, CareerRecord, bool> isSeparate)
{
    private const double SamePart = 0.9;

    private static readonly Dictionary<string, string[]> Naming = new(StringComparer.Ordinal)
    {
        ["experience"] = ["company", "title", "start_date"],
        ["education"] = ["institution", "degree", "field_of_study"],
        ["skill"] = ["name", "category"],
        ["volunteering"] = ["organization", "title", "start_date"],
        ["certificate"] = ["name", "issuer"],
        ["award"] = ["title", "awarder"],
        ["reference"] = ["name", "reference"],
        ["project"] = ["name", "start_date"],
    };

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>Matches all records; each existing one is matched at most once.</summary>
    public RecordMatch?[] Match(IReadOnlyList<ForeignRecord> records)
    {
        RecordMatch?[] matches = new RecordMatch?[records.Count];
        foreach (IGrouping<RecordKind, int> kind in Enumerable.Range(0, records.Count).GroupBy(i => records[i].Record.Kind))
        {
            List<CareerRecord> known = [.. existing.Where(r => r.Kind == kind.Key).OrderByDescending(r => r.IsActive)];
            if (known.Count > 0) MatchKind(records, [.. kind], known, matches);
        }
        return matches;
    }

    /// <summary>All the names of a record as one key: two with the same key are the same.</summary>
    public static string NameKey(CareerRecord record)
    {
        string key = string.Join('\n', NamingOf(record.Kind).Select(f => Folded(record, f)));
        return key.Trim('\n').Length > 0 ? key : string.Join('\n', record.Kind.Lists.SelectMany(l => record.Texts(l.Table)).Select(PlainText.Fold));
    }

    private static string[] NamingOf(RecordKind kind) => Naming.GetValueOrDefault(kind.Name) ?? [kind.TitleField];

    private static string Folded(CareerRecord record, string field) => record.Text(field) is { } text ? PlainText.Fold(text) : "";

    private static string? Place(CareerRecord record) => Array.Find(NamingOf(record.Kind), f => record.Sources.Any(s => s.Field == f)) is { } field
        ? $"{field}\n{record.Sources.First(s => s.Field == field).Place}" : null;

    private static string? Partial(CareerRecord record, string field) =>
        record.Text(field) is null || record.Sources.FirstOrDefault(s => s.Field == field)?.Place is not { } place ? null : $"{place}\n{Folded(record, field)}";

    private static string? Dated(CareerRecord record, string date) => record.Text(date) is { } day ? $"{NameKey(record)}\n{day}" : null;

    private void MatchKind(IReadOnlyList<ForeignRecord> records, List<int> indexes, List<CareerRecord> known, RecordMatch?[] matches)
    {
        RecordKind kind = known[0].Kind;
        if (kind.IsSingle)
        {
            if (known.Find(r => r.IsActive) is { } only) matches[indexes[0]] = new RecordMatch(only, lineage.IsOf(only) ? Likeness.SameSource : Likeness.Exact, 1, false);
            return;
        }
        if (DateLikeness.NamingDate(kind) is { } date) Pass(1, r => Dated(r, date), r => Dated(r, date));
        Pass(1, r => $"{NameKey(r)}\n{Place(r)}", r => $"{NameKey(r)}\n{Place(r)}");
        Pass(1, NameKey, NameKey);
        Pass(1, Place, r => lineage.IsOfThisVersion(r, NamingOf(kind)) ? Place(r) : null);
        foreach (string field in NamingOf(kind).Where(f => kind.Field(f).Type != FieldType.Date)) Pass(SamePart, r => Partial(r, field), r => lineage.IsFieldOf(r, field) ? Partial(r, field) : null);
        List<int> open = indexes.FindAll(i => matches[i] is null);
        if (open.Count > 0) new Pairing(names, isSeparate, taken).Match(records, open, known, matches);

        void Pass(double score, Func<CareerRecord, string?> incomingKey, Func<CareerRecord, string?> existingKey)
        {
            ILookup<string, CareerRecord> free = known.Where(r => !taken.Contains(r.Id) && existingKey(r) is not null).ToLookup(r => existingKey(r)!, StringComparer.Ordinal);
            Dictionary<string, Queue<CareerRecord>> queues = free.ToDictionary(g => g.Key, g => new Queue<CareerRecord>(g), StringComparer.Ordinal);
            foreach (int i in indexes.Where(i => matches[i] is null))
            {
                CareerRecord record = records[i].Record;
                if (incomingKey(record) is not { } key || !queues.TryGetValue(key, out Queue<CareerRecord>? queue) || queue.Count == 0 || isSeparate(queue.Peek(), record) || (!lineage.IsOf(queue.Peek()) && DateLikeness.AreYearsApart(queue.Peek(), record))) continue;
                CareerRecord match = queue.Dequeue();
                matches[i] = new RecordMatch(match, lineage.IsOf(match) ? Likeness.SameSource : Likeness.Exact, score, false);
                taken.Add(match.Id);
            }
        }
    }
}
