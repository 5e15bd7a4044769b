using System.Text.RegularExpressions;

namespace CareerContext.Exchange.Pdf;

/// <summary>Finds where a page stands in two columns, and puts their rows into the order in which people read them.</summary>
internal static partial class PdfColumns
{
    private const int FewestRows = 3;
    private const int ManyRows = 10;
    private const int MostCandidates = 24;
    private const int MostSplits = 3;

    private sealed record Cut(double Edge, int First, int Last);

    /// <summary>The rows of a page as columns, from top to bottom and from left to right; one column where there is no gutter.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfRow>> Of(PdfPage page) => Split(page.Rows, page.Unit, MostSplits);

    private static List<IReadOnlyList<PdfRow>> Split(IReadOnlyList<PdfRow> rows, double unit, int splits)
    {
        if (rows.Count == 0) return [];
        if (splits == 0 || Find(rows, unit) is not { } cut) return [rows];
        List<IReadOnlyList<PdfRow>> columns = Split([.. rows.Take(cut.First)], unit, splits - 1);
        List<PdfRow> within = [.. rows.Skip(cut.First).Take(cut.Last - cut.First + 1)];
        columns.AddRange(Split(Side(within, double.MinValue, cut.Edge), unit, splits - 1));
        columns.AddRange(Split(Side(within, cut.Edge, double.MaxValue), unit, splits - 1));
        columns.AddRange(Split([.. rows.Skip(cut.Last + 1)], unit, splits - 1));
        return columns;
    }

    private static List<PdfRow> Side(IEnumerable<PdfRow> rows, double from, double to) => [.. rows.Select(r => r.Between(from, to)).OfType<PdfRow>()];

    private static Cut? Find(IReadOnlyList<PdfRow> rows, double unit)
    {
        List<List<List<PdfWord>>> cells = [.. rows.Select(r => r.Cells())];
        double left = rows.Min(r => r.Left);
        // Where many cells begin, a column may.
        List<double> edges = [.. cells.SelectMany(c => c.Select(w => w[0].Left)).Where(x => x > left + (10 * unit)).GroupBy(x => Math.Round(x / unit)).Where(g => g.Count() >= FewestRows)
            .OrderByDescending(g => g.Count()).Take(MostCandidates).Select(g => g.Min() - (unit / 2))];
        return edges.SelectMany(e => Runs(cells, e)).Where(c => IsGutter(rows, c, unit)).OrderByDescending(c => Rows(rows, c)).ThenBy(c => c.Edge).FirstOrDefault();
    }

    // Longest stretches of rows of which no cell reaches over the edge.
    private static IEnumerable<Cut> Runs(List<List<List<PdfWord>>> cells, double edge)
    {
        int first = 0;
        for (int i = 0; i <= cells.Count; i++)
        {
            if (i < cells.Count && !cells[i].Exists(c => c[0].Left < edge && c[^1].Right > edge)) continue;
            if (i - first >= FewestRows) yield return new Cut(edge, first, i - 1);
            first = i + 1;
        }
    }

    private static int Rows(IReadOnlyList<PdfRow> rows, Cut cut) => rows.Skip(cut.First).Take(cut.Last - cut.First + 1).Sum(r => (r.Left < cut.Edge ? 1 : 0) + (r.Right > cut.Edge ? 1 : 0));

    private static bool IsGutter(IReadOnlyList<PdfRow> rows, Cut cut, double unit)
    {
        List<PdfRow> within = [.. rows.Skip(cut.First).Take(cut.Last - cut.First + 1)];
        List<PdfRow> left = Side(within, double.MinValue, cut.Edge), right = Side(within, cut.Edge, double.MaxValue);
        if (left.Count < FewestRows || right.Count < FewestRows) return false;
        // Labels and dates beside what they are of make rows, not columns.
        if (Share(left, r => IsDate(r.Text)) > 0.25 || Share(right, r => IsDate(r.Text)) > 0.5) return false;
        if (Aligned(right, unit) < 0.5 || Aligned(left, unit) < 0.4) return false;
        if (HasHeading(left) && HasHeading(right)) return true;
        return left.Count >= ManyRows && right.Count >= ManyRows && left.Average(r => r.Text.Length) >= 15 && right.Average(r => r.Text.Length) >= 15 && Math.Min(left.Count, right.Count) >= 0.6 * within.Count;
    }

    // Most rows begin at one of their two most common places: the edge, and the text of bullets.
    private static double Aligned(List<PdfRow> rows, double unit) =>
        rows.GroupBy(r => Math.Round(r.Left / (2 * unit))).Select(g => g.Count()).OrderDescending().Take(2).Sum() / (double)rows.Count;

    private static bool HasHeading(List<PdfRow> rows) =>
        rows.Exists(r => HeadingLook.IsKnown(r.Text)) || rows.Count(r => HeadingLook.AreCapitals(r.Text)) >= 2;

    private static double Share(List<PdfRow> rows, Func<PdfRow, bool> has) => rows.Count(has) / (double)rows.Count;

    private static bool IsDate(string text) => text.Length < 40 && Date().IsMatch(text);

    [GeneratedRegex(@"^\(?(\p{L}{3,9}\.?\s|\d{1,2}[./]){0,2}(19|20)\d\d\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
