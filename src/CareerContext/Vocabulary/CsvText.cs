using System.Globalization;
using CareerContext.Store;
using CsvHelper;

namespace CareerContext.Vocabulary;

/// <summary>Reads comma-separated values (RFC 4180): quoted cells may hold separators, line feeds and doubled quotes. An unclosed quote takes in the rest.</summary>
/// <param name="text">The text; read once, forward.</param>
/// <param name="separator">What stands between cells.</param>
internal sealed class CsvText(TextReader text, char separator = ',') : IDisposable
{
    private const int MostCells = 1000;

    private readonly CsvReader rows = CsvReader.Create(WithoutMark(text), new CsvReaderOptions { HasHeader = false, Separator = separator, TrackLineNumbers = true, DetectSeparatorHint = false }, leaveOpen: true);

    /// <summary>The line, from 1, on which the present row begins.</summary>
    public long Line => rows.LineNumber;

    /// <summary>The next row that holds anything; null at the end.</summary>
    /// <exception cref="CareerException">A row of more than 1,000 cells.</exception>
    public List<string>? Next()
    {
        while (rows.Read())
        {
            if (rows.FieldCount > MostCells) throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"A row of the CSV file holds more than {MostCells:N0} cells; nothing was imported."));
            List<string> row = new(rows.FieldCount);
            for (int i = 0; i < rows.FieldCount; i++) row.Add(rows.GetString(i));
            if (row.Count > 1 || row is [{ Length: > 0 }]) return row;
        }
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();

    private static TextReader WithoutMark(TextReader text)
    {
        if (text.Peek() == '\ufeff') text.Read();
        return text;
    }
}
