using CareerContext.Exchange.Documents;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.Html;

/// <summary>A résumé as a web page. Nothing that it points to is fetched, and no script of it runs.</summary>
public sealed class HtmlFormat : IImportFormat
{
    private const int MaxCharacters = 10_000_000;
    private const int Prologue = 2000;

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string MimeType => "text/html";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content)
    {
        if (content.Text is not { } text) return false;
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (start is not ['<', ..]) return false;
        start = start[..Math.Min(start.Length, Prologue)];
        if (content.Ending is ".html" or ".htm" or ".xhtml") return true;
        return Begins(start, "<!doctype html") || Begins(start, "<html") || Begins(start, "<body") || Begins(start, "<head")
            || ((Begins(start, "<?xml") || Begins(start, "<!--")) && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today) => ProseReader.Read(DocumentShape.Of(Lines(file.Content)), Name, today);

    /// <summary>The file's lines in the order in which people read them.</summary>
    /// <exception cref="CareerException">Damaged, too large or without text.</exception>
    internal static IReadOnlyList<ProseLine> Lines(ForeignContent content)
    {
        string text = content.Text ?? throw new CareerException(Fault.Invalid, "The file is not a web page but binary; nothing was imported.");
        if (text.Length > MaxCharacters) throw new CareerException(Fault.Invalid, "The page is larger than any résumé; nothing was imported.");
        text = PageSource.Seen(text);
        if (HtmlWords.IsTooDeep(text)) throw new CareerException(Fault.Invalid, "The page is nested deeper than any résumé; nothing was imported.");
        IReadOnlyList<ProseLine> lines = HtmlLines.Of(text);
        if (lines.Count == 0) throw new CareerException(Fault.Invalid, "The page holds no text; nothing was imported.");
        return lines;
    }

    private static bool Begins(ReadOnlySpan<char> text, string mark) => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase);
}
