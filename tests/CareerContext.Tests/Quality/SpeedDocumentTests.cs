using System.Diagnostics;
using System.Text;
using CareerContext.Benchmarks.Printing;
using CareerContext.Benchmarks.Speed;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Quality;

/// <summary>What the measurement of speed makes of its figures. How fast anything is, no test says.</summary>
public sealed class SpeedDocumentTests
{
    private static readonly ToolCall Call = new("echo", """{"text":"x"}""", "Kafka");

    [Theory]
    [InlineData("""{"result":{"content":[{"type":"text","text":"Kafka"}]},"id":1,"jsonrpc":"2.0"}""", true)]
    [InlineData("""{"result":{"content":[{"type":"text","text":"Not recorded"}]},"id":1,"jsonrpc":"2.0"}""", false)]
    [InlineData("""{"result":{"content":[{"type":"text","text":"Kafka"}],"isError":true},"id":1,"jsonrpc":"2.0"}""", false)]
    [InlineData("""{"error":{"code":-32602,"message":"Kafka"},"id":1,"jsonrpc":"2.0"}""", false)]
    public void An_answer_counts_only_when_it_is_right(string answer, bool right)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(answer);
        Call.IsRight(bytes).Should().Be(right);
        if (!right) FluentActions.Invoking(() => Call.Check(bytes)).Should().Throw<IOException>();
    }

    [Theory]
    [InlineData(0.7, true, true)]
    [InlineData(0.69, true, false)]
    [InlineData(0.7, false, true)]
    [InlineData(0.71, false, false)]
    public void A_target_is_met_at_its_bound(double reached, bool isLeast, bool met) => new Target("", "", "", 0.7, isLeast).IsMet(reached).Should().Be(met);

    [Fact]
    public void What_was_not_measured_is_said_of_each_target()
    {
        Findings findings = new();
        findings.Note(Measure.StartToTypeScript, 1.3);
        findings.Note(Measure.HttpToSdk, 0.8);
        string[] rows = Target.Table(findings).TrimEnd('\n').Split('\n')[2..];
        rows.Should().HaveCount(Target.All.Count);
        rows.Count(r => r.EndsWith("| **missed** |", StringComparison.Ordinal)).Should().Be(1);
        rows.Count(r => r.EndsWith("| met |", StringComparison.Ordinal)).Should().Be(1);
        rows.Count(r => r.EndsWith("| not measured in this run |", StringComparison.Ordinal)).Should().Be(rows.Length - 2);
    }

    [Theory]
    [InlineData(0.0123, "0.012")]
    [InlineData(0.5, "0.50")]
    [InlineData(-3.25, "-3.25")]
    [InlineData(12.34, "12.3")]
    [InlineData(456.7, "457")]
    [InlineData(45678.9, "45,679")]
    [InlineData(0, "0")]
    [InlineData(double.NaN, "")]
    public void A_figure_has_three_digits_that_count(double value, string text) => MarkdownTable.Figure(value).Should().Be(text);

    [Fact]
    public void A_region_is_rewritten_and_nothing_else()
    {
        using TempFolder folder = new();
        string path = folder.Write("a.md", "before\n<!-- X -->\nold\n<!-- /X -->\nafter\n");
        MarkdownRegion.Write(path, "X", "new\n");
        File.ReadAllText(path).Should().Be("before\n<!-- X -->\nnew\n<!-- /X -->\nafter\n");
        MarkdownRegion.Read(File.ReadAllText(path), "X").Should().Be("new\n");
        FluentActions.Invoking(() => MarkdownRegion.Check(path, "Y")).Should().Throw<FormatException>();
    }

    [Fact]
    public void The_clock_of_a_process_is_that_of_its_processor_time()
    {
        using Process process = Process.GetCurrentProcess();
        double before = ProcessTimes.Used(process), thread = ProcessTimes.UsedByThread();
        long until = Stopwatch.GetTimestamp() + Stopwatch.Frequency / 100;
        while (Stopwatch.GetTimestamp() < until)
        {
        }
        ProcessTimes.Used(process).Should().BeGreaterThan(before).And.BeLessThan(process.TotalProcessorTime.TotalMilliseconds + 1000);
        ProcessTimes.UsedByThread().Should().BeGreaterThan(thread);
    }

    [Fact]
    public void The_readme_tells_the_figures_of_the_last_measurement() =>
        Snapshot.MatchRegion(Repository.File("README.md"), SpeedDocument.Region, MarkdownRegion.Read(File.ReadAllText(Repository.File("docs", "benchmarks.md")).ReplaceLineEndings("\n"), SpeedDocument.Region));
}
