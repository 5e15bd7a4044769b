using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Vocabulary;

public sealed class SkillSearchTests : IDisposable
{
    private readonly SmallCareer career = new();

    public SkillSearchTests()
    {
        career.Add("skill", [("name", "Kubernetes")]);
        career.Add("skill", [("name", "Wundversorgung")]);
        career.Add("skill", [("name", "PostgreSQL")]);
        career.Add("experience", [("title", "Platform Engineer"), ("company", "Quorvik"), ("start_date", "2010-01"), ("end_date", "2011-12"), ("description", "Ran k8s and Grafana.")]);
    }

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData("k8s")]
    [InlineData("KUBE")]
    public void A_skill_is_found_by_another_name_with_its_years_and_proof(string query)
    {
        ContextAnswer answer = career.Reader.SearchSkills(query);
        answer.Text.Should().StartWith($"Kubernetes (2 years, last used 2011-12); also {query}").And.Contain("- Platform Engineer, Quorvik");
        answer.Receipt.Answered.Should().BeTrue();
    }

    [Theory]
    [InlineData("wound care")]
    [InlineData("soin des plaies")]
    [InlineData("cuidado de heridas")]
    public void A_skill_is_found_in_another_language(string query) => career.Reader.SearchSkills(query).Text.Should().StartWith("Wundversorgung");

    [Fact]
    public void A_broad_word_finds_what_is_recorded_of_its_kind()
    {
        string text = career.Reader.SearchSkills("databases").Text;
        text.Should().StartWith("No skill of that name; recorded of its kind:\n- PostgreSQL").And.NotContain("Kubernetes");
    }

    [Fact]
    public void What_is_no_skill_but_named_in_a_text_is_said_so() => career.Reader.SearchSkills("Grafana").Text.Should().StartWith("Not listed as a skill; named in:\n- Platform Engineer");

    [Fact]
    public void What_is_not_recorded_is_said_with_the_nearest_that_is()
    {
        ContextAnswer answer = career.Reader.SearchSkills("MySQL");
        answer.Text.Should().Be("Not recorded: MySQL; nearest: PostgreSQL.");
        answer.Receipt.Missing.Should().Equal("MySQL");
        career.Reader.SearchSkills("scuba diving with whales").Text.Should().StartWith("Not recorded: ");
    }

    [Fact]
    public void Answers_keep_within_the_budget()
    {
        foreach (string query in (string[])["k8s", "databases", "Grafana", "MySQL", "wound care"])
            career.Reader.SearchSkills(query, maxTokens: CareerReader.MinTokens).Receipt.Tokens.Should().BeLessThanOrEqualTo(CareerReader.MinTokens, query);
    }
}
