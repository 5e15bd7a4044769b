using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CareerContext.Server.Http.OAuth;

/// <summary>Reads what strangers wrote: one JSON object, every name once, and base64url in its one canonical form; anything else is null.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16 };

    /// <summary>The object, or null.</summary>
    /// <param name="utf8">The text; all of it.</param>
    public static JsonElement? Read(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span)) return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, Shallow);
            HashSet<string> names = [];
            JsonElement root = document.RootElement;
            // Of two values of one name, two readers may take different ones.
            return root.ValueKind == JsonValueKind.Object && root.EnumerateObject().All(p => names.Add(p.Name)) ? root.Clone() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member's text; null where there is none, or it is no text.</summary>
    public static string? Text(this JsonElement owner, string name) => owner.TryGetProperty(name, out JsonElement value) ? value.Text() : null;

    /// <summary>A value's text, or null; half a surrogate pair is no text.</summary>
    public static string? Text(this JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The texts of a member that is one text or a list of texts; null where it is anything else.</summary>
    public static IReadOnlyList<string>? Texts(this JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out JsonElement value)) return [];
        if (value.ValueKind != JsonValueKind.Array) return value.Text() is { } one ? [one] : null;
        List<string> texts = [];
        foreach (JsonElement entry in value.EnumerateArray())
        {
            if (entry.Text() is not { } text) return null;
            texts.Add(text);
        }
        return texts;
    }

    /// <summary>The bytes of base64url without padding, or null. Two texts never give the same bytes.</summary>
    public static byte[]? Base64(string? text)
    {
        // The framework would take white space and padding too.
        if (text is null || !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return null;
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
