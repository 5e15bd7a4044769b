using CareerContext.Quality;
using CareerContext.Records;

namespace CareerContext.Tests.Review;

/// <summary>What a client may not see is neither missed nor counted.</summary>
public sealed class UnseenPartsTests : IDisposable
{
    private readonly ReviewedFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void A_hidden_address_is_not_missed_and_costs_no_points()
    {
        file.Add("person", ("name", "Ines Aurélio"), ("email", "ines@example.com"));
        CareerReview whole = file.Review, seen = Of("contact");
        whole.Completeness["e-mail or phone"].Points.Should().Be(4);
        seen.Findings.Should().NotContain(f => f.Problem.Contains("e-mail"));
        seen.Completeness.Parts.Should().NotContain(p => p.Name == "e-mail or phone");
        seen.Completeness.Fine.Should().Be((int)Math.Round(100 * 4 / 96.0));
        CareerLibrary.Reader(file.File, HiddenParts.Parse("contact")).Look(view => QualityReview.Answer(view, null, 800)).Text.Should().Contain("Not counted, since hidden here: contact.");
    }

    [Theory]
    [InlineData("education", "education")]
    [InlineData("skills", "skills")]
    [InlineData("languages", "language")]
    [InlineData("experience", "experience")]
    public void A_hidden_kind_is_not_missed(string hidden, string rule)
    {
        file.Add("person", ("name", "Ines Aurélio"));
        file.Found(rule).Should().ContainSingle("the owner is told what is missing");
        CareerReview seen = Of(hidden);
        seen.Findings.Should().NotContain(f => f.Rule == rule);
        Of(string.Join(',', HiddenParts.Names)).Completeness.Basic.Should().Be(100, "nothing that counts can be seen");
        seen.Completeness.Basic.Should().Be(0);
    }

    [Theory]
    [InlineData(Visibility.Private)]
    [InlineData(Visibility.Ask)]
    public void A_record_that_is_not_shared_is_not_missed(Visibility visibility)
    {
        file.Save(file.Add("education", ("institution", "Porto")) with { Visibility = visibility });
        file.Role("Engineer", "Vale", "2020-01", null);
        CareerReview seen = Of(null);
        seen.Findings.Should().NotContain(f => f.Rule == "education");
        seen.Completeness.Basic.Should().Be(57, "40 of the 70 that can be told");
    }

    [Theory]
    [InlineData("experience.end_date", "still open", "no end")]
    [InlineData("experience.key_achievements,experience.description", "silent role", "no number")]
    [InlineData("experience.start_date", "missing field", "gap")]
    [InlineData("projects", "gap", "gap")]
    [InlineData("education.degree", "no degree", "no degree")]
    [InlineData("awards.title", "no number", "no number")]
    public void What_a_hidden_field_may_say_is_not_missed(string hidden, params string[] rules)
    {
        file.Add("person", ("name", "Ines Aurélio"));
        file.With(file.Role("Engineer", "Vale", "2010-01", "2012-01"), "key_achievements", "Cut chlorine use by 30 %.");
        file.Role("Technician", "Norte", "2014-01", "2019-01", ("description", "Ran the membrane filtration plant of a town of nine thousand."));
        file.Add("education", ("institution", "Porto"), ("degree", "MSc"));
        file.Add("project", ("name", "A year of sailing"), ("start_date", "2012-01"), ("end_date", "2013-12"));
        file.Review.Findings.Select(f => f.Rule).Should().NotIntersectWith(rules);
        Of(hidden).Findings.Select(f => f.Rule).Should().NotIntersectWith(rules);
    }

    private CareerReview Of(string? hidden) => CareerLibrary.Reader(file.File, HiddenParts.Parse(hidden)).Look(view => CareerReview.Of(view.Summarised, isForOwner: false));
}
