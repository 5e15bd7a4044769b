using CareerContext.Exchange.PlainTexts;
using CareerContext.Exchange.Prose;

namespace CareerContext.Exchange.Markdown;

/// <summary>A résumé in Markdown (CommonMark, with tables and front matter).</summary>
public sealed class MarkdownFormat : IImportFormat
{
    /// <summary>The format's name.</summary>
    public const string FormatName = "markdown";

    private const int Looked = 4000; // Characters that a look takes.

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string MimeType => "text/markdown";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content) => content.Ending is ".md" or ".markdown" or ".mdown" or ".mkd"
        || (content.Ending.Length == 0 && content.Text is { } text && HasHeading(text.AsSpan(0, Math.Min(text.Length, Looked))));

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        string text = TextFormat.Checked(file.Content);
        MarkdownLines lines = MarkdownLines.Of(text);
        return ProseReader.Read(lines.Lines, FormatName, today, lines.Beside);
    }

    private static bool HasHeading(ReadOnlySpan<char> text)
    {
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            if (line.TrimStart('#') is { Length: > 1 } rest && line.Length - rest.Length is >= 1 and <= 6 && rest[0] == ' ') return true;
        }
        return false;
    }
}
