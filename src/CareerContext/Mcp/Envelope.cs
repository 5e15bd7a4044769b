using System.Text.Json;
using ModelContextProtocol;

namespace CareerContext.Mcp;

/// <summary>What JSON-RPC puts around results and errors, in the order in which the SDK writes it.</summary>
internal static class Envelope
{
    /// <summary>Writes the answer to a request.</summary>
    /// <param name="writer">Takes one value.</param>
    /// <param name="id">The request's id: a text or a whole number.</param>
    /// <param name="write">Writes the result.</param>
    public static void WriteResult(Utf8JsonWriter writer, JsonElement id, Action<Utf8JsonWriter> write)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("result");
        write(writer);
        WriteEnd(writer, id);
    }

    /// <summary>Writes an error.</summary>
    /// <param name="writer">Takes one value.</param>
    /// <param name="id">The request's id; undefined where none is known.</param>
    /// <param name="code">Its kind.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    public static void WriteError(Utf8JsonWriter writer, JsonElement id, McpErrorCode code, string message)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteNumber("code", (int)code);
        writer.WriteString("message", message);
        writer.WriteEndObject();
        WriteEnd(writer, id);
    }

    private static void WriteEnd(Utf8JsonWriter writer, JsonElement id)
    {
        writer.WritePropertyName("id");
        if (id.ValueKind == JsonValueKind.Undefined) writer.WriteNullValue();
        else if (id.ValueKind == JsonValueKind.Number) writer.WriteNumberValue(id.GetInt64());
        else writer.WriteStringValue(id.GetString());
        writer.WriteString("jsonrpc", "2.0");
        writer.WriteEndObject();
    }
}
