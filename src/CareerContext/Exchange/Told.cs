using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>Takes values out of records for a writer, and remembers which it took: the rest is what the export loses.</summary>
internal sealed class Told
{
    private readonly HashSet<(string Id, string Name)> taken = [];

    /// <summary>Whether a field or list of a record was taken.</summary>
    public bool Has(CareerRecord record, string name) => taken.Contains((record.Id, name));

    /// <summary>Notes that a field or list is said.</summary>
    public void Add(CareerRecord record, string name) => taken.Add((record.Id, name));

    /// <summary>A field as one clean line; null when not recorded.</summary>
    public string? Line(CareerRecord record, string field)
    {
        if (!record.Values.TryGetValue(field, out object? value)) return null;
        Add(record, field);
        return PlainText.CleanLine(FactText.Of(value)) is { Length: > 0 } line ? line : null;
    }

    /// <summary>A field as clean text that may have several lines; null when not recorded.</summary>
    public string? Text(CareerRecord record, string field)
    {
        if (record.Text(field) is not { } value) return null;
        Add(record, field);
        return Clean(value);
    }

    /// <summary>A list's texts, each clean; may have several lines.</summary>
    public IReadOnlyList<string> Texts(CareerRecord record, string list)
    {
        if (record.List(list).Count == 0) return [];
        Add(record, list);
        return [.. record.Texts(list).Select(Clean).OfType<string>()];
    }

    /// <summary>A list's texts, each on one line.</summary>
    public IReadOnlyList<string> Lines(CareerRecord record, string list) => [.. Texts(record, list).Select(PlainText.CleanLine)];

    private static string? Clean(string text)
    {
        string clean = string.Join('\n', PlainText.Clean(text).Split('\n').Select(l => l.TrimEnd())).Trim('\n');
        return string.IsNullOrWhiteSpace(clean) ? null : clean;
    }
}
