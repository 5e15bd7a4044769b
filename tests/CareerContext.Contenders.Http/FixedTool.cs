using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Contenders.Http;

/// <summary>Named as the tool of the real server, it answers with one result.</summary>
internal sealed class FixedTool(CallToolResult result) : McpServerTool
{
    public override Tool ProtocolTool { get; } = new() { Name = "get_quick_summary", Description = "The same each time.", InputSchema = Schema() };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) => ValueTask.FromResult(result);

    private static JsonElement Schema()
    {
        using JsonDocument document = JsonDocument.Parse("""{ "type": "object", "properties": {}, "additionalProperties": false }""");
        return document.RootElement.Clone();
    }
}
