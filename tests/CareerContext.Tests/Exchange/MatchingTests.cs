using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Exchange;

/// <summary>What is one thing and what is only like another.</summary>
public sealed class MatchingTests
{
    private static readonly NameLikeness Names = new(new Lazy<VocabularyIndex>(() => BuiltInVocabulary.Index));

    [Theory]
    [InlineData("k8s", "Kubernetes", nameof(NameSort.Ability), "canonical")]
    [InlineData("IBM", "International Business Machines", nameof(NameSort.Employer), "canonical")]
    [InlineData("Acme Robotics GmbH & Co. KG", "ACME Robotics", nameof(NameSort.Employer), "canonical")]
    [InlineData("Fjordline A/S", "Fjordline", nameof(NameSort.Employer), "canonical")]
    [InlineData("Müller & Söhne AG", "Mueller und Soehne", nameof(NameSort.Employer), null)]
    [InlineData("Kestrell Robotics", "Kestrel Robotics", nameof(NameSort.Employer), "near")]
    [InlineData("Sr. Software Engineer", "Senior Software Engineer", nameof(NameSort.Title), "canonical")]
    [InlineData("Software Developper", "Software Developer", nameof(NameSort.Title), "near")]
    [InlineData("Princ. Developer", "Principal Developer", nameof(NameSort.Title), "canonical")]
    [InlineData("Bachelor's degree", "Bachelor", nameof(NameSort.Degree), "canonical")]
    [InlineData("Developer (m/w/d)", "Developer", nameof(NameSort.Title), "canonical")]
    [InlineData("B.Sc.", "Bachelor of Science", nameof(NameSort.Degree), "canonical")]
    [InlineData("Deutsch", "German", nameof(NameSort.Language), "canonical")]
    [InlineData("Node JS", "Node.js", nameof(NameSort.Ability), "canonical")]
    [InlineData("Terrafrom", "Terraform", nameof(NameSort.Ability), "near")]
    public void One_thing_under_two_names_is_known(string one, string other, string sort, string? method)
    {
        Likeness likeness = Names.Of(one, other, Enum.Parse<NameSort>(sort));
        likeness.IsSame.Should().Be(method is not null);
        if (method is not null) likeness.Method.Should().Be(method);
        Names.Of(other, one, Enum.Parse<NameSort>(sort)).Score.Should().Be(likeness.Score, "it does not matter who comes first");
    }

    [Theory]
    [InlineData("Java", "JavaScript", nameof(NameSort.Ability))]
    [InlineData("C", "C++", nameof(NameSort.Ability))]
    [InlineData("SQL", "SQL Server", nameof(NameSort.Ability))]
    [InlineData("React", "React Native", nameof(NameSort.Ability))]
    [InlineData("Python 2", "Python 3", nameof(NameSort.Ability))]
    [InlineData("Accounting", "Accountant", nameof(NameSort.Ability))]
    [InlineData("Siemens", "Siemens Healthineers", nameof(NameSort.Employer))]
    [InlineData("York University", "University of York", nameof(NameSort.Employer))]
    [InlineData("Division 1", "Division 2", nameof(NameSort.Employer))]
    [InlineData("Engineer", "Senior Engineer", nameof(NameSort.Title))]
    [InlineData("Engineer", "Engineering Manager", nameof(NameSort.Title))]
    [InlineData("Software Engineer I", "Software Engineer II", nameof(NameSort.Title))]
    [InlineData("BSc", "MSc", nameof(NameSort.Degree))]
    [InlineData("German", "Danish", nameof(NameSort.Language))]
    [InlineData("Employee of the year 2019", "Employee of the year 2020", nameof(NameSort.Other))]
    public void Two_things_of_like_names_are_two(string one, string other, string sort) => Names.Of(one, other, Enum.Parse<NameSort>(sort)).IsSame.Should().BeFalse();

