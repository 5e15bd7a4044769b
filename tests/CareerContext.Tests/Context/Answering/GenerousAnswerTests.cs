using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Answering;

/// <summary>Answers to requests in words of their own: validity, what a record is, and what is said below a refusal.</summary>
public sealed class GenerousAnswerTests : IDisposable
{
    private readonly OwnCareer career = new("""
        "work": [
          { "name": "Klinikum Lesum", "position": "Caterer", "startDate": "2019-01", "summary": "1,150 meals a day.", "highlights": ["Plate waste down by 34%"] },
          { "name": "Acme Ferries", "position": "Deckhand (weekends)", "startDate": "2015-01", "endDate": "2016-04", "highlights": ["Second hand on the night crossing"] },
          { "name": "Acme Ferries", "position": "Purser", "startDate": "2016-05", "endDate": "2018-12", "highlights": ["Counted the till"] }
        ],
        "certificates": [
          { "name": "Register of Veterinary Nurses, lapsed 2019", "issuer": "RCVS", "date": "2011-08" },
          { "name": "Counterbalance forklift", "issuer": "RTITB", "date": "2018-02" }
        ],
        "volunteer": [{ "organization": "Tafel Nord", "position": "Weekend cook", "startDate": "2019-11", "summary": "Soup from leftovers." }],
        "publications": [{ "name": "Forty Kilos of Sprats", "publisher": "Zoo Buyer Quarterly", "releaseDate": "2024-09" }]
        """);

    public void Dispose() => career.Dispose();

    [Fact]
    public void A_certificate_that_says_its_end_answers_whether_it_is_valid()
    {
        ContextAnswer answer = career.Answer("is my vet nurse registration still live?");
        answer.Text.Should().Contain("lapsed 2019").And.NotContain("forklift");
        answer.Receipt.Answered.Should().BeTrue();
    }

    [Fact]
    public void A_certificate_that_says_no_end_is_shown_and_the_validity_is_not_recorded()
    {
        ContextAnswer answer = career.Answer("Is my forklift certificate still valid?");
        answer.Text.Should().Contain("Counterbalance forklift").And.Contain("Not recorded: validity");
        answer.Receipt.Answered.Should().BeFalse();
    }

    [Fact]
    public void Until_when_somebody_worked_asks_for_no_certificate() => career.Answer("Until when was I a purser at Acme Ferries?").Text.Should().Contain("2018-12").And.NotContain("validity");

    [Theory]
    [InlineData("How many mouths do I feed on a normal day?", "1,150 meals")]
    [InlineData("¿Qué hago gratis los fines de semana?", "Tafel Nord")]
    [InlineData("Was habe ich schon in einer Zeitschrift untergebracht?", "Forty Kilos of Sprats")]
    [InlineData("Anything of mine in print?", "Zoo Buyer Quarterly")]
    [InlineData("What is my total time with Acme Ferries?", "Together 4 years")]
    [InlineData("Parmi les postes que j'ai quittés, lequel a duré le plus ?", "Longest: Purser")]
    [InlineData("What was my weekends job at Acme Ferries like?", "night crossing")]
    public void Words_of_their_own_find_what_is_meant(string request, string holds) => career.Answer(request).Text.Should().Contain(holds);

    [Fact]
    public void A_number_that_is_not_recorded_is_refused_with_the_lines_that_tell_figures_of_the_rest()
    {
        ContextAnswer answer = career.Answer("How many gargoyles and plates of waste are there?");
        answer.Text.Should().Contain("34%").And.Contain("Not recorded: gargoyles");
        answer.Receipt.Answered.Should().BeFalse();
    }

    [Theory]
    [InlineData("Which hackathon did I win?")]
    [InlineData("What was my role at Globex?")]
    [InlineData("What daily fee do I ask as a freelancer?")]
    public void What_the_file_does_not_hold_stays_refused(string request) => career.Answer(request).Receipt.Answered.Should().BeFalse();
}
