using System.Security.Cryptography;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>What an import does to a record.</summary>
public enum PlanStatus
{
    /// <summary>It is not in the career file yet.</summary>
    New,

    /// <summary>It is, and gets other or more values.</summary>
    Changed,

    /// <summary>It is, and says the same.</summary>
    Unchanged,

    /// <summary>It is, and was changed by hand since: it stays as it is.</summary>
    Conflicting,
}

/// <summary>One record of a plan.</summary>
/// <param name="Status">What happens to it.</param>
/// <param name="Place">Where the source tells it, e.g. <c>work[0]</c>.</param>
/// <param name="Record">As it would be; without id where it is new.</param>
/// <param name="Before">As it is in the career file; null where it is new.</param>
/// <param name="Note">Why it is conflicting; null otherwise.</param>
public sealed record PlannedRecord(PlanStatus Status, string Place, CareerRecord Record, CareerRecord? Before, string? Note = null);

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

    /// <summary>Saves the source and all new and changed records in the session's one batch; nothing at all when there are none.</summary>
    /// <exception cref="CareerException">The plan is refused, or a record was changed since the plan was made.</exception>
    public ImportResult Apply(WriteSession session)
    {
        if (Refusal is not null) throw new CareerException(Fault.Conflict, Refusal);
        List<PlannedRecord> conflicts = [.. Records.Where(r => r.Status == PlanStatus.Conflicting || (r.Status == PlanStatus.Changed && ImportBasis.IsEditedByHand(session, r.Record.Id)))];
        List<PlannedRecord> writes = [.. Records.Where(r => r.Status is PlanStatus.New or PlanStatus.Changed).Except(conflicts)];
        string? sourceId = writes.Count == 0 ? null : Write(session, writes);
        return new ImportResult(Facts, Warnings.Count + conflicts.Count, writes.Count(r => r.Status == PlanStatus.New),
            writes.Count(r => r.Status == PlanStatus.Changed), Count(PlanStatus.Unchanged), conflicts.Count, sourceId, sourceId is null ? null : session.BatchId);
    }

    private string Write(WriteSession session, List<PlannedRecord> writes)
    {
        Source source = SourceStore.Save(session, new Source("", "upload", Source.Format, Source.FileName, Source.Hash, Source.MimeType, Source.Size, null, ""));
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        foreach (PlannedRecord planned in writes)
        {
            if (planned.Before is { } before && RecordStore.Find(session, before.Id)?.Version != before.Version)
                throw new CareerException(Fault.Stale, "The career file was changed while the import was being planned; import again.");
            CareerRecord record = planned.Record with
            {
                SourceId = planned.Record.SourceId ?? source.Id,
                Values = WithIds(planned.Record, ids),
                Sources = [.. planned.Record.Sources.Select(s => s.SourceId.Length > 0 ? s : s with { SourceId = source.Id })],
            };
            ids[planned.Place] = RecordStore.Save(session, record).Id;
        }
        return source.Id;
    }

    private static IReadOnlyDictionary<string, object> WithIds(CareerRecord record, Dictionary<string, string> ids)
    {
        List<KeyValuePair<string, object>> open = [.. record.Values.Where(v => v.Value is string { Length: > 1 } link && link[0] == ForeignRecord.LinkMark && record.Kind.Field(v.Key).Type == FieldType.Link)];
        if (open.Count == 0) return record.Values;
        Dictionary<string, object> values = new(record.Values, StringComparer.Ordinal);
        foreach ((string field, object link) in open) values[field] = ids[((string)link)[1..]];
        return values;
    }
}
