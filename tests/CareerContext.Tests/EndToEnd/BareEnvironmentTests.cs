using System.Diagnostics;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.EndToEnd;

/// <summary>Some clients start a server with no environment at all: no HOME, no PATH, no TMPDIR, no LANG.</summary>
public sealed class BareEnvironmentTests : IDisposable
{
    private const string NoHome = $"This user has no home folder where the career file could lie; name the file with --db or {CareerFilePath.Variable}.";
    private readonly TempFolder folder = new();

    public BareEnvironmentTests()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("A Windows program needs some of its environment.");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Who_names_the_file_needs_no_environment()
    {
        string path = folder.File("career.db"), resume = folder.Write("résumé.json", """{"basics":{"name":"Inês Conceição"},"work":[{"name":"Águas do Vale","position":"Engineer","startDate":"2020-01"}]}""");
        Run("import", resume, "--db", path).Expect();
        Run("context", "Where do I work?", "--db", path).Expect().Should().Contain("Águas do Vale");
        Run("record", "add", "skill", "name=Élan", "--db", path).Expect();
        Run("undo", "--db", path).Expect().Should().StartWith("Undone:");
        using (PipedServer server = new(Start(["serve", "--db", path])))
        {
            server.Answer("Where do I work?").Should().Contain("Águas do Vale");
            server.Call("get_quick_summary").Should().Contain("Inês Conceição");
            server.End();
        }
        using RunningServer http = new(Start(["serve", "--http", "--port", "0", "--db", path, "--token-file", folder.File("token")]));
        http.Endpoint.Port.Should().BePositive();
        http.End().Exit.Should().Be(0);
        folder.Names().Should().Equal("career.db", "résumé.json", "token");
    }

    [Fact]
    public void Without_a_name_it_lies_in_the_home_that_the_system_knows()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("The home of another system lies elsewhere.");
        string home = Processes.Finish(Processes.Start("sh", ["-c", "getent passwd $(id -u) | cut -d: -f6"])).Output.Trim();
        if (home.Length == 0) Assert.Skip("This user has no entry in the system's list.");
        Run("doctor", "--json").Output.Should().Contain($"\"file\": \"{home}/.local/share/careercontext/career.db\"");
    }

    [Fact]
    public void Who_has_no_home_is_told_to_name_the_file()
    {
        Processes.SkipUnlessNobodyCanRun();
        foreach (string[] arguments in (string[][])[["context", "who"], ["serve"], ["import", "-"], ["doctor"], ["serve", "--http", "--port", "0"]])
        {
            Finished finished = Processes.Finish(Processes.Start("setpriv", ["--reuid=54321", "--regid=54321", "--clear-groups", "env", "-i", .. Runtime, BuiltProgram.ServerForAll, .. arguments]));
            (finished.ExitCode, finished.Output, finished.Error.Trim()).Should().Be((6, "", NoHome), arguments[0]);
        }
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("./")]
    public void A_home_that_depends_on_the_current_directory_is_none(string home)
    {
        Finished finished = Processes.Finish(Processes.Start("env", ["-i", "HOME=" + home, .. Runtime, BuiltProgram.Server, "import", "-"], folder: folder.Place), """{"basics":{"name":"A"}}""");
        (finished.ExitCode, finished.Error.Trim()).Should().Be((6, NoHome));
        folder.Names().Should().BeEmpty();
    }

    [Theory]
    [InlineData("/nonexistent/home")]
    [InlineData("/proc")]
    [InlineData("/root")]
    public void A_home_that_cannot_be_written_is_named(string home)
    {
        Processes.SkipUnlessNobodyCanRun();
        Finished finished = Processes.Finish(Processes.Start("env", ["-i", "HOME=" + home, .. Runtime, BuiltProgram.ServerForAll, "import", "-"], asNobody: true), """{"basics":{"name":"A"}}""");
        finished.Expect(6);
        finished.Error.Should().StartWith($"{home}/.local/share/careercontext/career.db cannot be ");
    }

    // Where .NET is not installed in its usual place, a program that needs it is told by this variable.
    private static IEnumerable<string> Runtime => Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } place ? ["DOTNET_ROOT=" + place] : [];

    private static Process Start(string[] arguments) => Processes.Start("env", ["-i", .. Runtime, BuiltProgram.Server, .. arguments]);

    private static Finished Run(params string[] arguments) => Processes.Finish(Start(arguments));
}
