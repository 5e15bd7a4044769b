using CareerContext.Context;
using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>Fields and lists as texts for reading.</summary>
public static class FieldText
{
    /// <summary>The value of a field, or the entries of a list with semicolons between them; null for nothing.</summary>
    public static string? Of(CareerRecord record, string name)
    {
        if (record.Kind.HasField(name)) return record.Values.TryGetValue(name, out object? value) ? FactText.Of(value) : null;
        return record.Kind.Lists.FirstOrDefault(l => l.Table == name) is { } list ? Joined([.. record.List(name).Select(e => Of(list, e))]) : null;
    }

    /// <summary>An entry of a list: its text, and the rest of it with labels.</summary>
    public static string Of(FieldList list, ListEntry entry) => string.Join(", ", list.Columns.Where(c => entry.Values.ContainsKey(c.Name))
        .Select(c => c == list.Columns[0] ? FactText.Of(entry.Values[c.Name]) : $"{c.Label} {FactText.Of(entry.Values[c.Name])}"));

    /// <summary>A text in one line of at most so many characters.</summary>
    public static string Shortened(string text, int longest)
    {
        string line = PlainText.CleanLine(text);
        return line.Length <= longest ? line : line[..(longest - (char.IsHighSurrogate(line[longest - 1]) ? 1 : 0))] + "…";
    }

    internal static string? Joined(IReadOnlyList<string> texts) => texts.Count == 0 ? null : string.Join("; ", texts);
}
