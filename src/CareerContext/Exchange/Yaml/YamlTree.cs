using System.Globalization;
using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;
using CareerContext.Store;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CareerContext.Exchange.Yaml;

/// <summary>
/// Reads YAML into a tree within fixed limits. Scalars keep their words: only <c>true</c>, <c>false</c> and <c>null</c> are more than text, so that
/// no date, phone number or version becomes another. Tags are ignored.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>Levels; a little less than JSON may have, since a translation adds a few.</summary>
    public const int MaxDepth = ForeignJson.MaxDepth - 6;

    private const int MaxCharacters = 10_000_000;
    private const int MaxNodes = 250_000;
    private const int MaxRepeatedCharacters = 2_000_000;

    private readonly Parser parser;
    private readonly TreeBuilder builder;
    private readonly Dictionary<AnchorName, Anchored> anchors = [];
    private int nodes;
    private long repeated;

    private sealed record Anchored(JsonNode? Node, int Nodes, long Characters);

    private YamlTree(string text, TreeBuilder builder)
    {
        parser = new Parser(new StringReader(text));
        this.builder = builder;
    }

    /// <summary>Reads the file's one document; null where it is empty.</summary>
    /// <exception cref="CareerException">Not text, not YAML (with line and column), too deep, too large, or more than one document.</exception>
    public static JsonNode? Read(ForeignContent content, TreeBuilder builder)
    {
        if (content.Text is not { } text) throw new CareerException(Fault.Invalid, "The file is neither JSON nor YAML; nothing was imported.");
        if (text.Length > MaxCharacters) throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The YAML is longer than {MaxCharacters / 1_000_000} million characters, so it is no résumé; nothing was imported."));
        YamlTree tree = new(text, builder);
        try
        {
            return tree.Document();
        }
        catch (YamlException error)
        {
            throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The file is not valid YAML: line {error.Start.Line}, column {error.Start.Column}. Nothing was imported."), error);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner throws these on escapes of characters that there are not.
            Mark at = tree.parser.Current?.End ?? Mark.Empty;
            throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The file is not valid YAML: after line {at.Line}, column {at.Column}. Nothing was imported."), error);
        }
    }

    private JsonNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return null;
        parser.Consume<DocumentStart>();
        JsonNode? root = Node("", 0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _)) throw new CareerException(Fault.Invalid, "The file holds several YAML documents; save the résumé as a file of its own and import that.");
        return root;
    }

    private JsonNode? Node(string place, int depth)
    {
        if (depth > MaxDepth) throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The YAML is nested deeper than {MaxDepth} levels, so it is no résumé; nothing was imported."));
        Count(1);
        if (parser.TryConsume<AnchorAlias>(out AnchorAlias? alias)) return Repeated(alias, place, depth);
        NodeEvent start = parser.Accept<NodeEvent>(out NodeEvent? node) ? node! : throw new YamlException("a node is missing");
        int nodesBefore = nodes;
        JsonNode? read = start switch
        {
            Scalar => Value(parser.Consume<Scalar>(), place),
            SequenceStart => Sequence(place, depth),
            _ => Mapping(place, depth),
        };
        if (!start.Anchor.IsEmpty) anchors[start.Anchor] = new Anchored(read, nodes - nodesBefore + 1, Characters(read));
        return read;
    }

    private JsonNode? Value(Scalar scalar, string place)
    {
        bool isPlain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        return !isPlain ? builder.Leaf(scalar.Value, place) : scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => builder.Marked(JsonValue.Create(true), place),
            "false" or "False" or "FALSE" => builder.Marked(JsonValue.Create(false), place),
            _ => builder.Leaf(scalar.Value, place),
        };
    }

    private JsonNode? Sequence(string place, int depth)
    {
        parser.Consume<SequenceStart>();
        JsonArray list = [];
        for (int i = 0; !parser.TryConsume<SequenceEnd>(out _); i++)
        {
            if (Node(JsonPath.Index(place, i), depth + 1) is { } entry) list.Add(entry);
        }
        return builder.Marked(list, place);
    }

    private JsonNode? Mapping(string place, int depth)
    {
        parser.Consume<MappingStart>();
        JsonObject members = [];
        List<JsonObject> merged = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            string key = Key();
            string at = JsonPath.Key(place, key);
            JsonNode? value = Node(at, depth + 1);
            if (key == "<<" && value is JsonObject or JsonArray) merged.AddRange(Nodes.Each(value).OfType<JsonObject>());
            else builder.Put(members, key, value, at);
        }
        foreach (JsonObject other in merged)
        {
            foreach ((string key, JsonNode? member) in other.Empty()) members.TryAdd(key, member);
        }
        return builder.Marked(members, place);
    }

    private string Key()
    {
        Count(1);
        if (parser.TryConsume<AnchorAlias>(out AnchorAlias? alias))
        {
            if (anchors.GetValueOrDefault(alias.Value)?.Node is JsonValue known) return Nodes.Text(known);
        }
        else if (parser.Accept<NodeEvent>(out NodeEvent? node) && node is Scalar)
        {
            Scalar key = parser.Consume<Scalar>();
            if (!key.Anchor.IsEmpty) anchors[key.Anchor] = new Anchored(JsonValue.Create(key.Value), 1, key.Value.Length);
            return PlainText.Clean(key.Value);
        }
        Mark at = parser.Current?.Start ?? Mark.Empty;
        throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The YAML has a key that is no plain text: line {at.Line}. Nothing was imported."));
    }

    // An alias is a copy of what it names. A few that name each other may stand for more than any memory holds, so they are counted before they are copied.
    private JsonNode? Repeated(AnchorAlias alias, string place, int depth)
    {
        if (!anchors.TryGetValue(alias.Value, out Anchored? known)) throw new YamlException(alias.Start, alias.End, "no such anchor");
        Count(known.Nodes);
        repeated += known.Characters;
        if (repeated > MaxRepeatedCharacters) throw TooLarge();
        return known.Node is null ? null : Copy(known.Node, place, depth);
    }

    private JsonNode Copy(JsonNode node, string place, int depth)
    {
        if (depth > MaxDepth) throw TooLarge();
        JsonNode copy = node switch
        {
            JsonObject members => Copied(members, place, depth),
            JsonArray list => new JsonArray([.. list.Select((entry, i) => entry is null ? null : Copy(entry, JsonPath.Index(place, i), depth + 1))]),
            _ => node.DeepClone(),
        };
        return builder.Marked(copy, place) ?? copy;
    }

    private JsonObject Copied(JsonObject members, string place, int depth)
    {
        JsonObject copy = [];
        foreach ((string key, JsonNode? member) in members) copy[key] = member is null ? null : Copy(member, JsonPath.Key(place, key), depth + 1);
        return copy;
    }

    private static long Characters(JsonNode? node) => node switch
    {
        JsonObject members => members.Sum(m => m.Key.Length + Characters(m.Value)),
        JsonArray list => list.Sum(Characters),
        _ => Nodes.Text(node).Length,
    };

    private void Count(int more)
    {
        nodes += more;
        if (nodes > MaxNodes) throw TooLarge();
    }

    private static CareerException TooLarge() =>
        new(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The YAML stands for more than {MaxNodes} values or repeats too much of itself, so it is no résumé; nothing was imported."));
}
