using System.Globalization;
using CareerContext.Records;

namespace CareerContext.Exchange.Paper;

/// <summary>
/// What a résumé for people may hold. Without being asked it holds how to reach the person, which people need, and every record that is shared;
/// not the fields and records that are kept private, not records that are given only when asked for, and no references.
/// </summary>
internal static class Disclosure
{
    private const string References = "reference";

    /// <summary>Takes out what is not to be shown.</summary>
    /// <param name="whole">The whole career.</param>
    /// <param name="order">What may be shown all the same.</param>
    /// <param name="leftOut">Gets a line for each sort of thing that was taken out.</param>
    public static CareerSnapshot Of(CareerSnapshot whole, ExportOrder order, List<string> leftOut)
    {
        List<CareerRecord> shown = [];
        List<string> labels = [];
        int references = 0, records = 0;
        foreach (CareerRecord record in whole.Records)
        {
            if (record.Kind.Name == References && !order.WithReferences) references++;
            else if (order.WithPrivate) shown.Add(record);
            else if (record.Visibility != Visibility.Shared && record.Kind.Name != "person") records++;
            else shown.Add(WithoutPrivate(record, labels));
        }
        if (labels.Count > 0) leftOut.Add($"{string.Join(", ", labels.Distinct())} (add --with private)");
        if (records > 0) leftOut.Add(string.Create(CultureInfo.InvariantCulture, $"{records} {(records == 1 ? "record that is" : "records that are")} not shared (add --with private)"));
        if (references > 0) leftOut.Add(string.Create(CultureInfo.InvariantCulture, $"{references} {(references == 1 ? "reference" : "references")} (add --with references)"));
        return Of(whole, shown);
    }

    /// <summary>The same career with other records.</summary>
    public static CareerSnapshot Of(CareerSnapshot whole, IReadOnlyList<CareerRecord> records)
    {
        HashSet<string> kept = [.. records.Select(r => r.Id)];
        return new CareerSnapshot(records, [.. whole.Evidence.Where(e => kept.Contains(e.SkillId) && kept.Contains(e.RecordId))], whole.Sources, whole.FileVersion, whole.Today);
    }

    /// <summary>What the records hold that assistants get only on request or never, by label.</summary>
    /// <param name="records">The records that are written.</param>
    /// <param name="isWritten">Whether a field or list of a record is.</param>
    public static IEnumerable<string> Held(IEnumerable<CareerRecord> records, Func<CareerRecord, string, bool> isWritten) => records.SelectMany(r =>
        r.Kind.Fields.Where(f => f.Visibility != Visibility.Shared && r.Values.ContainsKey(f.Name) && isWritten(r, f.Name)).Select(f => f.Label)
            .Concat(r.Kind.Lists.Where(l => l.Visibility != Visibility.Shared && r.List(l.Table).Count > 0 && isWritten(r, l.Table)).Select(l => l.Label))).Distinct();

    // What a referee can be reached by stays private even where the reference is shown.
    private static CareerRecord WithoutPrivate(CareerRecord record, List<string> labels)
    {
        List<Field> hidden = [.. record.Kind.Fields.Where(f => f.Visibility == Visibility.Private && record.Values.ContainsKey(f.Name))];
        if (hidden.Count == 0) return record;
        labels.AddRange(hidden.Select(f => f.Label));
        return record with { Values = record.Values.Where(v => !hidden.Exists(f => f.Name == v.Key)).ToDictionary(StringComparer.Ordinal) };
    }
}
