using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>A record that waits for the owner's word.</summary>
/// <param name="Record">As it is now.</param>
/// <param name="Confirmed">As the owner last stood by it; null where that never was.</param>
/// <param name="Changes">What others changed since then, and what the owner did not change in turn. Empty for a record that was never confirmed.</param>
/// <param name="By">Who wrote last what waits.</param>
public sealed record WaitingRecord(CareerRecord Record, CareerRecord? Confirmed, IReadOnlyList<FieldChange> Changes, Origin By)
{
    /// <summary>Whether it waits because somebody else put it into the trash.</summary>
    public bool IsRemoval => !Record.IsActive;
}

/// <summary>What others wrote waits for the owner, who confirms or rejects it.</summary>
public static class Confirmations
{
    /// <summary>All that waits, kind by kind: unconfirmed records, and those that assistants put into the trash.</summary>
    public static List<WaitingRecord> List(CareerSession session) =>
        [.. RecordStore.ListAll(session, includeRemoved: true).Where(r => !r.Confirmed).Select(r => Of(session, r)).Where(IsOpen)];

    /// <summary>What waits of the records named; nothing for those that wait for nothing.</summary>
    /// <exception cref="CareerException">No such record.</exception>
    public static List<WaitingRecord> Of(CareerSession session, IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(id => RecordStore.Get(session, id)).Where(r => !r.Confirmed).Select(r => Of(session, r)).Where(IsOpen)];

    /// <summary>The owner stands by a record as it is now; one in the trash stays there.</summary>
    public static void Confirm(WriteSession session, WaitingRecord waiting) => RecordStore.Save(session, Now(session, waiting) with { Confirmed = true });

    /// <summary>Takes back what others wrote: a record that was never confirmed goes to the trash, in another one the fields that others changed are as they were.</summary>
    public static void Reject(WriteSession session, WaitingRecord waiting)
    {
        CareerRecord now = Now(session, waiting);
        if (waiting.Confirmed is not { } before)
        {
            RecordStore.Save(session, now with { IsActive = false });
            return;
        }
        HashSet<string> undone = [.. waiting.Changes.Select(c => c.Name)];
        Dictionary<string, object> values = new(now.Values, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<ListEntry>> lists = new(now.Lists, StringComparer.Ordinal);
        foreach (string name in undone)
        {
            if (before.Kind.HasField(name)) Return(values, before.Values, name);
            else Return(lists, before.Lists, name);
        }
        List<FieldSource> sources = [.. now.Sources.Where(s => !undone.Contains(NameOf(s))), .. before.Sources.Where(s => undone.Contains(NameOf(s)))];
        RecordStore.Save(session, now with { Values = values, Lists = lists, Sources = sources, IsActive = true, Confirmed = true });
    }

    private static CareerRecord Now(CareerSession session, WaitingRecord waiting)
    {
        CareerRecord now = RecordStore.Get(session, waiting.Record.Id);
        return now.Version == waiting.Record.Version ? now
            : throw new CareerException(Fault.Conflict, $"{now.Id} was changed while you decided; look at it again: `careercontext confirm {now.Id}`.");
    }

    // What the owner put into the trash waits for nothing.
    private static bool IsOpen(WaitingRecord waiting) => waiting.Record.IsActive || waiting.By.By == "mcp";

    private static WaitingRecord Of(CareerSession session, CareerRecord record)
    {
        CareerRecord? confirmed = null;
        Origin by = Origin.Program;
        List<(CareerRecord State, Origin By)> waited = [];
        Dictionary<string, bool> isOwners = new(StringComparer.Ordinal);
        foreach (Change change in History.List(session, record.Id))
        {
            if (change.After is null) continue;
            CareerRecord after = RecordJson.Read(change.After);
            CareerRecord? before = change.Before is null ? null : RecordJson.Read(change.Before);
            List<FieldChange> changes = RecordEditor.Changes(before, after);
            if (after.Confirmed)
            {
                confirmed = after;
                isOwners.Clear();
                continue;
            }
            bool isOwner = change.By.By == Origin.Cli.By;
            foreach (FieldChange one in changes) isOwners[one.Name] = isOwner;
            // An undo brings back what somebody else wrote.
            if (waited.Find(w => RecordJson.Same(w.State, after)) is { State: not null } again) by = again.By;
            else if (!isOwner || by == Origin.Program || before?.IsActive != after.IsActive) by = change.By;
            waited.Add((after, by));
        }
        List<FieldChange> open = confirmed is null ? [] : [.. RecordEditor.Changes(confirmed, record).Where(c => !isOwners.GetValueOrDefault(c.Name) && (record.Kind.HasField(c.Name) || record.Kind.Lists.Any(l => l.Table == c.Name)))];
        return new WaitingRecord(record, confirmed, open, by);
    }

    private static string NameOf(FieldSource source) => source.Field.IndexOf('[', StringComparison.Ordinal) is > 0 and int at ? source.Field[..at] : source.Field;

    private static void Return<T>(Dictionary<string, T> into, IReadOnlyDictionary<string, T> from, string name)
    {
        if (from.TryGetValue(name, out T? value)) into[name] = value;
        else into.Remove(name);
    }
}
