using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareerContext.Records;

/// <summary>A record as one JSON object, whole: what the history keeps and what <c>--json</c> prints.</summary>
public static class RecordJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the whole record.</summary>
    public static string Write(CareerRecord record) => Write(record, marks: true);

    /// <summary>Whether two records say the same: all but version and times.</summary>
    public static bool Same(CareerRecord one, CareerRecord other) => Write(one, marks: false) == Write(other, marks: false);

    /// <summary>Reads what <see cref="Write(CareerRecord)"/> wrote. Fields that the kind no longer has are left out.</summary>
    public static CareerRecord Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        RecordKind kind = RecordKinds.Find(root.GetProperty("kind").GetString()!)!;
        return new CareerRecord
        {
            Kind = kind,
            Id = root.GetProperty("id").GetString()!,
            Position = root.GetProperty("position").GetInt64(),
            Version = root.GetProperty("version").GetInt64(),
            IsActive = root.GetProperty("is_active").GetBoolean(),
            SourceId = root.TryGetProperty("source_id", out JsonElement source) ? source.GetString() : null,
            SourceConfidence = root.GetProperty("source_confidence").GetDouble(),
            Confirmed = root.GetProperty("confirmed").GetBoolean(),
            Visibility = VisibilityNames.Parse(root.GetProperty("visibility").GetString()!),
            CreatedAt = root.GetProperty("created_at").GetString()!,
            UpdatedAt = root.GetProperty("updated_at").GetString()!,
            Values = ReadValues(root.GetProperty("fields"), kind.Fields),
            Lists = ReadLists(root.GetProperty("lists"), kind),
            Unknown = [.. root.GetProperty("unknown_fields").EnumerateArray().Select(u =>
                new UnknownField(u.GetProperty("path").GetString()!, OptionalText(u, "value"), u.GetProperty("value_type").GetString()!))],
            Sources = [.. root.GetProperty("field_sources").EnumerateArray().Select(s =>
                new FieldSource(s.GetProperty("field").GetString()!, s.GetProperty("source_id").GetString()!, OptionalText(s, "raw_value"),
                    OptionalText(s, "place"), s.GetProperty("confidence").GetDouble(), s.GetProperty("method").GetString()!))],
        };
    }

    /// <summary>Writes the record as an object into an open writer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="record">The record.</param>
    /// <param name="marks">Whether version and times are written.</param>
    public static void WriteTo(Utf8JsonWriter writer, CareerRecord record, bool marks)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", record.Kind.Name);
        writer.WriteString("id", record.Id);
        writer.WriteNumber("position", record.Position);
        writer.WriteBoolean("is_active", record.IsActive);
        if (record.SourceId is not null) writer.WriteString("source_id", record.SourceId);
        writer.WriteNumber("source_confidence", record.SourceConfidence);
        writer.WriteBoolean("confirmed", record.Confirmed);
        writer.WriteString("visibility", VisibilityNames.Name(record.Visibility));
        if (marks)
        {
            writer.WriteNumber("version", record.Version);
            writer.WriteString("created_at", record.CreatedAt);
            writer.WriteString("updated_at", record.UpdatedAt);
        }
        writer.WriteStartObject("fields");
        foreach (Field field in record.Kind.Fields) WriteValue(writer, field.Name, record.Values.GetValueOrDefault(field.Name));
        writer.WriteEndObject();
        WriteLists(writer, record);
        WriteOrigins(writer, record);
        writer.WriteEndObject();
    }

    private static string Write(CareerRecord record, bool marks)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options)) WriteTo(writer, record, marks);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteLists(Utf8JsonWriter writer, CareerRecord record)
    {
        writer.WriteStartObject("lists");
        foreach (FieldList list in record.Kind.Lists.Where(l => record.List(l.Table).Count > 0))
        {
            writer.WriteStartArray(list.Table);
            foreach (ListEntry entry in record.List(list.Table))
            {
                writer.WriteStartObject();
                if (entry.Id is not null) writer.WriteString("id", entry.Id);
                foreach (Field column in list.Columns) WriteValue(writer, column.Name, entry.Values.GetValueOrDefault(column.Name));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void WriteOrigins(Utf8JsonWriter writer, CareerRecord record)
    {
        writer.WriteStartArray("unknown_fields");
        foreach (UnknownField unknown in record.Unknown)
        {
            writer.WriteStartObject();
            writer.WriteString("path", unknown.Path);
            if (unknown.Value is not null) writer.WriteString("value", unknown.Value);
            writer.WriteString("value_type", unknown.ValueType);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("field_sources");
        foreach (FieldSource source in record.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("field", source.Field);
            writer.WriteString("source_id", source.SourceId);
            if (source.RawValue is not null) writer.WriteString("raw_value", source.RawValue);
            if (source.Place is not null) writer.WriteString("place", source.Place);
            writer.WriteNumber("confidence", source.Confidence);
            writer.WriteString("method", source.Method);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null: break;
            case string text: writer.WriteString(name, text); break;
            case long number: writer.WriteNumber(name, number); break;
            case double number: writer.WriteNumber(name, number); break;
            case bool flag: writer.WriteBoolean(name, flag); break;
            default: throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{name} holds a {value.GetType().Name}"));
        }
    }

    private static Dictionary<string, object> ReadValues(JsonElement json, IReadOnlyList<Field> fields)
    {
        Dictionary<string, object> values = new(StringComparer.Ordinal);
        foreach (Field field in fields)
        {
            if (!json.TryGetProperty(field.Name, out JsonElement value)) continue;
            values[field.Name] = field.Type switch
            {
                FieldType.Number => value.GetDouble(),
                FieldType.WholeNumber => value.GetInt64(),
                FieldType.Flag => value.GetBoolean(),
                _ => value.GetString()!,
            };
        }
        return values;
    }

    private static Dictionary<string, IReadOnlyList<ListEntry>> ReadLists(JsonElement json, RecordKind kind)
    {
        Dictionary<string, IReadOnlyList<ListEntry>> lists = new(StringComparer.Ordinal);
        foreach (FieldList list in kind.Lists)
        {
            if (json.TryGetProperty(list.Table, out JsonElement entries))
                lists[list.Table] = [.. entries.EnumerateArray().Select(e => new ListEntry(OptionalText(e, "id"), ReadValues(e, list.Columns)))];
        }
        return lists;
    }

    private static string? OptionalText(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
