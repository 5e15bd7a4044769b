using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Exchange.LinkedIn;

/// <summary>Takes a description apart: what stands behind bullets are achievements, the rest remains a text. No word is lost.</summary>
internal static partial class BulletText
{
    private const string Marks = "•●▪◦‣∙■►➢✓✔";
    private const int WordsOfSentence = 3;
    private const int LongestBullet = 2000; // Characters; beyond it no broken sentence goes on.

    /// <summary>Splits one cell.</summary>
    /// <returns>The text, empty where there is none, and the achievements.</returns>
    public static (string Text, List<string> Bullets) Split(string cell)
    {
        List<string> text = [], bullets = [];
        bool inBullet = false;
        foreach (string line in Lines(cell))
        {
            if (Bullet().Match(line) is { Success: true } match)
            {
                if (line[match.Length..].Trim() is { Length: > 0 } words) bullets.Add(words);
                inBullet = true;
            }
            else if (line.Length == 0)
            {
                inBullet = false;
                if (text.Count > 0 && text[^1].Length > 0) text.Add("");
            }
            else if (inBullet && bullets.Count > 0 && char.IsLower(line[0]) && bullets[^1].Length < LongestBullet)
            {
                bullets[^1] += " " + line; // A sentence that was broken goes on.
            }
            else
            {
                text.Add(line);
                inBullet = false;
            }
        }
        return (string.Join('\n', text).Trim('\n'), bullets);
    }

    // Line ends get lost on the way through web forms: two blanks before a mark, or a mark before a sentence, stand for one.
    private static IEnumerable<string> Lines(string cell)
    {
        foreach (string line in PlainText.Clean(WideGap().Replace(cell, "\n")).Split('\n').Select(l => l.Trim()))
        {
            string[] parts = line.Split(Marks.ToCharArray());
            bool areSentences = parts.Skip(1).All(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfSentence);
            if (parts.Length < 2 || !areSentences)
            {
                yield return line;
                continue;
            }
            if (parts[0].Trim().Length > 0) yield return parts[0].Trim();
            foreach (string part in parts.Skip(1)) yield return $"{Marks[0]} {part.Trim()}";
        }
    }

    [GeneratedRegex(@"^(?:[•●▪◦‣∙■►➢✓✔]\s*|[-–—*·+]\s+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?<![ \t])[ \t]{2,}(?=[-–—*·•●▪◦‣∙■►➢✓✔]\s)")]
    private static partial Regex WideGap();
}
