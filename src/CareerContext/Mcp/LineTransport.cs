using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CareerContext.Mcp;

/// <summary>The SDK's end of a <see cref="LineStream"/>.</summary>
/// <remarks>
/// The SDK's own transport stops sending when the input ends, so that a client that writes its requests and closes is told nothing; it does not
/// answer a line that is no message; and it escapes every letter beyond ASCII. This one differs in these three points and in nothing else.
/// </remarks>
internal sealed class LineTransport : TransportBase
{
    // The handshake was answered before the SDK was there; it answers in no time, or never.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly JsonTypeInfo<JsonRpcMessage> Message = (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    private readonly LineStream lines;
    private readonly ConcurrentDictionary<string, Pending> open = new(StringComparer.Ordinal);
    private volatile Telling? telling;

    public LineTransport(LineStream lines)
        : base(Offer.Name, loggerFactory: null)
    {
        this.lines = lines;
        SetConnected();
        lines.Ended.ContinueWith(_ => SetDisconnected(), TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public override Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        JsonRpcMessageWithId? answer = message is JsonRpcResponse or JsonRpcError ? (JsonRpcMessageWithId)message : null;
        if (telling is { } told && answer?.Id == told.Id)
        {
            telling = null;
            told.Done.SetResult();
            return Task.CompletedTask;
        }
        lines.Send(writer => JsonSerializer.Serialize(writer, message, Message));
        if (answer is not null && open.TryRemove(answer.Id.ToString(), out Pending? request)) lines.Close(request);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        SetDisconnected();
        return ValueTask.CompletedTask;
    }

    /// <summary>Tells the SDK what was answered or noted without it; what it answers itself is not sent. Returns when it knows.</summary>
    /// <exception cref="TimeoutException">It does not answer: without the handshake it must not take anything else.</exception>
    public void Tell(byte[] line)
    {
        JsonRpcMessage message = JsonSerializer.Deserialize(line, Message)!;
        if (message is not JsonRpcRequest request)
        {
            WriteMessageAsync(message).Wait();
            return;
        }
        Telling told = new(request.Id, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        telling = told;
        WriteMessageAsync(message).Wait();
        if (!told.Done.Task.Wait(Patience)) throw new TimeoutException("The handshake was not answered.");
    }

    /// <summary>Takes a line.</summary>
    public void Take(ReadOnlySpan<byte> line)
    {
        JsonRpcMessage? message;
        try
        {
            message = JsonSerializer.Deserialize(line, Message);
        }
        catch (JsonException)
        {
            message = null;
        }
        if (message is null) lines.Refuse(McpErrorCode.ParseError, "Each line must be one JSON-RPC 2.0 message in UTF-8.");
        else if (MessageParameters.AreReadable(message)) Pass(message);
        else if (message is JsonRpcRequest request) SendMessageAsync(new JsonRpcError { Id = request.Id, Error = new JsonRpcErrorDetail { Code = (int)McpErrorCode.InvalidParams, Message = MessageParameters.Unreadable } }).Wait();
    }

    private void Pass(JsonRpcMessage message)
    {
        // A subscription is answered only when it ends, a cancelled request not at all.
        if (message is JsonRpcRequest { Method: not RequestMethods.SubscriptionsListen } request)
        {
            Pending asked = new(request.Id.ToString());
            if (open.TryAdd(asked.Id, asked)) lines.Open(asked);
        }
        else if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled && (cancelled.Params as JsonObject)?["requestId"] is JsonValue id)
        {
            lines.Cancel(IdOf(id));
        }
        WriteMessageAsync(message).Wait();
    }

    // Text may turn out to be none only when it is read; such an id was never given.
    private static string IdOf(JsonValue id)
    {
        try
        {
            return id.ToString();
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private sealed record Telling(RequestId Id, TaskCompletionSource Done);
}
