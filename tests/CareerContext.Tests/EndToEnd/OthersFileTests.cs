using CareerContext.Store;
using CareerContext.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.EndToEnd;

/// <summary>The built program, run by one who may read the career file and not write it, nor its folder.</summary>
public sealed class OthersFileTests : IDisposable
{
    private const string Question = "Where do I work now?";
    private readonly SmallCareer career = new();
    private readonly TempFolder folder = new();

    public OthersFileTests()
    {
        Processes.SkipUnlessNobodyCanRun();
        career.File.Backup(FilePath);
        Show();
    }

    private string FilePath => folder.File("career.db");

    public void Dispose()
    {
        career.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void It_is_served_and_every_change_refused_with_one_sentence()
    {
        string refusal = $"{FilePath} may only be read: its rights, or its folder's, forbid writing. Nothing was changed.";
        byte[] before = File.ReadAllBytes(FilePath);
        using (PipedServer server = Serve("--toolsets", "read,edit"))
        {
            server.Answer(Question).Should().Contain("Águas do Vale");
            server.Error("save_record", """{"kind":"award","fields":{"title":"Golden pipe"}}""").Should().Be(refusal);
            server.Error("remove_record", $$"""{"id":"{{career.Plant.Id}}"}""").Should().NotBeEmpty();
            server.Call("get_quick_summary").Should().Contain("Ines");
            server.End();
        }
        foreach (string[] verb in (string[][])[["record", "add", "skill", "name=Welding"], ["record", "remove", career.Plant.Id], ["undo"], ["import", "-"]])
        {
            Finished refused = BuiltProgram.Run([.. verb, "--db", FilePath], """{"basics":{"name":"Ines Aurélio"},"awards":[{"title":"Golden pipe"}]}""", asNobody: true);
            refused.Expect(6);
            refused.Error.Trim().Should().EndWith(refusal, verb[0]);
        }
        File.ReadAllBytes(FilePath).Should().Equal(before);
        folder.Names().Should().Equal("career.db");
    }

    [Theory]
    [InlineData("bundled")]
    [InlineData("auto")]
    public void What_its_owner_left_in_the_log_is_served_too(string engine)
    {
        string copy = folder.File("copy.db");
        using (SqliteConnection owner = Database.Open(FilePath))
        {
            Database.Execute(owner, "PRAGMA journal_mode = WAL");
            Database.Execute(owner, "UPDATE experiences SET company = 'Cervejaria Nova' WHERE is_current = 1");
            foreach (string end in (string[])["", "-wal", "-shm"]) File.Copy(FilePath + end, copy + end);
        }
        Show();
        Dictionary<string, string?> chosen = new() { [Engine.Variable] = engine };
        List<string> names = folder.Names();
        using (PipedServer server = new(BuiltProgram.Start(["serve", "--db", copy], chosen, asNobody: true)))
        {
            server.Answer(Question).Should().Contain("Cervejaria Nova");
            server.End();
        }
        BuiltProgram.Run(["undo", "--db", copy], environment: chosen, asNobody: true).Expect(6);
        folder.Names().Should().Equal(names);
        // Without the log's index nobody else can tell what in the log counts.
        File.Delete(copy + "-shm");
        Finished refused = BuiltProgram.Run(["context", Question, "--db", copy], environment: chosen, asNobody: true);
        refused.Expect(6);
        refused.Error.Trim().Should().Be($"{copy} cannot be opened: its rights, or its folder's, forbid it.");
    }

    [Fact]
    public async Task Its_owners_changes_are_read_while_they_are_made()
    {
        using PipedServer owner = new(BuiltProgram.Start(["serve", "--db", FilePath, "--toolsets", "edit"])), server = Serve();
        Task writing = Task.Run(() =>
        {
            for (int i = 0; i < 40; i++)
            {
                owner.Call("save_record", $$"""{"kind":"interest","fields":{"name":"chess {{i}}"} }""");
                Thread.Sleep(40);
            }
        }, TestContext.Current.CancellationToken);
        while (!writing.IsCompleted) server.Call("get_profile_summary").Should().Contain("Águas do Vale");
        await writing;
        server.End();
        owner.End();
        BuiltProgram.Run(["show", "interest", "--db", FilePath], asNobody: true).Expect().Should().Contain("chess 39");
    }

    [Fact]
    public void A_folder_that_may_not_be_looked_into_is_not_taken_for_an_empty_one()
    {
        Rights.Set(folder.Place, Rights.OwnersFolder);
        string refusal = $"{FilePath} cannot be opened: its rights, or its folder's, forbid it.";
        foreach (string[] verb in (string[][])[["context", Question], ["show", "skill"], ["record", "add", "skill", "name=Welding"], ["undo"], ["import", "-"], ["doctor"]])
        {
            Finished refused = BuiltProgram.Run([.. verb, "--db", FilePath], """{"basics":{"name":"A"}}""", asNobody: true);
            refused.Expect(6);
            (refused.Output + refused.Error).Should().Contain(refusal, verb[0]).And.NotContain("No career file yet");
        }
        using PipedServer server = Serve();
        server.Error("get_quick_summary").Should().Be(refusal);
        server.End();
    }

    private PipedServer Serve(params string[] arguments) => new(BuiltProgram.Start(["serve", "--db", FilePath, .. arguments], asNobody: true));

    // To be read by all, and written by nobody but root.
    private void Show()
    {
        Rights.Set(folder.Place, Rights.ReadableByAll);
        foreach (string name in folder.Names()) Rights.Set(folder.File(name), UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }
}
