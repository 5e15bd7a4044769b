using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange;

/// <summary>
/// What a foreign résumé means, written down apart from the importer: old keys under their new names, texts without HTML and
/// without what cleaning removes, nothing empty. An export must hold exactly this.
/// </summary>
internal static class Modern
{
    private static readonly Dictionary<string, string[]> Renames = new()
    {
        ["basics"] = ["picture>image", "website>url", "fullName>name"],
        ["profiles"] = ["site>network"],
        ["work"] = ["company>name", "website>url"],
        ["volunteer"] = ["website>url", "group>organization"],
        ["education"] = ["school>institution", "degree>studyType", "field>area", "gpa>score"],
        ["awards"] = ["name>title", "dateText>date"],
        ["certificates"] = ["title>name", "awarder>issuer"],
        ["publications"] = ["website>url", "releaseDateText>releaseDate"],
        ["skills"] = ["category>name"],
        ["languages"] = ["name>language", "level>fluency"],
        ["references"] = ["position>title", "company>organization", "relation>relationship", "summary>reference"],
        ["projects"] = ["website>url", "summary>description", "company>entity", "technologies>keywords", "dateText>startDate"],
    };

    /// <summary>Path to meaning of each leaf that says anything.</summary>
    public static SortedDictionary<string, string> Leaves(JsonNode root)
    {
        SortedDictionary<string, string> leaves = new(StringComparer.Ordinal);
        Walk(root, "", leaves);
        return leaves;
    }

    public static JsonObject Of(JsonObject root)
    {
        JsonObject modern = root.DeepClone().AsObject();
        Rename(modern, ["certifications>certificates"]);
        if (modern["work"] is JsonArray work) modern["work"] = Flat(work);
        if (modern["basics"] is JsonObject basics)
        {
            Rename(basics, Renames["basics"]);
            if (basics["location"] is JsonValue place) basics["location"] = new JsonObject { ["place"] = place.DeepClone() };
            foreach (JsonNode? profile in basics["profiles"] as JsonArray ?? []) Rename(profile!.AsObject(), Renames["profiles"]);
        }
        foreach (string section in new[] { "skills", "interests" })
        {
            if (modern[section] is JsonArray entries) modern[section] = new JsonArray([.. entries.Select(e => e is JsonValue ? new JsonObject { ["name"] = e.DeepClone() } : e!.DeepClone())]);
        }
        foreach ((string section, string[] renames) in Renames)
        {
            foreach (JsonObject entry in (modern[section] as JsonArray ?? []).OfType<JsonObject>()) Entry(section, entry, renames);
        }
        return Without(modern) as JsonObject ?? [];
    }

    private static void Entry(string section, JsonObject entry, string[] renames)
    {
        // An entry without a name becomes no record, so that its keys stay as they are.
        if (section == "education" && renames.Select(r => r.Split('>')[0]).Concat(["institution", "studyType", "area"]).Except(["gpa"]).All(k => string.IsNullOrEmpty((string?)entry[k]))) return;
        Rename(entry, renames);
        if ((string?)entry["endDateText"] == "Present")
        {
            entry.Remove("endDateText");
            // Of volunteering the format has no rule that a missing end means "until now".
            if (section == "volunteer") entry["current"] = true;
        }
        bool goesOn = string.IsNullOrEmpty((string?)entry["endDate"]);
        // "goes on" without an end, and "does not" with one, is what the dates say already.
        if (entry["current"] is { } current && (section == "work" || !goesOn) && (bool)current == goesOn) entry.Remove("current");
        foreach (string key in new[] { "startDate", "endDate", "date", "releaseDate" })
        {
            if ((string?)entry[key] is { } words && Regex.Match(words, @"^(?:Summer|Fall|Spring|Winter) (\d{4})$") is { Success: true } season) entry[key] = season.Groups[1].Value;
            if ((string?)entry[key] is { Length: 10 } day && int.TryParse(day[5..7], out int month) && month > 12) entry[key] = day[..4];
        }
    }

    private static void Rename(JsonObject members, string[] renames)
    {
        foreach (string[] sides in renames.Select(r => r.Split('>')))
        {
            if (members[sides[0]] is not { } old) continue;
            bool isFree = members[sides[1]] is null || (members[sides[1]] is JsonValue value && value.ToString().Length == 0);
            if (!isFree && members[sides[1]]!.ToJsonString() != old.ToJsonString()) continue;
            members.Remove(sides[0]);
            members[sides[1]] = old.DeepClone();
        }
    }

    private static JsonArray Flat(JsonArray work) => new([.. work.SelectMany(e => e is JsonArray inner ? inner.ToArray() : [e]).Select(e => e?.DeepClone())]);

    // Null, "", [] and {} say nothing; an entry of them is none.
    private static JsonNode? Without(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                JsonObject kept = [];
                foreach ((string key, JsonNode? member) in members)
                {
                    if (Without(member) is { } said) kept[key] = said;
                }
                return kept.Count == 0 ? null : kept;
            case JsonArray items:
                JsonNode?[] said2 = [.. items.Select(Without).Where(i => i is not null)];
                return said2.Length == 0 ? null : new JsonArray(said2);
            default:
                return node is null || (node.ToString().Trim().Length == 0) ? null : node.DeepClone();
        }
    }

    private static void Walk(JsonNode? node, string path, SortedDictionary<string, string> leaves)
    {
        if (node is JsonObject members)
        {
            foreach ((string key, JsonNode? member) in members) Walk(member, $"{path}/{key}", leaves);
        }
        else if (node is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++) Walk(items[i], $"{path}/{i}", leaves);
        }
        else if (node is not null && node.ToString().Length > 0)
        {
            leaves[path] = Meaning(node.ToString());
        }
    }

    private static string Meaning(string text)
    {
        string plain = Regex.Replace(text, "<a [^>]*href='([^']*)'[^>]*>([^<]*)</a>", "$2 ($1)");
        plain = Regex.Replace(plain, "<br ?/?>|</?(?:p|ul|li|strong|em|b|i)>", "\n");
        return string.Concat(PlainText.Clean(plain).Where(c => !char.IsWhiteSpace(c)));
    }
}
