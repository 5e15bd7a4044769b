using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CareerContext.Benchmarks.Tokens;
using CareerContext.Mcp;
using CareerContext.Tests.Kit;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Mcp;

/// <summary>What a server costs before anything is asked: its tools and instructions stand in every conversation.</summary>
public sealed class SurfaceCostTests
{
    private const string Region = "SURFACE COST";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_usual_tools_cost_a_model_at_most_800_tokens_and_1150_on_the_wire()
    {
        IReadOnlyList<Tool> tools = Of(new ToolSelection());
        Cost(tools, ForModel).Should().BeLessThanOrEqualTo(800);
        Cost(tools, Whole).Should().BeLessThanOrEqualTo(1150);
    }

    [Fact]
    public void The_tools_that_edit_cost_at_most_480_tokens_more() => Cost(Of(new ToolSelection("edit")), ForModel).Should().BeLessThanOrEqualTo(480);

    [Fact]
    public void No_tool_costs_more_than_200_tokens() =>
        Of(new ToolSelection(string.Join(',', Toolsets.Names))).Should().AllSatisfy(t => Cost([t], ForModel).Should().BeLessThanOrEqualTo(200, t.Name));

    [Fact]
    public void The_instructions_cost_less_than_200_tokens()
    {
        O200k.Count(Tools.Instructions).Should().BeLessThan(200);
        O200k.Count(Tools.EditInstructions).Should().BeLessThan(200);
    }

    // Stored counts of the same tokeniser in another program (gpt-tokenizer 4.0.0), so that the counter itself is checked.
    [Theory]
    [InlineData("{\"name\":\"get_record\",\"inputSchema\":{\"type\":\"object\"}}", 13)]
    [InlineData("Jobs in full, newest first, filtered by company, skill or period; paged.", 18)]
    public void The_counter_agrees_with_stored_counts(string text, int tokens) => O200k.Count(text).Should().Be(tokens);

    [Fact]
    public void The_readme_tells_what_the_tools_cost_now()
    {
        StringBuilder table = new("| tools | number | tokens to a model | tokens on the wire |\n|---|---|---|---|\n");
        foreach (string set in Toolsets.Names)
        {
            IReadOnlyList<Tool> tools = Of(new ToolSelection(set));
            table.Append(CultureInfo.InvariantCulture, $"| `{set}` | {tools.Count} | {Cost(tools, ForModel)} | {Cost(tools, Whole)} |\n");
        }
        table.Append(CultureInfo.InvariantCulture, $"| server instructions | | {O200k.Count(Tools.Instructions)} | |\n");
        Snapshot.MatchRegion(Repository.File("README.md"), Region, table.ToString());
    }

    private static int Cost(IReadOnlyList<Tool> tools, Func<Tool, JsonNode> form) => O200k.Count(new JsonArray([.. tools.Select(form)]).ToJsonString(Plain));

    // What clients put in front of a model.
    private static JsonObject ForModel(Tool tool) => new()
    {
        ["name"] = tool.Name,
        ["description"] = tool.Description,
        ["inputSchema"] = JsonNode.Parse(tool.InputSchema.GetRawText()),
    };

    private static JsonNode Whole(Tool tool) => JsonSerializer.SerializeToNode(tool, (JsonTypeInfo<Tool>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(Tool)))!;

    private static IReadOnlyList<Tool> Of(ToolSelection selection)
    {
        using SmallCareer career = new();
        return [.. CareerServer.Describe(career.Reader, new ServerOptions("1", TextWriter.Null) { Tools = selection }).ToolCollection!.Select(t => t.ProtocolTool)];
    }
}
