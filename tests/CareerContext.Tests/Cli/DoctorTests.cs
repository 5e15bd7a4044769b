using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public class DoctorTests
{
    [Fact]
    public void A_missing_file_is_a_normal_state_and_stays_missing()
    {
        using TempCareer career = new();
        using JsonDocument report = Report(career.FilePath, 0);
        report.RootElement.GetProperty("state").GetString().Should().Be("missing");
        report.RootElement.GetProperty("file").GetString().Should().Be(career.FilePath);
        career.Names().Should().BeEmpty();
    }

    [Fact]
    public void A_sound_file_is_counted()
    {
        using TempCareer career = People.Saved();
        CliRun.Of("doctor", "--db", career.FilePath).Expect().Should().Contain("sound").And.Contain("person").And.Contain(Engine.Version);
        using JsonDocument report = Report(career.FilePath, 0);
        JsonElement root = report.RootElement;
        root.GetProperty("records").GetProperty("person").GetInt32().Should().Be(1);
        root.GetProperty("tables").GetProperty("history").GetInt32().Should().Be(root.GetProperty("changes").GetInt32());
        root.GetProperty("integrity").GetArrayLength().Should().Be(0);
        root.GetProperty("schema").GetInt32().Should().Be(Migrator.LatestVersion);
        career.Names().Should().NotContain(n => n.EndsWith(".bak", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_in_the_trash_are_counted_apart()
    {
        using TempCareer career = People.Saved();
        career.Write(s => RecordStore.Remove(s, RecordStore.List(s, RecordKinds.Find("person")!)[0].Id));
        CliRun.Of("doctor", "--db", career.FilePath).Expect().Should().MatchRegex(@"(?m)^person\s+0\s+1$");
    }

    [Fact]
    public void A_foreign_file_is_a_problem_and_is_not_touched()
    {
        using TempFolder folder = new();
        string path = folder.Write("notes.txt", "Nothing of the kind, but long enough to be looked at.");
        using JsonDocument report = Report(path, 6);
        report.RootElement.GetProperty("state").GetString().Should().Be("foreign");
        File.ReadAllText(path).Should().StartWith("Nothing of the kind");
        folder.Names().Should().Equal("notes.txt");
    }

    [Fact]
    public void A_damaged_file_is_a_problem()
    {
        using TempCareer career = People.Saved();
        byte[] content = File.ReadAllBytes(career.FilePath);
        // Past the first page, so that it still looks like a career file.
        content.AsSpan(4096).Fill(0xA5);
        File.WriteAllBytes(career.FilePath, content);
        using JsonDocument report = Report(career.FilePath, 6);
        report.RootElement.GetProperty("problems").GetArrayLength().Should().BePositive();
        File.ReadAllBytes(career.FilePath).Should().Equal(content);
    }

    [Fact]
    public void A_newer_file_is_a_problem()
    {
        using TempCareer career = People.Saved();
        Database.Execute(career.FilePath, "PRAGMA user_version = 999");
        Finished run = CliRun.Of("doctor", "--db", career.FilePath);
        run.Expect(6).Should().Contain("newer version").And.Contain("999");
    }

    [Fact]
    public void An_older_file_is_examined_and_not_migrated()
    {
        using TempCareer career = People.Saved();
        career.File.Rollback(1);
        using JsonDocument report = Report(career.FilePath, 0);
        report.RootElement.GetProperty("schema").GetInt32().Should().Be(1);
        report.RootElement.GetProperty("records").GetProperty("person").GetInt32().Should().Be(1);
        career.Open(readOnly: true).SchemaVersion().Should().Be(1);
    }

    [Fact]
    public void A_file_that_others_may_read_is_noted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights in access lists.");
        using TempCareer career = People.Saved();
        CliRun.Of("doctor", "--db", career.FilePath).Expect().Should().Contain("-rw-------").And.NotContain("chmod");
        Rights.Set(career.FilePath, Rights.ReadableByAll);
        CliRun.Of("doctor", "--db", career.FilePath).Expect().Should().Contain("-rwxr-xr-x").And.Contain("chmod 600");
    }

    [Fact]
    public void A_synchronised_folder_is_noted_even_behind_a_link()
    {
        using TempFolder folder = new();
        string synchronised = Directory.CreateDirectory(folder.File("Dropbox")).FullName;
        CliRun.Of("doctor", "--db", Path.Combine(synchronised, "career.db")).Expect().Should().Contain("Dropbox, which");
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateSymbolicLink(folder.File("plain"), synchronised);
        CliRun.Of("doctor", "--db", Path.Combine(folder.File("plain"), "career.db")).Expect().Should().Contain("Dropbox, which");
    }

    [Fact]
    public void A_log_that_was_left_is_noted()
    {
        using TempCareer career = People.Saved();
        using Microsoft.Data.Sqlite.SqliteConnection other = Database.Open(career.FilePath);
        Database.Execute(other, "PRAGMA wal_autocheckpoint = 0; UPDATE sources SET client = client; INSERT INTO sources (id, kind, received_at) VALUES ('src_222222', 'manual', '2026-01-01')");
        CliRun.Of("doctor", "--db", career.FilePath).Expect().Should().Contain("cut off");
    }

    private static JsonDocument Report(string path, int exitCode) => JsonDocument.Parse(CliRun.Of("doctor", "--json", "--db", path).Expect(exitCode));
}
