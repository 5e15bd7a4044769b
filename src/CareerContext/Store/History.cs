using System.Data.Common;

namespace CareerContext.Store;

/// <summary>One change of one record.</summary>
/// <param name="Number">Counts up over the whole file, from 1.</param>
/// <param name="ChangedAt">When, UTC, ISO 8601.</param>
/// <param name="By">Who wrote.</param>
/// <param name="BatchId">The id that the changes of one transaction share.</param>
/// <param name="RecordKind">The kind's name, e.g. <c>experience</c>.</param>
/// <param name="RecordId">The record's id.</param>
/// <param name="RecordVersion">The record's version after the change.</param>
/// <param name="Before">The whole record as JSON before; null when the change created it or it was forgotten.</param>
/// <param name="After">The whole record as JSON after; null when it was forgotten.</param>
/// <param name="Forgotten">Whether the owner had the content erased.</param>
/// <param name="SchemaVersion">The schema that <paramref name="Before"/> and <paramref name="After"/> speak.</param>
/// <param name="Undoes">The batch that the change's own batch took back; null where that is no undo.</param>
public sealed record Change(long Number, string ChangedAt, Origin By, string BatchId, string RecordKind, string RecordId,
    long RecordVersion, string? Before, string? After, bool Forgotten, int SchemaVersion, string? Undoes = null);

/// <summary>That there is a change, without what it holds.</summary>
/// <param name="Number">As of <see cref="Change"/>.</param>
/// <param name="BatchId">As of <see cref="Change"/>.</param>
/// <param name="RecordKind">As of <see cref="Change"/>.</param>
/// <param name="RecordId">As of <see cref="Change"/>.</param>
/// <param name="HasBefore">Whether it holds what was before.</param>
/// <param name="HasAfter">Whether it holds what was after.</param>
/// <param name="Forgotten">As of <see cref="Change"/>.</param>
internal sealed record ChangeMark(long Number, string BatchId, string RecordKind, string RecordId, bool HasBefore, bool HasAfter, bool Forgotten);

/// <summary>The journal of all changes. No record is written without a row here, in the same transaction.</summary>
public static class History
{
    private const string Columns = "number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes";

    private const string HasId = "SELECT EXISTS (SELECT 1 FROM history WHERE record_id = $id)";

    private static readonly string[] IdName = ["$id"];
    private static readonly string[] AppendNames = ["$at", "$by", "$detail", "$batch", "$kind", "$id", "$version", "$before", "$after", "$schema", "$undoes"];
    private static readonly string[] RestoreNames = ["$number", "$at", "$by", "$detail", "$batch", "$kind", "$id", "$version", "$before", "$after", "$forgotten", "$schema", "$undoes"];

    /// <summary>Appends one change to the batch of the session.</summary>
    public static void Append(WriteSession session, string kind, string id, long version, string? before, string? after)
    {
        session.MarkChanged(id);
        Note(session, kind, id, version, before, after);
    }

    /// <summary>Appends a change of what is no record and of which nothing is derived.</summary>
    internal static void Note(WriteSession session, string kind, string id, long version, string? before, string? after)
    {
        session.ExecutePrepared(
            "INSERT INTO history (changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, schema_version, undoes) " +
            "VALUES ($at, $by, $detail, $batch, $kind, $id, $version, $before, $after, $schema, $undoes)",
            AppendNames,
            [Timestamp.Of(session.Now), session.Origin.By, session.Origin.Detail, session.BatchId, kind, id, version, before, after, Migrator.LatestVersion, session.Undoes]);
    }

    /// <summary>Writes a change of another file as it stands there, number and all: for rebuilding a file from its history.</summary>
    internal static void Restore(WriteSession session, Change change) => session.ExecutePrepared(
        $"INSERT INTO history ({Columns}) VALUES ($number, $at, $by, $detail, $batch, $kind, $id, $version, $before, $after, $forgotten, $schema, $undoes)",
        RestoreNames,
        [change.Number, change.ChangedAt, change.By.By, change.By.Detail, change.BatchId, change.RecordKind, change.RecordId, change.RecordVersion,
            change.Before, change.After, change.Forgotten ? 1L : 0L, (long)change.SchemaVersion, change.Undoes]);

    /// <summary>Notes that the owner had something forgotten: a row that only says when, and of what id.</summary>
    internal static void Forget(WriteSession session, string kind, string id)
    {
        Append(session, kind, id, session.Number("SELECT max(record_version) FROM history WHERE record_id = $id", ("$id", id)) + 1, null, null);
        Erase(session, id);
    }

    /// <summary>Takes the content out of all changes of a record, a decision or a source; the rows stay.</summary>
    /// <returns>How many had any.</returns>
    internal static int Erase(WriteSession session, string id)
    {
        int changes = session.Execute("UPDATE history SET before = NULL, after = NULL WHERE record_id = $id AND (before IS NOT NULL OR after IS NOT NULL)", ("$id", id));
        session.Execute("UPDATE history SET forgotten = 1 WHERE record_id = $id", ("$id", id));
        return changes;
    }

    /// <summary>Takes all content out of all changes: what they held, the names of files and programs, and the names in the ids of the vocabulary.</summary>
    /// <returns>How many had any.</returns>
    internal static int EraseAll(WriteSession session) => session.Execute("""
        UPDATE history SET before = NULL, after = NULL, changed_by_detail = iif(changed_by = $by AND changed_by_detail = $detail, $detail, NULL), forgotten = 1,
            record_id = iif(record_kind = 'entity', 'entity', record_id)
        WHERE forgotten = 0 OR before IS NOT NULL OR after IS NOT NULL OR (changed_by_detail IS NOT NULL AND NOT (changed_by = $by AND changed_by_detail = $detail))
        """, ("$by", Origin.Forgetting.By), ("$detail", Origin.Forgetting.Detail));

