using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CareerContext.Exchange.Prose;
using CareerContext.Store;
using Markdig.Syntax.Inlines;

namespace CareerContext.Exchange.Markdown;

/// <summary>Makes lines of the inlines of a block: text without marks, what is set apart or linked as spans.</summary>
/// <param name="first">The block's line, from 0.</param>
/// <param name="like">What the first line is; those behind it are no bullets of their own.</param>
internal sealed partial class InlineLines(int first, ProseLine like)
{
    private const int LeastGap = 3; // Blanks that part cells.

    private readonly List<ProseLine> lines = [];
    private readonly StringBuilder text = new();
    private readonly List<ProseSpan> spans = [];
    private int gap, number = first;
    private (int Start, string Address)? anchor;

    /// <summary>Reads what a container holds.</summary>
    public void Walk(ContainerInline container)
    {
        foreach (Inline inline in container) Read(inline);
    }

    /// <summary>The lines.</summary>
    public List<ProseLine> Finish()
    {
        End();
        return lines;
    }

    private void Read(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                Span(() => Append(code.Content), isStrong: true, null);
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                Span(() => Append(link.Url), isStrong: false, (link.IsEmail ? "mailto:" : "") + link.Url);
                break;
            case LineBreakInline:
                End();
                number++;
                break;
            case HtmlInline html:
                Html(html.Tag);
                break;
            case LinkInline link:
                Span(() => Walk(link), isStrong: false, Address(link.GetDynamicUrl?.Invoke() ?? link.Url));
                break;
            case EmphasisInline emphasis:
                Span(() => Walk(emphasis), isStrong: true, null);
                break;
            case DelimiterInline delimiter:
                Append(delimiter.ToLiteral());
                Walk(delimiter);
                break;
            case ContainerInline container:
                Walk(container);
                break;
        }
    }

    private void Span(Action inner, bool isStrong, string? address)
    {
        Space();
        int start = text.Length, line = lines.Count;
        inner();
        // A span that a line's end cuts counts for its last line.
        if (lines.Count > line) start = 0;
        if (text.Length > start) spans.Add(new ProseSpan(start, text.Length - start, isStrong, address));
        else if (address is not null) Append(address);
    }

    private void Html(string tag)
    {
        if (tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) End();
        else if (Href().Match(tag) is { Success: true } href) anchor = (text.Length, href.Groups["url"].Value);
        else if (anchor is { } open && tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase))
        {
            if (text.Length > open.Start) spans.Add(new ProseSpan(open.Start, text.Length - open.Start, Address: Address(open.Address)));
            anchor = null;
        }
    }

    private static string? Address(string? url) => string.IsNullOrWhiteSpace(url) ? null : PlainText.CleanLine(url);

    private void Append(ReadOnlySpan<char> part)
    {
        foreach (char c in PlainText.Clean(part.ToString()))
        {
            if (char.IsWhiteSpace(c))
            {
                gap++;
                continue;
            }
            Space();
            text.Append(c);
        }
    }

    private void Space()
    {
        if (gap > 0 && text.Length > 0) text.Append(gap >= LeastGap ? '\t' : ' ');
        gap = 0;
    }

    private void End()
    {
        string line = text.ToString().TrimEnd();
        if (line.Length > 0)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"line {number + 1}");
            List<ProseSpan> within = [.. spans.Where(s => s.Start < line.Length).Select(s => s with { Length = Math.Min(s.Length, line.Length - s.Start) }).OrderBy(s => s.Start)];
            lines.Add(like with { Text = line, Place = place, Spans = within, IsBullet = like.IsBullet && lines.Count == 0, Depth = like.Depth + (like.IsBullet && lines.Count > 0 ? 1 : 0) });
        }
        text.Clear();
        spans.Clear();
        gap = 0;
        anchor = null;
    }

    [GeneratedRegex(@"^<a\s[^>]{0,500}?href\s*=\s*[""']?(?<url>[^""'\s>]{1,2000})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Href();
}
