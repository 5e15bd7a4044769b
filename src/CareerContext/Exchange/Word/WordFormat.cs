using CareerContext.Exchange.Documents;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.Word;

/// <summary>Word's documents as packages: .docx, .docm, .dotx. Documents of older or other office programs are refused with what to do.</summary>
public sealed class WordFormat : IImportFormat
{
    /// <inheritdoc/>
    public string Name => "docx";

    /// <inheritdoc/>
    public string MimeType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content) => IsPackage(content) || Refusal(content) is not null;

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today) => ProseReader.Read(DocumentShape.Of(Lines(file.Content)), Name, today);

    /// <summary>The file's lines in the order in which people read them.</summary>
    /// <exception cref="CareerException">Damaged, too large or without text.</exception>
    internal static IReadOnlyList<ProseLine> Lines(ForeignContent content)
    {
        if (Refusal(content) is { } refusal) throw new CareerException(Fault.Unsupported, refusal);
        if (content.Bytes.Span is not [(byte)'P', (byte)'K', ..]) throw new CareerException(Fault.Invalid, "The file is no Word document; nothing was imported.");
        IReadOnlyList<ProseLine> lines = WordLines.Of(WordPackage.Read(content.Bytes));
        if (lines.Count == 0) throw new CareerException(Fault.Invalid, "The document holds no text; nothing was imported.");
        return lines;
    }

    private static bool IsPackage(ForeignContent content)
    {
        if (content.Bytes.Span is not [(byte)'P', (byte)'K', 3, 4, ..]) return false;
        return content.Ending is ".docx" or ".docm" or ".dotx" or ".dotm" || content.Bytes.Span.IndexOf("word/document"u8) >= 0;
    }

    // Why a file of another office program is not read; null where it is none.
    private static string? Refusal(ForeignContent content) => content.Bytes.Span switch
    {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => "An old binary Word document (.doc), or one that is protected by a password, cannot be read; save it as .docx without a password, or as PDF.",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "A rich text document (.rtf) cannot be read; save it as .docx or PDF.",
        [(byte)'P', (byte)'K', 3, 4, ..] zip when zip[..Math.Min(zip.Length, 120)].IndexOf("application/vnd.oasis.opendocument"u8) >= 0 => "An OpenDocument file (.odt) cannot be read; save it as .docx or PDF.",
        _ => null,
    };
}
