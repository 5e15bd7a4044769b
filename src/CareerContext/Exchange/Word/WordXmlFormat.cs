using System.Xml.Linq;
using CareerContext.Exchange.Documents;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.Word;

/// <summary>Word's documents in one XML file: Word 2003's own XML (often named .doc), and the package of today in one file.</summary>
public sealed class WordXmlFormat : IImportFormat
{
    private const int Prologue = 6000;
    private const string Package = "http://schemas.microsoft.com/office/2006/xmlPackage";

    /// <inheritdoc/>
    public string Name => "word-xml";

    /// <inheritdoc/>
    public string MimeType => "application/xml";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content)
    {
        if (content.Text is not { } text) return false;
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (start is not ['<', ..]) return false;
        start = start[..Math.Min(start.Length, Prologue)];
        return start.Contains(":wordDocument", StringComparison.Ordinal) || start.Contains("office/word/2003/wordml", StringComparison.Ordinal) || start.Contains(Package, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today) => ProseReader.Read(DocumentShape.Of(Lines(file.Content)), Name, today);

    /// <summary>The file's lines in the order in which people read them.</summary>
    /// <exception cref="CareerException">Damaged, too large or without text.</exception>
    internal static IReadOnlyList<ProseLine> Lines(ForeignContent content)
    {
        string text = content.Text ?? throw new CareerException(Fault.Invalid, "The file is not XML but binary; nothing was imported.");
        string trimmed = text.TrimStart(); // Before an XML declaration nothing may stand, yet something often does.
        XElement root = WordXml.Read(() => new StringReader(trimmed));
        IReadOnlyList<ProseLine> lines = WordLines.Of(root.Name.NamespaceName == Package ? OfPackage(root) : OfDocument(root));
        if (lines.Count == 0) throw new CareerException(Fault.Invalid, "The document holds no text; nothing was imported.");
        return lines;
    }

    private static WordFile OfDocument(XElement root)
    {
        XElement body = root.First("body") ?? throw new CareerException(Fault.Invalid, "The XML is no document of Word; nothing was imported.");
        List<WordMargin> margins = [.. body.Descendants().Where(e => e.Name.LocalName is "hdr" or "ftr").Select(e => new WordMargin(new WordPart(e), e.Name.LocalName == "hdr"))];
        return new WordFile(new WordPart(body), margins, root.First("styles"));
    }

    private static WordFile OfPackage(XElement root)
    {
        Dictionary<string, XElement> parts = new(StringComparer.OrdinalIgnoreCase);
        foreach (XElement part in root.Named("part"))
        {
            if (part.Value("name") is { } name && part.First("xmlData")?.Elements().FirstOrDefault() is { } content) parts.TryAdd(name.StartsWith('/') ? name : "/" + name, content);
        }
        return WordParts.Together(parts);
    }
}
