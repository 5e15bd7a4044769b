using System.Net;
using CareerContext.Mcp;
using CareerContext.Server.Http;

namespace CareerContext.Tests.Http;

/// <summary>Rows 1 and 2 of the endpoint's behaviour, and the paths beside it.</summary>
public sealed class FrontDoorTests
{
    private const int InvalidRequest = -32600;

    [Theory]
    [InlineData("evil.example.com")]
    [InlineData("localhost.example.com")]
    [InlineData("127.0.0.1.example.com")]
    [InlineData("192.168.0.7")]
    [InlineData("[2001:db8::1]")]
    public async Task A_stranger_name_for_this_computer_is_refused(string host)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        foreach (string path in (string[])["mcp", "healthz", "nothing"])
            (await served.Send(served.Request(ServedEndpoint.Call(), path, ("Host", host)))).Expect(HttpStatusCode.Forbidden, InvalidRequest);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LocalHost:1")]
    [InlineData("127.0.0.1:8787")]
    [InlineData("[::1]:8787")]
    [InlineData("career.example.com")]
    public async Task Known_names_are_answered(string host)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start(settings: new HttpSettings { IsOpen = true, Hosts = ["career.example.com"] });
        (await served.Post(ServedEndpoint.Call(), ("Host", host))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://evil.example.com", false)]
    [InlineData("https://localhost.evil.example.com", false)]
    [InlineData("null", false)]
    [InlineData("file://", false)]
    [InlineData("https://app.example.com:444", false)]
    [InlineData("http://app.example.com", false)]
    [InlineData("https://app.example.com", true)]
    [InlineData("http://localhost:6274", true)]
    [InlineData("http://127.0.0.1", true)]
    [InlineData("http://[::1]:3000", true)]
    public async Task Only_pages_of_known_origins_may_call(string origin, bool isKnown)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start(settings: new HttpSettings { IsOpen = true, Origins = ["https://app.example.com/"] });
        Reply reply = await served.Post(ServedEndpoint.Call(), ("Origin", origin));
        if (isKnown) reply.Status.Should().Be(HttpStatusCode.OK);
        else reply.Expect(HttpStatusCode.Forbidden, InvalidRequest);
        reply.Headers.Should().NotContain(h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Health_is_told_to_anybody_who_may_call_and_says_nothing_else()
    {
        using Kit.TempFolder folder = new();
        await using ServedEndpoint served = await ServedEndpoint.Start(settings: new HttpSettings(), admission: TokenAdmission.OfFile(folder.File("token")));
        Reply reply = await served.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(served.Address, "healthz")));
        (reply.Status, reply.Body).Should().Be((HttpStatusCode.OK, "ok\n"));
        (await served.Send(new HttpRequestMessage(HttpMethod.Head, new Uri(served.Address, "healthz")))).Body.Should().BeEmpty();
        Reply posted = await served.Send(served.Request("{}", "healthz"));
        posted.Status.Should().Be(HttpStatusCode.MethodNotAllowed);
        posted.About.Allow.Should().Equal("GET", "HEAD");
    }

    [Theory]
    [InlineData("")]
    [InlineData("MCP")]
    [InlineData("mcp/")]
    [InlineData("sse")]
    [InlineData(".well-known/oauth-protected-resource")]
    public async Task There_is_nothing_beside_the_endpoint(string path)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        (await served.Send(served.Request(ServedEndpoint.Call(), path))).Expect(HttpStatusCode.NotFound, InvalidRequest).Problem.Should().Contain("/mcp");
    }

    [Theory]
    [InlineData("127.0.0.1", "https", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", "http", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", null, HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", "https, http", HttpStatusCode.Forbidden)]
    [InlineData("10.0.0.9", "https", HttpStatusCode.Forbidden)]
    public async Task Behind_a_proxy_only_the_proxy_may_call_and_only_for_https(string proxy, string? scheme, HttpStatusCode status)
    {
        await using ServedEndpoint served = await ServedEndpoint.Start(settings: new HttpSettings { Proxy = IPAddress.Parse(proxy) });
        (string, string)[] headers = scheme is null ? [] : [("X-Forwarded-Proto", scheme)];
        // Who calls is told by the connection, never by a header.
        (await served.Post(ServedEndpoint.Call(), [.. headers, ("X-Forwarded-For", proxy)])).Status.Should().Be(status);
    }

    [Fact]
    public async Task Answers_tell_nothing_of_the_machinery_and_are_kept_nowhere()
    {
        await using ServedEndpoint served = await ServedEndpoint.Start();
        foreach (string body in (string[])[ServedEndpoint.Call(), "[]"])
        {
            Reply reply = await served.Post(body);
            reply.Headers.Should().NotContain(h => h.Key == "Server" || h.Key == "X-Powered-By" || h.Key == "Mcp-Session-Id");
            reply.Headers.CacheControl!.NoStore.Should().BeTrue();
            reply.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        }
        served.Log.Should().BeEmpty();
    }
}
