using CareerContext.Records;

namespace CareerContext.Exchange.Merging;

/// <summary>Fields that only make sense together: a new end comes with its own words and its own "current".</summary>
/// <param name="Main">The field that the others go with.</param>
/// <param name="Fields">All of them.</param>
internal sealed record FieldGroup(Field Main, IReadOnlyList<string> Fields)
{
    private static readonly string[][] Companions =
    [
        ["start_date", "start_text"], ["end_date", "end_text", "is_current"], ["issued_on", "issued_text"], ["expires_on", "expires_text"],
        ["awarded_on", "awarded_text"], ["published_on", "published_text"], ["proficiency_level", "proficiency_normalised"],
    ];

    private static readonly Dictionary<string, List<FieldGroup>> ByKind = RecordKinds.All.ToDictionary(k => k.Name, Make, StringComparer.Ordinal);

    /// <summary>Whether it says how long something went on.</summary>
    public bool IsEnd => Main.Name == "end_date";

    /// <summary>The groups of a kind; most fields are one by themselves.</summary>
    public static IReadOnlyList<FieldGroup> Of(RecordKind kind) => ByKind[kind.Name];

    /// <summary>Whether a record says anything of it.</summary>
    public bool IsIn(CareerRecord record) => Fields.Any(record.Values.ContainsKey);

    /// <summary>What a record says of it, for a person.</summary>
    public string TextIn(CareerRecord record)
    {
        if (record.Values.TryGetValue(Main.Name, out object? value)) return HandEdits.TextOf(value);
        if (IsEnd && record.Flag("is_current")) return "present";
        return Fields.Select(record.Text).FirstOrDefault(t => t is not null) ?? "";
    }

    private static List<FieldGroup> Make(RecordKind kind)
    {
        HashSet<string> grouped = new(StringComparer.Ordinal);
        List<FieldGroup> groups = [];
        foreach (string[] fields in Companions.Where(c => kind.HasField(c[0])))
        {
            groups.Add(new FieldGroup(kind.Field(fields[0]), [.. fields.Where(kind.HasField)]));
            grouped.UnionWith(fields);
        }
        groups.AddRange(kind.Fields.Where(f => !grouped.Contains(f.Name)).Select(f => new FieldGroup(f, [f.Name])));
        return groups;
    }
}
