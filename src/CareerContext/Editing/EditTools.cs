using System.Globalization;
using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>A tool that changes the file, in the name of whoever calls it.</summary>
internal abstract class WritingTool(string definition, CareerReader reader, Replies replies) : CareerTool(definition, replies)
{
    protected CareerFile File => reader.File;

    protected EditAuthor AuthorOf(ToolCaller caller) => new(caller.Origin) { Hidden = reader.Hidden, SeenRecords = id => Replies.Seen.Of(caller.Origin, id) };

    /// <summary>Writes one batch; of the records that it changes the caller has seen what it made of them.</summary>
    protected (T Written, string Batch, long Version) Write<T>(ToolCaller caller, Func<WriteSession, T> write)
    {
        (T Written, string Batch, long Version, List<Change> Changes) done = File.Write(caller.Origin, session =>
            (write(session), session.BatchId, History.LastNumber(session), History.ListBatch(session, session.BatchId)));
        foreach (Change change in done.Changes.Where(c => RecordKinds.Find(c.RecordKind) is not null)) Replies.Seen.Wrote(caller.Origin, change.RecordId, change.Number);
        return (done.Written, done.Batch, done.Version);
    }

    /// <summary>The answer of a tool that has done what it says, or would do it.</summary>
    protected ContextAnswer Said(string text, long version, string? recordId = null)
    {
        string clean = PlainText.Clean(text);
        return new ContextAnswer(clean, new Receipt
        {
            Tier = Tier.None,
            Tokens = TokenBudget.Count(clean),
            Answered = true,
            Sources = recordId is { Length: > 0 } id ? [id] : [],
            FileVersion = version,
            AsOf = Timestamp.Of(File.Today),
        }, []);
    }
}

internal sealed class SaveRecord(CareerReader reader, Replies replies) : WritingTool(Definition, reader, replies)
{
    // An update replaces what stands there, which the protocol calls destructive even though undo_change brings it back.
    private const string Definition = """
        {
          "name": "save_record",
          "title": "Save a record",
          "description": "Creates a record, or with id changes the named fields of one; describe_record tells what they take.",
          "inputSchema": {
            "type": "object",
            "properties": {
              "kind": { "type": "string", "minLength": 1 },
              "fields": { "type": "object" },
              "id": { "type": "string" },
              "if_version": { "type": "integer", "minimum": 1 },
              "new": { "type": "boolean" },
              "dry_run": { "type": "boolean" }
            },
            "required": ["kind", "fields"],
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": false, "destructiveHint": true, "idempotentHint": false, "openWorldHint": false }
        }
        """;

    protected internal override Func<ToolCaller, ContextAnswer> Prepare(ToolArguments arguments)
    {
        RecordKind? kind = RecordArguments.Kind(arguments);
        return caller =>
        {
            RecordEdit edit = new(kind!, arguments.Object("fields")) { Id = arguments.Text("id")?.Trim(), IfVersion = arguments.Large("if_version"), IsNew = arguments.Flag("new") };
            EditAuthor author = AuthorOf(caller);
            // Looked at first, so that what is refused or would change nothing writes nothing, not even a new file.
            (PlannedEdit plan, long version) = RecordEditor.Plan(File, edit, author);
            string id = plan.After.Id;
            if (plan.Changes.Count == 0) return Said(string.Create(CultureInfo.InvariantCulture, $"Nothing changed: {id} (version {plan.After.Version}) says so already."), version, id);
            if (id.Length > 0) Replies.Seen.Read(caller.Origin, id, version, isWhole: false);
            if (arguments.Flag("dry_run")) return Said($"{(plan.Before is null ? $"Would create a record of the kind {edit.Kind.Name}" : $"Would change {id}")}; nothing is saved:{EditReport.Changes(plan, author)}", version, id);
            return Save(caller, edit, author);
        };
    }

