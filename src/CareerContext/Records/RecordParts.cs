using System.Data.Common;
using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>The rows that belong to records beside their main row: list entries, unknown fields, sources of fields.</summary>
internal sealed class RecordParts
{
    private const string InsertUnknown = "INSERT INTO unknown_fields (record_id, position, path, value, value_type) VALUES ($record, $position, $path, $value, $type)";
    private const string InsertSource = "INSERT INTO field_sources (record_id, position, field, source_id, raw_value, place, confidence, method) VALUES ($record, $position, $field, $source, $raw, $place, $confidence, $method)";

    private static readonly string[] UnknownNames = ["$record", "$position", "$path", "$value", "$type"];
    private static readonly string[] SourceNames = ["$record", "$position", "$field", "$source", "$raw", "$place", "$confidence", "$method"];
    private static readonly string[] RecordName = ["$record"];

    private readonly Dictionary<(string Record, string List), List<ListEntry>> lists = [];
    private readonly Dictionary<string, List<UnknownField>> unknown = [];
    private readonly Dictionary<string, List<FieldSource>> sources = [];

    public static RecordParts LoadAll(CareerSession session, IReadOnlyList<RecordKind> kinds) => Load(session, kinds, null);

    public static RecordParts LoadOne(CareerSession session, RecordKind kind, string id) => Load(session, [kind], id);

    public CareerRecord Complete(CareerRecord record)
    {
        Dictionary<string, IReadOnlyList<ListEntry>> own = new(StringComparer.Ordinal);
        foreach (FieldList list in record.Kind.Lists)
        {
            if (lists.TryGetValue((record.Id, list.Table), out List<ListEntry>? entries)) own[list.Table] = entries;
        }
        return record with
        {
            Lists = own,
            Unknown = unknown.TryGetValue(record.Id, out List<UnknownField>? fields) ? fields : [],
            Sources = sources.TryGetValue(record.Id, out List<FieldSource>? from) ? from : [],
        };
    }

    public static void Put(WriteSession session, CareerRecord record, bool isNew)
    {
        foreach (FieldList list in record.Kind.Lists)
        {
            if (!isNew) session.ExecutePrepared($"DELETE FROM {list.Table} WHERE record_id = $record", RecordName, [record.Id]);
            PutList(session, record, list);
        }
        if (!isNew)
        {
            session.ExecutePrepared("DELETE FROM unknown_fields WHERE record_id = $record", RecordName, [record.Id]);
            session.ExecutePrepared("DELETE FROM field_sources WHERE record_id = $record", RecordName, [record.Id]);
        }
        long position = 0;
        foreach (UnknownField field in record.Unknown)
            session.ExecutePrepared(InsertUnknown, UnknownNames, [record.Id, position++, field.Path, field.Value, field.ValueType]);
        position = 0;
        foreach (FieldSource source in record.Sources)
            session.ExecutePrepared(InsertSource, SourceNames, [record.Id, position++, source.Field, source.SourceId, source.RawValue, source.Place, source.Confidence, source.Method]);
    }

    private static void PutList(WriteSession session, CareerRecord record, FieldList list)
    {
        IReadOnlyList<ListEntry> entries = record.List(list.Table);
        if (entries.Count == 0) return;
        List<string> columns = [.. list.HasIds ? ["id"] : Array.Empty<string>(), "record_id", "position", .. list.Columns.Select(c => c.Name)];
        List<string> names = columns.ConvertAll(c => "$" + c);
        string sql = $"INSERT INTO {list.Table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})";
        long position = 0;
        foreach (ListEntry entry in entries)
        {
            List<object?> values = [record.Id, position++, .. list.Columns.Select(c => entry.Values.GetValueOrDefault(c.Name))];
            if (list.HasIds) values.Insert(0, entry.Id);
            session.ExecutePrepared(sql, names, values.ToArray());
        }
    }

    private static RecordParts Load(CareerSession session, IReadOnlyList<RecordKind> kinds, string? id)
    {
        RecordParts parts = new();
        foreach (FieldList list in kinds.SelectMany(k => k.Lists).DistinctBy(l => l.Table)) parts.LoadList(session, list, id);
        session.Query(Where("SELECT record_id, path, value, value_type FROM unknown_fields", id),
            row => Add(parts.unknown, row.GetString(0), new UnknownField(row.GetString(1), Text(row, 2), row.GetString(3))), ("$id", id));
        session.Query(Where("SELECT record_id, field, source_id, raw_value, place, confidence, method FROM field_sources", id),
            row => Add(parts.sources, row.GetString(0), new FieldSource(row.GetString(1), row.GetString(2), Text(row, 3), Text(row, 4), row.GetDouble(5), row.GetString(6))), ("$id", id));
        return parts;
    }

    private void LoadList(CareerSession session, FieldList list, string? id)
    {
        string columns = string.Join(", ", list.Columns.Select(c => c.Name));
        session.Query(Where($"SELECT record_id, {(list.HasIds ? "id" : "NULL")}, {columns} FROM {list.Table}", id), row =>
        {
            Dictionary<string, object> values = new(StringComparer.Ordinal);
            for (int i = 0; i < list.Columns.Count; i++)
            {
                if (RecordStore.ReadValue(row, i + 2, list.Columns[i].Type) is { } value) values[list.Columns[i].Name] = value;
            }
            return Add(lists, (row.GetString(0), list.Table), new ListEntry(Text(row, 1), values));
        }, ("$id", id));
    }

    private static string Where(string select, string? id) => $"{select}{(id is null ? "" : " WHERE record_id = $id")} ORDER BY record_id, position";

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static bool Add<TKey, TValue>(Dictionary<TKey, List<TValue>> into, TKey key, TValue value)
        where TKey : notnull
    {
        if (!into.TryGetValue(key, out List<TValue>? values)) into[key] = values = [];
        values.Add(value);
        return true;
    }
}
