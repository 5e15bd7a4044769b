using CareerContext.Exchange.Documents;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.Pdf;

/// <summary>A résumé as PDF, whose text the program <c>pdftotext</c> of poppler-utils takes out where it is installed.</summary>
public sealed class PdfFormat : IImportFormat
{
    private const int Prologue = 1024; // Readers look as far for the mark.

    /// <inheritdoc/>
    public string Name => "pdf";

    /// <inheritdoc/>
    public string MimeType => "application/pdf";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content) => HasMark(content);

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today) => ProseReader.Read(DocumentShape.Of(Lines(file.Content)), Name, today);

    /// <summary>The file's lines in the order in which people read them.</summary>
    /// <exception cref="CareerException">Damaged, too large or without text.</exception>
    internal static IReadOnlyList<ProseLine> Lines(ForeignContent content)
    {
        if (!HasMark(content)) throw new CareerException(Fault.Invalid, "The file is no PDF; nothing was imported.");
        IReadOnlyList<PdfPage> pages = PdfText.Of(content.Bytes);
        IReadOnlyList<ProseLine> lines = PdfLines.Of(pages);
        if (!lines.Any(l => l.Text.Any(char.IsLetter)))
            throw new CareerException(Fault.Unsupported, "The PDF holds no text, only pictures of it; run text recognition (OCR) over it, or save the résumé as text or DOCX.");
        return lines;
    }

    private static bool HasMark(ForeignContent content) => content.Bytes.Span[..Math.Min(content.Bytes.Length, Prologue)].IndexOf("%PDF-"u8) >= 0;
}
