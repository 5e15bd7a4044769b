using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Kit;

/// <summary>Records that use every field and every list of a kind, made from the kind's own description.</summary>
internal static class GeneratedRecords
{
    /// <summary>A new record; another seed gives other values in every field.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="seed">From 0.</param>
    /// <param name="sourceId">Where the values are said to come from; null for nowhere.</param>
    public static CareerRecord Of(RecordKind kind, int seed, string? sourceId = null) => new()
    {
        Kind = kind,
        Position = seed,
        SourceId = sourceId,
        SourceConfidence = 0.5 + (seed % 5 * 0.125),
        Confirmed = seed % 2 == 0,
        Values = Values(kind.Fields, seed),
        Lists = kind.Lists.ToDictionary(l => l.Table, l => (IReadOnlyList<ListEntry>)[.. Enumerable.Range(0, 1 + (seed % 3)).Select(i => new ListEntry(null, Values(l.Columns, seed + i)))]),
        Unknown =
        [
            new($"meta.tags[{seed}]", $"tag {seed}", "string"),
            new("meta.empty", null, "null"),
            new("meta.count", "3", "number"),
        ],
        Sources = sourceId is null ? [] : [new(kind.Fields[0].Name, sourceId, $"raw {seed}", $"$.work[{seed}]", 0.75, "test"), new(kind.TitleField, sourceId, null, null, 1, "test")],
    };

    /// <summary>An upload, as an import of a file would note it.</summary>
    public static Source Upload(string name) => new("", "upload", "json-resume", name, new string('0', 64), "application/json", 1234, null, "");

    private static Dictionary<string, object> Values(IReadOnlyList<Field> fields, int seed) => fields.ToDictionary(f => f.Name, f => Value(f, seed));

    private static object Value(Field field, int seed) => field.Type switch
    {
        FieldType.Number => seed + 0.25,
        FieldType.WholeNumber => (long)seed + 1,
        FieldType.Flag => seed % 2 == 0,
        FieldType.Date => new[] { "2019", "2019-03", "2019-03-14" }[seed % 3],
        FieldType.Link => $"exp_{new string("23456789bc"[seed % 10], RecordId.RandomLength)}",
        FieldType.LongText => $"{field.Label} {seed}: it's “Ünï”\nsecond line | 東京 👩‍💻",
        _ => field.Choices is { } choices ? choices[seed % choices.Count] : $"{field.Label} {seed} 'ä'",
    };
}
