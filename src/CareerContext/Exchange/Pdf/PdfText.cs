using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Exchange.Pdf;

/// <summary>Takes the words of a PDF and where they stand on their pages: in points where the program tells them, else from its plain layout.</summary>
internal static partial class PdfText
{
    private const int MostWords = 200_000;
    private const double WideGap = 0.9; // of a letter's height; a blank is a third
    private const double WideColumns = 3;

    /// <summary>The pages of a file.</summary>
    /// <exception cref="CareerException">The program is not installed, the file is damaged, protected or too large.</exception>
    public static IReadOnlyList<PdfPage> Of(ReadOnlyMemory<byte> bytes)
    {
        string found = PdfProgram.Find()
            ?? throw new CareerException(Fault.Unsupported, "Reading a PDF needs pdftotext (poppler-utils); install it, or save the résumé as text or DOCX.");
        PdfProgram program = new(found, bytes);
        if (program.Run("-layout") is not { } layout) throw Refusal(bytes.Span);
        // Other programs of this name know no boxes; the layout alone is read then.
        IReadOnlyList<PdfPage> pages = program.Run("-bbox") is { } boxes ? OfBoxes(boxes) : [];
        return pages.Any(p => p.Rows.Count > 0) ? pages : OfLayout(layout);
    }

    /// <summary>The pages of a text whose blanks are the page's gaps; form feeds end pages.</summary>
    public static IReadOnlyList<PdfPage> OfLayout(string layout)
    {
        List<PdfPage> pages = [];
        foreach (string page in layout.Split('\f'))
        {
            string[] lines = page.Split('\n');
            List<PdfRow> rows = [];
            for (int i = 0; i < lines.Length; i++)
            {
                List<PdfWord> words = [.. Word().Matches(lines[i]).Select(m => new PdfWord(m.Index, m.Index + m.Length, Plain(m.Value))).Where(w => w.Text.Length > 0)];
                if (words.Count > 0) rows.Add(new PdfRow(Place(pages.Count, i), words, i, 1, WideColumns));
            }
            pages.Add(new PdfPage(rows, 1));
        }
        return pages;
    }

    /// <summary>The pages of a list of words with their boxes.</summary>
    public static IReadOnlyList<PdfPage> OfBoxes(string boxes)
    {
        List<PdfPage> pages = [];
        List<Box> words = [];
        int count = 0;
        foreach (ReadOnlySpan<char> line in boxes.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> tag = line.TrimStart();
            if (tag.StartsWith("</page>")) pages.Add(PageOf(words, pages.Count));
            if (tag.StartsWith("</page>") || tag.StartsWith("<page ")) words = [];
            if (tag.StartsWith("<word ") && BoxOf(tag.ToString()) is { } box)
            {
                if (++count > MostWords) throw new CareerException(Fault.Invalid, "The PDF holds more text than any résumé; nothing was imported.");
                words.Add(box);
            }
        }
        return pages;
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom, string Text)
    {
        public double Height => Bottom - Top;

        public double Middle => (Top + Bottom) / 2;
    }

    private static Box? BoxOf(string tag)
    {
        Match match = WordTag().Match(tag);
        if (!match.Success) return null;
        double Number(string name) => double.TryParse(match.Groups[name].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) < 1e6 ? number : 0;
        string text = Plain(WebUtility.HtmlDecode(match.Groups["text"].Value));
        return text.Length == 0 ? null : new Box(Number("l"), Number("t"), Number("r"), Number("b"), text);
    }

    private static PdfPage PageOf(List<Box> words, int page)
    {
        if (words.Count == 0) return new PdfPage([], 1);
        List<List<Box>> rows = [];
        foreach (Box word in words.OrderBy(w => w.Middle).ThenBy(w => w.Left))
        {
            List<Box>? row = rows.Count == 0 ? null : rows[^1];
            if (row is null || Math.Abs(word.Middle - row[0].Middle) > 0.4 * Math.Min(word.Height, row[0].Height)) rows.Add([word]);
            else row.Add(word);
        }
        double unit = Median([.. words.Where(w => w.Text.Length > 2).Select(w => (w.Right - w.Left) / w.Text.Length)], otherwise: 5);
        return new PdfPage([.. rows.Select((r, i) => RowOf(r, Place(page, i)))], unit <= 0 ? 5 : unit);
    }

    private static PdfRow RowOf(List<Box> boxes, string place)
    {
        List<Box> row = [];
        // Some writers make letters bold by drawing them twice.
        foreach (Box box in boxes.OrderBy(b => b.Left).ThenBy(b => b.Text, StringComparer.Ordinal))
        {
            if (row.Count == 0 || box.Text != row[^1].Text || box.Left - row[^1].Left > 0.2 * box.Height) row.Add(box);
        }
        double height = Median([.. row.SelectMany(b => Enumerable.Repeat(b.Height, Math.Min(b.Text.Length, 50)))], otherwise: 10);
        return new PdfRow(place, [.. row.Select(b => new PdfWord(b.Left, b.Right, b.Text))], row.Min(b => b.Top), height, Math.Max(1, WideGap * height));
    }

    /// <summary>The middle one of some numbers.</summary>
    public static double Median(List<double> numbers, double otherwise)
    {
        if (numbers.Count == 0) return otherwise;
        numbers.Sort();
        return numbers[numbers.Count / 2];
    }

    private static string Place(int page, int line) => string.Create(CultureInfo.InvariantCulture, $"page {page + 1}, line {line + 1}");

    // Joined letters are opened; a soft hyphen is one where the line ends, else nothing.
    private static string Plain(string word)
    {
        StringBuilder plain = new(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (c is >= '\uFB00' and <= '\uFB06') plain.Append(c.ToString().Normalize(NormalizationForm.FormKC));
            else if (c == '\u00AD' && i == word.Length - 1) plain.Append('-');
            else if (c is not ('\u00AD' or '\u200B' or '\uFEFF') && !char.IsControl(c) && !char.IsWhiteSpace(c)) plain.Append(c);
        }
        return plain.ToString();
    }

    private static CareerException Refusal(ReadOnlySpan<byte> bytes) => bytes.IndexOf("/Encrypt"u8) >= 0
        ? new CareerException(Fault.Unsupported, "The PDF is protected by a password; save a copy without one and import that.")
        : new CareerException(Fault.Invalid, "The PDF is damaged and cannot be read; print it to a new PDF, or save the résumé as text or DOCX.");

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex("""^<word xMin="(?<l>[^"]*)" yMin="(?<t>[^"]*)" xMax="(?<r>[^"]*)" yMax="(?<b>[^"]*)">(?<text>.*)</word>""", RegexOptions.ExplicitCapture)]
    private static partial Regex WordTag();
}
