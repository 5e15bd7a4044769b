using System.Globalization;
using CareerContext.Records;
using CareerContext.Vocabulary;

namespace CareerContext.Context.Recognition;

/// <summary>Proposes values that a record's own words say and that no field holds yet: the numbers of achievements, the level and kind of a role, the people it led, the employer's industry.</summary>
/// <param name="index">The vocabulary.</param>
public sealed class Recogniser(VocabularyIndex index)
{
    private const double Led = 0.7;

    private readonly IndustryReader industries = new(index);

    /// <summary>All proposals about a record; none for a field that is recorded.</summary>
    public IEnumerable<RecognisedValue> Read(CareerRecord record)
    {
        foreach (RecognisedValue metric in Metrics(record)) yield return metric;
        if (record.Kind.Name != "experience") yield break;
        int? people = record.Texts(Achievements.List.Table).Append(record.Text("description") ?? "").Select(MetricReader.PeopleLed).FirstOrDefault(p => p is not null);
        if (record.Text("title") is { } title)
        {
            if (Open("seniority") && TitleReader.Seniority(title) is var (level, sure)) yield return Of("seniority", level, sure);
            if (Open("role_type") && TitleReader.RoleType(title) is var (type, likely)) yield return Of("role_type", type == "individual contributor" && people > 0 ? "lead" : type, likely);
        }
        if (Open("people_led") && people is { } led) yield return Of("people_led", led.ToString(CultureInfo.InvariantCulture), Led);
        if (Open("industry") && industries.Of(record) is var (industry, known)) yield return Of("industry", industry, known);

        bool Open(string field) => !record.Values.ContainsKey(field);
        RecognisedValue Of(string field, string value, double confidence) => new(record.Id, "", field, value, confidence);
    }

    private static IEnumerable<RecognisedValue> Metrics(CareerRecord record)
    {
        if (!record.Kind.Lists.Contains(Achievements.List)) yield break;
        foreach (ListEntry entry in record.List(Achievements.List.Table))
        {
            if (entry.Id is null || entry.Values.ContainsKey("metric_value") || entry.Text("text") is not { } text || MetricReader.Read(text) is not { } metric) continue;
            yield return new RecognisedValue(record.Id, entry.Id, "metric_value", metric.Value.ToString("0.######", CultureInfo.InvariantCulture), metric.Confidence);
            yield return new RecognisedValue(record.Id, entry.Id, "metric_unit", metric.Unit, metric.Confidence);
            yield return new RecognisedValue(record.Id, entry.Id, "metric_direction", metric.Direction, metric.Confidence);
        }
    }
}
