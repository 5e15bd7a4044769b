using System.Globalization;
using CareerContext.Records;

namespace CareerContext.Editing;

/// <summary>What a record is called where it is only mentioned.</summary>
public static class ShownName
{
    private const int Longest = 60;

    /// <summary>What tells a record from others of its kind: its names and its year, in one line; the kind where it has none.</summary>
    public static string Of(CareerRecord record)
    {
        string[] names = [.. record.Kind.Fields.Where(f => f.Type == FieldType.Text && f.Visibility == Visibility.Shared && GivenFields.IsOpen(f)).Select(f => record.Text(f.Name)).OfType<string>().Take(2).Select(n => FieldText.Shortened(n, Longest))];
        string[] parts = record.FirstDate() is { } date ? [.. names, date.Year.ToString("0000", CultureInfo.InvariantCulture)] : names;
        return parts.Length == 0 ? record.Kind.Name : string.Join(", ", parts);
    }
}
