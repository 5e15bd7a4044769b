using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>What one client is not to see, beyond what the file keeps private anyway: kinds of records, single fields, ways to reach somebody.</summary>
public sealed class HiddenParts
{
    /// <summary>The name for all ways to reach a person: e-mail, phone, links, picture, postal code, and addresses and numbers within texts.</summary>
    public const string Contact = "contact";

    private static readonly HashSet<string> Twins = ["date", "on", "text", "level", "normalised", "id"];

    private readonly List<string> given = [];
    private readonly HashSet<RecordKind> kinds = [];
    private readonly HashSet<(RecordKind Kind, string Field)> fields = [];
    private bool contact, unshared;

    private HiddenParts()
    {
    }

    /// <summary>Hides nothing.</summary>
    public static HiddenParts None { get; } = new();

    /// <summary>The names that <see cref="Parse"/> knows, single fields apart.</summary>
    public static IReadOnlyList<string> Names { get; } = [Contact, .. RecordKinds.All.Where(k => k.Name != "person").Select(NameOf)];

    /// <summary>The names that were given.</summary>
    public IReadOnlyList<string> Given => given;

    /// <summary>Whether nothing is hidden.</summary>
    public bool IsEmpty => !contact && !unshared && kinds.Count == 0 && fields.Count == 0;

    /// <summary>Whether single fields are hidden: what was found in them is not to be told either.</summary>
    public bool HasFields => fields.Count > 0;

    /// <summary>The same without ways to reach anybody, and without what is given only when asked for: for texts that are made for others' words.</summary>
    public HiddenParts ForOthersWords()
    {
        HiddenParts hidden = new() { contact = true, unshared = true };
        hidden.given.AddRange(given); // What only others may not ask for is not withheld by the owner.
        hidden.kinds.UnionWith(kinds);
        hidden.fields.UnionWith(fields);
        return hidden;
    }

    /// <summary>Reads a list of names: <c>contact</c>, a kind's (<c>references</c>), or a single field's (<c>education.grade</c>).</summary>
    /// <param name="names">Names with commas between them; null for none.</param>
    /// <exception cref="CareerException">A name that is not known, or a list without names: who hides something must not hide nothing by a slip.</exception>
    public static HiddenParts Parse(string? names)
    {
        if (names is null) return None;
        HiddenParts hidden = new();
        foreach (string name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) hidden.Add(name);
        return hidden.IsEmpty ? throw new CareerException(Fault.Invalid, $"--hide names nothing; {Wanted}") : hidden;
    }

    /// <summary>The record as the client may see it, or null when it may not at all.</summary>
    /// <param name="record">The record, without what is private in the file.</param>
    /// <param name="withheld">Takes the labels of what is left away.</param>
    public CareerRecord? Show(CareerRecord record, ICollection<string> withheld)
    {
        if (kinds.Contains(record.Kind) || (unshared && record.Visibility != Visibility.Shared)) return null;
        Dictionary<string, object> values = new(StringComparer.Ordinal);
        foreach ((string name, object value) in record.Values)
        {
            Field field = record.Kind.Field(name);
            if (IsHidden(record.Kind, field.Name, field.Visibility)) withheld.Add(field.Label);
            else values[name] = Masked(value, withheld);
        }
        Dictionary<string, IReadOnlyList<ListEntry>> lists = new(StringComparer.Ordinal);
        foreach ((string name, IReadOnlyList<ListEntry> entries) in record.Lists)
        {
            FieldList list = record.Kind.List(name);
            if (IsHidden(record.Kind, list.Table, list.Visibility)) withheld.Add(list.Label);
            else lists[name] = [.. entries.Select(e => e with { Values = e.Values.ToDictionary(v => v.Key, v => Masked(v.Value, withheld), StringComparer.Ordinal) })];
        }
        List<UnknownField> unknown = [.. record.Unknown.Where(u => !contact || !PrivateWords.IsAsk(u.Path, u.Value))];
        if (unknown.Count < record.Unknown.Count) withheld.Add(Contact);
        return record with { Values = values, Lists = lists, Unknown = unknown, Sources = SourcesOf(record, values, lists) };
    }

    /// <summary>Whether records of a kind are hidden.</summary>
    public bool Hides(RecordKind kind) => kinds.Contains(kind);

    /// <summary>Whether a field or list of a kind is hidden; where its whole kind is, too.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The field's or list's name.</param>
    public bool Hides(RecordKind kind, string name) => kinds.Contains(kind) || IsHidden(kind, name, kind.HasField(name) ? kind.Field(name).Visibility : kind.List(name).Visibility);

    /// <summary>Whether any single field or list of a kind is hidden by its name.</summary>
    public bool HidesPartsOf(RecordKind kind) => fields.Any(f => f.Kind == kind);

    /// <summary>Whose word the values are that are shown, without the source's own words and places: those may say what is hidden.</summary>
    internal static List<FieldSource> SourcesOf(CareerRecord record, IReadOnlyDictionary<string, object> values, IReadOnlyDictionary<string, IReadOnlyList<ListEntry>> lists) =>
        [.. record.Sources.Where(s => values.ContainsKey(s.Field) || lists.ContainsKey(s.Field.Split('[')[0])).Select(s => s with { RawValue = null, Place = null })];

    // What is given only when asked for is a way to reach the person: the file marks nothing else so.
    private bool IsHidden(RecordKind kind, string name, Visibility visibility) => fields.Contains((kind, name)) || (contact && visibility == Visibility.Ask);

    private object Masked(object value, ICollection<string> withheld)
    {
        if (!contact || value is not string text || ContactText.Masked(text) is var masked && masked == text) return value;
        withheld.Add(Contact);
        return masked;
    }

    private void Add(string name)
    {
        string[] parts = name.ToLowerInvariant().Split('.');
        RecordKind? kind = RecordKinds.All.FirstOrDefault(k => parts[0] == NameOf(k) || parts[0] == k.Table || parts[0] == k.Name);
        if (parts is [Contact]) contact = true;
        else if (parts.Length == 1 && kind is not null && kind.Name != "person") kinds.Add(kind);
        else if (parts.Length == 2 && kind is not null && (kind.Fields.Any(f => f.Name == parts[1]) || kind.Lists.Any(l => l.Table == parts[1]))) fields.UnionWith(kind.Fields.Select(f => f.Name).Concat(kind.Lists.Select(l => l.Table)).Where(n => Stem(n) == Stem(parts[1])).Select(n => (kind, n)));
        else throw new CareerException(Fault.Invalid, $"--hide does not know '{PlainText.CleanLine(name)}'; {Wanted}");
        given.Add(string.Join('.', parts));
    }

    private static string Wanted => $"it takes {string.Join(", ", Names)}, or a single field such as education.grade, with commas between them.";

    // What is hidden is not to be read from its twin: start_date from start_text, proficiency_level from proficiency_normalised.
    private static string Stem(string field)
    {
        int at = field.LastIndexOf('_');
        return at > 0 && Twins.Contains(field[(at + 1)..]) ? field[..at] : field;
    }

    // As an owner calls it: the heading of its section.
    private static string NameOf(RecordKind kind) => kind.Heading.ToLowerInvariant().Replace(' ', '_');
}
