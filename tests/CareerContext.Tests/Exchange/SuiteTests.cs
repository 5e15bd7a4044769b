using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange;

public sealed class SuiteTests
{
    // Cases of another importer.
    private static readonly string[] LinkedIn = ["imp-37", "imp-39", "imp-41", "imp-43", "imp-45"];

    [Fact]
    public void The_importer_cases_of_other_projects_pass()
    {
        int run = 0;
        foreach (JsonObject test in Cases("importer-cases.jsonl").Where(c => !LinkedIn.Contains((string)c["id"]!)))
        {
            string id = (string)test["id"]!;
            byte[] content = Content(test["input"]!);
            using Bench bench = new();
            if (test["must_reject"] is not null)
            {
                bench.Invoking(b => b.Import(content)).Should().Throw<CareerException>(id).WithMessage("*line 1, column 2*");
                run++;
                continue;
            }
            ImportPlan plan = bench.PlanOf(content);
            bench.Import(content);
            Check(test, id, plan, bench);
            run++;
        }
        run.Should().BeGreaterThan(15);
    }

    [Fact]
    public void What_the_schema_allows_is_understood_without_a_warning_and_what_it_forbids_with_one_at_its_path()
    {
        List<string> wrong = [];
        int run = 0;
        foreach (JsonObject test in Cases("schema-cases.jsonl"))
        {
            JsonNode doc = test["doc"]!;
            string json = doc is JsonValue ? $$"""{"work":[{"startDate":{{doc.ToJsonString()}}}]}""" : doc.ToJsonString();
            ImportPlan plan = Bench.Plan(json);
            bool isRight = (bool)test["expect_valid"]!
                ? plan.Warnings.All(w => w.IsRule)
                : plan.Warnings.Any(w => w.Path == (doc is JsonValue ? "work[0].startDate" : NullIn(doc, "")));
            if (!isRight) wrong.Add($"{test["name"]}: {string.Join("; ", plan.Warnings)}");
            run++;
        }
        run.Should().BeGreaterThan(200);
        wrong.Should().BeEmpty();
    }

    private static IEnumerable<JsonObject> Cases(string suite) => ForeignFolder.Suite(suite).Select(line => JsonNode.Parse(line)!.AsObject());

    private static byte[] Content(JsonNode input)
    {
        if (input is JsonObject named && named["$file"] is { } file) return File.ReadAllBytes(Path.Combine(ForeignFolder.Folder!, "suites", (string)file!));
        return Encoding.UTF8.GetBytes(input.GetValueKind() == JsonValueKind.String ? (string)input! : input.ToJsonString());
    }

    private static void Check(JsonObject test, string id, ImportPlan plan, Bench bench)
    {
        IReadOnlyList<CareerRecord> records = bench.File.Look() == FileState.Missing ? [] : bench.Snapshot.Records;
        foreach ((string section, JsonNode? count) in test["counts"]?.AsObject() ?? [])
        {
            records.Count(r => r.Kind.JsonResume == section && r.Text("category_id") is null).Should().Be((int)count!, $"{id} {section}");
        }
        string stored = string.Join('\n', records.Select(RecordJson.Write));
        foreach (JsonNode? kept in test["must_keep"]?.AsArray() ?? []) stored.Should().Contain((string)kept!, id);
        if (test["must_warn"] is not null) plan.Warnings.Should().NotBeEmpty(id);
        foreach (JsonNode? company in test["current"]?.AsArray() ?? [])
            records.Should().ContainSingle(r => r.Text("company") == (string)company! && r.Flag("is_current"), id);
    }

    private static string? NullIn(JsonNode? node, string path) => node switch
    {
        null => path,
        JsonObject members => members.Select(m => NullIn(m.Value, path.Length == 0 ? m.Key : $"{path}.{m.Key}")).FirstOrDefault(p => p is not null),
        JsonArray items => items.Select((item, i) => NullIn(item, $"{path}[{i}]")).FirstOrDefault(p => p is not null),
        _ => null,
    };
}
