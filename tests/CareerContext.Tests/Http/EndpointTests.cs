using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Server;

namespace CareerContext.Tests.Http;

/// <summary>What a request must be before its message is looked at, and what becomes of messages of each sort.</summary>
public sealed class EndpointTests
{
    private const int InvalidRequest = -32600;
    private const int ParseError = -32700;
    private const int MaxBytes = 4 * 1024 * 1024;

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    [InlineData("HEAD")]
    public async Task Only_POST_is_understood(string method)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        Reply reply = await served.Send(new HttpRequestMessage(new HttpMethod(method), new Uri(served.Address, "mcp")) { Headers = { { "Accept", "text/event-stream" }, { "Mcp-Session-Id", "any" } } });
        reply.Status.Should().Be(HttpStatusCode.MethodNotAllowed);
        reply.About.Allow.Should().Equal("POST");
    }

    [Theory]
    [InlineData("application/json", false)]
    [InlineData("text/event-stream", false)]
    [InlineData("text/html", false)]
    [InlineData("application/json, text/event-stream;q=0", false)]
    [InlineData("text/event-stream, application/json", true)]
    [InlineData("application/json;q=0.9, text/event-stream;q=0.1", true)]
    [InlineData("*/*", true)]
    [InlineData("application/*, text/*", true)]
    public async Task A_client_must_accept_both_forms_of_an_answer(string accept, bool isEnough)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        Reply reply = await served.Post(ServedEndpoint.Call(), ("Accept", accept));
        if (isEnough) reply.Status.Should().Be(HttpStatusCode.OK);
        else reply.Expect(HttpStatusCode.NotAcceptable, InvalidRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json-patch+json")]
    [InlineData(null)]
    public async Task Only_JSON_is_read(string? type)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        HttpRequestMessage request = served.Request(ServedEndpoint.Call());
        request.Content!.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        (await served.Send(request)).Expect(HttpStatusCode.UnsupportedMediaType, InvalidRequest);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_has_a_longest_length_whether_it_is_told_before_or_not(bool isChunked)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        int rest = MaxBytes - ServedEndpoint.Call("").Length;
        foreach ((int length, HttpStatusCode status) in ((int, HttpStatusCode)[])[(rest, HttpStatusCode.OK), (rest + 1, HttpStatusCode.RequestEntityTooLarge), (rest + 400_000, HttpStatusCode.RequestEntityTooLarge)])
        {
            HttpRequestMessage request = served.Request(ServedEndpoint.Call(new string('x', length)));
            request.Headers.TransferEncodingChunked = isChunked;
            Reply reply = await served.Send(request);
            if (status == HttpStatusCode.OK) reply.Status.Should().Be(status);
            else reply.Expect(status, InvalidRequest);
        }
        served.Log.Should().BeEmpty();
    }

    [Theory]
    [InlineData("", ParseError)]
    [InlineData("{", ParseError)]
    [InlineData("hello", ParseError)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} {}", InvalidRequest)]
    [InlineData("null", InvalidRequest)]
    [InlineData("7", InvalidRequest)]
    [InlineData("{}", InvalidRequest)]
    [InlineData("{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}", InvalidRequest)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}", InvalidRequest)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}", InvalidRequest)]
    [InlineData("[]", InvalidRequest)]
    [InlineData("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]", InvalidRequest)]
    public async Task What_is_no_single_message_is_refused(string body, int code)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        Reply reply = (await served.Post(body)).Expect(HttpStatusCode.BadRequest, code);
        reply.Message.TryGetProperty("id", out JsonElement id).Should().BeTrue("JSON-RPC wants a null where the id is unknown");
        id.ValueKind.Should().Be(JsonValueKind.Null);
        served.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task A_body_that_is_no_UTF8_is_refused()
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        HttpRequestMessage request = served.Request("");
        request.Content = new ByteArrayContent([.. Encoding.UTF8.GetBytes(ServedEndpoint.Call("")[..^4]), 0xFF, 0xFE, .. "\"}}}"u8]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        (await served.Send(request)).Expect(HttpStatusCode.BadRequest, ParseError);
    }

    [Fact]
    public async Task A_request_is_answered_by_its_own_id_as_an_event()
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        Reply reply = await served.Post(ServedEndpoint.Call("Zürich"));
        (reply.Status, reply.About.ContentType!.MediaType).Should().Be((HttpStatusCode.OK, "text/event-stream"));
        reply.Headers.GetValues("X-Accel-Buffering").Should().Equal("no");
        reply.About.ContentEncoding.Should().Equal("identity");
        reply.Message.GetProperty("id").GetInt32().Should().Be(7);
        reply.Message.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString().Should().Be("Zürich");
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/unheard/of"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}}""")]
    public async Task What_wants_no_answer_is_accepted_without_one(string body)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        Reply reply = await served.Post(body);
        (reply.Status, reply.Body, reply.About.ContentType).Should().Be((HttpStatusCode.Accepted, "", null));
    }

    [Fact]
    public async Task No_request_knows_of_another()
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        (await served.Post("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""")).Message
            .GetProperty("result").GetProperty("protocolVersion").GetString().Should().Be("2025-11-25");
        (await served.Post(ServedEndpoint.Call(), ("MCP-Protocol-Version", "2025-06-18"), ("Mcp-Session-Id", "made up"))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_fault_of_the_program_tells_the_client_nothing()
    {
        McpServerTool broken = McpServerTool.Create(string (string text) => throw new InvalidOperationException($"secret {text}"), new McpServerToolCreateOptions { Name = "echo" });
        await using ServedEndpoint served = await ServedEndpoint.Start(ServedEndpoint.Offering(broken));
        Reply reply = await served.Post(ServedEndpoint.Call());
        reply.Message.GetProperty("result").GetProperty("isError").GetBoolean().Should().BeTrue();
        (reply.Body + served.Log).Should().NotContain("secret");
    }
}
