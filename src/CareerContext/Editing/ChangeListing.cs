using System.Globalization;
using CareerContext.Context;
using CareerContext.Context.Answering;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>Lists changes of records, newest first, as one client may see them; a batch of many is one line.</summary>
internal sealed class ChangeListing(CareerView view, CareerSession session, HiddenParts hidden)
{
    private const int MostOfABatch = 5, MostFields = 5;
    private const int NameTokens = 20, ValueTokens = 15;

    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);
    private Dictionary<string, CareerRecord>? trash; // And what is kept from the client.

    /// <summary>A page of the list.</summary>
    /// <param name="id">Only this record's changes, or null.</param>
    /// <param name="since">Only from this day on (UTC), or null.</param>
    /// <param name="cursor">Where to go on from, or null.</param>
    /// <param name="budget">At most so many tokens.</param>
    /// <exception cref="CareerException">No record that the client may know of ever had the id.</exception>
    public ContextAnswer Page(string? id, PartialDate? since, string? cursor, int budget)
    {
        if (id is not null && (!History.KnowsId(session, id) || RecordKinds.OfId(id) is not { } kind || !IsKnown(id, kind, asked: true)))
            throw new CareerException(Fault.NotFound, "No record ever had this id; list_records lists the ids there are.");
        List<List<ChangeMark>> lines = Lines(id, since);
        if (lines.Count == 0) return Answer.NotRecorded("Not recorded: any change.", view, ["a change"]);
        Dictionary<string, object> arguments = new(StringComparer.Ordinal);
        if (id is not null) arguments["id"] = id;
        if (since is not null) arguments["since"] = since.ToString()!;
        return new LinePages(lines.Count, start => lines.Skip(start).Select(Line), view, "list_history", arguments) { What = "changes" }.Page(cursor, budget);
    }

    // The changes that each line tells of. What they hold is read for the lines that a page needs only.
    private List<List<ChangeMark>> Lines(string? id, PartialDate? since)
    {
        IEnumerable<ChangeMark> changes = History.Marks(session, id, since is { } date ? Timestamp.Of(date.First) : null)
            .Where(c => RecordKinds.Find(c.RecordKind) is { } kind && IsKnown(c.RecordId, kind, asked: id is not null));
        List<List<ChangeMark>> lines = [];
        foreach (IGrouping<string, ChangeMark> batch in changes.GroupBy(c => c.BatchId))
        {
            if (id is null && batch.Count() > MostOfABatch) lines.Add([.. batch]);
            else lines.AddRange(batch.Select(List<ChangeMark> (c) => [c]));
        }
        return lines;
    }

    private ContextLine Line(List<ChangeMark> changes)
    {
        Change first = History.Get(session, changes[0].Number);
        string head = $"{Head(first)}: {(History.UndoneBy(session, first.BatchId) is { } undone ? $"undo of {undone}: " : "")}";
        return changes.Count > 1 ? new ContextLine(head + Summary(changes), []) : new ContextLine($"{head}{first.RecordId} {What(first)}", [new Fact(first.RecordId, "", "", Tier.Detailed)]);
    }

    private static string Summary(List<ChangeMark> changes) => string.Join(", ", changes
        .CountBy(c => $"{c.RecordKind} {(c.Forgotten ? "forgotten" : !c.HasAfter ? "gone" : !c.HasBefore ? "created" : "changed")}")
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {c.Key}")));

    private static string Head(Change change)
    {
        string by = change.By.By == Origin.Cli.By ? "owner" : change.By.Detail is { } detail ? $"{change.By.By} {TokenBudget.Cut(PlainText.CleanLine(detail), NameTokens)}" : change.By.By;
        return $"- {change.ChangedAt[..16].Replace('T', ' ')} {change.BatchId} by {by}";
    }

    private string What(Change change)
    {
        if (change.Forgotten) return "forgotten";
        if (change.After is null) return "gone";
        CareerRecord now = RecordJson.Read(change.After);
        CareerRecord? after = Shown(now), before = change.Before is null ? null : Shown(RecordJson.Read(change.Before));
        string version = string.Create(CultureInfo.InvariantCulture, $"version {change.RecordVersion}");
        if (change.Before is null) return $"{version} created{(after?.Title is { } title ? ": " + Short(title) : "")}";
        if (before is null || after is null) return $"{version} changed";
        if (before.IsActive != after.IsActive) return $"{version} {(after.IsActive ? "restored" : "removed")}";
        List<FieldChange> fields = [.. RecordEditor.Changes(before, after).Where(c => RecordEditor.FieldNames(now.Kind).Contains(c.Name))];
        if (fields.Count == 0) return $"{version} {(after.Confirmed && !before.Confirmed ? "confirmed" : "changed")}";
        List<string> parts = [.. fields.Take(MostFields).Select(f => Change(now.Kind, f))];
        if (fields.Count > MostFields) parts.Add(string.Join(", ", fields.Skip(MostFields).Select(f => f.Name)));
        return $"{version} changed {string.Join("; ", parts)}";
    }

    // What is given only when asked for is named and not said.
    private static string Change(RecordKind kind, FieldChange change) => kind.HasField(change.Name) && kind.Field(change.Name).Visibility == Visibility.Shared
        ? $"{change.Name} {Short(change.Before)} → {Short(change.After)}"
        : change.Name;

    private static string Short(string? text) => EditReport.Short(text, ValueTokens);

    private CareerRecord? Shown(CareerRecord state) => VisibleRecords.Of(state, hidden);

    // What counts is the record as it was last: what its owner made private has no past for others either.
    private bool IsKnown(string id, RecordKind kind, bool asked)
    {
        if (known.TryGetValue(id, out bool answer)) return answer;
        return known[id] = (view.Snapshot.Find(id) ?? Last(id)) is { } last ? Shown(last) is { } shown && (asked || shown.Visibility == Visibility.Shared) : VisibleRecords.IsKnown(kind, hidden);
    }

    private CareerRecord? Last(string id)
    {
        trash ??= RecordStore.ListAll(session, includeRemoved: true).Where(r => view.Snapshot.Find(r.Id) is null).ToDictionary(r => r.Id, StringComparer.Ordinal);
        if (trash.TryGetValue(id, out CareerRecord? present)) return present;
        return History.LastContent(session, id) is { } state ? RecordJson.Read(state) : null;
    }
}
