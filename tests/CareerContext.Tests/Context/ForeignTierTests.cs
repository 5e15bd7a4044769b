using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context;

/// <summary>The promises of the tiers over the sample person and everything foreign that is at hand.</summary>
public sealed class ForeignTierTests
{
    [Fact]
    public void Facts_are_nested_tier_in_tier_for_everybody() => ForEverybody((career, _) => TierNesting.Check(career));

    [Fact]
    public void Summaries_stay_within_their_budgets_for_everybody() => ForEverybody((_, reader) =>
    {
        TokenEstimator.Count(reader.QuickSummary().Text).Should().BeLessThanOrEqualTo(Summaries.QuickTokens);
        TokenEstimator.Count(reader.ProfileSummary(8000).Text).Should().BeLessThanOrEqualTo(Summaries.ProfileTokens);
        reader.ProfileSummary(8000).Receipt.Tokens.Should().Be(TokenEstimator.Count(reader.ProfileSummary(8000).Text));
    });

    [Fact]
    public void Every_budget_is_kept_for_everybody() => ForEverybody((view, reader) =>
    {
        foreach (int budget in new[] { 40, 64, 150, 800 })
        {
            foreach (string request in new[] { "walk me through the CV", "what did I do at " + (view.Lead?.Text("company") ?? "work"), "all numbers", "which skills, languages, awards and my birth date" })
                TokenEstimator.Count(reader.Answer(request, budget).Text).Should().BeLessThanOrEqualTo(budget, request);
            TokenEstimator.Count(reader.Experiences(new ExperienceFilter(), budget).Text).Should().BeLessThanOrEqualTo(budget);
            TokenEstimator.Count(reader.Record("career://skills", maxTokens: budget).Text).Should().BeLessThanOrEqualTo(budget);
        }
    });

    [Fact]
    public void Every_record_can_be_reached_by_its_id_for_everybody() => ForEverybody((view, reader) =>
    {
        foreach (CareerContext.Records.CareerRecord record in view.Snapshot.Records)
            reader.Record(record.Id, maxTokens: 8000).Text.Split('\n')[0].Should().EndWith($"— {record.Id}");
    });

    private static void ForEverybody(Action<CareerView, CareerReader> check)
    {
        List<string> files = [.. Directory.GetFiles(Repository.File("samples"), "*.json")];
        string foreign = Repository.File("..", "shared", "data", "resumes");
        if (Directory.Exists(foreign)) files.AddRange(Directory.GetFiles(foreign, "*.json").Where(f => Path.GetFileName(f) is not ("index.json" or "dotnet-errors-cleaned.json")));
        files.Should().NotBeEmpty();
        foreach (string path in files)
        {
            using TempCareer career = new();
            ImportPlan plan = Importer.Plan(career.File, Importer.Open(File.ReadAllBytes(path), Path.GetFileName(path)));
            if (plan.Records.Count == 0) continue;
            career.File.Write(Origin.Import(Path.GetFileName(path)), plan.Apply);
            CareerReader reader = CareerLibrary.Reader(career.File);
            try
            {
                check(new CareerView(reader.Snapshot().ForReaders()), reader);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"{Path.GetFileName(path)}: {error.Message}", error);
            }
        }
    }
}
