using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

/// <summary><c>record</c> without an editor: list, show, add, edit, remove, restore by words.</summary>
public sealed partial class RecordVerbTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void A_record_is_added_changed_and_taken_back_by_words()
    {
        string added = Run("record", "add", "experience", "title=Engineer", "company=Acme", "start_date=2019-03", "technologies_used+=Python", "technologies_used+=C#", "key_achievements=Saved = 30 %").Expect();
        string id = Id(added);
        added.Should().StartWith($"Added {id}: Engineer, Acme, 2019\n").And.Contain("  start_date: 2019-03\n").And.Contain("    + C#\n").And.Contain("    + Saved = 30 %\n").And.NotContain("employer_id");
        string changed = Run("record", "edit", id, "title=Lead engineer", "start_date=", "technologies_used-=python", "technologies_used+=Rust", "visibility=private", "start_date=").Error;
        changed.Should().Contain("start_date is named twice");
        changed = Run("record", "edit", id, "title=Lead engineer", "end_date=2024", "technologies_used-=python", "technologies_used+=Rust", "visibility=private").Expect();
        changed.Should().StartWith($"Changed {id}: Lead engineer, Acme, 2019\n  title: Engineer → Lead engineer\n  end_date: (nothing) → 2024\n  technologies_used:\n    - Python\n    + Rust\n  visibility: shared → private\n");
        career.Get(id).Texts("technologies_used").Should().Equal("C#", "Rust");
        Run("record", "edit", id, "technologies_used=", "end_date=").Expect().Should().Contain("end_date: 2024 → (nothing)").And.Contain("    - Rust\n");
        Run("record", "edit", id, "title=Lead engineer").Expect().Should().Be($"Nothing changes: {id} says so already.\n");
        career.Get(id).Version.Should().Be(3);
        Run("undo", Batch(changed)).ExitCode.Should().Be(4);
        Run("undo", Batch(Run("record", "edit", id, "location=Cork").Expect())).Expect();
        career.Get(id).Text("location").Should().BeNull();
    }

    [Fact]
    public void A_dry_run_says_what_would_change_and_makes_no_file()
    {
        Run("record", "add", "skill", "name=Rust", "--dry-run").Expect().Should().Be("Would add skill: Rust\n  name: Rust\n");
        Run("record", "add", "skill", "years_of_experience=many").ExitCode.Should().Be(2);
        career.Names().Should().BeEmpty();
        string id = Id(Run("record", "add", "skill", "name=Rust").Expect());
        Run("record", "edit", id, "category=Languages", "--dry-run").Expect().Should().Be($"Would change {id}: Rust, Languages\n  category: (nothing) → Languages\n");
        career.Get(id).Version.Should().Be(1);
    }

    [Fact]
    public void Fields_come_from_a_file_or_standard_input_too()
    {
        using TempFolder folder = new();
        string file = folder.Write("skill.json", "\uFEFF{\"name\": \"Rust\", \"years_of_experience\": 4.5, \"is_primary\": true}");
        string id = Id(Run("record", "add", "skill", "--fields", file).Expect());
        career.Get(id).Values.Should().Contain("years_of_experience", 4.5).And.Contain("is_primary", true);
        CliRun.With("{\"category\": \"Languages\", \"is_primary\": null}", false, "record", "edit", id, "--fields", "-", "--db", career.FilePath).Expect().Should().Contain("is_primary: yes → (nothing)");
        Run("record", "edit", id, "name=x", "--fields", file).Error.Should().Contain("exclude each other");
        Run("record", "edit", id, "--fields", folder.File("none.json")).ExitCode.Should().Be(3);
        CliRun.With("{\"name\": ", false, "record", "edit", id, "--fields", "-", "--db", career.FilePath).Error.Should().Contain("no JSON object").And.Contain("line 1");
    }

    [Fact]
    public void An_entry_of_several_values_may_be_an_object_and_a_text_may_begin_like_one()
    {
        string id = Id(Run("record", "add", "project", "name=Oven", "key_achievements+={\"text\": \"Saved heat\", \"metric_value\": 30}", "key_achievements+={curly} beginnings").Expect());
        career.Get(id).List("key_achievements")[0].Values.Should().Contain("metric_value", 30.0);
        career.Get(id).Texts("key_achievements").Should().Equal("Saved heat", "{curly} beginnings");
    }

    [Theory]
    [InlineData("is no field=value", "record", "add", "skill", "Python")]
    [InlineData("is no field=value", "record", "add", "skill", "=Python")]
    [InlineData("name is no list of skill", "record", "add", "skill", "name+=Python")]
    [InlineData("use either", "record", "add", "interest", "name=Chess", "keywords=a", "keywords+=b")]
    [InlineData("meant: start_date?", "record", "add", "experience", "startdate=2019")]
    [InlineData("experience is near", "record", "add", "experiance", "title=x")]
    [InlineData("KIND is one of person,", "record", "list", "hobbies")]
    [InlineData("A form needs a terminal", "record", "add", "skill")]
    public void What_is_wrong_is_one_sentence_with_exit_code_2(string words, params string[] arguments)
    {
        Finished run = Run(arguments);
        run.Expect(2).Should().BeEmpty();
        run.Error.Should().Contain(words).And.MatchRegex("^[^\n]+\n$");
        career.Names().Should().BeEmpty();
    }

    [Fact]
    public void A_record_that_looks_like_another_needs_new()
    {
        string id = Id(Run("record", "add", "skill", "name=Kubernetes").Expect());
        Finished run = Run("record", "add", "skill", "name=k8s");
        run.Expect(4);
        run.Error.Should().Contain(id);
        Id(Run("record", "add", "skill", "name=k8s", "--new").Expect()).Should().NotBe(id);
        Run("record", "edit", id, "name=Kube", "--if-version", "1").Expect();
        Run("record", "edit", id, "name=Kuber", "--if-version", "1").ExitCode.Should().Be(5);
        Run("record", "edit", "skl_222222", "name=Kuber").ExitCode.Should().Be(3);
    }

    [Fact]
    public void Removing_says_that_it_is_not_forgetting_and_restoring_brings_back()
    {
        string job = Id(Run("record", "add", "experience", "title=Baker", "company=Ofen 3", "start_date=2001").Expect());
        string project = Id(Run("record", "add", "project", "name=Oven", $"experience_id={job}").Expect()), skill = Id(Run("record", "add", "skill", "name=Rust").Expect());
        Finished none = Run("record", "remove", job, "skl_222222");
        none.ExitCode.Should().Be(3);
        career.Get(job).IsActive.Should().BeTrue("all of it or nothing");
        string removed = Run("record", "remove", job, skill, job).Expect();
        removed.Should().Contain($"Removed {job}: Baker, Ofen 3, 2001. It lies in the trash: `careercontext record restore {job}` brings it back. Its text stays in the file until `careercontext record forget {job}`.")
            .And.Contain($"{project} (Oven) is linked to what you removed.");
        Run("record", "list").Expect().Should().Contain(project).And.NotContain(job);
        Run("record", "list", "--removed").Expect().Should().Contain(job).And.Contain(skill).And.Contain("in the trash").And.NotContain(project);
        Run("record", "remove", job).ExitCode.Should().Be(4);
        Run("record", "show", job).Expect().Should().Contain("in the trash");
        Run("record", "restore", job, skill).Expect().Should().Contain($"Restored {job}: Baker, Ofen 3, 2001.");
        Run("record", "restore", job).ExitCode.Should().Be(4);
        Run("record", "list", "--removed").Expect().Should().Be("The trash is empty.\n");
    }

    [Fact]
    public void The_list_says_the_state_and_JSON_holds_whole_records()
    {
        career.Add("interest", """{"name": "Chess", "visibility": "ask"}""");
        career.Add("award", """{"title": "First"}""", Edits.Assistant);
        string list = Run("record", "list").Expect();
        list.Should().MatchRegex("int_\\w+ +interest +Chess +ask\n").And.MatchRegex("award +First +unconfirmed\n");
        Run("record", "list", "awards").Expect().Should().Contain("First").And.NotContain("Chess");
        Run("record", "list", "skill").Expect().Should().Be("No skills recorded.\n");
        using JsonDocument json = JsonDocument.Parse(Run("record", "list", "--json").Expect());
        json.RootElement.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("kind").GetString()).Should().Equal("award", "interest");
    }

    private Finished Run(params string[] arguments) => CliRun.Of([.. arguments, "--db", career.FilePath]);

    private static string Id(string output) => AnyId().Match(output).Value;

    private static string Batch(string output) => output.TrimEnd().Split(' ')[^1];

    [GeneratedRegex("[a-z]{3}_[a-z0-9]{6}")]
    private static partial Regex AnyId();
}
