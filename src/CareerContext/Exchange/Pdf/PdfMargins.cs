namespace CareerContext.Exchange.Pdf;

/// <summary>Finds what pages repeat at their edges: running titles, page numbers.</summary>
internal static class PdfMargins
{
    private const int RowsAtEdge = 2;

    /// <summary>The pages without what is repeated, and that, told once. What the first page says at its top stays there: it may be the name.</summary>
    public static (IReadOnlyList<PdfPage> Pages, IReadOnlyList<PdfRow> Repeated) Of(IReadOnlyList<PdfPage> pages)
    {
        Dictionary<string, int> tops = Count(pages, p => p.Rows.Take(RowsAtEdge)), bottoms = Count(pages, p => p.Rows.TakeLast(RowsAtEdge));
        List<PdfPage> bare = [];
        List<PdfRow> repeated = [];
        HashSet<string> told = new(StringComparer.Ordinal);
        for (int i = 0; i < pages.Count; i++)
        {
            List<PdfRow> kept = [];
            for (int row = 0; row < pages[i].Rows.Count; row++)
            {
                string form = Form(pages[i].Rows[row]);
                bool isTop = row < RowsAtEdge && tops.GetValueOrDefault(form) > 1, isBottom = row >= pages[i].Rows.Count - RowsAtEdge && bottoms.GetValueOrDefault(form) > 1;
                if (isTop && i == 0) told.Add(form);
                bool isMargin = isBottom || (isTop && i > 0);
                if (!isMargin) kept.Add(pages[i].Rows[row]);
                else if (told.Add(form)) repeated.Add(pages[i].Rows[row]);
            }
            bare.Add(pages[i] with { Rows = kept });
        }
        return (bare, repeated);
    }

    private static Dictionary<string, int> Count(IReadOnlyList<PdfPage> pages, Func<PdfPage, IEnumerable<PdfRow>> edge) =>
        pages.Where(p => p.Rows.Count > 2 * RowsAtEdge).SelectMany(p => edge(p).Select(Form).Distinct()).GroupBy(f => f, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    // Page numbers count up.
    private static string Form(PdfRow row) => string.Concat(row.Text.Select(c => char.IsDigit(c) ? '#' : c));
}
