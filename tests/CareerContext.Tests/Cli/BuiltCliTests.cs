using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

/// <summary>The built program as a person's shell runs it.</summary>
public partial class BuiltCliTests
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    [Fact]
    public void The_demo_answers_five_questions_and_leaves_nothing_behind()
    {
        using TempFolder temporary = new();
        Finished demo = BuiltProgram.Run(["demo"], environment: Temporary(temporary));
        string output = demo.Expect();
        output.Should().MatchRegex(@"(?s)1\. .+2\. .+3\. .+4\. .+5\. .+Not recorded").And.Contain("careercontext import").And.NotContain("\u001b");
        output.Split('\n').Count(l => l.TrimStart().StartsWith("[tier ", StringComparison.Ordinal)).Should().Be(5);
        output.Should().Contain("[tier none,").And.Contain("[tier quick,").And.Contain("[tier detailed,");
        temporary.Names().Where(IsOurs).Should().BeEmpty();
    }

    [Fact]
    public async Task An_interrupted_demo_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to send.");
        using TempFolder temporary = new();
        using Process demo = BuiltProgram.Start(["demo"], Temporary(temporary));
        while (!demo.HasExited && !temporary.Names().Any(IsOurs)) await Task.Delay(5, TestContext.Current.CancellationToken);
        using Process kill = Process.Start("kill", ["-INT", demo.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await demo.WaitForExitAsync(TestContext.Current.CancellationToken);
        demo.ExitCode.Should().Be(130);
        temporary.Names().Where(IsOurs).Should().BeEmpty();
    }

    [Fact]
    public void It_works_without_any_environment()
    {
        using TempFolder folder = new();
        Dictionary<string, string?> nothing = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToDictionary(k => k, _ => (string?)null);
        string root = Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "";
        // Where the shared runtime lies is the one thing that a framework-dependent program may need to be told.
        if (root.Length > 0) nothing["DOTNET_ROOT"] = root;
        BuiltProgram.Run(["doctor", "--db", folder.File("a.db")], environment: nothing).Expect().Should().Contain(folder.File("a.db"));
        BuiltProgram.Run(["doctor"], environment: nothing).Expect().Should().Contain("career.db");
    }

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    [InlineData("C")]
    public void It_says_the_same_in_every_culture(string culture)
    {
        using TempFolder folder = new();
        Dictionary<string, string?> there = new() { ["LC_ALL"] = culture, ["LANG"] = culture };
        string resume = Repository.File("samples", "ines-halvorsen.resume.json");
        string import = BuiltProgram.Run(["import", resume, "--db", folder.File("a.db")], environment: there).Expect();
        Ids().Replace(import, "bat_").Should().Be(Ids().Replace(BuiltProgram.Run(["import", resume, "--db", folder.File("b.db")]).Expect(), "bat_").Replace("b.db", "a.db", StringComparison.Ordinal));
        BuiltProgram.Run(["show", "profile", "--db", folder.File("a.db")], environment: there).Expect().Should().Be(BuiltProgram.Run(["show", "profile", "--db", folder.File("a.db")]).Expect());
    }

    [Fact]
    public void Redirected_output_has_no_colour_and_no_byte_order_mark()
    {
        string help = BuiltProgram.Run(["--help"]).Expect();
        help.Should().StartWith("Keeps").And.NotContain("\u001b");
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("serve", "--read-only")]
    [InlineData("serve", "--db=none.db")]
    public void Serving_writes_json_only_and_ends_with_its_input(params string[] arguments)
    {
        Finished served = BuiltProgram.Run(arguments, Initialize + "\n", new Dictionary<string, string?> { ["CAREERCONTEXT_DB"] = Path.Combine(Path.GetTempPath(), "careercontext-none", "none.db") });
        string[] lines = served.Expect().TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(1);
        using JsonDocument reply = JsonDocument.Parse(lines[0]);
        reply.RootElement.GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString().Should().NotBeEmpty();
    }

    private static Dictionary<string, string?> Temporary(TempFolder folder) => new() { ["TMPDIR"] = folder.Place, ["TMP"] = folder.Place, ["TEMP"] = folder.Place };

    // Ids are random, and so is a batch's.
    [GeneratedRegex("bat_[a-z0-9]+")]
    private static partial Regex Ids();

    private static bool IsOurs(string name) => name.StartsWith("careercontext", StringComparison.Ordinal);
}
