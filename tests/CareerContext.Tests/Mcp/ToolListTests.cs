using System.Text.Json;
using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Mcp;

/// <summary>What a model reads in every session: the lists are a contract, and static.</summary>
public sealed class ToolListTests
{
    internal static readonly JsonSerializerOptions Indented = new(ModelContextProtocol.McpJsonUtilities.DefaultOptions)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData(McpPair.Legacy)]
    [InlineData(McpPair.Modern)]
    public async Task The_lists_are_the_same_for_every_client(string protocol)
    {
        using TempFolder folder = new();
        await using McpPair pair = await McpPair.Start(CareerLibrary.Reader(CareerLibrary.Open(folder.File("none.db"))), protocol);
        IList<McpClientTool> tools = await pair.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        IList<McpClientResource> resources = await pair.Client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken);
        IList<McpClientResourceTemplate> templates = await pair.Client.ListResourceTemplatesAsync(cancellationToken: TestContext.Current.CancellationToken);
        Snapshot.Match("tools.json", JsonSerializer.Serialize<IReadOnlyList<Tool>>([.. tools.Select(t => t.ProtocolTool)], Indented));
        Snapshot.Match("resources.json", JsonSerializer.Serialize<IReadOnlyList<Resource>>([.. resources.Select(r => r.ProtocolResource)], Indented));
        Snapshot.Match("resource-templates.json", JsonSerializer.Serialize<IReadOnlyList<ResourceTemplate>>([.. templates.Select(t => t.ProtocolResourceTemplate)], Indented));
        Snapshot.Match("server.md", $"{pair.Client.ServerInfo!.Name} ({pair.Client.ServerInfo.Title})\n\n{pair.Client.ServerInstructions}");
        pair.Client.ServerInfo.Version.Should().Be("1.2.3");
    }

    [Theory]
    [InlineData(McpPair.Legacy)]
    [InlineData(McpPair.Modern)]
    public async Task So_is_the_list_of_those_that_change_the_file(string protocol)
    {
        using TempFolder folder = new();
        await using McpPair pair = await McpPair.Start(CareerLibrary.Reader(CareerLibrary.Open(folder.File("none.db"))), protocol, new ToolSelection("edit"));
        IList<McpClientTool> tools = await pair.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Snapshot.Match("tools-edit.json", JsonSerializer.Serialize<IReadOnlyList<Tool>>([.. tools.Select(t => t.ProtocolTool)], Indented));
        Snapshot.Match("server-edit.md", $"{pair.Client.ServerInfo!.Name} ({pair.Client.ServerInfo.Title})\n\n{pair.Client.ServerInstructions}");
        folder.Names().Should().BeEmpty();
    }

    [Theory]
    [InlineData(McpPair.Legacy, false)]
    [InlineData(McpPair.Modern, true)]
    public async Task How_long_a_list_holds_is_told_to_those_who_know_such_a_thing(string protocol, bool told)
    {
        using SmallCareer career = new();
        await using McpPair pair = await McpPair.Start(career.Reader, protocol);
        CancellationToken cancel = TestContext.Current.CancellationToken;
        ICacheableResult[] results =
        [
            await pair.Client.ListToolsAsync(new ListToolsRequestParams(), cancel),
            await pair.Client.ListPromptsAsync(new ListPromptsRequestParams(), cancel),
            await pair.Client.ListResourcesAsync(new ListResourcesRequestParams(), cancel),
            await pair.Client.ListResourceTemplatesAsync(new ListResourceTemplatesRequestParams(), cancel),
            await pair.Client.ReadResourceAsync(new ReadResourceRequestParams { Uri = "career://education" }, cancel),
        ];
        results.Should().AllSatisfy(r =>
        {
            r.CacheScope.Should().Be(told ? CacheScope.Private : null);
            (r.TimeToLive > TimeSpan.Zero).Should().Be(told);
        });
    }

    [Fact]
    public void Names_are_a_contract() => Tools.All.Select(t => t.Name).Should().Equal(
        "get_career_context", "get_quick_summary", "get_profile_summary", "get_experiences", "search_skills", "get_record");

    [Fact]
    public void Names_are_short_and_verb_and_noun() =>
        Tools.Every.Where(t => t.Name is not ("search" or "fetch")).Should().AllSatisfy(t => t.Name.Should().MatchRegex("^(get|list|search|describe|review|save|remove|undo)(_[a-z]+)+$").And.Subject.Length.Should().BeLessThanOrEqualTo(30));

    [Fact]
    public void Titles_and_descriptions_are_given_and_short() => Tools.Every.Should().AllSatisfy(t =>
    {
        t.Title.Should().NotBeNullOrWhiteSpace();
        t.Description.Should().NotBeNullOrWhiteSpace().And.EndWith(".");
        t.Description!.Split(' ').Length.Should().BeLessThanOrEqualTo(40);
    });

    [Fact]
    public void Hints_are_explicit_and_say_what_is_changed() => Tools.Every.Should().AllSatisfy(t =>
    {
        bool writes = t.Name is "save_record" or "remove_record" or "undo_change";
        t.Annotations!.ReadOnlyHint.Should().Be(!writes, t.Name);
        t.Annotations.DestructiveHint.Should().Be(writes, t.Name);
        t.Annotations.IdempotentHint.Should().Be(t.Name is not ("save_record" or "undo_change"), t.Name);
        t.Annotations.OpenWorldHint.Should().BeFalse();
        t.Annotations.Title.Should().BeNull("the title stands once");
        t.OutputSchema.Should().BeNull();
    });

    [Fact]
    public void Titles_are_unique() => Tools.Every.Select(t => t.Title).Should().OnlyHaveUniqueItems();

    // The checks of arguments know these keywords; another one would be a promise that nobody keeps.
    [Fact]
    public void Schemas_use_only_what_is_checked() => Tools.Every.Should().AllSatisfy(t =>
    {
        t.InputSchema.GetProperty("additionalProperties").GetBoolean().Should().BeFalse();
        t.InputSchema.EnumerateObject().Select(p => p.Name).Should().BeSubsetOf(["type", "properties", "required", "additionalProperties"]);
        foreach (JsonProperty property in t.InputSchema.GetProperty("properties").EnumerateObject())
        {
            string[] allowed = property.Value.GetProperty("type").GetString() switch
            {
                "string" => ["type", "minLength", "maxLength", "description"],
                "integer" => ["type", "minimum", "maximum", "default"],
                "boolean" => ["type", "description"],
                "object" => ["type"],
                _ => [],
            };
            property.Value.EnumerateObject().Select(p => p.Name).Should().BeSubsetOf(allowed, property.Name);
            if (property.Value.GetProperty("type").GetString() == "integer") property.Value.TryGetProperty("minimum", out _).Should().BeTrue(property.Name);
        }
    });

    [Fact]
    public void Limits_are_the_readers()
    {
        foreach (JsonElement schema in Tools.Every.Select(t => t.InputSchema.GetProperty("properties")))
        {
            if (!schema.TryGetProperty("max_tokens", out JsonElement tokens)) continue;
            tokens.GetProperty("minimum").GetInt32().Should().Be(CareerReader.MinTokens);
            tokens.GetProperty("maximum").GetInt32().Should().Be(CareerReader.MaxTokens);
            if (tokens.TryGetProperty("default", out JsonElement usual)) usual.GetInt32().Should().Be(CareerReader.DefaultTokens);
        }
        Tools.Named("get_career_context").InputSchema.GetProperty("properties").GetProperty("request").GetProperty("maxLength").GetInt32().Should().Be(CareerReader.MaxRequest);
    }

    [Fact]
    public void Every_kind_can_be_read_as_a_collection_and_by_id()
    {
        string resources = File.ReadAllText(Repository.File("tests", "CareerContext.Tests", "Snapshots", "resources.json"));
        string templates = File.ReadAllText(Repository.File("tests", "CareerContext.Tests", "Snapshots", "resource-templates.json"));
        foreach (RecordKind kind in RecordKinds.All)
        {
            resources.Should().Contain($"\"career://{kind.Table}\"");
            templates.Should().Contain($"\"career://{kind.Table}/{{id}}\"");
        }
    }

    [Fact]
    public void Instructions_give_facts_and_no_orders()
    {
        foreach (string instructions in (string[])[Tools.Instructions, Tools.EditInstructions])
        {
            TokenEstimator.Count(instructions).Should().BeLessThan(200);
            instructions.Should().NotContainAny("must", "always", "never", "should", "please", "You ", "you ");
        }
    }

    [Fact]
    public void Instructions_say_whether_anything_can_be_changed()
    {
        Tools.Instructions.Should().StartWith("Reading only: ");
        Tools.EditInstructions.Should().NotContain("Reading only").And.Contain("unconfirmed until the owner confirms it");
    }
}
