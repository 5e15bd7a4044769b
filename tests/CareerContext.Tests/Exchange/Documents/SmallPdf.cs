using System.Globalization;
using System.Text;

namespace CareerContext.Tests.Exchange.Documents;

/// <summary>Writes PDF by hand: words at places.</summary>
internal static class SmallPdf
{
    /// <summary>A document.</summary>
    /// <param name="pages">The words of each page: points from the left and from the top, the letters' size, the text.</param>
    public static byte[] Of(params (double Left, double Top, double Size, string Text)[][] pages)
    {
        List<string> objects = ["<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => Id(4 + (2 * i)) + " 0 R"))}] >>", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"];
        foreach ((double Left, double Top, double Size, string Text)[] page in pages)
        {
            string content = string.Concat(page.Select(w => string.Create(CultureInfo.InvariantCulture, $"BT /F1 {w.Size} Tf {w.Left} {800 - w.Top} Td ({Escaped(w.Text)}) Tj ET\n")));
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents {Id(objects.Count + 2)} 0 R >>");
            objects.Add($"<< /Length {Id(content.Length)} >>\nstream\n{content}endstream");
        }
        StringBuilder file = new("%PDF-1.4\n");
        List<int> places = [];
        for (int i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (int place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal).Replace('•', '\u0095').Replace('–', '\u0096');
}
