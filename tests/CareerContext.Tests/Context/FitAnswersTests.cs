using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context;

/// <summary>What is said of a job ad about the sample person.</summary>
public sealed class FitAnswersTests : IDisposable
{
    private readonly TempCareer career = new();
    private readonly CareerReader reader;

    public FitAnswersTests()
    {
        career.File.Write(Origin.Import("sample.json"), Importer.Plan(career.File, Importer.Open(File.ReadAllBytes(Repository.File("samples", "ines-halvorsen.resume.json")), "sample.json")).Apply);
        reader = CareerLibrary.Reader(career.File);
    }

    public void Dispose() => career.Dispose();

    [Fact]
    public void The_sample_ad_is_answered_requirement_by_requirement()
    {
        ContextAnswer answer = reader.Answer("Would I fit?\n\n" + File.ReadAllText(Repository.File("samples", "job-ad.md")));
        answer.Text.Should().StartWith("Recorded for ").And.Contain("Must:\n").And.Contain("Nice:\n").And.Contain("TimescaleDB").And.Contain("Norwegian Native speaker");
        answer.Text.Should().NotContain("kayak").And.NotContain("holiday");
        answer.Receipt.Tier.Should().Be(Tier.Detailed);
        answer.Receipt.Sources.Should().NotBeEmpty();
        answer.Explanation.Should().Contain(e => e.StartsWith("  must: "));
    }

    [Fact]
    public void Years_are_computed_and_too_few_are_said_to_be_too_few()
    {
        string enough = Ask("- 3 years of Kafka"), many = Ask("- 25 years of experience in data engineering");
        enough.Should().Contain(" recorded");
        many.Should().MatchRegex(@"\d+(\.\d)? years recorded of 25 asked");
        Met(many).Should().Be(Met(Ask("- 25 years of experience in glassblowing")));
    }

    [Fact]
    public void A_thing_is_not_taken_for_one_that_only_sounds_like_it()
    {
        Ask("- Java\n- Scala").Should().MatchRegex("No evidence recorded:[^\n]*Java");
        Ask("- Rust or Go").Should().MatchRegex("No evidence recorded:[^\n]*Rust or Go");
        Ask("- xgboost-learn").Should().NotMatchRegex("Must:\n- xgboost-learn: (?!nearest)");
        Ask("- Full driving licence").Should().MatchRegex("No evidence recorded:[^\n]*driving licence");
    }

    [Fact]
    public void A_lower_level_of_a_language_is_said_and_does_not_count()
    {
        string answer = Ask("- Fluent German\n- Fluent English");
        answer.Should().Contain("English Fluent");
        Met(answer).Should().Be(Met(Ask("- Fluent Icelandic\n- Fluent English")));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(120)]
    [InlineData(400)]
    public void The_budget_holds_and_the_count_comes_first(int tokens)
    {
        ContextAnswer answer = reader.Answer("Would I fit?\n\n" + File.ReadAllText(Repository.File("samples", "job-ad.md")), tokens);
        answer.Receipt.Tokens.Should().BeLessThanOrEqualTo(tokens);
        answer.Text.Should().StartWith("Recorded for");
    }

    [Fact]
    public void The_same_ad_gets_the_same_answer()
    {
        string ad = File.ReadAllText(Repository.File("samples", "job-ad.md"));
        reader.Answer(ad).Text.Should().Be(reader.Answer(ad).Text);
    }

    // The requirements asked about among some that pad the request to the length of an ad.
    private string Ask(string requirements) => reader.Answer($"""
        Would I fit this job?

        Harbour planner

        About us
        We run small boats between the islands and have done so for as long as anybody here can remember, in every weather and in every season of the year,
        with a crew that knows each skerry by its name and a kitchen that is known for its soup. The office stands at the end of the old quay, above the
        room where the nets are mended, and its windows look out to the lighthouse. Whoever comes in the morning is greeted by the dog of the harbour master.

        Requirements:
        {requirements}
        - Underwater basket weaving
        - Glassblowing
        - Falconry
        """).Text;

    private static int Met(string answer) => int.Parse(answer["Recorded for ".Length..answer.IndexOf(" of ", StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
}
