using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Answering;

/// <summary>Questions as people ask them: for a story, for deeds, with the owner's name, for two things at once.</summary>
public sealed class PlainQuestionTests
{
    private const string Baker = """
        "work": [
          { "name": "Mühlenbrot", "position": "Head Baker", "startDate": "2019-04", "summary": "Night bakery for 12 shops.", "highlights": ["Trained 9 apprentices up to their final examination", "Cut flour waste by 18%", "Convinced the owner to bake organic rye"] },
          { "name": "Kornfeld", "position": "Baker", "startDate": "2012-10", "endDate": "2018-12" }
        ],
        "education": [{ "institution": "Gewerbeschule Nord", "area": "Baking", "studyType": "Apprenticeship", "endDate": "2012" }],
        "skills": [{ "name": "Doughs", "keywords": ["Sourdough", "Brioche"] }],
        "signals": { "speaking": [{ "event": "Breadconf", "title": "Rye without fear" }], "qualityIndex": 11 }
        """;

    [Theory]
    [InlineData("When did you have to persuade somebody?", "organic rye")]
    [InlineData("Erzähl mir von einem Misserfolg", "18%")]
    [InlineData("Raconte un conflit que tu as géré", "18%")]
    [InlineData("¿Cuándo tomaste la iniciativa?", "18%")]
    [InlineData("Tell me about a time he saved money", "flour waste")]
    [InlineData("Qual foi a tua maior conquista?", "18%")]
    public void A_competency_is_told_by_deeds_or_by_the_best_of_them(string request, string holds) => Answered(request, holds);

    [Theory]
    [InlineData("Has he taught apprentices at a school?", "9 apprentices")]
    [InlineData("A-t-il accompagné des jeunes en formation ?", "9 apprentices")]
    [InlineData("Which conference talk did he give?", "Breadconf")]
    [InlineData("What is his quality index?", "11")]
    [InlineData("Can he do sourdough, and what else?", "Brioche")]
    [InlineData("What did he finish in 2012 at school?", "Gewerbeschule Nord")]
    [InlineData("How big was the bakery at Mühlenbrot, and what became of the waste?", "18%")]
    public void What_was_done_is_found_whatever_it_is_called(string request, string holds) => Answered(request, holds);

    [Theory]
    [InlineData("What did he achieve at Kornfeld?")]
    [InlineData("Since when has he lived in Lyon?")]
    [InlineData("When can he start at the earliest?")]
    public void What_no_line_tells_is_not_recorded(string request)
    {
        using OwnCareer career = new(Baker);
        career.Answer(request).Receipt.Answered.Should().BeFalse();
    }

    private static void Answered(string request, string holds)
    {
        using OwnCareer career = new(Baker);
        ContextAnswer answer = career.Answer(request);
        answer.Text.Should().Contain(holds);
        answer.Receipt.Answered.Should().BeTrue();
    }
}
