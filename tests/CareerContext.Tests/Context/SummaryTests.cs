using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context;

public sealed class SummaryTests
{
    [Fact]
    public void The_quick_summary_says_who_this_is()
    {
        using SmallCareer career = new();
        career.Reader.QuickSummary().Text.Should().Be("""
            **Ines Aurélio** — Water treatment engineer
            Now: Operations Lead, Águas do Vale (2021-03 to now)
            Place: Porto, PT
            13.5 years, 4 roles at 3 employers
            Top skills: SCADA, Python
            Objective: Head of operations at a public utility
            Education: MSc, Chemical Engineering, Universidade Inventada
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Facts_are_nested_tier_in_tier()
    {
        using SmallCareer career = new();
        TierNesting.Check(career.View());
    }

    [Fact]
    public void The_summaries_tables_hold_what_the_answers_say()
    {
        using SmallCareer career = new();
        career.Reader.Snapshot();
        (string Title, double Years, long Roles, string On, long From) row = career.File.Read(s => s.Query("SELECT current_title, years_experience, total_roles, built_on, built_from FROM quick_summary",
            r => (r.GetString(0), r.GetDouble(1), r.GetInt64(2), r.GetString(3), r.GetInt64(4)))).Should().ContainSingle().Subject;
        row.Should().Be(("Operations Lead", 13.5, 4L, "2026-03-01", career.Reader.Snapshot().FileVersion));
        career.File.Read(s => s.Query("SELECT roles, top_skills, education FROM profile_summary", r => r.GetString(0) + r.GetString(1) + r.GetString(2))).Should().ContainSingle()
            .Which.Should().ContainAll("Process Engineer", "SCADA", "thesis: Fouling");
    }

    [Theory]
    [InlineData("Head of Engineering", true)]
    [InlineData("Engineering Manager", true)]
    [InlineData("Abteilungsleiterin Logistik", true)]
    [InlineData("Restaurant General Manager", true)]
    [InlineData("Product Manager", false)]
    [InlineData("Assistant to the Director", false)]
    [InlineData("Lead Generation Specialist", false)]
    [InlineData("Nurse", false)]
    public void Leading_is_read_from_a_title_where_nothing_is_stated(string title, bool leads)
    {
        using SmallCareer career = new();
        CareerRecord role = career.Add("experience", [("title", title), ("company", "Futura"), ("start_date", "2010-01"), ("end_date", "2011-01")]);
        LeadingRoles.IsLeading(role).Should().Be(leads);
        career.Reader.ProfileSummary().Text.Should().Contain(leads ? "Leadership: 2 roles of lead or above, since 2010-01; 12 people led" : "Leadership: 1 role of lead or above, since 2021-03; 12 people led");
        career.File.Read(s => s.Query("SELECT leadership_experience FROM profile_summary", r => r.GetString(0))).Should().ContainSingle().Which.Should().StartWith("Leadership: ");
    }

    [Fact]
    public void The_owners_stated_years_win_and_are_marked()
    {
        using SmallCareer career = new();
        CareerRecord person = career.Reader.Snapshot().Person!;
        career.File.Write(CareerContext.Store.Origin.Cli, s => RecordStore.Save(s, person with { Values = new Dictionary<string, object>(person.Values) { ["years_experience"] = 15.0 } }));
        career.Reader.QuickSummary().Text.Should().Contain("15 years (stated), 4 roles");
    }

    [Fact]
    public void The_quick_summary_stays_within_its_budget_in_any_script()
    {
        foreach (string word in new[] { "компетентность ", "専門家経験", "ความเชี่ยวชาญ", "👩‍💻🧪", "Überqualifizierungsmaßnahme ", "الخبرة " })
        {
            using SmallCareer career = new();
            CareerRecord person = career.Reader.Snapshot().Person!;
            string text = string.Concat(Enumerable.Repeat(word, 200));
            career.File.Write(CareerContext.Store.Origin.Cli, s => RecordStore.Save(s, person with
            {
                Values = new Dictionary<string, object>(person.Values) { ["name"] = text, ["professional_headline"] = text, ["city"] = text, ["career_objective"] = text, ["summary"] = text },
                Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["key_strengths"] = [ListEntry.Of(text), ListEntry.Of(text)] },
            }));
            TokenEstimator.Count(career.Reader.QuickSummary().Text).Should().BeLessThanOrEqualTo(Summaries.QuickTokens);
            TokenEstimator.Count(career.Reader.ProfileSummary().Text).Should().BeLessThanOrEqualTo(Summaries.ProfileTokens);
        }
    }
}
