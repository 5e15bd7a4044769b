using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace CareerContext.Mcp;

/// <summary>A tool's literal JSON. Read by hand: the SDK's general reader of definitions would be compiled at start for nothing else.</summary>
internal sealed class ToolDefinition
{
    // The order in which the SDK writes them.
    private static readonly string[] Hints = ["destructiveHint", "idempotentHint", "openWorldHint", "readOnlyHint"];

    private readonly JsonElement definition;

    public ToolDefinition(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        definition = document.RootElement.Clone();
        Name = definition.GetProperty("name").GetString()!;
        InputSchema = definition.GetProperty("inputSchema");
    }

    /// <summary>The tool's name.</summary>
    public string Name { get; }

    /// <summary>The schema that arguments are checked against.</summary>
    public JsonElement InputSchema { get; }

    /// <summary>Whether the tool leaves the career file as it is.</summary>
    public bool IsReading => Hint("readOnlyHint");

    /// <summary>The definition as the SDK knows it.</summary>
    public Tool ToTool() => new()
    {
        Name = Name,
        Title = Text("title"),
        Description = Text("description"),
        InputSchema = InputSchema,
        // The title stands once, on the tool: a second one here would cost tokens in every session.
        Annotations = new ToolAnnotations
        {
            ReadOnlyHint = Hint("readOnlyHint"),
            DestructiveHint = Hint("destructiveHint"),
            IdempotentHint = Hint("idempotentHint"),
            OpenWorldHint = Hint("openWorldHint"),
        },
    };

    /// <summary>Writes the definition as it stands in the list of tools, byte for byte as the SDK would.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", Name);
        writer.WriteString("title", Text("title"));
        writer.WriteString("description", Text("description"));
        writer.WritePropertyName("inputSchema");
        InputSchema.WriteTo(writer);
        writer.WriteStartObject("annotations");
        foreach (string hint in Hints) writer.WriteBoolean(hint, Hint(hint));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private string Text(string name) => definition.GetProperty(name).GetString()!;

    private bool Hint(string name) => definition.GetProperty("annotations").GetProperty(name).GetBoolean();
}
