using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>A record that waits for the owner's word.</summary>
/// <param name="Record">As it is now.</param>
/// <param name="Without">As it would be without what assistants wrote; null where nothing would be left of it.</param>
/// <param name="Changes">What assistants changed and nobody else changed in turn.</param>
/// <param name="By">Who wrote last what waits.</param>
public sealed record WaitingRecord(CareerRecord Record, CareerRecord? Without, IReadOnlyList<FieldChange> Changes, Origin By)
{
    /// <summary>Whether it waits because an assistant put it into the trash.</summary>
    public bool IsRemoval => !Record.IsActive;

    /// <summary>Whether assistants have a part in it; else it is what an import was not sure of.</summary>
    public bool IsAssistants => Without is null || IsRemoval || Changes.Count > 0;
}

/// <summary>What others wrote waits for the owner, who confirms or rejects it.</summary>
public static class Confirmations
{
    private const string Assistants = "mcp";

    /// <summary>All that waits, kind by kind: unconfirmed records, and those that assistants put into the trash.</summary>
    public static List<WaitingRecord> List(CareerSession session) =>
        [.. RecordStore.ListAll(session, includeRemoved: true).Where(r => !r.Confirmed).Select(r => Of(session, r)).Where(IsOpen)];

    /// <summary>What waits of the records named; nothing for those that wait for nothing.</summary>
    /// <exception cref="CareerException">No such record.</exception>
    public static List<WaitingRecord> Of(CareerSession session, IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(id => RecordStore.Get(session, id)).Where(r => !r.Confirmed).Select(r => Of(session, r)).Where(IsOpen)];

    /// <summary>The owner stands by a record as it is now; one in the trash stays there.</summary>
    public static void Confirm(WriteSession session, WaitingRecord waiting) => RecordStore.Save(session, Now(session, waiting) with { Confirmed = true });

    /// <summary>Takes back what assistants wrote, field by field, and their removal; what they made, or an import that nobody else touched, goes to the trash.</summary>
    /// <returns>The record as it is then.</returns>
    public static CareerRecord Reject(WriteSession session, WaitingRecord waiting)
    {
        CareerRecord now = Now(session, waiting);
        return RecordStore.Save(session, waiting is { Without: { } kept, IsAssistants: true }
            ? now with { Values = kept.Values, Lists = kept.Lists, Sources = kept.Sources, IsActive = kept.IsActive, Confirmed = kept.Confirmed }
            : now with { IsActive = false });
    }

    private static CareerRecord Now(CareerSession session, WaitingRecord waiting)
    {
        CareerRecord now = RecordStore.Get(session, waiting.Record.Id);
        return now.Version == waiting.Record.Version ? now
            : throw new CareerException(Fault.Stale, $"{now.Id} was changed while you decided; look at it again: `careercontext confirm {now.Id}`.");
    }

    // What its owner put into the trash waits for nothing, and nor does what an assistant made and took away.
    private static bool IsOpen(WaitingRecord waiting) => waiting.Record.IsActive || waiting.Without is { IsActive: true };

    // The history once more, without the changes by assistants that were never confirmed.
    private static WaitingRecord Of(CareerSession session, CareerRecord record)
    {
        CareerRecord? without = null;
        Origin by = Origin.Program;
        List<(CareerRecord State, CareerRecord? Without, Origin By)> known = [];
        foreach (Change change in History.List(session, record.Id).Where(c => c.After is not null))
        {
            CareerRecord after = RecordJson.Read(change.After!);
            CareerRecord? before = change.Before is null ? null : RecordJson.Read(change.Before);
            bool isAssistant = change.By.By == Assistants;
            // An undo brings back a state, and with it whose it was.
            if (change.Undoes is not null && known.Find(k => RecordJson.Same(k.State, after)) is { State: not null } again) (without, by) = (again.Without, again.By);
            else if (after.Confirmed) (without, by) = (after, change.By);
            else if (!isAssistant) (without, by) = (before is null ? after : without is null ? null : Over(without, before, after), without is null || before is null ? change.By : by);
            if (isAssistant && !after.Confirmed) by = change.By;
            known.Add((after, without, by));
        }
        List<FieldChange> changes = without is null ? [] : FieldChange.Between(without, record).FindAll(c => record.Kind.HasField(c.Name) || c.IsList);
        return new WaitingRecord(record, without, changes, by);
    }

    // What somebody else changes beside it, the record without assistants' work has too.
    private static CareerRecord Over(CareerRecord without, CareerRecord before, CareerRecord after)
    {
        Dictionary<string, object> values = new(without.Values, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<ListEntry>> lists = new(without.Lists, StringComparer.Ordinal);
        HashSet<string> changed = [.. FieldChange.Between(before, after).Select(c => c.Name)];
        foreach (string name in changed)
        {
            if (after.Kind.HasField(name)) Put(values, after.Values, name);
            else if (after.Kind.Lists.FirstOrDefault(l => l.Table == name) is { } list) Put(lists, name, Patched(list, without.List(name), before.List(name), after.List(name)));
        }
        return without with
        {
            Values = values,
            Lists = lists,
            Sources = [.. without.Sources.Where(s => !changed.Contains(s.Name)), .. after.Sources.Where(s => changed.Contains(s.Name))],
            IsActive = before.IsActive == after.IsActive ? without.IsActive : after.IsActive,
        };
    }

    // Entry by entry: what an assistant added stays away from the list that the owner adds to.
    private static List<ListEntry> Patched(FieldList list, IReadOnlyList<ListEntry> without, IReadOnlyList<ListEntry> before, IReadOnlyList<ListEntry> after)
    {
        HashSet<string> was = [.. before.Select(e => FieldText.Of(list, e))], now = [.. after.Select(e => FieldText.Of(list, e))], kept = [.. without.Select(e => FieldText.Of(list, e))];
        return [.. without.Where(e => !was.Contains(FieldText.Of(list, e)) || now.Contains(FieldText.Of(list, e))), .. after.Where(e => !was.Contains(FieldText.Of(list, e)) && kept.Add(FieldText.Of(list, e)))];
    }

    private static void Put(Dictionary<string, IReadOnlyList<ListEntry>> into, string name, List<ListEntry> entries)
    {
        if (entries.Count > 0) into[name] = entries;
        else into.Remove(name);
    }

    private static void Put<T>(Dictionary<string, T> into, IReadOnlyDictionary<string, T> from, string name)
    {
        if (from.TryGetValue(name, out T? value)) into[name] = value;
        else into.Remove(name);
    }
}
