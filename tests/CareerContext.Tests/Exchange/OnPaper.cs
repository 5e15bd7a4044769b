using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Exchange;
using CareerContext.Records;

namespace CareerContext.Tests.Exchange;

/// <summary>What an import would leave in the career file, without one: for properties that are tried some thousand times.</summary>
internal static class OnPaper
{
    public static CareerSnapshot Import(string json) => Import(Encoding.UTF8.GetBytes(json), "resume.json");

    public static CareerSnapshot Import(byte[] content, string name)
    {
        ImportPlan plan = Importer.Plan(content, name, null, null, Bench.Today);
        Dictionary<string, string> ids = [];
        List<CareerRecord> records = [];
        foreach (PlannedRecord planned in plan.Records)
        {
            string id = ids[planned.Place] = string.Create(CultureInfo.InvariantCulture, $"{planned.Record.Kind.Prefix}_{records.Count:000000}");
            Dictionary<string, object> values = new(planned.Record.Values);
            if (planned.Record.Text("category_id") is { } link) values["category_id"] = ids[link[1..]];
            records.Add(planned.Record with { Id = id, Version = 1, Values = values });
        }
        return new CareerSnapshot([.. RecordKinds.All.SelectMany(k => records.Where(r => r.Kind == k))], [], [], 1, Bench.Today);
    }

    public static ImportPlan Plan(string json, CareerSnapshot? existing) => Importer.Plan(Encoding.UTF8.GetBytes(json), "resume.json", null, existing, Bench.Today);

    public static JsonObject Export(CareerSnapshot snapshot) => JsonNode.Parse(Exporter.JsonResume(snapshot).Content)!.AsObject();
}
