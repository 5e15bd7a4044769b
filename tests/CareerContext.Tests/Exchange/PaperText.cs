using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CareerContext.Store;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig;
using YamlDotNet.RepresentationModel;

namespace CareerContext.Tests.Exchange;

/// <summary>What a person reads in an exported file, found by other means than our own writers and readers.</summary>
internal static class PaperText
{
    /// <summary>The text of an export, on one line.</summary>
    public static string Of(string format, byte[] content) => PlainText.CleanLine(format switch
    {
        "markdown" => TextOf(Document(Markdown.ToHtml(Encoding.UTF8.GetString(content)))),
        "html" => TextOf(Document(Encoding.UTF8.GetString(content))),
        "docx" => string.Join('\n', Paragraphs(content)),
        "rendercv" => string.Join('\n', Scalars(content).Select(s => s.Value)),
        _ => Encoding.UTF8.GetString(content),
    });

    /// <summary>Parses HTML; nothing is loaded or run.</summary>
    public static IDocument Document(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>A Word document's paragraphs; line breaks are line feeds.</summary>
    public static List<string> Paragraphs(byte[] content)
    {
        using MemoryStream stream = new(content);
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(p => string.Concat(p.Descendants().Select(e => e switch { Text t => t.Text, Break => "\n", _ => "" })))
            .Concat(document.MainDocumentPart.Document.Body.Descendants<Hyperlink>().Select(h => document.MainDocumentPart.HyperlinkRelationships.Single(l => l.Id == h.Id).Uri.OriginalString))];
    }

    /// <summary>A YAML file's root.</summary>
    public static YamlMappingNode Yaml(byte[] content)
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(Encoding.UTF8.GetString(content)));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static IEnumerable<YamlScalarNode> Scalars(byte[] content) => Yaml(content).AllNodes.OfType<YamlScalarNode>();

    // Addresses too, and each element apart from its neighbours.
    private static string TextOf(IDocument document)
    {
        StringBuilder text = new();
        foreach (INode node in document.Body!.Descendants())
        {
            if (node is IText words) text.Append(words.Data);
            else if (node is IElement { LocalName: not ("a" or "strong" or "em") } element) text.Append(CultureInfo.InvariantCulture, $"\n");
        }
        foreach (IElement link in document.QuerySelectorAll("a[href]")) text.Append('\n').Append(link.GetAttribute("href"));
        return text.ToString();
    }
}
