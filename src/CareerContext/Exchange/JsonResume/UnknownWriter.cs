using System.Globalization;
using System.Text.Json.Nodes;
using CareerContext.Records;

namespace CareerContext.Exchange.JsonResume;

/// <summary>Puts what an import could not place back to where it was.</summary>
internal sealed class UnknownWriter(CareerRecord record)
{
    /// <summary>Puts back the fields of a section's entry.</summary>
    public void PutBack(JsonObject entry)
    {
        foreach (UnknownField field in record.Unknown) Put(entry, JsonPath.Parse(field.Path), "", field);
    }

    /// <summary>Puts back the person's: of basics, of unknown sections, and entries of known sections that were no records, at their old index.</summary>
    public void PutBackAtRoot(JsonObject root)
    {
        foreach (UnknownField schema in record.Unknown.Where(u => u.Path == "$schema")) root.Insert(0, schema.Path, Leaf(schema));
        List<(UnknownField Field, List<object> Path)> rest = [.. record.Unknown.Where(u => u.Path != "$schema").Select(u => (u, JsonPath.Parse(u.Path)))];
        foreach (IGrouping<(object, object), (UnknownField Field, List<object> Path)> entry in rest.Where(r => IsEntry(r.Path)).GroupBy(r => (r.Path[0], r.Path[1])))
            InsertEntry(root, (string)entry.Key.Item1, (int)entry.Key.Item2, [.. entry]);
        foreach ((UnknownField field, List<object> path) in rest.Where(r => !IsEntry(r.Path))) Put(root, path, "", field);
    }

    private static bool IsEntry(List<object> path) => path.Count > 1 && path[1] is int && Sections.All.Any(s => s.Name == path[0] as string);

    private void InsertEntry(JsonObject root, string section, int index, List<(UnknownField Field, List<object> Path)> leaves)
    {
        JsonArray entries = root[section] as JsonArray ?? [];
        root[section] ??= entries;
        JsonNode entry = leaves[0].Path.Count == 2 ? Leaf(leaves[0].Field)! : leaves[0].Path[2] is int ? new JsonArray() : new JsonObject();
        entries.Insert(Math.Min(index, entries.Count), entry);
        foreach ((UnknownField field, List<object> path) in leaves.Where(l => l.Path.Count > 2)) Put(entry, path.GetRange(2, path.Count - 2), "", field);
    }

    private void Put(JsonNode node, List<object> path, string walked, UnknownField field)
    {
        for (int i = 0; i < path.Count; i++)
        {
            bool isLast = i == path.Count - 1;
            JsonNode? next = Member(node, path[i]);
            walked = path[i] is int index ? JsonPath.Index(walked, index) : JsonPath.Key(walked, (string)path[i]);
            if (isLast) next = Set(node, path[i], Leaf(field));
            else if (next is null) next = Set(node, path[i], path[i + 1] is int ? new JsonArray() : new JsonObject());
            else if (next is JsonValue value || (next is JsonArray && path[i + 1] is string)) next = Set(node, path[i], Opened(next, walked));
            if (isLast || next is null) return;
            node = next;
        }
    }

    // A text that came out of an object ({"en": "…", "de": "…"}) becomes that object again; its key is the last one of its place in the source.
    private JsonObject Opened(JsonNode value, string walked)
    {
        string prefix = walked + ".";
        string? key = record.Sources.Select(s => s.Place).OfType<string>()
            .Where(p => p.Contains(prefix, StringComparison.Ordinal)).Select(p => p[(p.IndexOf(prefix, StringComparison.Ordinal) + prefix.Length)..])
            .FirstOrDefault(k => !k.Contains('.', StringComparison.Ordinal));
        return new JsonObject { [key?.Split('[')[0] ?? "text"] = value.DeepClone() };
    }

    private static JsonNode? Member(JsonNode node, object segment) => segment switch
    {
        int index when node is JsonArray array => index < array.Count ? array[index] : null,
        _ when node is JsonObject members => members[KeyOf(segment)],
        _ => null,
    };

    private static JsonNode? Set(JsonNode node, object segment, JsonNode? value)
    {
        if (node is JsonArray array && segment is int index)
        {
            if (index < array.Count) array[index] = value;
            else array.Add(value);
        }
        else if (node is JsonObject members)
        {
            members[KeyOf(segment)] = value;
        }
        return value;
    }

    // A list's entry whose place an object has taken meanwhile stands under its number.
    private static string KeyOf(object segment) => segment as string ?? ((int)segment).ToString(CultureInfo.InvariantCulture);

    private static JsonNode? Leaf(UnknownField field) => field.ValueType switch
    {
        "string" => JsonValue.Create(field.Value ?? ""),
        "number" or "boolean" => JsonNode.Parse(field.Value!),
        "object" => new JsonObject(),
        "array" => new JsonArray(),
        _ => null,
    };
}
