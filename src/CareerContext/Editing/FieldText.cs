using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Editing;

/// <summary>Fields and lists as texts for reading.</summary>
public static class FieldText
{
    /// <summary>The value of a field, the entries of a list with semicolons between them, or a mark such as <c>visibility</c>; null for nothing.</summary>
    public static string? Of(CareerRecord record, string name)
    {
        if (record.Kind.HasField(name)) return record.Values.TryGetValue(name, out object? value) ? FactText.Of(value) : null;
        if (record.Kind.Lists.FirstOrDefault(l => l.Table == name) is { } list) return record.List(name).Count == 0 ? null : string.Join("; ", record.List(name).Select(e => Of(list, e)));
        return name switch
        {
            "visibility" => VisibilityNames.Name(record.Visibility),
            "confirmed" => record.Confirmed ? "yes" : "no",
            "position" => FactText.Of(record.Position),
            "unknown_fields" => record.Unknown.Count == 0 ? null : string.Join("; ", record.Unknown.Select(u => $"{u.Path}: {u.Value}")),
            _ => null,
        };
    }

    /// <summary>An entry of a list.</summary>
    public static string Of(FieldList list, ListEntry entry) => string.Join(", ", list.Columns.Where(c => entry.Values.ContainsKey(c.Name)).Select(c => FactText.Of(entry.Values[c.Name])));

    /// <summary>What distinguishes two states of a record; the program's own counting aside.</summary>
    /// <param name="before">Before; null for a record that is new.</param>
    /// <param name="after">After.</param>
    public static List<FieldChange> Changes(CareerRecord? before, CareerRecord after)
    {
        CareerRecord from = before ?? new CareerRecord { Kind = after.Kind, Position = after.Position, Confirmed = after.Confirmed };
        return [.. RecordDifference.Names(from, after).Where(n => n is not "confirmed").Select(n => new FieldChange(n, before is null ? null : Of(from, n), Of(after, n)))];
    }
}