    private ContextAnswer Save(ToolCaller caller, RecordEdit edit, EditAuthor author)
    {
        (PlannedEdit done, string batch, long version) = Write(caller, session => RecordEditor.Save(session, edit, author));
        string head = string.Create(CultureInfo.InvariantCulture, $"{(done.Before is null ? "Created" : "Changed")} {done.After.Id}, now version {done.After.Version}, unconfirmed until the owner confirms it:");
        return Said($"{head}{EditReport.Changes(done, author)}\nBatch {batch}; undo_change takes it back.", version, done.After.Id);
    }
}

internal sealed class RemoveRecord(CareerReader reader, Replies replies) : WritingTool(Definition, reader, replies)
{
    private const string Definition = """
        {
          "name": "remove_record",
          "title": "Remove a record",
          "description": "Puts a record into the trash; it can be restored.",
          "inputSchema": {
            "type": "object",
            "properties": {
              "id": { "type": "string", "minLength": 1 },
              "if_version": { "type": "integer", "minimum": 1 }
            },
            "required": ["id"],
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": false, "destructiveHint": true, "idempotentHint": true, "openWorldHint": false }
        }
        """;

    private readonly UserQuestions questions = new(() => reader.File.Now);

    protected internal override Func<ToolCaller, ContextAnswer> Prepare(ToolArguments arguments)
    {
        string id = arguments.Text("id")?.Trim() ?? "";
        long? ifVersion = arguments.Large("if_version");
        return caller =>
        {
            EditAuthor author = AuthorOf(caller);
            (CareerRecord record, long seen) = File.Read(session => (RecordEditor.PlanRemoval(session, id, ifVersion, author), History.LastNumber(session)));
            string subject = string.Create(CultureInfo.InvariantCulture, $"remove {record.Id} {record.Version}");
            string name = EditReport.NameOf(record, author);
            if (!questions.Agrees(caller, subject, $"Remove this {record.Kind.Name} from the career: {(name.Length > 0 ? name : "without a name")} ({record.Id})? It goes to the trash and can be restored."))
                return Said($"Not removed: the user did not agree. {record.Id} stays as it is.", seen, record.Id);
            // What was asked about is what goes: not what another writer made of it meanwhile.
            (CareerRecord removed, string batch, long version) = Write(caller, session => RecordEditor.Remove(session, record.Id, record.Version, author));
            return Said($"Removed {removed.Id} to the trash; it is not forgotten. Batch {batch}; undo_change restores it, and so can the owner: `careercontext record restore {removed.Id}`.", version, removed.Id);
        };
    }
}

internal sealed class UndoChange(CareerReader reader, Replies replies) : WritingTool(Definition, reader, replies)
{
    private const string Definition = """
        {
          "name": "undo_change",
          "title": "Undo a change",
          "description": "Takes back a batch that this client wrote, the last by default.",
          "inputSchema": {
            "type": "object",
            "properties": { "batch_id": { "type": "string" } },
            "additionalProperties": false
          },
          "annotations": { "readOnlyHint": false, "destructiveHint": true, "idempotentHint": false, "openWorldHint": false }
        }
        """;

    protected internal override Func<ToolCaller, ContextAnswer> Prepare(ToolArguments arguments)
    {
        string? given = arguments.Text("batch_id")?.Trim();
        return caller =>
        {
            Batch batch = File.Read(session => Own(session, given, caller.Origin));
            (UndoResult done, string own, long version) = Write(caller, session => BatchUndo.Undo(session, batch.Id));
            return Said(string.Create(CultureInfo.InvariantCulture, $"Undone: {batch.Id}; {done.Gone} of its records gone, {done.Returned} as before. Batch {own}; undo_change with that batch_id brings it back."), version);
        };
    }

    private static Batch Own(CareerSession session, string? id, Origin caller)
    {
        if (id is null) return BatchUndo.LastStanding(session, caller) ?? throw new CareerException(Fault.NotFound, "This client wrote nothing that still stands; list_history lists the batches.");
        Batch batch = History.Batches(session).Find(b => b.Id == id) ?? throw new CareerException(Fault.NotFound, "No batch has this id; list_history lists them, e.g. bat_4hq9xz.");
        return batch.By == caller ? batch : throw new CareerException(Fault.Unsupported, $"{batch.Id} was not written by this client, so that only the owner can take it back: `careercontext undo {batch.Id}`.");
    }
}
