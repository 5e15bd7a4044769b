using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Answering;

/// <summary>What is computed over a career of which the owner keeps a part private claims nothing about that part.</summary>
public sealed class WithheldAnswerTests : IDisposable
{
    private const string Sections = """
        "work": [
          { "name": "Acme", "position": "Clerk", "startDate": "2016-01", "endDate": "2019-02" },
          { "name": "Umbra", "position": "Agent", "startDate": "2019-03", "endDate": "2020-01" },
          { "name": "Brill", "position": "Baker", "startDate": "2020-02", "endDate": "2022-05" }
        ],
        "certificates": [{ "name": "Lantern licence", "date": "2018-02" }],
        "awards": [{ "title": "Golden ladle", "date": "2021-02" }, { "title": "Silver ladle", "date": "2022-02" }]
        """;

    private readonly OwnCareer career = new(Sections);

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData("Any gaps in my career?")]
    [InlineData("Gibt es Lücken in meinem Lebenslauf?")]
    [InlineData("Y a-t-il des trous dans mon parcours ?")]
    [InlineData("¿Hay huecos en mi trayectoria?")]
    [InlineData("Há lacunas no meu percurso?")]
    [InlineData("Was there a gap between Acme and Brill?")]
    public void A_job_that_is_withheld_makes_no_gap(string request)
    {
        career.Show("experience", "Umbra", Visibility.Private);
        ContextAnswer answer = career.Answer(request);
        answer.Text.Should().NotContainAny("Gap:", "Umbra", "Agent").And.Contain("Not covered by what is shared: 2019-03-01 to 2020-01-31").And.Contain("Withheld by the owner: 1 experience record.");
        answer.Receipt.Withheld.Should().Equal("1 experience record");
    }

    [Theory]
    [InlineData("Average tenure?")]
    [InlineData("What was my first job?")]
    [InlineData("Was war meine erste Stelle?")]
    [InlineData("What was my longest role?")]
    [InlineData("¿Cuál fue mi empleo más largo?")]
    [InlineData("How many years of experience do I have?")]
    [InlineData("How many jobs have I had?")]
    [InlineData("What did I do before Brill?")]
    [InlineData("Where did I work in 2019?")]
    [InlineData("Onde trabalho atualmente?")]
    public void What_is_computed_without_a_job_says_so(string request)
    {
        career.Answer(request).Receipt.Withheld.Should().BeEmpty();
        career.Show("experience", "Umbra", Visibility.Private);
        ContextAnswer answer = career.Answer(request);
        answer.Receipt.Withheld.Should().Equal("1 experience record");
        answer.Text.Should().NotContain("Umbra");
    }

    [Fact]
    public void Nothing_is_said_to_be_missing_in_a_time_that_a_withheld_job_may_fill()
    {
        career.Show("experience", "Umbra", Visibility.Private);
        ContextAnswer answer = career.Answer("What did I do in May 2019?");
        (answer.Text, answer.Receipt.Missing.Count).Should().Be(("Withheld by the owner: 1 experience record.", 0));
    }

    [Theory]
    [InlineData("Which certificates do I have?", "certificate", "Lantern licence")]
    [InlineData("Certificates?", "certificate", "Lantern licence")]
    [InlineData("Welche Zertifikate habe ich?", "certificate", "Lantern licence")]
    [InlineData("Quels certificats ai-je ?", "certificate", "Lantern licence")]
    [InlineData("¿Qué certificados tengo?", "certificate", "Lantern licence")]
    [InlineData("Que certificados tenho?", "certificate", "Lantern licence")]
    public void A_kind_that_is_private_as_a_whole_is_withheld_not_missing(string request, string kind, string name)
    {
        career.Answer(request).Text.Should().Contain(name);
        career.Show(kind, name, Visibility.Private);
        ContextAnswer answer = career.Answer(request);
        (answer.Text, answer.Receipt.Missing.Count).Should().Be(("Withheld by the owner: 1 certificate record.", 0));
        career.Reader.Record("career://certificates").Text.Should().Be("Withheld by the owner: 1 certificate record.");
    }

    [Fact]
    public void A_list_without_its_private_part_says_that_it_is_not_whole()
    {
        career.Show("award", "Golden ladle", Visibility.Private);
        ContextAnswer answer = career.Answer("Which awards have I won?");
        answer.Text.Should().Contain("Silver ladle").And.EndWith("Withheld by the owner: 1 award record.").And.NotContain("Golden");
    }

    [Fact]
    public void A_career_that_is_private_as_a_whole_is_not_said_to_be_empty()
    {
        foreach (string employer in new[] { "Acme", "Umbra", "Brill" }) career.Show("experience", employer, Visibility.Private);
        foreach (string request in new[] { "Any gaps?", "Average tenure?", "What was my first job?", "How many years of experience do I have?", "Where did I work?", "Where do I work now?" })
            career.Answer(request).Text.Should().Be("Withheld by the owner: 3 experience records.", request);
        career.Reader.Experiences(new ExperienceFilter()).Text.Should().Be("Withheld by the owner: 3 experience records.");
        career.Reader.ProfileSummary().Receipt.Withheld.Should().Equal("3 experience records");
    }
}
