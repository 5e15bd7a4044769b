using CareerContext.Mcp;
using CareerContext.Store;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Tests.Mcp;

/// <summary>Who the history will say wrote, when a client writes.</summary>
public class OriginTests
{
    [Theory]
    [InlineData("claude-code", "2.1.280", "claude-code 2.1.280")]
    [InlineData(" odd\u202e\n name ", "", "odd name")]
    [InlineData("", "", null)]
    public async Task A_client_is_named_by_its_own_clean_words(string name, string version, string? detail) =>
        (await OriginOf(new Implementation { Name = name, Version = version })).Should().Be(new Origin("mcp", detail));

    [Fact]
    public async Task A_client_without_a_name_is_only_a_client() => (await OriginOf(null)).Should().Be(new Origin("mcp"));

    [Fact]
    public async Task A_long_name_is_cut() =>
        (await OriginOf(new Implementation { Name = new string('x', 5000), Version = "1" })).Detail!.Length.Should().BeLessThanOrEqualTo(100);

    private static async Task<Origin> OriginOf(Implementation? client)
    {
        await using StreamServerTransport transport = new(Stream.Null, Stream.Null);
        await using McpServer server = McpServer.Create(transport, new McpServerOptions());
        return CareerServer.OriginOf(new MessageContext(server, new JsonRpcRequest { Method = "tools/call", Context = new JsonRpcMessageContext { ClientInfo = client } }));
    }
}
