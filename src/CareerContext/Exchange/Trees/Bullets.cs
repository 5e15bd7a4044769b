using System.Text.RegularExpressions;

namespace CareerContext.Exchange.Trees;

/// <summary>Tells the points of a text from its sentences: lines that begin with a bullet, entries of an HTML list.</summary>
internal static partial class Bullets
{
    /// <summary>The points and the text without them; null where there are none.</summary>
    public static (string Text, IReadOnlyList<string> Points)? Of(string text)
    {
        string lines = text.Contains("<li", StringComparison.OrdinalIgnoreCase) ? HtmlText.ToText(Entry().Replace(text, "<br>- ")) : text;
        List<string> points = [], sentences = [];
        bool inPoint = false;
        foreach (string line in lines.Split('\n'))
        {
            if (Mark().Match(line) is { Success: true } mark)
            {
                points.Add(line[mark.Length..].Trim());
                inPoint = true;
            }
            else if (inPoint && line.Length > 0 && char.IsWhiteSpace(line[0]) && line.Trim().Length > 0)
            {
                points[^1] += " " + line.Trim(); // An indented line goes on with its point.
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

    [GeneratedRegex(@"<li(\s[^<>]*)?>(\s*<p(\s[^<>]*)?>)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^[ \t]*[-*•·▪◦‣–][ \t]+")]
    private static partial Regex Mark();
}
