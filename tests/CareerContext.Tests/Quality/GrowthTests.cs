using System.Text;
using CareerContext.Benchmarks.Asking;
using CareerContext.Benchmarks.Tokens;
using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Quality;

/// <summary>A file that grows by what a question does not need must not make its answer dearer.</summary>
public sealed class GrowthTests
{
    private const double MostGrowth = 1.1;

    [Fact]
    public void Who_is_this_costs_no_token_more_with_two_hundred_other_records()
    {
        List<string> dearer = [];
        foreach (string person in OurSet.Persons)
        {
            using ImportedCareer career = Imported(person);
            int asked = Cost(career, "Who is this?"), summary = O200k.Count(career.Reader.QuickSummary().Text);
            Grow(career);
            if (Cost(career, "Who is this?") is int after && after > asked) dearer.Add($"{person}: \"Who is this?\" {asked} -> {after}");
            if (O200k.Count(career.Reader.QuickSummary().Text) is int later && later > summary) dearer.Add($"{person}: quick summary {summary} -> {later}");
        }
        dearer.Should().BeEmpty();
    }

    [Fact]
    public void No_answer_about_one_skill_grows_by_more_than_a_tenth_with_two_hundred_other_records()
    {
        List<string> dearer = [];
        int asked = 0;
        foreach (string person in OurSet.Persons)
        {
            using ImportedCareer career = Imported(person);
            List<(string Request, int Tokens)> before = [.. Skills(career).Select(s => $"How well do I know {s}?").Select(r => (r, Cost(career, r)))];
            asked += before.Count;
            Grow(career);
            dearer.AddRange(before.Select(b => (b.Request, b.Tokens, After: Cost(career, b.Request))).Where(b => b.After > b.Tokens * MostGrowth).Select(b => $"{person}: \"{b.Request}\" {b.Tokens} -> {b.After}"));
        }
        asked.Should().BeGreaterThan(60, "that many skills are recorded");
        dearer.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Do I know {0}?")]
    [InlineData("Where did I use {0}?")]
    [InlineData("How many years of {0}?")]
    [InlineData("What evidence is there of {0}?")]
    public void No_answer_about_a_skill_that_work_proves_grows_by_more_than_a_tenth_with_two_hundred_records_that_name_it(string request)
    {
        List<string> dearer = [];
        int asked = 0;
        foreach (string person in OurSet.Persons)
        {
            using ImportedCareer career = Imported(person);
            CareerSnapshot snapshot = career.Reader.Snapshot();
            if (snapshot.Of("skill").FirstOrDefault(s => snapshot.EvidenceOf(s.Id).Any(e => snapshot.Find(e.RecordId)?.Kind.Name == "experience"))?.Title is not { } skill) continue;
            asked++;
            string question = string.Format(System.Globalization.CultureInfo.InvariantCulture, request, skill);
            int before = Cost(career, question), search = O200k.Count(career.Reader.SearchSkills(skill).Text);
            career.Import(GrowthImport.Naming(snapshot.Person!.Title!, skill), "growth.json").New.Should().Be(GrowthImport.Records, "they are two hundred records of their own");
            if (Cost(career, question) is int after && after > before * MostGrowth) dearer.Add($"{person}: \"{question}\" {before} -> {after}");
            ContextAnswer found = career.Reader.SearchSkills(skill);
            if (O200k.Count(found.Text) is int later && later > search * MostGrowth) dearer.Add($"{person}: search_skills {skill} {search} -> {later}");
            found.Receipt.LeftOut.Values.Sum().Should().BeGreaterThan(GrowthImport.Records / 2, "what is not shown is counted");
        }
        asked.Should().BeGreaterThan(3, "that many persons have such a skill");
        dearer.Should().BeEmpty();
    }

    private static ImportedCareer Imported(string person)
    {
        ImportedCareer career = new(OurSet.Clock);
        career.Import(OurSet.Folder.Resumes.Path(person));
        return career;
    }

    private static void Grow(ImportedCareer career) =>
        career.Import(GrowthImport.For(career.Reader.Snapshot().Person!.Title!), "growth.json").New.Should().Be(GrowthImport.Records, "they are two hundred records of their own");

    private static int Cost(ImportedCareer career, string request) => O200k.Count(career.Reader.Answer(request).Text);

    // A skill that the new records speak of would rightly say more.
    private static IEnumerable<string> Skills(ImportedCareer career)
    {
        string growth = Encoding.UTF8.GetString(GrowthImport.For(""));
        return career.Reader.Snapshot().Of("skill").Select((CareerRecord s) => s.Title!).Where(s => !growth.Contains(s, StringComparison.OrdinalIgnoreCase)).Distinct();
    }
}
