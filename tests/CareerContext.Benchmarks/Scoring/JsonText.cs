using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CareerContext.Benchmarks.Scoring;

/// <summary>JSON as JavaScript's <c>JSON.stringify</c> writes it, so that the cost of a whole file is one number everywhere.</summary>
internal static partial class JsonText
{
    /// <summary>A value on one line; nothing at all for a value that is not there.</summary>
    public static string Of(JsonElement value)
    {
        StringBuilder text = new();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>An object of one property; without it where the value is not there.</summary>
    public static string Of(string name, JsonElement? value)
    {
        StringBuilder text = new("{");
        if (value is { } there)
        {
            Quote(text, name);
            text.Append(':');
            Write(text, there);
        }
        return text.Append('}').ToString();
    }

    /// <summary>The value at a path such as <c>work[0].highlights</c>; null when there is none.</summary>
    public static JsonElement? At(JsonElement root, string path)
    {
        JsonElement? current = root;
        foreach (Match step in Steps().Matches(path))
        {
            if (current is not { } value) return null;
            current = step.Groups[1].Success ? Property(value, step.Groups[1].Value) : Element(value, int.Parse(step.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        }
        return current;
    }

    private static JsonElement? Property(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement found) ? found : null;

    private static JsonElement? Element(JsonElement value, int index) => value.ValueKind == JsonValueKind.Array && index < value.GetArrayLength() ? value[index] : null;

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Join(text, '{', '}', value.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal), (t, p) =>
                {
                    Quote(t, p.Key);
                    t.Append(':');
                    Write(t, p.Last().Value); // A name given twice keeps its first place and its last value.
                });
                break;
            case JsonValueKind.Array:
                Join(text, '[', ']', value.EnumerateArray(), Write);
                break;
            case JsonValueKind.String:
                Quote(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(value.TryGetInt64(out long whole) ? whole.ToString(CultureInfo.InvariantCulture) : value.GetDouble().ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void Join<T>(StringBuilder text, char open, char close, IEnumerable<T> parts, Action<StringBuilder, T> write)
    {
        text.Append(open);
        bool first = true;
        foreach (T part in parts)
        {
            if (!first) text.Append(',');
            first = false;
            write(text, part);
        }
        text.Append(close);
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }
        text.Append('"');
    }

    [GeneratedRegex(@"([^.\[\]]+)|\[([0-9]+)\]")]
    private static partial Regex Steps();
}
