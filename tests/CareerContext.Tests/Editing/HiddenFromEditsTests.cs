using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Editing;

/// <summary>An assistant changes nothing that it may not see, and no refusal tells it what that is.</summary>
public sealed class HiddenFromEditsTests : IDisposable
{
    private const string Secret = "Hidden Lane";

    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void A_private_field_can_be_neither_set_nor_cleared()
    {
        CareerRecord ines = career.Add("person", $$"""{"name": "Ines", "address": "{{Secret}}"}""");
        foreach (string value in (string[])["\"Elm Street\"", "null", $"\"{Secret}\""])
        {
            if (value.Contains(Secret, StringComparison.Ordinal)) career.Edit(ines.Id, $$"""{"address": {{value}}}""", Edits.Assistant).Changes.Should().BeEmpty();
            else career.Refusal(Fault.Invalid, () => career.Edit(ines.Id, $$"""{"address": {{value}}}""", Edits.Assistant)).Should().Contain("'address' is kept from this client").And.NotContain(Secret);
        }
        career.Refusal(Fault.Invalid, () => career.Edit(ines.Id, """{"birth_date": "1985"}""", Edits.Assistant)).Should().Contain("'birth_date'");
        career.Edit(ines.Id, """{"city": "Porto"}""", Edits.Assistant).After.Text("address").Should().Be(Secret);
        career.Refusal(Fault.Invalid, () => career.Edit(ines.Id, """{"visibility": "private"}""", Edits.Assistant)).Should().Contain("is no field");
    }

    [Fact]
    public void A_private_record_is_to_an_assistant_as_if_it_were_not_there()
    {
        CareerRecord job = career.Add("experience", """{"title": "Baker", "company": "Ofen 3", "start_date": "2001", "visibility": "private"}""");
        string none = career.Refusal(Fault.NotFound, () => career.Edit("exp_222222", """{"title": "x"}""", Edits.Assistant));
        career.Refusal(Fault.NotFound, () => career.Edit(job.Id, """{"title": "x"}""", Edits.Assistant)).Should().Be(none);
        career.Refusal(Fault.NotFound, () => career.File.Write(Edits.Assistant.Origin, s => RecordEditor.Remove(s, job.Id, null, Edits.Assistant))).Should().Be(none);
        career.Refusal(Fault.Invalid, () => career.Add("project", $$"""{"name": "Oven", "experience_id": "{{job.Id}}"}""", Edits.Assistant)).Should().Contain("must be the id of an experience");
        career.Add("project", $$"""{"name": "Oven", "experience_id": "{{job.Id}}"}""").Text("experience_id").Should().Be(job.Id);
    }

    [Fact]
    public void What_one_client_is_not_to_see_it_cannot_write()
    {
        EditAuthor author = Edits.Assistant with { Hidden = HiddenParts.Parse("contact,awards,education.grade") };
        CareerRecord ines = career.Add("person", """{"name": "Ines", "email": "ines@example.com", "summary": "Write to ines@example.com.", "links": ["https://example.org"]}""");
        CareerRecord study = career.Add("education", """{"institution": "Porto", "grade": "17"}"""), award = career.Add("award", """{"title": "First"}""");
        foreach (string field in (string[])["email", "summary", "links"])
            career.Refusal(Fault.Invalid, () => career.Edit(ines.Id, $$"""{"{{field}}": null}""", author)).Should().Contain($"'{field}' is kept from this client").And.NotContain("example");
        career.Refusal(Fault.Invalid, () => career.Edit(study.Id, """{"grade": "18", "degree": "MSc"}""", author)).Should().Contain("'grade'").And.NotContain("'degree'");
        career.Refusal(Fault.NotFound, () => career.Edit(award.Id, """{"awarder": "x"}""", author));
        career.Refusal(Fault.Invalid, () => career.Add("award", """{"title": "Second"}""", author)).Should().Contain("kept from this client");
        career.Edit(study.Id, """{"degree": "MSc"}""", author).After.Text("grade").Should().Be("17");
    }

    [Fact]
    public void A_referee_s_number_is_neither_told_nor_written_over_by_an_edit()
    {
        CareerRecord referee = career.Add("reference", """{"name": "Rui", "reference": "Calm. Call me: +351 912 345 678."}""");
        foreach (string value in (string[])["null", "\"Calm.\""])
            career.Refusal(Fault.Invalid, () => career.Edit(referee.Id, $$"""{"reference": {{value}}}""", Edits.Assistant)).Should().Contain("'reference' is kept from this client").And.NotContain("912");
        CareerRecord after = referee with { Values = new Dictionary<string, object>(referee.Values.Where(v => v.Key != "reference")) { ["name"] = "Rui M." } };
        string report = EditReport.Changes(new PlannedEdit(referee, after, FieldChange.Between(referee, after)), Edits.Assistant);
        report.Should().Contain("- name: Rui → Rui M.").And.NotContain("912");
        EditReport.Changes(new PlannedEdit(referee, after, FieldChange.Between(referee, after)), EditAuthor.Owner).Should().Contain("912");
        career.Edit(referee.Id, """{"name": "Rui M."}""", Edits.Assistant).After.Text("reference").Should().Contain("912");
    }

    [Fact]
    public void Of_a_private_person_an_assistant_hears_nothing()
    {
        career.Add("person", """{"name": "Ines", "visibility": "private"}""");
        career.Refusal(Fault.Unsupported, () => career.Add("person", """{"name": "I."}""", Edits.Assistant)).Should().NotContain("there is one");
    }

    [Fact]
    public void Stale_names_what_is_given_only_when_asked_for_and_does_not_say_it()
    {
        CareerRecord ines = career.Add("person", """{"name": "Ines", "email": "old@example.com", "address": "Elm Street"}""");
        career.Edit(ines.Id, """{"city": "Braga", "email": "new@example.com", "links": ["https://example.org/ines"], "address": null}""");
        string told = career.Refusal(Fault.Stale, () => career.Edit(ines.Id, """{"name": "I."}""", Edits.Assistant, ifVersion: 1));
        told.Should().Contain("- city: Braga").And.Contain("- email\n").And.Contain("- links\n").And.NotContainAny("example", "address");
        career.Refusal(Fault.Stale, () => career.Edit(ines.Id, """{"name": "I."}""", ifVersion: 1)).Should().Contain("- email: new@example.com", "the owner sees all");
    }

    [Fact]
    public void Stale_tells_only_what_the_client_may_see()
    {
        CareerRecord ines = career.Add("person", """{"name": "Ines", "city": "Porto"}""");
        career.Edit(ines.Id, $$"""{"address": "{{Secret}}", "city": "Braga"}""");
        career.Refusal(Fault.Stale, () => career.Edit(ines.Id, """{"name": "I."}""", Edits.Assistant, ifVersion: 1)).Should().Contain("- city: Braga").And.NotContain("address").And.NotContain(Secret);
    }
}
