using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ModelContextProtocol;

namespace CareerContext.Server.Http;

/// <summary>All requests come in here: strangers' are refused, the rest goes where its path says.</summary>
/// <param name="source">Which hosts and origins are known.</param>
/// <param name="proxy">The one machine that may call, over which others come by TLS; null where clients call themselves.</param>
/// <param name="resourceMetadata">What <c>/.well-known/oauth-protected-resource</c> says, or null.</param>
/// <param name="endpoint">What answers MCP.</param>
/// <param name="log">Where faults of the program are written.</param>
/// <param name="stopping">Cancelled when the program is asked to end.</param>
internal sealed class FrontDoor(RequestSource source, IPAddress? proxy, ReadOnlyMemory<byte>? resourceMetadata, McpEndpoint endpoint, TextWriter log, CancellationToken stopping)
{
    /// <summary>The endpoint's path.</summary>
    public const string EndpointPath = "/mcp";

    /// <summary>Where a client learns who gives tokens (RFC 9728).</summary>
    public const string MetadataPath = "/.well-known/oauth-protected-resource";

    private const string HealthPath = "/healthz";
    private static readonly byte[] Healthy = "ok\n"u8.ToArray();

    /// <summary>Answers one HTTP request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            // The client is gone, or what it still sends comes too late.
        }
#pragma warning disable CA1031 // The last line of defence: the process goes on, and the client gets no more than a status.
        catch (Exception error)
        {
            log.WriteLine($"careercontext: HTTP failed: {error.GetType().FullName}{Environment.NewLine}{error.StackTrace}");
            if (context.Response.HasStarted) context.Abort();
            else await HttpReplies.RefuseAsync(context, StatusCodes.Status500InternalServerError, "Internal error; the server's log says where it failed.", McpErrorCode.InternalError).ConfigureAwait(false);
        }
#pragma warning restore CA1031
    }

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (Complaint(context) is { } complaint) return HttpReplies.RefuseAsync(context, StatusCodes.Status403Forbidden, complaint);
        return context.Request.Path.Value switch
        {
            EndpointPath => endpoint.HandleAsync(context),
            HealthPath => SayAsync(context, "text/plain", Healthy),
            { } path when resourceMetadata is { } metadata && (path == MetadataPath || path.StartsWith(MetadataPath + "/", StringComparison.Ordinal)) => SayAsync(context, "application/json", metadata),
            _ => HttpReplies.RefuseAsync(context, StatusCodes.Status404NotFound, $"There is nothing here; MCP is served at {EndpointPath}."),
        };
    }

    private string? Complaint(HttpContext context)
    {
        if (source.Complaint(context.Request) is { } complaint) return complaint;
        if (proxy is null) return null;
        if (context.Connection.RemoteIpAddress is not { } caller || !Plain(caller).Equals(Plain(proxy))) return "This server is called through its proxy alone.";
        return context.Request.Headers["X-Forwarded-Proto"] is ["https"] ? null : "The proxy must be called by https and say so with X-Forwarded-Proto.";
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static async Task SayAsync(HttpContext context, string type, ReadOnlyMemory<byte> body)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
            await HttpReplies.RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "Only GET is understood here.").ConfigureAwait(false);
            return;
        }
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
