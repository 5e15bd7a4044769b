using System.Globalization;
using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>Reads one value of a field from JSON, as liberally as it can be meant in one way only.</summary>
internal static class FieldReader
{
    /// <summary>Reads a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="json">A text, a number or a truth value; not null.</param>
    /// <param name="value">The value as it is stored; null where the text is empty, which clears the field.</param>
    /// <returns>What would be right, as the end of a sentence; null when all is.</returns>
    public static string? Read(Field field, JsonElement json, out object? value)
    {
        value = null;
        if (json.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) || Text(json) is not { } text) return Wanted(field);
        if (text.Length == 0) return null;
        value = field.Type switch
        {
            FieldType.Number => Number(text),
            FieldType.WholeNumber => Number(text) is { } number && double.IsInteger(number) && Math.Abs(number) < 1e15 ? (long)number : null,
            FieldType.Flag => Flag(text),
            FieldType.Date => PartialDate.Parse(text)?.ToString(),
            FieldType.LongText => PlainText.Clean(text).Trim(),
            _ => Choice(field, PlainText.CleanLine(text)),
        };
        // What is left of marks that nobody sees is no text.
        if (value is string { Length: 0 }) value = null;
        return value is null && !(field is { Type: FieldType.Text or FieldType.LongText or FieldType.Link, Choices: null }) ? Wanted(field) : null;
    }

    /// <summary>What values a field takes, as the end of a sentence.</summary>
    public static string Wanted(Field field) => field switch
    {
        { Choices: { } choices } => $"must be one of {string.Join(", ", choices)}",
        { Type: FieldType.Number } => "must be a number",
        { Type: FieldType.WholeNumber } => "must be a whole number",
        { Type: FieldType.Flag } => "must be true or false",
        { Type: FieldType.Date } => "must be a date as YYYY, YYYY-MM or YYYY-MM-DD",
        { Type: FieldType.Link } => "must be the id of a record",
        _ => "must be a text",
    };

    // Numbers and truth values are taken as they are written: a grade may be 1.3.
    private static string? Text(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String) return json.GetRawText();
        try
        {
            return json.GetString()!.Trim();
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair.
        }
    }

    // The framework reads "NaN" and "∞" too; a zero with a sign is the same zero.
    private static double? Number(string text) => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
        ? number == 0 ? 0 : number : null;

    private static bool? Flag(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" => true,
        "false" or "no" => false,
        _ => null,
    };

    private static string? Choice(Field field, string text) => field.Choices is null ? text : field.Choices.FirstOrDefault(c => PlainText.Fold(c) == PlainText.Fold(text));
}
