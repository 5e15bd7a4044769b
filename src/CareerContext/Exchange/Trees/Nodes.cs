using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareerContext.Exchange.Trees;

/// <summary>Takes nodes out of one tree, so that they can be put into another; they keep their marks.</summary>
internal static class Nodes
{
    private const int MostKeysLookedThrough = 200; // No résumé's object has more; looking through a hostile one would cost its square.

    /// <summary>Takes a member out, by its name or one that differs in case and separators only; null where there is none.</summary>
    public static JsonNode? Take(this JsonObject from, string key)
    {
        if (NameOf(from, key) is not { } name) return null;
        JsonNode? node = from[name];
        from.Remove(name);
        return node;
    }

    /// <summary>A member that is an object; it stays where it is.</summary>
    public static JsonObject? Inner(this JsonObject from, string key) => NameOf(from, key) is { } name ? from[name] as JsonObject : null;

    /// <summary>Takes out what a path of members leads to, e.g. <c>Employer.Name</c>; of a list on the way its first entry.</summary>
    public static JsonNode? TakeAt(this JsonObject from, string path)
    {
        string[] keys = path.Split('.');
        JsonObject? holder = from;
        foreach (string key in keys[..^1])
        {
            if (holder is null || NameOf(holder, key) is not { } name) return null;
            holder = (holder[name] is JsonArray { Count: > 0 } list ? list[0] : holder[name]) as JsonObject;
        }
        return holder?.Take(keys[^1]);
    }

    /// <summary>Takes a member out if it is one value; an object or a list stays.</summary>
    public static JsonNode? TakeValue(this JsonObject from, string key) => NameOf(from, key) is { } name && from[name] is JsonValue ? from.Take(name) : null;

    /// <summary>Takes out the entries of a list; a lone value or object is a list of one.</summary>
    public static IReadOnlyList<JsonNode> TakeEach(this JsonObject from, string key) => Each(from.Take(key));

    /// <summary>The entries of a list, each on its own; a lone value or object is a list of one.</summary>
    public static IReadOnlyList<JsonNode> Each(JsonNode? node)
    {
        if (node is not JsonArray list) return node is null ? [] : [node];
        JsonNode[] entries = [.. list.OfType<JsonNode>()];
        list.Clear();
        return entries;
    }

    /// <summary>Takes all members out at once; one by one would cost their square.</summary>
    public static KeyValuePair<string, JsonNode?>[] Empty(this JsonObject from)
    {
        KeyValuePair<string, JsonNode?>[] members = [.. from];
        from.Clear();
        return members;
    }

    /// <summary>Moves members to another object under other names: <c>old=new</c>, separated by spaces. What is there already is not replaced.</summary>
    public static void Move(this JsonObject from, JsonObject to, string pairs)
    {
        foreach (string pair in pairs.Split(' '))
        {
            string[] sides = pair.Split('=');
            string target = sides[^1];
            if (!to.ContainsKey(target) && from.Take(sides[0]) is { } node) to[target] = node;
        }
    }

    /// <summary>A value's text; empty where there is no value.</summary>
    public static string Text(JsonNode? node) => node is JsonValue value ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString() : "";

    /// <summary>Takes out what became empty by taking; says whether nothing is left.</summary>
    public static bool Prune(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            if (!members.Any(m => Prune(m.Value))) return members.Count == 0;
            foreach ((string key, JsonNode? member) in members.Empty())
            {
                if (!Prune(member)) members[key] = member;
            }
            return members.Count == 0;
        }
        if (node is not JsonArray list) return node is null;
        JsonNode[] left = [.. list.OfType<JsonNode>().Where(n => !Prune(n))];
        if (left.Length < list.Count)
        {
            list.Clear();
            foreach (JsonNode entry in left) list.Add(entry);
        }
        return left.Length == 0;
    }

    private static string? NameOf(JsonObject from, string key)
    {
        if (from.ContainsKey(key)) return key;
        if (from.Count > MostKeysLookedThrough) return null;
        foreach ((string name, JsonNode? _) in from)
        {
            if (name.StartsWith('@') == key.StartsWith('@') && AreAlike(name, key)) return name;
        }
        return null;
    }

    // The same letters and digits, whatever their case and what stands between them.
    private static bool AreAlike(string one, string other)
    {
        int i = 0, k = 0;
        while (true)
        {
            while (i < one.Length && !char.IsLetterOrDigit(one[i])) i++;
            while (k < other.Length && !char.IsLetterOrDigit(other[k])) k++;
            if (i == one.Length || k == other.Length) return i == one.Length && k == other.Length;
            if (char.ToLowerInvariant(one[i++]) != char.ToLowerInvariant(other[k++])) return false;
        }
    }
}
