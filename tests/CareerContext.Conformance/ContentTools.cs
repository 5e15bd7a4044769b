using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Conformance;

/// <summary>Tools that answer at once, with each sort of content.</summary>
internal static class ContentTools
{
    private const string Schema2020 = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "$defs": { "address": { "$anchor": "addressDef", "type": "object", "properties": { "street": { "type": "string" }, "city": { "type": "string" } } } },
          "properties": {
            "name": { "type": "string" },
            "address": { "$ref": "#/$defs/address" },
            "contactMethod": { "type": "string", "enum": ["phone", "email"] },
            "phone": { "type": "string" },
            "email": { "type": "string" }
          },
          "allOf": [{ "anyOf": [{ "required": ["phone"] }, { "required": ["email"] }] }],
          "if": { "properties": { "contactMethod": { "const": "phone" } }, "required": ["contactMethod"] },
          "then": { "required": ["phone"] },
          "else": { "required": ["email"] },
          "additionalProperties": false
        }
        """;

    // The header of a WAV file with one sample, 8000 a second.
    private static readonly byte[] Sound =
        [.. "RIFF"u8, 38, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 64, 31, 0, 0, 128, 62, 0, 0, 2, 0, 16, 0, .. "data"u8, 2, 0, 0, 0, 0, 0];

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        Tool("test_simple_text", Text("This is a simple text response for testing.")),
        Tool("test_image_content", Picture()),
        Tool("test_audio_content", AudioContentBlock.FromBytes(Sound, "audio/wav")),
        Tool("test_embedded_resource", Embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")),
        Tool("test_multiple_content_types", Text("Multiple content types test:"), Picture(), Embedded("test://mixed-content-resource", "application/json", """{"test":"data","value":123}""")),
        McpServerTool.Create(() => new CallToolResult { IsError = true, Content = [Text("This tool intentionally returns an error for testing")] }, Named("test_error_handling")),
        WithSchema(Tool("json_schema_2020_12_tool", Text("Its schema is what matters.")), Schema2020),
    ];

    /// <summary>A text block.</summary>
    public static TextContentBlock Text(string text) => new() { Text = text };

    /// <summary>A picture block.</summary>
    public static ImageContentBlock Picture() => ImageContentBlock.FromBytes(Fixtures.Picture, "image/png");

    /// <summary>A resource within a result.</summary>
    public static EmbeddedResourceBlock Embedded(string uri, string type, string text) => new() { Resource = new TextResourceContents { Uri = uri, MimeType = type, Text = text } };

    /// <summary>A tool's name for <see cref="McpServerTool.Create(Delegate, McpServerToolCreateOptions?)"/>.</summary>
    public static McpServerToolCreateOptions Named(string name) => new() { Name = name, Description = "A fixture of the conformance suite." };

    private static McpServerTool WithSchema(McpServerTool tool, string schema)
    {
        tool.ProtocolTool.InputSchema = JsonElement.Parse(schema);
        return tool;
    }

    private static McpServerTool Tool(string name, params ContentBlock[] content) => McpServerTool.Create(() => new CallToolResult { Content = content }, Named(name));
}
