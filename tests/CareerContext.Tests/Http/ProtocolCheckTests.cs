using System.Net;
using System.Text;
using System.Text.Json;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Http;

/// <summary>Revisions, and what the newest one wants of headers and body.</summary>
public sealed class ProtocolCheckTests
{
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;
    private const int HeaderMismatch = -32020;
    private const int UnsupportedVersion = -32022;
    private const string EchoHello = "\"name\":\"echo\",\"arguments\":{\"text\":\"hello\"}";

    [Theory]
    [InlineData(null)]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task Older_revisions_need_no_more_than_their_version(string? version)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        Reply reply = await served.Post(ServedEndpoint.Call(), version is null ? [] : [("MCP-Protocol-Version", version)]);
        reply.Status.Should().Be(HttpStatusCode.OK);
        reply.Message.GetProperty("result").TryGetProperty("resultType", out _).Should().BeFalse("older clients do not know it");
    }

    [Theory]
    [InlineData("1999-01-01", 5)]
    [InlineData("latest", 1)]
    [InlineData("2030-01-01", 1)]
    public async Task An_unknown_version_is_answered_with_the_known_ones(string version, int offered)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        Reply reply = (await served.Post(ServedEndpoint.Call(), ("MCP-Protocol-Version", version))).Expect(HttpStatusCode.BadRequest, UnsupportedVersion);
        JsonElement data = reply.Message.GetProperty("error").GetProperty("data");
        data.GetProperty("requested").GetString().Should().Be(version);
        data.GetProperty("supported").EnumerateArray().Select(v => v.GetString()).Should().HaveCount(offered).And.Contain(McpPair.Modern);
        reply.Message.GetProperty("id").GetInt32().Should().Be(7);
    }

    [Fact]
    public async Task The_newest_revision_is_answered_when_headers_and_body_agree()
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        Reply reply = await served.PostModern("tools/call", EchoHello, ("Mcp-Name", "echo"));
        reply.Status.Should().Be(HttpStatusCode.OK);
        reply.Message.GetProperty("result").GetProperty("resultType").GetString().Should().Be("complete");
    }

    [Theory]
    [InlineData("Mcp-Name", "")]
    [InlineData("Mcp-Name", "other")]
    [InlineData("Mcp-Name", "ECHO")]
    [InlineData("Mcp-Name", "=?base64?not base64?=")]
    [InlineData("Mcp-Method", "")]
    [InlineData("Mcp-Method", "tools/list")]
    [InlineData("Mcp-Method", "TOOLS/CALL")]
    [InlineData("MCP-Protocol-Version", "")]
    [InlineData("MCP-Protocol-Version", "2025-11-25")]
    public async Task Headers_that_say_something_else_than_the_body_are_refused(string header, string value)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        (string, string)[] headers = header == "Mcp-Name" ? [(header, value)] : [("Mcp-Name", "echo"), (header, value)];
        Reply reply = (await served.PostModern("tools/call", EchoHello, headers)).Expect(HttpStatusCode.BadRequest, HeaderMismatch);
        reply.Problem.Should().Contain(header);
        reply.Message.GetProperty("id").GetInt32().Should().Be(7);
    }

    [Theory]
    [InlineData("Grüße")]
    [InlineData(" echo ")]
    [InlineData("日本")]
    public async Task A_name_beyond_ASCII_comes_in_base64(string name)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        string encoded = $"=?base64?{Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}?=";
        Reply reply = await served.PostModern("tools/call", $$"""
            "name":"{{name}}","arguments":{}
            """, ("Mcp-Name", encoded));
        reply.Code.Should().Be(InvalidParams, "headers and body agree; there is only no such tool");
        (await served.PostModern("tools/call", EchoHello, ("Mcp-Name", encoded))).Expect(HttpStatusCode.BadRequest, HeaderMismatch);
        (await served.PostModern("tools/call", EchoHello, ("Mcp-Name", "=?base64?ZWNobw==?="))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("resources/read", "\"uri\":\"career://person\"", "career://person")]
    [InlineData("prompts/get", "\"name\":\"any\"", "any")]
    public async Task The_name_is_wanted_of_resources_and_prompts_too(string method, string parameters, string name)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        (await served.PostModern(method, parameters)).Expect(HttpStatusCode.BadRequest, HeaderMismatch);
        (await served.PostModern(method, parameters, ("Mcp-Name", name))).Code.Should().NotBe(HeaderMismatch);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/clientCapabilities":{}}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":7}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":2026,"io.modelcontextprotocol/clientCapabilities":{}}}}""")]
    public async Task A_request_of_the_newest_revision_carries_its_own_version_and_capabilities(string body)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        (await served.Post(body, ("MCP-Protocol-Version", McpPair.Modern), ("Mcp-Method", "tools/list"))).Expect(HttpStatusCode.BadRequest, InvalidParams);
    }

    [Theory]
    [InlineData("initialize")]
    [InlineData("ping")]
    [InlineData("logging/setLevel")]
    [InlineData("resources/subscribe")]
    [InlineData("resources/unsubscribe")]
    [InlineData("never/heard/of")]
    public async Task Methods_that_the_newest_revision_does_not_have_are_not_found(string method)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        Reply reply = await served.PostModern(method);
        (reply.Status, reply.Code).Should().Be((HttpStatusCode.NotFound, MethodNotFound));
        reply.Message.GetProperty("id").GetInt32().Should().Be(7);
        Reply older = await served.Post($$$"""{"jsonrpc":"2.0","id":7,"method":"never/heard/of"}""", ("MCP-Protocol-Version", McpPair.Legacy));
        (older.Status, older.Code).Should().Be((HttpStatusCode.OK, MethodNotFound), "older clients read statuses otherwise");
    }

    [Fact]
    public async Task A_header_that_is_given_twice_says_nothing()
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        HttpRequestMessage request = served.Request(ServedEndpoint.Modern("tools/list"), headers: [("MCP-Protocol-Version", McpPair.Modern)]);
        request.Headers.TryAddWithoutValidation("Mcp-Method", ["tools/list", "tools/call"]);
        (await served.Send(request)).Expect(HttpStatusCode.BadRequest, HeaderMismatch);
    }
}
