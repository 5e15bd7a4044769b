using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.PlainTexts;

/// <summary>Makes lines of a plain text: bullets, indents, wide gaps, headings that are underlined or stand between rules.</summary>
internal static partial class TextLines
{
    private const int TabWidth = 4, LeastRule = 3, LeastTrail = 4, LongestHeading = 60; // Characters.
    private const int BoxLevel = 1, UnderlineLevel = 2;

    /// <summary>The lines; of several blank ones in a row one.</summary>
    public static List<ProseLine> Of(string text)
    {
        List<ProseLine> lines = [];
        string[] raw = text.ReplaceLineEndings("\n").Split('\n');
        bool isBehindRule = false;
        for (int i = 0; i < raw.Length; i++)
        {
            ReadOnlySpan<char> bare = raw[i].AsSpan().Trim();
            if (IsRule(bare))
            {
                Rule(bare[0] == '=' || isBehindRule ? BoxLevel : UnderlineLevel, lines, ref isBehindRule);
                continue;
            }
            ProseLine line = Line(raw[i], i + 1);
            if (line.IsBlank && (lines.Count == 0 || lines[^1].IsBlank)) continue;
            if (lines.Count <= ProseReader.MostLines) lines.Add(line);
            if (!line.IsBlank) isBehindRule = isBehindRule && lines.Count > 1 && lines[^2].IsBlank;
        }
        return lines;
    }

    // ===== under a line that stands alone makes it a heading; anywhere else it parts.
    private static void Rule(int level, List<ProseLine> lines, ref bool isBehindRule)
    {
        if (lines.Count > 0 && lines[^1] is { IsBlank: false, IsBullet: false, Heading: 0 } last && last.Text.Length <= LongestHeading && (lines.Count == 1 || lines[^2].IsBlank || SectionWords.Of(last.Text.TrimEnd(':')) is not null))
            lines[^1] = last with { Heading = level };
        if (lines.Count > 0 && !lines[^1].IsBlank) lines.Add(new ProseLine("", lines[^1].Place));
        isBehindRule = true;
    }

    private static bool IsRule(ReadOnlySpan<char> bare) => bare.Length >= LeastRule && bare[0] is '=' or '-' or '_' or '*' or '~' or '#' or '─' or '━' or '═' or '—' or '–' or '•' or '+' && bare.TrimStart(bare[0]).IsEmpty;

    private static ProseLine Line(string raw, int number)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"line {number}");
        int depth = 0, start = 0;
        while (start < raw.Length && raw[start] is ' ' or '\t' or '\u00A0' or '\f')
        {
            depth += raw[start] == '\t' ? TabWidth : 1;
            start++;
        }
        Match bullet = Bullet().Match(raw, start);
        bool isBullet = bullet.Success && !IsDate(raw, bullet) && !(bullet.Groups["letter"].Success && depth == 0);
        string text = Cells(raw[(isBullet ? bullet.Index + bullet.Length : start)..]);
        if (!isBullet && Trailed(text) is { } heading) return new ProseLine(heading, place) { Heading = UnderlineLevel };
        if (!isBullet && Hash().Match(text) is { Success: true } hash) return new ProseLine(text[hash.Length..].Trim(' ', '#'), place) { Heading = hash.Groups["marks"].Length };
        return new ProseLine(text, place) { IsBullet = isBullet && text.Length > 0, Depth = depth };
    }

    // "1. Januar 2019" is a date, not the first entry of a list.
    private static bool IsDate(string raw, Match bullet) => bullet.Groups["number"].Success && Word().Match(raw, bullet.Index + bullet.Length) is { Success: true } word && DateWords.Month(PlainText.Fold(word.Value)) > 0;

    // SKILLS ---------
    private static string? Trailed(string text)
    {
        string bare = text.TrimEnd('-', '=', '_', '─', '━', '═', '—', '–', '~', '*').TrimEnd();
        string both = bare.TrimStart('-', '=', '_', '─', '━', '═', '—', '–', '~', '*', '#').Trim();
        return text.Length - bare.Length >= LeastTrail && both.Length is > 0 and <= LongestHeading ? both : null;
    }

    /// <summary>Clean text with a tab where two blanks or more part cells; behind the end of a sentence they part none.</summary>
    internal static string Cells(string raw)
    {
        StringBuilder text = new(raw.Length);
        int gap = 0;
        foreach (char c in PlainText.Clean(raw.Replace("\t", "    ", StringComparison.Ordinal)))
        {
            if (char.IsWhiteSpace(c))
            {
                gap++;
                continue;
            }
            if (gap > 0 && text.Length > 0) text.Append(gap > 2 || (gap == 2 && text[^1] is not ('.' or '!' or '?' or ':' or ',')) ? '\t' : ' ');
            text.Append(c);
            gap = 0;
        }
        return text.ToString();
    }

    [GeneratedRegex(@"\G(?:(?:[-*•–▪◦‣●○■□➢➤►▸✓✔·+»❖◆]|(?<letter>[o>]))\s+|(?<number>\d{1,2}[.)])\s+(?=\p{L}|[""“„'(\[]))", RegexOptions.ExplicitCapture)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\G\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+(?=\S)", RegexOptions.ExplicitCapture)]
    private static partial Regex Hash();
}
