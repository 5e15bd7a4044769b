using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.Paper;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Exchange;

/// <summary>A résumé for a job says what says most for it, within its pages, and no word of its own.</summary>
public sealed class FittingExportTests(SampleCareer sample) : IClassFixture<SampleCareer>
{
    private const string Role = "Head of data engineering: Kafka, streaming, time series databases, leading teams";

    private static readonly string Ad = File.ReadAllText(Repository.File("samples", "job-ad.md"));

    [Fact]
    public void For_a_role_the_sample_person_says_this()
    {
        ExportResult export = Of(new ExportOrder("markdown") { For = Role, Pages = 1 });
        Snapshot.Match("resume-for-role.md", $"{Encoding.UTF8.GetString(export.Content)}\n---\n\n{string.Join('\n', export.LeftOut.Select(l => "Left out: " + l))}\n");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void It_keeps_every_role_and_stays_within_the_pages(int pages)
    {
        CareerSnapshot whole = sample.Reader.Snapshot();
        List<string> leftOut = [];
        CareerSnapshot chosen = Choose(Ad, pages, leftOut);
        chosen.Of("experience").Select(r => (r.Title, r.Text("company"), r.Text("start_date"), r.Text("end_date"))).Should().BeEquivalentTo(whole.Of("experience").Select(r => (r.Title, r.Text("company"), r.Text("start_date"), r.Text("end_date"))));
        chosen.Of("education").Should().HaveCount(2);
        PageEstimate.Lines(new PaperBuilder(chosen, new Told(), isDense: true).Build()).Should().BeLessThanOrEqualTo(pages * PageEstimate.LinesOfPage);
        (leftOut.Count == 0).Should().Be(pages > 2);
    }

    [Fact]
    public void Nothing_is_said_that_is_not_recorded()
    {
        CareerSnapshot whole = sample.Reader.Snapshot(), chosen = Choose(Ad, 1, []);
        foreach (CareerRecord record in chosen.Records)
        {
            CareerRecord recorded = whole.Find(record.Id)!;
            record.Values.Should().BeSubsetOf(recorded.Values);
            foreach ((string list, IReadOnlyList<ListEntry> entries) in record.Lists) entries.Select(Words).Should().BeSubsetOf(recorded.List(list).Select(Words));
        }
    }

    [Fact]
    public void What_the_job_asks_for_comes_first()
    {
        CareerSnapshot chosen = Choose("Data engineer with TimescaleDB and PostgreSQL: billions of readings, migration without downtime", 1, []);
        CareerRecord senior = chosen.Of("experience").Single(r => r.Title == "Senior Data Engineer");
        senior.Texts("key_achievements").First().Should().Contain("TimescaleDB");
        chosen.Of("skill").Where(s => s.Text("category_id") is not null).Select(s => s.Title).Take(2).Should().BeEquivalentTo("PostgreSQL", "TimescaleDB");
        CareerSnapshot other = Choose("Developer of ticket machines in C# and SQL Server", 1, []);
        other.Of("skill").Where(s => s.Text("category_id") is not null).Select(s => s.Title).Take(2).Should().BeEquivalentTo("C#", "SQL Server");
        other.Of("experience").Single(r => r.Title == "Software Developer").Values.Should().ContainKey("description");
    }

    [Fact]
    public void What_is_left_out_and_what_is_shown_is_everything()
    {
        List<string> leftOut = [];
        CareerSnapshot whole = sample.Reader.Snapshot(), chosen = Choose(Ad, 1, leftOut);
        foreach (CareerRecord skill in whole.Of("skill").Where(s => s.Text("category_id") is not null && chosen.Find(s.Id) is null)) leftOut.Single(l => l.StartsWith("Skills: ", StringComparison.Ordinal)).Should().Contain(skill.Title);
        foreach (CareerRecord role in whole.Of("experience"))
        {
            int missing = role.List("key_achievements").Count - chosen.Find(role.Id)!.List("key_achievements").Count;
            if (missing > 0) leftOut.Should().Contain(l => l.StartsWith($"{role.Title}, {role.Text("company")}: {missing} of ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("json-resume")]
    [InlineData("rendercv")]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("docx")]
    public void Every_format_for_one_document_can_be_for_a_job(string format)
    {
        ExportResult export = Of(new ExportOrder(format) { For = Role, Pages = 1 });
        export.Content.Length.Should().BeLessThan(Of(new ExportOrder(format)).Content.Length);
        export.LeftOut.Should().Contain("street address (add --with private)").And.HaveCountGreaterThan(3);
        if (format == "json-resume") Encoding.UTF8.GetString(export.Content).Should().NotContain("Krokusbakken");
    }

    [Fact]
    public void A_large_career_is_chosen_from_quickly()
    {
        using TempCareer career = new();
        career.Write(s =>
        {
            for (int i = 0; i < 300; i++)
            {
                RecordStore.Save(s, new CareerRecord
                {
                    Kind = RecordKinds.Find("project")!,
                    Position = i,
                    Values = new Dictionary<string, object> { ["name"] = $"Project {i}", ["description"] = $"Built pipeline {i} in Kafka and Python for plant {i % 7}." },
                });
            }
            return 0;
        });
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        Exporter.Export(career.File, new ExportOrder("markdown") { For = Ad }).LeftOut.Should().ContainSingle();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused()
    {
        Refused(new ExportOrder("markdown") { Pages = 2 }).Should().Contain("--for");
        Refused(new ExportOrder("markdown") { For = " " }).Should().Contain("empty");
        Refused(new ExportOrder("markdown") { For = "..." }).Should().Contain("no words");
        Refused(new ExportOrder("markdown") { For = "x", Pages = 0 }).Should().Contain("1 to 20");
        Refused(new ExportOrder("markdown") { For = new string('x', 10_001) }).Should().Contain("10000");
        Refused(new ExportOrder("archive") { For = "x" }).Should().Contain("whole");
    }

    private static string Words(ListEntry entry) => string.Join('|', entry.Values.OrderBy(v => v.Key, StringComparer.Ordinal));

    private string Refused(ExportOrder order) => FluentActions.Invoking(() => Of(order)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Invalid).Which.Message;

    private ExportResult Of(ExportOrder order) => Exporter.Export(sample.Reader.File, order);

    private CareerSnapshot Choose(string job, int pages, List<string> leftOut) =>
        sample.Reader.File.Read(session => FittingChoice.Choose(new Relevance(sample.Reader.File, session, CareerSnapshot.Load(session), job), pages, leftOut));
}
