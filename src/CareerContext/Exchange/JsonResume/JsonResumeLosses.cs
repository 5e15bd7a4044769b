using System.Globalization;
using CareerContext.Records;
using CareerContext.Skills;

namespace CareerContext.Exchange.JsonResume;

/// <summary>What a career says that JSON Resume cannot, one line each.</summary>
internal static class JsonResumeLosses
{
    // Made anew from other values by every import.
    private static readonly string[] Derived = ["employer_id", "category_id", "proficiency_normalised", "is_current"];

    /// <summary>Lists them by kind and field; empty when all was said.</summary>
    public static IReadOnlyList<string> Of(CareerSnapshot snapshot)
    {
        List<string> losses = [];
        foreach (IGrouping<RecordKind, CareerRecord> kind in snapshot.Records.GroupBy(r => r.Kind))
        {
            if (Written(kind.Key) is { } written) AddFields(losses, kind.Key, [.. kind], written);
            else losses.Add($"{kind.Key.Heading}: all of it ({Count([.. kind], _ => true)})");
        }
        AddKeywords(losses, snapshot);
        AddMarks(losses, snapshot);
        return losses;
    }

    private static HashSet<string>? Written(RecordKind kind)
    {
        KeyMap? keys = kind.JsonResume == "basics" ? Sections.Basics : Sections.All.FirstOrDefault(s => s.Kind == kind)?.Keys;
        return keys?.Written.SelectMany(t => t.Nested is null ? [t.Name] : t.Nested.Written.Select(n => n.Name)).ToHashSet(StringComparer.Ordinal);
    }

    private static void AddFields(List<string> losses, RecordKind kind, List<CareerRecord> records, HashSet<string> written)
    {
        foreach (Field field in kind.Fields.Where(f => !written.Contains(f.Name) && !Derived.Contains(f.Name)))
            Add(losses, kind, field.Label, Count(records, r => r.Values.ContainsKey(field.Name) && !IsWrittenAsDate(r, field)));
        foreach (FieldList list in kind.Lists)
        {
            if (!written.Contains(list.Table)) Add(losses, kind, list.Label, Count(records, r => r.List(list.Table).Count > 0));
            else if (list.HasIds) Add(losses, kind, $"numbers of {list.Label}", Count(records, r => r.List(list.Table).Any(e => e.Values.Count > 1)));
        }
    }

    // The words stand in the date's place where no date was understood.
    private static bool IsWrittenAsDate(CareerRecord record, Field field) => record.Kind.Fields.FirstOrDefault(f => f.Type == FieldType.Date && DateFields.WordsField(record.Kind, f.Name) == field.Name) is { } date
        && record.Text(date.Name) is null && !(date.Name == "end_date" && record.Flag("is_current"));

    private static void AddKeywords(List<string> losses, CareerSnapshot snapshot)
    {
        List<CareerRecord> keywords = [.. snapshot.Of(SkillKind.Kind.Name).Where(s => s.Text("category_id") is { } group && snapshot.Find(group) is not null)];
        foreach (Field field in SkillKind.Kind.Fields.Where(f => f.Name is "proficiency_level" or "years_of_experience" or "last_used" or "is_primary" or "narrative_context"))
            Add(losses, SkillKind.Kind, $"{field.Label} of skills within a group", Count(keywords, r => r.Values.ContainsKey(field.Name)));
    }

    private static void AddMarks(List<string> losses, CareerSnapshot snapshot)
    {
        AddMark("who may see a record", r => r.Visibility != Visibility.Shared);
        AddMark("that a record is not confirmed", r => !r.Confirmed);

        void AddMark(string what, Func<CareerRecord, bool> has)
        {
            string count = Count([.. snapshot.Records], has);
            if (count.Length > 0) losses.Add($"{what} ({count})");
        }
    }

    private static void Add(List<string> losses, RecordKind kind, string what, string count)
    {
        if (count.Length > 0) losses.Add($"{kind.Heading}: {what} ({count})");
    }

    private static string Count(List<CareerRecord> records, Func<CareerRecord, bool> has)
    {
        int count = records.Count(has);
        return count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} record{(count == 1 ? "" : "s")}");
    }
}
