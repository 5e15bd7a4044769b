using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareerContext.Exchange.Trees;

/// <summary>Parts of a text that people write into one field.</summary>
internal static partial class TextParts
{
    private const int LongestKeyword = 60; // Characters; what is longer is a sentence.

    /// <summary>The keywords of a list in one text, parted at commas and semicolons outside of brackets; null where it is rather a sentence.</summary>
    public static IReadOnlyList<string>? Keywords(string text)
    {
        List<string> words = [];
        int start = 0, depth = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ',';
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth--;
            else if ((c is ',' or ';' or '\n' or '|' or '•' && depth <= 0) || i == text.Length)
            {
                words.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        words.RemoveAll(w => w.Length == 0);
        return words.Exists(w => w.Length > LongestKeyword) ? null : words;
    }

    /// <summary>Puts a text's keywords into a list, or the text into another field where it is a sentence.</summary>
    public static void PutKeywords(JsonNode node, JsonObject entry, string list, string field, Translation to)
    {
        if (Keywords(Nodes.Text(node)) is not { } words)
        {
            entry[field] = node;
            return;
        }
        JsonArray keywords = to.From(new JsonArray(), node);
        foreach (string word in words) keywords.Add((JsonNode)to.From(JsonValue.Create(word), node));
        entry[list] = keywords;
    }

    /// <summary>Whether <see cref="PutLanguage"/> takes a text for more than a language.</summary>
    public static bool HasLevel(string text) => Level().IsMatch(text);

    /// <summary>Puts <c>English (native)</c> or <c>English: native</c> as a language and how well it is known.</summary>
    public static void PutLanguage(JsonNode node, JsonObject entry, Translation to)
    {
        if (Level().Match(Nodes.Text(node)) is not { Success: true } match)
        {
            entry["language"] = node;
            return;
        }
        entry["language"] = to.From(JsonValue.Create(match.Groups["name"].Value), node);
        entry["fluency"] = to.From(JsonValue.Create(match.Groups["level"].Value), node);
    }

    /// <summary>Takes a Markdown link apart that is all of a name: <c>[name](address)</c>.</summary>
    public static void PartLink(JsonObject entry, string field, Translation to)
    {
        if (entry[field] is not JsonValue node || Link().Match(Nodes.Text(node)) is not { Success: true } link || entry.ContainsKey("url")) return;
        entry[field] = to.From(JsonValue.Create(link.Groups["name"].Value), node);
        entry["url"] = to.From(JsonValue.Create(link.Groups["url"].Value), node);
    }

    [GeneratedRegex(@"^(?<name>[^():]{1,40}?)\s*(?:\((?<level>[^()]+)\)|(?::|\s[-–—])\s*(?<level>[^():]+))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Level();

    [GeneratedRegex(@"^\[(?<name>[^\[\]]+)\]\((?<url>[^()\s]+)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
