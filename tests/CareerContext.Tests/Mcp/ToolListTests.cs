using System.Text.Json;
using CareerContext.Context;
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
        Tools.All.Should().AllSatisfy(t => t.Name.Should().MatchRegex("^(get|list|search)(_[a-z]+)+$").And.Subject.Length.Should().BeLessThanOrEqualTo(30));

    [Fact]
    public void Titles_and_descriptions_are_given_and_short() => Tools.All.Should().AllSatisfy(t =>
    {
        t.Title.Should().NotBeNullOrWhiteSpace();
        t.Description.Should().NotBeNullOrWhiteSpace().And.EndWith(".");
        t.Description!.Split(' ').Length.Should().BeLessThanOrEqualTo(40);
    });

    [Fact]
    public void Hints_are_explicit_and_say_that_nothing_is_changed() => Tools.All.Should().AllSatisfy(t =>
    {
        t.Annotations!.ReadOnlyHint.Should().BeTrue();
        t.Annotations.DestructiveHint.Should().BeFalse();
        t.Annotations.IdempotentHint.Should().BeTrue();
        t.Annotations.OpenWorldHint.Should().BeFalse();
        t.Annotations.Title.Should().BeNull("the title stands once");
        t.OutputSchema.Should().BeNull();
    });

    [Fact]
    public void Titles_are_unique() => Tools.All.Select(t => t.Title).Should().OnlyHaveUniqueItems();

    // The checks of arguments know these keywords; another one would be a promise that nobody keeps.
    [Fact]
    public void Schemas_use_only_what_is_checked() => Tools.All.Should().AllSatisfy(t =>
    {
        t.InputSchema.GetProperty("additionalProperties").GetBoolean().Should().BeFalse();
        t.InputSchema.EnumerateObject().Select(p => p.Name).Should().BeSubsetOf(["type", "properties", "required", "additionalProperties"]);
        foreach (JsonProperty property in t.InputSchema.GetProperty("properties").EnumerateObject())
        {
            bool isText = property.Value.GetProperty("type").GetString() == "string";
            string[] allowed = isText ? ["type", "minLength", "maxLength", "description"] : ["type", "minimum", "maximum", "default"];
            property.Value.EnumerateObject().Select(p => p.Name).Should().BeSubsetOf(allowed, property.Name);
            if (!isText) property.Value.EnumerateObject().Select(p => p.Name).Should().Contain(["minimum", "maximum"], property.Name);
        }
    });

    [Fact]
    public void Limits_are_the_readers()
    {
        foreach (JsonElement schema in Tools.All.Select(t => t.InputSchema.GetProperty("properties")))
        {
            if (!schema.TryGetProperty("max_tokens", out JsonElement tokens)) continue;
            tokens.GetProperty("minimum").GetInt32().Should().Be(CareerReader.MinTokens);
            tokens.GetProperty("maximum").GetInt32().Should().Be(CareerReader.MaxTokens);
            tokens.GetProperty("default").GetInt32().Should().Be(CareerReader.DefaultTokens);
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
        TokenEstimator.Count(Tools.Instructions).Should().BeLessThan(200);
        Tools.Instructions.Should().NotContainAny("must", "always", "never", "should", "please", "You ", "you ");
    }
}