    [Theory]
    [InlineData("""{"name":"Acme","position":"Dev","startDate":"2019-01","endDate":"2021-01"}""", """{"name":"Acme","position":"Senior Dev","startDate":"2021-02"}""", 0)]
    [InlineData("""{"name":"Acme","position":"Dev","startDate":"2010","endDate":"2012"}""", """{"name":"Acme","position":"Dev","startDate":"2016","endDate":"2018"}""", 0)]
    [InlineData("""{"name":"Acme","position":"Dev","startDate":"2010","endDate":"2012"}""", """{"name":"Umbra","position":"Dev","startDate":"2010","endDate":"2012"}""", 0)]
    [InlineData("""{"name":"Acme","position":"Cook","startDate":"2010","endDate":"2012"}""", """{"name":"Acme","position":"Waiter","startDate":"2010","endDate":"2012"}""", 0)]
    [InlineData("""{"name":"Acme","position":"Cook","startDate":"2010-03","endDate":"2012-07"}""", """{"name":"Acme","position":"Waiter","startDate":"2010-03","endDate":"2012-07"}""", 0.7)]
    [InlineData("""{"name":"Acme","position":"Dev","startDate":"2010","endDate":"2012"}""", """{"name":"Acme Inc.","position":"Developer","startDate":"2010-05","endDate":"2012-06"}""", 0.97)]
    [InlineData("""{"name":"Acme","position":"Dev","startDate":"2010","endDate":"2012"}""", """{"name":"Acme","position":"Dev","startDate":"2010","endDate":"2013"}""", 0.9)]
    [InlineData("""{"name":"Acme","position":"Dev","startDate":"2010","endDate":"2012"}""", """{"name":"Acme","position":"Dev"}""", 0.88)]
    public void Positions_are_told_apart_by_title_and_time(string one, string other, double score) =>
        new RecordLikeness(Names).Of(Record("work", one), Record("work", other)).Score.Should().BeApproximately(score, 0.012);

    [Theory]
    [InlineData("""{"institution":"Aarhus University","studyType":"BSc","area":"Physics"}""", """{"institution":"Aarhus University","studyType":"MSc","area":"Physics"}""", false)]
    [InlineData("""{"institution":"Aarhus University","studyType":"BSc","area":"Physics"}""", """{"institution":"Aarhus University","studyType":"Bachelor","area":"Physics"}""", true)]
    [InlineData("""{"institution":"Aarhus University","studyType":"BSc","area":"Physics"}""", """{"institution":"Aarhus University","studyType":"BSc","area":"History"}""", false)]
    [InlineData("""{"institution":"Aarhus University","studyType":"BSc","area":"Physics","endDate":"2012"}""", """{"institution":"Aarhus University","endDate":"2012-06"}""", true)]
    public void Studies_are_told_apart_by_degree_and_field(string one, string other, bool isSame) =>
        (new RecordLikeness(Names).Of(Record("education", one), Record("education", other)).Score >= RecordLikeness.Sure).Should().Be(isSame);

    [Theory]
    [InlineData("Cut costs by 30 % in a year", "cut costs by 30% in a year.", nameof(TextRelation.Same))]
    [InlineData("Cut costs by 30 %", "Cut costs by 30 % in a year", nameof(TextRelation.Finer))]
    [InlineData("Led a team of five people", "Led a team of 6 people", nameof(TextRelation.Other))]
    [InlineData("Led five people to the fair in Lund", "Led 5 people to the fair in Lund", nameof(TextRelation.Other))]
    [InlineData("Was responsible for the warehouse in Lund", "Was not responsible for the warehouse in Lund", nameof(TextRelation.Other))]
    [InlineData("Was responsible for the warehose and its forty people in Lund", "Was responsible for the warehouse and its forty people in Lund", nameof(TextRelation.Same))]
    public void Sentences_are_compared_by_their_words(string recorded, string incoming, string relation) => TextLikeness.OfLong(recorded, incoming).ToString().Should().Be(relation);

