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
        PdfHeights heights = PdfHeights.Of(bare);
        HashSet<string> words = [.. bare.SelectMany(p => p.Rows).SelectMany(r => r.Words).Select(w => w.Text.Trim('.', ',', ';', ':', '(', ')').ToLowerInvariant())];
        HashSet<char> drawn = DrawnBullets(bare);
        LineSheet sheet = new();
        foreach (PdfPage page in bare)
        {
            bool isFirst = true;
            foreach (IReadOnlyList<PdfRow> column in PdfColumns.Of(page))
            {
                if (!isFirst) sheet.Blank();
                isFirst = false;
                new PdfParagraphs(sheet, heights, words, drawn, page.Unit).Add(column);
            }
        }
        if (repeated.Count > 0) sheet.Blank();
        foreach (PdfRow row in repeated)
        {
            sheet.At(row.Place);
            foreach (List<PdfWord> cell in row.Cells())
            {
                if (!sheet.IsAtStart) sheet.Gap();
                sheet.Add(string.Join(' ', cell.Select(w => w.Text)));
            }
            sheet.IsAside = true;
            sheet.End();
            sheet.IsAside = false;
        }
        return sheet.Lines;
    }

    // Fonts of pictures use the same numbers for bullets and for icons. What begins several rows is a bullet.
    private static HashSet<char> DrawnBullets(IReadOnlyList<PdfPage> pages) =>
        [.. pages.SelectMany(p => p.Rows).Select(r => r.Words[0].Text[0]).Where(IsPrivate).GroupBy(c => c).Where(g => g.Key == '\uF0B7' || g.Count() > 2).Select(g => g.Key)];

    /// <summary>Whether a character is in the area where fonts put pictures of their own.</summary>
    public static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF';
}
