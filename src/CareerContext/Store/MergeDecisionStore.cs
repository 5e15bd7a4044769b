using System.Data.Common;

namespace CareerContext.Store;

/// <summary>Reads and writes the table <c>merge_decisions</c>; each change stands in the history.</summary>
public static class MergeDecisionStore
{
    private const string Prefix = "mrg";
    private const string Select = """
        SELECT id, record_id, field, existing_value, incoming_value, incoming_record, source_id, source_format, source_name, place, match_method, match_score,
        review_required, decision, decided_by, decided_at, raised_at, batch_id FROM merge_decisions
        """;

    /// <summary>All questions and decisions, oldest first.</summary>
    public static List<MergeDecision> List(CareerSession session) => session.Query($"{Select} ORDER BY raised_at, record_id, place, field, id", Read);

    /// <summary>The open questions, about one record or about all.</summary>
    public static List<MergeDecision> ListOpen(CareerSession session, string? recordId = null) =>
        session.Query($"{Select} WHERE decision = 'open' AND ($record IS NULL OR record_id = $record) ORDER BY raised_at, record_id, place, field, id", Read, ("$record", recordId));

    /// <summary>The decision of an id, or null.</summary>
    public static MergeDecision? Find(CareerSession session, string id) => session.Query($"{Select} WHERE id = $id", Read, ("$id", id)) is [MergeDecision found] ? found : null;

    /// <summary>Saves a question or a decision; an empty id is replaced by a new one. What is unchanged is not written.</summary>
    public static MergeDecision Save(WriteSession session, MergeDecision decision)
    {
        MergeDecision? before = decision.Id.Length == 0 ? null : Find(session, decision.Id);
        if (before == decision) return decision;
        MergeDecision after = decision.Id.Length > 0 ? decision : decision with { Id = FreeId(session) };
        Restore(session, after.Id, after);
        Note(session, after.Id, before, after);
        return after;
    }

    /// <summary>Puts a row into a state of its past, with a row of the history: for undoing a batch.</summary>
    /// <param name="session">The write.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="state">As it was; null where there was none.</param>
    internal static void Return(WriteSession session, string id, MergeDecision? state)
    {
        MergeDecision? before = Find(session, id);
        Restore(session, id, state);
        Note(session, id, before, state);
    }

    /// <summary>Fills a fresh file with what the history says: for rebuilding a file from its history.</summary>
    internal static void Rebuild(WriteSession fresh, IEnumerable<Change> changes)
    {
        Dictionary<string, string?> last = new(StringComparer.Ordinal);
        foreach (Change change in changes.Where(c => c.RecordKind == MergeDecision.HistoryKind)) last[change.RecordId] = change.After;
        foreach ((string id, string? after) in last) Restore(fresh, id, after is null ? null : MergeDecision.FromJson(after));
    }

    private static void Note(WriteSession session, string id, MergeDecision? before, MergeDecision? after)
    {
        // What the record's own answers say of it depends on its open questions.
        session.MarkChanged((after ?? before)!.RecordId);
        long version = session.Number("SELECT max(record_version) FROM history WHERE record_id = $id", ("$id", id)) + 1;
        History.Note(session, MergeDecision.HistoryKind, id, version, before?.ToJson(), after?.ToJson());
    }

    private static void Restore(WriteSession session, string id, MergeDecision? state)
    {
        session.Execute("DELETE FROM merge_decisions WHERE id = $id", ("$id", id));
        if (state is null) return;
        List<(string Name, object? Value)> columns = [.. state.Columns()];
        session.ExecutePrepared(
            $"INSERT INTO merge_decisions ({string.Join(", ", columns.Select(c => c.Name))}) VALUES ({string.Join(", ", columns.Select(c => "$" + c.Name))})",
            columns.ConvertAll(c => "$" + c.Name), columns.Select(c => c.Value is bool flag ? (flag ? 1L : 0L) : c.Value).ToArray());
    }

    private static string FreeId(CareerSession session)
    {
        string id = RecordId.Create(Prefix);
        while (History.KnowsId(session, id)) id = RecordId.Create(Prefix);
        return id;
    }

    private static MergeDecision Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        RecordId = row.GetString(1),
        Field = Text(row, 2),
        ExistingValue = Text(row, 3),
        IncomingValue = Text(row, 4),
        IncomingRecord = row.GetString(5),
        SourceId = row.GetString(6),
        SourceFormat = row.GetString(7),
        SourceName = row.GetString(8),
        Place = row.GetString(9),
        MatchMethod = row.GetString(10),
        MatchScore = row.GetDouble(11),
        ReviewRequired = row.GetInt64(12) == 1,
        Choice = MergeDecision.ChoiceOf(row.GetString(13)),
        DecidedBy = Text(row, 14),
        DecidedAt = Text(row, 15),
        RaisedAt = row.GetString(16),
        BatchId = row.GetString(17),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
