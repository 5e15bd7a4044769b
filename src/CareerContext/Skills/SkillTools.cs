using CareerContext.Context;
using CareerContext.Mcp;

namespace CareerContext.Skills;

internal sealed class SearchSkills(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const int DefaultLimit = 5;

    private const string Definition = """
        {
          "name": "search_skills",
          "title": "Skill search",
          "description": "Whether a skill is recorded, with years, last use and the jobs that prove it, or the nearest that is recorded.",
          "inputSchema": {
            "type": "object",
            "properties": {
              "query": { "type": "string", "minLength": 1, "maxLength": 200 },
              "limit": { "type": "integer", "minimum": 1, "maximum": 20, "default": 5 },
              "max_tokens": { "type": "integer", "minimum": 40, "maximum": 8000, "default": 800 }
            },
            "required": ["query"],
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments)
    {
        string query = arguments.Text("query") ?? "";
        return () => reader.SearchSkills(query, arguments.Whole("limit") ?? DefaultLimit, arguments.MaxTokens);
    }
}
