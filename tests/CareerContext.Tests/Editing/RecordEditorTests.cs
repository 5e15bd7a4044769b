using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Editing;

/// <summary>What an edit writes, what follows from it, whose word it is then, and what it refuses.</summary>
public sealed class RecordEditorTests : IDisposable
{
    private const string Baker = """{"title": "Baker", "company": "Ofen 3", "start_date": "2001-04", "end_date": "2005"}""";

    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void The_owner_s_word_is_confirmed_and_named_as_the_source_of_each_field()
    {
        CareerRecord baker = career.Add("experience", Baker);
        baker.Confirmed.Should().BeTrue();
        baker.SourceConfidence.Should().Be(1);
        baker.Sources.Select(s => (s.Field, s.Confidence, s.Method)).Should().BeEquivalentTo([("title", 1.0, "manual"), ("company", 1.0, "manual"), ("start_date", 1.0, "manual"), ("end_date", 1.0, "manual"), ("employer_id", 1.0, "manual")]);
        SourceOf(baker.SourceId!).Kind.Should().Be("manual");
        career.Read(s => History.List(s, baker.Id)).Should().ContainSingle().Which.By.Should().Be(Origin.Cli);
    }

    [Fact]
    public void An_assistant_s_word_is_unconfirmed_and_each_client_is_one_source()
    {
        CareerRecord baker = career.Add("experience", Baker);
        CareerRecord after = career.Edit(baker.Id, """{"location": "Cork"}""", Edits.Assistant).After;
        career.Edit(baker.Id, """{"industry": "Food"}""", Edits.Assistant);
        career.Edit(baker.Id, """{"description": "Bread."}""", Edits.Client("Other 2"));
        after.Confirmed.Should().BeFalse();
        after.SourceId.Should().Be(baker.SourceId);
        FieldSource place = after.Sources.Single(s => s.Field == "location");
        SourceOf(place.SourceId).Should().Match<Source>(s => s.Kind == "assistant" && s.Client == "Assistant One 1.0");
        place.Confidence.Should().BeLessThan(1);
        after.Sources.Single(s => s.Field == "title").SourceId.Should().Be(baker.SourceId);
        career.Read(SourceStore.List).Select(s => s.Client).Should().BeEquivalentTo([null, "Assistant One 1.0", "Other 2"]);
        CareerRecord added = career.Add("interest", """{"name": "Chess"}""", Edits.Assistant);
        added.Confirmed.Should().BeFalse();
        added.SourceConfidence.Should().BeLessThan(1);
    }

    [Fact]
    public void A_field_that_is_cleared_has_no_source_and_one_that_is_said_again_keeps_its_own()
    {
        CareerRecord baker = career.Add("experience", Baker);
        CareerRecord after = career.Edit(baker.Id, """{"end_date": null, "title": "Baker", "location": "Cork"}""", Edits.Assistant).After;
        after.Sources.Should().NotContain(s => s.Field == "end_date");
        after.Sources.Single(s => s.Field == "title").Method.Should().Be("manual");
        career.Edit(baker.Id, """{"visibility": "private"}""").After.Sources.Should().BeEquivalentTo(after.Sources);
    }

    [Fact]
    public void Another_employer_has_another_id_and_the_same_one_the_same()
    {
        CareerRecord one = career.Add("experience", Baker), two = career.Add("experience", """{"title": "Miller", "company": "OFEN 3 GmbH", "start_date": "2006"}""");
        two.Text("employer_id").Should().Be(one.Text("employer_id")).And.NotBeNull();
        CareerRecord moved = career.Edit(two.Id, """{"company": "Mühle Nord"}""").After;
        moved.Text("employer_id").Should().NotBeNull().And.NotBe(one.Text("employer_id"));
        career.Edit(two.Id, """{"company": "Ofen 3"}""").After.Text("employer_id").Should().Be(one.Text("employer_id"));
    }

    [Fact]
    public void A_new_date_loses_the_words_that_a_source_had_for_the_old_one()
    {
        CareerRecord job = career.Write(s => RecordStore.Save(s, new CareerRecord
        {
            Kind = RecordKinds.Find("experience")!,
            Values = new Dictionary<string, object> { ["title"] = "Baker", ["company"] = "Ofen 3", ["start_date"] = "2001", ["start_text"] = "Spring 2001", ["end_text"] = "until now", ["is_current"] = true },
        }));
        CareerRecord after = career.Edit(job.Id, """{"start_date": "2001-04"}""").After;
        after.Text("start_text").Should().BeNull();
        after.Text("end_text").Should().Be("until now");
        after.Flag("is_current").Should().BeTrue();
        after = career.Edit(job.Id, """{"end_date": "2005"}""").After;
        after.Text("end_text").Should().BeNull();
        after.Values.Should().NotContainKey("is_current", "it has ended");
        career.Edit(job.Id, """{"end_date": "2027", "is_current": true}""").After.Flag("is_current").Should().BeTrue();
    }

