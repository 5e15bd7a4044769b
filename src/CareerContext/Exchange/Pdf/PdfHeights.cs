namespace CareerContext.Exchange.Pdf;

/// <summary>How high the letters of a document are, and which of them are headings.</summary>
/// <param name="large">The heights of headings, the largest first.</param>
/// <param name="section">The level of sections' headings; 0 where they are no larger than the text.</param>
internal sealed class PdfHeights(IReadOnlyList<double> large, int section)
{
    private const double Larger = 1.15;
    private const double Alike = 0.06;
    private const double MostOfText = 0.2; // What a fifth of the text is set in is no heading.
    private const int FewLetters = 500;
    private const int MostLevels = 6;
    private const int LongestHeading = 70;
    private const int LongestSentence = 40;

    /// <summary>Measures a document.</summary>
    public static PdfHeights Of(IReadOnlyList<PdfRow> rows)
    {
        double body = rows.GroupBy(r => Math.Round(r.Height, 1)).OrderByDescending(g => g.Sum(Letters)).Select(g => g.Key).FirstOrDefault(1);
        int all = rows.Sum(Letters);
        List<List<PdfRow>> levels = [];
        foreach (PdfRow row in rows.Where(r => r.Height > body * Larger).OrderByDescending(r => r.Height))
        {
            if (levels.Count == 0 || row.Height < levels[^1][0].Height * (1 - Alike)) levels.Add([]);
            levels[^1].Add(row);
        }
        List<double> large = [.. levels.Where(l => (all < FewLetters || l.Where(IsShort).Sum(Letters) <= MostOfText * all) && !l.Exists(r => r.Text.Contains('@', StringComparison.Ordinal)) && l.Exists(IsShort)).Take(MostLevels).Select(l => l[0].Height)];
        PdfHeights heights = new(large, 0);
        int section = rows.Where(r => HeadingLook.IsKnown(r.Text)).GroupBy(heights.LevelOf).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        return new PdfHeights(large, section);
    }

    /// <summary>The level of a heading of a row's height, from 1; 0 where the row is none.</summary>
    public int LevelOf(PdfRow row)
    {
        if (section > 0 && HeadingLook.IsKnown(row.Text) && HeadingLook.AreCapitals(HeadingLook.Together(row.Text))) return section;
        if (!IsShort(row) || !row.Text.Any(char.IsLetter)) return 0;
        for (int i = 0; i < large.Count; i++)
        {
            if (row.Height <= large[i] * (1 + (Alike / 2)) && row.Height >= large[i] * (1 - Alike)) return i + 1;
        }
        return 0;
    }

    /// <summary>Whether two rows are of the same letters.</summary>
    public static bool AreAlike(PdfRow one, PdfRow other) => Math.Abs(one.Height - other.Height) <= 0.15 * Math.Max(one.Height, other.Height);

    private static int Letters(PdfRow row) => row.Words.Sum(w => w.Text.Length);

    private static bool IsShort(PdfRow row) => row.Text.Length <= LongestHeading && (row.Text.Length <= LongestSentence || row.Text[^1] is not ('.' or ','));
}
