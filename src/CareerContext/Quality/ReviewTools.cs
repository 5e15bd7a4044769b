using CareerContext.Context;
using CareerContext.Mcp;

namespace CareerContext.Quality;

internal sealed class ReviewCareer(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "review_career",
          "title": "Review career",
          "description": "What is missing, contradictory, doubled or out of date, and what to do.",
          "inputSchema": {
            "type": "object",
            "properties": {
              "area": { "type": "string" },
              "max_tokens": { "type": "integer", "minimum": 40, "maximum": 8000 }
            },
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments)
    {
        string? name = arguments.Text("area");
        ReviewArea? area = name is null ? null : CareerReview.AreaOf(name);
        if (name is not null && area is null) arguments.Refuse($"'area' must be one of {string.Join(", ", CareerReview.AreaNames)}");
        return () => reader.Tell((view, _) => QualityReview.Answer(view, area, arguments.MaxTokens));
    }
}
