using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Exchange.Yaml;
using CareerContext.Store;

namespace CareerContext.Exchange.Trees;

/// <summary>A file of JSON or YAML as a tree out of which a translation takes what it knows; what remains is what nobody took.</summary>
internal static class SourceTree
{
    /// <summary>Reads the whole file.</summary>
    /// <exception cref="CareerException">Neither JSON nor YAML, no object, or nothing but empty fields.</exception>
    public static JsonObject Read(ForeignFile file, Translation to)
    {
        TreeBuilder builder = new(to);
        JsonNode? root = file.Content.JsonKeys is null ? YamlTree.Read(file.Content, builder) : OfJson(file.Content, builder);
        if (root is not (null or JsonObject)) throw new CareerException(Fault.Invalid, "The file holds a list or a text where a résumé is one object with sections.");
        if (root is not JsonObject tree || !tree.Any(m => m.Key is not ("meta" or "$schema") && Says(m.Value)))
            throw new CareerException(Fault.Invalid, "All fields of this file are empty; there is nothing to import.");
        return tree;
    }

    /// <summary>Whether any text stands in a tree.</summary>
    public static bool Says(JsonNode? node) => node switch
    {
        JsonObject members => members.Any(m => Says(m.Value)),
        JsonArray list => list.Any(Says),
        JsonValue value => value.GetValueKind() == JsonValueKind.String,
        _ => false,
    };

    private static JsonNode? OfJson(ForeignContent content, TreeBuilder builder)
    {
        using JsonDocument document = ForeignJson.Parse(content.Bytes);
        return Node(document.RootElement, "", builder);
    }

    private static JsonNode? Node(JsonElement value, string place, TreeBuilder builder)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                JsonObject members = [];
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    string key = PlainText.Clean(ForeignJson.Name(property)), at = JsonPath.Key(place, key);
                    builder.Put(members, key, Node(property.Value, at, builder), at);
                }
                return builder.Marked(members, place);
            case JsonValueKind.Array:
                JsonArray list = [];
                int i = 0;
                foreach (JsonElement entry in value.EnumerateArray())
                {
                    if (Node(entry, JsonPath.Index(place, i++), builder) is { } node) list.Add(node);
                }
                return builder.Marked(list, place);
            case JsonValueKind.String:
                return builder.Leaf(ForeignJson.Text(value), place);
            case JsonValueKind.Number:
                return builder.Marked(JsonValue.Create(value.Clone())!, place);
            case JsonValueKind.True or JsonValueKind.False:
                return builder.Marked(JsonValue.Create(value.ValueKind == JsonValueKind.True), place);
            default:
                return null;
        }
    }
}
