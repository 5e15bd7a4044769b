using System.Security.Claims;
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

    [Fact]
    public async Task Who_a_token_was_issued_to_is_part_of_the_name_whatever_the_client_says()
    {
        Implementation claude = new() { Name = "claude", Version = "1.0" };
        (await OriginOf(claude, ("client_id", "app"), ("sub", "ines"))).Detail.Should().Be("claude 1.0 (app)");
        (await OriginOf(claude, ("sub", "ines"))).Detail.Should().Be("claude 1.0 (ines)");
        (await OriginOf(null, ("client_id", "app"))).Detail.Should().Be("app");
        (await OriginOf(new Implementation { Name = "claude", Version = "1.0 (app)" }, ("client_id", "other"))).Detail.Should().Be("claude 1.0 (app) (other)");
    }

    [Fact]
    public async Task Two_long_or_odd_names_of_issuers_stay_two()
    {
        Implementation claude = new() { Name = new string('x', 500), Version = "1.0" };
        string start = "https://client.example/" + new string('y', 3000);
        string[] names = [start + "1", start + "2", "a\u202eb", "ab", "a) (b", "a] [b"];
        List<string> details = [];
        foreach (string name in names) details.Add((await OriginOf(claude, ("client_id", name))).Detail!);
        details.Should().OnlyHaveUniqueItems().And.AllSatisfy(d => d.Length.Should().BeLessThanOrEqualTo(200));
    }

    private static async Task<Origin> OriginOf(Implementation? client, params (string Name, string Value)[] claims)
    {
        await using StreamServerTransport transport = new(Stream.Null, Stream.Null);
        await using McpServer server = McpServer.Create(transport, new McpServerOptions());
        return CareerServer.OriginOf(new MessageContext(server, new JsonRpcRequest { Method = "tools/call", Context = new JsonRpcMessageContext { ClientInfo = client, User = claims.Length == 0 ? null : new ClaimsPrincipal(new ClaimsIdentity(claims.Select(c => new Claim(c.Name, c.Value)), "test")) } }));
    }
}
