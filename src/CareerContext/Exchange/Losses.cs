using System.Globalization;
using CareerContext.Records;

namespace CareerContext.Exchange;

/// <summary>What a career says that a format cannot, one line each. Every writer declares what it writes; the rest is a loss.</summary>
/// <param name="knows">Whether the format has a place for a kind at all.</param>
/// <param name="says">Whether it says a field or a list of a record; asked only where there is something to say.</param>
internal sealed class Losses(Func<RecordKind, bool> knows, Func<CareerRecord, string, bool> says)
{
    // Made anew from other values by every import.
    private static readonly string[] Derived = ["employer_id", "category_id", "proficiency_normalised", "is_current"];

    private readonly List<string> lines = [];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>Adds what is lost of fields and lists, by kind and field.</summary>
    public Losses AddFields(CareerSnapshot snapshot)
    {
        foreach (IGrouping<RecordKind, CareerRecord> kind in snapshot.Records.GroupBy(r => r.Kind))
        {
            List<CareerRecord> records = [.. kind];
            if (!knows(kind.Key)) lines.Add($"{kind.Key.Heading}: all of it ({Count(records.Count)})");
            else AddFields(kind.Key, records);
        }
        return this;
    }

    /// <summary>Adds the marks of records that only the career file itself keeps.</summary>
    public Losses AddMarks(CareerSnapshot snapshot)
    {
        AddMark("who may see a record", snapshot.Records.Count(r => r.Visibility != Visibility.Shared));
        AddMark("that a record is not confirmed", snapshot.Records.Count(r => !r.Confirmed));
        return this;
    }

    /// <summary>Adds what imports could not place; for formats that have no room for it.</summary>
    public Losses AddUnknown(CareerSnapshot snapshot)
    {
        AddMark("what imports could not place", snapshot.Records.Count(r => r.Unknown.Any(u => u.Value is not null)));
        return this;
    }

    /// <summary>Adds one line where there are such records.</summary>
    public void Add(RecordKind kind, string what, int records)
    {
        if (records > 0) lines.Add($"{kind.Heading}: {what} ({Count(records)})");
    }

    private void AddMark(string what, int records)
    {
        if (records > 0) lines.Add($"{what} ({Count(records)})");
    }

    private void AddFields(RecordKind kind, List<CareerRecord> records)
    {
        foreach (Field field in kind.Fields.Where(f => !Derived.Contains(f.Name)))
            Add(kind, field.Label, records.Count(r => r.Values.ContainsKey(field.Name) && !says(r, field.Name)));
        foreach (FieldList list in kind.Lists)
        {
            Add(kind, list.Label, records.Count(r => r.List(list.Table).Count > 0 && !says(r, list.Table)));
            if (list.HasIds) Add(kind, $"numbers of {list.Label}", records.Count(r => says(r, list.Table) && r.List(list.Table).Any(e => e.Values.Count > 1)));
        }
    }

    private static string Count(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} record{(count == 1 ? "" : "s")}");
}
