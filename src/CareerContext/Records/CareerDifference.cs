using System.Globalization;
using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>What became of one record between two states of the file.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="What"><c>created</c>, <c>removed</c>, <c>restored</c>, <c>changed</c>, <c>gone</c> (with the batch that had made it) or <c>forgotten</c>.</param>
/// <param name="Title">Its name; null where it has none or it is forgotten.</param>
/// <param name="Fields">What differs; nothing is known of what is forgotten.</param>
public sealed record RecordChange(string Id, RecordKind Kind, string What, string? Title, IReadOnlyList<FieldChange> Fields);

/// <summary>What differs between two states of the file.</summary>
/// <param name="From">The number of the last change of the one; 0 for the empty file.</param>
/// <param name="To">That of the other.</param>
/// <param name="Records">What became of the records that differ, kind by kind.</param>
public sealed record CareerDifference(long From, long To, IReadOnlyList<RecordChange> Records)
{
    /// <summary>The word for the present state.</summary>
    public const string Now = "now";

    /// <summary>Compares two states.</summary>
    /// <param name="file">The file.</param>
    /// <param name="one">A day of UTC (the state at its end), a month, a year, a time, a batch (the state after it), the number of a change, or <see cref="Now"/>.</param>
    /// <param name="other">Another one.</param>
    /// <exception cref="CareerException">A word that names no state, or one of the future.</exception>
    public static CareerDifference Between(CareerFile file, string one, string other)
    {
        List<Change> changes = file.Read(session => History.List(session));
        int from = CountOf(file, changes, one), to = CountOf(file, changes, other);
        Dictionary<string, CareerRecord> before = RecordsOf(changes, from), after = RecordsOf(changes, to);
        HashSet<string> forgotten = [.. changes.Take(Math.Max(from, to)).Skip(Math.Min(from, to)).Where(c => c.Forgotten).Select(c => c.RecordId)];
        List<RecordChange> records = [];
        foreach (string id in before.Keys.Concat(after.Keys).Concat(forgotten).Distinct())
        {
            if (RecordKinds.OfId(id) is { } kind && Compare(id, kind, before.GetValueOrDefault(id), after.GetValueOrDefault(id)) is { } change) records.Add(change);
        }
        return new CareerDifference(NumberAt(changes, from), NumberAt(changes, to), [.. records.OrderBy(r => Place(r.Kind))]);
    }

    private static RecordChange? Compare(string id, RecordKind kind, CareerRecord? before, CareerRecord? after)
    {
        if (before is null && after is null) return new RecordChange(id, kind, "forgotten", null, []);
        List<FieldChange> fields = FieldChange.Between(before, after);
        string? what = before is null ? "created" : after is null ? "gone" : before.IsActive && !after.IsActive ? "removed" : !before.IsActive && after.IsActive ? "restored" : fields.Count > 0 ? "changed" : null;
        return what is null ? null : new RecordChange(id, kind, what, (after ?? before)!.Title, fields);
    }

    private static Dictionary<string, CareerRecord> RecordsOf(List<Change> changes, int count) => HistoryReplay.Records(changes.Take(count)).ToDictionary(r => r.Id, StringComparer.Ordinal);

    private static long NumberAt(List<Change> changes, int count) => count == 0 ? 0 : changes[count - 1].Number;

    private static int Place(RecordKind kind) => RecordKinds.All.TakeWhile(k => k != kind).Count();

    private static int CountOf(CareerFile file, List<Change> changes, string state)
    {
        if (state == Now) return changes.Count;
        if (state.StartsWith("bat_", StringComparison.Ordinal))
        {
            int last = changes.FindLastIndex(c => c.BatchId == state);
            return last >= 0 ? last + 1 : throw new CareerException(Fault.NotFound, "No batch has this id; `careercontext history` lists them, e.g. bat_4hq9xz.");
        }
        // A bare number of four digits is a year.
        if (PartialDate.Parse(state) is null && long.TryParse(state.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            int last = changes.FindLastIndex(c => c.Number == number);
            return last >= 0 ? last + 1 : throw new CareerException(Fault.NotFound, "No change has this number; `careercontext history` lists them.");
        }
        if (Moment.Parse(state) is not { } moment)
            throw new CareerException(Fault.Invalid, "A state is a date (2026-03-01), a time (2026-03-01T12:30:00Z), a batch (bat_4hq9xz), the number of a change (#12) or now.");
        return PastCareer.IsOver(file, state, "A state") ? PastCareer.CountOf(changes, moment) : changes.Count;
    }
}
