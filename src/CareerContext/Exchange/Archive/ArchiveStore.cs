using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerContext.Store;

namespace CareerContext.Exchange.Archive;

/// <summary>Takes a career file's tables out row by row, and puts them in; it knows no noun, so that new tables and columns need nothing here.</summary>
internal static class ArchiveStore
{
    // Virtual tables and their shadows hold nothing of their own.
    private const string OwnTables = """
        SELECT name FROM sqlite_master AS t WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND sql NOT LIKE 'CREATE VIRTUAL%'
        AND NOT EXISTS (SELECT 1 FROM sqlite_master AS v WHERE v.type = 'table' AND v.sql LIKE 'CREATE VIRTUAL%' AND t.name LIKE v.name || '\_%' ESCAPE '\')
        ORDER BY name
        """;

    private const string Infinite = "infinite";
    private const string Bytes = "bytes";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads everything.</summary>
    public static CareerArchive Read(CareerSession session) => new((int)session.Number("PRAGMA user_version"),
        [.. Tables(session).Except(CareerArchive.Derived).Select(table => Read(session, table))]);

    /// <summary>Puts all rows in.</summary>
    /// <exception cref="CareerException">A table, a column or a row is not what the schema knows.</exception>
    public static void Fill(WriteSession session, CareerArchive archive)
    {
        HashSet<string> known = [.. Tables(session).Except(CareerArchive.Derived)];
        if (archive.Tables.Any(t => !known.Contains(t.Name))) throw Wrong("it names a table that its schema does not have");
        if (known.Count != archive.Tables.Count) throw Wrong("a table is missing");
        foreach (ArchiveTable table in archive.Tables) Fill(session, table);
    }

    private static List<string> Tables(CareerSession session) => session.Query(OwnTables, row => row.GetString(0));

    private static List<string> Columns(CareerSession session, string table) => session.Query("SELECT name FROM pragma_table_info($table) ORDER BY cid", row => row.GetString(0), ("$table", table));

    // The names come from the file's own schema.
    private static ArchiveTable Read(CareerSession session, string table)
    {
        List<string> columns = Columns(session, table);
        ArrayBufferWriter<byte> lines = new();
        using Utf8JsonWriter writer = new(lines, Options);
        int rows = session.Query($"SELECT {Quoted(columns)} FROM \"{table}\" ORDER BY {string.Join(", ", Enumerable.Range(1, columns.Count))}", row =>
        {
            writer.Reset();
            writer.WriteStartArray();
            for (int i = 0; i < columns.Count; i++) Write(writer, row.GetValue(i));
            writer.WriteEndArray();
            writer.Flush();
            lines.Write("\n"u8);
            return true;
        }).Count;
        return new ArchiveTable(table, columns, rows, lines.WrittenSpan.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                string digits = number.ToString("R", CultureInfo.InvariantCulture);
                writer.WriteRawValue(digits.AsSpan().IndexOfAny('.', 'E') < 0 ? digits + ".0" : digits);
                break;
            case double number:
                writer.WriteStartObject();
                writer.WriteNumber(Infinite, Math.Sign(number));
                writer.WriteEndObject();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case byte[] bytes:
                writer.WriteStartObject();
                writer.WriteBase64String(Bytes, bytes);
                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void Fill(WriteSession session, ArchiveTable table)
    {
        List<string> columns = Columns(session, table.Name);
        if (!columns.Order(StringComparer.Ordinal).SequenceEqual(table.Columns.Order(StringComparer.Ordinal))) throw Wrong("a table's columns are not those of its schema");
        string[] names = [.. table.Columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"$v{i}"))];
        string sql = $"INSERT INTO \"{table.Name}\" ({Quoted(table.Columns)}) VALUES ({string.Join(", ", names)})";
        object?[] values = new object?[names.Length];
        long rows = 0;
        foreach (ReadOnlyMemory<byte> line in Lines(table.Lines))
        {
            Read(line, values);
            session.ExecutePrepared(sql, names, values);
            rows++;
        }
        if (rows != table.Rows) throw Wrong("the number of rows is another one");
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> lines)
    {
        while (lines.Length > 0)
        {
            int end = lines.Span.IndexOf((byte)'\n');
            if (end < 0) throw Wrong("it ends within a row");
            yield return lines[..end];
            lines = lines[(end + 1)..];
        }
    }

    private static void Read(ReadOnlyMemory<byte> line, object?[] values)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 4 });
            if (document.RootElement.ValueKind != JsonValueKind.Array || document.RootElement.GetArrayLength() != values.Length) throw Wrong("a row has not its columns");
            int i = 0;
            foreach (JsonElement value in document.RootElement.EnumerateArray()) values[i++] = Read(value);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            throw Wrong("a row is no list of values", error);
        }
    }

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt64(out long number) && !value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') => number,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Object when value.TryGetProperty(Infinite, out JsonElement sign) => sign.GetInt32() < 0 ? double.NegativeInfinity : double.PositiveInfinity,
        JsonValueKind.Object when value.TryGetProperty(Bytes, out JsonElement bytes) => bytes.GetBytesFromBase64(),
        _ => throw Wrong("a row holds a value that no row holds"),
    };

    private static string Quoted(IReadOnlyList<string> columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));

    private static CareerException Wrong(string what, Exception? cause = null) => new(Fault.Invalid, $"The archive is damaged or was changed: {what}. Nothing was written.", cause);
}
