using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Vocabulary;

public sealed class OwnVocabularyTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void An_entity_of_ones_own_is_found_and_linked()
    {
        string role = career.Write(s => RecordStore.Save(s, Role("Kept bees (Imkerei) in Docker boxes.")).Id);
        Add("Blorp keeping", "Imkerei", "Docker");
        VocabularyIndex index = career.Read(VocabularyStore.Index);
        Entity own = index.Find("imkerei").Should().ContainSingle(e => e.Name == "Blorp keeping").Subject;
        (own.Id, own.Origin, own.Field).Should().Be(("skill:blorp keeping", "owner", "own"));
        own.Broader.Should().ContainSingle(e => e.Name == "Docker");
        index.Named("Docker")!.Narrower.Should().Contain(own);
        career.Read(EntityLinkStore.List).Should().Contain(l => l.RecordId == role && l.EntityId == own.Id && l.Method == "text");
    }

    [Fact]
    public void A_name_of_ones_own_for_an_entity_of_the_seed_is_found()
    {
        career.Write(s => OwnVocabulary.AddAlias(s, "k8s", "der Haufen", "de"));
        career.Read(VocabularyStore.Index).Find("Der Haufen").Should().ContainSingle(e => e.Id == "technology:kubernetes");
        BuiltInVocabulary.Index.Find("der haufen").Should().BeEmpty();
        Database.Number(career.FilePath, "SELECT count(*) FROM entity_aliases WHERE entity_id = 'technology:kubernetes' AND origin = 'seed'").Should().BePositive("the file shows it whole");
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Add("Blorp keeping", "Imkerei", "Docker");
        List<string> before = Database.Dump(career.FilePath);
        Add("Blorp keeping", "Imkerei", "Docker");
        Database.Dump(career.FilePath).Should().Equal(before);
    }

    [Fact]
    public void Every_change_can_be_taken_back_and_brought_back()
    {
        career.Write(s => RecordStore.Save(s, Role("blorping")));
        List<string> empty = State();
        Add("Blorp keeping", "blorping", null);
        List<string> added = State();
        added.Should().NotEqual(empty);
        career.Write(VocabularyStore.Undo).Should().Equal("skill:blorp keeping");
        State().Should().Equal(empty);
        career.Write(VocabularyStore.Undo);
        State().Should().Equal(added);
        CliRun.Of("history", "--db", career.FilePath).Expect().Should().Contain("vocabulary: added Blorp keeping").And.Contain("vocabulary: took back Blorp keeping");
    }

    [Fact]
    public void Taking_back_with_nothing_to_take_back_does_nothing() => career.Write(VocabularyStore.Undo).Should().BeEmpty();

    [Fact]
    public void A_flagged_name_is_never_found_until_it_is_approved()
    {
        career.Write(s => RecordStore.Save(s, Role("Ran Docker.")));
        career.Write(s => OwnVocabulary.Review(s, "Docker", ReviewStatus.Flagged));
        career.Read(VocabularyStore.Index).Find("Docker").Should().NotContain(e => e.Id == "technology:docker");
        career.Read(EntityLinkStore.List).Should().NotContain(l => l.EntityId == "technology:docker");
        career.Write(s => OwnVocabulary.Review(s, "Docker", ReviewStatus.Approved));
        career.Read(EntityLinkStore.List).Should().Contain(l => l.EntityId == "technology:docker");
    }

    [Fact]
    public void An_approved_name_stays_when_its_record_goes()
    {
        CareerRecord role = career.Write(s => RecordStore.Save(s, Role("x", company: "Quorvik Turbines")));
        career.Write(s => OwnVocabulary.Review(s, "quorvik turbines", ReviewStatus.Approved));
        career.Read(VocabularyStore.ListPending).Should().BeEmpty();
        career.Write(s => RecordStore.Remove(s, role.Id));
        career.Read(VocabularyStore.Index).Find("Quorvik Turbines").Should().ContainSingle(e => e.Kind == EntityKind.Company && e.Origin == "owner");
    }

    [Fact]
    public void The_vocabulary_of_ones_own_follows_from_the_history_alone()
    {
        career.Write(s => RecordStore.Save(s, Role("Kept bees.")));
        Add("Blorp keeping", "bees", "Docker");
        Add("Super blorping", "sblorp", "Blorp keeping");
        career.Write(s => OwnVocabulary.AddAlias(s, "Kubernetes", "der Haufen", "de"));
        career.Write(s => OwnVocabulary.Review(s, "Podman", ReviewStatus.Flagged));
        using TempCareer fresh = new();
        List<Change> changes = career.Read(s => History.List(s));
        fresh.Write(s =>
        {
            HistoryReplay.Rebuild(s, [], changes);
            return 0;
        });
        Database.Dump(fresh.FilePath, "migrations", "quick_summary", "profile_summary").Should().Equal(Database.Dump(career.FilePath, "migrations", "quick_summary", "profile_summary"));
    }

    [Fact]
    public void A_running_reader_sees_a_change_at_once()
    {
        career.Write(s => RecordStore.Save(s, new CareerRecord { Kind = RecordKinds.Find("skill")!, Values = new Dictionary<string, object> { ["name"] = "Docker" } }));
        CareerReader reader = CareerLibrary.Reader(career.File);
        reader.SearchSkills("blorpship").Receipt.Answered.Should().BeFalse();
        career.Write(s => OwnVocabulary.AddAlias(s, "Docker", "blorpship", ""));
        reader.SearchSkills("blorpship").Text.Should().StartWith("Docker; also blorpship");
    }

    [Theory]
    [InlineData(" ", "")]
    [InlineData("…", "")]
    [InlineData("Fine", "german")]
    public void A_bad_name_or_language_is_refused(string alias, string language) =>
        FluentActions.Invoking(() => career.Write(s => OwnVocabulary.AddAlias(s, "Docker", alias, language))).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Invalid);

    [Fact]
    public void An_unknown_or_ambiguous_name_is_said()
    {
        FluentActions.Invoking(() => career.Write(s => OwnVocabulary.AddAlias(s, "qwertzuiop", "a", ""))).Should().Throw<CareerException>().Where(e => e.Fault == Fault.NotFound);
        career.Write(s => OwnVocabulary.Add(s, EntityKind.Skill, "Blorp one", "", ["blorp"], "", null));
        career.Write(s => OwnVocabulary.Add(s, EntityKind.Skill, "Blorp two", "", ["blorp"], "", null));
        FluentActions.Invoking(() => career.Write(s => OwnVocabulary.AddAlias(s, "blorp", "a", ""))).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Conflict && e.Message.Contains("skill:blorp one"));
    }

    private void Add(string name, string alias, string? broader) => career.Write(s => OwnVocabulary.Add(s, EntityKind.Skill, name, "", [alias], "", broader));

    // The history grows with each change; everything else must come back.
    private List<string> State() => Database.Dump(career.FilePath, "history", "migrations", "quick_summary", "profile_summary");

    private static CareerRecord Role(string description, string company = "Siemens") => new() { Kind = RecordKinds.Find("experience")!, Values = new Dictionary<string, object> { ["title"] = "Engineer", ["company"] = company, ["description"] = description } };
}
