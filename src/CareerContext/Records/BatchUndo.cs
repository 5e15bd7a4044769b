using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>What an undo did.</summary>
/// <param name="Batch">The batch that was taken back.</param>
/// <param name="Gone">Records that it had made and that are no more.</param>
/// <param name="Returned">Records that are again as they were before it.</param>
/// <param name="Decisions">Questions between sources that are again as they were.</param>
/// <param name="BatchId">The undo's own batch, which can be undone in its turn.</param>
public sealed record UndoResult(Batch Batch, int Gone, int Returned, int Decisions, string BatchId);

/// <summary>Takes a batch of the history back: what it made goes, what it changed is as it was. That is a batch of its own.</summary>
public static class BatchUndo
{
    /// <summary>The last batch that still stands, that is no undo, and that changed more than the vocabulary; null where there is none.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="by">Whose it must be, e.g. one assistant's; null for anybody's.</param>
    public static Batch? LastStanding(CareerSession session, Origin? by = null)
    {
        List<Batch> batches = History.Batches(session);
        Dictionary<string, string> undone = Batch.Undone(batches);
        return batches.FindLast(b => b is { IsVocabulary: false, IsForgotten: false, Undoes: null } && b.By != Origin.Forgetting && (by is null || b.By == by) && !undone.ContainsKey(b.Id));
    }

    /// <summary>Takes a batch back.</summary>
    /// <param name="session">A write of whoever takes it back; it becomes the undo of the batch.</param>
    /// <param name="batchId">The batch.</param>
    /// <exception cref="CareerException">There is no such batch, it is undone already, or later changes stand upon it.</exception>
    public static UndoResult Undo(WriteSession session, string batchId)
    {
        List<Batch> batches = History.Batches(session);
        Batch batch = batches.Find(b => b.Id == batchId) ?? throw new CareerException(Fault.NotFound, "No batch has this id; `careercontext history` lists them, e.g. bat_4hq9xz.");
        Dictionary<string, string> undone = Batch.Undone(batches);
        if (undone.TryGetValue(batchId, out string? by)) throw new CareerException(Fault.Conflict, $"{batchId} is undone already; `careercontext undo {by}` brings it back.");
        List<Step> steps = Steps(session, batchId);
        Check(session, batch, steps, undone);
        session.Undoes = batchId;
        foreach (Step step in steps.Where(s => s.Kind == SourceStore.HistoryKind && s.Before is not null)) SourceStore.Return(session, step.Id, SourceStore.FromJson(step.Before!));
        foreach (Step step in steps.Where(s => s.Record is not null)) RecordStore.Return(session, step.Record!, step.Id, step.Before is null ? null : RecordJson.Read(step.Before));
        foreach (Step step in steps.Where(s => s.Kind == MergeDecision.HistoryKind)) MergeDecisionStore.Return(session, step.Id, step.Before is null ? null : MergeDecision.FromJson(step.Before));
        foreach (Source source in Fresh(session, batch, steps)) SourceStore.Return(session, source.Id, null);
        if (steps.Exists(s => s.Record is { IsSingle: true })) RecordStore.RefuseTwins(session);
        // Ids may have gone from everywhere at once; what is derived is built from what is left.
        session.RebuildAll = true;
        return new UndoResult(batch, steps.Count(s => s.Record is not null && s.Before is null), steps.Count(s => s.Record is not null && s.Before is not null),
            steps.Count(s => s.Kind == MergeDecision.HistoryKind), session.BatchId);
    }

    // All that a batch did to one record, decision or source, taken together.
    private sealed record Step(string Kind, string Id, string? Before, string? After)
    {
        public RecordKind? Record { get; } = RecordKinds.All.FirstOrDefault(k => k.Name == Kind);
    }

