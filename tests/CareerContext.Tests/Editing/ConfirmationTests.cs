using System.Text.Json;
using CareerContext.Context;
using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Editing;

/// <summary>What assistants wrote waits for the owner, says so until then, and can be rejected without losing what the owner wrote.</summary>
public sealed class ConfirmationTests : IDisposable
{
    private static readonly EditAuthor Assistant = new(new Origin("mcp", "Helpful Chat 2.1"));

    private readonly TempCareer career = new();
    private readonly string owned;

    public ConfirmationTests() => owned = Save(EditAuthor.Owner, """{"title":"Tide engineer","company":"Fjord Power","start_date":"2020-01","description":"Keeps turbines turning."}""").Id;

    public void Dispose() => career.Dispose();

    [Fact]
    public void A_record_of_an_assistant_waits_with_its_name_and_a_rejected_one_goes_to_the_trash()
    {
        CareerRecord told = Save(Assistant, """{"title":"Harbour pilot","company":"Port of Bergen"}""");
        told.Confirmed.Should().BeFalse();
        told.SourceConfidence.Should().Be(0.7);
        Cli("confirm").Should().Contain(told.Id).And.Contain("Helpful Chat 2.1").And.NotContain(owned);
        Cli("confirm", told.Id, "--reject").Should().StartWith("1 rejected.");
        Find(told.Id).IsActive.Should().BeFalse();
        Cli("confirm").Should().Be("Nothing waits for your word.\n");
    }

    [Fact]
    public void A_rejection_returns_what_others_changed_and_keeps_what_the_owner_changed()
    {
        Change(Assistant, """{"title":"Chief engineer","people_led":12,"key_achievements":["Raised output"]}""");
        Change(EditAuthor.Owner, """{"location":"Bergen","people_led":3}""");
        Cli("confirm").Should().Contain("title: Tide engineer → Chief engineer").And.NotContain("people_led").And.NotContain("Bergen");
        Cli("confirm", owned, "--reject");
        CareerRecord now = Find(owned);
        now.Title.Should().Be("Tide engineer");
        now.Text("location").Should().Be("Bergen");
        now.Number("people_led").Should().Be(3);
        now.List("key_achievements").Should().BeEmpty();
        now.Confirmed.Should().BeTrue();
        now.Sources.Should().NotContain(s => s.Method == "assistant");
    }

    [Fact]
    public void Confirmed_changes_are_what_later_rejections_return_to()
    {
        Change(Assistant, """{"title":"Chief engineer"}""");
        Cli("confirm", "--all");
        Change(Assistant, """{"title":"Emperor"}""");
        Cli("confirm", "--all", "--reject");
        Find(owned).Title.Should().Be("Chief engineer");
    }

    [Fact]
    public void A_removal_by_an_assistant_waits_and_can_be_rejected_and_confirmed()
    {
        career.File.Write(Assistant.Origin, s => RecordEditor.Remove(s, owned, null, Assistant));
        Cli("confirm").Should().Contain("put into the trash");
        string batch = Cli("confirm", owned, "--reject").Trim().Split(' ')[^1];
        Find(owned).IsActive.Should().BeTrue();
        Cli("undo", batch);
        Cli("confirm", owned);
        Find(owned).Should().Match<CareerRecord>(r => !r.IsActive && r.Confirmed);
        Cli("confirm").Should().Be("Nothing waits for your word.\n");
    }

