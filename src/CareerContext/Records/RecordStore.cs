using System.Data.Common;
using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>Reads and writes records of every kind. The SQL is made once a kind from the kind's own field names.</summary>
public static class RecordStore
{
    private static readonly string[] HeaderColumns =
        ["id", "position", "version", "is_active", "source_id", "source_confidence", "confirmed", "visibility", "created_at", "updated_at"];

    private static readonly string[] IdName = ["$id"];

    private static readonly Dictionary<string, KindSql> Sql = RecordKinds.All.ToDictionary(k => k.Name, k => new KindSql(k, HeaderColumns), StringComparer.Ordinal);

    /// <summary>Lists a kind's records in their order.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="includeRemoved">Whether records in the trash are listed too.</param>
    public static List<CareerRecord> List(CareerSession session, RecordKind kind, bool includeRemoved = false) =>
        ListOf(session, kind, includeRemoved, RecordParts.LoadAll(session, [kind]));

    /// <summary>Lists all records, kind by kind, in their order.</summary>
    public static List<CareerRecord> ListAll(CareerSession session, bool includeRemoved = false)
    {
        RecordParts parts = RecordParts.LoadAll(session, RecordKinds.All);
        List<CareerRecord> all = [];
        foreach (RecordKind kind in RecordKinds.All) all.AddRange(ListOf(session, kind, includeRemoved, parts));
        return all;
    }

    /// <summary>The record of an id, in the trash or not; null when there is none.</summary>
    public static CareerRecord? Find(CareerSession session, string id)
    {
        if (RecordKinds.OfId(id) is not { } kind) return null;
        List<CareerRecord> found = session.Query($"{Sql[kind.Name].Select} WHERE id = $id", row => Read(row, kind), ("$id", id));
        return found.Count == 0 ? null : RecordParts.LoadOne(session, kind, id).Complete(found[0]);
    }

    /// <summary>The record of an id.</summary>
    /// <exception cref="CareerException">Not found.</exception>
    public static CareerRecord Get(CareerSession session, string id) =>
        Find(session, id) ?? throw new CareerException(Fault.NotFound, "No record has this id. Ids look like exp_7k2mqa and stand at the end of a record's heading.");

    /// <summary>Saves a record: a new one (empty id) is given an id, a known one a new version. What is unchanged is not written.</summary>
    /// <returns>The record as it is now in the file.</returns>
    public static CareerRecord Save(WriteSession session, CareerRecord record)
    {
        CareerRecord? before = record.Id.Length == 0 ? null : Find(session, record.Id);
        CareerRecord named = WithEntryIds(session, record.Id.Length == 0 ? record with { Id = FreeId(session, record.Kind.Prefix) } : record, before);
        if (before is not null && RecordJson.Same(before, named)) return before;
        string now = Timestamp.Of(session.Now);
        CareerRecord after = named with { Version = (before?.Version ?? 0) + 1, CreatedAt = before?.CreatedAt ?? now, UpdatedAt = now };
        Put(session, after, isNew: before is null);
        History.Append(session, after.Kind.Name, after.Id, after.Version, before is null ? null : RecordJson.Write(before), RecordJson.Write(after));
        return after;
    }

    /// <summary>Refuses a second record of a kind of which there can be one only.</summary>
    /// <exception cref="CareerException">There are two.</exception>
    internal static void RefuseTwins(CareerSession session)
    {
        foreach (RecordKind kind in RecordKinds.All.Where(k => k.IsSingle))
        {
            if (session.Number($"SELECT count(*) FROM {kind.Table} WHERE is_active = 1") > 1)
                throw new CareerException(Fault.Conflict, $"There can be one record of the kind {kind.Name} only; put the one that is there into the trash first.");
        }
    }

    /// <summary>Puts a record into the trash; it can be restored. Nothing happens when it lies there already.</summary>
    /// <exception cref="CareerException">Not found.</exception>
    public static CareerRecord Remove(WriteSession session, string id) => Save(session, Get(session, id) with { IsActive = false });

    /// <summary>Puts a record into a state of its past: for undoing a batch. It gets a version of its own, so that no version ever means two things.</summary>
    /// <param name="session">The write.</param>
    /// <param name="kind">The record's kind.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="state">As it was; null where there was none: then its rows go, and only the history knows it.</param>
    internal static void Return(WriteSession session, RecordKind kind, string id, CareerRecord? state)
    {
        CareerRecord? before = Find(session, id);
        long version = session.Number("SELECT max(record_version) FROM history WHERE record_id = $id", ("$id", id)) + 1;
        CareerRecord? after = state is null ? null : state with { Version = version, UpdatedAt = Timestamp.Of(session.Now) };
        if (after is not null) Put(session, after, isNew: before is null);
        else if (before is not null) Erase(session, before);
        History.Append(session, kind.Name, id, version, before is null ? null : RecordJson.Write(before), after is null ? null : RecordJson.Write(after));
    }

    /// <summary>Whether a record or one of its fields comes from a source.</summary>
    internal static bool Names(CareerSession session, Source source) => session.Number(
        $"SELECT EXISTS (SELECT 1 FROM field_sources WHERE source_id = $id){string.Concat(RecordKinds.All.Select(k => $" OR EXISTS (SELECT 1 FROM {k.Table} WHERE source_id = $id)"))}",
        ("$id", source.Id)) == 1;

