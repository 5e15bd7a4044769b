using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Store;

namespace CareerContext.Experiences;

internal sealed class GetExperiences(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "get_experiences",
          "title": "Experiences",
          "description": "Jobs in full, newest first, filtered by company, skill or period; paged.",
          "inputSchema": {
            "type": "object",
            "properties": {
              "company": { "type": "string", "maxLength": 200 },
              "skill": { "type": "string", "maxLength": 200 },
              "since": { "type": "string", "description": "YYYY, YYYY-MM or YYYY-MM-DD" },
              "until": { "type": "string", "description": "YYYY, YYYY-MM or YYYY-MM-DD" },
              "limit": { "type": "integer", "minimum": 1, "maximum": 50 },
              "cursor": { "type": "string", "maxLength": 1000 },
              "max_tokens": { "type": "integer", "minimum": 40, "maximum": 8000, "default": 800 }
            },
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected override bool TellsWhole => true;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments)
    {
        PartialDate? since = arguments.Date("since"), until = arguments.Date("until");
        if (since?.First > until?.Last) arguments.Refuse("'since' must not be after 'until'");
        ExperienceFilter filter = new(arguments.Text("company"), arguments.Text("skill"), since, until, arguments.Whole("limit"), arguments.Text("cursor"));
        return () => reader.Experiences(filter, arguments.MaxTokens);
    }
}
