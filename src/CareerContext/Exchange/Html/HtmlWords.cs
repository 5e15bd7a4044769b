using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CareerContext.Exchange.Html;

/// <summary>What elements of a page mean for its lines.</summary>
internal static partial class HtmlWords
{
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "head", "title", "meta", "link", "svg", "math", "object", "embed", "iframe", "canvas", "audio", "video", "select", "input", "textarea", "datalist", "map",
    };

    private const int DeepestNest = 500; // Browsers stop there too.
    private const int MostFormats = 60;

    // Tags that need no end.
    private static readonly HashSet<string> Endless = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead", "tfoot", "option", "br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "embed", "source", "track", "html", "head", "body",
    };

    private static readonly HashSet<string> Formats = new(StringComparer.OrdinalIgnoreCase) { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "div", "p", "section", "article", "header", "footer", "main", "aside", "nav", "address", "blockquote", "figure", "figcaption", "fieldset", "legend", "form", "details", "summary", "dt", "dd", "tr",
        "caption", "center", "hgroup", "search",
    };

    private static readonly HashSet<string> Runs = new(StringComparer.Ordinal) { "span", "code", "kbd", "small", "label", "time", "a", "abbr", "data", "samp", "var", "button" };

    /// <summary>Whether more tags are open somewhere than a parser can take in time: it goes through all that are open, and repeats those of letters in each block.</summary>
    public static bool IsTooDeep(string html)
    {
        int open = 0, formats = 0;
        foreach (ValueMatch tag in Tag().EnumerateMatches(html))
        {
            ReadOnlySpan<char> name = html.AsSpan(tag.Index + 1, tag.Length - 1);
            bool closes = name[0] == '/';
            string word = (closes ? name[1..] : name).ToString();
            if (Endless.Contains(word)) continue;
            open = Math.Max(0, open + (closes ? -1 : 1));
            if (Formats.Contains(word)) formats = Math.Max(0, formats + (closes ? -1 : 1));
            if (open > DeepestNest || formats > MostFormats) return true;
        }
        return false;
    }

    /// <summary>Whether browsers show it.</summary>
    public static bool IsSeen(IElement element)
    {
        if (Unseen.Contains(element.LocalName) || element.HasAttribute("hidden")) return false;
        if (element.GetAttribute("style") is not { } style) return true;
        string plain = style.Replace(" ", "", StringComparison.Ordinal);
        return !plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) && !plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>All words under a node, however deep it nests; the parser's own way to them takes a stack frame a level.</summary>
    public static string Of(INode parent)
    {
        StringBuilder words = new();
        INode? node = parent.FirstChild;
        while (node is not null)
        {
            bool isSeen = node is not IElement element || IsSeen(element);
            if (node is IText text) words.Append(text.Data);
            else if (node is IElement { LocalName: "br" }) words.Append('\n');
            else if (node is IElement block && (IsBlock(block) || block.LocalName is "td" or "th" or "li")) words.Append(' ');
            if (isSeen && node.FirstChild is { } child) node = child;
            else
            {
                while (node is not null && node != parent && node.NextSibling is null) node = node.Parent;
                node = node == parent ? null : node?.NextSibling;
            }
        }
        return words.ToString();
    }

    /// <summary>Whether it begins and ends lines.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether a run stands apart from what is before it: two runs with nothing between them that each were given a class, or two links.</summary>
    /// <param name="element">The run.</param>
    /// <param name="before">What stands before it under the same parent, blank text aside; null for nothing.</param>
    public static bool BeginsCell(IElement element, INode? before) =>
        before is IElement run && Runs.Contains(element.LocalName) && Runs.Contains(run.LocalName) && HasGap(element) && IsApart(element) && IsApart(run);

    /// <summary>Where a link leads, if out of the page.</summary>
    public static string? Address(IElement link)
    {
        string address = link.GetAttribute("href")?.Trim() ?? "";
        if (address.Length is 0 or > 2000 || address[0] == '#' || address.Any(char.IsWhiteSpace)) return null;
        return address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? null : address;
    }

    private static bool IsApart(IElement run) => run.LocalName == "a" || run.ClassName is { Length: > 0 };

    // <span>C</span><span>#</span> is one word.
    private static bool HasGap(IElement element) => element.PreviousSibling is IText || element.ClassName is { Length: > 0 };

    /// <summary>The words of a text with a tab for each gap that was made of blanks which browsers keep.</summary>
    public static string Gaps(string text) => KeptBlanks().Replace(text.Replace('\t', ' '), "\t");

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \n]?\u00A0[ \u00A0]{2,}")]
    private static partial Regex KeptBlanks();
}
