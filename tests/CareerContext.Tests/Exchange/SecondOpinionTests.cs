using CareerContext.Exchange;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange;

/// <summary>A second source that spells, counts or dates otherwise, or is nearly about somebody else.</summary>
public sealed class SecondOpinionTests
{
    private const string Job = """{"name":"Kite Works","position":"Pilot","startDate":"2019-03","endDate":"2021-05"}""";

    [Theory]
    [InlineData("Hans Müller", "Hans Mueller", false)]
    [InlineData("Søren Ørsted", "Soren Orsted", false)]
    [InlineData("Søren Ørsted", "Soeren Oersted", false)]
    [InlineData("Åse Strauß", "Aase Strauss", false)]
    [InlineData("Élodie Müller", "Elodie Mueller", false)]
    [InlineData("Анна Иванова", "Anna Ivanova", true)]
    [InlineData("Bob Smith", "Robert Smith", true)]
    [InlineData("Katarina Holmberg", "Katarina Holmburg", true)]
    public void One_person_under_two_spellings_is_known(string recorded, string told, bool needsJob)
    {
        using Bench bench = Begun(recorded, Job);
        Of(bench, told, Job).Refusal.Should().BeNull();
        (Of(bench, told, """{"name":"Umbra","position":"Cook","startDate":"2001"}""").Refusal is null).Should().Be(!needsJob);
    }

    [Fact]
    public void The_same_job_makes_nobody_of_another_name_the_same_person()
    {
        using Bench bench = Begun("Hans Müller", Job);
        Of(bench, "Ines Halvorsen", Job).Refusal.Should().Contain("if it is you, add --same-person");
        Of(bench, "Ines Halvorsen", Job, samePerson: true).Refusal.Should().BeNull();
    }

