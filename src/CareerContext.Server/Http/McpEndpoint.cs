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
/// <param name="Longest">What a request may take, its body included; subscriptions excepted.</param>
public sealed record EndpointLimits(int AtOnce, int Listeners, TimeSpan Longest)
{
    /// <summary>64 at once, 64 listeners, 30 seconds.</summary>
    public static EndpointLimits Usual { get; } = new(64, 64, TimeSpan.FromSeconds(30));
}

/// <summary>MCP over streamable HTTP without sessions: a server of its own for each POST, for clients of all revisions.</summary>
/// <param name="server">What is served; shared by all requests.</param>
/// <param name="admission">Who may ask.</param>
/// <param name="limits">What the endpoint bears.</param>
public sealed class McpEndpoint(McpServerOptions server, IAdmission admission, EndpointLimits limits) : IDisposable
{
    private const string Json = "application/json";
    private const string EventStream = "text/event-stream";
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(40); // Beyond it timers do not count.

    private readonly SemaphoreSlim places = new(limits.AtOnce);
    private readonly SemaphoreSlim listeners = new(limits.Listeners);

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
        else if (!places.Wait(0, CancellationToken.None))
        {
            await RefuseCrowdAsync(context).ConfigureAwait(false);
        }
        else
        {
            await TakeAsync(context, admitted).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        places.Dispose();
        listeners.Dispose();
    }

    private async Task TakeAsync(HttpContext context, Admission admitted)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        end.CancelAfter(limits.Longest);
        SemaphoreSlim place = places;
        RequestId id = default;
        try
        {
            if (Unfit(context.Request) is { } unfit)
            {
                await HttpReplies.RefuseAsync(context, unfit, id: default).ConfigureAwait(false);
                return;
            }
            (JsonRpcMessage? message, ProtocolFault? fault) = await MessageBody.ReadAsync(context.Request, end.Token).ConfigureAwait(false);
            id = (message as JsonRpcMessageWithId)?.Id ?? default;
            fault ??= ProtocolCheck.Fault(context.Request, message!) ?? Forbidden(message!, admitted);
            if (fault is not null)
            {
                await HttpReplies.RefuseAsync(context, fault, id).ConfigureAwait(false);
                return;
            }
            if (message is JsonRpcRequest { Method: RequestMethods.SubscriptionsListen })
            {
                // A subscription is held open for as long as its client likes: it takes no place from those that ask.
                if (!listeners.Wait(0, CancellationToken.None))
                {
                    await RefuseCrowdAsync(context).ConfigureAwait(false);
                    return;
                }
                places.Release();
                place = listeners;
                end.CancelAfter(admitted.Rest < LongestRest ? admitted.Rest : Timeout.InfiniteTimeSpan);
            }
            await ServeAsync(context, message!, admitted, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            if (!context.RequestAborted.IsCancellationRequested)
                await HttpReplies.GiveUpAsync(context, place == listeners ? "The token has expired; subscribe again with a new one." : $"The request took longer than {limits.Longest.TotalSeconds:0} seconds and was given up.", id).ConfigureAwait(false);
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

    private async Task ServeAsync(HttpContext context, JsonRpcMessage message, Admission admitted, CancellationToken cancellationToken)
    {
        bool isModern = ProtocolCheck.IsModern(context.Request, message);
        message.Context ??= new JsonRpcMessageContext();
        message.Context.ProtocolVersion = ProtocolCheck.VersionOf(context.Request);
        message.Context.User = admitted.User;
        BeginStream(context);
        await using StreamableHttpServerTransport transport = new() { Stateless = true };
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using McpServer session = McpServer.Create(transport, server, serviceProvider: context.RequestServices);
        Task running = session.RunAsync(end.Token);
        bool isAnswered = isModern
            ? await transport.HandlePostRequestAsync(message, context.Response.Body, first => SetStatus(context, first), end.Token).ConfigureAwait(false)
            : await transport.HandlePostRequestAsync(message, context.Response.Body, end.Token).ConfigureAwait(false);
        if (!isAnswered)
        {
            context.Response.Headers.ContentType = default;
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        await transport.DisposeAsync().ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static void BeginStream(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentType = EventStream;
        headers.CacheControl = "no-cache,no-store";
        headers.ContentEncoding = "identity";
        headers["X-Accel-Buffering"] = "no";
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
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

    private static ProtocolFault? Unfit(HttpRequest request)
    {
        if (!Accepts(request, Json) || !Accepts(request, EventStream))
            return new ProtocolFault(StatusCodes.Status406NotAcceptable, McpErrorCode.InvalidRequest, $"The client must accept both {Json} and {EventStream}.");
        return MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            ? null
            : new ProtocolFault(StatusCodes.Status415UnsupportedMediaType, McpErrorCode.InvalidRequest, $"The body must be {Json}.");
    }

    private static bool Accepts(HttpRequest request, string type)
    {
        MediaTypeHeaderValue wanted = new(type);
        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out IList<MediaTypeHeaderValue>? accepted) && accepted.Any(a => a.Quality is not 0 && wanted.IsSubsetOf(a));
    }

    private static Task RefuseCrowdAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return HttpReplies.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many requests at once; try again in a second.");
    }
}
