using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.EndToEnd;

/// <summary>The built program on a disk without room: it says so, loses nothing, goes on answering, and writes again when there is room.</summary>
public sealed class FullDiskProcessTests
{
    private const string Full = "The disk is full. Nothing was changed.";
    private const string Question = "Where does she work now?";
    private const string Award = """{"kind":"award","fields":{"title":"Golden pipe"}}""";
    private static readonly string Resume = Repository.File("samples", "ines-halvorsen.resume.json");

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(40)]
    public void Every_change_is_refused_with_one_sentence_and_every_question_answered(int kilobytes)
    {
        using SmallDisk disk = SmallDisk.OrSkip(kilobytes: 1500);
        using TempFolder elsewhere = new();
        string path = disk.File("career.db"), more = elsewhere.Write("more.json", """{"basics":{"name":"Inés Halvorsen"},"awards":[{"title":"Golden pipe"}]}""");
        BuiltProgram.Run(["import", Resume, "--db", path]).Expect();
        List<string> before = Database.Dump(path);
        using PipedServer server = new(BuiltProgram.Start(["serve", "--db", path, "--toolsets", "read,edit"]));
        string answer = server.Answer(Question);

        disk.Fill(leave: kilobytes * 1024);
        foreach (string[] verb in (string[][])[["import", more], ["record", "add", "skill", "name=Welding"], ["undo"], ["backup", disk.File("copy.db")]])
        {
            Finished refused = BuiltProgram.Run([.. verb, "--db", path]);
            refused.Expect(6);
            refused.Error.Trim().Should().EndWith(Full, verb[0]);
        }
        server.Error("save_record", Award).Should().Be(Full);
        server.Answer(Question).Should().Be(answer);
        server.Call("search_skills", """{"query":"Python"}""").Should().StartWith("Python");
        BuiltProgram.Run(["context", Question, "--db", path]).Expect().Should().StartWith(answer);
        BuiltProgram.Run(["doctor", "--db", path]).Expect().Should().Contain("sound");
        BuiltProgram.Run(["backup", elsewhere.File("copy.db"), "--db", path]).Expect();
        Database.Dump(elsewhere.File("copy.db")).Should().Equal(before);
        disk.Names().Where(n => !n.StartsWith("career.db", StringComparison.Ordinal)).Should().Equal(SmallDisk.Ballast);

        File.Delete(disk.File(SmallDisk.Ballast));
        Database.Dump(path).Should().Equal(before);
        server.Call("save_record", Award).Should().StartWith("Created");
        server.Call("undo_change").Should().StartWith("Undone");
        server.End();
        BuiltProgram.Run(["import", more, "--db", path]).Expect();
        BuiltProgram.Run(["undo", "--db", path]).Expect();
        Database.MustBeWhole(path);
        disk.Names().Should().Equal("career.db");
    }

    [Fact]
    public void Many_read_at_once_what_a_killed_writer_left_in_the_log()
    {
        using SmallDisk disk = SmallDisk.OrSkip(kilobytes: 1500);
        string path = disk.File("career.db");
        BuiltProgram.Run(["import", Resume, "--db", path]).Expect();
        using (System.Diagnostics.Process writer = BuiltProgram.StartAct(["write-and-hang", path]))
        {
            writer.StandardOutput.ReadLine().Should().Be("written");
            writer.Kill();
            writer.WaitForExit();
        }
        new FileInfo(path + "-wal").Length.Should().BePositive();
        File.Delete(path + "-shm");
        disk.Fill();
        Parallel.For(0, 6, _ => BuiltProgram.Run(["show", "interest", "--db", path]).Expect().Should().Contain("left in the log"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public void A_file_of_an_older_schema_waits_for_room_as_it_is(int kilobytes)
    {
        using SmallDisk disk = SmallDisk.OrSkip(kilobytes: 3000);
        string path = disk.File("career.db");
        Database.Execute(path, File.ReadAllText(Repository.File("tests", "CareerContext.Tests", "OldFiles", "schema1.sql")));
        byte[] before = File.ReadAllBytes(path);
        disk.Fill(leave: kilobytes * 1024);
        using PipedServer server = new(BuiltProgram.Start(["serve", "--db", path]));
        server.Error("get_quick_summary").Should().Be(Full);
        BuiltProgram.Run(["context", "who", "--db", path]).Expect(6);
        File.ReadAllBytes(path).Should().Equal(before);
        disk.Names().Should().NotContain(n => n.Contains(".bak"));

        File.Delete(disk.File(SmallDisk.Ballast));
        server.Call("get_quick_summary").Should().NotBeEmpty();
        server.End();
        disk.Names().Should().HaveCount(2).And.Contain(n => n.Contains(".schema1-"));
    }

    [Fact]
    public void What_finds_no_room_beside_it_leaves_nothing()
    {
        using SmallDisk disk = SmallDisk.OrSkip(kilobytes: 64);
        using SmallCareer career = new();
        disk.Fill();
        Finished export = BuiltProgram.Run(["export", "--output", disk.File("resume.json"), "--db", career.File.FilePath]);
        export.Expect(6);
        export.Error.Should().Contain($"{disk.File("resume.json")} cannot be written: ");
        Finished token = BuiltProgram.Run(["serve", "--http", "--port", "0", "--token-file", disk.File("token"), "--db", career.File.FilePath]);
        token.Expect(6);
        token.Error.Should().Contain(disk.File("token"));
        disk.Names().Should().Equal(SmallDisk.Ballast);
        Finished begun = BuiltProgram.Run(["import", Resume, "--db", disk.File("career.db")]);
        begun.Expect(6);
        begun.Error.Trim().Should().EndWith(Full);
        File.Delete(disk.File(SmallDisk.Ballast));
        BuiltProgram.Run(["context", "who", "--db", disk.File("career.db")]).Expect(3).Should().BeEmpty();
    }
}
