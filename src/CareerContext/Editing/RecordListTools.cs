using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>Arguments that several tools of records take.</summary>
internal static class RecordArguments
{
    /// <summary>The kind that is named; null where none is. Another word is refused.</summary>
    public static RecordKind? Kind(ToolArguments arguments)
    {
        if (arguments.Text("kind")?.Trim() is not { } name) return null;
        RecordKind? kind = RecordKinds.Find(name);
        if (kind is null) arguments.Refuse($"'kind' must be one of {string.Join(", ", RecordKinds.All.Select(k => k.Name))}");
        return kind;
    }
}

internal sealed class DescribeRecord(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "describe_record",
          "title": "Describe a kind",
          "description": "A kind's fields: types, limits, an example. Without kind: the kinds.",
          "inputSchema": {
            "type": "object",
            "properties": { "kind": { "type": "string" } },
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments)
    {
        RecordKind? kind = RecordArguments.Kind(arguments);
        // Any client, since who asks makes no difference; what is kept from this server's clients does.
        EditAuthor author = new(new Origin("mcp")) { Hidden = reader.Hidden };
        return () => OfProgram(kind is null ? RecordDescription.Kinds(author) : RecordDescription.Of(kind, author));
    }

    // The file is not looked at: it need not even exist.
    private ContextAnswer OfProgram(string text) =>
        new(text, new Receipt { Tier = Tier.None, Tokens = TokenBudget.Count(text), Answered = true, FileVersion = 0, AsOf = Timestamp.Of(reader.File.Today) }, []);
}

internal sealed class ListRecords(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "list_records",
          "title": "List records",
          "description": "Ids, versions and titles; removed: those in the trash.",
          "inputSchema": {
            "type": "object",
            "properties": {
              "kind": { "type": "string" },
              "query": { "type": "string" },
              "removed": { "type": "boolean" },
              "cursor": { "type": "string" },
              "max_tokens": { "type": "integer", "minimum": 40, "maximum": 8000 }
            },
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments)
    {
        RecordFilter filter = new(RecordArguments.Kind(arguments), arguments.Text("query"), arguments.Flag("removed"));
        if (filter.Query is not null && !Words.Of(filter.Query).Any()) arguments.Refuse("'query' must hold a word");
        return () => reader.Tell((view, session) => RecordListing.Page(view, session, filter, reader.Hidden, arguments.Text("cursor"), arguments.MaxTokens));
    }
}

internal sealed class ListHistory(CareerReader reader, Replies replies) : ReadingTool(Definition, replies)
{
    private const string Definition = """
        {
          "name": "list_history",
          "title": "History",
          "description": "What changed, when, by whom, in which batch; newest first.",
          "inputSchema": {
            "type": "object",
            "properties": {
              "id": { "type": "string" },
              "since": { "type": "string" },
              "cursor": { "type": "string" },
              "max_tokens": { "type": "integer", "minimum": 40, "maximum": 8000 }
            },
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    protected internal override Func<ContextAnswer> Plan(ToolArguments arguments)
    {
        PartialDate? since = arguments.Date("since");
        return () => reader.Tell((view, session) => new ChangeListing(view, session, reader.Hidden).Page(arguments.Text("id")?.Trim(), since, arguments.Text("cursor"), arguments.MaxTokens));
    }
}
