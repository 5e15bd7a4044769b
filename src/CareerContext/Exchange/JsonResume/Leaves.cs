using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.JsonResume;

/// <summary>Takes a JSON value apart into its leaves, so that it can be kept in rows and put together again.</summary>
internal static class Leaves
{
    /// <summary>All leaves under a path. Of keys that appear twice the last one counts.</summary>
    public static IEnumerable<UnknownField> Of(JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Dictionary<string, JsonElement> members = Members(value);
                return members.Count == 0 ? [new UnknownField(path, null, "object")] : members.SelectMany(m => Of(m.Value, JsonPath.Key(path, m.Key)));
            case JsonValueKind.Array:
                return value.GetArrayLength() == 0 ? [new UnknownField(path, null, "array")] : value.EnumerateArray().SelectMany((item, i) => Of(item, JsonPath.Index(path, i)));
            case JsonValueKind.String:
                return [new UnknownField(path, PlainText.Clean(ForeignJson.Text(value)), "string")];
            case JsonValueKind.Number:
                return [new UnknownField(path, value.GetRawText(), "number")];
            case JsonValueKind.True or JsonValueKind.False:
                return [new UnknownField(path, value.ValueKind == JsonValueKind.True ? "true" : "false", "boolean")];
            default:
                return [new UnknownField(path, null, "null")];
        }
    }

    /// <summary>Whether a leaf says anything.</summary>
    public static bool Says(UnknownField leaf) => !string.IsNullOrWhiteSpace(leaf.Value);

    /// <summary>An object's members by clean name; the last of equal names counts, in the place of the first.</summary>
    public static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
        foreach (JsonProperty property in value.EnumerateObject()) members[PlainText.Clean(ForeignJson.Name(property))] = property.Value;
        return members;
    }
}
