using System.Text;
using System.Text.Json;

namespace CareerContext.Exchange;

/// <summary>The bytes of a foreign file and what all formats ask of them; each answer is found once.</summary>
/// <param name="bytes">The bytes, unchanged.</param>
/// <param name="fileName">The name without its folder; may be empty.</param>
public sealed class ForeignContent(ReadOnlyMemory<byte> bytes, string fileName)
{
    private readonly Lazy<string?> text = new(() => Decoded(bytes.Span));
    private readonly Lazy<IReadOnlyList<string>?> keys = new(() => KeysOf(bytes.Span));
    private readonly Lazy<IReadOnlyList<string>?> yamlKeys = new(() => Yaml.YamlKeys.Of(Decoded(bytes.Span), Path.GetExtension(fileName).ToLowerInvariant() is ".yml" or ".yaml"));

    /// <summary>The bytes, unchanged.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>The name without its folder.</summary>
    public string FileName { get; } = fileName;

    /// <summary>The name's ending in lower case, e.g. <c>.csv</c>; empty where there is none.</summary>
    public string Ending { get; } = Path.GetExtension(fileName).ToLowerInvariant();

    /// <summary>The content as text: UTF-8, UTF-16 with its mark, else Windows-1252; null where it is no text.</summary>
    public string? Text => text.Value;

    /// <summary>The names of the members of the JSON object that the content is, as far as it can be read; null where it begins as something else.</summary>
    public IReadOnlyList<string>? JsonKeys => keys.Value;

    /// <summary>The keys at the top of the YAML that the content is; null where it is none, JSON included.</summary>
    public IReadOnlyList<string>? YamlKeys => JsonKeys is null ? yamlKeys.Value : null;

    /// <summary>The keys at the top of the content, be it JSON or YAML; empty where it is neither.</summary>
    public IReadOnlyList<string> Keys => JsonKeys ?? YamlKeys ?? [];

    private static string? Decoded(ReadOnlySpan<byte> content)
    {
        if (content is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(content[2..]);
        if (content is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(content[2..]);
        if (content is [0xEF, 0xBB, 0xBF, ..]) content = content[3..];
        if (content.Contains((byte)0)) return null;
        return System.Text.Unicode.Utf8.IsValid(content) ? Encoding.UTF8.GetString(content) : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
    }

    private static List<string>? KeysOf(ReadOnlySpan<byte> content)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..]) content = content[3..];
        if (content.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..]) return null;
        List<string> keys = [];
        Utf8JsonReader reader = new(content, new JsonReaderOptions { MaxDepth = ForeignJson.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1) keys.Add(reader.GetString()!);
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return keys; // Whoever reads it whole will say what is wrong.
        }
        return keys;
    }
}
