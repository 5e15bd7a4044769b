using System.Text;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange;

public sealed class ReimportTests
{
    private const string First = """
        {"basics":{"name":"Ada King","email":"ada@a.example"},
         "work":[{"name":"Acme","position":"Dev","startDate":"2019","highlights":["One","Two"]},{"name":"Beta","position":"Intern","startDate":"2017","endDate":"2018"}],
         "skills":[{"name":"Web","keywords":["HTML","CSS"]}],"x":{"tags":["a","b"]}}
        """;

    [Fact]
    public void An_import_is_one_batch_of_the_history_with_the_files_name()
    {
        using Bench bench = new();
        bench.Import(First);
        List<Change> changes = bench.File.Read(session => History.List(session));
        changes.Should().HaveCount(6);
        changes.Select(c => (c.BatchId, c.By)).Distinct().Should().ContainSingle().Which.By.Should().Be(Origin.Import("resume.json"));
    }

    [Fact]
    public void The_same_file_again_writes_nothing()
    {
        using Bench bench = new();
        bench.Import(First);
        int before = bench.HistoryRows;
        ImportResult again = bench.Import(First);
        (again.New, again.Changed, again.Unchanged, again.SourceId, again.Line).Should().Be((0, 0, 6, null, "nothing new: 14 facts read, 1 to look at"));
        (bench.HistoryRows, bench.SourceRows).Should().Be((before, 1));
    }

