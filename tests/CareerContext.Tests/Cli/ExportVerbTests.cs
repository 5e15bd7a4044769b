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

    private static TempCareer SamplePerson()
    {
        TempCareer career = new();
        CliRun.Of("import", Repository.File("samples", Sample.FileName), "--db", career.FilePath).Expect();
        return career;
    }
}
