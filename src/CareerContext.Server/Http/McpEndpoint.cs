using System.Buffers;
using System.Diagnostics;
using CareerContext.Mcp;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Server.Http;

/// <summary>What one endpoint bears.</summary>
/// <param name="AtOnce">Requests that are answered at the same time; one more is told to come again.</param>
/// <param name="Listeners">Held-open subscriptions at the same time; they are counted apart.</param>
/// <param name="Longest">What a request may take, its body included; a subscription, until it is acknowledged.</param>
public sealed record EndpointLimits(int AtOnce, int Listeners, TimeSpan Longest)
{
    /// <summary>64 at once, 64 listeners, 30 seconds.</summary>
    public static EndpointLimits Usual { get; } = new(64, 64, TimeSpan.FromSeconds(30));

    /// <summary>How long a connection may be without a request, the first one included.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Connections at the same time; one more is closed at once.</summary>
    public int Connections { get; init; } = 1024;
}

/// <summary>MCP over streamable HTTP without sessions: a server of its own for each POST, for clients of all revisions.</summary>
/// <param name="server">What is served; shared by all requests.</param>
/// <param name="admission">Who may ask.</param>
/// <param name="limits">What the endpoint bears.</param>
public sealed class McpEndpoint(McpServerOptions server, IAdmission admission, EndpointLimits limits)
{
    private const string Json = "application/json";
    private const string EventStream = "text/event-stream";
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(40); // Beyond it timers do not count.

    private const int UsualAnswer = 2048;

    private readonly PlainAnswers plain = new(server.ToolCollection ?? []);
    private readonly Places places = new(limits.AtOnce);
    private readonly Places listeners = new(limits.Listeners);

