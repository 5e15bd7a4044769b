using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareerContext.Store;

/// <summary>What became of two values, or of a doubtful match.</summary>
public enum MergeChoice
{
    /// <summary>The owner has not decided; what is recorded stays meanwhile.</summary>
    Open,

    /// <summary>What is recorded stays.</summary>
    Existing,

    /// <summary>What the source says was taken.</summary>
    Incoming,

    /// <summary>The source speaks of something else: it has a record of its own.</summary>
    Separate,
}

/// <summary>What a source says otherwise than the record, and what the owner decided.</summary>
public sealed record MergeDecision
{
    /// <summary>How these changes are called in the history.</summary>
    public const string HistoryKind = "merge_decision";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>E.g. <c>mrg_4hq9xz</c>; empty until saved.</summary>
    public string Id { get; init; } = "";

    /// <summary>The record.</summary>
    public required string RecordId { get; init; }

    /// <summary>The field; <c>unknown:KEY</c> for what no field takes; null where the question is whether the source speaks of this record at all.</summary>
    public string? Field { get; init; }

    /// <summary>What was recorded when the question arose, for reading; null where that is a whole record.</summary>
    public string? ExistingValue { get; init; }

    /// <summary>What the source says, for reading.</summary>
    public string? IncomingValue { get; init; }

    /// <summary>What the source says, as the history writes records: the one field with its source, or the whole record.</summary>
    public string IncomingRecord { get; init; } = "";

    /// <summary>The source.</summary>
    public string SourceId { get; init; } = "";

    /// <summary>The source's format: with <see cref="SourceName"/> it finds the decision again.</summary>
    public required string SourceFormat { get; init; }

    /// <summary>The source's file name.</summary>
    public required string SourceName { get; init; }

    /// <summary>Where in the source, e.g. <c>work[0]</c>.</summary>
    public required string Place { get; init; }

    /// <summary>How the record was found: <c>same source</c>, <c>exact</c>, <c>canonical</c>, <c>near</c> or <c>dates</c>.</summary>
    public required string MatchMethod { get; init; }

    /// <summary>How sure the match is, 0 to 1.</summary>
    public required double MatchScore { get; init; }

    /// <summary>Whether the match itself waits for the owner.</summary>
    public bool ReviewRequired { get; init; }

    /// <summary>What was decided.</summary>
    public MergeChoice Choice { get; init; }

    /// <summary><c>review</c> (one by one) or <c>import</c> (by <c>--prefer</c>); null while open.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>UTC, ISO 8601; null while open.</summary>
    public string? DecidedAt { get; init; }

    /// <summary>When the question arose: UTC, ISO 8601.</summary>
    public string RaisedAt { get; init; } = "";

    /// <summary>The batch of the import that raised it.</summary>
    public string BatchId { get; init; } = "";

    /// <summary>All of it as one JSON object: what the history keeps.</summary>
    public string ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            writer.WriteStartObject();
            foreach ((string name, object? value) in Columns())
            {
                if (value is string text) writer.WriteString(name, text);
                else if (value is double number) writer.WriteNumber(name, number);
                else if (value is bool flag) writer.WriteBoolean(name, flag);
            }
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static MergeDecision FromJson(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        return new MergeDecision
        {
            Id = Text("id")!,
            RecordId = Text("record_id")!,
            Field = Text("field"),
            ExistingValue = Text("existing_value"),
            IncomingValue = Text("incoming_value"),
            IncomingRecord = Text("incoming_record")!,
            SourceId = Text("source_id")!,
            SourceFormat = Text("source_format")!,
            SourceName = Text("source_name")!,
            Place = Text("place")!,
            MatchMethod = Text("match_method")!,
            MatchScore = root.GetProperty("match_score").GetDouble(),
            ReviewRequired = root.GetProperty("review_required").GetBoolean(),
            Choice = ChoiceOf(Text("decision")!),
            DecidedBy = Text("decided_by"),
            DecidedAt = Text("decided_at"),
            RaisedAt = Text("raised_at")!,
            BatchId = Text("batch_id")!,
        };

        string? Text(string name) => root.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
    }

    /// <summary>The name of a choice as it is stored.</summary>
    public static string NameOf(MergeChoice choice) => choice switch
    {
        MergeChoice.Existing => "existing",
        MergeChoice.Incoming => "incoming",
        MergeChoice.Separate => "separate",
        _ => "open",
    };

    internal static MergeChoice ChoiceOf(string name) => name switch
    {
        "existing" => MergeChoice.Existing,
        "incoming" => MergeChoice.Incoming,
        "separate" => MergeChoice.Separate,
        _ => MergeChoice.Open,
    };

    // The columns in the table's order.
    internal IEnumerable<(string Name, object? Value)> Columns() =>
    [
        ("id", Id), ("record_id", RecordId), ("field", Field), ("existing_value", ExistingValue), ("incoming_value", IncomingValue), ("incoming_record", IncomingRecord),
        ("source_id", SourceId), ("source_format", SourceFormat), ("source_name", SourceName), ("place", Place), ("match_method", MatchMethod), ("match_score", MatchScore),
        ("review_required", ReviewRequired), ("decision", NameOf(Choice)), ("decided_by", DecidedBy), ("decided_at", DecidedAt), ("raised_at", RaisedAt), ("batch_id", BatchId),
    ];
}
