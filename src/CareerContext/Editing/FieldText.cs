using System.Globalization;
using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>Fields and lists as texts for reading.</summary>
public static class FieldText
{
    private const int LongestName = 60;

    /// <summary>What tells a record from others of its kind: its names and its year, in one line; the kind where it has none.</summary>
    public static string NameOf(CareerRecord record)
    {
        string[] names = [.. record.Kind.Fields.Where(f => f.Type == FieldType.Text && GivenFields.IsOpen(f)).Select(f => record.Text(f.Name)).OfType<string>().Take(2).Select(n => Short(n, LongestName))];
        string[] parts = record.FirstDate() is { } date ? [.. names, date.Year.ToString("0000", CultureInfo.InvariantCulture)] : names;
        return parts.Length == 0 ? record.Kind.Name : string.Join(", ", parts);
    }

    /// <summary>A text in one line of at most so many characters.</summary>
    internal static string Short(string text, int longest)
    {
        string line = PlainText.CleanLine(text);
        return line.Length <= longest ? line : line[..(longest - (char.IsHighSurrogate(line[longest - 1]) ? 1 : 0))] + "…";
    }

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
