using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>An entry of a record's list: its values by column, and an id where the list gives ids.</summary>
/// <param name="Id">The entry's own id, or null.</param>
/// <param name="Values">Column to value (string, long, double, bool); absent means not recorded.</param>
public sealed record ListEntry(string? Id, IReadOnlyDictionary<string, object> Values)
{
    /// <summary>An entry that is one text.</summary>
    public static ListEntry Of(string text, string column = "value") => new(null, new Dictionary<string, object>(StringComparer.Ordinal) { [column] = text });

    /// <summary>The text of a column, or null.</summary>
    public string? Text(string column) => Values.GetValueOrDefault(column) as string;

    /// <summary>Whether two lists say the same in the same order; the entries' ids do not count.</summary>
    public static bool Same(IReadOnlyList<ListEntry> one, IReadOnlyList<ListEntry> other) =>
        one.Count == other.Count && one.Zip(other).All(p => p.First.Values.Count == p.Second.Values.Count && p.First.Values.All(v => Equals(p.Second.Values.GetValueOrDefault(v.Key), v.Value)));
}

/// <summary>Something an import could not place: a leaf of the foreign file.</summary>
/// <param name="Path">JSON path within the record, e.g. <c>meta.tags[0]</c>; of the whole file where the record is the person.</param>
/// <param name="Value">The value as text; null for JSON null and for empty objects and arrays.</param>
/// <param name="ValueType"><c>string</c>, <c>number</c>, <c>boolean</c>, <c>null</c>, <c>object</c> or <c>array</c>.</param>
public sealed record UnknownField(string Path, string? Value, string ValueType);

/// <summary>Where a field's value comes from.</summary>
/// <param name="Field">The field's or list's name; an entry of a list as <c>key_achievements[0]</c>.</param>
/// <param name="SourceId">The source.</param>
/// <param name="RawValue">The source's own words, where they differ from the stored value.</param>
/// <param name="Place">JSON path or line in the source.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Method">How it was read, e.g. <c>json-resume</c>.</param>
public sealed record FieldSource(string Field, string SourceId, string? RawValue, string? Place, double Confidence, string Method)
{
    /// <summary>The field's or list's own name, without the place of an entry.</summary>
    public string Name => Field.IndexOf('[', StringComparison.Ordinal) is > 0 and int at ? Field[..at] : Field;
}

/// <summary>One record of the career: a bag of the kind's fields and lists, with the marks that every record bears. Immutable.</summary>
public sealed record CareerRecord
{
    private static readonly IReadOnlyDictionary<string, object> NoValues = new Dictionary<string, object>();
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<ListEntry>> NoLists = new Dictionary<string, IReadOnlyList<ListEntry>>();

    /// <summary>The kind.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>The id, e.g. <c>exp_7k2mqa</c>; empty until the record is first saved.</summary>
    public string Id { get; init; } = "";

    /// <summary>The place among its kind as its source ordered it, from 0.</summary>
    public long Position { get; init; }

    /// <summary>Counts the record's changes, from 1; 0 until first saved.</summary>
    public long Version { get; init; }

    /// <summary>False in the trash.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The source it came from first, or null.</summary>
    public string? SourceId { get; init; }

    /// <summary>How sure the record is, 0 to 1.</summary>
    public double SourceConfidence { get; init; } = 1;

    /// <summary>Whether the owner stands by it.</summary>
    public bool Confirmed { get; init; } = true;

    /// <summary>Who may see the record at all; its fields may be stricter.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>UTC, ISO 8601.</summary>
    public string CreatedAt { get; init; } = "";

    /// <summary>UTC, ISO 8601.</summary>
    public string UpdatedAt { get; init; } = "";

    /// <summary>Field name to value: string, long, double or bool. Absent means not recorded; there are no nulls and no empty texts.</summary>
    public IReadOnlyDictionary<string, object> Values { get; init; } = NoValues;

    /// <summary>List name to entries in order; absent means empty.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ListEntry>> Lists { get; init; } = NoLists;

    /// <summary>What could not be placed.</summary>
    public IReadOnlyList<UnknownField> Unknown { get; init; } = [];

    /// <summary>Where the values come from.</summary>
    public IReadOnlyList<FieldSource> Sources { get; init; } = [];

    /// <summary>The record's name to a person: the value of the kind's title field, or null.</summary>
    public string? Title => Text(Kind.TitleField);

    /// <summary>The text of a field, or null.</summary>
    public string? Text(string field) => Values.GetValueOrDefault(field) as string;

    /// <summary>The date of a field, or null.</summary>
    public PartialDate? Date(string field) => PartialDate.Parse(Text(field));

    /// <summary>The first date that is recorded, in the order of the kind's fields, or null.</summary>
    public PartialDate? FirstDate() => Kind.Fields.Where(f => f.Type == FieldType.Date).Select(f => Date(f.Name)).FirstOrDefault(d => d is not null);

    /// <summary>The number of a field, or null.</summary>
    public double? Number(string field) => Values.GetValueOrDefault(field) switch
    {
        double number => number,
        long number => number,
        _ => null,
    };

    /// <summary>The yes or no of a field; no when not recorded.</summary>
    public bool Flag(string field) => Values.GetValueOrDefault(field) is true;

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<ListEntry> List(string list) => Lists.GetValueOrDefault(list) ?? [];

    /// <summary>The texts of a list: each entry's first column.</summary>
    public IEnumerable<string> Texts(string list)
    {
        string column = Kind.List(list).Columns[0].Name;
        return List(list).Select(e => e.Text(column)).OfType<string>();
    }
}
