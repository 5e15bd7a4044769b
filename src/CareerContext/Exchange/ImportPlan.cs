using System.Security.Cryptography;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>What an import does to a record.</summary>
public enum PlanStatus
{
    /// <summary>It is not in the career file yet.</summary>
    New,

    /// <summary>It is, and gets what it lacked.</summary>
    AddsTo,

    /// <summary>It is, and gets other values: a new version of the file that they came from says so, or the owner prefers them.</summary>
    Changed,

    /// <summary>It is, and says the same.</summary>
    Unchanged,

    /// <summary>It is, and says otherwise: what is recorded stays until the owner decides. Or it lies in the trash, or was changed by hand since, and stays as it is.</summary>
    Conflicting,
}

/// <summary>What a source says otherwise than the record.</summary>
/// <param name="Decision">The question, or what was decided by <c>--prefer</c>; its id is empty where it was never asked.</param>
/// <param name="Incoming">What the source says: the one field, or the whole record where the match is in doubt.</param>
/// <param name="IsNew">Whether it has to be written.</param>
public sealed record Contradiction(MergeDecision Decision, CareerRecord Incoming, bool IsNew)
{
    /// <summary>The words for what it is about, e.g. <c>end</c>.</summary>
    public string Label => RecordMerge.LabelOf(Incoming.Kind, Decision.Field);
}

/// <summary>One record of a plan.</summary>
/// <param name="Status">What happens to it.</param>
/// <param name="Place">Where the source tells it, e.g. <c>work[0]</c>.</param>
/// <param name="Record">As it would be; without id where it is new.</param>
/// <param name="Before">As it is in the career file; null where it is new.</param>
/// <param name="Note">Why it stays as it is, or in what it says otherwise; null otherwise.</param>
public sealed record PlannedRecord(PlanStatus Status, string Place, CareerRecord Record, CareerRecord? Before, string? Note = null)
{
    /// <summary>How it was found: <c>same source</c>, <c>exact</c>, <c>canonical</c>, <c>near</c> or <c>dates</c>; null where it is new.</summary>
    public string? MatchMethod { get; init; }

    /// <summary>How sure that is, 0 to 1; 0 where it is new.</summary>
    public double MatchScore { get; init; }

    /// <summary>Whether the owner is to say first that it is the same thing; nothing is mixed until then.</summary>
    public bool ReviewRequired { get; init; }

    /// <summary>What it says otherwise.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Whether the record itself is written.</summary>
    public bool IsWritten => Before is null || !ReferenceEquals(Record, Before);
}

/// <summary>What an import comes from.</summary>
/// <param name="FileName">The file's name without its folder.</param>
/// <param name="Format">The format's name.</param>
/// <param name="MimeType">The MIME type.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">SHA-256, lower-case hex.</param>
public sealed record ForeignSource(string FileName, string Format, string MimeType, long Size, string Hash)
{
    /// <summary>Describes an opened file.</summary>
    public static ForeignSource Of(ForeignFile file) => new(
        file.Name, file.Format.Name, file.Format.MimeTypeOf(file.Content), file.Content.Size, Convert.ToHexStringLower(SHA256.HashData(file.Content.Bytes.Span)));
}

/// <summary>What an import would change, before anything does. Immutable.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Records">Each record of the source, in its order.</param>
/// <param name="Warnings">What was bent or not understood, in the source's order.</param>
/// <param name="Facts">The number of values and list entries that were read.</param>
/// <param name="Refusal">Why the plan cannot be applied, in one sentence; null when it can.</param>
public sealed record ImportPlan(ForeignSource Source, IReadOnlyList<PlannedRecord> Records, IReadOnlyList<ImportWarning> Warnings, int Facts, string? Refusal)
{
    /// <summary>What the owner should know of the whole source, e.g. which files of a folder were read; null where there is nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>Warnings by message, in order of first appearance.</summary>
    public IReadOnlyList<WarningGroup> Grouped() =>
        [.. Warnings.GroupBy(w => w.Message, StringComparer.Ordinal).Select(g => new WarningGroup(g.Key, [.. g.Select(w => w.Path)]))];

    /// <summary>The number of records of a status.</summary>
    public int Count(PlanStatus status) => Records.Count(r => r.Status == status);

    /// <summary>Whether anything would be written.</summary>
    public bool HasWork => Records.Any(r => r.IsWritten || r.Contradictions.Any(c => c.IsNew));

    /// <summary>Whether it was planned with all of the file's past; else what was written by hand is found out when it is applied.</summary>
    internal bool KnowsHands { get; init; } = true;

