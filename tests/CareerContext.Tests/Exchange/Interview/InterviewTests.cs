using System.Text;
using CareerContext.Exchange.Interview;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Exchange.LinkedIn;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Exchange.Interview;

public sealed class InterviewTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    private FirstInterview Interview() => new(career.File);

    private List<string> Words() => [.. career.Read(CareerSnapshot.Load).Records.Select(FictionalExport.Words)];

    [Fact]
    public void Each_answer_is_one_batch_of_an_interview()
    {
        FirstInterview interview = Interview();
        foreach (QuickQuestion question in QuickQuestion.All) interview.Save(question, question.Example).Should().BeTrue();
        Words().Should().Contain([
            "experience: company=Fjordspan AS; is_current=True; start_date=2021-03; title=Senior structural engineer",
            "education: degree=MSc Civil Engineering; institution=NTNU Trondheim",
            "skill: is_primary=True; name=Finite elements",
            "language: fluency=C1; language=English",
            "person: location=Bergen, Norway; name=Ines Halvorsen; professional_headline=Structural engineer for timber bridges"]);
        List<Change> changes = career.Read(s => History.List(s));
        changes.Select(c => c.BatchId).Distinct().Should().HaveCount(QuickQuestion.All.Count);
        changes.Should().OnlyContain(c => c.By.By == "cli");
        career.Read(SourceStore.List).Should().ContainSingle().Which.Kind.Should().Be("interview");
        interview.Open().Should().BeEmpty();
        interview.Next(null).Should().BeNull();
    }

    [Fact]
    public void It_goes_on_where_it_was_left()
    {
        Interview().Save(QuickQuestion.Name, "Oda Brekke");
        FirstInterview again = Interview();
        again.Open().Should().NotContain(QuickQuestion.Name);
        again.Next(null).Should().Be(QuickQuestion.Headline);
        again.Next(QuickQuestion.Headline).Should().Be(QuickQuestion.Role);
        again.Next(QuickQuestion.Employer).Should().Be(QuickQuestion.Place, "since when makes no sense without a role");
        again.Save(QuickQuestion.Employer, "Fjordline Ferries");
        again.Next(QuickQuestion.Employer).Should().Be(QuickQuestion.Since);
    }

    [Fact]
    public void What_is_there_is_never_overwritten()
    {
        FirstInterview first = Interview(), second = Interview();
        first.Save(QuickQuestion.Name, "Oda Brekke").Should().BeTrue();
        second.Save(QuickQuestion.Name, "Somebody Else").Should().BeFalse();
        Words().Should().Equal("person: name=Oda Brekke");
        career.Read(s => History.List(s)).Should().HaveCount(1);
    }

    [Theory]
    [InlineData("2021", null)]
    [InlineData("March 2021", null)]
    [InlineData("seit 03/2021", "*no date*")]
    [InlineData("soon", "*no date*")]
    [InlineData("3/4/2021", "*no date*")]
    [InlineData("2019 - 2021", "*no date*")]
    [InlineData("2999", "*no date*")]
    [InlineData("2099-01", "*future*")]
    public void Dates_are_checked(string answer, string? complaint)
    {
        string? said = Interview().Complaint(QuickQuestion.Since, answer);
        if (complaint is null) said.Should().BeNull();
        else said.Should().Match(complaint);
    }

    [Fact]
    public void Answers_may_not_be_endless_or_invisible()
    {
        Interview().Complaint(QuickQuestion.Name, new string('x', 1001)).Should().Contain("too long");
        Interview().Complaint(QuickQuestion.Name, "\u200b\u202e").Should().NotBeNull();
        Interview().Invoking(i => i.Save(QuickQuestion.Since, "2020")).Should().Throw<CareerException>().WithMessage("since makes sense only with role or employer*");
        career.Names().Should().NotContain("career.db-wal");
    }

    [Fact]
    public void Several_things_are_taken_apart()
    {
        AnswerList.Parts("Welding, TIG (thin, thick); welding , Paint").Should().Equal("Welding", "TIG (thin, thick)", "Paint");
        AnswerList.Parts("C, C++\nGo\n").Should().Equal("C, C++", "Go");
        AnswerList.Language("English (C1)").Should().Be(("English", "C1"));
        AnswerList.Language("German: native").Should().Be(("German", "native"));
        AnswerList.Language("French - fluent").Should().Be(("French", "fluent"));
        AnswerList.Language("Swiss German B2").Should().Be(("Swiss German", "B2"));
        AnswerList.Language("Mandarin Chinese").Should().Be(("Mandarin Chinese", null));
    }

    [Fact]
    public void A_sheet_is_lines_or_json()
    {
        string[] expected = ["name=Oda Brekke", "skills=C, C++\nKnots\n", "languages=Norwegian: native"];
        Read("""{"languages":"Norwegian: native","NAME":"Oda Brekke","skills":["C, C++","Knots"],"place":null,"since":""}""").Should().Equal(expected);
        Read("# mine\n\nLanguages: Norwegian: native\nname :Oda Brekke\r\nplace:\n").Should().Equal(expected[0], expected[2]);

        static IEnumerable<string> Read(string sheet) => AnswerSheet.Read(Encoding.UTF8.GetBytes(sheet)).Select(a => $"{a.Question.Key}={a.Answer}");
    }

    [Theory]
    [InlineData("shoe size: 43", "There is no question 'shoe size'; known are: name, headline, role, employer, since, place, skills, degree, school, languages.")]
    [InlineData("name: A\nname: B", "name is answered twice.")]
    [InlineData("name: A\nwhatever", "Line 2 of the answers has no colon*")]
    [InlineData("{\"name\":{}}", "An answer is neither*")]
    [InlineData("{\"name\":", "*not valid JSON*")]
    [InlineData("a\0b", "*no text*")]
    public void A_wrong_sheet_is_refused_with_one_sentence(string sheet, string message) =>
        FluentActions.Invoking(() => AnswerSheet.Read(Encoding.UTF8.GetBytes(sheet))).Should().Throw<CareerException>().WithMessage(message).Which.Fault.Should().Be(Fault.Invalid);
}
