using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Records;
using CareerContext.Skills;

namespace CareerContext.Exchange.JsonResume;

/// <summary>Writes a whole career as JSON Resume, by the same tables of keys that the reader uses; what an import could not place goes back to its place.</summary>
internal sealed class JsonResumeWriter(CareerSnapshot snapshot)
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private readonly ILookup<string, CareerRecord> keywords = snapshot.Of(SkillKind.Kind.Name)
        .Where(s => s.Text("category_id") is { } group && snapshot.Find(group) is not null).ToLookup(s => s.Text("category_id")!);

    /// <summary>Writes the file.</summary>
    public byte[] Write()
    {
        JsonObject root = Root();
        if (snapshot.Person is { } owner) new UnknownWriter(owner).PutBackAtRoot(root);
        // Without any of the format's sections the file would not be known again.
        if (root.Count > 0 && !root.ContainsKey("basics") && !Sections.All.Any(s => root.ContainsKey(s.Name))) root.Insert(0, "basics", new JsonObject());
        return Bytes(root);
    }

    /// <summary>The sections.</summary>
    /// <param name="withUnknown">Whether what an import could not place goes back into its entry.</param>
    public JsonObject Root(bool withUnknown = true)
    {
        JsonObject root = [];
        if (snapshot.Person is { } person && Entry(person, Sections.Basics) is { Count: > 0 } basics) root["basics"] = basics;
        foreach (Section section in Sections.All)
        {
            JsonArray entries = [];
            foreach (CareerRecord record in snapshot.Of(section.Kind.Name).Where(r => !IsKeyword(r))) entries.Add((JsonNode)(withUnknown ? EntryWithUnknown(record, section.Keys) : Entry(record, section.Keys)));
            if (entries.Count > 0) root[section.Name] = entries;
        }
        return root;
    }

    private static byte[] Bytes(JsonObject root)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options)) root.WriteTo(writer);
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private bool IsKeyword(CareerRecord record) => record.Kind == SkillKind.Kind && record.Text("category_id") is { } group && keywords.Contains(group);

    private JsonObject EntryWithUnknown(CareerRecord record, KeyMap keys)
    {
        JsonObject entry = Entry(record, keys);
        new UnknownWriter(record).PutBack(entry);
        return entry;
    }

    private JsonObject Entry(CareerRecord record, KeyMap keys)
    {
        JsonObject entry = [];
        foreach (KeyTarget target in keys.Written)
        {
            if (Node(record, target) is { } node) entry[target.Key] = node;
        }
        return entry;
    }

    private JsonNode? Node(CareerRecord record, KeyTarget target)
    {
        if (target.Nested is not null) return Entry(record, target.Nested) is { Count: > 0 } nested ? nested : null;
        if (target.List == Sections.SkillKeywords) return Texts(keywords[record.Id].Select(k => k.Title).OfType<string>());
        if (target.List is { Columns.Count: > 1, HasIds: false }) return Links(record.List(target.List.Table));
        if (target.List is not null) return Texts(record.Texts(target.List.Table));
        Field field = target.Field!;
        if (field.Name == "is_current") return CurrentFlag(record);
        if (field.Type == FieldType.Date && record.Text(field.Name) is null) return OwnWords(record, field);
        return record.Values.TryGetValue(field.Name, out object? value) ? Node(value) : null;
    }

    private static JsonValue? Node(object value) => value switch
    {
        string text => JsonValue.Create(text),
        long number => JsonValue.Create(number),
        double number => number == Math.Floor(number) && Math.Abs(number) < long.MaxValue ? JsonValue.Create((long)number) : JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        _ => null,
    };

    // An end that is missing means "until now" to every reader of the format, so the flag is written only where it says otherwise.
    private static JsonValue? CurrentFlag(CareerRecord record)
    {
        bool hasEnd = record.Text("end_date") is not null;
        if (record.Flag("is_current")) return !hasEnd && record.Text("start_date") is not null && record.Kind.JsonResume == "work" ? null : JsonValue.Create(true);
        return !hasEnd && record.Text("end_text") is null && record.Values.ContainsKey("is_current") ? JsonValue.Create(false) : null;
    }

    private static JsonValue? OwnWords(CareerRecord record, Field field)
    {
        if (field.Name == "end_date" && record.Flag("is_current")) return null;
        return DateFields.WordsField(record.Kind, field.Name) is { } words && record.Text(words) is { } text ? JsonValue.Create(text) : null;
    }

    private static JsonArray? Texts(IEnumerable<string> texts)
    {
        JsonArray array = [];
        foreach (string text in texts) array.Add((JsonNode?)JsonValue.Create(text));
        return array.Count == 0 ? null : array;
    }

    private static JsonArray? Links(IReadOnlyList<ListEntry> links)
    {
        JsonArray array = [];
        foreach (ListEntry link in links)
        {
            JsonObject profile = [];
            foreach (KeyTarget column in Sections.Profile.Written)
            {
                if (link.Text(column.Name) is { } text) profile[column.Key] = text;
            }
            array.Add((JsonNode)profile);
        }
        return array.Count == 0 ? null : array;
    }
}
