using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CareerContext.Store;

/// <summary>Where facts come from: a file, a conversation, the owner's hand.</summary>
/// <param name="Id">E.g. <c>src_4hq9xz</c>.</param>
/// <param name="Kind"><c>manual</c>, <c>upload</c>, <c>interview</c>, <c>assistant</c> or <c>recognised</c>.</param>
/// <param name="Format">E.g. <c>json-resume</c>; null where there is none.</param>
/// <param name="FileName">The file's name without its folder.</param>
/// <param name="Hash">SHA-256 of the file, lower-case hex.</param>
/// <param name="MimeType">E.g. <c>application/json</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Client">The MCP client's name and version, or null.</param>
/// <param name="ReceivedAt">UTC, ISO 8601.</param>
public sealed record Source(string Id, string Kind, string? Format, string? FileName, string? Hash, string? MimeType, long? Size, string? Client, string ReceivedAt);

/// <summary>Reads and writes the table <c>sources</c>.</summary>
public static class SourceStore
{
    /// <summary>How the going and coming of sources by an undo is called in the history.</summary>
    public const string HistoryKind = "source";

    /// <summary>All sources, oldest first.</summary>
    public static List<Source> List(CareerSession session) => session.Query(
        "SELECT id, kind, format, file_name, hash, mime_type, size, client, received_at FROM sources ORDER BY received_at, id",
        row => new Source(row.GetString(0), row.GetString(1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5), row.IsDBNull(6) ? null : row.GetInt64(6), Text(row, 7), row.GetString(8)));

    /// <summary>Adds a source; an empty id is replaced by a new one.</summary>
    public static Source Save(WriteSession session, Source source)
    {
        Source saved = source with { Id = source.Id.Length > 0 ? source.Id : RecordId.Create("src"), ReceivedAt = Timestamp.Of(session.Now) };
        Restore(session, saved);
        return saved;
    }

    /// <summary>Writes a source of another file as it stands there: for rebuilding a file from its history.</summary>
    internal static void Restore(WriteSession session, Source source) => session.Execute(
        "INSERT INTO sources (id, kind, format, file_name, hash, mime_type, size, client, received_at) VALUES ($id, $kind, $format, $file, $hash, $mime, $size, $client, $at)",
        ("$id", source.Id), ("$kind", source.Kind), ("$format", source.Format), ("$file", source.FileName), ("$hash", source.Hash), ("$mime", source.MimeType),
        ("$size", source.Size), ("$client", source.Client), ("$at", source.ReceivedAt));

    /// <summary>Takes a source out or brings it back, with a row of the history: for undoing a batch.</summary>
    internal static void Return(WriteSession session, string id, Source? state)
    {
        Source? before = List(session).Find(s => s.Id == id);
        if (before == state) return;
        session.Execute("DELETE FROM sources WHERE id = $id", ("$id", id));
        if (state is not null) Restore(session, state);
        long version = session.Number("SELECT max(record_version) FROM history WHERE record_id = $id", ("$id", id)) + 1;
        History.Note(session, HistoryKind, id, version, before is null ? null : ToJson(before), state is null ? null : ToJson(state));
    }

    /// <summary>Reads what the history holds of a source.</summary>
    internal static Source FromJson(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        return new Source(Text("id")!, Text("kind")!, Text("format"), Text("file_name"), Text("hash"), Text("mime_type"),
            root.TryGetProperty("size", out JsonElement size) ? size.GetInt64() : null, Text("client"), Text("received_at")!);

        string? Text(string name) => root.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
    }

    private static string ToJson(Source source)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            foreach ((string name, string? value) in ((string, string?)[])[("id", source.Id), ("kind", source.Kind), ("format", source.Format), ("file_name", source.FileName),
                ("hash", source.Hash), ("mime_type", source.MimeType), ("client", source.Client), ("received_at", source.ReceivedAt)])
            {
                if (value is not null) writer.WriteString(name, value);
            }
            if (source.Size is { } size) writer.WriteNumber("size", size);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
