using System.Globalization;
using System.Text.Json;
using CareerContext.Context;
using CareerContext.Store;

namespace CareerContext.Mcp;

/// <summary>A call's arguments, checked against the tool's own schema; all that is wrong is said at once.</summary>
/// <remarks>The keywords that count are type (string, integer, boolean, object), minLength, maxLength, minimum, maximum and required. What the schema does not name is refused.</remarks>
internal sealed class ToolArguments
{
    private const int MostUnknown = 5;
    private const int MostOfAName = 40;
    private const int LongestText = 10_000; // Where a schema names no other length.
    private const int MostOfAnObject = 100_000;
    private const int DeepestObject = 8;
    private const long LargestNumber = 1L << 53; // Beyond it not every whole number is one of JSON.

    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];

    /// <summary>Reads and checks; the problems are kept for <see cref="Complaint"/>.</summary>
    /// <param name="schema">The tool's inputSchema.</param>
    /// <param name="given">What the client sent; null for nothing.</param>
    public ToolArguments(JsonElement schema, IDictionary<string, JsonElement>? given)
    {
        JsonElement properties = schema.GetProperty("properties");
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            // Clients send null, and models "", for what they leave open.
            if (given is not null && given.TryGetValue(property.Name, out JsonElement value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                Take(property, value);
            else if (IsRequired(schema, property.Name))
                problems.Add($"'{property.Name}' is missing, it must be {Wanted(property.Value)}");
        }
        if (given is not null) RefuseUnknown(properties, given.Keys);
    }

    /// <summary>The most tokens that the answer may have.</summary>
    public int MaxTokens => Whole("max_tokens") ?? CareerReader.DefaultTokens;

    /// <summary>A text, or null when it was not given.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name) as string;

    /// <summary>A whole number, or null when it was not given.</summary>
    public int? Whole(string name) => values.GetValueOrDefault(name) is long number ? (int)number : null;

    /// <summary>A whole number of any size, or null when it was not given.</summary>
    public long? Large(string name) => values.GetValueOrDefault(name) as long?;

    /// <summary>Yes or no; no when it was not given.</summary>
    public bool Flag(string name) => values.GetValueOrDefault(name) is true;

    /// <summary>An object; undefined when it was not given.</summary>
    public JsonElement Object(string name) => values.GetValueOrDefault(name) is JsonElement given ? given : default;

    /// <summary>A partial date, or null when it was not given or is none; the latter is a problem.</summary>
    public PartialDate? Date(string name)
    {
        if (Text(name) is not { } text) return null;
        PartialDate? date = PartialDate.Parse(text.Trim());
        if (date is null) problems.Add($"'{name}' must be a date as YYYY, YYYY-MM or YYYY-MM-DD");
        return date;
    }

    /// <summary>Adds a problem that the schema cannot know.</summary>
    public void Refuse(string problem) => problems.Add(problem);

    /// <summary>One sentence that names every wrong argument and what would be right; null when all are right.</summary>
    public string? Complaint(string tool) => problems.Count == 0 ? null : $"Wrong arguments for {tool}: {string.Join("; ", problems)}.";

    private void Take(JsonProperty property, JsonElement value)
    {
        string type = TypeOf(property.Value);
        object? taken = type switch
        {
            "string" => TakeText(property.Value, value),
            "boolean" => TakeFlag(value),
            "object" => TakeObject(value),
            _ => TakeWhole(property.Value, value),
        };
        if (taken is null) problems.Add($"'{property.Name}' must be {Wanted(property.Value)}{Instead(type, value)}");
        else if (taken is not "") values[property.Name] = taken;
    }

    private static string? TakeText(JsonElement schema, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || Read(value) is not { } text) return null;
        if (string.IsNullOrWhiteSpace(text)) return Bound(schema, "minLength") > 0 ? null : "";
        return Length(text) > (Bound(schema, "maxLength") ?? LongestText) ? null : text;
    }

    // Models write 7, "7" and 7.0 for the same number; a fraction is refused, not rounded.
    private static long? TakeWhole(JsonElement schema, JsonElement value)
    {
        double number;
        if (value.ValueKind == JsonValueKind.Number) number = value.GetDouble();
        else if (value.ValueKind != JsonValueKind.String || !double.TryParse(Read(value), NumberStyles.Float, CultureInfo.InvariantCulture, out number)) return null;
        bool isRight = double.IsInteger(number) && number >= (Bound(schema, "minimum") ?? -LargestNumber) && number <= (Bound(schema, "maximum") ?? LargestNumber);
        return isRight ? (long)number : null;
    }

    private static object? TakeFlag(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => Read(value)?.Trim().ToLowerInvariant() switch { "true" => true, "false" => false, "" => "", _ => null },
        _ => null,
    };

    // Some models send an object as the text of one.
    private static JsonElement? TakeObject(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return IsTakeable(value) ? value : null;
        if (Read(value) is not { Length: <= MostOfAnObject } text) return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return IsTakeable(document.RootElement) ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsTakeable(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.GetRawText().Length <= MostOfAnObject && IsReadable(value, DeepestObject);

    private static bool IsReadable(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.Object => depth > 0 && value.EnumerateObject().All(p => NameOf(p) is not null && IsReadable(p.Value, depth - 1)),
        JsonValueKind.Array => depth > 0 && value.EnumerateArray().All(e => IsReadable(e, depth - 1)),
        JsonValueKind.String => Read(value) is not null,
        _ => true,
    };

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string TypeOf(JsonElement schema) => schema.GetProperty("type").GetString()!;

    /// <summary>A JSON string's text; null for half of a surrogate pair, which is valid JSON and no text.</summary>
    internal static string? Read(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // JSON Schema counts code points.
    private static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static long? Bound(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out JsonElement bound) ? bound.GetInt64() : null;

    private static bool IsRequired(JsonElement schema, string name)
    {
        if (!schema.TryGetProperty("required", out JsonElement required)) return false;
        foreach (JsonElement one in required.EnumerateArray())
        {
            if (one.ValueEquals(name)) return true;
        }
        return false;
    }

    private static string Wanted(JsonElement schema)
    {
        switch (TypeOf(schema))
        {
            case "integer": return Bound(schema, "maximum") is { } highest ? $"a whole number from {Bound(schema, "minimum")} to {highest}" : $"a whole number from {Bound(schema, "minimum")} on";
            case "boolean": return "true or false";
            case "object": return $"an object of names and values, at most {DeepestObject} levels deep and {MostOfAnObject} characters long";
        }
        if (Bound(schema, "maxLength") is { } most) return $"a text of 1 to {most} characters";
        if (Bound(schema, "minLength") is not null) return $"a text of 1 to {LongestText} characters";
        return schema.TryGetProperty("description", out JsonElement words) ? $"a text ({words.GetString()})" : "a text";
    }

    private static string Instead(string type, JsonElement value)
    {
        if (type != "string" || value.ValueKind != JsonValueKind.String) return "";
        return Read(value) is { } text ? $", not {Length(text)}" : " of whole Unicode characters";
    }

    private void RefuseUnknown(JsonElement properties, ICollection<string> names)
    {
        List<string> unknown = [.. names.Where(n => !properties.TryGetProperty(n, out _)).Order(StringComparer.Ordinal)];
        if (unknown.Count == 0) return;
        string shown = string.Join(", ", unknown.Take(MostUnknown).Select(Quoted));
        string rest = unknown.Count > MostUnknown ? $" and {unknown.Count - MostUnknown} more" : "";
        string known = string.Join(", ", properties.EnumerateObject().Select(p => p.Name));
        problems.Add($"{shown}{rest} {(unknown.Count == 1 ? "is no argument" : "are no arguments")} of this tool ({(known.Length == 0 ? "it takes none" : "arguments: " + known)})");
    }

    private static string Quoted(string name)
    {
        string clean = PlainText.CleanLine(name);
        return $"'{(clean.Length <= MostOfAName ? clean : clean[..MostOfAName] + "…")}'";
    }
}
