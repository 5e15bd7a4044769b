using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CareerContext.Exchange.Paper;

/// <summary>Writes a résumé as a Word document: real headings, real lists, links; the same bytes for the same résumé.</summary>
internal sealed class DocxWriter
{
    private const string MainPart = "rId1";
    private const string StylesPart = "rId1";
    private const string NumberingPart = "rId2";
    private const int FirstLink = 3;
    private const int PageWidth = 11906; // A4 and its margins in twentieths of a point.
    private const int PageHeight = 16838;
    private const int Margin = 1134;

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);
    private readonly Body body = new();

    private DocxWriter()
    {
    }

    /// <summary>Writes it.</summary>
    public static byte[] Write(PaperResume resume)
    {
        DocxWriter writer = new();
        writer.Fill(resume);
        using MemoryStream package = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document)) writer.Save(document);
        return Settled(package);
    }

    private void Save(WordprocessingDocument document)
    {
        MainDocumentPart main = document.AddMainDocumentPart();
        document.ChangeIdOfPart(main, MainPart);
        main.AddNewPart<StyleDefinitionsPart>(StylesPart).Styles = DocxStyles.Styles();
        main.AddNewPart<NumberingDefinitionsPart>(NumberingPart).Numbering = DocxStyles.Numbering();
        foreach ((string address, string id) in links) main.AddHyperlinkRelationship(new Uri(address, UriKind.Absolute), isExternal: true, id);
        body.Append(new SectionProperties(new PageSize { Width = PageWidth, Height = PageHeight }, new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 }));
        main.Document = new Document(body);
    }

    // The package notes when each part was written; a résumé that has not changed is to be the same file.
    private static byte[] Settled(MemoryStream package)
    {
        package.Position = 0;
        using MemoryStream settled = new();
        using (ZipArchive from = new(package, ZipArchiveMode.Read, leaveOpen: true))
        using (ZipArchive into = new(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry part in from.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry copy = into.CreateEntry(part.FullName);
                copy.LastWriteTime = Epoch;
                using Stream read = part.Open(), write = copy.Open();
                read.CopyTo(write);
            }
        }
        return settled.ToArray();
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

    private void Add(string? style, IEnumerable<OpenXmlElement> runs)
    {
        Paragraph paragraph = new();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (OpenXmlElement run in runs) paragraph.Append(run);
        body.Append(paragraph);
    }

    private IEnumerable<OpenXmlElement> Cells(IReadOnlyList<PaperWords> cells) => cells.SelectMany((c, i) => i == 0 ? Words(c) : Words(c).Prepend(Run(PaperResume.Between)));

    private IEnumerable<OpenXmlElement> Words(PaperWords words) => Words(words, isStrong: false);

    private IEnumerable<OpenXmlElement> Words(PaperWords words, bool isStrong)
    {
        if (words.Label is not null) yield return Run(words.Text.Length == 0 ? words.Label : words.Label + ": ", isStrong);
        if (words.Text.Length == 0) yield break;
        if (words.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out Uri? address)) yield return new Hyperlink(Run(words.Text, isStrong)) { Id = IdOf(address.OriginalString), History = true };
        else yield return Run(words.Text, isStrong);
    }

    private static IEnumerable<OpenXmlElement> Text(string text) => [Run(text)];

    private string IdOf(string address)
    {
        if (!links.TryGetValue(address, out string? id)) links[address] = id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rId{links.Count + FirstLink}");
        return id;
    }

    private static Run Run(string text) => Run(text, isStrong: false);

    private static Run Run(string text, bool isStrong)
    {
        Run run = new();
        if (isStrong) run.Append(new RunProperties(new Bold()));
        foreach ((int i, string line) in text.Split('\n').Index())
        {
            if (i > 0) run.Append(new Break());
            if (line.Length > 0) run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }
}
