using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>What one client is not to see, beyond what the file keeps private anyway: kinds of records, single fields, ways to reach somebody.</summary>
public sealed class HiddenParts
{
    /// <summary>The name for all ways to reach a person: e-mail, phone, links, picture, postal code, and addresses and numbers within texts.</summary>
    public const string Contact = "contact";

    private readonly List<string> given = [];
    private readonly HashSet<RecordKind> kinds = [];
    private readonly HashSet<(RecordKind Kind, string Field)> fields = [];
    private bool contact;

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
    public bool IsEmpty => given.Count == 0;

    /// <summary>Reads a list of names: <c>contact</c>, a kind's (<c>references</c>), or a single field's (<c>education.grade</c>).</summary>
    /// <param name="names">Names with commas between them; null or empty for none.</param>
    /// <exception cref="CareerException">A name that is not known.</exception>
    public static HiddenParts Parse(string? names)
    {
        HiddenParts hidden = new();
        foreach (string name in (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) hidden.Add(name);
        return hidden.IsEmpty ? None : hidden;
    }

    /// <summary>The record as the client may see it, or null when it may not at all.</summary>
    /// <param name="record">The record, without what is private in the file.</param>
    /// <param name="withheld">Takes the labels of what is left away.</param>
    public CareerRecord? Show(CareerRecord record, ICollection<string> withheld)
    {
        if (kinds.Contains(record.Kind)) return null;
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
        return record with { Values = values, Lists = lists, Unknown = unknown, Sources = [] };
    }

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
        else if (parts.Length == 2 && kind is not null && (kind.Fields.Any(f => f.Name == parts[1]) || kind.Lists.Any(l => l.Table == parts[1]))) fields.Add((kind, parts[1]));
        else throw new CareerException(Fault.Invalid, $"--hide does not know '{PlainText.CleanLine(name)}'; it takes {string.Join(", ", Names)}, or a single field such as education.grade, with commas between them.");
        given.Add(string.Join('.', parts));
    }

    // As an owner calls it: the heading of its section.
    private static string NameOf(RecordKind kind) => kind.Heading.ToLowerInvariant().Replace(' ', '_');
}
