using CareerContext.Mcp;
using CareerContext.Server.Http;
using CareerContext.Tests.Kit;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Http;

/// <summary>The SDK's own client over HTTP, with the owner's token, in both eras.</summary>
public sealed class HttpClientTests : IDisposable
{
    private readonly SmallCareer career = new();
    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        career.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(null, McpPair.Modern, McpErrorCode.InvalidParams)]
    [InlineData(McpPair.Modern, McpPair.Modern, McpErrorCode.InvalidParams)]
    [InlineData(McpPair.Legacy, McpPair.Legacy, McpErrorCode.ResourceNotFound)]
    [InlineData("2025-06-18", "2025-06-18", McpErrorCode.ResourceNotFound)]
    [InlineData("2025-03-26", "2025-03-26", McpErrorCode.ResourceNotFound)]
    public async Task A_client_of_any_era_is_served(string? asked, string spoken, McpErrorCode notFound)
    {
        await using ServedEndpoint served = await Serve();
        await using McpClient client = await Connect(served, asked, File.ReadAllText(folder.File("token")).Trim());
        client.NegotiatedProtocolVersion.Should().Be(spoken);
        (await client.ListToolsAsync(cancellationToken: Cancel)).Should().HaveCount(6);
        CallToolResult result = await client.CallToolAsync("get_career_context", new Dictionary<string, object?> { ["request"] = "Where do I work now?" }, cancellationToken: Cancel);
        McpPair.TextOf(result).Should().Contain("Águas do Vale");
        (await client.ReadResourceAsync("career://summary/quick", cancellationToken: Cancel)).Contents.Should().ContainSingle();
        (await FluentActions.Awaiting(async () => await client.ReadResourceAsync("career://nothing", cancellationToken: Cancel)).Should().ThrowAsync<McpProtocolException>()).Which.ErrorCode.Should().Be(notFound);
        (await client.CallToolAsync("get_record", new Dictionary<string, object?> { ["id"] = "exp_zzzzzz" }, cancellationToken: Cancel)).IsError.Should().BeTrue();
        served.Log.Should().BeEmpty();
    }

    [Theory]
    [InlineData(McpPair.Modern)]
    [InlineData(McpPair.Legacy)]
    public async Task Without_the_token_a_client_is_told_so(string protocol)
    {
        await using ServedEndpoint served = await Serve();
        (await FluentActions.Awaiting(() => Connect(served, protocol, "wrong")).Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("401");
    }

    [Fact]
    public async Task Many_clients_of_both_eras_are_served_at_once()
    {
        await using ServedEndpoint served = await Serve();
        string token = File.ReadAllText(folder.File("token")).Trim();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            await using McpClient client = await Connect(served, i % 2 == 0 ? McpPair.Modern : McpPair.Legacy, token);
            for (int call = 0; call < 4; call++) McpPair.TextOf(await client.CallToolAsync("get_quick_summary", cancellationToken: Cancel)).Should().Contain("Ines Aurélio");
        }));
        served.Log.Should().BeEmpty();
    }

    private Task<ServedEndpoint> Serve() => ServedEndpoint.Start(
        CareerServer.Describe(career.Reader, new ServerOptions("1.2.3", TextWriter.Null)), new HttpSettings(), TokenAdmission.OfFile(folder.File("token")));

    private static async Task<McpClient> Connect(ServedEndpoint served, string? protocol, string token)
    {
        HttpClientTransport transport = new(new HttpClientTransportOptions
        {
            Endpoint = new Uri(served.Address, "mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
        });
        return await McpClient.CreateAsync(transport, new McpClientOptions { ProtocolVersion = protocol }, cancellationToken: Cancel);
    }
}
