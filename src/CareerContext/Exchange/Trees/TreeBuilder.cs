using System.Globalization;
using System.Text.Json.Nodes;
using CareerContext.Store;

namespace CareerContext.Exchange.Trees;

/// <summary>Builds the tree of a foreign file, whatever it is written in: clean texts, nothing empty, each node marked with its place.</summary>
internal sealed class TreeBuilder(Translation to)
{
    private const int ShortestPicture = 1_000; // Characters; shorter texts without a blank may be addresses or keys.

    private const int MostNodes = 250_000;
    private const long MostCharactersOfPlaces = 50_000_000;
    private const int LongestKey = 1_000;

    private int nodes;
    private long characters;

    private readonly Dictionary<(JsonObject Parent, string Key), int> repeats = [];

    /// <summary>A text as a leaf; null where it is blank or no text but a picture or another file.</summary>
    public JsonNode? Leaf(string text, string place)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (IsFile(text))
        {
            to.Warn(place, "a picture or another file within the file; it is no career text and was left out");
            return null;
        }
        string clean = PlainText.Clean(text);
        return string.IsNullOrWhiteSpace(clean) ? null : Marked(JsonValue.Create(clean), place);
    }

    /// <summary>Marks a node that is no text; empty lists and objects are none.</summary>
    /// <exception cref="CareerException">More nodes, or longer ways to them, than any résumé has.</exception>
    public JsonNode? Marked(JsonNode node, string place)
    {
        if (node is JsonArray { Count: 0 } or JsonObject { Count: 0 }) return null;
        characters += place.Length;
        if (++nodes > MostNodes || characters > MostCharactersOfPlaces) throw TooMuch();
        return to.At(node, place);
    }

    /// <summary>Puts a member into an object. Of equal keys the last one counts; those before it stay beside it under a number.</summary>
    public void Put(JsonObject parent, string key, JsonNode? child, string place)
    {
        if (child is null) return;
        if (key.Length > LongestKey) throw TooMuch();
        if (parent[key] is not { } earlier)
        {
            parent[key] = child;
            return;
        }
        to.Warn(place, "the key is there more than once; the last one was taken, the others are kept");
        parent[key] = child;
        int number = repeats.GetValueOrDefault((parent, key), 1);
        string name;
        do name = string.Create(CultureInfo.InvariantCulture, $"{key} ({++number})");
        while (parent.ContainsKey(name));
        repeats[(parent, key)] = number;
        parent[name] = earlier;
    }

    private static CareerException TooMuch() => new(Fault.Invalid, "The file holds more values or longer names than any résumé; nothing was imported.");

    // "data:image/png;base64,…", or a long run of base64. Its lines may be broken.
    private static bool IsFile(string text)
    {
        if (text.Length < ShortestPicture) return false;
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return true;
        int blanks = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c)) blanks++;
            else if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '=' or '-' or '_')) return false;
        }
        return blanks < text.Length / 40;
    }
}
