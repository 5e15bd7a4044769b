using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>Makes the records again from the history alone, which proves that nothing bypasses it.</summary>
public static class HistoryReplay
{
    /// <summary>The records as they stood after the last of the given changes, removed ones included, forgotten ones not; kind by kind, in their order.</summary>
    /// <param name="changes">Oldest first; those up to some number give the file as of then.</param>
    public static List<CareerRecord> Records(IEnumerable<Change> changes)
    {
        Dictionary<string, CareerRecord> standing = new(StringComparer.Ordinal);
        // Changes of the vocabulary, decisions between sources and undone sources stand in the history too; they are no records.
        foreach (Change change in changes.Where(c => RecordKinds.Find(c.RecordKind) is not null))
        {
            if (change.After is null) standing.Remove(change.RecordId);
            else standing[change.RecordId] = RecordJson.Read(change.After);
        }
        ILookup<string, CareerRecord> byKind = standing.Values.ToLookup(r => r.Kind.Name);
        return [.. RecordKinds.All.SelectMany(k => byKind[k.Name].OrderBy(r => r.Position).ThenBy(r => r.Id, StringComparer.Ordinal))];
    }

    /// <summary>Fills a fresh file: the sources, the history with its numbers, and the records that follow from it. What is derived is built by the write itself.</summary>
    /// <param name="fresh">A write to a file that holds no record yet.</param>
    /// <param name="sources">As they stand: only an undo ever takes one away, and it is noted in the history.</param>
    /// <param name="changes">All changes, oldest first; or the first of them, for the file as of then.</param>
    /// <param name="shape">Makes of each record the one that is written; null for the record itself.</param>
    public static void Rebuild(WriteSession fresh, IEnumerable<Source> sources, IReadOnlyList<Change> changes, Func<CareerRecord, CareerRecord>? shape = null)
    {
        foreach (Source source in sources) SourceStore.Restore(fresh, source);
        foreach (Change change in changes) History.Restore(fresh, change);
        foreach (CareerRecord record in Records(changes)) RecordStore.Put(fresh, shape is null ? record : shape(record), isNew: true);
        MergeDecisionStore.Rebuild(fresh, changes);
        fresh.RebuildAll = true;
    }
}
