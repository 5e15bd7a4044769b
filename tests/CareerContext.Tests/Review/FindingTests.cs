using CareerContext.Exchange;
using CareerContext.Quality;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Review;

/// <summary>Of each sort of finding: a file in which it is found, and one next to it in which it is not.</summary>
public sealed class FindingTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("full-time", "full-time", true)]
    [InlineData(null, "part-time", false)]
    [InlineData("freelance", null, false)]
    public void Full_time_roles_that_share_time_are_found(string? first, string? second, bool isFound)
    {
        using ReviewedFile file = new();
        file.Role("Engineer", "Vale", "2015-01", "2018-01", Employment(first));
        file.Role("Technician", "Norte", "2017-03", "2019-01", Employment(second));
        file.Found("overlap").Should().HaveCount(isFound ? 1 : 0);
    }

    [Theory]
    [InlineData("Engineer", "2018-01", "2019-01", "a month of handover")]
    [InlineData("Lecturer", "2016-01", "2019-01", "people lecture beside a job")]
    [InlineData("Technician", "2017", "2019", "years alone do not prove it")]
    public void Roles_that_may_well_stand_side_by_side_are_no_overlap(string title, string start, string end, string because)
    {
        using ReviewedFile file = new();
        file.Role("Engineer", "Vale", "2015-01", "2018-01");
        file.Role(title, "Norte", start, end);
        file.Found("overlap").Should().BeEmpty(because);
    }

    [Fact]
    public void More_than_six_months_without_anything_are_a_gap_unless_something_fills_them()
    {
        using ReviewedFile file = new();
        CareerRecord first = file.Role("Engineer", "Vale", "2015-01", "2018-01"), second = file.Role("Technician", "Norte", "2018-09", "2020-01");
        Finding gap = file.Found("gap").Should().ContainSingle().Subject;
        gap.RecordIds.Should().Equal(first.Id, second.Id);
        gap.Problem.Should().Contain("7 months from 2018-02");
        CareerRecord leave = file.Add("experience", ("title", "Parental leave"), ("employment_type", "career break"), ("start_date", "2018-02"), ("end_date", "2018-08"));
        file.Found("gap").Should().BeEmpty("a break is an answer");
        file.Save(leave with { IsActive = false });
        file.Save(second with { Values = new Dictionary<string, object>(second.Values) { ["start_date"] = "2018-08" } });
        file.Found("gap").Should().BeEmpty("six months are none");
    }

    [Fact]
    public void An_end_without_a_start_is_found_and_a_year_of_graduation_is_none()
    {
        using ReviewedFile file = new();
        CareerRecord role = file.Role("Engineer", "Vale", null, "2018");
        file.Add("education", ("institution", "Universidade Inventada"), ("end_date", "2011"));
        file.Found("end without start").Should().ContainSingle().Which.RecordIds.Should().Equal(role.Id);
    }

    [Fact]
    public void A_skill_cannot_be_older_than_the_career()
    {
        using ReviewedFile file = new();
        file.Role("Engineer", "Vale", "2020-01", null);
        CareerRecord skill = file.Add("skill", ("name", "SCADA"), ("years_of_experience", 12.0));
        file.Add("skill", ("name", "Python"), ("years_of_experience", 6.0));
        file.Found("skill years").Should().ContainSingle().Which.RecordIds.Should().Equal(skill.Id);
        file.Add("education", ("institution", "Universidade Inventada"), ("start_date", "2012"), ("end_date", "2016"));
        file.Found("skill years").Should().BeEmpty("it may have been learnt there");
    }

    [Fact]
    public void What_two_sources_say_otherwise_is_found_until_it_is_decided()
    {
        using TempCareer career = new();
        Import(career, "cv.json", """{"basics":{"name":"Nora Vestergaard"},"work":[{"name":"Acme","position":"Software Engineer","startDate":"2015-01","endDate":"2018-01","location":"Porto"}]}""");
        Import(career, "profile.json", """{"basics":{"name":"Nora Vestergaard"},"work":[{"name":"Acme","position":"Backend Software Engineer","startDate":"2015-01","endDate":"2018-01","location":"Lisbon"}]}""");
        CareerReview review = career.Read(s => CareerReview.Of(new CareerContext.Context.CareerView(CareerSnapshot.Load(s))));
        Finding title = review.Findings.Should().ContainSingle(f => f.Rule == "title").Subject;
        title.Problem.Should().Contain("\"Backend Software Engineer\" by profile.json");
        title.Advice.Should().Contain($"careercontext review {title.QuestionId} --take new");
        review.Findings.Should().ContainSingle(f => f.Rule == "source").Which.Problem.Should().Contain("another place, \"Lisbon\"");
    }

    [Theory]
    [InlineData("Led a team of 20 engineers.", true)]
    [InlineData("Led a team of 8 engineers within the department.", false)]
    [InlineData("Ran 20 plants.", false)]
    public void The_number_of_people_led_is_compared_with_the_text(string text, bool isFound)
    {
        using ReviewedFile file = new();
        file.With(file.Role("Head", "Vale", "2020-01", null, ("people_led", 12L)), "key_achievements", text);
        file.Found("people led").Should().HaveCount(isFound ? 1 : 0);
    }

    [Theory]
    [InlineData(14.0, "Engineer.", 1, 0)]
    [InlineData(6.0, "Engineer with 15 years of experience.", 0, 1)]
    [InlineData(6.0, "Ingenieurin mit über 15 Jahren Berufserfahrung.", 0, 1)]
    [InlineData(6.0, "Engineer with 5+ years of experience in a firm of 40 years.", 0, 0)]
    public void Years_that_are_claimed_are_compared_with_the_dates(double stated, string summary, int numbers, int claims)
    {
        using ReviewedFile file = new();
        file.Add("person", ("name", "Ines"), ("years_experience", stated), ("summary", summary));
        file.Role("Engineer", "Vale", "2020-01", null);
        file.Found("years of experience").Should().HaveCount(numbers);
        file.Found("years claimed").Should().HaveCount(claims);
    }

    [Theory]
    [InlineData("Cut the mean repair time of pumps from 9 to 5 days.", "Cut the mean repair time of pumps from 9 to 4 days.", 1)]
    [InlineData("Cut the mean repair time of pumps to 5 days in 2018.", "Cut the mean repair time of pumps to 4 days in 2019.", 0)]
    [InlineData("Cut the mean repair time of pumps to 5 days.", "Cut the mean repair time of valves to 4 days.", 0)]
    public void One_result_with_two_numbers_is_found(string one, string other, int found)
    {
        using ReviewedFile file = new();
        CareerRecord role = file.With(file.Role("Head", "Vale", "2016-01", null), "key_achievements", one);
        CareerRecord project = file.With(file.Add("project", ("name", "Pumps"), ("experience_id", role.Id)), "key_achievements", other);
        List<Finding> figures = file.Found("figures");
        figures.Should().HaveCount(found);
        if (found > 0) figures[0].RecordIds.Should().BeEquivalentTo([role.Id, project.Id]);
    }

    [Fact]
    public void One_employer_has_one_website_and_a_page_of_it_is_no_other()
    {
        using ReviewedFile file = new();
        file.Role("Engineer", "Vale", "2015-01", "2018-01", ("company_url", "https://vale.example/pt"));
        CareerRecord later = file.Role("Head", "Vale", "2018-02", "2020-01", ("company_url", "https://www.vale.example"));
        file.Found("employer website").Should().BeEmpty();
        file.Save(later with { Values = new Dictionary<string, object>(later.Values) { ["company_url"] = "https://vale.invalid" } });
        file.Found("employer website").Should().ContainSingle();
    }

    [Fact]
    public void Broken_rules_and_impossible_ages_are_found()
    {
        using ReviewedFile file = new();
        CareerRecord person = file.Add("person", ("name", "Ines"), ("email", "ines at home"), ("birth_date", "2010"));
        file.Role("Engineer", "Vale", "2020-01", null);
        file.Found("rule").Should().ContainSingle().Which.Problem.Should().Be($"Ines ({person.Id}): email must be an e-mail address such as name@example.com.");
        file.Found("age").Should().ContainSingle();
        file.Save(person with { Values = new Dictionary<string, object> { ["name"] = "Ines", ["birth_date"] = "1990" } });
        file.Found("rule").Concat(file.Found("age")).Should().BeEmpty();
    }

    [Fact]
    public void A_role_that_goes_on_and_was_not_touched_for_a_year_is_found()
    {
        using ReviewedFile file = new();
        CareerRecord open = file.Role("Engineer", "Vale", "2020-01", null);
        file.Role("Technician", "Norte", "2012-01", "2019-12");
        file.Clock.Move(TimeSpan.FromDays(364));
        file.Found("untouched").Should().BeEmpty();
        file.Clock.Move(TimeSpan.FromDays(1));
        file.Found("untouched").Should().ContainSingle().Which.RecordIds.Should().Equal(open.Id);
    }

    [Fact]
    public void An_older_role_that_goes_on_beside_a_newer_one_is_found_and_is_no_overlap()
    {
        using ReviewedFile file = new();
        CareerRecord older = file.Role("Engineer", "Vale", "2012-01", null), newer = file.Role("Head", "Norte", "2020-01", null);
        file.Found("still open").Should().ContainSingle().Which.RecordIds.Should().Equal(older.Id, newer.Id);
        file.Found("overlap").Should().BeEmpty();
        file.Save(older with { Values = new Dictionary<string, object>(older.Values) { ["employment_type"] = "part-time" } });
        file.Found("still open").Should().BeEmpty();
    }

    [Fact]
    public void What_has_run_out_or_has_no_end_is_found()
    {
        using ReviewedFile file = new();
        CareerRecord role = file.Add("experience", ("title", "Engineer"), ("company", "Vale"), ("start_date", "2012"));
        CareerRecord skill = file.Add("skill", ("name", "Delphi"), ("is_primary", true), ("last_used", "2015"));
        file.Add("skill", ("name", "Fortran"), ("last_used", "2015"));
        CareerRecord card = file.Add("certificate", ("name", "Confined Space Entry"), ("issued_on", "2018-05"), ("expires_on", "2023-05"));
        file.Add("certificate", ("name", "First Aid"), ("issued_on", "2024-05"), ("expires_on", "2026-03"));
        CareerRecord study = file.Add("education", ("institution", "Universidade Inventada"), ("degree", "PhD"), ("start_date", "2012"), ("is_current", true));
        file.Add("education", ("institution", "Other School"), ("degree", "MSc"), ("start_date", "2023"), ("is_current", true));
        file.Found("no end").Should().ContainSingle().Which.RecordIds.Should().Equal(role.Id);
        file.Found("unused skill").Should().ContainSingle().Which.RecordIds.Should().Equal(skill.Id);
        file.Found("expired").Should().ContainSingle().Which.RecordIds.Should().Equal(card.Id);
        file.Found("open study").Should().ContainSingle().Which.RecordIds.Should().Equal(study.Id);
    }

    [Fact]
    public void Each_finding_has_an_id_that_stays_and_says_what_to_do_and_what_it_adds()
    {
        using SampleCareer sample = new();
        CareerReview review = CareerReview.Of(new CareerContext.Context.CareerView(sample.Reader.Snapshot())), again = CareerReview.Of(new CareerContext.Context.CareerView(sample.Reader.Snapshot()));
        review.Findings.Select(f => f.Id).Should().Equal(again.Findings.Select(f => f.Id)).And.OnlyHaveUniqueItems().And.OnlyContain(id => RecordId.IsShaped(id) && id.StartsWith("fnd_", StringComparison.Ordinal));
        review.Findings.Should().OnlyContain(f => f.Problem.EndsWith('.') && f.Advice.Length > 10 && f.Gain.EndsWith('.'));
        review.Findings.Select(f => f.Rule).Should().BeEquivalentTo(["short description", "gap"], "the sample person's file is in order: one line is short, and seven months are open");
        (review.Completeness.Basic, review.Completeness.Fine).Should().Be((100, 95));
    }

    private static (string, object) Employment(string? type) => type is null ? ("location", "Porto") : ("employment_type", type);

    private static void Import(TempCareer career, string name, string json) =>
        career.File.Write(Origin.Import(name), Importer.Plan(career.File, Importer.Open(System.Text.Encoding.UTF8.GetBytes(json), name)).Apply);
}
