using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CareerContext.Server.Http;

/// <summary>Reads a request's body, which is one JSON-RPC message.</summary>
internal static class MessageBody
{
    /// <summary>The longest body, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const string Wanted = "The body must be one JSON-RPC 2.0 message in UTF-8.";
    private static readonly JsonTypeInfo<JsonRpcMessage> Message = (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    /// <summary>Reads the body, or says why it cannot be read.</summary>
    public static async ValueTask<(ReadOnlyMemory<byte> Text, ProtocolFault? Fault)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes) return (default, TooLong());
        PipeReader body = request.BodyReader;
        // Copied as it comes: what waits in the pipe is the web server's own memory, which it never gives back.
        ArrayBufferWriter<byte> text = new();
        while (true)
        {
            ReadResult read = await body.ReadAsync(cancellationToken).ConfigureAwait(false);
            bool isTooLong = text.WrittenCount + read.Buffer.Length > MaxBytes;
            if (!isTooLong)
            {
                foreach (ReadOnlyMemory<byte> part in read.Buffer) text.Write(part.Span);
            }
            body.AdvanceTo(read.Buffer.End);
            if (isTooLong) return (default, TooLong());
            if (read.IsCompleted) return (text.WrittenMemory, null);
        }
    }

    /// <summary>Takes the message out of a body, or says why there is none.</summary>
    public static (JsonRpcMessage? Message, ProtocolFault? Fault) Parse(ReadOnlyMemory<byte> bytes)
    {
        // Parts of a message are kept as they came and read much later, or never: a wrong byte must not get as far.
        if (!Utf8.IsValid(bytes.Span)) return (null, new ProtocolFault(StatusCodes.Status400BadRequest, McpErrorCode.ParseError, Wanted));
        try
        {
            Utf8JsonReader reader = new(bytes.Span);
            JsonRpcMessage? message = JsonSerializer.Deserialize(ref reader, Message);
            if (message is null || Continues(ref reader)) return (null, new ProtocolFault(StatusCodes.Status400BadRequest, McpErrorCode.InvalidRequest, Wanted));
            return (message, null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            return (null, new ProtocolFault(StatusCodes.Status400BadRequest, IsJson(bytes) ? McpErrorCode.InvalidRequest : McpErrorCode.ParseError, Wanted));
        }
    }

    private static bool Continues(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static bool IsJson(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument _ = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ProtocolFault TooLong() => new(StatusCodes.Status413PayloadTooLarge, McpErrorCode.InvalidRequest, $"A message may have at most {MaxBytes} bytes.");
}