    [Fact]
    public void A_changed_file_changes_what_differs_and_keeps_the_ids()
    {
        using Bench bench = new();
        bench.Import(First);
        CareerRecord before = bench.Snapshot.Of("experience").First();
        ImportPlan plan = bench.PlanOf(First.Replace("\"Two\"", "\"Two better\",\"Three\"", StringComparison.Ordinal).Replace("\"Dev\"", "\"Senior Dev\"", StringComparison.Ordinal));
        plan.Records.Where(r => r.Status != PlanStatus.Unchanged).Should().ContainSingle().Which.Status.Should().Be(PlanStatus.Changed);
        bench.File.Write(Origin.Import("resume.json"), plan.Apply);
        CareerRecord after = bench.Snapshot.Find(before.Id)!;
        (after.Text("title"), after.Version).Should().Be(("Senior Dev", 2));
        after.Texts("key_achievements").Should().Equal("One", "Two better", "Three");
        after.List("key_achievements")[0].Id.Should().Be(before.List("key_achievements")[0].Id);
        after.Sources.Select(s => s.Field).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void What_the_file_does_not_speak_of_stays()
    {
        using Bench bench = new();
        bench.Import(First);
        CareerRecord job = bench.Snapshot.Of("experience").First();
        bench.File.Write(Origin.Import("other.json"), session => RecordStore.Save(session, job with
        {
            Values = new Dictionary<string, object>(job.Values) { ["people_led"] = 4L },
            Lists = new Dictionary<string, IReadOnlyList<ListEntry>>(job.Lists) { ["technologies_used"] = [ListEntry.Of("C#")], ["key_achievements"] = [.. job.List("key_achievements"), ListEntry.Of("Own", "text")] },
        }));
        bench.Import("""{"basics":{"name":"Ada King"},"work":[{"name":"Acme","position":"Dev","startDate":"2019","endDate":"2024","highlights":["Two","New"]}]}""");
        CareerRecord after = bench.Snapshot.Find(job.Id)!;
        (after.Number("people_led"), after.Text("end_date"), after.Flag("is_current")).Should().Be((4, "2024", false));
        after.Texts("technologies_used").Should().Equal("C#");
        after.Texts("key_achievements").Should().Equal("Two", "New", "Own");
        bench.Snapshot.Person!.Text("email").Should().Be("ada@a.example");
        bench.Snapshot.Of("experience").Should().HaveCount(2);
    }

    [Fact]
    public void A_recorded_end_is_not_undone_by_a_file_that_omits_it()
    {
        using Bench bench = new();
        bench.Import(First);
        bench.Import("""{"work":[{"name":"Beta","position":"Intern","startDate":"2017"}]}""").Changed.Should().Be(0);
        CareerRecord job = bench.Snapshot.Of("experience").Single(e => e.Text("company") == "Beta");
        (job.Text("end_date"), job.Flag("is_current")).Should().Be(("2018", false));
    }

    [Fact]
    public void Unknown_fields_follow_the_file()
    {
        using Bench bench = new();
        bench.Import(First);
        bench.Import(First.Replace("[\"a\",\"b\"]", "[\"c\"]", StringComparison.Ordinal));
        bench.Snapshot.Person!.Unknown.Should().Equal(new UnknownField("x.tags[0]", "c", "string"));
    }

    [Fact]
    public void What_was_changed_by_hand_is_not_overwritten_but_listed()
    {
        using Bench bench = new();
        bench.Import(First);
        CareerRecord job = bench.Snapshot.Of("experience").First();
        bench.Edit(job, "title", "Chief Dev");
        ImportPlan plan = bench.PlanOf(First);
        PlannedRecord conflict = plan.Records.Where(r => r.Status != PlanStatus.Unchanged).Should().ContainSingle().Subject;
        (conflict.Status, conflict.Note, conflict.Before!.Id).Should().Be((PlanStatus.Conflicting, "changed by hand since; differs in title", job.Id));
        ImportResult result = bench.File.Write(Origin.Import("resume.json"), plan.Apply);
        (result.Conflicting, result.SourceId).Should().Be((1, null));
        bench.Snapshot.Find(job.Id)!.Text("title").Should().Be("Chief Dev");
    }

    [Fact]
    public void A_plan_made_from_a_snapshot_alone_still_overwrites_nothing_by_hand()
    {
        using Bench bench = new();
        bench.Import(First);
        CareerRecord job = bench.Snapshot.Of("experience").First();
        bench.Edit(job, "start_date", "2018");
        ImportPlan plan = Importer.Plan(Encoding.UTF8.GetBytes(First.Replace("\"2019\"", "\"2020\"", StringComparison.Ordinal)), "resume.json", null, bench.Snapshot, Bench.Today);
        ImportResult result = bench.File.Write(Origin.Import("resume.json"), plan.Apply);
        (result.Conflicting, result.Changed).Should().Be((1, 0));
        bench.Snapshot.Find(job.Id)!.Text("start_date").Should().Be("2018");
    }

    [Fact]
    public void An_edit_by_hand_that_the_file_agrees_with_is_no_conflict()
    {
        using Bench bench = new();
        bench.Import(First);
        bench.Edit(bench.Snapshot.Of("experience").First(), "people_led", 3L);
        bench.Import(First).Should().BeEquivalentTo(new { Conflicting = 0, Changed = 0, Unchanged = 6 });
    }

    [Fact]
    public void What_lies_in_the_trash_stays_there()
    {
        using Bench bench = new();
        bench.Import(First);
        string id = bench.Snapshot.Of("experience").Last().Id;
        bench.File.Write(Origin.Cli, session => RecordStore.Remove(session, id));
        ImportResult again = bench.Import(First);
        (again.New, again.Conflicting).Should().Be((0, 1));
        bench.Snapshot.Of("experience").Should().ContainSingle();
    }

    [Fact]
    public void A_plan_that_the_file_has_outrun_is_not_applied()
    {
        using Bench bench = new();
        bench.Import(First);
        ImportPlan plan = bench.PlanOf(First.Replace("Intern", "Trainee", StringComparison.Ordinal));
        bench.Import(First.Replace("Intern", "Assistant", StringComparison.Ordinal));
        bench.File.Invoking(f => f.Write(Origin.Import("resume.json"), plan.Apply)).Should().Throw<CareerException>().Which.Fault.Should().Be(Fault.Stale);
    }

    [Fact]
    public void Somebody_elses_file_is_refused_and_the_plan_says_so()
    {
        using Bench bench = new();
        bench.Import(First);
        ImportPlan plan = bench.PlanOf("""{"basics":{"name":"Bob Ross"},"work":[{"name":"TV"}]}""");
        plan.Refusal.Should().Contain("--db");
        bench.File.Invoking(f => f.Write(Origin.Import("bob.json"), plan.Apply)).Should().Throw<CareerException>().WithMessage("The file is about somebody else*");
        bench.Snapshot.Of("experience").Should().HaveCount(2);
    }

    [Theory]
    [InlineData("""{"basics":{"name":"Ada"}}""")]
    [InlineData("""{"basics":{"name":"Dr. ADA KING"}}""")]
    [InlineData("""{"basics":{"name":"Ada Lovelace","email":"Ada@A.example"}}""")]
    public void A_name_written_otherwise_is_still_the_same_person(string json)
    {
        using Bench bench = new();
        bench.Import(First);
        ImportPlan plan = bench.PlanOf(json);
        plan.Refusal.Should().BeNull();
        plan.Count(PlanStatus.Changed).Should().Be(1);
    }

    [Fact]
    public void A_newer_job_comes_before_the_known_ones_and_moves_none()
    {
        using Bench bench = new();
        bench.Import(First);
        ImportResult result = bench.Import(First.Replace("\"work\":[", "\"work\":[{\"name\":\"Newest\"},{\"name\":\"Newer\"},", StringComparison.Ordinal));
        (result.New, result.Changed).Should().Be((2, 0));
        bench.Snapshot.Of("experience").Select(e => e.Text("company")).Should().Equal("Newest", "Newer", "Acme", "Beta");
    }

    [Fact]
    public void A_keyword_that_is_new_joins_its_known_group()
    {
        using Bench bench = new();
        bench.Import(First);
        bench.Import(First.Replace("\"CSS\"", "\"CSS\",\"SVG\"", StringComparison.Ordinal));
        CareerRecord[] skills = [.. bench.Snapshot.Of("skill")];
        skills.Select(s => s.Text("name")).Should().Equal("Web", "HTML", "CSS", "SVG");
        skills.Skip(1).Select(s => s.Text("category_id")).Should().AllBe(skills[0].Id);
    }

    [Fact]
    public void Equal_entries_are_told_apart_by_their_number()
    {
        using Bench bench = new();
        const string Json = """{"work":[{"name":"A","position":"X"},{"name":"A","position":"X"}]}""";
        bench.Import(Json).New.Should().Be(2);
        bench.Import(Json).Unchanged.Should().Be(2);
    }
}