    /// <summary>Answers one HTTP request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        QuietMemory.Note();
        Admission admitted = await admission.AdmitAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (!admitted.IsGranted)
        {
            await HttpReplies.RefuseAsync(context, new ProtocolFault(admitted.Status, McpErrorCode.InvalidRequest, admitted.Problem, Challenge: admitted.Challenge), id: default).ConfigureAwait(false);
        }
        else if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            await HttpReplies.RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "This endpoint takes POST alone: it keeps no sessions.").ConfigureAwait(false);
        }
        else if (!places.TryTake())
        {
            await RefuseCrowdAsync(context).ConfigureAwait(false);
        }
        else
        {
            await TakeAsync(context, admitted).ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(HttpContext context, Admission admitted)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        end.CancelAfter(limits.Longest);
        Places place = places;
        bool endsWithToken = false;
        RequestId id = default;
        try
        {
            if (await ReadAsync(context, admitted, end.Token).ConfigureAwait(false) is not { } message) return;
            id = (message as JsonRpcMessageWithId)?.Id ?? default;
            if (message is JsonRpcRequest { Method: RequestMethods.SubscriptionsListen })
            {
                // A subscription is held open for as long as its client likes: it takes no place from those that ask.
                if (!listeners.TryTake())
                {
                    await RefuseCrowdAsync(context).ConfigureAwait(false);
                    return;
                }
                places.Release();
                place = listeners;
                // Only what has begun is held open: its first message says what was granted. The token's end comes when it comes.
                endsWithToken = admitted.Rest < limits.Longest;
                if (endsWithToken) end.CancelAfter(admitted.Rest);
                long asked = Stopwatch.GetTimestamp();
                context.Response.OnStarting(() =>
                {
                    if (!endsWithToken) end.CancelAfter(admitted.Rest < LongestRest ? admitted.Rest - Stopwatch.GetElapsedTime(asked) : Timeout.InfiniteTimeSpan);
                    endsWithToken = true;
                    return Task.CompletedTask;
                });
            }
            await ServeAsync(context, message, admitted, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            if (!context.RequestAborted.IsCancellationRequested)
                await HttpReplies.GiveUpAsync(context, endsWithToken ? "The token has expired; subscribe again with a new one." : $"The request took longer than {limits.Longest.TotalSeconds:0} seconds and was given up.", id).ConfigureAwait(false);
        }
        catch (BadHttpRequestException error)
        {
            if (!context.Response.HasStarted) await HttpReplies.RefuseAsync(context, error.StatusCode, "The request's body cannot be read.").ConfigureAwait(false);
        }
        finally
        {
            place.Release();
        }
    }

    // The message that a server of the SDK has to answer; null where the request is answered or refused already.
    private async Task<JsonRpcMessage?> ReadAsync(HttpContext context, Admission admitted, CancellationToken cancellationToken)
    {
        if (Unfit(context.Request) is { } unfit)
        {
            await HttpReplies.RefuseAsync(context, unfit, id: default).ConfigureAwait(false);
            return null;
        }
        (ReadOnlyMemory<byte> text, ProtocolFault? fault) = await MessageBody.ReadAsync(context.Request, cancellationToken).ConfigureAwait(false);
        if (fault is null && await AnswerPlainAsync(context, text, admitted, cancellationToken).ConfigureAwait(false)) return null;
        JsonRpcMessage? message = null;
        if (fault is null) (message, fault) = MessageBody.Parse(text);
        fault ??= ProtocolCheck.Fault(context.Request, message!) ?? Unoffered(message!) ?? Forbidden(message!, admitted);
        if (fault is null) return message;
        await HttpReplies.RefuseAsync(context, fault, (message as JsonRpcMessageWithId)?.Id ?? default).ConfigureAwait(false);
        return null;
    }

    private async Task ServeAsync(HttpContext context, JsonRpcMessage message, Admission admitted, CancellationToken cancellationToken)
    {
        bool isModern = ProtocolCheck.IsModern(context.Request, message);
        message.Context ??= new JsonRpcMessageContext();
        message.Context.ProtocolVersion = ProtocolCheck.VersionOf(context.Request);
        message.Context.User = admitted.User;
        BeginStream(context);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        StreamableHttpServerTransport transport = new() { Stateless = true };
        await using McpServer session = McpServer.Create(transport, server, serviceProvider: context.RequestServices);
        Task running = session.RunAsync(end.Token);
        try
        {
            bool isAnswered = isModern
                ? await transport.HandlePostRequestAsync(message, context.Response.Body, first => SetStatus(context, first), end.Token).ConfigureAwait(false)
                : await transport.HandlePostRequestAsync(message, context.Response.Body, end.Token).ConfigureAwait(false);
            if (!isAnswered)
            {
                context.Response.Headers.ContentType = default;
                context.Response.StatusCode = StatusCodes.Status202Accepted;
            }
        }
        finally
        {
            await transport.DisposeAsync().ConfigureAwait(false);
            await end.CancelAsync().ConfigureAwait(false);
        }
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Requests of the revisions before 2026-07-28 stand alone here: what is plain needs no server of its own.
    private async ValueTask<bool> AnswerPlainAsync(HttpContext context, ReadOnlyMemory<byte> text, Admission admitted, CancellationToken cancellationToken)
    {
        if (!ProtocolCheck.MayBeOlder(context.Request)) return false;
        ArrayBufferWriter<byte> answer = new(UsualAnswer);
        answer.Write(HttpReplies.BeforeMessage);
        if (!plain.TryAnswer(text, admitted.User, answer)) return false;
        answer.Write(HttpReplies.AfterMessage);
        SetHeaders(context.Response.Headers);
        context.Response.ContentLength = answer.WrittenCount;
        await context.Response.Body.WriteAsync(answer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static void BeginStream(HttpContext context)
    {
        SetHeaders(context.Response.Headers);
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentType = EventStream;
        headers.CacheControl = "no-cache,no-store";
        headers.ContentEncoding = "identity";
        headers["X-Accel-Buffering"] = "no";
    }

    // The newest revision tells some errors by the status as well; only the first message can still choose it.
    private static ValueTask SetStatus(HttpContext context, JsonRpcMessage? first)
    {
        if (first is JsonRpcError { Error.Code: int code })
        {
            context.Response.StatusCode = (McpErrorCode)code switch
            {
                McpErrorCode.MethodNotFound => StatusCodes.Status404NotFound,
                McpErrorCode.MissingRequiredClientCapability or McpErrorCode.UnsupportedProtocolVersion or McpErrorCode.HeaderMismatch => StatusCodes.Status400BadRequest,
                _ => context.Response.StatusCode,
            };
        }
        return ValueTask.CompletedTask;
    }

    private ProtocolFault? Forbidden(JsonRpcMessage message, Admission admitted)
    {
        if (admitted.MayWrite || message is not JsonRpcRequest { Method: RequestMethods.ToolsCall } call || call.Params?["name"]?.ToString() is not { } name) return null;
        bool reads = server.ToolCollection is not { } tools || !tools.TryGetPrimitive(name, out McpServerTool? tool) || tool.ProtocolTool.Annotations?.ReadOnlyHint == true;
        return reads ? null : new ProtocolFault(StatusCodes.Status403Forbidden, McpErrorCode.InvalidRequest, "This token allows reading only; the tool changes the career file.", Challenge: admitted.WriteChallenge);
    }

    // The SDK would take any subscription of an older client, and nobody could ever be told.
    private ProtocolFault? Unoffered(JsonRpcMessage message) =>
        server.Handlers.SubscribeToResourcesHandler is null && message is JsonRpcRequest { Method: RequestMethods.ResourcesSubscribe or RequestMethods.ResourcesUnsubscribe } request
            ? new ProtocolFault(StatusCodes.Status200OK, McpErrorCode.MethodNotFound, $"This server has no {request.Method}: over HTTP it keeps no sessions.")
            : null;

    private static ProtocolFault? Unfit(HttpRequest request)
    {
        if (!Accepts(request, Json) || !Accepts(request, EventStream))
            return new ProtocolFault(StatusCodes.Status406NotAcceptable, McpErrorCode.InvalidRequest, $"The client must accept both {Json} and {EventStream}.");
        return IsReadable(request) ? null : new ProtocolFault(StatusCodes.Status415UnsupportedMediaType, McpErrorCode.InvalidRequest, $"The body must be {Json}, in UTF-8 and not compressed.");
    }

    private static bool IsReadable(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.All(e => string.Equals(e, "identity", StringComparison.OrdinalIgnoreCase));

    private static bool Accepts(HttpRequest request, string type)
    {
        MediaTypeHeaderValue wanted = new(type);
        // What else a client says of a type, its charset for one, takes nothing away from it.
        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out IList<MediaTypeHeaderValue>? accepted) && accepted.Any(a => a.Quality is not 0 && wanted.IsSubsetOf(new MediaTypeHeaderValue(a.MediaType)));
    }

    private static Task RefuseCrowdAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return HttpReplies.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many requests at once; try again in a second.");
    }
}
