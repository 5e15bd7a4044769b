using CareerContext.Mcp;

namespace CareerContext.Context;

internal sealed class GetCareerContext(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "get_career_context",
          "title": "Career context",
          "description": "Answers a question about this person's career from their own file: jobs, dates, skills, education, achievements, fit for a job ad. Returns the shortest text that holds the answer, or 'Not recorded'. The general entry point.",
          "inputSchema": {
            "type": "object",
            "properties": {
              "request": { "type": "string", "minLength": 1, "maxLength": 10000 },
              "as_of": { "type": "string", "description": "What the file said then: YYYY-MM-DD" },
              "max_tokens": { "type": "integer", "minimum": 40, "maximum": 8000, "default": 800 }
            },
            "required": ["request"],
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments)
    {
        string request = arguments.Text("request") ?? "";
        return () => Ask(reader, arguments, r => r.Answer(request, arguments.MaxTokens));
    }
}

internal sealed class GetQuickSummary(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "get_quick_summary",
          "title": "Quick summary",
          "description": "Who this person is: headline, current role, years, strengths, objective. About 100 tokens; no contact data.",
          "inputSchema": { "type": "object", "properties": {}, "additionalProperties": false },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments) => reader.QuickSummary;
}

internal sealed class GetProfileSummary(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "get_profile_summary",
          "title": "Profile summary",
          "description": "The whole career in about 600 tokens: every role in one line, expertise, education, credentials. For one question get_career_context is shorter.",
          "inputSchema": {
            "type": "object",
            "properties": { "max_tokens": { "type": "integer", "minimum": 40, "maximum": 8000, "default": 800 } },
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments) => () => reader.ProfileSummary(arguments.MaxTokens);
}
