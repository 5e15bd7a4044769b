using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Exchange.JsonResume;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>
/// A foreign file said in the words of JSON Resume: a tree with that format's sections and keys (and those that our own exports add, see
/// <see cref="Sections"/>), and for each value where it stood in the file and how sure it is. One reader then makes records of it, so that
/// dates, lists, links and what no field takes are treated alike whatever the file was.
/// </summary>
/// <param name="format">The format's name, e.g. <c>rendercv</c>.</param>
/// <param name="isProse">Whether facts were understood from text, so that what is not sure enough starts unconfirmed.</param>
internal sealed class Translation(string format, bool isProse = false)
{
    /// <summary>Facts from text that are less sure than this wait for their owner's word.</summary>
    public const double Sure = 0.8;

    private const int LongestPath = 4_000;

    private readonly Dictionary<JsonNode, Mark> marks = new(ReferenceEqualityComparer.Instance);
    private readonly List<ImportWarning> warnings = [];

    private readonly record struct Mark(string Place, double Confidence);

    /// <summary>The root: <c>basics</c>, <c>work</c>, …; any other key is kept as it is, on the person.</summary>
    public JsonObject Root { get; } = [];

    /// <summary>Says where a node stood in the file and how sure it is; what lies under it and has no mark of its own shares it.</summary>
    /// <param name="node">A value, list or object of the tree.</param>
    /// <param name="place">The file's own path, e.g. <c>cv.sections.experience[0]</c>, or e.g. <c>line 12</c>.</param>
    /// <param name="confidence">0 to 1.</param>
    /// <returns>The node.</returns>
    public T At<T>(T node, string place, double confidence = 1)
        where T : JsonNode
    {
        marks[node] = new Mark(place, confidence);
        return node;
    }

    /// <summary>Gives a node the mark of the one that it was made from.</summary>
    public T From<T>(T node, JsonNode source)
        where T : JsonNode
    {
        if (marks.TryGetValue(source, out Mark mark)) marks[node] = mark;
        return node;
    }

    /// <summary>A text with its mark.</summary>
    public JsonNode Text(string text, string place, double confidence = 1) => At(JsonValue.Create(text)!, place, confidence);

    /// <summary>The list of a section, e.g. <c>work</c>; made where it is missing.</summary>
    public JsonArray Section(string name) => Root[name] as JsonArray ?? Made(name, new JsonArray());

    /// <summary>The object <c>basics</c>; made where it is missing.</summary>
    public JsonObject Basics() => Root["basics"] as JsonObject ?? Made("basics", new JsonObject());

    /// <summary>Notes what was bent or not understood; without the value.</summary>
    public void Warn(string place, string message) => warnings.Add(new ImportWarning(place, message));

    /// <summary>Makes records of the tree.</summary>
    public ForeignCareer Read(DateOnly today)
    {
        Dictionary<string, Mark> byPath = new(StringComparer.Ordinal);
        Index(Root, "", byPath);
        using JsonDocument document = ForeignJson.Parse(Bytes(Root));
        ForeignCareer read = new JsonResumeReader(today, isTranslated: true).Read(document.RootElement, isNamed: true);
        Dictionary<string, string> places = Places(read.Records, byPath);
        return new ForeignCareer(
            [.. read.Records.Select(r => new ForeignRecord(places[r.Place], Marked(r.Record, places, byPath)))],
            [.. warnings, .. read.Warnings.Select(w => w with { Path = Find(w.Path, byPath)?.Place ?? w.Path })]);
    }

    private static byte[] Bytes(JsonObject root)
    {
        System.Buffers.ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { MaxDepth = 1000 })) root.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }

    // Links between records go by place, so that no two may share one.
    private static Dictionary<string, string> Places(IReadOnlyList<ForeignRecord> records, Dictionary<string, Mark> byPath)
    {
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (ForeignRecord record in records)
        {
            string wanted = Find(record.Place.Split('/')[0], byPath)?.Place ?? record.Place, place = wanted;
            while (!taken.Add(place))
            {
                int number = numbers[wanted] = numbers.GetValueOrDefault(wanted, 1) + 1;
                place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted} ({number})");
            }
            places[record.Place] = place;
        }
        return places;
    }

    private static Mark? Find(string path, Dictionary<string, Mark> byPath)
    {
        if (byPath.TryGetValue(path, out Mark known)) return known;
        if (path.Length > LongestPath) path = path[..LongestPath]; // Of a hostile key each dot would be a step.
        while (!byPath.ContainsKey(path))
        {
            int end = path.LastIndexOfAny(['.', '[']);
            if (end < 0) return null;
            path = path[..end];
        }
        return byPath[path];
    }

    private CareerRecord Marked(CareerRecord record, Dictionary<string, string> places, Dictionary<string, Mark> byPath)
    {
        List<FieldSource> sources = [.. record.Sources.Select(s => Find(s.Place!, byPath) is { } mark
            ? s with { Method = format, Place = mark.Place, Confidence = Math.Min(s.Confidence, mark.Confidence) }
            : s with { Method = format })];
        double confidence = isProse && sources.Count > 0 ? sources.Min(s => s.Confidence) : 1;
        return record with
        {
            Values = record.Values.ToDictionary(v => v.Key, v => v.Value is string { Length: > 1 } link && link[0] == ForeignRecord.LinkMark && record.Kind.Field(v.Key).Type == FieldType.Link
                ? ForeignRecord.LinkMark + places[link[1..]] : v.Value, StringComparer.Ordinal),
            Sources = sources,
            SourceConfidence = confidence,
            Confirmed = confidence >= Sure,
        };
    }

    private void Index(JsonNode? node, string path, Dictionary<string, Mark> byPath)
    {
        if (node is null) return;
        if (marks.TryGetValue(node, out Mark mark)) byPath[path] = mark;
        if (node is JsonObject members)
        {
            foreach ((string key, JsonNode? member) in members) Index(member, JsonPath.Key(path, PlainText.Clean(key)), byPath);
        }
        else if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++) Index(list[i], JsonPath.Index(path, i), byPath);
        }
    }

    private T Made<T>(string key, T node)
        where T : JsonNode
    {
        Root[key] = node;
        return node;
    }
}
