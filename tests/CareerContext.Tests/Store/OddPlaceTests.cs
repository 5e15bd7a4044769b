using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Store;

/// <summary>What <c>--db</c> may name by mistake.</summary>
public sealed class OddPlaceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("circle", "a link that cannot be followed")]
    [InlineData("nowhere", "a link that leads to no file")]
    [InlineData("null", "a device")]
    [InlineData("/dev/full", "a device")]
    public void A_place_that_holds_no_file_is_refused_with_one_sentence(string name, string what)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need rights there, and devices have other names.");
        File.CreateSymbolicLink(folder.File("circle"), folder.File("circle"));
        File.CreateSymbolicLink(folder.File("nowhere"), folder.File("missing.db"));
        File.CreateSymbolicLink(folder.File("null"), "/dev/null");
        UnixFileMode device = Rights.Of("/dev/full");
        string path = folder.File(name);
        string resume = folder.Write("resume.json", """{"basics":{"name":"A"}}""");
        foreach (string[] verb in (string[][])[["show", "experience"], ["import", resume], ["import", resume, "--dry-run"], ["context", "who"], ["export"], ["backup", folder.File("copy.db")], ["doctor"]])
        {
            Finished run = CliRun.Of([.. verb, "--db", path]);
            string said = run.Output + run.Error;
            said.Should().Contain($"{path} cannot be used: it is {what}.", verb[0]).And.NotContain("fault of the program");
            run.ExitCode.Should().Be(6, verb[0]);
        }
        Rights.Of("/dev/full").Should().Be(device);
        File.Exists(folder.File("missing.db")).Should().BeFalse();
    }
}
