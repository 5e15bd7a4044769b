using System.Text.Json;
using CareerContext.Cli;
using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public sealed class ContextVerbTests : IDisposable
{
    private readonly TempCareer career = new();

    public ContextVerbTests() => CliRun.Of("import", Repository.File("samples", Sample.FileName), "--db", career.FilePath).Expect();

    [Theory]
    [InlineData("Which certificates does she hold?")]
    [InlineData("Does she know COBOL?")]
    public void It_prints_what_an_assistant_would_get(string request)
    {
        ContextAnswer answer = CareerLibrary.Reader(CareerLibrary.Open(career.FilePath)).Answer(request);
        Run("context", request).Should().Be(answer.Text + "\n");
        Run(["context", .. request.Split(' ')]).Should().Be(answer.Text + "\n");
    }

    [Fact]
    public void Json_holds_text_and_receipt()
    {
        using JsonDocument json = JsonDocument.Parse(Run("context", "Which certificates does she hold?", "--json", "--explain"));
        json.RootElement.GetProperty("text").GetString().Should().Contain("Kubernetes");
        json.RootElement.GetProperty("receipt").GetProperty("answered").GetBoolean().Should().BeTrue();
        json.RootElement.GetProperty("explanation").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public void Why_is_said_when_asked() => Run("context", "Which certificates does she hold?", "--explain").Should().Contain("\nWhy:\n").And.Contain("sources: crt_");

    [Fact]
    public void A_tier_can_be_forced()
    {
        CareerReader reader = CareerLibrary.Reader(CareerLibrary.Open(career.FilePath));
        Run("context", "Anything", "--tier", "quick").Should().Be(reader.QuickSummary().Text + "\n");
        Run("context", "Anything", "--tier", "profile").Should().Be(reader.ProfileSummary().Text + "\n");
        Run("context", "Anything", "--tier", "detailed").Should().Be(reader.Experiences(new ExperienceFilter()).Text + "\n");
    }

    [Fact]
    public void The_budget_is_kept()
    {
        using JsonDocument json = JsonDocument.Parse(Run("context", "Tell me everything about her work", "--max-tokens", "60", "--json"));
        json.RootElement.GetProperty("receipt").GetProperty("tokens").GetInt32().Should().BeLessThanOrEqualTo(60);
        CliRun.Of("context", "x", "--max-tokens", "5", "--db", career.FilePath).ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("--max-token", "who", "--max-token", "50")]
    [InlineData("--max-token", "who", "--max-token=50")]
    [InlineData("--exlpain", "--exlpain", "who", "--", "--is", "she")]
    public void A_mistyped_option_is_no_part_of_the_request(string option, params string[] arguments)
    {
        Finished run = CliRun.Of(["context", "--db", career.FilePath, .. arguments]);
        run.Expect(2).Should().BeEmpty();
        run.Error.Should().StartWith($"There is no option {option} here.").And.EndWith("\n");
    }

    [Fact]
    public void Words_after_a_lone_double_dash_are_the_request() =>
        CliRun.Of("context", "--db", career.FilePath, "--", "--which", "certificates", "does", "she", "hold?").Expect().Should().Be(CareerLibrary.Reader(CareerLibrary.Open(career.FilePath)).Answer("--which certificates does she hold?").Text + "\n");

    [Fact]
    public void A_job_ad_can_be_piped_in()
    {
        string ad = File.ReadAllText(Repository.File("samples", "job-ad.md"));
        Finished run = CliRun.With(ad, false, "context", "-", "--db", career.FilePath);
        run.Expect().Should().Contain("Kafka");
        CliRun.With(new string('x', 20_000), false, "context", "-", "--db", career.FilePath).ExitCode.Should().Be(2);
    }

    [Fact]
    public void Skills_are_searched()
    {
        Run("skill", "search", "TimescaleDB").Should().Contain("Senior Data Engineer");
        Run("skill", "search", "time", "series", "forecasting").Should().Contain("Time series forecasting");
        using JsonDocument json = JsonDocument.Parse(Run("skill", "search", "COBOL", "--json"));
        json.RootElement.GetProperty("receipt").GetProperty("answered").GetBoolean().Should().BeFalse();
        CliRun.Of("skill", "search", "Python", "--limit", "0", "--db", career.FilePath).ExitCode.Should().Be(2);
    }

    [Fact]
    public void Summaries_are_shown()
    {
        Run("show", "quick").Should().Contain("Inés Halvorsen").And.NotContain("@");
        Run("show", "profile").Should().Contain("Brightwater Metering");
        CliRun.Of("show", "quick", "per_222222", "--db", career.FilePath).ExitCode.Should().Be(2);
    }

    public void Dispose() => career.Dispose();

    private string Run(params string[] arguments) => CliRun.Of([.. arguments, "--db", career.FilePath]).Expect();
}