    [Fact]
    public void Two_equal_candidates_are_a_doubt()
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes("""{"work":[{"name":"Acme","position":"Dev","startDate":"2010","endDate":"2012"},{"name":"Acme","position":"Dev","startDate":"2016","endDate":"2018"}]}"""), "a.json");
        PlannedRecord planned = bench.PlanOf(TwoSources.Bytes("""{"work":[{"name":"Acme","position":"Dev","summary":"Wrote code."}]}"""), "b.json").Records.Should().ContainSingle().Subject;
        (planned.ReviewRequired, planned.Status).Should().Be((true, PlanStatus.Conflicting));
        bench.PlanOf(TwoSources.Bytes("""{"work":[{"name":"Acme","position":"Dev","startDate":"2016","summary":"Wrote code."}]}"""), "b.json").Records.Should().ContainSingle().Which.ReviewRequired.Should().BeFalse();
    }

    [Fact]
    public void What_different_persons_did_is_never_taken_for_one()
    {
        List<(string Name, List<CareerRecord> Records)> people = [.. ForeignFolder.Resumes().Select(Read).Where(p => p.Records.Count > 0).DistinctBy(p => p.Name)];
        people.Should().HaveCountGreaterThan(20);
        RecordLikeness likeness = new(Names);
        List<(CareerRecord One, CareerRecord Other)> alike = [];
        int compared = 0;
        foreach ((string name, List<CareerRecord> records) in people)
        {
            foreach ((string other, List<CareerRecord> others) in people.Where(p => string.CompareOrdinal(p.Name, name) > 0))
            {
                foreach (CareerRecord one in records)
                {
                    compared += others.Count;
                    alike.AddRange(others.Where(o => likeness.Of(one, o).Score > 0).Select(o => (one, o)));
                }
            }
        }
        compared.Should().BeGreaterThan(1000);
        // Some of these files are the same sample under other names, and say the same employer letter by letter.
        alike.Where(a => PlainText.Fold(a.One.Text("company")!) != PlainText.Fold(a.Other.Text("company")!)).Should().BeEmpty();
        alike.Count.Should().BeLessThan(compared / 500, "{0}", string.Join('\n', alike.Select(a => $"{a.One.Text("company")}, {a.One.Title} | {a.Other.Text("company")}, {a.Other.Title}")));
    }

    [Theory]
    [InlineData("Native", "Non-native", "Other")]
    [InlineData("Berlin", "Berlin, Germany", "Finer")]
    [InlineData("Berlin, Germany", "BERLIN", "Coarser")]
    [InlineData("Aarhus", "Odense", "Other")]
    public void Short_texts_are_compared_by_their_words(string recorded, string incoming, string relation) => TextLikeness.OfShort(recorded, incoming).ToString().Should().Be(relation);

    [Theory]
    [InlineData("education", """{"institution":"Aarhus University","studyType":"BSc"}""", """{"institution":"Aarhus University","studyType":"Bachelor's degree"}""", "BSc")]
    [InlineData("education", """{"institution":"Aarhus University","studyType":"Bachelor"}""", """{"institution":"Aarhus University","studyType":"Bachelor of Science"}""", "Bachelor of Science")]
    [InlineData("languages", """{"language":"French","fluency":"C1"}""", """{"language":"Français","fluency":"Fluent"}""", "C1")]
    public void What_is_said_in_other_words_contradicts_nothing(string section, string one, string other, string kept)
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes($$"""{"{{section}}":[{{one}}]}"""), "a.json");
        PlannedRecord planned = bench.PlanOf(TwoSources.Bytes($$"""{"{{section}}":[{{other}}]}"""), "b.json").Records.Should().ContainSingle().Subject;
        planned.Contradictions.Should().BeEmpty();
        (planned.Record.Text(section == "languages" ? "fluency" : "degree")).Should().Be(kept);
    }

    [Fact]
    public void Endless_words_and_lists_are_compared_in_time()
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes(Endless('a')), "a.json");
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        bench.PlanOf(TwoSources.Bytes(Endless('b')), "b.json");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));

        static string Endless(char end)
        {
            string word = new('w', 100_000), text = string.Concat(Enumerable.Repeat("ab ab ", 20_000));
            string bullets = string.Join(',', Enumerable.Range(0, 3000).Select(i => $"\"Did the {i}th thing well {end}\""));
            string unknown = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"x{i}\":\"{end}\""));
            return $$"""{"work":[{"name":"{{word}}{{end}}","position":"{{text}}{{end}}","summary":"{{text}}{{end}}"},{"name":"Acme","position":"Dev","startDate":"2019","highlights":[{{bullets}}],"summary":"{{text}}{{end}}",{{unknown}}}]}""";
        }
    }

    [Fact]
    public void Thousands_of_records_that_nothing_matches_take_no_square_of_time()
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes(Many("Guild of", 3000)), "a.json");
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        bench.PlanOf(TwoSources.Bytes(Many("Order of", 3000)), "b.json").Count(PlanStatus.New).Should().Be(3000);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    private static string Many(string name, int count) =>
        $$"""{"work":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"name":"{{name}} {{Letters(i)}}","position":"Member","startDate":"2001","endDate":"2002"}"""))}}]}""";

    private static string Letters(int number) => new([.. Enumerable.Range(0, 6).Select(i => (char)('a' + ((number * (i + 3)) + (number / 26)) % 26))]);

    private static CareerRecord Record(string section, string json) => Bench.Plan($$"""{"{{section}}":[{{json}}]}""").Records.Single().Record;

    private static (string Name, List<CareerRecord> Records) Read(string file)
    {
        byte[] content = ForeignFolder.Resume(file);
        try
        {
            ImportPlan plan = Importer.Plan(content, file, null, null, Bench.Today);
            string name = plan.Records.FirstOrDefault(r => r.Record.Kind.Name == "person")?.Record.Text("name") ?? "";
            return (string.Join(' ', PlainText.Fold(name).Split(' ').Take(2)), name.Length == 0 ? [] : [.. plan.Records.Select(r => r.Record).Where(r => r.Kind.Name == "experience")]);
        }
        catch (CareerException)
        {
            return ("", []);
        }
    }
}
