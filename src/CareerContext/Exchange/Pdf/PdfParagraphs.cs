using CareerContext.Exchange.Documents;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.Pdf;

/// <summary>Makes lines of the rows of one column: what was broken because the line was full is joined again.</summary>
/// <param name="sheet">Takes the lines.</param>
/// <param name="heights">The letters of the document.</param>
/// <param name="words">The document's words in lower case, which tell a hyphen from a break.</param>
/// <param name="drawn">Pictures that are bullets.</param>
/// <param name="unit">How wide a letter is.</param>
internal sealed class PdfParagraphs(LineSheet sheet, PdfHeights heights, IReadOnlySet<string> words, IReadOnlySet<char> drawn, double unit)
{
    private const double BlankFrom = 1.4; // of the usual way from one row to the next
    private const double Indented = 3.5; // letters; less is not meant

    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal)
    {
        "zero", "post", "pre", "self", "cross", "multi", "non", "co", "re", "full", "high", "low", "large", "small", "long", "short", "real", "end", "user", "open", "client", "server", "well", "in", "on", "off",
        "up", "out", "front", "back", "part", "data", "e", "x", "anti", "semi", "sub", "inter", "micro", "third", "first", "second", "mid", "over", "under", "peer", "state", "cloud", "test", "follow", "hands",
    };

    private sealed record Draft(PdfRow Row, string Text, bool IsBullet, double TextLeft, int Heading, bool IsCells)
    {
        public PdfRow Last { get; init; } = Row;
    }

    /// <summary>Adds a column's rows.</summary>
    public void Add(IReadOnlyList<PdfRow> column)
    {
        List<PdfRow> rows = [.. column.Select(WithoutIcons).OfType<PdfRow>()];
        if (rows.Count == 0) return;
        double left = rows.Min(r => r.Left), right = rows.Max(r => r.Right), step = PdfText.Median([.. rows.Zip(rows.Skip(1)).Select(p => p.Second.Top - p.First.Top).Where(d => d > 0)], otherwise: 1);
        double? baseline = null;
        Draft? open = null;
        foreach (PdfRow row in rows)
        {
            bool isApart = open is null || row.Top - open.Last.Top > BlankFrom * Math.Max(step, open.Last.Height);
            Draft next = Read(row);
            if (open is not null && !isApart && Continues(open, next, right))
            {
                open = open with { Text = Joined(open.Text, next.Text), Last = next.Row };
                continue;
            }
            Put(open, left, ref baseline);
            if (isApart && open is not null) sheet.Blank();
            open = next;
        }
        Put(open, left, ref baseline);
    }

    // Icons before telephone numbers and headings are no words.
    private PdfRow? WithoutIcons(PdfRow row)
    {
        if (!row.Words.Any(w => w.Text.Any(PdfLines.IsPrivate))) return row;
        List<PdfWord> kept = [];
        foreach (PdfWord word in row.Words)
        {
            bool isBullet = kept.Count == 0 && drawn.Contains(word.Text[0]);
            string text = (isBullet ? "•" : "") + string.Concat(word.Text.Where(c => !PdfLines.IsPrivate(c)));
            if (text.Length > 0) kept.Add(word with { Text = text });
        }
        return kept.Count == 0 ? null : row with { Words = kept };
    }

    private Draft Read(PdfRow row)
    {
        PdfRow bare = row;
        bool isBullet = false;
        PdfWord first = row.Words[0];
        if (row.Words.Count > 1 && first.Text.Length == 1 && (BulletMarks.IsBullet(first.Text[0]) || first.Text is "-" or "–" or "—" or "*" or "o"))
        {
            isBullet = first.Text != "o" || row.Words[1].Left - first.Right >= 0.5 * row.Height; // "o" is a word elsewhere
            if (isBullet) bare = row with { Words = [.. row.Words.Skip(1)] };
        }
        else if (first.Text.Length > 1 && BulletMarks.IsBullet(first.Text[0]))
        {
            isBullet = true;
            bare = row with { Words = [first with { Text = first.Text[1..], Left = first.Left + unit }, .. row.Words.Skip(1)] };
        }
        List<List<PdfWord>> cells = bare.Cells();
        string text = string.Join('\t', cells.Select(c => string.Join(' ', c.Select(w => w.Text))));
        if (cells.Count == 1) text = SectionWords.Together(text);
        // Cleaning makes a blank of a tab, and a line feed of a vertical one.
        return new Draft(row, PlainText.Clean(text.Replace('\t', '\u000B')).Replace('\n', '\t'), isBullet, bare.Left, isBullet ? 0 : heights.LevelOf(row), cells.Count > 1);
    }

    // A row goes on in the next where that one's first word would not have fitted in any more.
    private bool Continues(Draft open, Draft next, double right)
    {
        if (next.IsBullet || next.IsCells || open.IsCells || open.Heading != next.Heading || !PdfHeights.AreAlike(open.Last, next.Row)) return false;
        if (SectionWords.IsKnown(open.Text) || SectionWords.IsKnown(next.Text)) return false;
        if (open.Heading == 0 && SectionWords.AreCapitals(open.Text) != SectionWords.AreCapitals(next.Text)) return false;
        PdfWord first = next.Row.Words[0];
        bool isFull = open.Last.Right + (0.3 * open.Last.Height) + (first.Right - first.Left) > right - (2 * unit);
        if (open.IsBullet)
        {
            if (next.Row.Left < open.Row.Left + (unit / 2) || Math.Abs(next.Row.Left - open.TextLeft) > 3 * unit) return false;
            return isFull || !open.Text.EndsWith('.');
        }
        return isFull && Math.Abs(next.Row.Left - open.Last.Left) < Indented * unit;
    }

    private string Joined(string text, string next)
    {
        if (text.Length < 2 || text[^1] is not ('-' or '\u2010') || !char.IsLetter(text[^2]) || next.Length == 0) return text.Length > 0 && text[^1] is '/' && IsAddress(text) ? text + next : $"{text} {next}";
        if (!char.IsLower(next[0])) return text + next;
        string head = LastWord(text[..^1]), tail = FirstWord(next);
        if (words.Contains((head + tail).ToLowerInvariant())) return text[..^1] + next;
        bool isCompound = words.Contains($"{head}-{tail}".ToLowerInvariant()) || Prefixes.Contains(head.ToLowerInvariant()) || head.Contains('-', StringComparison.Ordinal) || (head.Length > 3 && words.Contains(head.ToLowerInvariant()));
        return isCompound ? text + next : text[..^1] + next;
    }

    private static bool IsAddress(string text) => text[(text.LastIndexOf(' ') + 1)..] is var last && (last.Contains("www.", StringComparison.Ordinal) || last.Contains("//", StringComparison.Ordinal) || last.Contains(".com/", StringComparison.Ordinal));

    private static string LastWord(string text) => text[(text.LastIndexOfAny([' ', '\t', '(', '/']) + 1)..];

    private static string FirstWord(string text) => text.Split([' ', '\t', '.', ',', ';', ':', ')'], 2)[0];

    // Where bullets are pictures, only their indent is left of them.
    private void Put(Draft? draft, double left, ref double? baseline)
    {
        if (draft is null) return;
        bool isHeading = draft.Heading > 0 || SectionWords.IsKnown(draft.Text);
        bool isIndented = baseline is { } from && draft.TextLeft - from > Indented * unit && !draft.IsCells;
        if (isHeading) baseline = null;
        else if (!isIndented && !draft.IsBullet) baseline = draft.TextLeft;
        sheet.Add(new ProseLine(draft.Text, draft.Row.Place)
        {
            Heading = draft.Heading,
            IsBullet = draft.IsBullet || (isIndented && !isHeading),
            Depth = (int)Math.Clamp(Math.Round((draft.TextLeft - left) / unit), 0, 500),
        });
    }
}
