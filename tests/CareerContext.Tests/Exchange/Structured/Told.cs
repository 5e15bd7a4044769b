using System.Globalization;
using System.Text;
using CareerContext.Exchange;
using CareerContext.Records;

namespace CareerContext.Tests.Exchange.Structured;

/// <summary>What an import would store, as lines that a person can compare with the file.</summary>
internal static class Told
{
    public static ImportPlan Plan(string content, string name) => Plan(Encoding.UTF8.GetBytes(content), name);

    public static ImportPlan Plan(byte[] content, string name) => Importer.Plan(content, name, null, null, Bench.Today);

    /// <summary>A line for each record: <c>kind | field=value | list=a; b | ?path=value</c>; links are left out.</summary>
    public static List<string> Lines(ImportPlan plan) => [.. plan.Records.Select(r => Line(r.Record))];

    /// <summary>The plan says exactly these lines; the order of a line's parts does not count.</summary>
    public static void Says(ImportPlan plan, params string[] expected) => Lines(plan).Select(Sorted).Should().Equal(expected.Select(Sorted));

    /// <summary>Each text that would be stored, wherever it lies.</summary>
    public static IEnumerable<string> Words(ImportPlan plan) => plan.Records.Select(r => r.Record).SelectMany(r =>
        r.Values.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)!)
            .Concat(r.Lists.Values.SelectMany(l => l).SelectMany(e => e.Values.Values).Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)!))
            .Concat(r.Unknown.Select(u => u.Value ?? ""))
            .Concat(r.Unknown.Select(u => u.Path))
            .Concat(r.Sources.Select(s => s.RawValue ?? "")));

    private static string Sorted(string line) => string.Join(" | ", line.Split(" | ").Order(StringComparer.Ordinal));

    private static string Line(CareerRecord record)
    {
        IEnumerable<string> values = record.Values.Where(v => v.Key is not ("category_id" or "employer_id")).Select(v => $"{v.Key}={Convert.ToString(v.Value, CultureInfo.InvariantCulture)}");
        IEnumerable<string> lists = record.Lists.Select(l => $"{l.Key}={string.Join("; ", l.Value.Select(e => string.Join(',', e.Values.Values)))}");
        IEnumerable<string> unknown = record.Unknown.Select(u => $"?{u.Path}={u.Value}");
        return string.Join(" | ", values.Concat(lists).Concat(unknown).Prepend(record.Kind.Name)).Replace("\n", "⏎", StringComparison.Ordinal);
    }
}
