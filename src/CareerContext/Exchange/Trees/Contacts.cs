using System.Text.Json.Nodes;

namespace CareerContext.Exchange.Trees;

/// <summary>How a person is reached: what many formats write alike.</summary>
internal static class Contacts
{
    /// <summary>Moves values; of a list its first entry, the others stay.</summary>
    public static void PutFirst(JsonObject from, JsonObject to, string pairs)
    {
        foreach (string pair in pairs.Split(' '))
        {
            string[] sides = pair.Split('=');
            if (to.ContainsKey(sides[1])) continue;
            if (from.TakeValue(sides[0]) is { } value)
            {
                to[sides[1]] = value;
            }
            else if (from.Take(sides[0]) is { } other)
            {
                from[sides[0]] = other;
                if (other is not JsonArray { Count: > 0 } list || list[0] is not JsonValue first) continue;
                list.RemoveAt(0);
                to[sides[1]] = first;
            }
        }
    }

    /// <summary>A phone number is no address: <c>tel:+49…</c> loses its scheme.</summary>
    public static void CleanPhone(JsonObject basics, Translation to)
    {
        if (basics["phone"] is JsonValue phone && Nodes.Text(phone) is { Length: > 4 } text && text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            basics["phone"] = to.From(JsonValue.Create(text[4..]), phone);
    }

    /// <summary>A place in one text. With a number in it the reader decides whether it is a private address.</summary>
    public static void PutPlace(JsonNode? place, JsonObject basics, Translation to)
    {
        if (place is null) return;
        if (basics.ContainsKey("location") || Nodes.Text(place).Any(char.IsDigit)) basics.TryAdd("location", place);
        else basics["location"] = to.From(new JsonObject { ["place"] = place }, place);
    }

    /// <summary>Joins parts of a text, e.g. town and country; null where there are none. The parts are gone from their trees.</summary>
    public static JsonNode? Joined(Translation to, string separator, params JsonNode?[] parts)
    {
        JsonNode[] said = [.. parts.OfType<JsonNode>().Where(p => Nodes.Text(p).Length > 0)];
        return said.Length switch
        {
            0 => null,
            1 => said[0],
            _ => to.From(JsonValue.Create(string.Join(separator, said.Select(Nodes.Text))), said[0]),
        };
    }
}
