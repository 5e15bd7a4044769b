using System.Diagnostics;
using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.EndToEnd;

/// <summary>The built program, as a client starts it.</summary>
public sealed class StdioTests : IDisposable
{
    private const string Hello = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(McpPair.Legacy)]
    [InlineData("2024-11-05")]
    public async Task A_client_of_any_era_is_served(string? protocol)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        List<string> errors = [];
        StdioClientTransport transport = new(new StdioClientTransportOptions { Command = BuiltProgram.Server, Arguments = ["serve", "--db", career.File.FilePath], StandardErrorLines = errors.Add });
        await using McpClient client = await McpClient.CreateAsync(transport, new McpClientOptions { ProtocolVersion = protocol }, cancellationToken: cancel);
        (await client.ListToolsAsync(cancellationToken: cancel)).Should().HaveCount(6);
        CallToolResult result = await client.CallToolAsync("get_career_context", new Dictionary<string, object?> { ["request"] = "Where do I work now?" }, cancellationToken: cancel);
        McpPair.TextOf(result).Should().Contain("Águas do Vale");
        (await client.ReadResourceAsync("career://summary/quick", cancellationToken: cancel)).Contents.Should().ContainSingle();
        errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(McpPair.Legacy)]
    public async Task A_client_that_may_write_keeps_what_it_is_told(string? protocol)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        List<string> errors = [];
        StdioClientTransport transport = new(new StdioClientTransportOptions { Command = BuiltProgram.Server, Arguments = ["serve", "--db", career.File.FilePath, "--toolsets", "read,edit"], StandardErrorLines = errors.Add });
        await using McpClient client = await McpClient.CreateAsync(transport, new McpClientOptions { ProtocolVersion = protocol, ClientInfo = new Implementation { Name = "scribe", Version = "3" } }, cancellationToken: cancel);
        (await client.ListToolsAsync(cancellationToken: cancel)).Should().HaveCount(13);
        foreach (string tool in (string[])["describe_record", "list_records", "list_history", "review_career"])
            (await client.CallToolAsync(tool, cancellationToken: cancel)).IsError.Should().NotBe(true, tool);
        Dictionary<string, object?> award = new() { ["kind"] = "award", ["fields"] = new Dictionary<string, object?> { ["title"] = "Golden pipe" } };
        McpPair.TextOf(await client.CallToolAsync("save_record", award, cancellationToken: cancel)).Should().StartWith("Created awd_");
        CareerRecord saved = career.Reader.Snapshot().Of("award").Should().ContainSingle().Subject;
        saved.Confirmed.Should().BeFalse();
        career.File.Read(session => History.List(session, saved.Id)).Should().ContainSingle().Which.By.Should().Be(new Origin("mcp", "scribe 3"));
        McpPair.TextOf(await client.CallToolAsync("remove_record", new Dictionary<string, object?> { ["id"] = saved.Id }, cancellationToken: cancel)).Should().StartWith("Removed");
        McpPair.TextOf(await client.CallToolAsync("undo_change", cancellationToken: cancel)).Should().StartWith("Undone");
        career.Reader.Snapshot().Of("award").Should().ContainSingle();
        errors.Should().BeEmpty();
    }

    [Fact]
    public void Who_may_only_read_is_not_offered_to_write()
    {
        Finished finished = BuiltProgram.Run(["serve", "--db", career.File.FilePath, "--read-only", "--toolsets", "edit"], "");
        finished.Expect(2);
        finished.Error.Trim().Should().Be("--read-only forbids every tool that changes the file; leave it out, or ask for the toolset records instead of edit.");
        BuiltProgram.Run(["serve", "--db", career.File.FilePath, "--read-only", "--toolsets", "records"], "").Expect();
    }

    [Fact]
    public void Only_messages_stand_on_standard_output()
    {
        string[] lines =
        [
            Hello,
            "this is no message",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_profile_summary","arguments":{}}}""",
            """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"get_record","arguments":{"id":"exp_zzzzzz"}}}""",
            """{"jsonrpc":"2.0","id":4,"method":"nothing/of/the/kind"}""",
            """{"jsonrpc":"2.0","id":5,"method":"resources/read","params":{"uri":"career://person"}}""",
        ];
        Finished finished = BuiltProgram.Run(["serve", "--db", career.File.FilePath], string.Join('\n', lines) + "\n");
        string[] answers = finished.Expect().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        answers.Should().HaveCount(6).And.AllSatisfy(a => JsonDocument.Parse(a).RootElement.GetProperty("jsonrpc").GetString().Should().Be("2.0"));
        finished.Error.Should().BeEmpty();
    }

    [Fact]
    public void Starting_and_listing_touches_no_file()
    {
        using TempFolder folder = new();
        string list = Hello + "\n" + """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""" + "\n" + """{"jsonrpc":"2.0","id":3,"method":"resources/list"}""" + "\n";
        BuiltProgram.Run(["serve", "--db", folder.File("none.db")], list).Expect();
        folder.Names().Should().BeEmpty();

        // Not even a file that could not be read, were it opened.
        string broken = folder.Write("broken.db", "no database");
        BuiltProgram.Run(["serve", "--db", broken], list).Expect().Should().NotContain("\"error\"");
        File.ReadAllText(broken).Should().Be("no database");
    }

    [Fact]
    public void The_end_of_input_ends_the_process_at_once()
    {
        using Process server = BuiltProgram.Start(["serve", "--db", career.File.FilePath]);
        server.StandardInput.WriteLine(Hello);
        server.StandardOutput.ReadLine().Should().Contain("protocolVersion");
        server.StandardInput.Close();
        server.WaitForExit(TimeSpan.FromSeconds(20)).Should().BeTrue();
        server.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_file_is_seen_as_soon_as_it_exists()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        using TempFolder folder = new();
        string path = folder.File("later.db");
        StdioClientTransport transport = new(new StdioClientTransportOptions { Command = BuiltProgram.Server, Arguments = ["serve", "--db", path] });
        await using McpClient client = await McpClient.CreateAsync(transport, cancellationToken: cancel);
        McpPair.TextOf(await client.CallToolAsync("get_quick_summary", cancellationToken: cancel)).Should().Be(CareerFile.NoFileYet);
        folder.Names().Should().BeEmpty();
        BuiltProgram.Run(["import", Repository.File("samples", "ines-halvorsen.resume.json"), "--db", path]).Expect();
        McpPair.TextOf(await client.CallToolAsync("get_quick_summary", cancellationToken: cancel)).Should().Contain("Halvorsen");
    }

    [Fact]
    public async Task Two_servers_serve_one_file_while_it_is_written()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        StdioClientTransportOptions options = new() { Command = BuiltProgram.Server, Arguments = ["serve", "--db", career.File.FilePath] };
        await using McpClient one = await McpClient.CreateAsync(new StdioClientTransport(options), cancellationToken: cancel);
        await using McpClient other = await McpClient.CreateAsync(new StdioClientTransport(options), cancellationToken: cancel);
        for (int i = 0; i < 3; i++)
        {
            career.Add("interest", [("name", $"Interest {i}")]);
            foreach (McpClient client in (McpClient[])[one, other])
            {
                CallToolResult result = await client.CallToolAsync("get_record", new Dictionary<string, object?> { ["id"] = "career://interests" }, cancellationToken: cancel);
                McpPair.TextOf(result).Should().Contain($"Interest {i}");
            }
        }
    }
}
