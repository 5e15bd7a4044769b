using CareerContext.Exchange;
using CareerContext.Exchange.Html;
using CareerContext.Exchange.Pdf;
using CareerContext.Exchange.Prose;
using CareerContext.Exchange.Word;
using CareerContext.Tests.Exchange.Prose;

namespace CareerContext.Tests.Exchange.Documents;

/// <summary>The foreign documents: no word of theirs is lost and none is invented.</summary>
public sealed class DocumentSamplesTests
{
    private const string Absent = "";

    public static TheoryData<string> Samples => ForeignFolder.Folder is not { } folder || !Directory.Exists(Path.Combine(folder, "formats")) ? [Absent]
        : [.. ((string[])["multi", "pdf", "docx", "europass"]).SelectMany(f => Directory.GetFiles(Path.Combine(folder, "formats", f))).Where(f => Path.GetExtension(f) is ".html" or ".doc" or ".docx" or ".pdf").Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_word_of_a_document_is_lost_and_none_invented(string name)
    {
        Assert.SkipUnless(ForeignFolder.Folder is not null && name != Absent, "the foreign files (../shared/data) are not here");
        Assert.SkipUnless(!name.EndsWith(".pdf", StringComparison.Ordinal) || PdfProgram.Find() is not null, "pdftotext (poppler-utils) is not installed");
        byte[] bytes = File.ReadAllBytes(Path.Combine(ForeignFolder.Folder!, name));
        ForeignFile file = Importer.Open(bytes, Path.GetFileName(name));
        IReadOnlyList<ProseLine> lines = file.Format switch
        {
            WordFormat => WordFormat.Lines(file.Content),
            WordXmlFormat => WordXmlFormat.Lines(file.Content),
            PdfFormat => PdfFormat.Lines(file.Content),
            _ => HtmlFormat.Lines(file.Content),
        };
        Written written = Written.OfDocument(bytes, Path.GetFileName(name), lines);
        written.Invented().Should().BeEmpty();
        written.Lost().Should().BeEmpty();
    }
}
