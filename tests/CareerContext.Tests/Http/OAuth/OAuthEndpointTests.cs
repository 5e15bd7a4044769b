using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Mcp;
using CareerContext.Server.Http;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Tests.Http.OAuth;

/// <summary>The endpoint itself, over a socket.</summary>
public sealed class OAuthEndpointTests : IAsyncLifetime
{
    private readonly FictionalIssuer issuer = new();
    private readonly StringWriter log = new();
    private readonly HttpClient client = new();
    private readonly TaskCompletionSource listening = new();
    private readonly TaskCompletionSource listened = new();
    private HttpHost host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        McpServerOptions server = new()
        {
            ServerInfo = new Implementation { Name = "two tools", Version = "1" },
            ToolCollection =
            [
                McpServerTool.Create(() => "read", new McpServerToolCreateOptions { Name = "look", ReadOnly = true }),
                McpServerTool.Create(() => "written", new McpServerToolCreateOptions { Name = "change", ReadOnly = false }),
            ],
        };
        server.Handlers.SubscriptionsListenHandler = async (_, cancel) =>
        {
            listening.SetResult();
            await using CancellationTokenRegistration end = cancel.Register(() => listened.SetResult());
            await Task.Delay(Timeout.Infinite, cancel);
            return new EmptyResult();
        };
        HttpSettings settings = new() { Port = 0, Issuer = new Uri(FictionalIssuer.Name), Resource = new Uri(FictionalIssuer.Resource), Hosts = ["career.example.com"] };
        settings.Check();
        host = await HttpHost.StartAsync(settings, server, issuer.Admission, EndpointLimits.Usual, TextWriter.Synchronized(log), Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        client.Dispose();
        issuer.Admission.Dispose();
        issuer.Dispose();
        await log.DisposeAsync();
    }

    [Theory]
    [InlineData("/.well-known/oauth-protected-resource")]
    [InlineData("/.well-known/oauth-protected-resource/mcp")]
    [InlineData("/.well-known/oauth-protected-resource/ines/mcp")]
    public async Task Anybody_may_learn_who_gives_tokens(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(host.Address, path), Cancel);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        (await answer.Content.ReadAsStringAsync(Cancel)).Should().Be(
            """{"resource":"https://career.example.com/mcp","authorization_servers":["https://issuer.example.com/tenant"],"scopes_supported":["career.read","career.write"],"bearer_methods_supported":["header"],"resource_name":"CareerContext"}""");
    }

    [Theory]
    [InlineData("/.well-known/oauth-protected-resourceful")]
    [InlineData("/.well-known/openid-configuration")]
    public async Task Beside_it_there_is_nothing(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(host.Address, path), Cancel);
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tools_that_read_take_one_scope_and_tools_that_write_two()
    {
        string reader = issuer.Token(), writer = issuer.Token(c => c["scope"] = "career.read career.write");
        (await Call("look", [reader])).Should().Be((200, null, true));
        (await Call("change", [writer])).Should().Be((200, null, true));
        (int status, string? challenge, bool _) = await Call("change", [reader]);
        status.Should().Be(403);
        challenge.Should().Be("Bearer resource_metadata=\"https://career.example.com/.well-known/oauth-protected-resource/mcp\", scope=\"career.read career.write\", error=\"insufficient_scope\"");
    }

    [Fact]
    public async Task A_token_counts_in_its_header_alone_and_once()
    {
        string token = issuer.Token();
        (await Call("look", [], $"?access_token={token}")).Should().BeEquivalentTo((401, (string?)null, false), o => o.Excluding(t => t.Item2));
        (await Call("look", [token, token])).Item1.Should().Be(401);
        (await Call("look", [token], "?access_token=rubbish")).Item1.Should().Be(200);
        log.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task A_wrong_token_is_refused_before_anything_else()
    {
        foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Delete, HttpMethod.Post })
        {
            using HttpRequestMessage request = new(method, new Uri(host.Address, "/mcp"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "rubbish");
            using HttpResponseMessage answer = await client.SendAsync(request, Cancel);
            answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
            answer.Headers.WwwAuthenticate.Should().ContainSingle().Which.Parameter.Should().Contain("error=\"invalid_token\"");
        }
        issuer.Asked.Should().BeEmpty("rubbish is known without the issuer");
    }

    [Fact]
    public async Task A_subscription_ends_with_its_token()
    {
        const string Meta = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}""";
        using HttpRequestMessage request = Post($$$"""{"jsonrpc":"2.0","id":1,"method":"subscriptions/listen","params":{"notifications":{},"_meta":{{{Meta}}}}}""", [issuer.Token(c => c["exp"] = issuer.Now - 58)]);
        request.Headers.Add("MCP-Protocol-Version", McpPair.Modern);
        request.Headers.Add("Mcp-Method", "subscriptions/listen");
        Task<HttpResponseMessage> answer = client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        await listening.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        listened.Task.IsCompleted.Should().BeFalse("the token counts for two seconds more");
        await listened.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        (await answer).Dispose();
    }

    [Fact]
    public void An_issuer_has_neither_query_nor_fragment()
    {
        foreach (string wrong in new[] { "http://issuer.example.com", "https://issuer.example.com/?a=b", "https://issuer.example.com/#a" })
        {
            using TempCareer career = new();
            Finished run = CliRun.Of("serve", "--http", "--db", career.FilePath, "--oauth-issuer", wrong, "--resource", FictionalIssuer.Resource);
            run.Expect(2);
            run.Error.Should().Contain("--oauth-issuer must be an https address without query and fragment.");
        }
    }

    private async Task<(int Status, string? Challenge, bool IsResult)> Call(string tool, string[] tokens, string query = "")
    {
        JsonObject call = new() { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = "tools/call", ["params"] = new JsonObject { ["name"] = tool, ["arguments"] = new JsonObject() } };
        using HttpRequestMessage request = Post(call.ToJsonString(), tokens, query);
        using HttpResponseMessage answer = await client.SendAsync(request, Cancel);
        return ((int)answer.StatusCode, answer.Headers.WwwAuthenticate.SingleOrDefault()?.ToString(), (await answer.Content.ReadAsStringAsync(Cancel)).Contains("\"result\"", StringComparison.Ordinal));
    }

    private HttpRequestMessage Post(string body, string[] tokens, string query = "")
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(host.Address, "/mcp" + query)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        foreach (string token in tokens) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return request;
    }
}
