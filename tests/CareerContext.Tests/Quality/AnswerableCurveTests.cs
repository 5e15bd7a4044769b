using CareerContext.Benchmarks.Answerable;
using CareerContext.Quality;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Quality;

/// <summary>What the read-me file says of careers that begin with <c>review --next</c>.</summary>
public sealed class AnswerableCurveTests
{
    private static readonly string Sample = Repository.File("samples", "ines-halvorsen.resume.json");

    [Fact]
    public void The_readme_tells_what_answers_to_the_next_question_are_worth_now() =>
        Snapshot.MatchRegion(Repository.File("README.md"), CurveTable.Region, CurveTable.Measure(Sample, OurSet.Folder));

    [Fact]
    public void Each_answer_of_the_sample_person_makes_more_kinds_of_request_answerable()
    {
        AnswerableCurve curve = AnswerableCurve.Of(Sample, [], OurSet.Clock);
        curve.Points[0].Kinds.Should().Be(0);
        curve.Points.Select(p => p.Kinds).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        curve.Points.Select(p => p.Question).Should().OnlyHaveUniqueItems();
        curve.Points[^1].Kinds.Should().BeInRange(curve.Whole.Kinds - 2, curve.Whole.Kinds, "the answers together are worth about as much as the whole résumé");
        curve.After(12).Kinds.Should().BeGreaterThanOrEqualTo(RequestKinds.All.Count / 2);
    }
}
