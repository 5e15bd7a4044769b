using System.Text.RegularExpressions;

namespace CareerContext.Exchange.Trees;

/// <summary>Tells the points of a text from its sentences: lines that begin with a bullet, entries of an HTML list.</summary>
internal static partial class Bullets
{
    private const int ShortestWrapped = 50; // Characters; shorter lines were ended on purpose.

    /// <summary>The points and the text without them; null where there are none.</summary>
    public static (string Text, IReadOnlyList<string> Points)? Of(string text)
    {
        string lines = HtmlText.IsHtml(text) ? HtmlText.ToText(Entry().Replace(text, "<br>- ")) : text;
        List<string> points = [], sentences = [];
        bool inPoint = false;
        foreach (string line in lines.Split('\n'))
        {
            if (Mark().Match(line) is { Success: true } mark)
            {
                points.Add(line[mark.Length..].Trim());
                inPoint = true;
            }
            else if (inPoint && line.Trim().Length > 0 && GoesOn(points[^1], line))
            {
                points[^1] += " " + line.Trim();
            }
            else
            {
                inPoint = false;
                sentences.Add(line);
            }
        }
        points.RemoveAll(p => p.Length == 0);
        return points.Count == 0 ? null : (string.Join('\n', sentences).Trim(), points);
    }

    // An indented line goes on with its point, and so does one after a long line that ends in the middle of a sentence.
    private static bool GoesOn(string point, string line) => char.IsWhiteSpace(line[0]) || (point.Length >= ShortestWrapped && point[^1] is not ('.' or '!' or '?' or ':' or ';'));

    [GeneratedRegex(@"<li(\s[^<>]*)?>(\s*<p(\s[^<>]*)?>)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^[ \t]*[-*•·▪◦‣–][ \t]+")]
    private static partial Regex Mark();
}
