using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.Html;
using CareerContext.Exchange.Pdf;
using CareerContext.Exchange.Prose;
using CareerContext.Exchange.Word;

namespace CareerContext.Tests.Exchange.Documents;

/// <summary>Documents as lines, and lines as texts that tests can compare: "H2 Work", "* a bullet", "a|b" for cells, an empty text for a blank line.</summary>
internal static class Lines
{
    public static IReadOnlyList<ProseLine> OfHtml(string html) => HtmlFormat.Lines(Content(html, "resume.html"));

    public static IReadOnlyList<ProseLine> OfWordXml(string xml) => WordXmlFormat.Lines(Content(xml, "resume.xml"));

    public static IReadOnlyList<ProseLine> OfDocx(byte[] bytes) => WordFormat.Lines(new ForeignContent(bytes, "resume.docx"));

    public static IReadOnlyList<ProseLine> OfLayout(string layout) => PdfLines.Of(PdfText.OfLayout(layout));

    public static IReadOnlyList<string> Shown(IEnumerable<ProseLine> lines) => [.. lines.Select(Shown)];

    public static string Strong(ProseLine line) => string.Join('|', line.Spans.Where(s => s.IsStrong).Select(s => line.Text.Substring(s.Start, s.Length)));

    public static string Links(ProseLine line) => string.Join('|', line.Spans.Where(s => s.Address is not null).Select(s => $"{line.Text.Substring(s.Start, s.Length)}={s.Address}"));

    private static string Shown(ProseLine line) => (line.Heading > 0 ? $"H{line.Heading} " : "") + (line.IsBullet ? "* " : "") + (line.IsAside ? "~ " : "") + line.Text.Replace('\t', '|');

    private static ForeignContent Content(string text, string name) => new(Encoding.UTF8.GetBytes(text), name);
}
