using System.Globalization;
using CareerContext.Context;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

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

    /// <summary>One record in full, and beside each field what another source says otherwise.</summary>
    public static void PrintWhole(VerbContext context, CareerRecord record, Source? source, IReadOnlyList<MergeQuestion>? questions = null)
    {
        context.Out.WriteLine($"{char.ToUpperInvariant(record.Kind.Name[0])}{record.Kind.Name[1..]} {record.Id}{Mark(record.Visibility)}{(record.IsActive ? "" : " (in the trash)")}");
        List<string[]> rows = [];
        foreach (Field field in record.Kind.Fields)
        {
            if (record.Values.TryGetValue(field.Name, out object? value)) rows.Add(["", field.Label, Words(field, value) + Mark(field.Visibility)]);
            rows.AddRange(Otherwise(questions, q => q.Decision.Field == field.Name));
        }
        foreach (FieldList list in record.Kind.Lists) AddList(rows, record, list);
        foreach (UnknownField unknown in record.Unknown) rows.Add(["", PlainText.CleanLine(unknown.Path), $"{unknown.Value ?? unknown.ValueType} (kept as it came)"]);
        rows.AddRange(Otherwise(questions, q => q.Decision.Field is not { } name || !record.Kind.HasField(name)));
        if (source is not null) rows.Add(["", "source", $"{source.FileName ?? source.Kind}, {source.ReceivedAt[..10]}"]);
        rows.Add(["", "state", string.Create(CultureInfo.InvariantCulture, $"version {record.Version}, {(record.Confirmed ? "confirmed" : $"not confirmed, confidence {record.SourceConfidence:0.##}")}")]);
        context.PrintTable([], rows);
    }

    private static IEnumerable<string[]> Otherwise(IReadOnlyList<MergeQuestion>? questions, Func<MergeQuestion, bool> which) => (questions ?? []).Where(which).Select(q =>
        (string[])["", q.Decision.Field is null ? "the same?" : q.Label, $"another source says: {q.Decision.IncomingValue} ({PlainText.CleanLine(q.Decision.SourceName)}; careercontext review {q.Decision.Id})"]);

    private static void AddList(List<string[]> rows, CareerRecord record, FieldList list)
    {
        string label = list.Label;
        foreach (ListEntry entry in record.List(list.Table))
        {
            string words = string.Join(", ", list.Columns.Where(c => entry.Values.ContainsKey(c.Name)).Select((c, i) => i == 0 || list.Columns[0].Type != FieldType.LongText
                ? Words(c, entry.Values[c.Name])
                : $"{c.Label} {Words(c, entry.Values[c.Name])}"));
            rows.Add(["", label, words + Mark(list.Visibility)]);
            label = "";
        }
    }

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
    public static string Short(string text)
    {
        string line = PlainText.CleanLine(text);
        if (line.Length <= ListWidth) return line;
        int cut = char.IsHighSurrogate(line[ListWidth - 2]) ? ListWidth - 2 : ListWidth - 1;
        return line[..cut] + "…";
    }
}
