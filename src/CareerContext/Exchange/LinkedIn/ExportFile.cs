using System.Globalization;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Exchange.LinkedIn;

/// <summary>One cell under its header.</summary>
/// <param name="Header">As the file spells it; a second column of one name is <c>Name 2</c>, one without a name <c>column 8</c>.</param>
/// <param name="Key">Where it goes, see <see cref="ExportTable.Key"/>.</param>
/// <param name="Text">Clean and not empty; line feeds stay.</param>
internal sealed record ExportCell(string Header, string? Key, string Text);

/// <summary>One row.</summary>
/// <param name="Place">E.g. <c>Positions.csv line 3</c>.</param>
/// <param name="Cells">Those that hold anything, in the file's order.</param>
internal sealed record ExportRow(string Place, IReadOnlyList<ExportCell> Cells)
{
    /// <summary>The text under a header, given in small letters without blanks; null where there is none.</summary>
    public string? Text(string header) => Cells.FirstOrDefault(c => JsonResume.KeyMap.Squeezed(c.Header) == header)?.Text;
}

/// <summary>A table that was read.</summary>
/// <param name="Table">Which one it is.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record ExportFile(ExportTable Table, IReadOnlyList<ExportRow> Rows)
{
    private const int MostRows = 100_000;
    private const int MostCells = 500_000;
    private const int HeaderWithin = 10; // Connections begins with three lines of notes; others may, one day.
    private const int LongestHeader = 60;

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads a table.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">What it is called in places.</param>
    /// <returns>Null where no header is known.</returns>
    /// <exception cref="CareerException">Too many rows or cells.</exception>
    public static ExportFile? Read(ForeignContent content, string name)
    {
        if (content.Text is not { } text) return null;
        using CsvText csv = new(new StringReader(text), SeparatorOf(text));
        for (int i = 0; i < HeaderWithin && csv.Next() is { } row; i++)
        {
            if (ExportTable.Of(content.FileName, row) is { } table) return new ExportFile(table, RowsOf(csv, [.. row.Select(table.Key)], Named(row), name));
        }
        return null;
    }

    /// <summary>Whether the first lines hold a known header.</summary>
    /// <param name="text">The beginning of a file.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="isKnown">Whether a row is what is looked for.</param>
    public static bool Begins(string text, string fileName, Func<string, IReadOnlyList<string>, bool> isKnown)
    {
        using CsvText csv = new(new StringReader(text), SeparatorOf(text));
        try
        {
            for (int i = 0; i < HeaderWithin && csv.Next() is { } row; i++)
            {
                if (isKnown(fileName, row)) return true;
            }
        }
        catch (CareerException)
        {
            return false; // Text of another sort: a row of it may be as long as the file.
        }
        return false;
    }

    // Spreadsheets save again with other separators; the one that parts the most known headers is right.
    private static char SeparatorOf(string text)
    {
        string[] lines = [.. First(text)];
        return Separators.MaxBy(s => lines.Max(l => ExportTable.Headers(l.Split(s, 100).Select(c => c.Trim('"', ' ', '\ufeff')))));
    }

    private static IEnumerable<string> First(string text)
    {
        using StringReader reader = new(text.Length > 16_000 ? text[..16_000] : text);
        for (int i = 0; i < HeaderWithin; i++) yield return reader.ReadLine() ?? "";
    }

    private static List<ExportRow> RowsOf(CsvText csv, string?[] keys, List<string> headers, string name)
    {
        List<ExportRow> rows = [];
        int all = 0;
        while (csv.Next() is { } row)
        {
            all += row.Count;
            List<ExportCell> cells = [];
            if (row.Count > headers.Count) headers = Named([.. headers, .. Enumerable.Repeat("", row.Count - headers.Count)]);
            for (int i = 0; i < row.Count; i++)
            {
                string text = PlainText.Clean(row[i]).Trim();
                if (text.Length > 0) cells.Add(new ExportCell(headers[i], i < keys.Length ? keys[i] : null, text));
            }
            if (cells.Count == 0) continue;
            if (rows.Count == MostRows || all > MostCells)
                throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"A table of the export holds more than {MostRows:N0} rows or {MostCells:N0} cells; nothing was imported."));
            rows.Add(new ExportRow(string.Create(CultureInfo.InvariantCulture, $"{name} line {csv.Line}"), cells));
        }
        return rows;
    }

    private static List<string> Named(List<string> row)
    {
        List<string> headers = [];
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (string cell in row)
        {
            string clean = PlainText.CleanLine(cell), wanted = clean.Length == 0 ? Nameless(headers.Count) : clean.Length > LongestHeader ? PlainText.CleanLine(clean[..LongestHeader]) : clean, header = wanted;
            for (int i = 2; !taken.Add(header); i++) header = string.Create(CultureInfo.InvariantCulture, $"{wanted} {i}");
            headers.Add(header);
        }
        return headers;
    }

    private static string Nameless(int column) => string.Create(CultureInfo.InvariantCulture, $"column {column + 1}");
}
