using CareerContext.Exchange.Documents;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.Pdf;

/// <summary>Makes lines of the rows of a column, or of all columns of pages that flow on: what was broken because the line was full is joined again.</summary>
/// <param name="sheet">Takes the lines.</param>
/// <param name="habits">What all of the document tells.</param>
/// <param name="left">The left edge.</param>
/// <param name="right">The right edge.</param>
internal sealed class PdfParagraphs(LineSheet sheet, PdfHabits habits, double left, double right)
{
    private const double Indented = 3.5; // letters; less is not meant

    private const int LongCell = 40;

    private Draft? open;
    private double? baseline;
    private List<double> cellEdges = [];
    private bool isBelowHeading;
    private double unit = 1;

    private sealed record Draft(PdfRow Row, string Text, bool IsBullet, double TextLeft, int Heading, IReadOnlyList<double> Edges)
    {
        public PdfRow Last { get; init; } = Row;

        public bool IsCells => Edges.Count > 1;
    }

    /// <summary>Adds rows; what the last one begins may go on in the next page's.</summary>
    /// <param name="column">From top to bottom.</param>
    /// <param name="width">How wide a letter is.</param>
    public void Add(IReadOnlyList<PdfRow> column, double width)
    {
        unit = width;
        // What is cleaned away (marks without width, controls) may have been all that a row had.
        List<Draft> drafts = [.. column.Select(WithoutPictures).OfType<PdfRow>().Select(Read).Where(d => d.Text.Length > 0)];
        List<PdfRow> rows = [.. drafts.Select(d => d.Row)];
        if (rows.Count == 0) return;
        List<double> steps = [.. rows.Zip(rows.Skip(1)).Select(p => p.Second.Top - p.First.Top).Where(d => d > 0).Order()];
        double step = steps.Count == 0 ? 1 : steps[steps.Count / 4];
        for (int i = 0; i < rows.Count; i++)
        {
            double way = i == 0 ? 0 : rows[i].Top - rows[i - 1].Top, height = Math.Max(rows[i].Height, i == 0 ? 0 : rows[i - 1].Height);
            Next(drafts[i], isApart: way > Math.Min(1.4 * Math.Max(step, height), 1.9 * height));
        }
    }

    /// <summary>Ends the last paragraph.</summary>
    public void End()
    {
        if (open is not null) Put(open);
        open = null;
    }

    private void Next(Draft next, bool isApart)
    {
        if (open is not null && !isApart && Continues(open, next))
        {
            open = open with { Text = Hyphens.Join(open.Text, next.Text, habits.Words), Last = next.Row };
            return;
        }
        if (open is not null)
        {
            Put(open);
            if (isApart) sheet.Blank();
        }
        open = next;
    }

    // Icons before telephone numbers and headings are no words.
    private PdfRow? WithoutPictures(PdfRow row)
    {
        if (!row.Words.Any(w => w.Text.Any(PdfHabits.IsPicture))) return row;
        List<PdfWord> kept = [];
        foreach (PdfWord word in row.Words)
        {
            bool isBullet = kept.Count == 0 && PdfHabits.IsPicture(word.Text[0]) && habits.Bullets.Contains(word.Text[0]);
            string text = string.Concat(word.Text.Where(c => !PdfHabits.IsPicture(c)));
            if (isBullet) kept.Add(word with { Text = "•" });
            if (text.Length > 0) kept.Add(word with { Text = text });
        }
        return kept.Count == 0 ? null : row with { Words = kept };
    }

    private Draft Read(PdfRow row)
    {
        PdfRow bare = WithoutBullet(row);
        List<double> edges = [.. bare.Cells().Select(c => c[0].Left)];
        string text = PlainText.CleanLine(bare.CellText().Replace('\t', PdfRow.CellMark)).Replace($" {PdfRow.CellMark} ", "\t", StringComparison.Ordinal);
        bool isBullet = bare != row;
        return new Draft(row, edges.Count == 1 ? HeadingLook.Together(text) : text, isBullet, bare.Left, isBullet ? 0 : habits.Heights.LevelOf(row), edges);
    }