    /// <summary>Plans once more what was read, over what the career file holds by now; the foreign file is not read again.</summary>
    public required Func<ImportBasis, ImportPlan> Anew { get; init; }

    /// <summary>The questions between sources that wait for the owner.</summary>
    public IEnumerable<(PlannedRecord Record, Contradiction Contradiction)> Questions => Records.SelectMany(r => r.Contradictions.Where(c => c.Decision.Choice == MergeChoice.Open).Select(c => (r, c)));

    /// <summary>Saves the source, all new and changed records and all questions in the session's one batch; nothing at all when there are none.</summary>
    /// <exception cref="CareerException">The plan is refused, or a record was changed since the plan was made.</exception>
    public ImportResult Apply(WriteSession session)
    {
        if (Refusal is not null) throw new CareerException(Fault.Conflict, Refusal);
        HashSet<string> held = KnowsHands ? [] : Touched(session);
        List<PlannedRecord> writes = [.. Records.Where(r => r.IsWritten && !held.Contains(r.Place))];
        List<Contradiction> questions = [.. Records.Where(r => !held.Contains(r.Place)).SelectMany(r => r.Contradictions).Where(c => c.IsNew)];
        string? sourceId = writes.Count + questions.Count == 0 ? null : Write(session, writes, questions);
        int conflicts = Count(PlanStatus.Conflicting) + Records.Count(r => held.Contains(r.Place) && r.Status != PlanStatus.Conflicting);
        return new ImportResult(Facts, Warnings.Count + conflicts, writes.Count(r => r.Status == PlanStatus.New),
            writes.Count(r => r.Status == PlanStatus.Changed), Count(PlanStatus.Unchanged), conflicts, sourceId, sourceId is null ? null : session.BatchId)
        {
            Added = writes.Count(r => r.Status == PlanStatus.AddsTo),
        };
    }

    // The places of records in which the plan would change what somebody wrote themselves.
    private HashSet<string> Touched(WriteSession session)
    {
        HandEdits hands = HandEdits.Load(session);
        return [.. Records.Where(r => r.IsWritten && r.Before is not null && hands.Touched(r.Before, r.Record).Count > 0).Select(r => r.Place)];
    }

    private string Write(WriteSession session, List<PlannedRecord> writes, List<Contradiction> questions)
    {
        Source source = SourceStore.Save(session, new Source("", "upload", Source.Format, Source.FileName, Source.Hash, Source.MimeType, Source.Size, null, ""));
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        foreach (PlannedRecord planned in writes)
        {
            if (planned.Before is { } before && RecordStore.Find(session, before.Id)?.Version != before.Version)
                throw new CareerException(Fault.Stale, "The career file was changed while the import was being planned; import again.");
            ids[planned.Place] = RecordStore.Save(session, From(planned.Record, planned.Before is null ? source.Id : null, source.Id, ids)).Id;
        }
        string now = Timestamp.Of(session.Now);
        foreach ((MergeDecision decision, CareerRecord incoming, bool _) in questions)
        {
            MergeDecisionStore.Save(session, decision with
            {
                IncomingRecord = RecordJson.Write(From(incoming, source.Id, source.Id, ids)),
                SourceId = source.Id,
                DecidedAt = decision.Choice == MergeChoice.Open ? null : now,
                RaisedAt = decision.RaisedAt.Length > 0 ? decision.RaisedAt : now,
                BatchId = session.BatchId,
            });
        }
        return source.Id;
    }

    private static CareerRecord From(CareerRecord record, string? firstSource, string sourceId, Dictionary<string, string> ids) => record with
    {
        SourceId = record.SourceId ?? firstSource,
        Values = WithIds(record, ids),
        Sources = [.. record.Sources.Select(s => s.SourceId.Length > 0 ? s : s with { SourceId = sourceId })],
    };

    private static IReadOnlyDictionary<string, object> WithIds(CareerRecord record, Dictionary<string, string> ids)
    {
        List<KeyValuePair<string, object>> open = [.. record.Values.Where(v => v.Value is string { Length: > 1 } link && link[0] == ForeignRecord.LinkMark && record.Kind.Field(v.Key).Type == FieldType.Link)];
        if (open.Count == 0) return record.Values;
        Dictionary<string, object> values = new(record.Values, StringComparer.Ordinal);
        foreach ((string field, object link) in open)
        {
            if (ids.TryGetValue(((string)link)[1..], out string? id)) values[field] = id;
            else values.Remove(field);
        }
        return values;
    }
}
