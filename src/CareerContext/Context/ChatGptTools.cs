using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerContext.Mcp;
using CareerContext.Records;

namespace CareerContext.Context;

/// <summary>The two tools that ChatGPT's deep research and company knowledge ask for, by exactly these names and shapes: one JSON text each.</summary>
internal static class ChatGptShape
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An answer whose text is JSON.</summary>
    public static ContextAnswer Answer(Receipt receipt, Action<Utf8JsonWriter> write)
    {
        MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Plain)) write(writer);
        string text = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return new ContextAnswer(text, receipt with { Tokens = TokenEstimator.Count(text) }, []);
    }
}

internal sealed class SearchForChatGpt(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "search",
          "title": "Search",
          "description": "Finds records of this person's career by words. Returns JSON results of id, title and url, the best first; fetch returns one whole.",
          "inputSchema": {
            "type": "object",
            "properties": { "query": { "type": "string", "minLength": 1, "maxLength": 10000 } },
            "required": ["query"],
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments)
    {
        string query = arguments.Text("query") ?? "";
        return () => reader.Search(query, (found, receipt) => ChatGptShape.Answer(receipt, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("results");
            foreach ((CareerRecord record, string title) in found)
            {
                json.WriteStartObject();
                json.WriteString("id", record.Id);
                json.WriteString("title", title);
                json.WriteString("url", CareerReader.AddressOf(record));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }
}

internal sealed class FetchForChatGpt(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "fetch",
          "title": "Fetch",
          "description": "One record of this person's career in full, by an id that search returned. Returns JSON: id, title, text, url, metadata.",
          "inputSchema": {
            "type": "object",
            "properties": { "id": { "type": "string", "minLength": 1, "maxLength": 200 } },
            "required": ["id"],
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected override bool TellsWhole => true;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments)
    {
        string id = arguments.Text("id")?.Trim() ?? "";
        return () => reader.Fetch(id, (record, title, whole) => ChatGptShape.Answer(whole.Receipt, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", record.Id);
            json.WriteString("title", title);
            json.WriteString("text", whole.Text);
            json.WriteString("url", CareerReader.AddressOf(record));
            json.WriteStartObject("metadata");
            json.WriteString("kind", record.Kind.Name);
            json.WriteString("last_modified", record.UpdatedAt);
            json.WriteEndObject();
            json.WriteEndObject();
        }));
    }
}