    private PdfRow WithoutBullet(PdfRow row)
    {
        PdfWord first = row.Words[0];
        if (first.Text.Length > 1)
        {
            bool isGlued = BulletMarks.IsBullet(first.Text[0]) && !row.Words.Skip(1).Any(w => w.Text[0] == first.Text[0]);
            return isGlued ? row with { Words = [first with { Text = first.Text[1..], Left = Math.Min(first.Left + unit, first.Right) }, .. row.Words.Skip(1)] } : row;
        }
        if (row.Words.Count == 1) return row;
        char mark = first.Text[0];
        bool isBullet = BulletMarks.IsBullet(mark)
            ? !row.Words.Skip(1).Any(w => w.Text == first.Text) // It parts the words of a row then.
            : mark is '-' or '–' or '—' or '*' ? habits.Bullets.Contains(mark)
            : mark == 'o' && habits.Bullets.Contains(mark) && row.Words[1].Left - first.Right >= 0.5 * row.Height;
        return isBullet ? row with { Words = [.. row.Words.Skip(1)] } : row;
    }

    // A row goes on in the next where that one's first word would not have fitted in any more.
    private bool Continues(Draft from, Draft next)
    {
        if (next.IsBullet || next.IsCells || from.Heading != next.Heading || !PdfHeights.AreAlike(from.Last, next.Row)) return false;
        if (HeadingLook.IsKnown(from.Text) || HeadingLook.IsKnown(next.Text) || (from.Heading == 0 && HeadingLook.AreCapitals(from.Text) != HeadingLook.AreCapitals(next.Text))) return false;
        if (from.Text[^1] == '/' && Math.Abs(next.Row.Left - from.Last.Left) < Indented * unit) return true; // an address
        PdfWord first = next.Row.Words[0];
        bool isAddress = !next.Text.Contains(' ', StringComparison.Ordinal) && next.Text.AsSpan().IndexOfAny('.', '@', '/') >= 0;
        bool goesOn = (char.IsLower(next.Text[0]) && !isAddress) || from.Text[^1] is ',' or '-' or '&' or '(' or '–' or '—', isSentence = from.Text.Count(c => c == ' ') > 1;
        bool isFull = from.Last.Right + (0.3 * from.Last.Height) + (first.Right - first.Left) > right - (2 * unit) && (isSentence || goesOn);
        bool isParted = from.Text.Length > 1 && from.Text[^1] == '-' && char.IsLetter(from.Text[^2]) && char.IsLower(next.Text[0]);
        bool isLong = from.Last.Right > left + (0.8 * (right - left)) && goesOn;
        if (from.IsBullet)
        {
            bool isUnderText = Math.Abs(next.Row.Left - from.TextLeft) <= 3 * unit && next.Row.Left > from.Row.Left + (unit / 2);
            bool isUnderMark = Math.Abs(next.Row.Left - from.Row.Left) <= unit;
            return isUnderText ? isFull || isLong || !from.Text.EndsWith('.') : isUnderMark && (isFull || isLong);
        }
        double edge = from.Last == from.Row ? from.Edges[^1] : from.Last.Left;
        bool isText = !from.IsCells || goesOn || from.Text.Length - from.Text.LastIndexOf('\t') > LongCell;
        return ((isText && isFull) || isLong || isParted) && Math.Abs(next.Row.Left - edge) < Indented * unit;
    }

    // Where bullets are drawn and no letters, only their indent is left of them.
    private void Put(Draft draft)
    {
        bool isHeading = draft.Heading > 0 || HeadingLook.IsKnown(draft.Text) || (!draft.IsBullet && HeadingLook.AreCapitals(draft.Text));
        bool isIndented = isBelowHeading && baseline is { } from && draft.TextLeft - from > Indented * unit && !draft.IsCells && !cellEdges.Exists(e => Math.Abs(e - draft.TextLeft) <= 4.5 * unit);
        if (isHeading) (baseline, isBelowHeading, cellEdges) = (null, isBelowHeading || HeadingLook.IsKnown(draft.Text), []);
        else if (!isIndented && !draft.IsBullet) baseline = draft.TextLeft;
        if (draft.IsCells) cellEdges = [.. draft.Edges.Skip(1)];
        sheet.Add(new ProseLine(draft.Text, draft.Row.Place)
        {
            Heading = draft.Heading,
            IsBullet = draft.IsBullet || (isIndented && !isHeading),
            Depth = (int)Math.Clamp(Math.Round((draft.TextLeft - left) / unit), 0, 500),
        });
    }
}
