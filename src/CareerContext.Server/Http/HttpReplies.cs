using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CareerContext.Server.Http;

/// <summary>Writes what is not an MCP server's own answer: refusals, as JSON-RPC errors under an HTTP status.</summary>
internal static class HttpReplies
{
    private static readonly JsonTypeInfo<JsonRpcError> ErrorType = (JsonTypeInfo<JsonRpcError>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcError));
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What stands before a message in a stream of events.</summary>
    public static ReadOnlySpan<byte> BeforeMessage => "event: message\ndata: "u8;

    /// <summary>What stands behind it.</summary>
    public static ReadOnlySpan<byte> AfterMessage => "\n\n"u8;

    /// <summary>Refuses a request before its message was understood.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string message, McpErrorCode code = McpErrorCode.InvalidRequest) =>
        RefuseAsync(context, new ProtocolFault(status, code, message), id: default);

    /// <summary>Refuses a message.</summary>
    public static async Task RefuseAsync(HttpContext context, ProtocolFault fault, RequestId id)
    {
        ReadOnlyMemory<byte> body = Written(fault, id);
        context.Response.StatusCode = fault.Status;
        if (fault.Challenge is { } challenge) context.Response.Headers[HeaderNames.WWWAuthenticate] = challenge;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Ends a request that takes too long: by a status, or by an event where its stream has begun, since its client would wait for one.</summary>
    public static async Task GiveUpAsync(HttpContext context, string message, RequestId id)
    {
        ProtocolFault fault = new(StatusCodes.Status503ServiceUnavailable, McpErrorCode.InternalError, message);
        if (!context.Response.HasStarted)
        {
            await RefuseAsync(context, fault, id).ConfigureAwait(false);
            return;
        }
        if (context.Response.ContentLength is not null)
        {
            context.Abort(); // Half of an answer of a known length can be ended in no other way.
            return;
        }
        byte[] last = [.. BeforeMessage, .. Written(fault, id).Span, .. AfterMessage];
        await context.Response.Body.WriteAsync(last, context.RequestAborted).ConfigureAwait(false);
    }

    private static ReadOnlyMemory<byte> Written(ProtocolFault fault, RequestId id)
    {
        JsonRpcError error = new()
        {
            Id = id,
            Error = new JsonRpcErrorDetail { Code = (int)fault.Code, Message = fault.Message, Data = fault.Data?.Deserialize(McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonElement))) },
        };
        MemoryStream body = new();
        using (Utf8JsonWriter writer = new(body, Plain)) JsonSerializer.Serialize(writer, error, ErrorType);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
