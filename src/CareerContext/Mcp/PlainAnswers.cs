using System.Buffers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerContext.Store;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>Answers plain requests without the SDK: a ping, the list of tools, calls of reading tools.</summary>
/// <param name="tools">The tools that the server offers.</param>
/// <remarks>The SDK answers all of this too, and says the same: over standard output byte for byte, over HTTP it escapes more letters. But each call through it costs more than most answers. See src/DECISIONS.md.</remarks>
public sealed class PlainAnswers(IEnumerable<McpServerTool> tools)
{
    /// <summary>How messages are written: text is escaped no further than JSON needs.</summary>
    internal static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly McpServerTool[] offered = [.. tools];
    private readonly Dictionary<string, ReadingTool> reading = tools.OfType<ReadingTool>().ToDictionary(t => t.Declared.Name, StringComparer.Ordinal);

    /// <summary>Answers a request that stands alone, of a revision before 2026-07-28.</summary>
    /// <param name="message">The message in UTF-8.</param>
    /// <param name="user">Who the request's token was issued to; null for nobody.</param>
    /// <param name="output">Takes the answer, one JSON-RPC message.</param>
    /// <returns>False, with nothing written, for all that the SDK has to answer.</returns>
    public bool TryAnswer(ReadOnlyMemory<byte> message, ClaimsPrincipal? user, IBufferWriter<byte> output)
    {
        using PlainMessage? asked = PlainMessage.Read(message);
        if (asked is null || Prepare(asked, CareerServer.OriginOf(null, user)) is not { } write) return false;
        using Utf8JsonWriter writer = new(output, Plain);
        Envelope.WriteResult(writer, asked.Id, write());
        return true;
    }

    /// <summary>What makes the result of a request, and then writes it; null for what is not answered here.</summary>
    internal Func<Action<Utf8JsonWriter>>? Prepare(PlainMessage message, Origin origin)
    {
        switch (message.Kind)
        {
            case PlainKind.Ping:
                return () => WriteNothing;
            case PlainKind.ListTools when Array.TrueForAll(offered, t => t is CareerTool):
                return () => WriteTools;
            case PlainKind.CallTool when reading.TryGetValue(message.Tool, out ReadingTool? tool):
                return () =>
                {
                    ToolReply reply = tool.Reply(message.Arguments, origin);
                    return writer => Replies.Write(writer, reply);
                };
            default:
                return null;
        }
    }

    private void WriteTools(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tools");
        foreach (McpServerTool tool in offered) ((CareerTool)tool).Declared.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNothing(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    }
}