    private static List<Step> Steps(CareerSession session, string batchId)
    {
        List<Change> changes = History.ListBatch(session, batchId);
        if (changes[0].By == Origin.Forgetting || changes.TrueForAll(c => c.Forgotten)) throw new CareerException(Fault.Unsupported, $"What {batchId} changed was forgotten; what is forgotten cannot be brought back.");
        changes.RemoveAll(c => c.Forgotten); // The rest of an import can still go.
        List<Step> steps = [.. changes.GroupBy(c => (c.RecordKind, c.RecordId)).Select(g => new Step(g.Key.RecordKind, g.Key.RecordId, g.First().Before, g.Last().After))];
        if (steps.Exists(s => s.Record is null && s.Kind is not (MergeDecision.HistoryKind or SourceStore.HistoryKind)))
            throw new CareerException(Fault.Unsupported, "This batch changed the vocabulary; `careercontext vocabulary` takes such changes back.");
        return steps;
    }

    private static void Check(CareerSession session, Batch batch, List<Step> steps, Dictionary<string, string> undone)
    {
        List<Step> moved = steps.FindAll(s => !Stands(session, s));
        if (moved.Count > 0) throw Later(session, batch, moved[0].Id, moved.Count, undone);
        HashSet<string> gone = [.. steps.Where(s => s.Record is not null && s.Before is null).Select(s => s.Id)];
        HashSet<string> own = [.. steps.Select(s => s.Id)];
        CareerRecord? linked = gone.Count == 0 ? null : RecordStore.ListAll(session, includeRemoved: true).Find(r => !own.Contains(r.Id)
            && r.Kind.Fields.Any(f => f.Type == FieldType.Link && r.Text(f.Name) is { } link && gone.Contains(link)));
        if (linked is not null) throw Later(session, batch, linked.Id, 1, undone);
        MergeDecision? asked = MergeDecisionStore.List(session).Find(d => !own.Contains(d.Id) && gone.Contains(d.RecordId));
        if (asked is not null) throw Later(session, batch, asked.Id, 1, undone);
    }

    // Whether it is still as the batch left it; versions and times aside, so that later batches that were undone do not count.
    private static bool Stands(CareerSession session, Step step)
    {
        if (step.Record is not null)
        {
            CareerRecord? now = RecordStore.Find(session, step.Id), then = step.After is null ? null : RecordJson.Read(step.After);
            return now is null || then is null ? now is null && then is null : RecordJson.Same(now, then);
        }
        if (step.Kind == MergeDecision.HistoryKind) return MergeDecisionStore.Find(session, step.Id)?.ToJson() == step.After;
        return true;
    }

    private static CareerException Later(CareerSession session, Batch batch, string id, int count, Dictionary<string, string> undone)
    {
        Change? last = History.List(session, id).FindLast(c => c.Number > batch.Last && c.BatchId != batch.Id && !undone.ContainsKey(c.BatchId));
        string others = count > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {count - 1} more") : "";
        return new CareerException(Fault.Conflict, last is null
            ? $"{id}{others} is no longer as {batch.Id} left it, so that {batch.Id} cannot be undone."
            : $"{last.BatchId} changed {id}{others} after {batch.Id} did; `careercontext undo {last.BatchId}` takes that back first.");
    }

    // The sources that came with the batch and that nothing names any more.
    private static List<Source> Fresh(CareerSession session, Batch batch, List<Step> steps)
    {
        HashSet<string> made = [.. steps.Where(s => s.Kind == SourceStore.HistoryKind && s.Before is null).Select(s => s.Id)];
        HashSet<string> decided = [.. MergeDecisionStore.List(session).Select(d => d.SourceId)];
        string told = string.Join('\n', steps.Select(s => s.After));
        return SourceStore.List(session).FindAll(s => (made.Contains(s.Id) || (s.ReceivedAt == batch.ChangedAt && told.Contains($"\"{s.Id}\"", StringComparison.Ordinal)))
            && !decided.Contains(s.Id) && !RecordStore.Names(session, s));
    }
}
