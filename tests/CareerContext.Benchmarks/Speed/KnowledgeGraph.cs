using System.Text;
using System.Text.Json.Nodes;

namespace CareerContext.Benchmarks.Speed;

/// <summary>A JSON Resume as server-memory keeps it: an entity for each entry, an observation for each value.</summary>
internal static class KnowledgeGraph
{
    private static readonly string[] Names = ["name", "institution", "title", "language", "position"];

    /// <summary>The content of its file: a line of JSON for each entity.</summary>
    public static string Of(string resume)
    {
        StringBuilder lines = new();
        foreach ((string section, JsonNode? content) in JsonNode.Parse(File.ReadAllText(resume))!.AsObject())
        {
            IEnumerable<JsonObject> entries = content switch
            {
                JsonObject one => [one],
                JsonArray many => many.OfType<JsonObject>(),
                _ => [],
            };
            foreach (JsonObject entry in entries) lines.Append(Entity(section, entry).ToJsonString()).Append('\n');
        }
        return lines.ToString();
    }

    private static JsonObject Entity(string section, JsonObject entry)
    {
        string name = Names.Select(n => (string?)entry[n]).FirstOrDefault(n => n is not null) ?? section;
        return new JsonObject { ["type"] = "entity", ["name"] = $"{name} ({section})", ["entityType"] = section, ["observations"] = new JsonArray([.. Values("", entry).Select(v => (JsonNode)v)]) };
    }

    private static IEnumerable<string> Values(string name, JsonNode? node) => node switch
    {
        JsonObject many => many.SelectMany(m => Values(m.Key, m.Value)),
        JsonArray many => many.SelectMany(m => Values(name, m)),
        null => [],
        _ => [$"{name}: {node}"],
    };
}
