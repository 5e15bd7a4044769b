using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CareerContext.Tests.Exchange.Documents;

/// <summary>Makes Word documents of a few paragraphs.</summary>
internal static class Docx
{
    /// <summary>A document.</summary>
    /// <param name="body">The XML of its body; prefixes <c>w</c> and <c>r</c> are known.</param>
    /// <param name="add">Adds further parts; may be null.</param>
    public static byte[] Of(string body, Action<MainDocumentPart>? add = null)
    {
        using MemoryStream stream = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            main.Document = new Document(Wrapped("document", $"<w:body>{body}</w:body>"));
            add?.Invoke(main);
        }
        return stream.ToArray();
    }

    /// <summary>Adds styles.</summary>
    public static void Styles(MainDocumentPart main, string styles) => main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Wrapped("styles", styles));

    /// <summary>Adds a header.</summary>
    public static void Header(MainDocumentPart main, string paragraphs) => main.AddNewPart<HeaderPart>().Header = new Header(Wrapped("hdr", paragraphs));

    /// <summary>Adds a footer.</summary>
    public static void Footer(MainDocumentPart main, string paragraphs) => main.AddNewPart<FooterPart>().Footer = new Footer(Wrapped("ftr", paragraphs));

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static string Wrapped(string root, string within) =>
        $"<w:{root} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">{within}</w:{root}>";
}
