using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace CareerContext.Mcp;

/// <summary>Reads a tool's literal JSON. By hand: the general reader of definitions would be compiled at start for nothing else.</summary>
internal static class ToolDefinition
{
    public static Tool Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement definition = document.RootElement.Clone();
        JsonElement hints = definition.GetProperty("annotations");
        return new Tool
        {
            Name = definition.GetProperty("name").GetString()!,
            Title = definition.GetProperty("title").GetString(),
            Description = definition.GetProperty("description").GetString(),
            InputSchema = definition.GetProperty("inputSchema"),
            // The title stands once, on the tool: a second one here would cost tokens in every session.
            Annotations = new ToolAnnotations
            {
                ReadOnlyHint = hints.GetProperty("readOnlyHint").GetBoolean(),
                DestructiveHint = hints.GetProperty("destructiveHint").GetBoolean(),
                IdempotentHint = hints.GetProperty("idempotentHint").GetBoolean(),
                OpenWorldHint = hints.GetProperty("openWorldHint").GetBoolean(),
            },
        };
    }
}
