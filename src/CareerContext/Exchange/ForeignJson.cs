using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>Parses JSON of unknown origin within fixed limits, and reads texts that the parser alone would throw on.</summary>
internal static class ForeignJson
{
    /// <summary>Deeper than any résumé; each level costs a stack frame later on.</summary>
    public const int MaxDepth = 64;

    /// <summary>Parses a whole file: UTF-8, or UTF-16 with its mark.</summary>
    /// <exception cref="CareerException">Not JSON (with line and column), nested too deep, or in another encoding.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> content)
    {
        ReadOnlyMemory<byte> text = ToUtf8(content);
        if (!Utf8.IsValid(text.Span)) throw new CareerException(Fault.Invalid, "The file is not UTF-8 text; save it as UTF-8 and import it again.");
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException error)
        {
            throw Refusal(text.Span, error);
        }
    }

    /// <summary>The text of a string, also where half of a surrogate pair is escaped in it.</summary>
    public static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(JsonMarshal.GetRawUtf8Value(value)[1..^1]);
        }
    }

    /// <summary>The name of a property, also where half of a surrogate pair is escaped in it.</summary>
    public static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Unescape(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }

    private static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> content) => content.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => content[3..],
        [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(content.Span[2..])),
        [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(content.Span[2..])),
        _ => content,
    };

    private static CareerException Refusal(ReadOnlySpan<byte> text, JsonException error)
    {
        if (IsTooDeep(text))
            return new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The JSON is nested deeper than {MaxDepth} levels, so it is no résumé; nothing was imported."), error);
        long line = error.LineNumber ?? 0;
        int column = Column(text, line, error.BytePositionInLine ?? 0);
        return new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The file is not valid JSON: line {line + 1}, column {column}. Nothing was imported."), error);
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader reader = new(text, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= MaxDepth && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) return true;
            }
        }
        catch (JsonException)
        {
            return false;
        }
        return false;
    }

    // Editors count characters, the parser counts bytes.
    private static int Column(ReadOnlySpan<byte> text, long line, long bytes)
    {
        int start = 0;
        for (long i = 0; i < line && start < text.Length; i++)
        {
            int feed = text[start..].IndexOf((byte)'\n');
            if (feed < 0) break;
            start += feed + 1;
        }
        int length = (int)Math.Min(bytes, text.Length - start);
        return Encoding.UTF8.GetCharCount(text.Slice(start, length)) + 1;
    }

    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        string escaped = Encoding.UTF8.GetString(raw);
        StringBuilder text = new(escaped.Length);
        for (int i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                text.Append(escaped[i]);
                continue;
            }
            char c = escaped[++i];
            if (c == 'u') text.Append((char)ushort.Parse(escaped.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            else text.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => c });
            if (c == 'u') i += 4;
        }
        return text.ToString();
    }
}
