using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CareerContext.Context;
using CareerContext.Store;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>Tells clients that the file changed, whoever changed it: other processes write it too, so it is looked at again and again while somebody wants to know.</summary>
/// <remarks>2026-07-28: one held-open <c>subscriptions/listen</c> each. Older revisions, where the server lives as long as its client: <c>resources/subscribe</c>.</remarks>
internal sealed class Subscriptions(CareerReader reader, CareerResources resources, ServerOptions options)
{
    private const int MostUris = 100;
    private const int LongestUri = 200;
    private const int MostListeners = 64;

    private static readonly JsonTypeInfo<SubscriptionsListenNotifications> Granted = (JsonTypeInfo<SubscriptionsListenNotifications>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(SubscriptionsListenNotifications));
    private static readonly JsonTypeInfo<RequestId> Id = (JsonTypeInfo<RequestId>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(RequestId));

    private readonly Lock gate = new();
    private readonly Watched session = new(resources);
    private Task? watching;
    private readonly Places listeners = new(MostListeners);

    /// <summary>Lets a server take subscriptions.</summary>
    public void AddTo(McpServerHandlers handlers)
    {
        handlers.SubscriptionsListenHandler = ListenAsync;
        if (options.IsStateless) return; // Nobody is there to be told later.
        handlers.SubscribeToResourcesHandler = (request, _) =>
        {
            string uri = request.Params?.Uri ?? "";
            if (!session.Add(uri)) throw new McpProtocolException(session.IsFull ? $"There are {MostUris} subscriptions already; end one with resources/unsubscribe." : "No such resource; resources/list and resources/templates/list name what there is.", McpErrorCode.InvalidParams);
            Watch(request.Server);
            return ValueTask.FromResult(new EmptyResult());
        };
        handlers.UnsubscribeFromResourcesHandler = (request, _) =>
        {
            session.Remove(request.Params?.Uri ?? "");
            return ValueTask.FromResult(new EmptyResult());
        };
    }

    /// <summary>Looks after a list that an older client has just read: it will want to know when another one is true.</summary>
    public void Watch(McpServer server)
    {
        lock (gate)
        {
            if (watching is not null) return;
            session.AddList();
            watching = Task.Run(() => WatchAsync(session, (method, parameters) => server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, options.Stopping), options.Stopping));
        }
    }

    // Each costs a look at the file again and again; a client that forgets to end them must not slow the others down.
    private async ValueTask<EmptyResult> ListenAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellationToken)
    {
        if (!listeners.TryTake())
            throw new McpProtocolException($"There are {MostListeners} open subscriptions already; end one with notifications/cancelled.", McpErrorCode.InvalidRequest);
        try
        {
            return await ListenOnAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            listeners.Release();
        }
    }

    private async ValueTask<EmptyResult> ListenOnAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellationToken)
    {
        SubscriptionsListenNotifications asked = request.Params?.Notifications ?? new SubscriptionsListenNotifications();
        Watched watched = new(resources);
        if (asked.ResourcesListChanged == true) watched.AddList();
        // Tools and prompts never change while a server runs: nothing is promised that cannot happen.
        SubscriptionsListenNotifications granted = new()
        {
            ResourcesListChanged = asked.ResourcesListChanged == true ? true : null,
            ResourceSubscriptions = asked.ResourceSubscriptions is { } uris ? Grant(watched, uris, cancellationToken) : null,
        };
        JsonNode id = JsonSerializer.SerializeToNode(request.JsonRpcRequest.Id, Id)!;
        await SendAsync(NotificationMethods.SubscriptionsAcknowledgedNotification, new JsonObject { ["notifications"] = JsonSerializer.SerializeToNode(granted, Granted) }).ConfigureAwait(false);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, options.Stopping);
        await WatchAsync(watched, SendAsync, end.Token).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return new EmptyResult();

        Task SendAsync(string method, JsonObject parameters)
        {
            parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = id.DeepClone() };
            return request.Server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, cancellationToken);
        }
    }

    // Each is read once now: no more of them than are granted, and not for a client that has gone.
    private static List<string> Grant(Watched watched, IList<string> uris, CancellationToken cancellationToken)
    {
        List<string> granted = [];
        foreach (string uri in uris.OfType<string>().Distinct().Take(MostUris))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (watched.Add(uri)) granted.Add(uri);
        }
        return granted;
    }

    // Until the client or the program ends; never throws.
    private async Task WatchAsync(Watched watched, Func<string, JsonObject, Task> send, CancellationToken cancellationToken)
    {
        try
        {
            object? known = null; // The first look finds what changed since the client was told that it will hear of it.
            using PeriodicTimer timer = new(options.WatchEvery);
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                object? now = State();
                if (Equals(now, known)) continue;
                known = now;
                (bool isListChanged, IReadOnlyList<string> uris) = watched.Look();
                if (isListChanged) await send(NotificationMethods.ResourceListChangedNotification, []).ConfigureAwait(false);
                foreach (string uri in uris) await send(NotificationMethods.ResourceUpdatedNotification, new JsonObject { ["uri"] = uri }).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The client is gone, or is told that the program ends.
        }
    }

    // The last change, and the day: what depends on today is another text tomorrow.
    private object? State()
    {
        try
        {
            return reader.Look(view => (view.Snapshot.FileVersion, view.Snapshot, view.Today));
        }
        catch (CareerException fault)
        {
            return fault.Fault;
        }
    }

    /// <summary>What one client wants to know of, and what it was when last looked at.</summary>
    private sealed class Watched(CareerResources resources)
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
        private string? list;

        /// <summary>Whether no more can be added.</summary>
        public bool IsFull
        {
            get
            {
                lock (gate) return texts.Count >= MostUris;
            }
        }

        /// <summary>Adds the list of resources.</summary>
        public void AddList() => list = Listed();

        /// <summary>Adds a resource; false where there is none of this address or there are too many.</summary>
        public bool Add(string uri)
        {
            if (IsFull || uri.Length > LongestUri || resources.TextOf(uri) is not { } text) return false;
            lock (gate)
            {
                texts[uri] = text;
                return true;
            }
        }

        /// <summary>Takes a resource away.</summary>
        public void Remove(string uri)
        {
            lock (gate) texts.Remove(uri);
        }

        /// <summary>What differs from the last look.</summary>
        public (bool IsListChanged, IReadOnlyList<string> Uris) Look()
        {
            string? now = list is null ? null : Listed();
            List<string> changed = [];
            lock (gate)
            {
                foreach (string uri in texts.Keys.ToList())
                {
                    string? text = resources.TextOf(uri);
                    if (text != texts[uri]) changed.Add(uri);
                    texts[uri] = text;
                }
                bool isListChanged = now != list;
                list = now;
                return (isListChanged, changed);
            }
        }

        private string Listed() => string.Join('\n', resources.List().Select(r => $"{r.Uri} {r.Title}"));
    }
}
