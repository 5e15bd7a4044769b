using System.Globalization;
using CareerContext.Context;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>A record, where it came from, and what else there is to say of it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Source">Its first source, where that is to be said.</param>
/// <param name="Questions">What other sources say otherwise.</param>
/// <param name="Recognised">What the program proposes for its open fields.</param>
internal sealed record ShownRecord(CareerRecord Record, Source? Source, IReadOnlyList<MergeQuestion> Questions, IReadOnlyList<RecognisedValue> Recognised);

/// <summary>Records as their owner sees them: everything, with a mark where an assistant would not get it as a matter of course.</summary>
internal static class RecordView
{
    private const int ListColumns = 5;
    private const int ListWidth = 48;

    /// <summary>One line a record: its id and the fields that summaries draw on.</summary>
    public static void PrintList(VerbContext context, RecordKind kind, IReadOnlyList<CareerRecord> records)
    {
        List<Field> fields = [.. kind.Fields.Where(f => f.Tier <= Tier.Profile && f.Type != FieldType.Link && records.Any(r => r.Values.ContainsKey(f.Name)))];
        if (fields.Count == 0) fields = [.. kind.Fields.Where(f => records.Any(r => r.Values.ContainsKey(f.Name)))];
        Field[] shown = [.. fields.OrderBy(f => f.Name != kind.TitleField).Take(ListColumns)];
        context.PrintTable(["id", .. shown.Select(f => f.Label + Mark(f.Visibility))],
            records.Select(r => (string[])[r.Id + Mark(r.Visibility), .. shown.Select(f => Short(Words(f, r.Values.GetValueOrDefault(f.Name))))]));
    }

    /// <summary>One record in full, beside each field what another source says otherwise, and what the program proposes for its open fields.</summary>
    public static void PrintWhole(VerbContext context, ShownRecord shown)
    {
        CareerRecord record = shown.Record;
        context.Out.WriteLine($"{char.ToUpperInvariant(record.Kind.Name[0])}{record.Kind.Name[1..]} {record.Id}{Mark(record.Visibility)}{(record.IsActive ? "" : " (in the trash)")}");
        List<string[]> rows = [];
        foreach (Field field in record.Kind.Fields)
        {
            if (record.Values.TryGetValue(field.Name, out object? value)) rows.Add(["", field.Label, Words(field, value) + Mark(field.Visibility)]);
            rows.AddRange(Otherwise(shown.Questions, q => q.Decision.Field == field.Name));
        }
        foreach (FieldList list in record.Kind.Lists) AddList(rows, record, list, shown.Recognised);
        foreach (UnknownField unknown in record.Unknown) rows.Add(["", PlainText.CleanLine(unknown.Path), $"{unknown.Value ?? unknown.ValueType} (kept as it came)"]);
        foreach (RecognisedValue value in shown.Recognised.Where(r => r.EntryId.Length == 0)) rows.Add(["", record.Kind.Field(value.Field).Label, Proposed(value.Value, value.Confidence)]);
        rows.AddRange(Otherwise(shown.Questions, q => q.Decision.Field is not { } name || !record.Kind.HasField(name)));
        if (shown.Source is { } source) rows.Add(["", "source", $"{source.FileName ?? source.Kind}, {source.ReceivedAt[..10]}"]);
        rows.Add(["", "state", string.Create(CultureInfo.InvariantCulture, $"version {record.Version}, {(record.Confirmed ? "confirmed" : $"not confirmed, confidence {record.SourceConfidence:0.##}")}")]);
        context.PrintTable([], rows);
    }

    private static IEnumerable<string[]> Otherwise(IReadOnlyList<MergeQuestion> questions, Func<MergeQuestion, bool> which) => questions.Where(which).Select(q =>
        (string[])["", q.Decision.Field is null ? "the same?" : q.Label, $"another source says: {q.Decision.IncomingValue} ({PlainText.CleanLine(q.Decision.SourceName)}; careercontext review {q.Decision.Id})"]);

    private static void AddList(List<string[]> rows, CareerRecord record, FieldList list, IReadOnlyList<RecognisedValue> recognised)
    {
        string label = list.Label;
        foreach (ListEntry entry in record.List(list.Table))
        {
            string words = string.Join(", ", list.Columns.Where(c => entry.Values.ContainsKey(c.Name)).Select((c, i) => i == 0 || list.Columns[0].Type != FieldType.LongText
                ? Words(c, entry.Values[c.Name])
                : $"{c.Label} {Words(c, entry.Values[c.Name])}"));
            rows.Add(["", label, words + Mark(list.Visibility)]);
            label = "";
            List<RecognisedValue> metric = [.. recognised.Where(r => r.EntryId.Length > 0 && r.EntryId == entry.Id)];
            if (metric.Count > 0) rows.Add(["", "", Proposed(string.Join(' ', ((string[])["metric_value", "metric_unit", "metric_direction"]).Select(f => metric.Find(m => m.Field == f)?.Value).Where(v => v is not (null or "none"))), metric[0].Confidence)]);
        }
    }

    private static string Proposed(string value, double confidence) => string.Create(CultureInfo.InvariantCulture, $"{value} (recognised, not stated; {confidence:0.##} sure)");

    private static string Mark(Visibility visibility) => visibility == Visibility.Shared ? "" : $" ({VisibilityNames.Name(visibility)})";

    private static string Words(Field field, object? value) => value switch
    {
        null => "",
        bool flag => flag ? "yes" : "no",
        double number => number.ToString("0.##", CultureInfo.InvariantCulture),
        string text when field.Type != FieldType.LongText => PlainText.CleanLine(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A text in one line that a table can hold.</summary>
    public static string Short(string text) => FieldText.Shortened(text, ListWidth - 1);
}
