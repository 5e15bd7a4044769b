using System.Text.RegularExpressions;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Store;

/// <summary>The engine is chosen once a process, so each choice is tried in a process of its own.</summary>
public sealed partial class EngineTests
{
    [Fact]
    public void The_bundled_engine_is_there_when_it_is_asked_for() => Ask("bundled").Expect().Should().StartWith("3.35.5 bundled");

    [Fact]
    public void The_systems_engine_is_newer_or_refused_with_a_sentence()
    {
        Finished system = Ask("system");
        if (system.ExitCode == 0) system.Output.Should().MatchRegex(@"^3\.(3[6-9]|[4-9]\d|\d{3,})\.\d+ operating system");
        else system.Error.Should().StartWith("Unsupported: CAREERCONTEXT_SQLITE=system, but");
    }

    [Fact]
    public void Without_a_word_the_newer_engine_is_taken()
    {
        Finished system = Ask("system");
        Ask(null).Expect().Should().Be(system.ExitCode == 0 ? system.Output : Ask("bundled").Expect());
    }

    [Theory]
    [InlineData("bundled")]
    [InlineData("system")]
    public void The_core_of_the_store_holds_on_every_engine(string engine)
    {
        if (Environment.GetEnvironmentVariable(Engine.Variable) is not null) Assert.Skip("This is the inner run.");
        if (Ask(engine).ExitCode != 0) Assert.Skip($"There is no {engine} engine here with FTS5 newer than the bundled one.");
        string report = BuiltProgram.RunTests(["-trait", "Engine=every", "-nocolor"], new Dictionary<string, string?> { [Engine.Variable] = engine }).Expect();
        Match summary = Summary().Match(report);
        int.Parse(summary.Groups["total"].Value, System.Globalization.CultureInfo.InvariantCulture).Should().BeGreaterThan(20, report);
        summary.Groups["skipped"].Value.Should().Be("0", report);
    }

    private static Finished Ask(string? engine) => BuiltProgram.RunAct(["engine"], new Dictionary<string, string?> { [Engine.Variable] = engine });

    [GeneratedRegex(@"Total: (?<total>\d+),.* Skipped: (?<skipped>\d+)")]
    private static partial Regex Summary();
}