    [Fact]
    public void Two_other_things_that_are_the_same_do_as_well_as_a_job()
    {
        const string Rest = ""","awards":[{"title":"Golden Kite"}],"certificates":[{"name":"Glider licence"}]}""";
        using Bench bench = new();
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Bob Smith"}""" + Rest), "a.json");
        bench.PlanOf(TwoSources.Bytes("""{"basics":{"name":"Robert Smith"}""" + Rest), "b.json").Refusal.Should().BeNull();
        bench.PlanOf(TwoSources.Bytes("""{"basics":{"name":"Robert Smith"},"awards":[{"title":"Golden Kite"}]}"""), "b.json").Refusal.Should().NotBeNull();
    }

    [Theory]
    [InlineData("Jose Garcia", "José García", "José García")]
    [InlineData("José García", "Jose Garcia", "José García")]
    [InlineData("Hans Mueller", "Hans Müller", "Hans Müller")]
    public void The_richer_spelling_wins(string recorded, string told, string kept)
    {
        using Bench bench = Begun(recorded, Job.Replace("Kite", recorded, StringComparison.Ordinal));
        bench.Import(Resume(told, Job.Replace("Kite", told, StringComparison.Ordinal)), "b.json").Conflicting.Should().Be(0);
        (bench.Snapshot.Person!.Text("name"), bench.Only("experience").Text("company")).Should().Be((kept, kept + " Works"));
    }

    [Fact]
    public void Two_versions_of_one_product_are_two_skills()
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"skills":[{"name":"Windows 10"},{"name":"Windows 8.1"}]}"""), "a.json");
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"skills":[{"name":"Windows 11"},{"name":"MS Windows"}]}"""), "b.json");
        bench.Snapshot.Of("skill").Select(s => s.Title).Should().Contain(["Windows 10", "Windows 8.1", "Windows 11"]);
    }

    [Theory]
    [InlineData("""{"awards":[{"title":"Employee of the Year","awarder":"Acme","date":"YEAR"}]}""", "award")]
    [InlineData("""{"certificates":[{"name":"First aid","issuer":"Red Cross","date":"YEAR"}]}""", "certificate")]
    [InlineData("""{"publications":[{"name":"State of kites","publisher":"Acme","releaseDate":"YEAR"}]}""", "publication")]
    public void What_is_given_again_years_later_is_another(string json, string kind)
    {
        using Bench bench = new();
        foreach (string year in (string[])["2019", "2021", "2019-05", "2021"]) bench.Import(TwoSources.Bytes(json.Replace("YEAR", year, StringComparison.Ordinal)), year + ".json");
        bench.Snapshot.Of(kind).Should().HaveCount(2);
        bench.File.Read(session => MergeReview.List(session)).Should().BeEmpty();
    }

    [Fact]
    public void A_long_text_that_was_not_surely_understood_is_asked_before_it_joins_a_confirmed_record()
    {
        CareerRecord job = Bench.Plan($$"""{"work":[{{Job}}]}""").Records.Single(r => r.Record.Kind.Name == "experience").Record with { Id = "exp_222222" };
        CareerRecord told = Bench.Plan($$"""{"work":[{{Job.Replace("}", ",\"summary\":\"Flew kites.\"}", StringComparison.Ordinal)}}]}""").Records.Single(r => r.Record.Kind.Name == "experience").Record;
        Merged(job, told).Clashes.Should().BeEmpty();
        MergeOutcome unsure = Merged(job, With(told, 0.6));
        unsure.Clashes.Should().ContainSingle().Which.Should().Match<Clash>(c => c.Field == "description" && c.Existing == "" && c.Incoming == "Flew kites.");
        unsure.Record.Text("description").Should().BeNull();
        Merged(job with { Confirmed = false }, With(told, 0.6)).Clashes.Should().BeEmpty();
        Merged(job, With(told, 0.9), isTied: false).Clashes.Should().ContainSingle("nothing else says that the text is about this career");
    }

    [Theory]
    [InlineData("Cook, Umbra Ltd (2001-03 - 2003-04)", true)]
    [InlineData("Pilot, Kite Works (2019-03 - 2021-05)", false)]
    public void A_text_of_which_nothing_fits_the_file_adds_no_summary(string job, bool isAsked)
    {
        using Bench bench = Begun("Ada King", Job);
        bench.Import(TwoSources.Bytes($"ADA KING\n\nSUMMARY\nI fly kites over the sea and have done so for many years.\n\nEXPERIENCE\n\n{job}\n- Did much.\n"), "b.txt");
        bench.File.Read(session => MergeReview.List(session)).Exists(q => q.Label == "summary").Should().Be(isAsked);
        (bench.Snapshot.Person!.Text("summary") is null).Should().Be(isAsked);
    }

    [Fact]
    public void Ten_is_ten_as_a_number_and_as_text()
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"skills":[{"name":"Kites","years":10,"x":7}]}"""), "a.json");
        bench.PlanOf(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"skills":[{"name":"Kites","years":"10","x":"7"}]}"""), "b.json").Questions.Should().BeEmpty();
        bench.PlanOf(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"skills":[{"name":"Kites","x":"8"}]}"""), "b.json").Questions.Should().ContainSingle();
    }

    [Fact]
    public void Languages_and_degrees_in_other_words_are_one()
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes("""{"languages":[{"language":"Norsk"},{"language":"Engelsk"}],"education":[{"institution":"University of Oslo","studyType":"MSc","area":"Physics","startDate":"2010","endDate":"2012"}]}"""), "a.json");
        ImportPlan plan = bench.PlanOf(TwoSources.Bytes("""{"languages":[{"language":"Norwegian"},{"language":"English"}],"education":[{"institution":"University of Oslo","studyType":"Master","area":"Physics","startDate":"2010","endDate":"2012"}]}"""), "b.json");
        plan.Count(PlanStatus.Unchanged).Should().Be(3);
        plan.Records.Should().HaveCount(3);
    }

    private static MergeOutcome Merged(CareerRecord existing, CareerRecord incoming, bool isTied = true) =>
        new RecordMerge(HandEdits.None, new Lineage(new ForeignSource("a.txt", "plain-text", "text/plain", 1, "00"), []), new NameLikeness(ImportBasis.Empty.Vocabulary)).Merge(existing, incoming, isTied);

    private static CareerRecord With(CareerRecord record, double confidence) => record with { Sources = [.. record.Sources.Select(s => s with { Confidence = confidence })] };

    private static byte[] Resume(string name, string job) => TwoSources.Bytes($$"""{"basics":{"name":"{{name}}"},"work":[{{job}}]}""");

    private static Bench Begun(string name, string job)
    {
        Bench bench = new();
        bench.Import(Resume(name, job), "a.json");
        return bench;
    }

    private static ImportPlan Of(Bench bench, string name, string job, bool samePerson = false) =>
        Importer.Plan(bench.File, Importer.Open(Resume(name, job), "b.json"), samePerson: samePerson);
}
