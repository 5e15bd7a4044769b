using System.Globalization;
using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>What a career file said at an earlier time, made again in memory from its history.</summary>
public static class PastCareer
{
    /// <summary>Whether a time is over, so that the file may say something else now.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">A day of UTC (2026-03-01: at its end), a month, a year, or a time (2026-03-01T12:30:00Z).</param>
    /// <param name="name">What the caller calls it, for faults, e.g. <c>'as_of'</c>.</param>
    /// <exception cref="CareerException">No date, or one in the future.</exception>
    public static bool IsOver(CareerFile file, string text, string name) => Read(file, text, name).Last < file.Now;

    /// <summary>The career as it was: in memory, with its clock at that time. What is kept private now is private there too.</summary>
    /// <returns>The file itself where the time is not over yet.</returns>
    /// <exception cref="CareerException">No date, one in the future, or one before the file was begun.</exception>
    public static CareerFile At(CareerFile file, string text, string name)
    {
        Moment moment = Read(file, text, name);
        if (moment.Last >= file.Now) return file;
        (List<Change> changes, List<Source> sources, Dictionary<string, Visibility> present) = file.Read(session =>
            (History.List(session), SourceStore.List(session), RecordStore.ListAll(session, includeRemoved: true).ToDictionary(r => r.Id, r => r.Visibility, StringComparer.Ordinal)));
        int count = CountOf(changes, moment);
        if (count == 0)
        {
            throw new CareerException(Fault.NotFound, changes.Count == 0
                ? "This career file holds no change yet, so that there is nothing it said before."
                : $"The file did not exist yet on {moment.Text}; its first change is of {changes[0].ChangedAt[..10]}.");
        }
        List<Change> past = changes[..count];
        AddGone(present, changes.Skip(count));
        return file.InMemory(new StillClock(moment.Last), fresh => HistoryReplay.Rebuild(fresh, SourcesOf(sources, changes, count, moment), past, AsShownNow));

        // What the owner keeps back now is not to come out because it was shared once.
        CareerRecord AsShownNow(CareerRecord record) => present.TryGetValue(record.Id, out Visibility now) && now > record.Visibility ? record with { Visibility = now } : record;
    }

    /// <summary>How many changes had been made by a moment. Clocks can be set back; what was numbered before a change of that time was there.</summary>
    /// <param name="changes">All changes, oldest first.</param>
    /// <param name="moment">The moment.</param>
    public static int CountOf(IReadOnlyList<Change> changes, Moment moment)
    {
        string stamp = Timestamp.Of(moment.Last);
        int count = changes.Count;
        while (count > 0 && string.CompareOrdinal(changes[count - 1].ChangedAt, stamp) > 0) count--;
        return count;
    }

    private static Moment Read(CareerFile file, string text, string name)
    {
        Moment moment = Moment.Parse(text.Trim()) ?? throw new CareerException(Fault.Invalid, $"{name} must be a date such as 2026-03-01, 2026-03 or 2026, or a time such as 2026-03-01T12:30:00Z.");
        // Where the sun rises early, today has come before it has in UTC.
        if (moment.First > file.Now && DateOnly.FromDateTime(moment.First.UtcDateTime) > file.Today)
            throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"{name} must not lie in the future; today is {file.Today:yyyy-MM-dd}."));
        return moment;
    }

    // Of a record that is no more, the last word about who may see it holds.
    private static void AddGone(Dictionary<string, Visibility> present, IEnumerable<Change> since)
    {
        HashSet<string> standing = [.. present.Keys];
        foreach (Change change in since.Where(c => c is { After: null, Before: not null } && RecordKinds.Find(c.RecordKind) is not null && !standing.Contains(c.RecordId)))
            present[change.RecordId] = RecordJson.Read(change.Before!).Visibility;
    }

    // Sources that came by then, and as they were: only an undo takes one away or brings one back, and says so in the history.
    private static List<Source> SourcesOf(List<Source> sources, List<Change> changes, int count, Moment moment)
    {
        string latest = changes.Take(count).Select(c => c.ChangedAt).Append(Timestamp.Of(moment.Last)).Max(StringComparer.Ordinal)!;
        Dictionary<string, Source> then = sources.Where(s => string.CompareOrdinal(s.ReceivedAt, latest) <= 0).ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (Change change in changes.Skip(count).Where(c => c.RecordKind == SourceStore.HistoryKind && !c.Forgotten).Reverse())
        {
            if (change.Before is null) then.Remove(change.RecordId);
            else then[change.RecordId] = SourceStore.FromJson(change.Before);
        }
        return [.. then.Values];
    }
}
