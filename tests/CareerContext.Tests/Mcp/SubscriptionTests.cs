using System.Text.Json.Nodes;
using System.Threading.Channels;
using CareerContext.Mcp;
using CareerContext.Tests.Kit;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Mcp;

/// <summary>Clients hear of changes of the file that anybody made, and of no others.</summary>
public sealed class SubscriptionTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public async Task An_older_client_subscribes_to_a_resource()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, McpPair.Legacy);
        pair.Client.ServerCapabilities.Resources!.Subscribe.Should().BeTrue();
        pair.Client.ServerCapabilities.Resources.ListChanged.Should().BeTrue();
        Channel<string> heard = Listen(pair.Client);
        await pair.Client.SubscribeToResourceAsync("career://awards", cancellationToken: Cancel);
        await pair.Client.SubscribeToResourceAsync("career://education", cancellationToken: Cancel);
        career.Add("award", [("title", "Golden pipe")]);
        (await Both(heard)).Should().BeEquivalentTo("list", "career://awards");
        await pair.Client.UnsubscribeFromResourceAsync("career://awards", cancellationToken: Cancel);
        career.Add("award", [("title", "Silver pipe")]);
        (await Next(heard)).Should().Be("list", "the resource is no longer subscribed to, and education never changed");
        career.Add("education", [("institution", "Night School")]);
        (await Both(heard)).Should().BeEquivalentTo("list", "career://education");
    }

    [Fact]
    public async Task A_client_hears_of_what_it_saved_itself()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, McpPair.Legacy, new ToolSelection("edit"));
        Channel<string> heard = Listen(pair.Client);
        await pair.Client.SubscribeToResourceAsync("career://awards", cancellationToken: Cancel);
        await pair.Text("save_record", ("kind", "award"), ("fields", """{"title":"Golden pipe"}"""));
        (await Both(heard)).Should().BeEquivalentTo("list", "career://awards");
    }

    [Fact]
    public async Task An_address_that_no_list_names_cannot_be_subscribed_to()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, McpPair.Legacy);
        foreach (string address in new[] { "career://novels", "career://skills/skl_zzzzzz" })
            (await pair.Invoking(p => p.Client.SubscribeToResourceAsync(address, cancellationToken: Cancel)).Should().ThrowAsync<McpProtocolException>()).Which.ErrorCode.Should().Be(McpErrorCode.InvalidParams);
    }

    [Fact]
    public async Task A_newer_client_holds_a_request_open_and_each_message_names_it()
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        Channel<JsonNode> heard = Channel.CreateUnbounded<JsonNode>();
        foreach (string method in new[] { NotificationMethods.SubscriptionsAcknowledgedNotification, NotificationMethods.ResourceUpdatedNotification, NotificationMethods.ResourceListChangedNotification })
            pair.Client.RegisterNotificationHandler(method, (notification, cancel) => heard.Writer.WriteAsync(new JsonObject { ["method"] = method, ["params"] = notification.Params?.DeepClone() }, cancel));
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Task<JsonRpcResponse> open = pair.Client.SendRequestAsync(new JsonRpcRequest
        {
            Method = RequestMethods.SubscriptionsListen,
            Params = new JsonObject { ["notifications"] = new JsonObject { ["toolsListChanged"] = true, ["resourcesListChanged"] = true, ["resourceSubscriptions"] = new JsonArray("career://awards", "career://novels", "career://awards", null) } },
        }, end.Token);

        JsonNode acknowledged = await heard.Reader.ReadAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);
        acknowledged["method"]!.GetValue<string>().Should().Be(NotificationMethods.SubscriptionsAcknowledgedNotification);
        JsonNode granted = acknowledged["params"]!["notifications"]!;
        granted["resourcesListChanged"]!.GetValue<bool>().Should().BeTrue();
        granted["toolsListChanged"].Should().BeNull("tools never change");
        granted["resourceSubscriptions"]!.AsArray().Select(u => u!.GetValue<string>()).Should().Equal("career://awards");
        string id = acknowledged["params"]!["_meta"]![MetaKeys.SubscriptionId]!.ToJsonString();

        career.Add("award", [("title", "Golden pipe")]);
        List<string> methods = [];
        for (int i = 0; i < 2; i++)
        {
            JsonNode message = await heard.Reader.ReadAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);
            methods.Add(message["method"]!.GetValue<string>());
            message["params"]!["_meta"]![MetaKeys.SubscriptionId]!.ToJsonString().Should().Be(id);
        }
        methods.Should().BeEquivalentTo(NotificationMethods.ResourceListChangedNotification, NotificationMethods.ResourceUpdatedNotification);
        open.IsCompleted.Should().BeFalse();
        await end.CancelAsync();
    }

    private static Channel<string> Listen(McpClient client)
    {
        Channel<string> heard = Channel.CreateUnbounded<string>();
        client.RegisterNotificationHandler(NotificationMethods.ResourceListChangedNotification, (_, cancel) => heard.Writer.WriteAsync("list", cancel));
        client.RegisterNotificationHandler(NotificationMethods.ResourceUpdatedNotification, (notification, cancel) => heard.Writer.WriteAsync(notification.Params!["uri"]!.GetValue<string>(), cancel));
        return heard;
    }

    // The client hands messages on side by side: two of one change come in any order.
    private static async Task<string[]> Both(Channel<string> heard) => [await Next(heard), await Next(heard)];

    private static async Task<string> Next(Channel<string> heard) => await heard.Reader.ReadAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
