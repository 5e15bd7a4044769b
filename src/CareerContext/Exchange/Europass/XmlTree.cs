using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using CareerContext.Exchange.Trees;
using CareerContext.Store;

namespace CareerContext.Exchange.Europass;

/// <summary>Reads XML into a tree within fixed limits: elements by their local names, attributes as <c>@name</c>. Nothing outside of the file is ever looked at.</summary>
internal sealed class XmlTree(TreeBuilder builder)
{
    private const int MaxDepth = ForeignJson.MaxDepth - 6;
    private const int MaxElements = 100_000;
    private const string OfXml = "http://www.w3.org/";

    private int count;

    private sealed class Element(string name)
    {
        public string Name { get; } = name;

        public List<(string Name, string Value)> Attributes { get; } = [];

        public List<Element> Children { get; } = [];

        public StringBuilder Text { get; } = new();
    }

    /// <summary>Reads the file: the root element's name, and its tree.</summary>
    /// <exception cref="CareerException">Not XML (with line and column), a document type definition, too deep or too large.</exception>
    public (string Root, JsonObject Tree) Read(ReadOnlyMemory<byte> content)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersFromEntities = 1_000, MaxCharactersInDocument = Importer.MaxBytes,
        };
        try
        {
            using MemoryStream stream = new(content.ToArray());
            using XmlReader reader = XmlReader.Create(stream, settings);
            reader.MoveToContent();
            Element root = Read(reader, 0);
            while (reader.Read()) { }
            return (root.Name, Node(root, root.Name) as JsonObject ?? []);
        }
        catch (XmlException error)
        {
            if (Encoding.UTF8.GetString(content.Span[..Math.Min(content.Length, 4_000)]).Contains("<!DOCTYPE", StringComparison.Ordinal))
                throw new CareerException(Fault.Invalid, "The XML brings a document type definition, which is never read; export it again from Europass and import that.", error);
            throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The file is not valid XML: line {error.LineNumber}, column {error.LinePosition}. Nothing was imported."), error);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new CareerException(Fault.Invalid, "The file is not valid XML. Nothing was imported.", error);
        }
    }

    private Element Read(XmlReader reader, int depth)
    {
        if (depth > MaxDepth || ++count > MaxElements)
            throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The XML is nested deeper than {MaxDepth} levels or has more than {MaxElements} elements, so it is no résumé; nothing was imported."));
        Element element = new(reader.LocalName);
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                // Names of schemas are the format's own; of their attributes only the type says something.
                if (!reader.NamespaceURI.StartsWith(OfXml, StringComparison.Ordinal) || reader.LocalName == "type") element.Attributes.Add((reader.LocalName, reader.Value));
            }
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }
        if (reader.IsEmptyElement) return element;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element) element.Children.Add(Read(reader, depth + 1));
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) element.Text.Append(reader.Value);
        }
        return element;
    }

    private JsonNode? Node(Element element, string place)
    {
        string text = element.Text.ToString();
        if (element.Attributes.Count == 0 && element.Children.Count == 0) return builder.Leaf(text, place);
        JsonObject members = [];
        foreach ((string name, string value) in element.Attributes) builder.Put(members, "@" + name, builder.Leaf(value, $"{place}.@{name}"), place);
        builder.Put(members, "#text", builder.Leaf(text, place), place);
        foreach (IGrouping<string, Element> group in element.Children.GroupBy(c => c.Name, StringComparer.Ordinal))
        {
            Element[] alike = [.. group];
            string at = $"{place}.{group.Key}";
            JsonNode? node = alike.Length == 1 ? Node(alike[0], at)
                : builder.Marked(new JsonArray([.. alike.Select((e, i) => Node(e, JsonPath.Index(at, i))).Where(n => n is not null)]), at);
            builder.Put(members, group.Key, node, at);
        }
        return builder.Marked(members, place);
    }
}
