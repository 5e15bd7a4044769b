using System.Net;
using System.Net.Sockets;
using System.Text;
using CareerContext.Server.Http;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Tests.Http;

/// <summary>What the endpoint bears, and what becomes of more.</summary>
public sealed class LimitTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);
    private static readonly EndpointLimits Usual = EndpointLimits.Usual;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_request_too_many_is_told_to_come_again()
    {
        using SemaphoreSlim begun = new(0);
        TaskCompletionSource go = new();
        McpServerTool wait = McpServerTool.Create(async () => { begun.Release(); await go.Task; return "done"; }, new McpServerToolCreateOptions { Name = "wait" });
        await using ServedEndpoint served = await ServedEndpoint.Start(ServedEndpoint.Offering(wait, ServedEndpoint.Echo), limits: Usual with { AtOnce = 2 });
        List<Task<Reply>> waiting = [served.Post(ServedEndpoint.Call(tool: "wait")), served.Post(ServedEndpoint.Call(tool: "wait"))];
        await begun.WaitAsync(Cancel);
        await begun.WaitAsync(Cancel);

        Reply refused = (await served.Post(ServedEndpoint.Call())).Expect(HttpStatusCode.ServiceUnavailable, -32600);
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
        (await served.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(served.Address, "healthz")))).Status.Should().Be(HttpStatusCode.OK, "health takes no place");

        go.SetResult();
        foreach (Reply reply in await Task.WhenAll(waiting)) reply.Body.Should().Contain("done");
        for (int i = 0; i < 5; i++) (await served.Post(ServedEndpoint.Call())).Status.Should().Be(HttpStatusCode.OK, "the places are free again");
    }

    [Fact]
    public async Task Refused_requests_give_their_places_back()
    {
        await using ServedEndpoint served = await ServedEndpoint.Start(limits: Usual with { AtOnce = 1 });
        for (int i = 0; i < 3; i++)
        {
            (await served.Post("[]")).Status.Should().Be(HttpStatusCode.BadRequest);
            (await served.Post(ServedEndpoint.Call(), ("Accept", "text/html"))).Status.Should().Be(HttpStatusCode.NotAcceptable);
            (await served.PostModern("ping")).Status.Should().Be(HttpStatusCode.NotFound);
        }
        (await served.Post(ServedEndpoint.Call())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_call_that_takes_too_long_is_given_up_and_its_client_told(bool isModern, bool hasProgress)
    {
        McpServerTool endless = McpServerTool.Create(
            async (RequestContext<CallToolRequestParams> call, CancellationToken cancel) =>
            {
                if (hasProgress) await call.Server.SendNotificationAsync("notifications/message", cancel);
                await Task.Delay(Timeout.Infinite, cancel);
            },
            new McpServerToolCreateOptions { Name = "endless" });
        await using ServedEndpoint served = await ServedEndpoint.Start(ServedEndpoint.Offering(endless, ServedEndpoint.Echo), limits: Usual with { AtOnce = 1, Longest = Short });
        Reply reply = isModern ? await served.PostModern("tools/call", "\"name\":\"endless\",\"arguments\":{}", ("Mcp-Name", "endless")) : await served.Post(ServedEndpoint.Call(tool: "endless"));
        reply.Problem.Should().Contain("given up");
        reply.Message.GetProperty("id").GetInt32().Should().Be(7);
        await Eventually(async () => (await served.Post(ServedEndpoint.Call())).Status == HttpStatusCode.OK);
        served.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task A_body_that_never_comes_is_given_up()
    {
        await using ServedEndpoint served = await ServedEndpoint.Start(limits: Usual with { AtOnce = 1, Longest = Short });
        using TcpClient slow = new();
        await slow.ConnectAsync(served.Address.Host, served.Address.Port, Cancel);
        NetworkStream stream = slow.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: application/json, text/event-stream\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"), Cancel);
        using StreamReader reader = new(stream);
        (await reader.ReadLineAsync(Cancel)).Should().Contain(" 503 ");
        await Eventually(async () => (await served.Post(ServedEndpoint.Call())).Status == HttpStatusCode.OK);
        served.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_its_call()
    {
        TaskCompletionSource begun = new(), ended = new();
        McpServerTool wait = McpServerTool.Create(
            async (CancellationToken cancel) =>
            {
                begun.SetResult();
                using CancellationTokenRegistration registration = cancel.Register(ended.SetResult);
                await Task.Delay(Timeout.Infinite, cancel);
            },
            new McpServerToolCreateOptions { Name = "wait" });
        await using ServedEndpoint served = await ServedEndpoint.Start(ServedEndpoint.Offering(wait, ServedEndpoint.Echo), limits: Usual with { AtOnce = 1 });
        using (CancellationTokenSource leave = new())
        {
            Task asking = served.Client.SendAsync(served.Request(ServedEndpoint.Call(tool: "wait")), leave.Token);
            await begun.Task.WaitAsync(Cancel);
            await leave.CancelAsync();
            await asking.ContinueWith(_ => { }, TaskScheduler.Default);
        }
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        await Eventually(async () => (await served.Post(ServedEndpoint.Call())).Status == HttpStatusCode.OK);
        served.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_being_answered_when_the_program_stops_is_answered()
    {
        TaskCompletionSource begun = new(), go = new();
        McpServerTool wait = McpServerTool.Create(async () => { begun.SetResult(); await go.Task; return "done"; }, new McpServerToolCreateOptions { Name = "wait" });
        ServedEndpoint served = await ServedEndpoint.Start(ServedEndpoint.Offering(wait));
        Task<Reply> asked = served.Post(ServedEndpoint.Call(tool: "wait"));
        await begun.Task.WaitAsync(Cancel);
        Task stopping = served.StopAsync();
        await Task.Delay(Short, Cancel);
        go.SetResult();
        (await asked).Body.Should().Contain("done");
        await stopping.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        served.Log.Should().BeEmpty();
        await served.DisposeAsync();
    }

    [Fact]
    public async Task Subscriptions_are_counted_apart_and_outlast_the_time_of_a_request()
    {
        using SemaphoreSlim begun = new(0);
        McpServerOptions server = ServedEndpoint.Offering(ServedEndpoint.Echo);
        server.Handlers.SubscriptionsListenHandler = async (_, cancel) =>
        {
            begun.Release();
            await Task.Delay(Timeout.Infinite, cancel);
            throw new InvalidOperationException("never");
        };
        await using ServedEndpoint served = await ServedEndpoint.Start(server, limits: new EndpointLimits(AtOnce: 1, Listeners: 1, Short));
        const string All = "\"notifications\":{}";
        using CancellationTokenSource leave = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        HttpRequestMessage listen = served.Request(ServedEndpoint.Modern("subscriptions/listen", All), headers: [("MCP-Protocol-Version", McpPair.Modern), ("Mcp-Method", "subscriptions/listen")]);
        Task<HttpResponseMessage> listening = served.Client.SendAsync(listen, leave.Token);
        await begun.WaitAsync(Cancel);

        (await served.Post(ServedEndpoint.Call())).Status.Should().Be(HttpStatusCode.OK, "a listener takes no place from those that ask");
        (await served.PostModern("subscriptions/listen", All)).Expect(HttpStatusCode.ServiceUnavailable, -32600).Headers.RetryAfter.Should().NotBeNull();
        await Task.Delay(Short * 2, Cancel);
        listening.IsCompleted.Should().BeFalse("a subscription is held open");

        await leave.CancelAsync();
        await listening.ContinueWith(_ => { }, TaskScheduler.Default);
        await Eventually(async () =>
        {
            // Refused as long as the place is taken, held open as soon as it is free.
            Task<Reply> next = served.PostModern("subscriptions/listen", All);
            return await Task.WhenAny(next, Task.Delay(Short, Cancel)) != next;
        });
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (int i = 0; i < 100; i++)
        {
            if (await holds()) return;
            await Task.Delay(50, Cancel);
        }
        Assert.Fail("It did not happen within 5 seconds.");
    }
}
