using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerContext.Exchange;

/// <summary>Turns HTML in a text field into plain text: tags go, list items become lines, links keep their text and address.</summary>
internal static partial class HtmlText
{
    private static readonly HashSet<string> Breaks = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "p", "div", "ul", "ol", "li", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "section", "article", "dl", "dt", "dd",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "i", "u", "s", "em", "strong", "span", "small", "big", "sub", "sup", "code", "kbd", "mark", "font", "abbr", "cite", "q", "del", "ins", "strike", "td", "th", "tbody", "thead", "img", "script", "style",
    };

    private static readonly (string Start, string End)[] Unseen = [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")];

    // Tags that nothing closes, and those that may stay open.
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img" };
    private static readonly HashSet<string> MayStayOpen = new(StringComparer.OrdinalIgnoreCase) { "li", "dt", "dd", "tr", "td", "th", "tbody", "thead" };

    /// <summary>Whether a text holds a known tag or an entity; <c>List&lt;String&gt;</c> is none, nor a letter in angles that nothing closes.</summary>
    public static bool IsHtml(string text) =>
        (text.Contains('<', StringComparison.Ordinal) && (Real(text).Count > 0 || WithoutUnseen(text).Length < text.Length)) || (text.Contains('&', StringComparison.Ordinal) && Entity().IsMatch(text));

    /// <summary>The plain text of a text that may hold tags; what only looks like one stays.</summary>
    public static string ToText(string html) => ToText(html, isPart: false);

    /// <summary>The plain text of a part of a page, whose tags may be closed in another part of it.</summary>
    public static string PartToText(string html) => ToText(html, isPart: true);

    // Known tags that are closed, or need not be.
    private static List<Match> Real(string html)
    {
        List<(Match Tag, bool IsReal)> tags = [.. Tag().Matches(html).Where(IsKnown).Select(t => (t, IsAlone(t, html)))];
        Dictionary<string, Stack<int>> open = new(StringComparer.Ordinal);
        for (int i = 0; i < tags.Count; i++)
        {
            Match tag = tags[i].Tag;
            string name = tag.Groups["name"].Value;
            if (tag.Groups["close"].Length == 0)
            {
                if (!open.TryGetValue(name, out Stack<int>? opened)) open[name] = opened = new Stack<int>();
                opened.Push(i);
            }
            else if (open.TryGetValue(name, out Stack<int>? opened) && opened.TryPop(out int start))
            {
                tags[start] = (tags[start].Tag, true);
                tags[i] = (tag, true);
            }
        }
        return [.. tags.Where(t => t.IsReal).Select(t => t.Tag)];
    }

    private static bool IsAlone(Match tag, string html)
    {
        string name = tag.Groups["name"].Value;
        if (Void.Contains(name) || MayStayOpen.Contains(name) || tag.Value.EndsWith("/>", StringComparison.Ordinal)) return true;
        // A paragraph may stay open, yet only where one begins or ends.
        if (name is not ("p" or "P")) return false;
        if (tag.Groups["close"].Length > 0) return tag.Index + tag.Length == html.Length || html[tag.Index + tag.Length] is '<' or '\n' or '\r';
        return tag.Index == 0 || html[tag.Index - 1] is '\n' or '\r' or '>' or '.' or '!' or '?' or ':';
    }

    private static string ToText(string html, bool isPart)
    {
        string visible = WithoutUnseen(html);
        StringBuilder text = new(visible.Length);
        string? address = null;
        int linkStart = 0, done = 0;
        foreach (Match tag in isPart ? Tag().Matches(visible).Where(IsKnown) : Real(visible))
        {
            text.Append(WebUtility.HtmlDecode(visible[done..tag.Index]));
            done = tag.Index + tag.Length;
            string name = tag.Groups["name"].Value;
            bool closes = tag.Groups["close"].Length > 0;
            if (Breaks.Contains(name)) text.Append(closes && name.Equals("li", StringComparison.OrdinalIgnoreCase) ? "" : "\n");
            else if (!name.Equals("a", StringComparison.OrdinalIgnoreCase)) continue;
            else if (!closes) (address, linkStart) = (Address(tag.Value), text.Length);
            else if (address is not null)
            {
                if (text.ToString(linkStart, text.Length - linkStart).Trim() != address) text.Append(" (").Append(address).Append(')');
                address = null;
            }
        }
        text.Append(WebUtility.HtmlDecode(visible[done..]));
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    // Comments, scripts and styles. What never ends is looked for once only: a hostile text must not cost its square.
    private static string WithoutUnseen(string html)
    {
        foreach ((string start, string end) in Unseen)
        {
            StringBuilder seen = new();
            int done = 0;
            for (int from = html.IndexOf(start, StringComparison.OrdinalIgnoreCase); from >= 0; from = html.IndexOf(start, done, StringComparison.OrdinalIgnoreCase))
            {
                int until = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
                if (until < 0) break;
                seen.Append(html, done, from - done);
                done = until + end.Length;
            }
            if (done > 0) html = seen.Append(html, done, html.Length - done).ToString();
        }
        return html;
    }

    private static string? Address(string tag) => Href().Match(tag) is { Success: true } href ? WebUtility.HtmlDecode(href.Groups["url"].Value.Trim()) : null;

    // In capitals or not, and what stands behind a single letter is attributes: a<b and c>d compares.
    private static bool IsKnown(Match tag)
    {
        string name = tag.Groups["name"].Value;
        if (!Breaks.Contains(name) && !Inline.Contains(name)) return false;
        if (name.Any(char.IsAsciiLetterLower) && name.Any(char.IsAsciiLetterUpper)) return false;
        return name.Length > 1 || tag.Value.TrimEnd('>', '/').TrimEnd().EndsWith(name, StringComparison.Ordinal) || tag.Value.Contains('=', StringComparison.Ordinal);
    }

    [GeneratedRegex(@"<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|bull|middot|copy|reg|trade|euro|[lr][sd]quo|[lr]aquo|[aeiouAEIOU](?:uml|acute|grave|circ|tilde)|ntilde|ccedil|szlig|#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\shref\s*=\s*(?:""(?<url>[^""]*)""|'(?<url>[^']*)'|(?<url>[^\s>]+))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Href();
}
