using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Answering;

/// <summary>What a file holds decides, whatever the trade: small files, each for one rule.</summary>
public sealed class OwnFileAnswerTests
{
    private const string Nurse = """
        "work": [
          { "name": "Klinikum Nordufer", "position": "Stationsleitung", "startDate": "2019-04", "summary": "Leitet die Intensivstation mit 24 Betten.", "highlights": ["Führte ein Team von 18 Pflegekräften", "Senkte die Sturzrate um 40 Prozent"] },
          { "name": "Pflegedienst Abendrot", "position": "Pflegefachfrau", "startDate": "2012-10", "endDate": "2018-12", "highlights": ["Versorgte 35 Klienten je Tour"] }
        ],
        "education": [{ "institution": "Pflegeschule Nordufer", "area": "Pflege", "studyType": "Bachelor", "startDate": "2009-10", "endDate": "2012-09", "score": "1,7" }],
        "languages": [{ "language": "Deutsch", "fluency": "Muttersprache" }, { "language": "Französisch", "fluency": "B1" }],
        "skills": [{ "name": "Wundversorgung", "keywords": ["Dekubitusprophylaxe"] }, { "name": "JavaScript" }, { "name": "Projektmanagement" }]
        """;

    [Theory]
    [InlineData("Does she speak French?", "Französisch")]
    [InlineData("Does she know wound care?", "Wundversorgung")]
    [InlineData("Does she know JS?", "JavaScript")]
    [InlineData("How many years was she at Abendrot?", "6 years 3 months")]
    [InlineData("When did she run the ward?", "Stationsleitung")]
    [InlineData("¿Qué nota sacó en el Bachelor?", "1,7")]
    [InlineData("Was there a gap between Abendrot and Nordufer?", "2019-01-01 to 2019-03-31 (3 months)")]
    [InlineData("Wie viele Betten hat ihre Intensivstation?", "24 Betten")]
    public void A_file_in_one_language_is_asked_in_another(string request, string holds)
    {
        using OwnCareer career = new(Nurse);
        ContextAnswer answer = career.Answer(request);
        answer.Text.Should().Contain(holds);
        answer.Receipt.Answered.Should().BeTrue();
    }

    [Theory]
    [InlineData("Does she know Java?", "Java")]
    [InlineData("Does she speak Italian?", "Italian")]
    [InlineData("Spricht sie Spanisch?", "Spanisch")]
    [InlineData("Was she at Klinikum Südufer?", "Klinikum Südufer")]
    [InlineData("Has she a PMP certificate?", "PMP")]
    public void A_neighbour_is_no_match(string request, string missing)
    {
        using OwnCareer career = new(Nurse);
        ContextAnswer answer = career.Answer(request);
        answer.Receipt.Answered.Should().BeFalse();
        string.Join(' ', answer.Receipt.Missing).Should().Contain(missing);
    }

    [Theory]
    [InlineData("What is her salary?", "\"work\": [{ \"name\": \"Acme\", \"position\": \"Clerk\", \"startDate\": \"2020-01\", \"highlights\": [\"Negotiated a salary of 60,000 euros for the team lead\"] }]", "60,000")]
    [InlineData("Does she need a visa?", "\"work\": [{ \"name\": \"Acme\", \"position\": \"Clerk\", \"startDate\": \"2020-01\", \"summary\": \"Holds a visa for Japan until 2030.\" }]", "Japan")]
    [InlineData("Does she have a driving licence?", "\"certificates\": [{ \"name\": \"Driving licence class C\", \"date\": \"2015-02\" }]", "class C")]
    public void What_no_file_holds_by_itself_is_answered_where_one_does(string request, string sections, string holds)
    {
        using OwnCareer career = new(sections);
        ContextAnswer answer = career.Answer(request);
        answer.Text.Should().Contain(holds);
        answer.Receipt.Answered.Should().BeTrue();
        using OwnCareer other = new("\"interests\": [{ \"name\": \"Chess\" }]");
        other.Answer(request).Receipt.Answered.Should().BeFalse();
    }

    [Fact]
    public void The_hand_that_led_a_role_to_its_gap_is_the_one_that_ended_last()
    {
        using OwnCareer career = new("""
            "work": [
              { "name": "Long", "position": "Clerk", "startDate": "2010-01", "endDate": "2014-12" },
              { "name": "Inner", "position": "Aide", "startDate": "2012-01", "endDate": "2012-12" },
              { "name": "Later", "position": "Cook", "startDate": "2014-06", "endDate": "2015-06" },
              { "name": "After", "position": "Baker", "startDate": "2016-01" }
            ]
            """);
        career.Answer("Any gaps?").Text.Should().Be("Gap: 2015-07-01 to 2015-12-31 (6 months), between Cook, Later and Baker, After");
    }

    [Fact]
    public void An_employer_that_gave_a_course_is_not_an_employer()
    {
        using OwnCareer career = new("""
            "work": [{ "name": "Acme", "position": "Clerk", "startDate": "2020-01" }],
            "certificates": [{ "name": "Data Analytics", "issuer": "Google", "date": "2021-05" }]
            """);
        career.Answer("What was her role at Google?").Receipt.Answered.Should().BeFalse();
        career.Answer("Which certificate did she get from Google?").Text.Should().Contain("Data Analytics");
    }

    [Fact]
    public void A_list_is_narrowed_by_the_words_beside_it()
    {
        using OwnCareer career = new("\"publications\": [" + string.Join(',', Enumerable.Range(1, 20).Select(i => $$"""{ "name": "Observations on the migration of harbour seals, part {{i}}", "publisher": "Journal of Coastal Studies", "releaseDate": "20{{i + 4:00}}-05", "summary": "Field work." }""")) + """, { "name": "Grain prices in wartime", "publisher": "Economic Notes", "releaseDate": "2003-02" }]""");
        career.Answer("Which publications are about grain prices?").Text.Should().Contain("wartime").And.NotContain("seals");
        career.Answer("How many publications does she have?").Text.Should().StartWith("21 publications");
    }

    [Fact]
    public void An_empty_file_answers_nothing_and_says_so()
    {
        using OwnCareer career = new("\"work\": []");
        foreach (string request in new[] { "Any gaps?", "What was her first job?", "Average tenure?", "Which skills?", "Tell me about a time she failed", "Do her jobs overlap?" })
            career.Answer(request).Receipt.Tier.Should().BeOneOf([Tier.None, Tier.Quick], request);
    }
}
