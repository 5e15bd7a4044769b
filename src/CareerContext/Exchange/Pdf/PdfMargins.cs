namespace CareerContext.Exchange.Pdf;

/// <summary>Finds what pages repeat at their edges: running titles, page numbers.</summary>
internal static class PdfMargins
{
    private const int RowsAtEdge = 2;
    private const int RowsOfTitle = 4;

    /// <summary>The pages without what is repeated, and that, told once. What the first page says at its top stays there: it may be the name.</summary>
    public static (IReadOnlyList<PdfPage> Pages, IReadOnlyList<PdfRow> Repeated) Of(IReadOnlyList<PdfPage> pages)
    {
        if (pages.Count < 2) return (pages, []);
        HashSet<string> title = [.. pages[0].Rows.Take(RowsOfTitle).SelectMany(r => r.Cells()).Select(Form)];
        Dictionary<string, int> bottoms = pages.SelectMany(p => p.Rows.TakeLast(RowsAtEdge).Select(Form).Distinct()).GroupBy(f => f, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        List<PdfPage> bare = [];
        List<PdfRow> repeated = [];
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (PdfPage page in pages)
        {
            List<PdfRow> kept = [];
            for (int row = 0; row < page.Rows.Count; row++)
            {
                bool isTop = bare.Count > 0 && row < RowsAtEdge && page.Rows[row].Cells().All(c => title.Contains(Form(c)) || IsPageNumber(Form(c)));
                bool isBottom = row >= page.Rows.Count - RowsAtEdge && (bottoms[Form(page.Rows[row])] > 1 || IsPageNumber(Form(page.Rows[row])));
                if (!isTop && !isBottom) kept.Add(page.Rows[row]);
                else if (told.Add(Form(page.Rows[row]))) repeated.Add(page.Rows[row]);
            }
            bare.Add(page with { Rows = kept });
        }
        return (bare, repeated);
    }

    private static string Form(PdfRow row) => Form(row.Words);

    // Page numbers count up.
    private static string Form(IReadOnlyList<PdfWord> words) => string.Concat(string.Join(' ', words.Select(w => w.Text)).Select(c => char.IsDigit(c) ? '#' : c));

    private static bool IsPageNumber(string form) => form is "#" or "##" or "# / #" or "#/#" or "- # -" or "– # –" or "Page #" or "Page # / #" or "Page # of #" or "Seite #" or "Seite # von #" or "Página #";
}
