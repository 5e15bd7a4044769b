using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Records;

/// <summary>What <c>--hide</c> promises: no request and no call brings a hidden part out, and the client is told that something is withheld.</summary>
public sealed class HiddenPartsTests
{
    [Fact]
    public void Hidden_contact_is_withheld_wherever_it_stands()
    {
        using SmallCareer career = new();
        career.Add("project", [("name", "Open meter"), ("description", "Write to meter@example.com or call +351 911 222 333.")]);
        CareerReader reader = Reader(career, "contact");
        ContextAnswer contact = reader.Answer("What is the e-mail address and the phone number?");
        contact.Text.Should().NotContainAny("ines@example.com", "900 000").And.Contain("Withheld by the owner");
        contact.Receipt.Withheld.Should().Contain(["e-mail", "phone"]);
        Everything(reader).Should().NotContainAny("@example.com", "900 000", "911 222", "ines-aurelio").And.Contain("Open meter").And.Contain("Ines Aurélio");
    }

    [Fact]
    public void A_hidden_kind_is_gone_from_every_answer()
    {
        using SmallCareer career = new();
        CareerReader reader = Reader(career, "references,education");
        Everything(reader).Should().NotContainAny("Rui Modelo", "calmest", "Universidade", "Fouling").And.Contain("Operations Lead");
        reader.Answer("Which degrees?").Text.Should().NotContain("MSc").And.Contain("Withheld by the owner: ");
        reader.Record("career://education").Receipt.Withheld.Should().NotBeEmpty();
    }

    [Fact]
    public void A_hidden_field_is_gone_and_its_record_stays()
    {
        using SmallCareer career = new();
        CareerReader reader = Reader(career, "education.grade, experience.key_achievements");
        Everything(reader).Should().NotContainAny("17/20", "chlorine", "titration").And.Contain("Universidade Inventada").And.Contain("membrane filtration");
        reader.Answer("Which grade did she get?").Receipt.Withheld.Should().Contain("education.grade");
    }

    // What proves a skill may stand in a hidden field alone.
    [Fact]
    public void A_hidden_field_proves_nothing()
    {
        using SmallCareer career = new();
        career.Add("skill", [("name", "Titration")]);
        career.Reader.SearchSkills("Titration").Text.Should().Contain("Cervejaria Norte");
        CareerReader reader = Reader(career, "experience.key_achievements");
        reader.SearchSkills("Titration").Text.Should().Contain("Titration").And.NotContain("Cervejaria Norte");
        reader.Record(career.Brewery.Id).Text.Should().NotContainEquivalentOf("titration");
        reader.Experiences(new ExperienceFilter(Skill: "Titration")).Text.Should().NotContain("Cervejaria");
    }

    [Fact]
    public void A_hidden_field_is_not_to_be_read_from_its_twin()
    {
        using SmallCareer career = new();
        career.Add("skill", [("name", "Falconry"), ("proficiency_level", "Grand master"), ("proficiency_normalised", "expert")]);
        career.Add("project", [("name", "Open meter"), ("start_date", "2011-03"), ("start_text", "Spring 2011")]);
        Everything(Reader(career, "skills.proficiency_level, projects.start_date")).Should().NotContainAny("Grand master", "expert", "2011-03", "Spring").And.Contain("Falconry").And.Contain("Open meter");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    public void Hiding_nothing_by_a_slip_is_an_error(string names) =>
        FluentActions.Invoking(() => HiddenParts.Parse(names)).Should().Throw<CareerException>().WithMessage("--hide names nothing; it takes contact, *");

    // A word's being known would tell that it stands somewhere.
    [Fact]
    public void Hidden_words_are_as_unknown_as_words_that_stand_nowhere()
    {
        using SmallCareer career = new();
        CareerReader reader = Reader(career, "experience.key_achievements");
        string hidden = reader.Answer("Has she done titration?").Text, nowhere = reader.Answer("Has she done falconry?").Text;
        hidden.Replace("titration", "falconry", StringComparison.Ordinal).Should().Be(nowhere);
    }

    [Theory]
    [InlineData("salary", "--hide does not know 'salary'; it takes contact, *references, or a single field such as education.grade*")]
    [InlineData("contact,education.shoes", "--hide does not know 'education.shoes'*")]
    [InlineData("person", "--hide does not know 'person'*")]
    public void An_unknown_name_is_an_error_that_lists_the_known(string names, string message) =>
        FluentActions.Invoking(() => HiddenParts.Parse(names)).Should().Throw<CareerException>().WithMessage(message);

    [Fact]
    public void Every_example_of_the_message_is_known() => HiddenParts.Parse($"{string.Join(',', HiddenParts.Names)},education.grade").IsEmpty.Should().BeFalse();

    private static CareerReader Reader(SmallCareer career, string hide) => CareerLibrary.Reader(career.File, HiddenParts.Parse(hide));

    private static string Everything(CareerReader reader) => string.Join('\n', new[]
    {
        reader.QuickSummary().Text,
        reader.ProfileSummary().Text,
        reader.Experiences(new ExperienceFilter(), CareerReader.MaxTokens).Text,
        reader.Answer("Tell me everything: contact, references, achievements, grades", CareerReader.MaxTokens).Text,
        reader.Answer("Who can vouch for her?", CareerReader.MaxTokens).Text,
        reader.SearchSkills("SCADA").Text,
    }.Concat(RecordKinds.All.Select(k => reader.Record(CareerReader.Scheme + k.Table, null, CareerReader.MaxTokens).Text)));
}
