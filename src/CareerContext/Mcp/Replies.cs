using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Context;
using CareerContext.Store;
using ModelContextProtocol.Protocol;

namespace CareerContext.Mcp;

/// <summary>Turns answers and faults into MCP results: one table for tools and resources.</summary>
internal sealed class Replies(CareerReader reader, TextWriter log)
{
    /// <summary>Where a result's receipt lies in its <c>_meta</c>.</summary>
    public const string ReceiptKey = "careercontext/receipt";

    /// <summary>What each client has been shown of each record.</summary>
    public SeenVersions Seen { get; } = new();

    private const string InternalError = "Internal error: the answer could not be made. Nothing was changed; the server's log says where it failed.";

    /// <summary>Makes an answer; a career file that is not there yet is a normal answer.</summary>
    /// <exception cref="CareerException">An expected fault.</exception>
    public ContextAnswer Answer(Func<ContextAnswer> make)
    {
        try
        {
            return make();
        }
        catch (CareerException fault) when (fault is { Fault: Fault.NotFound, Message: CareerFile.NoFileYet })
        {
            string today = reader.File.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new ContextAnswer(CareerFile.NoFileYet, new Receipt { Tier = Tier.None, Tokens = TokenEstimator.Count(CareerFile.NoFileYet), Answered = false, FileVersion = 0, AsOf = today }, []);
        }
    }

    /// <summary>A tool's result: the text alone, and its receipt beside it.</summary>
    public static CallToolResult Result(ToolReply reply) => new()
    {
        Content = [new TextContentBlock { Text = reply.Complaint ?? reply.Answer!.Text }],
        Meta = reply.Answer is { } answer ? Meta(answer.Receipt) : null,
        IsError = reply.Answer is null ? true : null,
    };

    /// <summary>Writes the same result without the SDK, byte for byte.</summary>
    public static void Write(Utf8JsonWriter writer, ToolReply reply)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("content");
        writer.WriteStartObject();
        writer.WriteString("type", "text");
        writer.WriteString("text", reply.Complaint ?? reply.Answer!.Text);
        writer.WriteEndObject();
        writer.WriteEndArray();
        if (reply.Answer is { } answer)
        {
            writer.WriteStartObject("_meta");
            writer.WritePropertyName(ReceiptKey);
            answer.Receipt.WriteTo(writer);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteBoolean("isError", true);
        }
        writer.WriteEndObject();
    }

    /// <summary>What a receipt looks like in a result's <c>_meta</c>.</summary>
    public static JsonObject Meta(Receipt receipt)
    {
        MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes)) receipt.WriteTo(writer);
        return new JsonObject { [ReceiptKey] = JsonNode.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) };
    }

    /// <summary>The words for a fault: its own where it was expected, else none but a hint to the log.</summary>
    public string Words(Exception error, string where)
    {
        if (error is CareerException { Fault: not Fault.Internal } fault) return fault.Message;
        Write(error, where);
        return InternalError;
    }

    // Types and places only: an exception's message may quote what it stumbled over.
    private void Write(Exception error, string where)
    {
        for (Exception? one = error; one is not null; one = one.InnerException)
            log.WriteLine($"careercontext: {where} failed: {one.GetType().FullName}{Environment.NewLine}{one.StackTrace}");
        log.Flush();
    }
}
