using CareerContext.Records;

namespace CareerContext.Exchange.JsonResume;

/// <summary>A record while it is being read.</summary>
internal sealed class Draft(RecordKind kind, string place)
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ListEntry>> lists = new(StringComparer.Ordinal);
    private readonly List<UnknownField> unknown = [];
    private readonly List<FieldSource> sources = [];

    public RecordKind Kind { get; } = kind;

    public string Place { get; } = place;

    public bool IsEmpty => values.Count == 0 && lists.Count == 0 && unknown.Count == 0;

    public bool Has(string name) => values.ContainsKey(name) || lists.ContainsKey(name);

    public object? Value(string field) => values.GetValueOrDefault(field);

    public IReadOnlyList<ListEntry> Entries(string list) => lists.TryGetValue(list, out List<ListEntry>? entries) ? entries : [];

    /// <summary>Sets a value that the source tells.</summary>
    public void Tell(string field, object value, BentText from)
    {
        values[field] = value;
        sources.Add(From(field, from));
    }

    /// <summary>Sets a value that follows from others.</summary>
    public void Derive(string field, object value) => values[field] = value;

    /// <summary>Moves a value to another field, its source with it.</summary>
    public void Rename(string field, string other, object value)
    {
        values.Remove(field);
        values[other] = value;
        for (int i = 0; i < sources.Count; i++)
        {
            if (sources[i].Field == field) sources[i] = sources[i] with { Field = other };
        }
    }

    public void Add(string list, ListEntry entry, BentText from)
    {
        if (!lists.TryGetValue(list, out List<ListEntry>? entries)) lists[list] = entries = [];
        sources.Add(From($"{list}[{entries.Count}]", from));
        entries.Add(entry);
    }

    public void Keep(IEnumerable<UnknownField> leaves) => unknown.AddRange(leaves);

    /// <summary>Takes a list out that becomes records of its own, with the sources of its entries.</summary>
    public List<(string Text, FieldSource From)> Take(string list)
    {
        if (!lists.Remove(list, out List<ListEntry>? entries)) return [];
        string prefix = list + "[";
        List<FieldSource> from = sources.FindAll(s => s.Field.StartsWith(prefix, StringComparison.Ordinal));
        sources.RemoveAll(s => s.Field.StartsWith(prefix, StringComparison.Ordinal));
        return [.. entries.Zip(from, (entry, source) => (entry.Text("value")!, source))];
    }

    public ForeignRecord Finish(long position) => new(Place, new CareerRecord
    {
        Kind = Kind,
        Position = position,
        Values = values,
        Lists = lists.ToDictionary(l => l.Key, l => (IReadOnlyList<ListEntry>)l.Value, StringComparer.Ordinal),
        Unknown = unknown,
        Sources = sources,
        SourceConfidence = 1,
        Confirmed = true,
    });

    private static FieldSource From(string field, BentText from) => new(field, "", from.Raw, from.Place, from.Confidence, JsonResumeFormat.FormatName);
}

/// <summary>A text as it will be stored, and where it comes from.</summary>
/// <param name="Text">Clean and not empty.</param>
/// <param name="Place">JSON path in the file.</param>
/// <param name="Raw">The source's own words, where they differ.</param>
/// <param name="Confidence">1, or less where it was bent.</param>
internal sealed record BentText(string Text, string Place, string? Raw = null, double Confidence = 1)
{
    /// <summary>The confidence of what was bent without losing sense.</summary>
    public const double Bent = 0.9;

    /// <summary>The confidence of what was understood in part.</summary>
    public const double Unsure = 0.5;
}