    [Fact]
    public void A_rejected_fix_leaves_an_imported_record_as_the_import_and_the_owner_left_it()
    {
        string id = career.File.Write(Origin.Import("cv.txt"), s => RecordStore.Save(s, new CareerRecord
        {
            Kind = RecordKinds.Find("experience")!, Confirmed = false, SourceConfidence = 0.6,
            Values = new Dictionary<string, object> { ["title"] = "Dock hand", ["company"] = "Kai AS", ["start_date"] = "2011" },
        })).Id;
        Write(EditAuthor.Owner, Edit(id, """{"location":"Oslo","company":"Kai Nord AS"}"""));
        Write(Assistant, Edit(id, """{"title":"Harbour master","company":"Kai Global","industry":"Shipping"}"""));
        Cli("confirm", "--all", "--by", "helpful", "--reject").Should().StartWith("1 rejected.");
        Find(id).Should().Match<CareerRecord>(r => r.IsActive && !r.Confirmed && r.Title == "Dock hand" && r.Text("company") == "Kai Nord AS" && r.Text("location") == "Oslo" && r.Text("industry") == null);
        career.File.Write(Assistant.Origin, s => RecordEditor.Remove(s, id, null, Assistant));
        Cli("confirm", id, "--reject");
        Find(id).IsActive.Should().BeTrue("the removal was rejected");
        Cli("confirm", id, "--reject");
        Find(id).IsActive.Should().BeFalse("what is left is the import's");
    }

    [Fact]
    public void An_undo_of_an_undo_brings_back_what_is_an_assistants()
    {
        Change(Assistant, """{"title":"Emperor"}""");
        string batch = career.Read(s => History.Batches(s))[^1].Id;
        string undo = Cli("undo", batch).Trim().Split(' ')[^1];
        Cli("undo", undo);
        Cli("confirm").Should().Contain("Tide engineer → Emperor");
        Cli("confirm", "--all", "--reject");
        Find(owned).Title.Should().Be("Tide engineer");
    }

    [Fact]
    public void Stored_words_that_sound_like_the_mark_do_not_replace_it()
    {
        Change(Assistant, """{"title":"Engineer (previously unconfirmed)"}""");
        CareerLibrary.Reader(career.File).QuickSummary().Text.Should().Contain(" (unconfirmed)");
    }

    [Fact]
    public void An_entry_that_an_assistant_added_goes_though_the_owner_added_another()
    {
        Change(EditAuthor.Owner, """{"technologies_used":["Ada","Bash"]}""");
        Change(Assistant, """{"technologies_used":{"add":["Evil"]}}""");
        Change(EditAuthor.Owner, """{"technologies_used":{"add":["Cobol"],"remove":["Ada"]}}""");
        Cli("confirm").Should().Contain("Evil");
        Cli("confirm", owned, "--reject");
        Find(owned).Texts("technologies_used").Should().Equal("Bash", "Cobol");
    }

    [Fact]
    public void A_confirmation_that_is_undone_waits_again_and_can_be_rejected()
    {
        Change(Assistant, """{"title":"Astronaut"}""");
        string batch = Cli("confirm", "--all").Trim().Split(' ')[^1];
        Cli("undo", batch);
        Cli("confirm").Should().Contain("Tide engineer → Astronaut");
        Cli("confirm", "--all", "--reject");
        Find(owned).Should().Match<CareerRecord>(r => r.Title == "Tide engineer" && r.Confirmed);
    }

    [Fact]
    public void What_the_owner_said_anew_field_by_field_waits_no_more()
    {
        CareerRecord told = Save(Assistant, """{"language":"Elvish","fluency":"Native"}""", "language");
        career.File.Write(Origin.Cli, s => RecordEditor.Save(s, new RecordEdit(told.Kind, Json("""{"language":"German"}""")) { Id = told.Id }, EditAuthor.Owner)).After.Confirmed.Should().BeFalse();
        career.File.Write(Origin.Cli, s => RecordEditor.Save(s, new RecordEdit(told.Kind, Json("""{"fluency":"C2"}""")) { Id = told.Id }, EditAuthor.Owner)).After.Confirmed.Should().BeTrue();
    }

    [Fact]
    public void All_of_a_record_that_an_assistant_made_is_listed()
    {
        CareerRecord told = Save(Assistant, """{"title":"VP","company":"Globex","location":"Moon","description":"Invented all of it.","people_led":9000,"technologies_used":["Go"]}""");
        Cli("confirm").Should().ContainAll(told.Id, "title: VP", "company: Globex", "location: Moon", "description: Invented", "people_led: 9000", "technologies_used: Go");
        Cli("confirm", told.Id, "--reject").Should().Contain($"In the trash now, whole: {told.Id}.");
    }

