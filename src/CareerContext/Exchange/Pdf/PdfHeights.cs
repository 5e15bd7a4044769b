namespace CareerContext.Exchange.Pdf;

/// <summary>How high the letters of a document are, and which of them are headings.</summary>
/// <param name="body">The height of most letters.</param>
/// <param name="large">The heights of headings, the largest first.</param>
internal sealed class PdfHeights(double body, IReadOnlyList<double> large)
{
    private const double Larger = 1.15;
    private const double Alike = 0.06;
    private const int MostLevels = 6;
    private const int LongestHeading = 90;

    /// <summary>Measures a document.</summary>
    public static PdfHeights Of(IReadOnlyList<PdfPage> pages)
    {
        List<PdfRow> rows = [.. pages.SelectMany(p => p.Rows)];
        double body = rows.GroupBy(r => Math.Round(r.Height, 1)).OrderByDescending(g => g.Sum(r => r.Words.Sum(w => w.Text.Length))).Select(g => g.Key).FirstOrDefault(1);
        List<double> large = [];
        foreach (double height in rows.Where(r => r.Height > body * Larger && r.Text.Length <= LongestHeading).Select(r => r.Height).OrderDescending())
        {
            if (large.Count < MostLevels && (large.Count == 0 || height < large[^1] * (1 - Alike))) large.Add(height);
        }
        return new PdfHeights(body, large);
    }

    /// <summary>The level of a heading of a row's height, from 1; 0 where the row is none.</summary>
    public int LevelOf(PdfRow row)
    {
        if (row.Height <= body * Larger || row.Text.Length > LongestHeading || !row.Text.Any(char.IsLetter)) return 0;
        int level = 0;
        while (level + 1 < large.Count && row.Height < large[level] * (1 - Alike)) level++;
        return level + 1;
    }

    /// <summary>Whether two rows are of the same letters.</summary>
    public static bool AreAlike(PdfRow one, PdfRow other) => Math.Abs(one.Height - other.Height) <= 0.15 * Math.Max(one.Height, other.Height);
}
