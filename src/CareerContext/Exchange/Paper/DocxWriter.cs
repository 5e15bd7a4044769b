using System.Xml.Linq;
using static CareerContext.Exchange.Paper.DocxXml;

namespace CareerContext.Exchange.Paper;

/// <summary>Writes a résumé as a Word document: real headings, real lists, links; the same bytes for the same résumé.</summary>
internal sealed class DocxWriter
{
    private const int PageWidth = 11906; // A4 and its margins in twentieths of a point.
    private const int PageHeight = 16838;
    private const int Margin = 1134;
    private const int HeaderMargin = 567;

    private readonly List<string> links = [];
    private readonly (string Name, XElement Root)[] others = [("styles", DocxStyles.Styles()), ("numbering", DocxStyles.Numbering())];
    private readonly XElement body = Of("body");

    private DocxWriter()
    {
    }

    /// <summary>Writes it.</summary>
    public static byte[] Write(PaperResume resume)
    {
        DocxWriter writer = new();
        writer.Fill(resume);
        writer.body.Add(Of("sectPr", Of("pgSz", Is("w", PageWidth), Is("h", PageHeight)),
            Of("pgMar", Is("top", Margin), Is("right", Margin), Is("bottom", Margin), Is("left", Margin), Is("header", HeaderMargin), Is("footer", HeaderMargin), Is("gutter", 0))));
        return DocxPackage.Pack(Root("document", writer.body), writer.others, writer.links);
    }

    private void Fill(PaperResume resume)
    {
        if (resume.Name is not null) Add(DocxStyles.Title, Text(resume.Name));
        if (resume.Headline is not null) Add(DocxStyles.Subtitle, Text(resume.Headline));
        foreach (IReadOnlyList<PaperWords> line in resume.Contacts) Add(DocxStyles.Line, Cells(line));
        foreach (PaperSection section in resume.Sections) Section(section);
    }

    private void Section(PaperSection section)
    {
        Add(DocxStyles.Heading1, Text(section.Title));
        foreach (string paragraph in section.Paragraphs) Add(null, Text(paragraph));
        foreach (PaperWords line in section.Lines) Add(DocxStyles.Point, Words(line));
        foreach (PaperEntry entry in section.Entries)
        {
            if (section.IsLine(entry)) Add(section.IsList ? DocxStyles.Point : DocxStyles.Heading2, [.. Words(entry.Title, isStrong: true), .. entry.Cells.SelectMany(c => Words(c).Prepend(Run(PaperResume.Between)))]);
            else Entry(entry);
        }
    }

    private void Entry(PaperEntry entry)
    {
        if (entry.Title.Plain.Length > 0) Add(DocxStyles.Heading2, Words(entry.Title));
        if (entry.Cells.Count > 0) Add(DocxStyles.Line, Cells(entry.Cells));
        foreach (PaperWords note in entry.Notes) Add(DocxStyles.Line, Words(note));
        foreach (string paragraph in entry.Paragraphs) Add(null, Text(paragraph));
        foreach (string bullet in entry.Bullets) Add(DocxStyles.Point, Text(bullet));
    }

    private void Add(string? style, IEnumerable<XElement> runs) => body.Add(Of("p", style is null ? null : Of("pPr", Set("pStyle", style)), runs));

    private IEnumerable<XElement> Cells(IReadOnlyList<PaperWords> cells) => cells.SelectMany((c, i) => i == 0 ? Words(c) : Words(c).Prepend(Run(PaperResume.Between)));

    private IEnumerable<XElement> Words(PaperWords words) => Words(words, isStrong: false);

    private IEnumerable<XElement> Words(PaperWords words, bool isStrong)
    {
        if (words.Label is not null) yield return Run(words.Text.Length == 0 ? words.Label : words.Label + ": ", isStrong);
        if (words.Text.Length == 0) yield break;
        if (words.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out Uri? address)) yield return Of("hyperlink", new XAttribute(Links + "id", IdOf(address.OriginalString)), Is("history", 1), Run(words.Text, isStrong));
        else yield return Run(words.Text, isStrong);
    }

    private static IEnumerable<XElement> Text(string text) => [Run(text)];

    private string IdOf(string address)
    {
        if (!links.Contains(address)) links.Add(address);
        return DocxPackage.Id(others.Length + links.IndexOf(address) + 1);
    }

    private static XElement Run(string text) => Run(text, isStrong: false);

    private static XElement Run(string text, bool isStrong)
    {
        XElement run = Of("r", isStrong ? Of("rPr", Of("b")) : null);
        foreach ((int i, string line) in text.Split('\n').Index())
        {
            if (i > 0) run.Add(Of("br"));
            if (line.Length > 0) run.Add(Of("t", new XAttribute(XNamespace.Xml + "space", "preserve"), line));
        }
        return run;
    }
}
