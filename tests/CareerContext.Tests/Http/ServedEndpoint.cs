using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CareerContext.Mcp;
using CareerContext.Server.Http;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Tests.Http;

/// <summary>What came back: the status, the headers and the one message, bare or as an event of a stream.</summary>
internal sealed record Reply(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders About, string Body)
{
    /// <summary>The message.</summary>
    public JsonElement Message => JsonDocument.Parse(About.ContentType?.MediaType == "text/event-stream" ? Body.Split('\n').Last(l => l.StartsWith("data: ", StringComparison.Ordinal))[6..] : Body).RootElement;

    /// <summary>The error's code.</summary>
    public int Code => Message.GetProperty("error").GetProperty("code").GetInt32();

    /// <summary>The error's sentence.</summary>
    public string Problem => Message.GetProperty("error").GetProperty("message").GetString()!;

    /// <summary>A refusal is one message in JSON, whose code and sentence are a client's to read.</summary>
    public Reply Expect(HttpStatusCode status, int code)
    {
        Status.Should().Be(status, Body);
        About.ContentType!.MediaType.Should().Be("application/json");
        Code.Should().Be(code, Body);
        Problem.Should().EndWith(".");
        return this;
    }
}

/// <summary>The endpoint on a real Kestrel and a free port.</summary>
internal sealed class ServedEndpoint : IAsyncDisposable
{
    private readonly HttpHost host;
    private readonly StringWriter log;

    private ServedEndpoint(HttpHost host, StringWriter log)
    {
        this.host = host;
        this.log = log;
    }

    /// <summary>The root, e.g. <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => host.Address;

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>What the server wrote to its log.</summary>
    public string Log => log.ToString();

    /// <summary>Starts the endpoint; by default for anybody, over one tool <c>echo</c> that gives its argument <c>text</c> back.</summary>
    public static async Task<ServedEndpoint> Start(McpServerOptions? server = null, HttpSettings? settings = null, IAdmission? admission = null, EndpointLimits? limits = null)
    {
        StringWriter log = new();
        HttpSettings free = (settings ?? new HttpSettings { IsOpen = true }) with { Port = 0 };
        return new ServedEndpoint(await HttpHost.StartAsync(free, server ?? Offering(Echo), admission ?? new OpenAdmission(), limits ?? EndpointLimits.Usual, TextWriter.Synchronized(log), Cancel), log);
    }

    /// <summary>A server of a few tools.</summary>
    public static McpServerOptions Offering(params McpServerTool[] tools) => new() { ServerInfo = new Implementation { Name = "test", Version = "1" }, ScopeRequests = false, ToolCollection = [.. tools] };

    public static McpServerTool Echo { get; } = McpServerTool.Create((string text) => text, new McpServerToolCreateOptions { Name = "echo" });

    /// <summary>A request of a client before 2026-07-28.</summary>
    public static string Call(string text = "hello", string tool = "echo") => $$$$"""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"{{{{tool}}}}","arguments":{"text":"{{{{text}}}}"}}}""";

    /// <summary>A request's body of 2026-07-28.</summary>
    public static string Modern(string method, string parameters = "")
    {
        const string Meta = $$$"""{"io.modelcontextprotocol/protocolVersion":"{{{McpPair.Modern}}}","io.modelcontextprotocol/clientCapabilities":{}}""";
        return $$"""{"jsonrpc":"2.0","id":7,"method":"{{method}}","params":{ {{parameters}}{{(parameters.Length > 0 ? "," : "")}}"_meta":{{Meta}} } }""";
    }

    /// <summary>A POST as a client sends it.</summary>
    public HttpRequestMessage Request(string body, string path = "mcp", params (string Name, string Value)[] headers)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(Address, path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        foreach ((string name, string value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value).Should().BeTrue(name);
        }
        return request;
    }

    /// <summary>Sends and reads to the end.</summary>
    public async Task<Reply> Send(HttpRequestMessage request)
    {
        using (request)
        {
            using HttpResponseMessage response = await Client.SendAsync(request, Cancel);
            return new Reply(response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsStringAsync(Cancel));
        }
    }

    public Task<Reply> Post(string body, params (string Name, string Value)[] headers) => Send(Request(body, headers: headers));

    /// <summary>A POST of 2026-07-28; a header that is given here replaces the usual one, an empty one takes it away.</summary>
    public Task<Reply> PostModern(string method, string parameters = "", params (string Name, string Value)[] headers)
    {
        List<(string Name, string Value)> all = [("MCP-Protocol-Version", McpPair.Modern), ("Mcp-Method", method)];
        all.RemoveAll(a => headers.Any(h => h.Name == a.Name));
        return Post(Modern(method, parameters), [.. all, .. headers.Where(h => h.Value.Length > 0)]);
    }

    /// <summary>Stops listening, as the program does when it is asked to end.</summary>
    public async Task StopAsync() => await host.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
