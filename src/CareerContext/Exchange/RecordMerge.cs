using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>Lays what a file tells over what is recorded. An import adds and replaces; it never removes what it does not speak of.</summary>
internal static class RecordMerge
{
    // Fields that only make sense together: a new end comes with its own words and its own "current".
    private static readonly string[][] Companions =
    [
        ["start_date", "start_text"], ["end_date", "end_text", "is_current"], ["issued_on", "issued_text"], ["expires_on", "expires_text"],
        ["awarded_on", "awarded_text"], ["published_on", "published_text"], ["proficiency_level", "proficiency_normalised"],
    ];

    /// <summary>The record as it would be.</summary>
    public static CareerRecord Merge(CareerRecord existing, CareerRecord incoming)
    {
        Dictionary<string, object> values = Values(existing, incoming);
        Dictionary<string, IReadOnlyList<ListEntry>> lists = new(existing.Lists, StringComparer.Ordinal);
        foreach ((string name, IReadOnlyList<ListEntry> entries) in incoming.Lists) lists[name] = Entries(existing, name, entries);
        HashSet<object> spokenOf = [.. incoming.Unknown.Select(u => JsonPath.Parse(u.Path)[0])];
        CareerRecord merged = existing with
        {
            Values = values,
            Lists = lists,
            Unknown = [.. existing.Unknown.Where(u => !spokenOf.Contains(JsonPath.Parse(u.Path)[0])), .. incoming.Unknown],
        };
        return merged with { Sources = Sources(existing, incoming, merged) };
    }

    /// <summary>The names of the fields, lists and rests in which two records differ.</summary>
    public static List<string> Differences(CareerRecord one, CareerRecord other)
    {
        List<string> names = [.. one.Kind.Fields.Where(f => !Equals(one.Values.GetValueOrDefault(f.Name), other.Values.GetValueOrDefault(f.Name))).Select(f => f.Label)];
        names.AddRange(one.Kind.Lists.Where(l => !SameEntries(one.List(l.Table), other.List(l.Table))).Select(l => l.Label));
        if (!one.Unknown.ToHashSet().SetEquals(other.Unknown)) names.Add("other fields");
        return names;
    }

    private static Dictionary<string, object> Values(CareerRecord existing, CareerRecord incoming)
    {
        Dictionary<string, object> values = new(existing.Values, StringComparer.Ordinal);
        bool isCurrentTold = incoming.Sources.Any(s => s.Field == "is_current");
        // That a job without an end goes on is a conclusion; a recorded end is better knowledge.
        bool dropCurrent = !isCurrentTold && incoming.Flag("is_current") && existing.Values.ContainsKey("end_date");
        foreach (string[] group in Companions.Where(g => g.Any(incoming.Values.ContainsKey)))
        {
            if (dropCurrent && group.Contains("is_current")) continue;
            foreach (string field in group) values.Remove(field);
        }
        foreach ((string field, object value) in incoming.Values)
        {
            if (!(dropCurrent && field == "is_current")) values[field] = value;
        }
        return values;
    }

    // Entries that came by an import make way for the new ones; the owner's own stay behind them. Known texts keep id and numbers.
    private static List<ListEntry> Entries(CareerRecord existing, string name, IReadOnlyList<ListEntry> incoming)
    {
        string column = existing.Kind.List(name).Columns[0].Name;
        List<ListEntry> known = [.. existing.List(name)];
        HashSet<string> imported = [.. existing.Sources.Select(s => s.Field)];
        List<ListEntry> own = [.. known.Where((_, i) => !imported.Contains(JsonPath.Index(name, i)))];
        List<ListEntry> merged = [];
        foreach (ListEntry entry in incoming)
        {
            ListEntry? same = known.Find(k => SameValues(entry.Values, k.Values));
            if (same is not null) known.Remove(same);
            if (same is not null) own.Remove(same);
            merged.Add(same ?? entry);
        }
        merged.AddRange(own.Where(o => o.Text(column) is null || merged.TrueForAll(m => m.Text(column) != o.Text(column))));
        return merged;
    }

    // What the file says must be there; a number that was added to an achievement since is no difference.
    private static bool SameValues(IReadOnlyDictionary<string, object> incoming, IReadOnlyDictionary<string, object> known) =>
        incoming.All(v => Equals(known.GetValueOrDefault(v.Key), v.Value));

    private static bool SameEntries(IReadOnlyList<ListEntry> one, IReadOnlyList<ListEntry> other) =>
        one.Count == other.Count && one.Zip(other).All(p => p.First.Values.Count == p.Second.Values.Count && SameValues(p.First.Values, p.Second.Values));

    private static List<FieldSource> Sources(CareerRecord existing, CareerRecord incoming, CareerRecord merged)
    {
        List<FieldSource> sources = [];
        foreach (FieldSource source in existing.Sources)
        {
            string name = source.Field.Split('[')[0];
            bool isReplaced = merged.Kind.HasField(name)
                ? !Equals(existing.Values.GetValueOrDefault(name), merged.Values.GetValueOrDefault(name))
                : incoming.Lists.ContainsKey(name) && !SameEntries(existing.List(name), merged.List(name));
            if (!isReplaced) sources.Add(source);
        }
        HashSet<string> told = [.. sources.Select(s => s.Field)];
        sources.AddRange(incoming.Sources.Where(s => !told.Contains(s.Field)));
        return sources;
    }
}
