using System.Text.Encodings.Web;
using System.Text.Json;
using CareerContext.Context;

namespace CareerContext.Benchmarks.Scoring;

/// <summary>What came back for one request: a line of a results file.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="Context">The text; empty when the call failed.</param>
/// <param name="Tier">The receipt's tier; null when there is none.</param>
/// <param name="Answered">The receipt's word on whether the file holds the answer; null when it does not say.</param>
/// <param name="HasReceipt">Whether a receipt came with it.</param>
internal sealed record ResultLine(string Id, string Context, string? Tier, bool? Answered, bool HasReceipt)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether the result gives account of itself; one that does not is wrong whatever its text.</summary>
    public bool IsComplete => HasReceipt && Tier is not null && Answered is not null;

    /// <summary>A result of an answer.</summary>
    public static ResultLine Of(string id, ContextAnswer answer) => new(id, answer.Text, answer.Receipt.Tier.Name(), answer.Receipt.Answered, HasReceipt: true);

    /// <summary>A result of a call that failed.</summary>
    public static ResultLine Failed(string id) => new(id, "", null, null, HasReceipt: false);

    /// <summary>Reads a results file.</summary>
    public static List<ResultLine> Load(string path) => [.. File.ReadLines(path).Where(l => l.Length > 0).Select(Parse)];

    /// <summary>Writes a results file.</summary>
    public static void Save(string path, IEnumerable<ResultLine> results)
    {
        using FileStream file = File.Create(path);
        foreach (ResultLine result in results)
        {
            using (Utf8JsonWriter writer = new(file, Readable)) result.WriteTo(writer);
            file.WriteByte((byte)'\n');
        }
    }

    private void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Id);
        writer.WriteString("context", Context);
        writer.WriteString("tier", Tier);
        if (Answered is { } answered) writer.WriteBoolean("answerable", answered);
        writer.WriteStartObject("receipt");
        if (HasReceipt)
        {
            writer.WriteString("tier", Tier);
            writer.WriteBoolean("answered", Answered ?? false);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static ResultLine Parse(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement row = json.RootElement;
        bool? answered = row.TryGetProperty("answerable", out JsonElement flag) && flag.ValueKind is JsonValueKind.True or JsonValueKind.False ? flag.GetBoolean() : null;
        bool receipt = row.TryGetProperty("receipt", out JsonElement account) && account.ValueKind == JsonValueKind.Object && account.EnumerateObject().Any();
        return new ResultLine(Text(row, "id") ?? "", Text(row, "context") ?? "", Text(row, "tier"), answered, receipt);
    }

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
