using CareerContext.Exchange.Documents;
using CareerContext.Exchange.Prose;

namespace CareerContext.Exchange.Pdf;

/// <summary>Makes lines of the words on pages: columns one after the other, paragraphs whole again, gaps as tabs, large letters as headings.</summary>
internal static class PdfLines
{
    /// <summary>The lines of all pages; what pages repeat at their edges comes last.</summary>
    public static IReadOnlyList<ProseLine> Of(IReadOnlyList<PdfPage> pages)
    {
        (IReadOnlyList<PdfPage> bare, IReadOnlyList<PdfRow> repeated) = PdfMargins.Of(pages);
        PdfHabits habits = PdfHabits.Of(bare);
        LineSheet sheet = new();
        List<(PdfPage Page, IReadOnlyList<IReadOnlyList<PdfRow>> Columns)> read = [.. bare.Select(p => (p, PdfColumns.Of(p)))];
        // Where pages are one column, it flows from each to the next.
        List<PdfRow> flowing = [.. read.Where(r => r.Columns.Count == 1).SelectMany(r => r.Columns[0])];
        PdfParagraphs flow = Within(flowing);
        foreach ((PdfPage page, IReadOnlyList<IReadOnlyList<PdfRow>> columns) in read)
        {
            if (columns.Count == 1)
            {
                flow.Add(columns[0], page.Unit);
                continue;
            }
            flow.End();
            foreach (IReadOnlyList<PdfRow> column in columns.Where(c => c.Count > 0))
            {
                sheet.Blank();
                PdfParagraphs own = Within(column);
                own.Add(column, page.Unit);
                own.End();
            }
            sheet.Blank();
        }
        flow.End();
        AddAsides(sheet, repeated);
        return sheet.Lines;

        PdfParagraphs Within(IReadOnlyList<PdfRow> rows) => new(sheet, habits, rows.Select(r => r.Left).DefaultIfEmpty(0).Min(), rows.Select(r => r.Right).DefaultIfEmpty(0).Max());
    }

    private static void AddAsides(LineSheet sheet, IReadOnlyList<PdfRow> rows)
    {
        if (rows.Count > 0) sheet.Blank();
        sheet.IsAside = true;
        foreach (PdfRow row in rows)
        {
            sheet.At(row.Place);
            sheet.Add(row.CellText());
            sheet.End();
        }
        sheet.IsAside = false;
    }
}
