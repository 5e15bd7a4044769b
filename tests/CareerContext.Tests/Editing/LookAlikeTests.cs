using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Editing;

/// <summary>One thing is not recorded twice by an edit, and two things are not taken for one.</summary>
public sealed class LookAlikeTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData("experience", """{"title": "Engineer", "company": "Acme", "start_date": "2019"}""", """{"title": "engineer", "company": "ACME Inc.", "start_date": "2019-03"}""", "Engineer, Acme, 2019")]
    [InlineData("experience", """{"title": "Engineer", "company": "Acme", "start_date": "2019"}""", """{"title": "Engineer", "company": "Acme", "start_date": "2019", "location": "Cork"}""", "Engineer, Acme, 2019")]
    [InlineData("skill", """{"name": "Kubernetes"}""", """{"name": "k8s"}""", "Kubernetes")]
    [InlineData("education", """{"institution": "University of Porto", "degree": "MSc", "start_date": "2006"}""", """{"institution": "university of porto", "degree": "M.Sc.", "start_date": "2006"}""", "University of Porto, MSc, 2006")]
    [InlineData("language", """{"language": "German"}""", """{"language": "Deutsch"}""", "German")]
    [InlineData("interest", """{"name": "Chess"}""", """{"name": "chess"}""", "Chess")]
    [InlineData("award", """{"title": "Baker of the year", "awarded_on": "2019"}""", """{"title": "Baker of the Year", "awarded_on": "2019-05"}""", "Baker of the year, 2019")]
    public void A_new_record_that_looks_like_one_is_refused_with_its_id(string kind, string first, string second, string name)
    {
        CareerRecord known = career.Add(kind, first);
        career.Refusal(Fault.Conflict, () => career.Add(kind, second)).Should().Be($"Looks like {known.Id} ({name}). Pass that id to change it, or new: true for another one.");
        career.Add(kind, second, isNew: true).Id.Should().NotBe(known.Id);
    }

    [Theory]
    [InlineData("experience", """{"title": "Engineer", "company": "Acme", "start_date": "2019", "end_date": "2021"}""", """{"title": "Head of Research", "company": "Acme", "start_date": "2019", "end_date": "2021"}""")]
    [InlineData("experience", """{"title": "Engineer", "company": "Acme", "start_date": "2015", "end_date": "2016"}""", """{"title": "Engineer", "company": "Acme", "start_date": "2019", "end_date": "2021"}""")]
    [InlineData("experience", """{"title": "Engineer", "company": "Acme", "start_date": "2015", "end_date": "2016"}""", """{"title": "Senior Engineer", "company": "Acme", "start_date": "2017"}""")]
    [InlineData("experience", """{"title": "Engineer", "company": "Acme", "start_date": "2019"}""", """{"title": "Engineer", "company": "Nordfrakt", "start_date": "2019"}""")]
    [InlineData("education", """{"institution": "University of Porto", "degree": "BSc", "start_date": "2003"}""", """{"institution": "University of Porto", "degree": "MSc", "start_date": "2006"}""")]
    [InlineData("award", """{"title": "Baker of the year", "awarded_on": "2019"}""", """{"title": "Baker of the year", "awarded_on": "2021"}""")]
    [InlineData("skill", """{"name": "Java"}""", """{"name": "JavaScript"}""")]
    public void Two_things_are_two(string kind, string first, string second)
    {
        CareerRecord known = career.Add(kind, first);
        career.Add(kind, second).Id.Should().NotBe(known.Id);
    }

    [Fact]
    public void What_an_assistant_may_not_see_is_not_told_by_a_refusal()
    {
        CareerRecord hidden = career.Add("interest", """{"name": "Chess", "visibility": "private"}""");
        career.Add("interest", """{"name": "Chess"}""", Edits.Assistant).Id.Should().NotBe(hidden.Id);
    }

    [Fact]
    public void What_is_given_only_when_asked_for_is_not_named_to_who_guesses()
    {
        CareerRecord asked = career.Add("award", """{"title": "Baker of the year", "awarder": "Guild", "awarded_on": "2019", "visibility": "ask"}""");
        career.Refusal(Fault.Conflict, () => career.Add("award", """{"title": "baker of the year"}""", Edits.Assistant)).Should().Be($"Looks like {asked.Id}. Pass that id to change it, or new: true for another one.");
        career.Refusal(Fault.Conflict, () => career.Add("award", """{"title": "baker of the year"}""")).Should().Contain("Guild");
    }

    [Fact]
    public void What_a_client_may_not_see_of_a_record_does_not_make_it_alike()
    {
        EditAuthor author = Edits.Assistant with { Hidden = HiddenParts.Parse("award.title") };
        career.Add("award", """{"title": "Baker of the year", "awarded_on": "2019"}""");
        Action guessed = () => career.Read(s =>
        {
            CareerRecord guess = new() { Kind = RecordKinds.Find("award")!, Values = new Dictionary<string, object> { ["title"] = "Baker of the year", ["awarded_on"] = "2019" } };
            LookAlike.Refuse(s, guess, author, new NameIndex());
            return 0;
        });
        guessed.Should().NotThrow();
    }

    [Fact]
    public void What_lies_in_the_trash_is_not_in_the_way()
    {
        CareerRecord chess = career.Add("interest", """{"name": "Chess"}""");
        career.Write(s => RecordStore.Remove(s, chess.Id));
        career.Add("interest", """{"name": "Chess"}""").Id.Should().NotBe(chess.Id);
    }
}
