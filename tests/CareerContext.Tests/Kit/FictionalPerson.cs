using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Kit;

/// <summary>Mara Lindqvist, who does not exist: eight records with something in every corner of the file.</summary>
internal static class FictionalPerson
{
    public static TempCareer Live()
    {
        TempCareer career = new();
        career.File.Write(Origin.Import("mara.json"), s =>
        {
            Source source = SourceStore.Save(s, GeneratedRecords.Upload("mara.json"));
            foreach (CareerRecord record in Records(source.Id)) RecordStore.Save(s, record);
            return 0;
        });
        career.Clock.Move(TimeSpan.FromDays(3));
        career.Write(s =>
        {
            CareerRecord award = RecordStore.List(s, RecordKinds.Find("award")!)[0];
            RecordStore.Remove(s, award.Id);
            CareerRecord skill = RecordStore.List(s, RecordKinds.Find("skill")!)[1];
            return RecordStore.Save(s, skill with { Values = new Dictionary<string, object>(skill.Values) { ["years_of_experience"] = 6.5, ["is_primary"] = true } });
        });
        return career;
    }

    private static IEnumerable<CareerRecord> Records(string source)
    {
        yield return Of("person", source, 0, ("name", "Mara Lindqvist"), ("professional_headline", "Logistics planner"), ("email", "mara@example.org"), ("birth_date", "1988-04")) with
        {
            Lists = Lists(("key_strengths", [ListEntry.Of("Calm in a storm"), ListEntry.Of("Rail freight")]), ("links", [Entry(("network", "Mastodon"), ("url", "https://example.org/@mara"))])),
            Unknown = [new("meta.theme", "even", "string"), new("meta.tags", null, "array")],
        };
        yield return Of("experience", source, 0, ("title", "Planner"), ("company", "Nordfrakt AB"), ("employer_id", "emp_222222"), ("start_date", "2016-03"), ("end_date", "2021"), ("end_text", "2021"), ("people_led", 4L)) with
        {
            Lists = Lists(("key_achievements", [Entry(("text", "Cut empty runs by 12 %; it's in the 2019 report"), ("metric_value", 12.0), ("metric_unit", "percent"), ("metric_direction", "down"))]), ("technologies_used", [ListEntry.Of("SAP TM")])),
            Sources = [new("end_date", source, "2021", "$.work[0].endDate", 0.9, "json-resume")],
        };
        yield return Of("experience", source, 1, ("title", "Head of planning"), ("company", "Sjöväg"), ("start_date", "2021-05-01"), ("is_current", true), ("description", "Plans\nferries | and people"));
        yield return Of("education", source, 0, ("institution", "Linköpings universitet"), ("degree", "MSc"), ("end_date", "2012")) with { Lists = Lists(("courses", [ListEntry.Of("Optimisation")])) };
        yield return Of("skill", source, 0, ("name", "Planning"));
        yield return Of("skill", source, 1, ("name", "SAP TM"), ("category", "Planning"), ("last_used", "2021"));
        yield return Of("award", source, 0, ("title", "Planner of the year"), ("awarded_on", "2019-11-30")) with { Confirmed = false, SourceConfidence = 0.5 };
        yield return Of("reference", source, 0, ("name", "Olof Berg"), ("phone", "+46 8 000 00 00"), ("reference", "She’s the one you call.")) with { Visibility = Visibility.Ask };
    }

    private static CareerRecord Of(string kind, string source, long position, params (string Field, object Value)[] values) =>
        new() { Kind = RecordKinds.Find(kind)!, Position = position, SourceId = source, Values = values.ToDictionary(v => v.Field, v => v.Value) };

    private static ListEntry Entry(params (string Column, object Value)[] values) => new(null, values.ToDictionary(v => v.Column, v => v.Value));

    private static Dictionary<string, IReadOnlyList<ListEntry>> Lists(params (string List, ListEntry[] Entries)[] lists) => lists.ToDictionary(l => l.List, l => (IReadOnlyList<ListEntry>)l.Entries);
}
