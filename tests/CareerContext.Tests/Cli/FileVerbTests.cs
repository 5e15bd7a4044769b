using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public class FileVerbTests
{
    [Fact]
    public void A_rollback_says_what_would_be_lost_and_does_nothing_unasked()
    {
        using TempCareer career = People.Saved();
        byte[] before = File.ReadAllBytes(career.FilePath);
        Finished run = CliRun.Of("file", "rollback", "1", "--db", career.FilePath);
        run.Expect(2).Should().MatchRegex(@"quick_summary\s+\(all\)\s+\d").And.MatchRegex(@"record_text\s+\(all\)\s+\d").And.NotContain("record_text_data");
        run.Error.Should().Contain("--yes");
        File.ReadAllBytes(career.FilePath).Should().Equal(before);
    }

    [Fact]
    public void A_rollback_asks_a_person()
    {
        using TempCareer career = People.Saved();
        CliRun.With("no\n", true, "file", "rollback", "1", "--db", career.FilePath).ExitCode.Should().Be(2);
        career.File.SchemaVersion().Should().Be(Migrator.LatestVersion);
        CliRun.With("yes\n", true, "file", "rollback", "1", "--db", career.FilePath).Expect();
        career.File.SchemaVersion().Should().Be(1);
    }

    [Fact]
    public void A_rollback_leaves_a_copy_that_works()
    {
        using TempCareer career = People.Saved();
        CliRun.Of("file", "rollback", "1", "--yes", "--db", career.FilePath).Expect();
        string copy = career.Names().Single(n => n.EndsWith(".bak", StringComparison.Ordinal));
        CliRun.Of("show", "person", "--db", Path.Combine(career.Place, copy)).Expect().Should().Contain("Ulm");
        CliRun.Of("show", "person", "--db", career.FilePath).Expect().Should().Contain("Ulm", "the next use brings it up again");
    }

    public static TheoryData<string> NotBelow => ["0", Migrator.LatestVersion.ToString(System.Globalization.CultureInfo.InvariantCulture), "99"];

    [Theory]
    [MemberData(nameof(NotBelow))]
    public void A_version_that_is_not_below_is_refused(string version)
    {
        using TempCareer career = People.Saved();
        Finished run = CliRun.Of("file", "rollback", version, "--yes", "--db", career.FilePath);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"has schema {Migrator.LatestVersion}");
    }

    [Fact]
    public void A_backup_is_whole_and_overwrites_nothing()
    {
        using TempCareer career = People.Saved();
        string copy = Path.Combine(career.Place, "copy.db");
        CliRun.Of("backup", copy, "--db", career.FilePath).Expect().Should().Contain(copy);
        CliRun.Of("show", "person", "--db", copy).Expect().Should().Contain("Ulm");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(copy).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Finished again = CliRun.Of("backup", copy, "--db", career.FilePath);
        again.Expect(4).Should().BeEmpty();
        again.Error.Should().Contain("exists already");
    }
}
