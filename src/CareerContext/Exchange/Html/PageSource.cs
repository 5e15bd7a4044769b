using System.Text.RegularExpressions;

namespace CareerContext.Exchange.Html;

/// <summary>The source of a page without what its own programs need and nobody sees: scripts, styles, comments and the strokes of drawings.</summary>
internal static partial class PageSource
{
    private static readonly string[] Programs = ["script", "style"];
    private static readonly string[] Verbatim = ["textarea", "title"]; // A tag within these is text.

    /// <summary>The page with blanks in their stead, line for line, so that the tags that are counted are those that the parser meets, and none of a saved page's own machinery.</summary>
    /// <param name="html">A page; what is never ended stays.</param>
    public static string Seen(string html)
    {
        char[] seen = html.ToCharArray();
        HashSet<string> endless = new(StringComparer.Ordinal); // Ends that stand nowhere further on are not looked for again.
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0;)
        {
            ReadOnlySpan<char> tag = html.AsSpan(at);
            int end = at + 1;
            if (tag.StartsWith("<!--"))
            {
                int close = Find("-->", at + 2); // "<!-->" is a whole comment.
                if (close > 0) Blank(seen, at, end = close + 3);
            }
            else if (tag.Length > 1 && char.IsAsciiLetter(tag[1]))
            {
                end = TagEnd(html, at);
                bool isWhole = html.AsSpan(at, end - at).EndsWith("/>"); // Within drawings it has no content then.
                if (!isWhole && Programs.FirstOrDefault(n => IsTag(html, at, n)) is { } program && Find("</" + program, end) is > 0 and int last) Blank(seen, end, end = last);
                else if (!isWhole && Verbatim.FirstOrDefault(n => IsTag(html, at, n)) is { } text && Find("</" + text, end) is > 0 and int behind) end = behind;
                else if (isWhole && Stroke().IsMatch(html.AsSpan(at, Math.Min(end - at, 20)))) Blank(seen, at, end);
            }
            at = end < html.Length ? html.IndexOf('<', end) : -1;
        }
        return new string(seen);

        int Find(string mark, int from)
        {
            int found = endless.Contains(mark) || from > html.Length ? -1 : html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
            if (found < 0) endless.Add(mark);
            return found;
        }
    }

    private static bool IsTag(string html, int at, string name) =>
        string.Compare(html, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && at + 1 + name.Length < html.Length && !char.IsAsciiLetterOrDigit(html[at + 1 + name.Length]) && html[at + 1 + name.Length] is not '-';

    // Behind the tag; a quoted value may hold the mark that ends it.
    private static int TagEnd(string html, int at)
    {
        for (int i = at + 1; i < html.Length; i++)
        {
            if (html[i] == '>') return i + 1;
            if (html[i] is not ('"' or '\'') || html.AsSpan(at, i - at).TrimEnd() is not [.., '=']) continue;
            int close = html.IndexOf(html[i], i + 1);
            if (close < 0) return html.Length;
            i = close;
        }
        return html.Length;
    }

    private static void Blank(char[] seen, int from, int until)
    {
        for (int i = from; i < until; i++)
        {
            if (seen[i] is not ('\n' or '\r')) seen[i] = ' ';
        }
    }

    // Drawn, without words, and written with an end of their own.
    [GeneratedRegex("^<(?:path|rect|circle|line|polyline|polygon|ellipse|use|stop)[\\s/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stroke();
}
