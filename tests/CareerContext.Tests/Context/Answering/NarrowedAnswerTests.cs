using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Answering;

/// <summary>What a request leaves out, which kind of employment it means, how long ago it asks, and sections that no importer placed.</summary>
public sealed class NarrowedAnswerTests : IDisposable
{
    private readonly OwnCareer career = new("""
        "work": [
          { "name": "Acme", "position": "Clerk", "startDate": "2016-01", "endDate": "2018-12", "summary": "Bookkeeping for three mills." },
          { "name": "Brill", "position": "Freelance baker", "startDate": "2020-01", "endDate": "2021-12", "summary": "Bookkeeping and kneading.", "highlights": ["Shaped six hundred loaves a night"] },
          { "name": "Corvus", "position": "Bakery intern", "startDate": "2015-01", "endDate": "2015-06" }
        ],
        "education": [{ "institution": "Guild School", "studyType": "Bachelor", "area": "Baking", "startDate": "2012", "endDate": "2014" }],
        "skills": [{ "name": "Kneading" }, { "name": "Bookkeeping" }],
        "additionalWork": [
          { "name": "Night market", "position": "Seller", "startDate": "2011-05", "endDate": "2012-06", "summary": "Sold lanterns." },
          { "name": "Ferry line", "position": "Deckhand", "startDate": "2010" }
        ],
        "signals": [{ "kind": "talk", "note": "Spoke at the lantern fair" }]
        """);

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData("Where did I work besides Acme?")]
    [InlineData("Apart from Acme, where did I work?")]
    [InlineData("Which employers have I had other than Acme?")]
    [InlineData("Wo habe ich gearbeitet, abgesehen von Acme?")]
    [InlineData("Où ai-je travaillé à part Acme ?")]
    [InlineData("¿Dónde he trabajado además de Acme?")]
    [InlineData("Onde trabalhei além da Acme?")]
    public void What_is_left_out_is_not_said_and_the_rest_is(string request) =>
        career.Answer(request).Text.Should().Contain("Brill").And.Contain("Corvus").And.NotContain("Acme");

    [Theory]
    [InlineData("How many years of experience do I have?", "5.5 years, 3 roles at 3 employers")]
    [InlineData("How many years of experience do I have excluding Acme?", "2.5 years, 2 roles at 2 employers")]
    [InlineData("How many years of experience do I have without counting internships?", "5 years, 2 roles at 2 employers")]
    [InlineData("Wie viele Jahre Berufserfahrung habe ich ohne Praktika?", "5 years, 2 roles at 2 employers")]
    [InlineData("What was my longest role except for Acme?", "Longest: Freelance baker")]
    [InlineData("Which skills do I have besides Kneading?", "Bookkeeping")]
    public void What_is_computed_is_computed_over_the_rest(string request, string holds) => career.Answer(request).Text.Should().Contain(holds).And.NotContain("Kneading");

    [Theory]
    [InlineData("Which freelance jobs have I had?", "Brill")]
    [InlineData("Have I ever worked freelance?", "six hundred loaves")]
    [InlineData("Habe ich freiberuflich gearbeitet?", "Brill")]
    [InlineData("Any internships?", "Corvus")]
    [InlineData("Welche Praktika habe ich gemacht?", "Corvus")]
    [InlineData("Quels stages ai-je faits ?", "Corvus")]
    [InlineData("¿Qué prácticas he hecho?", "Corvus")]
    [InlineData("Que estágios fiz?", "Corvus")]
    [InlineData("How long did I freelance?", "2 years")]
    public void A_kind_of_employment_narrows_the_roles(string request, string holds)
    {
        ContextAnswer answer = career.Answer(request);
        answer.Text.Should().Contain(holds).And.NotContain("Acme");
        (answer.Text.Contains("Brill", StringComparison.Ordinal) && answer.Text.Contains("Corvus", StringComparison.Ordinal)).Should().BeFalse();
    }

    [Theory]
    [InlineData("What are my part-time jobs?")]
    [InlineData("Quels sont mes postes à temps partiel ?")]
    public void A_kind_of_employment_that_no_role_is_of_is_not_recorded(string request)
    {
        ContextAnswer answer = career.Answer(request);
        (answer.Text, answer.Receipt.Answered).Should().Be(("Not recorded: part-time roles.", false));
    }

    [Theory]
    [InlineData("How long ago did I leave Acme?", "Ended 2018-12,")]
    [InlineData("Wie lange ist es her, dass ich Acme verlassen habe?", "Ended 2018-12,")]
    [InlineData("Il y a combien de temps que j'ai quitté Acme ?", "Ended 2018-12,")]
    [InlineData("¿Cuánto hace que dejé Acme?", "Ended 2018-12,")]
    [InlineData("Há quanto tempo saí da Acme?", "Ended 2018-12,")]
    [InlineData("How many years ago did I join Acme?", "Began 2016-01,")]
    [InlineData("How long ago did I finish my bachelor?", "Ended 2014, about")]
    public void How_long_ago_is_counted_to_today(string request, string holds) => career.Answer(request).Text.Should().StartWith(holds).And.MatchRegex(@"\d+ years?( \d+ months?)? ago");

    [Theory]
    [InlineData("Since when have I done bookkeeping?")]
    [InlineData("Seit wann mache ich Bookkeeping?")]
    [InlineData("Depuis quand fais-je du bookkeeping ?")]
    [InlineData("¿Desde cuándo hago bookkeeping?")]
    [InlineData("Desde quando faço bookkeeping?")]
    public void Since_when_is_told_by_the_first_role_that_proves_it(string request) => career.Answer(request).Text.Should().StartWith("Bookkeeping since 2016-01: Clerk, Acme");

    [Fact]
    public void To_be_a_part_of_something_leaves_nothing_out()
    {
        career.Answer("Was I a part of Acme?").Text.Should().Contain("Acme");
        career.Answer("Which skills besides Bookkeeping at Brill?").Text.Should().NotContain("Acme").And.Contain("Brill");
    }

    [Theory]
    [InlineData("What is in additional work?")]
    [InlineData("additional work")]
    [InlineData("additionalWork")]
    public void A_section_that_no_importer_placed_is_found_by_its_name(string request) => career.Answer(request).Text.Should().Be("""
        Additional work:
        - Night market; Seller; 2011-05 to 2012-06; Sold lanterns
        - Ferry line; Deckhand; from 2010
        """);

    [Fact]
    public void An_entry_that_no_importer_placed_is_one_line()
    {
        career.Answer("Did I ever sell lanterns?").Text.Should().Contain("Additional work: Night market; Seller; 2011-05 to 2012-06; Sold lanterns").And.NotContain("[0]");
        career.Answer("Which signals are there?").Text.Should().Be("Signals:\n- kind: talk; Spoke at the lantern fair");
    }

    [Theory]
    [InlineData("Goat")]
    [InlineData("Kneed")]
    [InlineData("Booking")]
    public void What_is_near_in_letters_only_is_not_called_nearest(string skill) => career.Reader.SearchSkills(skill).Text.Should().Be($"Not recorded: {skill}.");

    [Fact]
    public void A_plausible_slip_is_called_nearest() => career.Reader.SearchSkills("Boookkeping").Text.Should().Be("Not recorded: Boookkeping; nearest: Bookkeeping.");
}
