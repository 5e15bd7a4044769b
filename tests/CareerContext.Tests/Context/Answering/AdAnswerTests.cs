using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Answering;

/// <summary>Years of several things in a job ad, what an ad asks for beyond what is weighed, and what its receipt costs.</summary>
public sealed class AdAnswerTests : IDisposable
{
    private readonly OwnCareer career = new("""
        "work": [
          { "name": "Delta", "position": "Engineer", "startDate": "2018-01", "endDate": "2021-12", "summary": "Services in Java and Kotlin." },
          { "name": "Corvus", "position": "Developer", "startDate": "2014-01", "endDate": "2015-12", "summary": "Batch jobs in Java." },
          { "name": "Brill", "position": "Developer", "startDate": "2016-01", "endDate": "2017-12", "summary": "Apps in Kotlin." }
        ],
        "skills": [{ "name": "Java" }, { "name": "Kotlin" }]
        """);

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData("5 years of experience with Java and Kotlin", "Java 6 years recorded; Kotlin 6 years recorded", true)]
    [InlineData("7 years of Java and Kotlin", "Java 6 years recorded of 7 asked; Kotlin 6 years recorded of 7 asked", false)]
    [InlineData("5 years of Scala, Java and Kotlin", "Scala not recorded; Java 6 years recorded; Kotlin 6 years recorded", false)]
    [InlineData("7 years of Java or Kotlin", "8 years recorded", true)]
    [InlineData("Mindestens 7 Jahre Erfahrung mit Java und Kotlin", "Java 6 years recorded of 7 asked; Kotlin", false)]
    [InlineData("Au moins 7 ans d'expérience en Java et Kotlin", "Java 6 years recorded of 7 asked; Kotlin", false)]
    [InlineData("Al menos 7 años de experiencia con Java y Kotlin", "Java 6 years recorded of 7 asked; Kotlin", false)]
    [InlineData("Pelo menos 7 anos de experiência com Java e Kotlin", "Java 6 years recorded of 7 asked; Kotlin", false)]
    public void Years_of_two_things_are_asked_of_each_and_years_of_one_or_the_other_of_both_together(string requirement, string holds, bool isMet)
    {
        string answer = career.Answer(Ad([requirement])).Text;
        answer.Should().Contain(holds).And.StartWith($"Recorded for {(isMet ? 1 : 0)} of ");
    }

    [Fact]
    public void What_an_ad_asks_for_beyond_what_is_weighed_is_counted()
    {
        ContextAnswer answer = career.Answer(Ad(Enumerable.Range(1, 14).Select(i => $"Zarquon{i} widgets")));
        answer.Receipt.LeftOut.Should().Contain("requirement", 3);
        answer.Text.Should().StartWith("Recorded for 0 of 14 requirements. 3 less telling ones left out.");
        career.Answer(Ad(["Zarquon widgets"])).Receipt.LeftOut.Should().NotContainKey("requirement");
    }

    [Fact]
    public void The_receipt_of_an_ad_does_not_repeat_the_ad()
    {
        string ad = Ad(Enumerable.Range(1, 14).Select(i => $"Zarquon{i} widgets of the kind that only Zarquon makes, number {i}"));
        NextStep next = career.Reader.Answer(ad, 60).Receipt.Next!;
        next.Tool.Should().Be("get_career_context");
        next.Arguments.Keys.Should().Equal("max_tokens");
        career.Reader.Answer(ad, (int)(long)next.Arguments["max_tokens"]).Receipt.Next.Should().BeNull("the same request with so many tokens shows all of it");
    }

    private static string Ad(IEnumerable<string> requirements) => $"""
        Am I a fit for this job?

        Harbour planner, in a small town between the islands where boats have been mended for as long as anybody can remember

        Requirements:
        {string.Join('\n', requirements.Select(r => "- " + r))}
        - Underwater basket weaving
        - Glassblowing
        - Falconry
        """;
}
