using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.PlainTexts;

/// <summary>A résumé as plain text; it takes whatever is text and of no other format.</summary>
public sealed class TextFormat : IImportFormat
{
    /// <summary>The format's name.</summary>
    public const string FormatName = "text";

    /// <summary>The largest text that is read, in bytes.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private const int Looked = 64 * 1024; // Characters that a look takes.

    // Endings of files that are text, yet of another format: what is wrong with them is for their own readers to say.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { ".json", ".xml", ".html", ".htm", ".yaml", ".yml", ".csv", ".tsv", ".rtf", ".pdf", ".docx", ".doc", ".zip", ".tex", ".svg", ".odt", ".toml" };

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string MimeType => "text/plain";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content) => !Others.Contains(content.Ending) && content.JsonKeys is null && IsText(content)
        && content.Text.AsSpan().TrimStart() is { Length: > 0 } text && (content.Ending == ".txt" || text[0] is not ('<' or '{' or '[' or '"'));

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today) => ProseReader.Read(TextLines.Of(Checked(file.Content)), FormatName, today);

    /// <summary>The text of a content that is one.</summary>
    /// <exception cref="CareerException">Too large, no text, or empty.</exception>
    internal static string Checked(ForeignContent content)
    {
        if (content.Bytes.Length > MaxBytes) throw new CareerException(Fault.Invalid, "The text is larger than 5 MB, so it is no résumé; nothing was imported.");
        if (!IsText(content)) throw new CareerException(Fault.Invalid, "The file is not text; nothing was imported.");
        string text = content.Text!;
        if (!text.Any(char.IsLetterOrDigit)) throw new CareerException(Fault.Invalid, "There is no word in the file; there is nothing to import.");
        return text;
    }

    // Control characters stand in binary files, not in texts.
    private static bool IsText(ForeignContent content)
    {
        if (content.Text is not { } text) return false;
        ReadOnlySpan<char> seen = text.AsSpan(0, Math.Min(text.Length, Looked));
        int controls = 0;
        foreach (char c in seen)
        {
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B')) controls++;
        }
        return controls * 200 <= seen.Length;
    }
}
