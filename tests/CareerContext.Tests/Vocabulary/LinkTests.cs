using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Vocabulary;

public sealed class LinkTests : IDisposable
{
    private static readonly string[] Tables = ["entities", "entity_aliases", "entity_relations", "entity_links", "skill_evidence"];

    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void A_name_is_linked_by_its_canonical_name_an_alias_or_a_plural()
    {
        string kubernetes = Save("skill", ("name", "k8s")), wound = Save("skill", ("name", "Wound care")), sql = Save("skill", ("name", "Relational Databases"));
        Links(kubernetes).Should().Equal("name technology:kubernetes alias 0.95 False");
        Links(wound).Should().Equal("name skill:wound care canonical 1 False");
        Links(sql).Should().ContainSingle().Which.Should().StartWith("name skill:relational database");
    }

    [Fact]
    public void A_text_is_linked_to_what_it_mentions()
    {
        string role = Save("experience", ("title", "Engineer"), ("company", "Siemens AG"), ("description", "Moved the k8s clusters to PostgreSQL."));
        Links(role).Should().Contain(["description technology:kubernetes text 0.7 False", "description technology:postgresql text 0.7 False"]).And.ContainSingle(l => l.StartsWith("company company:siemens"));
    }

    [Fact]
    public void A_role_that_says_k8s_proves_Kubernetes()
    {
        string skill = Save("skill", ("name", "Kubernetes")), role = Save("experience", ("title", "Engineer"), ("description", "Ran k8s.")), project = Save("project", ("name", "Kite"), ("technologies_used", new[] { "kube" }));
        CareerSnapshot snapshot = career.Read(CareerSnapshot.Load);
        snapshot.Evidence.Should().BeEquivalentTo([new SkillEvidence(skill, role, "recognised", 0.8), new SkillEvidence(skill, project, "stated", 1)]);
    }

    [Fact]
    public void An_unknown_name_is_recognised_and_waits_for_the_owner()
    {
        string one = Save("experience", ("company", "Quorvik Turbines"), ("technologies_used", new[] { "Blorp 3000" })), two = Save("experience", ("company", "QUORVIK turbines")), skill = Save("skill", ("name", "Blorp 3000"));
        Links(one).Should().Contain("company company:quorvik turbines canonical 1 False");
        Links(two).Should().Contain("company company:quorvik turbines canonical 1 False");
        career.Read(VocabularyStore.ListPending).Select(e => e.Id).Should().Equal("company:quorvik turbines", "skill:blorp 3000");
        career.Read(CareerSnapshot.Load).Evidence.Should().ContainSingle(e => e.SkillId == skill && e.RecordId == one);
    }

    [Fact]
    public void What_no_record_names_any_more_leaves_the_file()
    {
        string skill = Save("skill", ("name", "Docker"));
        Database.Rows(career.FilePath, "SELECT id FROM entities WHERE origin = 'seed'").Should().Contain("'technology:docker'").And.HaveCountGreaterThan(1, "what it is a part of comes along");
        career.Write(s => RecordStore.Remove(s, skill));
        foreach (string table in Tables) Database.Number(career.FilePath, $"SELECT count(*) FROM {table}").Should().Be(0, table);
    }

    [Fact]
    public void One_write_after_the_other_ends_where_all_at_once_would()
    {
        for (int i = 0; i < 3; i++) foreach (RecordKind kind in RecordKinds.All) career.Write(s => RecordStore.Save(s, GeneratedRecords.Of(kind, i)));
        string docker = Save("skill", ("name", "Docker"));
        Save("experience", ("company", "Siemens AG"), ("description", "Containers with Docker and nursing."));
        career.Write(s => RecordStore.Save(s, RecordStore.Get(s, docker) with { Values = new Dictionary<string, object> { ["name"] = "Podman" } }));
        List<string> step = Rows();
        career.Write(s => s.RebuildAll = true);
        Rows().Should().Equal(step).And.HaveCountGreaterThan(30);
        Database.MustBeWhole(career.FilePath);
    }

    [Fact]
    public void Another_seed_links_all_records_anew()
    {
        string skill = Save("skill", ("name", "Docker"));
        List<string> rows = Rows();
        Database.Execute(career.FilePath, "DELETE FROM entity_links; UPDATE vocabulary_seed SET fingerprint = 'older'; DELETE FROM entity_aliases");
        string other = Save("interest", ("name", "…"));
        Links(skill).Should().NotBeEmpty();
        Rows().Should().Equal(rows);
        Links(other).Should().BeEmpty();
    }

    [Fact]
    public void What_is_private_is_not_linked()
    {
        string person = Save("person", ("name", "Docker"), ("address", "Python 3"), ("birth_date", "1980"));
        string role = career.Write(s => RecordStore.Save(s, new CareerRecord { Kind = RecordKinds.Find("skill")!, Visibility = Visibility.Private, Values = new Dictionary<string, object> { ["name"] = "Docker" } }).Id);
        career.Read(EntityLinkStore.List).Where(l => l.RecordId == person && l.Field != "name").Should().BeEmpty();
        CareerVocabulary served = new(career.File, career.Read(CareerSnapshot.Load).ForReaders());
        served.Links.From(role).Should().BeEmpty();
        served.Recorded.Should().NotContain(e => e.Name == "Docker" && served.Links.To(e).Any(l => l.RecordId == role));
    }

    [Fact]
    public void A_career_without_need_of_names_never_reads_them()
    {
        Save("skill", ("name", "Docker"));
        CareerSnapshot snapshot = career.Read(CareerSnapshot.Load);
        CareerVocabulary vocabulary = new(career.File, snapshot);
        File.Move(career.FilePath, career.FilePath + ".away");
        FluentActions.Invoking(() => vocabulary.Links).Should().Throw<CareerException>("only now the file is opened");
    }

    private List<string> Rows() => [.. Tables.SelectMany(t => Database.Rows(career.FilePath, $"SELECT * FROM {t}").Order(StringComparer.Ordinal).Select(r => $"{t}: {r}"))];

    private string Save(string kind, params (string Name, object Value)[] values) => career.Write(s => RecordStore.Save(s, new CareerRecord
    {
        Kind = RecordKinds.Find(kind)!,
        Values = values.Where(v => v.Value is string).ToDictionary(v => v.Name, v => v.Value),
        Lists = values.Where(v => v.Value is string[]).ToDictionary(v => v.Name, v => (IReadOnlyList<ListEntry>)[.. ((string[])v.Value).Select(t => ListEntry.Of(t))]),
    }).Id);

    private List<string> Links(string record) => [.. career.Read(EntityLinkStore.List).Where(l => l.RecordId == record).Select(l => FormattableString.Invariant($"{l.Field} {l.EntityId} {l.Method} {l.Score} {l.ReviewRequired}"))];
}
