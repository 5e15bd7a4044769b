using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CareerContext.Cli;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

/// <summary><c>record add</c> and <c>record edit</c> with an editor: a small shell script that changes the form.</summary>
public sealed class RecordEditingTests : IDisposable
{
    private readonly TempCareer career = new();
    private readonly TempFolder folder = new();
    private readonly CareerRecord job;

    public RecordEditingTests() => job = career.Add("experience", """{"title": "Baker", "company": "Ofen 3", "start_date": "2001", "technologies_used": ["Rye"], "description": "Bread."}""");

    public void Dispose()
    {
        career.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void What_was_changed_is_shown_and_written_when_the_owner_agrees()
    {
        string editor = Editor("sed -i -e 's/^title:.*/title: Night baker/' -e 's/^- Rye/- Rye\\n- Wheat/' -e 's/^description:.*/description:\\n  # One\\n\\n  - Two/' \"$1\"");
        Finished no = CliRun.Editing(editor, "n\n", "record", "edit", job.Id, "--db", career.FilePath);
        no.Expect().Should().Contain("This would change").And.Contain("  title: Baker → Night baker\n").And.Contain("    + Wheat\n").And.EndWith("Nothing was changed.\n");
        no.Error.Should().Contain("[y/N]");
        career.Get(job.Id).Version.Should().Be(1);
        CliRun.Editing(editor, "y\n", "record", "edit", job.Id, "--db", career.FilePath).Expect().Should().Contain($"Changed {job.Id}: Night baker").And.Contain("careercontext undo bat_");
        CareerRecord after = career.Get(job.Id);
        after.Text("description").Should().Be("# One\n\n- Two");
        after.Texts("technologies_used").Should().Equal("Rye", "Wheat");
        FieldChange.Names(job, after).Should().Equal("title", "description", "technologies_used");
    }

    [Fact]
    public void The_form_is_for_the_owner_s_eyes_and_gone_afterwards()
    {
        string seen = folder.File("seen");
        CliRun.Editing(Editor($"echo \"$1\" > {seen}; ls -ld \"$(dirname \"$1\")\" \"$1\" | cut -c1-10 >> {seen}; cp \"$1\" \"$1~\""), "", "record", "edit", job.Id, "--db", career.FilePath).Expect().Should().Be("Nothing was changed.\n");
        string[] lines = File.ReadAllLines(seen);
        lines[1..].Should().Equal("drwx------", "-rw-------");
        Directory.Exists(Path.GetDirectoryName(lines[0])).Should().BeFalse();
    }

    [Fact]
    public void A_terminal_that_is_closed_takes_the_form_with_it()
    {
        if (OperatingSystem.IsWindows()) return; // Nothing sends the signal there.
        using PosixSignalRegistration survives = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => context.Cancel = true);
        using PrivateText text = new("project.txt", "name: secret\n"), kept = new("project.txt", "name: kept\n");
        kept.Keep();
        using (Process kill = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -HUP {Environment.ProcessId}")])) kill.WaitForExit();
        SpinWait.SpinUntil(() => !Directory.Exists(Path.GetDirectoryName(text.Path)), TimeSpan.FromSeconds(10)).Should().BeTrue();
        File.Exists(kept.Path).Should().BeTrue();
        Directory.Delete(Path.GetDirectoryName(kept.Path)!, recursive: true);
    }

    [Fact]
    public void A_first_record_that_is_refused_makes_no_file()
    {
        using TempCareer none = new();
        foreach (string verb in (string[])["--dry-run", "--new"])
            CliRun.Of("record", "add", "project", "name=x", "experience_id=exp_zzzzzz", verb, "--db", none.FilePath).Error.Should().Contain("'experience_id'");
        none.Names().Should().BeEmpty();
        CliRun.Of("record", "add", "project", "name=x", "--dry-run", "--db", none.FilePath).Expect().Should().StartWith("Would add ");
        none.Names().Should().BeEmpty();
        CliRun.Of("record", "add", "project", "name=x", "--db", none.FilePath).Expect().Should().StartWith("Added ");
    }

    [Theory]
    [InlineData(": > \"$1\"")]
    [InlineData("rm \"$1\"")]
    [InlineData("true")]
    [InlineData("sed -i 's/^title:.*/title: Other/' \"$1\"; exit 1")]
    [InlineData("sed -i 's/$/\\r/' \"$1\"")]
    public void Closing_without_saving_and_emptying_change_nothing(string script)
    {
        CliRun.Editing(Editor(script), "y\n", "record", "edit", job.Id, "--db", career.FilePath).Expect().Should().Be("Nothing was changed.\n");
        career.Get(job.Id).Version.Should().Be(1);
    }

    [Fact]
    public void Mistakes_are_all_named_and_the_form_opens_again_with_what_was_typed()
    {
        string editor = Editor($"""
            if grep -q MISTAKE "$1"; then cp "$1" {folder.File("second")}; sed -i -e 's/^end_date:.*/end_date: 2005/' -e 's/^people_led:.*/people_led: 4/' "$1"
            else sed -i -e 's/^end_date:.*/end_date: soon/' -e 's/^people_led:.*/people_led: some/' -e 's/^title:.*/title: Kept/' "$1"; fi
            """);
        CliRun.Editing(editor, "y\n", "record", "edit", job.Id, "--db", career.FilePath).Expect().Should().Contain("Kept").And.Contain("end_date: (nothing) → 2005");
        File.ReadAllText(folder.File("second")).Should().Contain("# MISTAKE: Wrong fields for experience: ").And.Contain("'end_date' must be a date").And.Contain("'people_led' must be a whole number").And.Contain("\ntitle: Kept\n");
        career.Get(job.Id).Number("people_led").Should().Be(4);
    }

    [Fact]
    public void A_form_that_stays_wrong_is_kept_and_its_place_is_said()
    {
        Finished run = CliRun.Editing(Editor("sed -i -e 's/^end_date:.*/end_date: soon/' -e '$ a stray words' \"$1\"; sed -i '/^stray/{x;s/^/x/;/^xx/!{x;p;d};d}' \"$1\"; exit 0"), "", "record", "edit", job.Id, "--db", career.FilePath);
        run.Expect(2);
        MustBeKept(run, "end_date: soon");
        career.Get(job.Id).Version.Should().Be(1);
    }

    [Fact]
    public void What_others_changed_meanwhile_stays_and_where_both_changed_one_field_the_text_is_kept()
    {
        string other = $"{BuiltProgram.Server} record edit {job.Id} --db {career.FilePath}";
        CliRun.Editing(Editor($"sed -i 's/^title:.*/title: Mine/' \"$1\"; {other} location=Cork > /dev/null"), "y\n", "record", "edit", job.Id, "--db", career.FilePath).Expect();
        career.Get(job.Id).Should().Match<CareerRecord>(r => r.Text("title") == "Mine" && r.Text("location") == "Cork");
        Finished run = CliRun.Editing(Editor($"sed -i 's/^title:.*/title: Mine again/' \"$1\"; {other} title=Theirs > /dev/null"), "y\n", "record", "edit", job.Id, "--db", career.FilePath);
        run.Expect(5);
        run.Error.Should().Contain("Stale: ").And.Contain("- title: Theirs");
        MustBeKept(run, "title: Mine again");
        career.Get(job.Id).Text("title").Should().Be("Theirs");
    }

    [Fact]
    public void A_new_record_is_filled_in_and_one_that_looks_like_another_is_asked_about()
    {
        string editor = Editor("sed -i -e 's/^title:.*/title: Baker/' -e 's/^company:.*/company: Ofen 3/' -e 's/^start_date:.*/start_date: 2001/' \"$1\"");
        Finished run = CliRun.Editing(editor, "n\n", "record", "add", "experience", "--db", career.FilePath);
        run.Expect(4);
        run.Error.Should().Contain($"Looks like {job.Id}");
        MustBeKept(run, "company: Ofen 3");
        CliRun.Editing(editor, "y\ny\n", "record", "add", "experience", "--db", career.FilePath).Expect().Should().Contain("Added exp_");
        career.Read(s => RecordStore.List(s, job.Kind)).Should().HaveCount(2);
        CliRun.Editing(Editor("sed -i 's/^name:.*/name: Ines/' \"$1\""), "y\n", "record", "add", "person", "--db", career.FilePath).Expect().Should().Contain("Added per_");
        CliRun.Editing(Editor("sed -i 's/^city:.*/city: Porto/' \"$1\""), "y\n", "record", "add", "person", "--db", career.FilePath).Expect().Should().Contain("Changed per_");
    }

    [Fact]
    public void Without_an_editor_the_other_way_is_named()
    {
        Finished run = CliRun.Editing(null, "", "record", "edit", job.Id, "--db", career.FilePath);
        run.Expect(2);
        run.Error.Should().Contain("VISUAL or EDITOR").And.Contain($"record edit {job.Id} title=");
        CliRun.Editing(folder.File("no-such-editor"), "", "record", "edit", job.Id, "--db", career.FilePath).Error.Should().Contain("cannot be started").And.NotContain("kept in");
    }

    // The file is kept where only its owner can look, and this test takes it away.
    private static void MustBeKept(Finished run, string text)
    {
        string place = run.Error.TrimEnd().Split("Your text is kept in ")[1].Split(". ")[0];
        File.ReadAllText(place).Should().Contain(text);
        Directory.Delete(Path.GetDirectoryName(place)!, recursive: true);
    }

    private string Editor(string script)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The editors of this test are shell scripts.");
        return $"sh {folder.Write($"{Guid.NewGuid():N}.sh", script.ReplaceLineEndings("\n") + "\n")}";
    }
}
