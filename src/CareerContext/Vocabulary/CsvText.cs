using System.Text;

namespace CareerContext.Vocabulary;

/// <summary>Reads comma-separated values (RFC 4180): quoted cells may hold commas, line feeds and doubled quotes.</summary>
/// <param name="text">The text; read once, forward.</param>
internal sealed class CsvText(TextReader text)
{
    private readonly StringBuilder cell = new();
    private bool isFirst = true;

    /// <summary>The next row that holds anything; null at the end. An unclosed quote takes in the rest.</summary>
    public List<string>? Next()
    {
        if (isFirst && text.Peek() == '\ufeff') text.Read();
        isFirst = false;
        while (text.Peek() >= 0)
        {
            List<string> row = Row();
            if (row.Count > 1 || row[0].Length > 0) return row;
        }
        return null;
    }

    private List<string> Row()
    {
        List<string> row = [];
        while (true)
        {
            cell.Clear();
            int end = text.Peek() == '"' ? Quoted() : Plain();
            row.Add(cell.ToString());
            if (end != ',') return row;
        }
    }

    // Up to and with the comma or the line's end, which is returned; -1 at the end of the text.
    private int Plain()
    {
        for (int c = text.Read(); ; c = text.Read())
        {
            if (c is ',' or '\n' or < 0) return c;
            if (c == '\r' && text.Peek() is '\n' or < 0) continue;
            if (c == '\r') return '\n';
            cell.Append((char)c);
        }
    }

    private int Quoted()
    {
        text.Read();
        for (int c = text.Read(); c >= 0; c = text.Read())
        {
            if (c != '"') cell.Append((char)c);
            else if (text.Peek() == '"') cell.Append((char)text.Read());
            else return Plain(); // What stands behind the closing quote belongs to the cell, as in most programs.
        }
        return -1;
    }
}
