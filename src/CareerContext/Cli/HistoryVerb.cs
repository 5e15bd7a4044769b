using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Cli;

/// <summary><c>history</c></summary>
internal static class HistoryVerb
{
    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Option<string?> record = new("--record") { Description = "Only the changes of this record.", HelpName = "ID" };
        Option<string?> since = new("--since") { Description = "Only changes on or after this day (UTC): 2026-03-01, 2026-03 or 2026.", HelpName = "DATE" };
        Option<int?> limit = VerbContext.WholeNumber("--limit", "NUMBER", "Only the newest so many changes.");
        Option<bool> json = VerbContext.Json();
        Verb verb = new("history", "Lists what was changed, when, by whom and in which batch, oldest first.", "careercontext history --since 2026-03-01", "careercontext history --record exp_7k2mqa --json")
        {
            record,
            since,
            limit,
            json,
        };
        verb.SetAction(result =>
        {
            string? from = Day(result.GetValue(since));
            List<Change> changes = context.Open(result).Read(session => List(session, result.GetValue(record), from, result.GetValue(limit)));
            if (result.GetValue(json)) context.PrintJson(writer => Write(writer, changes));
            else Print(context, changes);
            return ExitCode.Done;
        });
        return verb;
    }

    private static List<Change> List(CareerSession session, string? recordId, string? since, int? limit)
    {
        if (recordId is not null && !History.KnowsId(session, recordId))
            throw new CareerException(Fault.NotFound, "No record ever had this id. Ids look like exp_7k2mqa; `careercontext show experiences` lists some.");
        if (limit < 1) throw new CareerException(Fault.Invalid, "--limit takes a whole number from 1 on, e.g. --limit 50.");
        return limit is { } most ? History.ListNewest(session, most, recordId, since) : History.List(session, recordId, since);
    }

    private static string? Day(string? text)
    {
        if (text is null) return null;
        PartialDate date = PartialDate.Parse(text) ?? throw new CareerException(Fault.Invalid, "--since takes a day as 2026-03-01, a month as 2026-03 or a year as 2026.");
        return Timestamp.Of(date.First);
    }

    private static void Print(VerbContext context, List<Change> changes)
    {
        if (changes.Count == 0)
        {
            context.Out.WriteLine("No changes.");
            return;
        }
        context.PrintTable(["#", "when (UTC)", "batch", "by", "record", "version", "change"], changes.Select(c => new[]
        {
            c.Number.ToString(CultureInfo.InvariantCulture),
            c.ChangedAt[..16].Replace('T', ' '),
            c.BatchId,
            c.By.Detail is null ? c.By.By : $"{c.By.By} {PlainText.CleanLine(c.By.Detail)}",
            c.RecordId,
            c.RecordVersion.ToString(CultureInfo.InvariantCulture),
            Summary(c),
        }));
    }

    private static string Summary(Change change) => change.Undoes is { } undone ? $"undid {undone}: {Done(change)}" : Done(change);

    private static string Done(Change change)
    {
        if (change.Forgotten) return "forgotten";
        if (change.RecordKind == VocabularyStore.HistoryKind) return PlainText.CleanLine(EntityJson.Summary(change.Before, change.After));
        if (change.RecordKind == SourceStore.HistoryKind) return change.After is null ? "source gone with its batch" : "source back";
        if (change.RecordKind == MergeDecision.HistoryKind) return Summary(change.Before is null ? null : MergeDecision.FromJson(change.Before), change.After is null ? null : MergeDecision.FromJson(change.After));
        if (change.After is null) return "gone with its batch";
        CareerRecord after = RecordJson.Read(change.After);
        if (change.Before is null) return $"created: {Name(after)}";
        CareerRecord before = RecordJson.Read(change.Before);
        if (before.IsActive && !after.IsActive) return $"removed: {Name(after)}";
        if (!before.IsActive && after.IsActive) return $"restored: {Name(after)}";
        List<string> parts = FieldChange.Names(before, after);
        return parts.Count == 0 ? "changed" : $"changed: {string.Join(", ", parts)}";
    }

    private static string Summary(MergeDecision? before, MergeDecision? after)
    {
        MergeDecision shown = (after ?? before)!;
        string about = $"{shown.Field ?? "the match"} of {shown.RecordId}";
        return after is null ? $"question gone with its batch: {about}" : after.Choice == MergeChoice.Open ? $"asked: {about}" : $"decided: {about}, {MergeDecision.NameOf(after.Choice)}";
    }

    private static string Name(CareerRecord record) => record.Title is { } title ? PlainText.CleanLine(title) : record.Kind.Name;

    private static void Write(Utf8JsonWriter writer, List<Change> changes)
    {
        writer.WriteStartArray();
        foreach (Change change in changes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", change.Number);
            writer.WriteString("changed_at", change.ChangedAt);
            writer.WriteString("changed_by", change.By.By);
            writer.WriteString("changed_by_detail", change.By.Detail);
            writer.WriteString("batch_id", change.BatchId);
            writer.WriteString("undoes", change.Undoes);
            writer.WriteString("record_kind", change.RecordKind);
            writer.WriteString("record_id", change.RecordId);
            writer.WriteNumber("record_version", change.RecordVersion);
            WriteRecord(writer, "before", change.Before);
            WriteRecord(writer, "after", change.After);
            writer.WriteBoolean("forgotten", change.Forgotten);
            writer.WriteNumber("schema_version", change.SchemaVersion);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    // Parsed and written anew, so that the one indentation holds for the whole output.
    private static void WriteRecord(Utf8JsonWriter writer, string name, string? json)
    {
        writer.WritePropertyName(name);
        if (json is null)
        {
            writer.WriteNullValue();
            return;
        }
        using JsonDocument document = JsonDocument.Parse(json);
        document.RootElement.WriteTo(writer);
    }
}