    private static void Erase(WriteSession session, CareerRecord record)
    {
        RecordParts.Put(session, record with { Lists = new Dictionary<string, IReadOnlyList<ListEntry>>(), Unknown = [], Sources = [] }, isNew: false);
        session.Execute($"DELETE FROM {record.Kind.Table} WHERE id = $id", ("$id", record.Id));
    }

    /// <summary>Writes a record's rows as they are, without history: for rebuilding from history alone.</summary>
    internal static void Put(WriteSession session, CareerRecord record, bool isNew)
    {
        KindSql sql = Sql[record.Kind.Name];
        object?[] values = new object?[sql.Names.Count];
        int i = 0;
        values[i++] = record.Id;
        values[i++] = record.Position;
        values[i++] = record.Version;
        values[i++] = record.IsActive ? 1L : 0L;
        values[i++] = record.SourceId;
        values[i++] = record.SourceConfidence;
        values[i++] = record.Confirmed ? 1L : 0L;
        values[i++] = VisibilityNames.Name(record.Visibility);
        values[i++] = record.CreatedAt;
        values[i++] = record.UpdatedAt;
        foreach (Field field in record.Kind.Fields)
        {
            object? value = record.Values.GetValueOrDefault(field.Name);
            values[i++] = value is bool flag ? (flag ? 1L : 0L) : value;
        }
        session.ExecutePrepared(isNew ? sql.Insert : sql.Update, sql.Names, values);
        RecordParts.Put(session, record, isNew);
    }

    internal static CareerRecord Read(DbDataReader row, RecordKind kind)
    {
        Dictionary<string, object> values = new(StringComparer.Ordinal);
        for (int i = 0; i < kind.Fields.Count; i++)
        {
            Field field = kind.Fields[i];
            if (ReadValue(row, HeaderColumns.Length + i, field.Type) is { } value) values[field.Name] = value;
        }
        return new CareerRecord
        {
            Kind = kind,
            Id = row.GetString(0),
            Position = row.GetInt64(1),
            Version = row.GetInt64(2),
            IsActive = row.GetInt64(3) == 1,
            SourceId = row.IsDBNull(4) ? null : row.GetString(4),
            SourceConfidence = row.GetDouble(5),
            Confirmed = row.GetInt64(6) == 1,
            Visibility = VisibilityNames.Parse(row.GetString(7)),
            CreatedAt = row.GetString(8),
            UpdatedAt = row.GetString(9),
            Values = values,
        };
    }

    internal static object? ReadValue(DbDataReader row, int column, FieldType type) => row.IsDBNull(column) ? null : type switch
    {
        FieldType.Number => row.GetDouble(column),
        FieldType.WholeNumber => row.GetInt64(column),
        FieldType.Flag => row.GetInt64(column) == 1,
        _ => row.GetString(column),
    };

    private static List<CareerRecord> ListOf(CareerSession session, RecordKind kind, bool includeRemoved, RecordParts parts)
    {
        List<CareerRecord> records = session.Query($"{Sql[kind.Name].Select}{(includeRemoved ? "" : " WHERE is_active = 1")} ORDER BY position, id", row => Read(row, kind));
        for (int i = 0; i < records.Count; i++) records[i] = parts.Complete(records[i]);
        return records;
    }

    private static string FreeId(WriteSession session, string prefix)
    {
        string id = RecordId.Create(prefix);
        while (History.KnowsId(session, id)) id = RecordId.Create(prefix);
        return id;
    }

    private static string FreeEntryId(WriteSession session, FieldList list, HashSet<string> given)
    {
        string id = RecordId.Create(list.IdPrefix);
        while (!given.Add(id) || session.NumberPrepared($"SELECT EXISTS (SELECT 1 FROM {list.Table} WHERE id = $id)", IdName, [id]) == 1) id = RecordId.Create(list.IdPrefix);
        return id;
    }

    // An entry keeps its id as long as its text stays, wherever it moves in the list.
    private static CareerRecord WithEntryIds(WriteSession session, CareerRecord record, CareerRecord? before)
    {
        HashSet<string> given = new(StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<ListEntry>> lists = new(record.Lists, StringComparer.Ordinal);
        foreach (FieldList list in record.Kind.Lists.Where(l => l.HasIds && record.List(l.Table).Any(e => e.Id is null)))
        {
            string text = list.Columns[0].Name;
            List<ListEntry> known = [.. before?.List(list.Table) ?? []];
            lists[list.Table] = [.. record.List(list.Table).Select(entry =>
            {
                if (entry.Id is not null) return entry;
                ListEntry? same = known.Find(k => k.Text(text) == entry.Text(text));
                if (same is not null) known.Remove(same);
                return entry with { Id = same?.Id ?? FreeEntryId(session, list, given) };
            })];
        }
        return record with { Lists = lists };
    }

    private sealed class KindSql
    {
        public KindSql(RecordKind kind, string[] header)
        {
            List<string> columns = [.. header, .. kind.Fields.Select(f => f.Name)];
            Names = columns.ConvertAll(c => "$" + c);
            Select = $"SELECT {string.Join(", ", columns)} FROM {kind.Table}";
            Insert = $"INSERT INTO {kind.Table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", Names)})";
            Update = $"UPDATE {kind.Table} SET {string.Join(", ", columns.Skip(1).Select(c => $"{c} = ${c}"))} WHERE id = $id";
        }

        public List<string> Names { get; }

        public string Select { get; }

        public string Insert { get; }

        public string Update { get; }
    }
}
