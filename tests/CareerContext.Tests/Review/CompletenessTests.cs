using CareerContext.Quality;
using CareerContext.Records;

namespace CareerContext.Tests.Review;

public sealed class CompletenessTests
{
    [Fact]
    public void A_file_is_complete_with_an_experience_and_an_education()
    {
        using ReviewedFile file = new();
        file.Add("person", ("name", "Ines Aurélio"));
        Scores().Should().Be((0, false));
        file.Role("Engineer", "Vale", "2020-01", null);
        Scores().Should().Be((40, false));
        file.Add("education", ("institution", "Universidade Inventada"));
        Scores().Should().Be((70, true));
        foreach (string skill in new[] { "SCADA", "Python", "Excel", "Titration" }) file.Add("skill", ("name", skill));
        Scores().Should().Be((70, true), "four are not five");
        file.Add("skill", ("name", "python"));
        Scores().Should().Be((70, true), "a name that stands twice counts once");
        file.Add("skill", ("name", "Welding"));
        Scores().Should().Be((100, true));

        (int, bool) Scores() => (file.Review.Completeness.Basic, file.Review.Completeness.IsComplete);
    }

    [Fact]
    public void The_finer_score_is_the_sum_of_its_parts_and_each_says_what_it_counts()
    {
        using ReviewedFile file = new();
        file.Add("person", ("name", "Ines Aurélio"), ("summary", "Keeps drinking water safe in small towns."));
        Completeness before = file.Review.Completeness;
        before.Parts.Sum(p => p.Most).Should().Be(100);
        before.Parts.Should().OnlyHaveUniqueItems(p => p.Name).And.OnlyContain(p => p.Points >= 0 && p.Points <= p.Most);
        before.Fine.Should().Be(12, "4 for the name, 8 for the summary");
        CareerRecord role = file.Role("Engineer", "Vale", "2020-01", "2021-01");
        file.Role("Lecturer", "Institute", null, "2019");
        Completeness after = file.Review.Completeness;
        after["a role"].Points.Should().Be(10);
        after["roles with title, employer and dates"].Points.Should().Be(4, "one of two has both dates");
        after["roles with a measured achievement"].Points.Should().Be(0);
        file.With(role, "key_achievements", "Cut chlorine use by 30 %.");
        file.Review.Completeness["roles with a measured achievement"].Points.Should().Be(2.5, "the number is recognised in the text");
    }

    [Fact]
    public void What_is_missing_is_a_finding_that_says_what_it_would_add()
    {
        using ReviewedFile file = new();
        file.Add("person", ("name", "Ines Aurélio"));
        Finding job = file.Found("experience").Should().ContainSingle().Subject;
        (job.Advice, job.Gain).Should().Be(("`careercontext record add experience`", "+40 completeness; answers about jobs, employers, dates and years of experience."));
        file.Found("education").Should().ContainSingle().Which.Gain.Should().StartWith("+30 completeness");
        file.Found("skills").Should().ContainSingle().Which.Problem.Should().Be("0 of 5 skills are recorded.");
        file.Found("language").Should().ContainSingle();
        file.Found("person").Should().HaveCount(4).And.Contain(f => f.Problem == "The person has no summary.").And.NotContain(f => f.Problem.Contains("no name"));
        file.Review.Findings[0].Id.Should().Be(job.Id, "the most valuable comes first");
    }

    [Fact]
    public void A_role_that_says_nothing_or_little_is_a_finding_and_no_error()
    {
        using ReviewedFile file = new();
        CareerRecord silent = file.Role("Engineer", "Vale", "2020-01", "2021-01");
        CareerRecord brief = file.Role("Technician", "Norte", "2012-01", "2013-01", ("description", "Tested beer."));
        CareerRecord told = file.Role("Operator", "Sul", "2014-01", "2019-12", ("description", "Ran the membrane filtration plant of a town of nine thousand."));
        file.Found("silent role").Should().ContainSingle().Which.RecordIds.Should().Equal(silent.Id);
        file.Found("short description").Should().ContainSingle().Which.RecordIds.Should().Equal(brief.Id);
        RecordRules.Check(brief, new DateOnly(2026, 3, 1), RuleScope.Owner).Should().BeEmpty();
        file.With(told, "key_achievements", "Taught the night shift.");
        file.Found("no number").Should().ContainSingle();
        file.With(told, "key_achievements", "Taught 14 people.");
        file.Found("no number").Should().BeEmpty();
    }

    [Fact]
    public void Missing_fields_are_told_once_for_all_records_that_lack_them()
    {
        using ReviewedFile file = new();
        CareerRecord one = file.Add("experience", ("title", "Engineer"), ("start_date", "2019"), ("is_current", true)), two = file.Add("experience", ("title", "Clerk"), ("start_date", "2012"), ("end_date", "2014"));
        file.Found("missing field").Should().ContainSingle().Which.RecordIds.Should().BeEquivalentTo([one.Id, two.Id]);
        file.Add("education", ("institution", "Universidade Inventada"));
        file.Found("no degree").Should().ContainSingle();
        file.Found("undated study").Should().ContainSingle();
        file.Add("education", ("institution", "Other School"), ("degree", "BSc"), ("end_date", "2011"));
        file.Found("no degree").Single().RecordIds.Should().ContainSingle();
        file.Found("undated study").Single().RecordIds.Should().ContainSingle();
    }

    [Fact]
    public void Skills_that_no_record_names_are_told_when_they_are_most()
    {
        using ReviewedFile file = new();
        CareerRecord role = file.Role("Engineer", "Vale", "2020-01", null);
        foreach (string skill in new[] { "SCADA", "Python", "Excel", "Titration", "Welding" }) file.Add("skill", ("name", skill));
        file.Found("unproven skills").Should().ContainSingle().Which.RecordIds.Should().HaveCount(5);
        file.With(role, "technologies_used", "SCADA", "Python", "Excel");
        file.Found("unproven skills").Should().BeEmpty();
    }
}
