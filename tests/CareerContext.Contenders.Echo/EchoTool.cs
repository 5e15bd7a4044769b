using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Contenders.Echo;

/// <summary>Says its argument back; its schema is literal, as reflection over a method would cost more than all the rest.</summary>
internal sealed class EchoTool : McpServerTool
{
    private const string Schema = """{ "type": "object", "properties": { "text": { "type": "string" } }, "required": ["text"], "additionalProperties": false }""";

    public override Tool ProtocolTool { get; } = new() { Name = "echo", Description = "Says it back.", InputSchema = Parsed(Schema) };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        string text = request.Params?.Arguments?.TryGetValue("text", out JsonElement value) == true ? value.GetString() ?? "" : "";
        return ValueTask.FromResult(new CallToolResult { Content = [new TextContentBlock { Text = text }] });
    }

    private static JsonElement Parsed(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
