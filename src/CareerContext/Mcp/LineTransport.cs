using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CareerContext.Mcp;

/// <summary>JSON-RPC messages over two streams, one a line.</summary>
/// <remarks>
/// The SDK's own transport stops sending when the input ends, so that a client that writes its requests and closes is told nothing; it does not
/// answer a line that is no message; and it escapes every letter beyond ASCII. This one differs in these three points and in nothing else.
/// </remarks>
internal sealed class LineTransport : TransportBase
{
    /// <summary>The longest line, in bytes: far above any request, far below what would hurt.</summary>
    public const int MaxLine = 16 * 1024 * 1024;

    private const int UsualBuffer = 16 * 1024;

    // What was asked before the end of the input is still answered, unless it takes longer than this.
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(3);

    private static readonly JsonTypeInfo<JsonRpcMessage> Message = (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Stream input;
    private readonly Stream output;
    private readonly HashSet<string> open = [];
    private TaskCompletionSource? answered;

    /// <summary>Starts reading at once, on a thread of its own: reading standard input cannot be interrupted, and must not keep the process.</summary>
    public LineTransport(Stream input, Stream output)
        : base("careercontext", loggerFactory: null)
    {
        this.input = input;
        this.output = output;
        SetConnected();
        new Thread(ReadAll) { IsBackground = true, Name = "MCP input" }.Start();
    }

    private Action? afterFirst;

    /// <summary>Done once, when the first message is on its way out; must return at once.</summary>
    public Action AfterFirst { init => afterFirst = value; }

    /// <inheritdoc/>
    public override Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        MemoryStream line = new();
        using (Utf8JsonWriter writer = new(line, Plain)) JsonSerializer.Serialize(writer, message, Message);
        line.WriteByte((byte)'\n');
        lock (output)
        {
            output.Write(line.GetBuffer(), 0, (int)line.Length);
            output.Flush();
        }
        if (message is JsonRpcResponse or JsonRpcError) Close(((JsonRpcMessageWithId)message).Id.ToString());
        Interlocked.Exchange(ref afterFirst, null)?.Invoke();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        SetDisconnected();
        return ValueTask.CompletedTask;
    }

    private void ReadAll()
    {
        try
        {
            ReadLines();
            WhenAnswered().Wait(LastAnswers);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The client is gone: the same as the end of the input.
        }
        finally
        {
            SetDisconnected();
        }
    }

    private void ReadLines()
    {
        byte[] buffer = new byte[UsualBuffer];
        int filled = 0;
        bool isTooLong = false;
        for (int read; (read = input.Read(buffer, filled, buffer.Length - filled)) > 0;)
        {
            int start = 0, searched = filled;
            filled += read;
            for (int length; (length = buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n')) >= 0;)
            {
                int end = searched + length;
                if (!isTooLong) Take(buffer.AsSpan(start, end - start));
                isTooLong = false;
                start = searched = end + 1;
            }
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            if (filled == 0 && buffer.Length > UsualBuffer) buffer = new byte[UsualBuffer]; // One long line is no reason to keep so much.
            if (filled < buffer.Length) continue;
            if (filled < MaxLine)
            {
                Array.Resize(ref buffer, Math.Min(filled * 2, MaxLine));
                continue;
            }
            if (!isTooLong) Refuse(McpErrorCode.InvalidRequest, $"A message may have at most {MaxLine} bytes.");
            isTooLong = true;
            filled = 0;
        }
        if (filled > 0 && !isTooLong) Take(buffer.AsSpan(0, filled));
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        if (line.Trim(" \t\r"u8).IsEmpty) return;
        QuietMemory.Note();
        JsonRpcMessage? message;
        try
        {
            message = JsonSerializer.Deserialize(line, Message);
        }
        catch (JsonException)
        {
            message = null;
        }
        catch (Exception error) when (error is not (IOException or ObjectDisposedException or OperationCanceledException))
        {
            // This thread has nobody above it: what one strange line brings about must not end the server.
            Refuse(McpErrorCode.InvalidRequest, "This message cannot be taken; it must be a JSON-RPC 2.0 message of the Model Context Protocol.");
            return;
        }
        if (message is null) Refuse(McpErrorCode.ParseError, "Each line must be one JSON-RPC 2.0 message in UTF-8.");
        else if (MessageParameters.AreReadable(message)) Pass(message);
        else if (message is JsonRpcRequest request) Refuse(McpErrorCode.InvalidParams, MessageParameters.Unreadable, request.Id);
    }

    private void Pass(JsonRpcMessage message)
    {
        // A subscription is answered only when it ends, a cancelled request not at all.
        if (message is JsonRpcRequest { Method: not RequestMethods.SubscriptionsListen } request)
        {
            lock (open) open.Add(request.Id.ToString());
        }
        else if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled && (cancelled.Params as JsonObject)?["requestId"] is JsonValue id)
        {
            Close(IdOf(id));
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

    private void Refuse(McpErrorCode code, string message, RequestId id = default) =>
        SendMessageAsync(new JsonRpcError { Id = id, Error = new JsonRpcErrorDetail { Code = (int)code, Message = message } }).Wait();

    private void Close(string id)
    {
        lock (open)
        {
            open.Remove(id);
            if (open.Count == 0) answered?.TrySetResult();
        }
    }

    private Task WhenAnswered()
    {
        lock (open)
        {
            if (open.Count == 0) return Task.CompletedTask;
            answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return answered.Task;
        }
    }
}
