using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Cli;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public class ExportVerbTests
{
    [Fact]
    public void The_sample_person_comes_out_as_it_went_in()
    {
        using TempCareer career = SamplePerson();
        Finished export = CliRun.Of("export", "--format", "json-resume", "--db", career.FilePath);
        JsonNode.DeepEquals(JsonNode.Parse(export.Expect()), JsonNode.Parse(Sample.Content())).Should().BeTrue();
        export.Error.Should().Contain("street address");
    }

    [Fact]
    public void A_file_is_written_for_its_owner_alone_and_overwrites_nothing()
    {
        using TempCareer career = SamplePerson();
        string path = Path.Combine(career.Place, "out.json");
        CliRun.Of("export", "--output", path, "--db", career.FilePath).Expect().Should().Be($"Written: {path}\n");
        using (JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path))) json.RootElement.GetProperty("work").GetArrayLength().Should().Be(7);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Finished again = CliRun.Of("export", "--output", path, "--db", career.FilePath);
        again.Expect(4).Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_cannot_be_filled_is_not_left_behind()
    {
        using SmallDisk disk = SmallDisk.OrSkip(kilobytes: 16);
        using TempCareer career = SamplePerson();
        disk.Fill();
        Finished refused = CliRun.Of("export", "--output", disk.File("out.json"), "--db", career.FilePath);
        refused.ExitCode.Should().Be(6);
        refused.Error.Should().Contain("cannot be written");
        disk.Names().Should().Equal(SmallDisk.Ballast);
    }

    [Fact]
    public void What_the_format_cannot_say_is_listed()
    {
        using TempCareer career = People.Saved();
        career.Write(s => RecordStore.Save(s, new CareerRecord
        {
            Kind = RecordKinds.Find("preferences")!,
            Values = new Dictionary<string, object> { ["goal_type"] = "new-job" },
        }));
        CliRun.Of("export", "--db", career.FilePath).Error.Should().Contain("Not in the export");
    }

    [Fact]
    public void An_unknown_format_is_unsupported()
    {
        using TempCareer career = People.Saved();
        CliRun.Of("export", "--format", "papyrus", "--db", career.FilePath).ExitCode.Should().Be(6);
    }

    [Fact]
    public void A_resume_for_a_job_says_on_standard_error_what_was_left_out()
    {
        using TempCareer career = SamplePerson();
        Finished export = CliRun.Of("export", "--format", "text", "--for-file", Repository.File("samples", "job-ad.md"), "--pages", "1", "--db", career.FilePath);
        export.Expect().Should().StartWith("Inés Halvorsen\n").And.NotContain("Krokusbakken");
        export.Error.Should().Contain("Left out: street address (add --with private)").And.Contain("Left out: Skills: ").And.Contain("only on request or never: e-mail, phone, website, links.");
    }

    [Theory]
    [InlineData("--with", "secrets")]
    [InlineData("--pages", "2")]
    [InlineData("--pages", "two", "--for", "x")]
    [InlineData("--for", "x", "--for-file", "y")]
    [InlineData("--format", "docx")]
    [InlineData("--format", "archive")]
    public void What_cannot_be_meant_is_wrong_usage(params string[] arguments)
    {
        using TempCareer career = People.Saved();
        Finished refused = CliRun.Of(["export", "--db", career.FilePath, .. arguments]);
        refused.Expect(2).Should().BeEmpty();
        refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle();
    }

    [Fact]
    public void A_job_ad_that_is_not_there_is_not_found()
    {
        using TempCareer career = People.Saved();
        CliRun.Of("export", "--format", "text", "--for-file", Path.Combine(career.Place, "none.txt"), "--db", career.FilePath).ExitCode.Should().Be(3);
    }

    [Fact]
    public void An_archive_goes_out_for_its_owner_alone_and_comes_back()
    {
        using TempCareer career = SamplePerson(), other = new();
        string path = Path.Combine(career.Place, "career.zip");
        Finished export = CliRun.Of("export", "--format", "archive", "--output", path, "--db", career.FilePath);
        export.Expect().Should().Be($"Written: {path}\n");
        export.Error.Should().Be("The archive holds everything: private values, the trash, all sources and the whole history. It is for its owner alone.\n");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        CliRun.Of("import", path, "--dry-run", "--db", other.FilePath).Expect().Should().Be($"Dry run, nothing written. Career file: {other.FilePath}\nWould come back: 55 records (0 in the trash), 1 source, 55 changes of history\n");
        other.Names().Should().BeEmpty();
        CliRun.Of("import", path, "--db", other.FilePath).Expect().Should().Be($"Career file: {other.FilePath}\nBack: 55 records (0 in the trash), 1 source, 55 changes of history\n");
        CliRun.Of("doctor", "--db", other.FilePath).Expect().Should().Contain("sound");
        CliRun.Of("export", "--db", other.FilePath).Expect().Should().Be(CliRun.Of("export", "--db", career.FilePath).Expect());
        CliRun.Of("import", path, "--db", other.FilePath).ExitCode.Should().Be(4);
    }

    [Theory]
    [InlineData("json-resume")]
    [InlineData("rendercv")]
    [InlineData("markdown")]
    public void What_nobody_has_confirmed_goes_out_with_a_warning_or_not_at_all(string format)
    {
        using TempCareer career = People.Saved();
        CareerRecord claim = career.Write(s => RecordStore.Save(s, new CareerRecord { Kind = RecordKinds.Find("award")!, Confirmed = false, Values = new Dictionary<string, object> { ["title"] = "Nobel Prize" } }));
        Finished whole = CliRun.Of("export", "--format", format, "--db", career.FilePath);
        whole.Expect().Should().Contain("Nobel Prize");
        whole.Error.Should().Contain($"1 record that you have not confirmed is in it: {claim.Id}; `careercontext confirm` lists it, `--confirmed` leaves it out.\n");
        Finished sure = CliRun.Of("export", "--format", format, "--confirmed", "--db", career.FilePath);
        sure.Expect().Should().NotContain("Nobel").And.Contain("Brandt");
        sure.Error.Should().Contain("Left out: 1 record not confirmed\n").And.NotContain("you have not confirmed");
    }

    [Fact]
    public void An_archive_takes_no_choice_of_what_is_confirmed()
    {
        using TempCareer career = People.Saved();
        CliRun.Of("export", "--format", "archive", "--confirmed", "--output", Path.Combine(career.Place, "a.zip"), "--db", career.FilePath).Expect(2).Should().BeEmpty();
    }

    private static TempCareer SamplePerson()
    {
        TempCareer career = new();
        CliRun.Of("import", Repository.File("samples", Sample.FileName), "--db", career.FilePath).Expect();
        return career;
    }
}
