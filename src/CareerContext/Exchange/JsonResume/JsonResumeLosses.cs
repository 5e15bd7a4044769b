using CareerContext.Records;
using CareerContext.Skills;

namespace CareerContext.Exchange.JsonResume;

/// <summary>What a career says that JSON Resume cannot, one line each.</summary>
internal static class JsonResumeLosses
{
    private static readonly Dictionary<RecordKind, HashSet<string>> Written = RecordKinds.All.Where(k => Keys(k) is not null).ToDictionary(k => k,
        k => Keys(k)!.Written.SelectMany(t => t.Nested is null ? [t.Name] : t.Nested.Written.Select(n => n.Name)).ToHashSet(StringComparer.Ordinal));

    /// <summary>Lists them by kind and field; empty when all was said.</summary>
    public static IReadOnlyList<string> Of(CareerSnapshot snapshot)
    {
        Losses losses = new Losses(Writes, Says).AddFields(snapshot);
        AddKeywords(losses, snapshot);
        return losses.AddMarks(snapshot).Lines;
    }

    /// <summary>Whether the format has a place for a kind.</summary>
    public static bool Writes(RecordKind kind) => Written.ContainsKey(kind);

    private static KeyMap? Keys(RecordKind kind) => kind.JsonResume == "basics" ? Sections.Basics : Sections.All.FirstOrDefault(s => s.Kind == kind)?.Keys;

    /// <summary>Whether it says a field or a list of a record.</summary>
    public static bool Says(CareerRecord record, string name) => Written[record.Kind].Contains(name) || (record.Kind.HasField(name) && IsWrittenAsDate(record, record.Kind.Field(name)));

    // The words stand in the date's place where no date was understood.
    private static bool IsWrittenAsDate(CareerRecord record, Field field) => record.Kind.Fields.FirstOrDefault(f => f.Type == FieldType.Date && DateFields.WordsField(record.Kind, f.Name) == field.Name) is { } date
        && record.Text(date.Name) is null && !(date.Name == "end_date" && record.Flag("is_current"));

    /// <summary>Adds what is lost of skills that stand within a group.</summary>
    public static void AddKeywords(Losses losses, CareerSnapshot snapshot)
    {
        List<CareerRecord> keywords = [.. snapshot.Of(SkillKind.Kind.Name).Where(s => s.Text("category_id") is { } group && snapshot.Find(group) is not null)];
        foreach (Field field in SkillKind.Kind.Fields.Where(f => f.Name is "proficiency_level" or "years_of_experience" or "last_used" or "is_primary" or "narrative_context"))
            losses.Add(SkillKind.Kind, $"{field.Label} of skills within a group", keywords.Count(r => r.Values.ContainsKey(field.Name)));
    }
}
