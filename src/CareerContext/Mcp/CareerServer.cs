using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareerContext.Context;
using CareerContext.Store;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>What every server of this program offers, whatever carries its messages.</summary>
public static class CareerServer
{
    private const int MostOfAClientName = 100, MostOfAnIssuedName = 80;
    private const string Client = "client_id", Subject = "sub";

    // What the program says by itself stays while it runs; what the file says may change, and who wants to know at once can subscribe.
    private static readonly TimeSpan Unchanging = TimeSpan.FromHours(1);
    private static readonly TimeSpan Changing = TimeSpan.FromSeconds(10);

    /// <summary>Makes the options of an SDK server over a career file; the file is not touched.</summary>
    /// <exception cref="CareerException">A choice of tools that names an unknown one or leaves none.</exception>
    public static McpServerOptions Describe(CareerReader reader, ServerOptions options) => Describe(new Offer(reader, options));

    /// <summary>Makes the options of an SDK server that offers just this.</summary>
    internal static McpServerOptions Describe(Offer offer)
    {
        (CareerReader reader, ServerOptions options, Replies replies) = (offer.Reader, offer.Options, offer.Replies);
        McpServerOptions server = new()
        {
            ServerInfo = new Implementation { Name = Offer.Name, Title = Offer.Title, Version = options.Version },
            ServerInstructions = offer.Instructions,
            Capabilities = new ServerCapabilities { Resources = new ResourcesCapability { ListChanged = true, Subscribe = options.IsStateless ? null : true } },
            ScopeRequests = false,
            ToolCollection = [.. offer.Tools],
        };
        CareerResources resources = new(reader, replies);
        Subscriptions subscriptions = new(reader, resources, options);
        resources.AddTo(server.Handlers);
        subscriptions.AddTo(server.Handlers);
        new CareerPrompts(reader, replies).AddTo(server.Handlers);
        new CareerCompletions(reader).AddTo(server.Handlers);
        McpRequestFilters filters = server.Filters.Request;
        filters.ListToolsFilters.Add(next => async (request, cancel) =>
            await CareerResources.OnePage(request.Params?.Cursor, Cached(request.Server, await next(request, cancel).ConfigureAwait(false), Unchanging)).ConfigureAwait(false));
        filters.CallToolFilters.Add(Toolsets.Refusal([.. offer.Tools.Select(t => t.Declared.Name)]));
        filters.ListPromptsFilters.Add(next => async (request, cancel) => Cached(request.Server, await next(request, cancel).ConfigureAwait(false), Unchanging));
        filters.ListResourceTemplatesFilters.Add(next => async (request, cancel) => Cached(request.Server, await next(request, cancel).ConfigureAwait(false), Unchanging));
        filters.ReadResourceFilters.Add(next => async (request, cancel) => Cached(request.Server, await next(request, cancel).ConfigureAwait(false), Changing));
        filters.ListResourcesFilters.Add(next => async (request, cancel) =>
        {
            ListResourcesResult result = Cached(request.Server, await next(request, cancel).ConfigureAwait(false), Changing);
            if (!options.IsStateless && !CareerResources.IsPerRequest(request.Server)) subscriptions.Watch(request.Server);
            return result;
        });
        Handshake.AddTo(server.Filters.Message);
        server.Filters.Message.IncomingFilters.Add(next => async (context, cancel) =>
        {
            try
            {
                await next(context, cancel).ConfigureAwait(false);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
            {
                // All that is ours answers for its own faults: what comes here are parameters of a wrong shape, which the SDK would call an internal error.
                throw new McpProtocolException("The parameters do not have the shape that this method takes: arguments are an object of names and values, text is whole Unicode.", McpErrorCode.InvalidParams);
            }
        });
        return server;
    }

    // All of it is one person's: no cache between persons may keep it.
    private static T Cached<T>(McpServer server, T result, TimeSpan time)
        where T : ICacheableResult
    {
        if (!CareerResources.IsPerRequest(server)) return result; // Older revisions do not have these.
        result.TimeToLive = time;
        result.CacheScope = CacheScope.Private;
        return result;
    }

    /// <summary>Who asks, as the history names a writer: the client's own name and version, cleaned and cut, and in parentheses the name that its token's issuer knows it by, which it cannot choose.</summary>
    public static Origin OriginOf(MessageContext request)
    {
        Implementation? client = request.JsonRpcMessage.Context?.ClientInfo ?? request.Server.ClientInfo;
        return OriginOf(client is null ? null : $"{client.Name} {client.Version}", request.User);
    }

    /// <summary>Who asks, by what is known of them.</summary>
    /// <param name="given">The client's own name and version; null for none.</param>
    /// <param name="user">Who the request's token was issued to; null for nobody.</param>
    internal static Origin OriginOf(string? given, ClaimsPrincipal? user)
    {
        string name = given is null ? "" : PlainText.CleanLine(given.Length <= MostOfAClientName ? given : given[..MostOfAClientName]);
        if (Issued(user) is { } issued) name = name.Length == 0 ? issued : $"{name} ({issued})";
        return new Origin("mcp", name.Length == 0 ? null : name);
    }

    /// <summary>What the token of a request says of who sends it, as it stands there; empty without a token that names anybody.</summary>
    internal static string PrincipalOf(MessageContext request) => $"{request.User?.FindFirst(Client)?.Value}\n{request.User?.FindFirst(Subject)?.Value}";

    // Two clients are never one: where the name is cut or cleaned, a digest of all of it says which it was.
    private static string? Issued(ClaimsPrincipal? user)
    {
        if ((user?.FindFirst(Client) ?? user?.FindFirst(Subject))?.Value is not { Length: > 0 } id) return null;
        string clean = PlainText.CleanLine(id.Length <= MostOfAnIssuedName ? id : id[..MostOfAnIssuedName]).Replace('(', '[').Replace(')', ']');
        return clean == id ? id : $"{clean}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..12]}";
    }
}