    [Fact]
    public void A_rating_in_the_owner_s_words_brings_its_place_on_the_scale()
    {
        CareerRecord skill = career.Add("skill", """{"name": "Baking", "proficiency_level": "Fortgeschritten"}""");
        string? known = skill.Text("proficiency_normalised");
        career.Edit(skill.Id, """{"proficiency_level": "Expert"}""").After.Text("proficiency_normalised").Should().Be("expert").And.NotBe(known);
        career.Edit(skill.Id, """{"proficiency_level": "seven of nine"}""").After.Text("proficiency_normalised").Should().BeNull();
    }

    [Fact]
    public void A_stale_version_is_refused_with_what_differs()
    {
        CareerRecord baker = career.Add("experience", Baker);
        career.Edit(baker.Id, """{"title": "Master baker"}""");
        string message = career.Refusal(Fault.Stale, () => career.Edit(baker.Id, """{"location": "Cork"}""", ifVersion: 1));
        message.Should().StartWith("Stale: ").And.Contain("version 2 now, not 1").And.Contain("- title: Master baker").And.NotContain("- company");
        career.Refusal(Fault.Stale, () => career.Edit(baker.Id, """{"location": "Cork"}""", ifVersion: 9)).Should().Contain("no version of it");
        career.Edit(baker.Id, """{"location": "Cork"}""", ifVersion: 2).After.Version.Should().Be(3);
    }

    [Fact]
    public void What_others_changed_since_the_author_looked_is_not_written_over()
    {
        CareerRecord baker = career.Add("experience", """{"title": "Baker", "company": "Ofen 3", "start_date": "2001", "technologies_used": ["Rye"]}""");
        EditAuthor one = Edits.Assistant with { Seen = career.Last() };
        career.Edit(baker.Id, """{"title": "Master baker", "technologies_used": ["Rye", "Wheat"]}""");
        career.Refusal(Fault.Stale, () => career.Edit(baker.Id, """{"title": "Night baker"}""", one)).Should().Contain("changed by others").And.Contain("- title: Master baker").And.NotContain("technologies");
        career.Refusal(Fault.Stale, () => career.Edit(baker.Id, """{"technologies_used": ["Spelt"]}""", one)).Should().Contain("- technologies_used: Rye; Wheat");
        career.Edit(baker.Id, """{"location": "Cork", "technologies_used": {"add": ["Spelt"]}}""", one).After.Texts("technologies_used").Should().Equal("Rye", "Wheat", "Spelt");
        career.Refusal(Fault.Stale, () => career.Edit(baker.Id, """{"location": "Galway"}""", one)).Should().Contain("Cork", "two programs may go by one name");
        EditAuthor told = one with { SeenRecords = _ => new SeenRecord(one.Seen!.Value, [career.Read(s => History.List(s, baker.Id))[^1].Number]) };
        career.Edit(baker.Id, """{"location": "Galway"}""", told).After.Text("title").Should().Be("Master baker", "one's own change is no stranger's");
        career.Edit(baker.Id, """{"title": "Night baker"}""", one with { Seen = career.Last() }).After.Text("location").Should().Be("Galway");
        EditAuthor owner = EditAuthor.Owner with { Seen = career.Last() };
        career.Edit(baker.Id, """{"title": "Day baker"}""");
        career.Refusal(Fault.Stale, () => career.Edit(baker.Id, """{"title": "Baker again"}""", owner)).Should().Contain("Day baker", "the owner may have two windows open");
    }

    [Fact]
    public void An_edit_that_is_undone_leaves_the_very_record_that_was()
    {
        CareerRecord baker = career.Add("experience", """{"title": "Baker", "company": "Ofen 3", "start_date": "2001", "key_achievements": [{"text": "Halved the waste", "metric_value": 50}]}""");
        string batch = career.File.Write(Edits.Assistant.Origin, s =>
        {
            RecordEditor.Save(s, new RecordEdit(baker.Kind, Edits.Json("""{"title": "Night baker", "company": "Mühle", "start_date": null, "key_achievements": ["Won"]}""")) { Id = baker.Id }, Edits.Assistant);
            return s.BatchId;
        });
        career.Get(baker.Id).Confirmed.Should().BeFalse();
        career.File.Write(Origin.Cli, s => BatchUndo.Undo(s, batch));
        RecordJson.Same(career.Get(baker.Id), baker).Should().BeTrue();
        career.Read(SourceStore.List).Should().ContainSingle("the client's source went with its batch");
    }

