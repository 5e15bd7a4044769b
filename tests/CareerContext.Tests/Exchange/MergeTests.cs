using System.Globalization;
using CareerContext.Exchange;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange;

/// <summary>A second source: what is new, the same, more, or otherwise.</summary>
public sealed class MergeTests
{
    [Fact]
    public void The_plan_of_a_second_source_says_what_each_record_is()
    {
        using Bench bench = TwoSources.Begun();
        ImportPlan plan = bench.PlanOf(TwoSources.Bytes(TwoSources.Second), TwoSources.SecondName);
        string.Join('\n', plan.Records.Select(Line)).Should().Be("""
            Conflicting person Nora Vestergaard exact 1 [headline]
            New experience Engineering Manager
            AddsTo experience Senior Software Engineer canonical 0.93
            AddsTo experience Software Engineer near 0.95
            Conflicting experience Developer canonical 0.87 [start]
            AddsTo education Aarhus University exact 0.97
            Unchanged certificate Certified Scrum Master exact 1
            New certificate Certified Scrum Master
            Unchanged skill Kubernetes canonical 0.97
            Conflicting skill C# exact 1 [own rating]
            Unchanged skill PostgreSQL canonical 0.97
            New skill Terraform
            Unchanged language German canonical 0.97
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_the_second_source_says_more_is_added_and_nothing_recorded_is_replaced()
    {
        using Bench bench = TwoSources.Begun();
        Second(bench);
        CareerRecord senior = Job(bench, "Senior Software Engineer"), engineer = Job(bench, "Software Engineer"), developer = Job(bench, "Developer");
        (senior.Text("company"), senior.Text("start_date"), senior.Text("end_date"), senior.Flag("is_current")).Should().Be(("Fjordline Systems A/S", "2021-04", "2023-01", false));
        senior.Texts("key_achievements").Should().Equal("Moved the booking service to Kubernetes", "Cut page load by 40 %", "Mentored four juniors");
        (engineer.Text("company"), engineer.Text("start_date"), engineer.Text("description")).Should().Be(("Fjordline Systems A/S", "2018-09", "Built the booking service. Owned its database."));
        (developer.Text("company"), developer.Text("start_date"), developer.Text("end_date"), developer.Text("location")).Should().Be(("International Business Machines", "2015", "2018-08", "Copenhagen, Denmark"));
        CareerRecord study = bench.Only("education");
        (study.Text("degree"), study.Text("start_date"), study.Text("end_date")).Should().Be(("MSc", "2013", "2015-06"));
        study.Texts("courses").Should().Equal("Databases");
        bench.Snapshot.Person!.List("links").Select(l => l.Text("network")).Should().Equal("GitHub", "Mastodon");
        (bench.Snapshot.Person!.Text("phone"), bench.Snapshot.Person!.Text("professional_headline")).Should().Be(("+45 20 11 22 33", "Backend engineer"));
        bench.Snapshot.Of("experience").Select(e => e.Text("employer_id")).Distinct().Should().HaveCount(2);
    }

    [Fact]
    public void Each_added_value_names_its_source()
    {
        using Bench bench = TwoSources.Begun();
        Second(bench);
        CareerRecord senior = Job(bench, "Senior Software Engineer");
        Dictionary<string, string?> files = bench.Snapshot.Sources.ToDictionary(s => s.Id, s => s.FileName);
        senior.Sources.ToDictionary(s => s.Field, s => files[s.SourceId]).Should().BeEquivalentTo(new Dictionary<string, string?>
        {
            ["title"] = TwoSources.FirstName, ["company"] = TwoSources.FirstName, ["start_date"] = TwoSources.FirstName, ["end_date"] = TwoSources.SecondName,
            ["key_achievements[0]"] = TwoSources.FirstName, ["key_achievements[1]"] = TwoSources.FirstName, ["key_achievements[2]"] = TwoSources.SecondName,
        });
    }

    [Fact]
    public void Contradictions_are_kept_side_by_side()
    {
        using Bench bench = TwoSources.Begun();
        Second(bench);
        bench.File.Read(session => MergeReview.List(session)).Select(q => (q.Label, q.Recorded, q.Decision.IncomingValue, q.Decision.SourceName)).Should().BeEquivalentTo([
            ("headline", "Backend engineer", "Engineering manager", TwoSources.SecondName), ("start", "2015", "2014-11", TwoSources.SecondName), ("own rating", "Advanced", "Expert", TwoSources.SecondName)]);
    }

    [Fact]
    public void The_second_source_again_brings_nothing_and_asks_nothing()
    {
        using Bench bench = TwoSources.Begun();
        ImportResult first = Second(bench);
        (first.New, first.Added, first.Changed, first.Conflicting).Should().Be((3, 3, 0, 3));
        int rows = bench.HistoryRows;
        ImportResult again = Second(bench);
        (again.New, again.Added, again.Changed, again.Conflicting, again.SourceId).Should().Be((0, 0, 0, 3, null));
        (bench.HistoryRows, bench.SourceRows).Should().Be((rows, 2));
        bench.Import(TwoSources.Bytes(TwoSources.First), TwoSources.FirstName).SourceId.Should().BeNull("nor has the first source anything to say that is not there");
    }

    [Fact]
    public void A_new_version_of_the_second_source_renews_what_came_from_it_and_nothing_else()
    {
        using Bench bench = TwoSources.Begun();
        Second(bench);
        bench.Import(TwoSources.Bytes(TwoSources.Second.Replace("\"2023-01\"", "\"2022-12\"", StringComparison.Ordinal).Replace("Mentored four juniors", "Mentored five juniors", StringComparison.Ordinal)
            .Replace("\"2021-03\"", "\"2021-02\"", StringComparison.Ordinal)), TwoSources.SecondName);
        Job(bench, "Senior Software Engineer").Text("end_date").Should().Be("2022-12");
        Job(bench, "Senior Software Engineer").Texts("key_achievements").Should().Equal("Moved the booking service to Kubernetes", "Cut page load by 40 %", "Mentored five juniors");
        Job(bench, "Software Engineer").Text("end_date").Should().Be("2021-03", "the first source says so");
        bench.File.Read(session => MergeReview.List(session)).Should().HaveCount(4);
    }

    [Fact]
    public void A_question_follows_its_source()
    {
        using Bench bench = TwoSources.Begun();
        Second(bench);
        bench.Import(TwoSources.Bytes(TwoSources.Second.Replace("2014-11", "2014-10", StringComparison.Ordinal)), TwoSources.SecondName);
        bench.File.Read(session => MergeReview.List(session)).Where(q => q.Label == "start").Should().ContainSingle().Which.Decision.IncomingValue.Should().Be("2014-10");
        bench.Import(TwoSources.Bytes(TwoSources.First.Replace("\"startDate\": \"2015\"", "\"startDate\": \"2014-10\"", StringComparison.Ordinal)), TwoSources.FirstName);
        bench.File.Read(session => MergeReview.List(session)).Should().NotContain(q => q.Label == "start", "both say the same by now");
    }

    [Theory]
    [InlineData(ImportPreference.New, "2014-11", "Expert", "expert")]
    [InlineData(ImportPreference.Old, "2015", "Advanced", "advanced")]
    public void A_preference_decides_at_once_and_is_remembered(ImportPreference prefer, string start, string level, string normalised)
    {
        using Bench bench = TwoSources.Begun();
        Second(bench, prefer);
        Check();
        bench.File.Read(session => MergeReview.List(session)).Should().BeEmpty();
        Second(bench).SourceId.Should().BeNull("what was decided is not asked again");
        bench.Import(TwoSources.Bytes(TwoSources.First), TwoSources.FirstName).SourceId.Should().BeNull("nor from the other side");
        Check();

        void Check()
        {
            Job(bench, "Developer").Text("start_date").Should().Be(start);
            CareerRecord skill = bench.Snapshot.Of("skill").Single(s => s.Title == "C#");
            (skill.Text("proficiency_level"), skill.Text("proficiency_normalised")).Should().Be((level, normalised));
        }
    }

    [Fact]
    public void Who_changes_their_mind_about_a_preference_may_import_with_the_other()
    {
        using Bench bench = TwoSources.Begun();
        Second(bench, ImportPreference.Old);
        Second(bench, ImportPreference.New);
        Job(bench, "Developer").Text("start_date").Should().Be("2014-11");
    }

    [Fact]
    public void A_decision_is_written_through_the_history_and_remembered()
    {
        using Bench bench = TwoSources.Begun();
        Second(bench);
        Decide(bench, "start", MergeVerdict.TakeNew);
        Decide(bench, "own rating", MergeVerdict.TakeOld);
        Job(bench, "Developer").Text("start_date").Should().Be("2014-11");
        bench.File.Read(session => History.List(session, Job(bench, "Developer").Id))[^1].By.Should().Be(new Origin("cli", "review"));
        int rows = bench.HistoryRows;
        Second(bench);
        bench.Import(TwoSources.Bytes(TwoSources.First), TwoSources.FirstName);
        Job(bench, "Developer").Text("start_date").Should().Be("2014-11", "the first source was turned down here");
        bench.HistoryRows.Should().Be(rows);
        bench.File.Read(session => MergeReview.List(session)).Should().ContainSingle().Which.Label.Should().Be("headline");
    }

    [Fact]
    public void What_was_written_by_hand_is_asked_about_when_a_source_says_something_new()
    {
        using Bench bench = TwoSources.Begun();
        bench.Edit(Job(bench, "Developer"), "title", "Kitchen designer");
        bench.Import(TwoSources.Bytes(TwoSources.First), TwoSources.FirstName).SourceId.Should().BeNull("the owner wrote over that very word");
        bench.Import(TwoSources.Bytes(TwoSources.First.Replace("\"Developer\"", "\"Designer\"", StringComparison.Ordinal)), TwoSources.FirstName);
        bench.File.Read(session => MergeReview.List(session)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Label = "title", Recorded = "Kitchen designer" });
    }

    [Fact]
    public void A_doubtful_match_waits_and_mixes_nothing()
    {
        using Bench bench = Doubtful(out MergeQuestion question);
        (question.Decision.ReviewRequired, question.Decision.Field, question.Recorded, question.Decision.IncomingValue).Should().Be((true, null, "Cook, Kestrel Inn, 2019–2021", "Head Cook, Kestrel Inn, 2019–2021"));
        bench.Only("experience").Texts("key_achievements").Should().Equal("Ran the kitchen");
    }

    [Fact]
    public void A_doubtful_match_that_is_none_gets_a_record_of_its_own_and_keeps_it()
    {
        using Bench bench = Doubtful(out MergeQuestion question);
        Decide(bench, question.Label, MergeVerdict.Separate);
        bench.Snapshot.Of("experience").Select(e => e.Title).Should().Equal("Cook", "Head Cook");
        bench.Snapshot.Of("experience").Select(e => e.Text("employer_id")).Distinct().Should().ContainSingle();
        int rows = bench.HistoryRows;
        bench.Import(TwoSources.Bytes(HeadCook), "b.json").SourceId.Should().BeNull();
        bench.Import(TwoSources.Bytes(HeadCook.Replace("Wrote", "Rewrote", StringComparison.Ordinal)), "b.json").Changed.Should().Be(1, "its own record follows its source");
        bench.Snapshot.Of("experience").Should().HaveCount(2);
        bench.HistoryRows.Should().Be(rows + 1);
    }

    [Theory]
    [InlineData(MergeVerdict.TakeOld, "Cook")]
    [InlineData(MergeVerdict.TakeNew, "Head Cook")]
    public void A_doubtful_match_that_is_right_is_merged(MergeVerdict verdict, string title)
    {
        using Bench bench = Doubtful(out MergeQuestion question);
        Decide(bench, question.Label, verdict);
        CareerRecord job = bench.Only("experience");
        job.Title.Should().Be(title);
        job.Texts("key_achievements").Should().Equal("Ran the kitchen", "Wrote the menu each week");
        bench.Import(TwoSources.Bytes(HeadCook), "b.json").SourceId.Should().BeNull();
        bench.File.Read(session => MergeReview.List(session)).Should().BeEmpty();
    }

    [Fact]
    public void Only_a_doubtful_match_can_be_separated()
    {
        using Bench bench = TwoSources.Begun();
        Second(bench);
        FluentActions.Invoking(() => Decide(bench, "start", MergeVerdict.Separate)).Should().Throw<CareerException>().Which.Fault.Should().Be(Fault.Invalid);
    }

    [Fact]
    public void What_no_field_takes_is_kept_from_both()
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"x":{"shoe":"43"},"meta":{"theme":"a"}}"""), "a.json");
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"x":{"shoe":"44"},"y":"hat","meta":{"theme":"b"}}"""), "b.json");
        bench.Snapshot.Person!.Unknown.Select(u => u.Value).Should().BeEquivalentTo("43", "a", "hat");
        MergeQuestion question = bench.File.Read(session => MergeReview.List(session)).Should().ContainSingle().Subject;
        (question.Label, question.Recorded, question.Decision.IncomingValue).Should().Be(("x", "43", "44"));
        Decide(bench, "x", MergeVerdict.TakeNew);
        bench.Snapshot.Person!.Unknown.Select(u => u.Value).Should().BeEquivalentTo("44", "a", "hat");
    }

    [Fact]
    public void Notes_of_two_sources_stand_in_a_row_each_once()
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"notes":[{"line":"line 3","text":"Rows on Sundays."}]}"""), "a.json");
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"notes":[{"line":"page 1, line 9","text":"Rows on Sundays"},{"line":"page 2, line 1","text":"Keeps bees."}]}"""), "b.json");
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"notes":[{"line":"page 1, line 9","text":"Rows on Sundays"},{"line":"page 2, line 1","text":"Keeps bees."}]}"""), "b.json");
        bench.Snapshot.Person!.Unknown.Select(u => $"{u.Path} {u.Value}").Should().Equal("notes[0].line line 3", "notes[0].text Rows on Sundays.", "notes[1].line page 2, line 1", "notes[1].text Keeps bees.");
        bench.File.Read(session => MergeReview.List(session)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Runs the [**Kite**](https://kite.example) project.", "Runs the Kite project.", "Runs the [**Kite**](https://kite.example) project.")]
    [InlineData("Runs the Kite project.", "Runs the Kite (https://kite.example) project.", "Runs the Kite (https://kite.example) project.")]
    public void A_text_that_links_what_another_only_says_is_the_same_text_and_more(string first, string second, string kept)
    {
        using Bench bench = new();
        foreach ((string text, string name) in ((string, string)[])[(first, "a.json"), (second, "b.json")])
            bench.Import(TwoSources.Bytes($$"""{"basics":{"name":"Ada King"},"work":[{"name":"Kite Works","position":"Pilot","startDate":"2019","summary":"{{text}}"}]}"""), name);
        Job(bench, "Pilot").Text("description").Should().Be(kept);
        bench.File.Read(session => MergeReview.List(session)).Should().BeEmpty();
    }

    [Fact]
    public void What_another_source_says_of_a_referee_is_masked_like_the_reference_itself()
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"references":[{"name":"Bo Ek","reference":"Ada is calm."}]}"""), "a.json");
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King"},"references":[{"name":"Bo Ek","reference":"Quick too: call +49 170 1234567 or bo@ref.example."}]}"""), "b.json");
        CareerLibrary.Reader(bench.File).Record(bench.Only("reference").Id).Text.Should().Contain("another source says").And.NotContainAny("1234567", "bo@ref.example");
    }

    [Fact]
    public void Two_files_that_are_piped_in_are_two_sources()
    {
        using Bench bench = new();
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King","label":"Baker"}}"""), Importer.StandardInput);
        bench.Import(TwoSources.Bytes("""{"basics":{"name":"Ada King","label":"Pilot"}}"""), Importer.StandardInput);
        bench.Snapshot.Person!.Text("professional_headline").Should().Be("Baker");
        bench.File.Read(session => MergeReview.List(session)).Should().ContainSingle().Which.Decision.IncomingValue.Should().Be("Pilot");
    }

    [Fact]
    public void Who_asks_for_a_record_hears_of_its_open_contradictions()
    {
        using Bench bench = TwoSources.Begun();
        Second(bench);
        string id = Job(bench, "Developer").Id;
        CareerLibrary.Reader(bench.File).Record(id).Text.Should().Contain("Start: 2015; another source says 2014-11 (profile.json)");
        Decide(bench, "start", MergeVerdict.TakeOld);
        CareerLibrary.Reader(bench.File).Record(id).Text.Should().NotContain("another source");
        CareerRecord person = bench.Snapshot.Person!;
        bench.Import(TwoSources.Bytes(TwoSources.Second.Replace("20 11 22 33", "20 99 99 99", StringComparison.Ordinal)), TwoSources.SecondName);
        bench.File.Read(session => MergeReview.List(session, person.Id)).Should().Contain(q => q.Label == "phone");
        CareerLibrary.Reader(bench.File).Record(person.Id).Text.Should().NotContain("99 99");
    }

    [Fact]
    public void Rebuilding_from_the_history_gives_the_questions_and_decisions_too()
    {
        using Bench bench = TwoSources.Begun();
        Second(bench);
        Decide(bench, "start", MergeVerdict.TakeNew);
        (List<Source> sources, List<Change> changes) = bench.File.Read(s => (SourceStore.List(s), History.List(s)));
        using Bench fresh = new();
        fresh.File.Write(Origin.Program, s =>
        {
            HistoryReplay.Rebuild(s, sources, changes);
            return 0;
        });
        fresh.File.Read(MergeDecisionStore.List).Should().Equal(bench.File.Read(MergeDecisionStore.List)).And.HaveCount(3);
    }

    private const string HeadCook = """{"basics":{"name":"Ida Holm"},"work":[{"name":"Kestrel Inn","position":"Head Cook","startDate":"2019","endDate":"2021","highlights":["Wrote the menu each week"]}]}""";

    private static Bench Doubtful(out MergeQuestion question)
    {
        Bench bench = new();
        bench.Import(TwoSources.Bytes(HeadCook.Replace("Head Cook", "Cook", StringComparison.Ordinal).Replace("Wrote the menu each week", "Ran the kitchen", StringComparison.Ordinal)), "a.json");
        bench.Import(TwoSources.Bytes(HeadCook), "b.json");
        question = bench.File.Read(session => MergeReview.List(session)).Should().ContainSingle().Subject;
        return bench;
    }

    private static ImportResult Second(Bench bench, ImportPreference prefer = ImportPreference.Ask)
    {
        ImportPlan plan = Importer.Plan(bench.File, Importer.Open(TwoSources.Bytes(TwoSources.Second), TwoSources.SecondName), prefer);
        return bench.File.Write(Origin.Import(TwoSources.SecondName), plan.Apply);
    }

    private static void Decide(Bench bench, string label, MergeVerdict verdict) => bench.File.Write(MergeReview.Origin, session =>
    {
        MergeReview.Decide(session, MergeReview.List(session).Single(q => q.Label == label).Decision.Id, verdict);
        return 0;
    });

    private static CareerRecord Job(Bench bench, string title) => bench.Snapshot.Of("experience").Single(e => e.Title == title || e.Text("title") == title);

    private static string Line(PlannedRecord planned)
    {
        string found = planned.MatchMethod is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {planned.MatchMethod} {planned.MatchScore:0.##}{(planned.ReviewRequired ? " ?" : "")}");
        string clashes = planned.Contradictions.Count == 0 ? "" : $" [{string.Join(", ", planned.Contradictions.Select(c => c.Label))}]";
        return $"{planned.Status} {planned.Record.Kind.Name} {planned.Record.Title}{found}{clashes}";
    }
}