    /// <summary>Takes the names of imported files out of batches of which nothing is known any more.</summary>
    internal static void EraseImportNames(WriteSession session) => session.Execute(
        "UPDATE history SET changed_by_detail = NULL WHERE changed_by = 'import' AND batch_id NOT IN (SELECT batch_id FROM history WHERE forgotten = 0)");

    /// <summary>All changes of one kind, oldest first.</summary>
    internal static List<Change> ListKind(CareerSession session, string kind) => session.Query($"SELECT {Columns} FROM history WHERE record_kind = $kind ORDER BY number", Read, ("$kind", kind));

    /// <summary>The number of the last change; 0 in an empty file. It names the state of the file.</summary>
    public static long LastNumber(CareerSession session) => session.Number("SELECT max(number) FROM history");

    /// <summary>Whether an id was ever given to a record; ids are never used again.</summary>
    public static bool KnowsId(CareerSession session, string id) => session.Number(HasId, ("$id", id)) == 1;

    /// <summary>As <see cref="KnowsId(CareerSession, string)"/>, for a write: the many ids of an import are asked for by one statement.</summary>
    internal static bool KnowsId(WriteSession session, string id) => session.NumberPrepared(HasId, IdName, [id]) == 1;

    /// <summary>Lists changes, oldest first.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="recordId">Only this record's, or null.</param>
    /// <param name="since">Only from this UTC time on (ISO 8601, may be a date), or null.</param>
    public static List<Change> List(CareerSession session, string? recordId = null, string? since = null) => session.Query(
        $"SELECT {Columns} FROM history WHERE ($id IS NULL OR record_id = $id) AND ($since IS NULL OR changed_at >= $since) ORDER BY number",
        Read, ("$id", recordId), ("$since", since));

    /// <summary>Which changes there are, newest first, without what they hold.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="recordId">Only this record's, or null.</param>
    /// <param name="since">As of <see cref="List"/>.</param>
    internal static List<ChangeMark> Marks(CareerSession session, string? recordId, string? since) => session.Query(
        "SELECT number, batch_id, record_kind, record_id, before IS NOT NULL, after IS NOT NULL, forgotten FROM history WHERE ($id IS NULL OR record_id = $id) AND ($since IS NULL OR changed_at >= $since) ORDER BY number DESC",
        row => new ChangeMark(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4) == 1, row.GetInt64(5) == 1, row.GetInt64(6) == 1), ("$id", recordId), ("$since", since));

    /// <summary>The change of a number.</summary>
    internal static Change Get(CareerSession session, long number) => session.Query($"SELECT {Columns} FROM history WHERE number = $number", Read, ("$number", number)).Single();

    /// <summary>The newest changes, oldest first.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="recordId">As of <see cref="List"/>.</param>
    /// <param name="since">As of <see cref="List"/>.</param>
    public static List<Change> ListNewest(CareerSession session, int most, string? recordId = null, string? since = null)
    {
        List<Change> changes = session.Query(
            $"SELECT {Columns} FROM history WHERE ($id IS NULL OR record_id = $id) AND ($since IS NULL OR changed_at >= $since) ORDER BY number DESC LIMIT $most",
            Read, ("$id", recordId), ("$since", since), ("$most", most));
        changes.Reverse();
        return changes;
    }

    /// <summary>The batch that a batch took back, or null.</summary>
    internal static string? UndoneBy(CareerSession session, string batchId) => session.Query("SELECT max(undoes) FROM history WHERE batch_id = $batch", row => row.IsDBNull(0) ? null : row.GetString(0), ("$batch", batchId))[0];

    /// <summary>The last content that the history holds of a record, as JSON; null where it holds none.</summary>
    internal static string? LastContent(CareerSession session, string recordId) => session.Query(
        "SELECT coalesce(after, before) FROM history WHERE record_id = $id AND (after IS NOT NULL OR before IS NOT NULL) ORDER BY number DESC LIMIT 1", row => row.GetString(0), ("$id", recordId)).FirstOrDefault();

    /// <summary>The changes of a batch, oldest first.</summary>
    public static List<Change> ListBatch(CareerSession session, string batchId) => session.Query($"SELECT {Columns} FROM history WHERE batch_id = $batch ORDER BY number", Read, ("$batch", batchId));

    /// <summary>All batches, oldest first.</summary>
    public static List<Batch> Batches(CareerSession session) => session.Query(
        "SELECT batch_id, max(changed_at), max(changed_by), max(changed_by_detail), max(number), min(record_kind = 'entity'), min(forgotten), max(undoes) FROM history GROUP BY batch_id ORDER BY max(number)",
        row => new Batch(row.GetString(0), row.GetString(1), new Origin(row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)), row.GetInt64(4), row.GetInt64(5) == 1,
            row.GetInt64(6) == 1, row.IsDBNull(7) ? null : row.GetString(7)));

    /// <summary>All changes of the records that somebody's own hand ever changed, oldest first.</summary>
    public static List<Change> ListByHand(CareerSession session) => session.Query(
        $"SELECT {Columns} FROM history WHERE record_id IN (SELECT record_id FROM history WHERE changed_by IN ('cli', 'mcp')) ORDER BY number", Read);

    private static Change Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), new Origin(row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)), row.GetString(4), row.GetString(5),
        row.GetString(6), row.GetInt64(7), row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9), row.GetInt64(10) == 1, row.GetInt32(11),
        row.IsDBNull(12) ? null : row.GetString(12));
}