    [Fact]
    public void What_is_removed_can_be_restored_as_it_was()
    {
        CareerRecord baker = career.Add("experience", Baker), chess = career.Add("interest", """{"name": "Chess"}""", Edits.Assistant);
        foreach (CareerRecord record in (CareerRecord[])[baker, chess])
        {
            career.File.Write(Edits.Assistant.Origin, s => RecordEditor.Remove(s, record.Id, null, Edits.Assistant)).IsActive.Should().BeFalse();
            career.Get(record.Id).Confirmed.Should().BeFalse("the owner is asked about an assistant's removal");
            career.Refusal(Fault.Conflict, () => career.Edit(record.Id, """{"visibility": "ask"}""")).Should().Contain("record restore");
            career.Refusal(Fault.Conflict, () => career.Write(s => RecordEditor.Remove(s, record.Id, null, EditAuthor.Owner))).Should().Contain("already");
            RecordJson.Same(career.Write(s => RecordEditor.Restore(s, record.Id)), record).Should().BeTrue();
            career.Refusal(Fault.Conflict, () => career.Write(s => RecordEditor.Restore(s, record.Id))).Should().Contain("does not lie");
        }
        career.Refusal(Fault.Stale, () => career.Write(s => RecordEditor.Remove(s, baker.Id, 1, EditAuthor.Owner)));
        EditAuthor early = Edits.Assistant with { Seen = career.Last() };
        career.Edit(baker.Id, """{"location": "Cork"}""");
        career.Refusal(Fault.Stale, () => career.Write(s => RecordEditor.Remove(s, baker.Id, null, early))).Should().Contain("changed by others").And.Contain("- location: Cork");
        career.Refusal(Fault.NotFound, () => career.Write(s => RecordEditor.Remove(s, "exp_222222", null, EditAuthor.Owner)));
    }

    [Fact]
    public void There_is_one_person_and_naming_none_means_that_one()
    {
        CareerRecord ines = career.Add("person", """{"name": "Ines"}""");
        career.Add("person", """{"city": "Porto"}""").Should().Match<CareerRecord>(r => r.Id == ines.Id && r.Text("name") == "Ines");
        career.Refusal(Fault.Conflict, () => career.Add("person", """{"name": "Rui"}""")).Should().Contain($"{ines.Id} (Ines, Porto). Pass that id");
        career.Refusal(Fault.Conflict, () => career.Add("person", """{"name": "Rui"}""", isNew: true)).Should().Contain("one record of the kind person only");
        career.Refusal(Fault.Invalid, () => career.Save(new RecordEdit(RecordKinds.Find("interest")!, Edits.Json("""{"name": "x"}""")) { Id = ines.Id })).Should().Contain("of the kind person, not interest");
    }

    [Fact]
    public void The_rules_of_a_kind_hold_for_what_is_edited_and_are_named_all_at_once()
    {
        career.Add("interest", """{"name": "Chess"}""");
        string message = career.Refusal(Fault.Invalid, () => career.Add("experience", """{"location": "Cork", "company_url": "not an address"}"""));
        message.Should().ContainAll("'title' must", "'company' must", "'start_date' must", "'company_url' must");
        career.Refusal(Fault.Invalid, () => career.Add("experience", """{"title": "Baker", "company": "Ofen 3", "start_date": "2099"}""")).Should().Contain("'start_date' must not lie in the future");
        career.Refusal(Fault.Invalid, () => career.Add("experience", """{"title": "Baker"}""", Edits.Assistant)).Should().Contain("'company'").And.NotContain("'start_date'", "an assistant must not be made to invent what it was not told");
        CareerRecord baker = career.Add("experience", Baker);
        career.Refusal(Fault.Invalid, () => career.Edit(baker.Id, """{"end_date": "1999"}""")).Should().Contain("'end_date'");
        career.Refusal(Fault.Invalid, () => career.Edit(baker.Id, """{"title": ""}""")).Should().Contain("'title' must be given");
    }

    [Fact]
    public void What_was_wrong_before_hinders_no_edit_of_something_else()
    {
        CareerRecord job = career.Write(s => RecordStore.Save(s, new CareerRecord { Kind = RecordKinds.Find("experience")!, Values = new Dictionary<string, object> { ["title"] = "Baker", ["start_date"] = "2099" } }));
        career.Edit(job.Id, """{"location": "Cork"}""").Changes.Should().ContainSingle();
        career.Refusal(Fault.Invalid, () => career.Edit(job.Id, """{"start_date": "2098"}""")).Should().Contain("'start_date'").And.NotContain("'company'");
    }

    private Source SourceOf(string id) => career.Read(SourceStore.List).Single(s => s.Id == id);
}