    [Fact]
    public void There_is_one_person_only()
    {
        CareerRecord first = Save(EditAuthor.Owner, """{"name":"Ines"}""", "person");
        Cli("record", "remove", first.Id);
        Save(EditAuthor.Owner, """{"name":"Ida"}""", "person");
        CliRun.Of("record", "restore", first.Id, "--db", career.FilePath).Error.Should().Contain("one record of the kind person only");
        string removal = career.Read(s => History.Batches(s)).Find(b => career.Read(s => History.ListBatch(s, b.Id)).Exists(c => c.RecordId == first.Id && c.Before is not null))!.Id;
        CliRun.Of("undo", removal, "--db", career.FilePath).Error.Should().Contain("one record of the kind person only");
    }

    [Fact]
    public void Bulk_takes_only_what_the_named_one_wrote()
    {
        CareerRecord one = Save(Assistant, """{"title":"Harbour pilot","company":"Port of Bergen"}"""), other = Save(new EditAuthor(new Origin("mcp", "Other 1")), """{"title":"Cook","company":"Galley"}""");
        Cli("confirm", "--all", "--by", "helpful");
        Find(one.Id).Confirmed.Should().BeTrue();
        Find(other.Id).Confirmed.Should().BeFalse();
    }

    [Theory]
    [InlineData("Who is this?")]
    [InlineData("What is my current job title?")]
    [InlineData("Where do I work now?")]
    [InlineData("How many years of experience do I have?")]
    [InlineData("How many people do I lead?")]
    [InlineData("Walk me through the career")]
    [InlineData("When did I start at Fjord Power?")]
    [InlineData("turbines")]
    public void Every_answer_that_rests_on_it_says_unconfirmed_and_counts_it(string request)
    {
        career.Read(_ => CareerLibrary.Reader(career.File).Answer(request)).Text.Should().NotContain("unconfirmed");
        Change(Assistant, """{"people_led":12}""");
        ContextAnswer answer = CareerLibrary.Reader(career.File).Answer(request);
        answer.Text.Should().Contain("unconfirmed)");
        answer.Receipt.Unconfirmed.Should().Be(1);
    }

    [Fact]
    public void In_a_list_each_unconfirmed_name_bears_its_own_mark()
    {
        Save(EditAuthor.Owner, """{"name":"Hydraulics"}""", "skill");
        Save(Assistant, """{"name":"Welding"}""", "skill");
        string text = CareerLibrary.Reader(career.File).Answer("What skills do I have?").Text;
        text.Should().Contain("Welding (unconfirmed)").And.Contain("Hydraulics").And.NotContain("Hydraulics (unconfirmed)");
        CareerLibrary.Reader(career.File).ProfileSummary().Text.Should().Contain("Welding (unconfirmed)");
    }

    private CareerRecord Save(EditAuthor author, string fields, string kind = "experience") => Write(author, new RecordEdit(RecordKinds.Find(kind)!, Json(fields)));

    private CareerRecord Change(EditAuthor author, string fields) => Write(author, new RecordEdit(RecordKinds.Find("experience")!, Json(fields)) { Id = owned });

    private static RecordEdit Edit(string id, string fields) => new(RecordKinds.Find("experience")!, Json(fields)) { Id = id };

    private CareerRecord Write(EditAuthor author, RecordEdit edit) => career.File.Write(author.Origin, s => RecordEditor.Save(s, edit, author)).After;

    private CareerRecord Find(string id) => career.Read(s => RecordStore.Get(s, id));

    private string Cli(params string[] words) => CliRun.Of([.. words, "--db", career.FilePath]).Expect();

    private static JsonElement Json(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
