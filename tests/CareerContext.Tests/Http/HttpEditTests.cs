using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Http;

/// <summary>The tools that write over HTTP, where every request stands alone.</summary>
public sealed class HttpEditTests : IDisposable
{
    private readonly SmallCareer career = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData(McpPair.Modern)]
    [InlineData(McpPair.Legacy)]
    public async Task A_client_of_any_era_edits(string protocol)
    {
        await using ServedEndpoint served = await Serve();
        await using McpClient client = await Connect(served, protocol);
        (await Text(client, "describe_record", ("kind", "award"))).Should().Contain("- title: text; must be given");
        (await Text(client, "save_record", ("kind", "award"), ("fields", Fields("""{"title":"Golden pipe"}""")))).Should().StartWith("Created ");
        string id = career.Reader.Snapshot().Of("award").Single().Id;
        (await Text(client, "save_record", ("kind", "award"), ("id", id), ("fields", Fields("""{"awarder":"Town"}""")))).Should().Contain("- awarder: not recorded → Town");
        (await Text(client, "list_records", ("kind", "award"))).Should().Be($"- award {id} version 2: Golden pipe, Town (unconfirmed)");
        (await Text(client, "list_history", ("id", id))).Split('\n').Should().HaveCount(2);
        (await Text(client, "remove_record", ("id", id))).Should().StartWith("Removed");
        string removal = career.File.Read(session => History.List(session, id))[^1].BatchId;
        // Whoever gives no name, as clients of older revisions over HTTP, must say which batch is meant.
        bool isNameless = protocol != McpPair.Modern;
        if (isNameless) (await client.CallToolAsync("undo_change", cancellationToken: TestContext.Current.CancellationToken)).Should().Match<CallToolResult>(r => r.IsError == true && McpPair.TextOf(r).Contains("pass the batch_id"));
        (await (isNameless ? Text(client, "undo_change", ("batch_id", removal)) : Text(client, "undo_change"))).Should().StartWith("Undone");
        (await Text(client, "review_career")).Should().Contain("Completeness");
        served.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_client_has_seen_is_known_from_one_request_to_the_next()
    {
        await using ServedEndpoint served = await Serve();
        await using McpClient client = await Connect(served, McpPair.Modern);
        await Text(client, "get_record", ("id", career.Plant.Id));
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, career.Plant with { Values = new Dictionary<string, object>(career.Plant.Values) { ["title"] = "Head of Operations" } }));
        CallToolResult result = await Call(client, "save_record", ("kind", "experience"), ("id", career.Plant.Id), ("fields", Fields("""{"title":"Director"}""")));
        result.IsError.Should().BeTrue();
        McpPair.TextOf(result).Should().StartWith("Stale");
    }

    [Fact]
    public async Task The_user_is_asked_by_a_client_that_can()
    {
        await using ServedEndpoint served = await Serve();
        int asked = 0;
        await using McpClient client = await Connect(served, McpPair.Modern, options =>
        {
            options.Capabilities = new ClientCapabilities { Elicitation = new ElicitationCapability { Form = new FormElicitationCapability() } };
            options.Handlers.ElicitationHandler = (_, _) => ValueTask.FromResult(new ElicitResult { Action = asked++ == 0 ? "decline" : "accept" });
        });
        (await Text(client, "remove_record", ("id", career.Brewery.Id))).Should().StartWith("Not removed");
        (await Text(client, "remove_record", ("id", career.Brewery.Id))).Should().StartWith("Removed");
        asked.Should().Be(2);
    }

    [Fact]
    public async Task An_answer_that_belongs_to_another_question_removes_nothing()
    {
        await using ServedEndpoint served = await Serve();
        string mine = await Asked(served, career.Brewery.Id), other = await Asked(served, career.Plant.Id);
        string later = $"{long.Parse(mine.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) + 1}.{mine.Split('.')[1]}";
        foreach (string? note in (string?[])[other, mine + "0", mine[..^1], later, "", ".", "rubbish", "99999999999999999999.00", null])
        {
            JsonElement result = (await Remove(served, career.Brewery.Id, note, isAnswered: true)).GetProperty("result");
            result.GetProperty("isError").GetBoolean().Should().BeTrue();
            result.GetProperty("content")[0].GetProperty("text").GetString().Should().StartWith("This answer belongs to no question that is open here");
        }
        career.File.Read(session => RecordStore.Get(session, career.Brewery.Id)).IsActive.Should().BeTrue();
        (await Remove(served, career.Brewery.Id, mine, isAnswered: true)).GetRawText().Should().Contain("Removed");
        (await Remove(served, career.Brewery.Id, mine, isAnswered: true)).GetRawText().Should().Contain("lies in the trash already", "an answer counts once");
    }

    private async Task<string> Asked(ServedEndpoint served, string id)
    {
        JsonElement result = (await Remove(served, id, null, isAnswered: false)).GetProperty("result");
        result.GetProperty("resultType").GetString().Should().Be("input_required");
        result.GetProperty("inputRequests").EnumerateObject().Should().ContainSingle();
        return result.GetProperty("requestState").GetString()!;
    }

    private static async Task<JsonElement> Remove(ServedEndpoint served, string id, string? note, bool isAnswered)
    {
        JsonObject parameters = new()
        {
            ["name"] = "remove_record",
            ["arguments"] = new JsonObject { ["id"] = id },
            ["_meta"] = new JsonObject { ["io.modelcontextprotocol/protocolVersion"] = McpPair.Modern, ["io.modelcontextprotocol/clientCapabilities"] = new JsonObject { ["elicitation"] = new JsonObject { ["form"] = new JsonObject() } } },
        };
        if (isAnswered) parameters["inputResponses"] = new JsonObject { ["confirm"] = new JsonObject { ["action"] = "accept", ["content"] = new JsonObject() } };
        if (note is not null) parameters["requestState"] = note;
        JsonObject call = new() { ["jsonrpc"] = "2.0", ["id"] = 7, ["method"] = "tools/call", ["params"] = parameters };
        return (await served.Post(call.ToJsonString(), ("MCP-Protocol-Version", McpPair.Modern), ("Mcp-Method", "tools/call"), ("Mcp-Name", "remove_record"))).Message;
    }

    private Task<ServedEndpoint> Serve() => ServedEndpoint.Start(CareerServer.Describe(career.Reader, new ServerOptions("1.2.3", TextWriter.Null) { IsStateless = true, Tools = new ToolSelection("read,edit") }));

    private static async Task<McpClient> Connect(ServedEndpoint served, string protocol, Action<McpClientOptions>? configure = null)
    {
        HttpClientTransport transport = new(new HttpClientTransportOptions { Endpoint = new Uri(served.Address, "mcp"), TransportMode = HttpTransportMode.StreamableHttp });
        McpClientOptions options = new() { ProtocolVersion = protocol, ClientInfo = new Implementation { Name = "web", Version = "1" } };
        configure?.Invoke(options);
        return await McpClient.CreateAsync(transport, options, cancellationToken: Cancel);
    }

    private static async Task<CallToolResult> Call(McpClient client, string tool, params (string Name, object? Value)[] arguments) =>
        await client.CallToolAsync(tool, arguments.ToDictionary(a => a.Name, a => a.Value), cancellationToken: Cancel);

    private static async Task<string> Text(McpClient client, string tool, params (string Name, object? Value)[] arguments)
    {
        CallToolResult result = await Call(client, tool, arguments);
        result.IsError.Should().NotBe(true, McpPair.TextOf(result));
        return McpPair.TextOf(result);
    }

    private static JsonElement Fields(string json) => JsonDocument.Parse(json).RootElement;
}
