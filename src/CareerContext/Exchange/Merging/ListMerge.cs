using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>A list as it would be, each entry with where it comes from.</summary>
internal sealed class ListMerge(FieldList list, NameLikeness names)
{
    // Each is compared with each: beyond this only equal entries are one.
    private const int MostPairs = 40_000, LongestCompared = 2000;

    private const int LeastWords = 3;

    private readonly List<(ListEntry Entry, FieldSource? From)> merged = [];

    /// <summary>What was left out because somebody took it out by hand.</summary>
    public bool IsKept { get; private set; }

    public IReadOnlyList<ListEntry> Entries => [.. merged.Select(m => m.Entry)];

    public IEnumerable<FieldSource> Sources => merged.Select((m, i) => m.From is null ? null : m.From with { Field = JsonPath.Index(list.Table, i) }).OfType<FieldSource>();

    /// <summary>The same file again: entries that came with it make way for its new ones, all others stay. Known texts keep id and numbers.</summary>
    public void Renew(CareerRecord existing, CareerRecord incoming, Func<FieldSource, bool> isOwn)
    {
        List<(ListEntry Entry, FieldSource? From)> known = With(existing);
        if (!known.Exists(k => k.From is not null && !isOwn(k.From)))
        {
            RenewAll(known, With(incoming));
            return;
        }
        // Another file had its say too: what was one entry of both stays one.
        merged.AddRange(known.Where(k => k.From is null || !isOwn(k.From) || incoming.List(list.Table).Any(e => Says(k.Entry, e))));
        Join(existing, incoming, false, _ => false, isStarted: true);
    }

    // In the file's order; what nobody's file told stays behind.
    private void RenewAll(List<(ListEntry Entry, FieldSource? From)> known, List<(ListEntry Entry, FieldSource? From)> incoming)
    {
        string column = list.Columns[0].Name;
        List<(ListEntry Entry, FieldSource? From)> others = known.FindAll(k => k.From is null);
        foreach ((ListEntry entry, FieldSource? from) in incoming)
        {
            int at = known.FindIndex(k => Says(k.Entry, entry));
            if (at < 0)
            {
                merged.Add((entry, from));
                continue;
            }
            merged.Add((known[at].Entry, known[at].From ?? from));
            others.Remove(known[at]);
            known.RemoveAt(at);
        }
        merged.AddRange(others.Where(o => o.Entry.Text(column) is not { } text || merged.TrueForAll(m => m.Entry.Text(column) != text)));
    }

    /// <summary>Another file: what it says more joins what is recorded; a longer telling of the same takes its place, unless it is somebody's own.</summary>
    /// <param name="existing">The record.</param>
    /// <param name="incoming">What the file says.</param>
    /// <param name="isHand">Whether the list holds somebody's own words.</param>
    /// <param name="isRejected">Whether somebody took an entry out.</param>
    /// <param name="isStarted">Whether what stays of the record's entries is here already.</param>
    public void Join(CareerRecord existing, CareerRecord incoming, bool isHand, Func<string, bool> isRejected, bool isStarted = false)
    {
        if (!isStarted) merged.AddRange(With(existing));
        List<string> told = Proses(existing);
        int known = merged.Count;
        HashSet<string> exact = [.. merged.Select(m => Key(m.Entry))];
        foreach ((ListEntry entry, FieldSource? from) in With(incoming))
        {
            if (exact.Contains(Key(entry))) continue;
            int at = known * (long)incoming.List(list.Table).Count > MostPairs ? -1 : merged.FindIndex(0, known, m => Relation(m.Entry, entry) != TextRelation.Other);
            if (at >= 0 && Relation(merged[at].Entry, entry) != TextRelation.Finer) continue;
            if (at < 0 && list.HasIds && IsIn(told, entry.Text(list.Columns[0].Name) ?? "")) continue;
            if (isRejected(HandEdits.TextOf(list, entry)))
            {
                IsKept = true;
                continue;
            }
            exact.Add(Key(entry));
            if (at >= 0 && !isHand) merged[at] = (WithText(merged[at].Entry, entry), from);
            else merged.Add((entry, from));
        }
    }

    // What a description says in the same words is no achievement beside it.
    private static bool IsIn(List<string> told, string text)
    {
        string words = TextLikeness.Joined(text);
        return words.Count(' ') > LeastWords && told.Exists(t => t.Contains(words, StringComparison.Ordinal));
    }

    private static List<string> Proses(CareerRecord record) => [.. record.Kind.Fields.Where(f => f.Type == FieldType.LongText).Select(f => record.Text(f.Name)).OfType<string>().Select(TextLikeness.Joined)];

    // What the file says must be there; a number that was added to an achievement since is no difference.
    private static bool Says(ListEntry known, ListEntry incoming) => incoming.Values.All(v => Equals(known.Values.GetValueOrDefault(v.Key), v.Value));

    private static ListEntry WithText(ListEntry known, ListEntry longer)
    {
        Dictionary<string, object> values = new(known.Values, StringComparer.Ordinal);
        foreach ((string column, object value) in longer.Values) values[column] = value;
        return known with { Values = values };
    }

    private List<(ListEntry Entry, FieldSource? From)> With(CareerRecord record)
    {
        Dictionary<string, FieldSource> from = [];
        foreach (FieldSource source in record.Sources) from.TryAdd(source.Field, source);
        return [.. record.List(list.Table).Select((e, i) => (e, from.GetValueOrDefault(JsonPath.Index(list.Table, i))))];
    }

    private string Key(ListEntry entry) => string.Join('\n', list.Columns.Where(c => c.Type is FieldType.Text or FieldType.LongText && c.Choices is null && c.Name != "metric_unit").Select(c => entry.Text(c.Name) is { } text ? PlainText.Fold(text) : ""));

    private TextRelation Relation(ListEntry known, ListEntry entry)
    {
        if (list.Columns.Count > 1 && !list.HasIds) return IsSameLink(known, entry);
        if (known.Text(list.Columns[0].Name) is not { } text || entry.Text(list.Columns[0].Name) is not { } other) return TextRelation.Other;
        if (text.Length > LongestCompared || other.Length > LongestCompared) return TextRelation.Other;
        if (list.Columns[0].Type != FieldType.LongText) return names.Of(text, other, list.Table is "technologies_used" or "keywords" or "courses" ? NameSort.Ability : NameSort.Other).IsSame ? TextRelation.Same : TextRelation.Other;
        return TextLikeness.OfLong(text, other);
    }

    private static TextRelation IsSameLink(ListEntry known, ListEntry entry)
    {
        if (known.Text("url") is { } url && entry.Text("url") is { } other) return ValueLikeness.Address(url) != ValueLikeness.Address(other) ? TextRelation.Other : entry.Values.Count > known.Values.Count ? TextRelation.Finer : TextRelation.Same;
        bool isSame = Folded(known, "network") == Folded(entry, "network") && Folded(known, "username").Length > 0 && Folded(known, "username") == Folded(entry, "username");
        return !isSame ? TextRelation.Other : entry.Values.Keys.Except(known.Values.Keys).Any() ? TextRelation.Finer : TextRelation.Same;
    }

    private static string Folded(ListEntry entry, string column) => entry.Text(column) is { } text ? PlainText.Fold(text) : "";
}
