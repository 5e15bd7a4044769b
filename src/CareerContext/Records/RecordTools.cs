using CareerContext.Context;
using CareerContext.Mcp;

namespace CareerContext.Records;

internal sealed class GetRecord(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "get_record",
          "title": "One record",
          "description": "One record in full, by an id named in another answer; or a whole kind by its uri, paged.",
          "inputSchema": {
            "type": "object",
            "properties": {
              "id": { "type": "string", "minLength": 1, "maxLength": 200, "description": "Like exp_7k2mqa or career://education" },
              "cursor": { "type": "string", "maxLength": 1000 },
              "as_of": { "type": "string", "description": "YYYY-MM-DD" },
              "max_tokens": { "type": "integer", "minimum": 40, "maximum": 8000, "default": 800 }
            },
            "required": ["id"],
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected override bool TellsWhole => true;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments)
    {
        string id = arguments.Text("id") ?? "";
        return () => Ask(reader, arguments, r => r.Record(id, arguments.Text("cursor"), arguments.MaxTokens));
    }
}
