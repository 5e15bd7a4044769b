using System.Text.Json;
using System.Xml.Linq;
using CareerContext.Exchange;
using YamlDotNet.RepresentationModel;

namespace CareerContext.Tests.Exchange.Structured;

/// <summary>The texts of a foreign file, found without the importer.</summary>
internal static class SourceLeaves
{
    private static readonly string[] Layout = ["PrintingPreferences", "prefs"];

    /// <summary>All scalars of a JSON, YAML or XML file that say something.</summary>
    public static List<string> Of(byte[] content, string name)
    {
        string text = System.Text.Encoding.UTF8.GetString(content);
        IEnumerable<string> leaves = name.EndsWith(".json", StringComparison.Ordinal) ? Json(text) : name.EndsWith(".xml", StringComparison.Ordinal) ? Xml(text) : Yaml(text);
        if (name.StartsWith("rendercv/", StringComparison.Ordinal)) leaves = leaves.Where(l => l != "present"); // Its sign for what goes on, as true is.
        return [.. leaves.Where(l => Squeezed(l).Length > 0 && l is not ("true" or "false") && l.Length < 5_000)];
    }

    /// <summary>The leaves that are in none of the words that would be stored.</summary>
    public static List<string> Missing(byte[] content, string name, ImportPlan plan)
    {
        string stored = string.Join('\u0001', Told.Words(plan).Select(Squeezed));
        return [.. Of(content, name).Where(leaf => !Has(stored, leaf))];
    }

    // Lists in one text become several entries, HTML loses its tags; the words must all be there.
    private static bool Has(string stored, string leaf)
    {
        string plain = leaf.Contains('<', StringComparison.Ordinal) && HtmlText.IsHtml(leaf) ? HtmlText.ToText(leaf) : leaf;
        return stored.Contains(Squeezed(leaf), StringComparison.Ordinal)
            || plain.Split([',', ';', '(', ')', '\n', '|', '[', ']', ':', '<', '>']).Select(Squeezed).Where(p => p.Length > 0).All(p => stored.Contains(p, StringComparison.Ordinal));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<string> Json(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return [.. Json(document.RootElement)];
    }

    private static IEnumerable<string> Json(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Json(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Json),
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetDouble().ToString(System.Globalization.CultureInfo.InvariantCulture)],
        _ => [],
    };

    private static IEnumerable<string> Yaml(string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        return stream.Documents.SelectMany(d => Yaml(d.RootNode));
    }

    private static IEnumerable<string> Yaml(YamlNode node) => node switch
    {
        YamlMappingNode members => members.Children.Values.SelectMany(Yaml),
        YamlSequenceNode list => list.SelectMany(Yaml),
        YamlScalarNode { Value: not (null or "null" or "true" or "false" or "~") and string text } => [text],
        _ => [],
    };

    // Dates come in parts, which the importer puts together; how pages are printed is no career.
    private static IEnumerable<string> Xml(string text)
    {
        XElement root = XDocument.Parse(text).Root!;
        IEnumerable<XElement> elements = root.DescendantsAndSelf().Where(e => !e.AncestorsAndSelf().Any(a => Layout.Contains(a.Name.LocalName)));
        return elements.Where(e => e.Name.LocalName is not ("month" or "day")).SelectMany(e => e.Nodes().OfType<XText>().Select(t => t.Value)
            .Concat(e.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.LocalName is not ("month" or "day" or "schemaLocation" or "type")).Select(a => a.Value)));
    }
}
