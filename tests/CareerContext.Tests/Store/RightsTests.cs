using System.Diagnostics;
using CareerContext.Interests;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.Store;

/// <summary>Who may see the file and its companions. Root passes every check, so other users are tried as processes.</summary>
public sealed class RightsTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void The_file_its_log_and_every_copy_are_for_the_owners_eyes_only()
    {
        Add();
        using (SqliteConnection open = Database.Open(career.FilePath))
        {
            Database.Execute(open, "UPDATE interests SET position = 7");
            foreach (string name in (string[])["career.db", "career.db-wal", "career.db-shm"]) Of(name).Should().Be(Rights.OwnersFile, name);
        }
        career.File.Backup(Path.Combine(career.Place, "backup.db"));
        string copy = career.File.Rollback(1);
        career.Read(s => 0);
        career.Names().Should().HaveCount(4);
        foreach (string name in career.Names()) Of(name).Should().Be(Rights.OwnersFile, name);
        File.Exists(copy).Should().BeTrue();
    }

    [Fact]
    public void A_file_that_lay_empty_is_closed_to_others_when_it_becomes_a_career_file()
    {
        File.WriteAllText(career.FilePath, "");
        Rights.Set(career.FilePath, Rights.ReadableByAll);
        Add();
        Of("career.db").Should().Be(Rights.OwnersFile);
    }

    [Fact]
    public void The_folder_that_the_first_write_makes_is_the_owners_alone()
    {
        string folder = Path.Combine(career.Place, "careercontext");
        CareerLibrary.Open(Path.Combine(folder, "career.db")).Write(Origin.Cli, s => 0);
        Rights.Of(folder).Should().Be(Rights.OwnersFolder);
    }

    [Fact]
    public void Another_user_is_told_that_rights_forbid_it()
    {
        Processes.SkipUnlessNobodyCanRun();
        Add();
        Rights.Set(career.Place, Rights.ReadableByAll);
        BuiltProgram.RunAct(["count", career.FilePath], asNobody: true).Error.Should().StartWith("Unsupported:").And.Contain("cannot be opened: its rights, or its folder's, forbid it");
        BuiltProgram.RunAct(["add", career.FilePath, "1", "x"], asNobody: true).Error.Should().StartWith("Unsupported:");
        career.Names().Should().Equal("career.db");
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead, Rights.OwnersFolder)]
    [InlineData(UnixFileMode.UserRead, UnixFileMode.UserRead | UnixFileMode.UserExecute)]
    [InlineData(Rights.OwnersFile, UnixFileMode.UserRead | UnixFileMode.UserExecute)]
    public void A_file_that_may_only_be_read_is_served_and_not_written(UnixFileMode fileRights, UnixFileMode folderRights)
    {
        Processes.SkipUnlessNobodyCanRun();
        using TempFolder others = NobodysFile("career #1 100%?.db", out string path);
        Rights.Set(path, fileRights);
        Rights.Set(others.Place, folderRights);
        BuiltProgram.RunAct(["count", path], asNobody: true).Expect().Trim().Should().Be("1");
        BuiltProgram.RunAct(["count-read-only", path], asNobody: true).Expect().Trim().Should().Be("1");
        Finished refused = BuiltProgram.RunAct(["add", path, "1", "x"], asNobody: true);
        refused.ExitCode.Should().Be(1);
        refused.Error.Should().StartWith("Unsupported:").And.Contain("rights").And.Contain("Nothing was changed");
        others.Names().Should().Equal("career #1 100%?.db");
    }

    [Fact]
    public void A_percent_sign_in_a_name_that_may_only_be_read_stands_for_itself()
    {
        Processes.SkipUnlessNobodyCanRun();
        using TempFolder others = NobodysFile("%41.db", out string path);
        BuiltProgram.RunAct(["add", others.File("A.db"), "3", "other"]).Expect();
        foreach (string name in others.Names()) Rights.Set(others.File(name), Rights.ReadableByAll);
        Rights.Set(path, UnixFileMode.UserRead);
        Rights.Set(others.Place, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        BuiltProgram.RunAct(["count", path], asNobody: true).Expect().Trim().Should().Be("1");
    }

    [Theory]
    [InlineData("bundled")]
    [InlineData("auto")]
    public void What_a_killed_writer_left_in_the_log_is_served_too(string engine)
    {
        Processes.SkipUnlessNobodyCanRun();
        Dictionary<string, string?> chosen = new() { [Engine.Variable] = engine };
        using TempFolder others = NobodysFile("career.db", out string path);
        using (Process writer = BuiltProgram.StartAct(["write-and-hang", path], chosen, asNobody: true))
        {
            writer.StandardOutput.ReadLine().Should().Be("written");
            writer.Kill();
            writer.WaitForExit();
        }
        new FileInfo(path + "-wal").Length.Should().BePositive();
        Rights.Set(path, UnixFileMode.UserRead);
        Rights.Set(others.Place, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        BuiltProgram.RunAct(["count", path], chosen, asNobody: true).Expect().Trim().Should().Be("2");
    }

    [Fact]
    public void A_file_cannot_be_made_where_the_folder_forbids_it()
    {
        Processes.SkipUnlessNobodyCanRun();
        using TempFolder mine = new();
        Rights.Set(mine.Place, Rights.ReadableByAll);
        Finished refused = BuiltProgram.RunAct(["add", mine.File("career.db"), "1", "x"], asNobody: true);
        refused.ExitCode.Should().Be(1);
        refused.Error.Should().StartWith("Unsupported:").And.Contain("rights");
        mine.Names().Should().BeEmpty();
    }

    [Fact]
    public void A_backup_where_the_folder_forbids_it_is_refused_with_the_folders_name()
    {
        Processes.SkipUnlessNobodyCanRun();
        using TempFolder mine = new();
        Rights.Set(mine.Place, Rights.ReadableByAll);
        using TempFolder others = NobodysFile("career.db", out string path);
        Finished refused = BuiltProgram.RunAct(["backup", path, mine.File("copy.db")], asNobody: true);
        refused.ExitCode.Should().Be(1);
        refused.Error.Should().StartWith("Unsupported:").And.Contain(mine.File("copy.db")).And.Contain("rights");
    }

    // A career file that belongs to the other user, in a folder of theirs.
    private static TempFolder NobodysFile(string name, out string path)
    {
        TempFolder folder = new();
        Rights.Set(folder.Place, Rights.WritableByAll);
        path = folder.File(name);
        BuiltProgram.RunAct(["add", path, "1", "chess"], asNobody: true).Expect();
        Processes.Finish(Processes.Start("chown", ["65534:65534", folder.Place])).Expect();
        return folder;
    }

    private UnixFileMode Of(string name) => Rights.Of(Path.Combine(career.Place, name));

    private void Add() => career.Write(s => RecordStore.Save(s, GeneratedRecords.Of(InterestKind.Kind, 0)));
}
