using System.Text.Json;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

/// <summary>The option <c>--as-of</c>.</summary>
public sealed class AsOfVerbTests : IDisposable
{
    private readonly TempCareer career = new();
    private readonly CareerRecord hobby;

    public AsOfVerbTests()
    {
        hobby = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        career.Clock.Move(TimeSpan.FromDays(10));
        career.Write(s => RecordStore.Save(s, People.Interest("Go") with { Id = hobby.Id }));
    }

    public void Dispose() => career.Dispose();

    [Fact]
    public void Show_shows_what_was()
    {
        Run("show", "interests", "--as-of", "2026-03-01").Should().Contain("Chess").And.NotContain("Go");
        Run("show", hobby.Id, "--as-of", "2026-03-05T10:00:00Z").Should().Contain("Chess").And.Contain("version 1");
        Run("record", "show", hobby.Id, "--as-of", "2026-03-05T10:00:00Z").Should().Contain("Chess").And.Contain("version 1");
        Run("record", "list", "interest", "--as-of", "2026-03-01").Should().Contain("Chess").And.NotContain("Go");
        Run("show", "interests", "--as-of", "2026-03").Should().Contain("Go").And.NotContain("Chess");
        using JsonDocument json = JsonDocument.Parse(Run("show", "interests", "--json", "--as-of", "2026-03-01"));
        json.RootElement.GetProperty("records")[0].GetProperty("fields").GetProperty("name").GetString().Should().Be("Chess");
        Run("show", "profile", "--as-of", "2026-03-01").Should().NotContain("Go");
    }

    [Fact]
    public void Context_answers_as_it_did()
    {
        Run("context", "what are their interests?", "--as-of", "2026-03-01").Should().Contain("Chess").And.NotContain("Go");
        using JsonDocument json = JsonDocument.Parse(Run("context", "Chess", "--as-of", "2026-03-01", "--json"));
        JsonElement receipt = json.RootElement.GetProperty("receipt");
        (receipt.GetProperty("as_of").GetString(), receipt.GetProperty("file_version").GetInt64(), receipt.GetProperty("answered").GetBoolean()).Should().Be(("2026-03-01", 1, true));
    }

    [Theory]
    [InlineData(2, "soon", "--as-of must be a date such as 2026-03-01, 2026-03 or 2026, or a time such as 2026-03-01T12:30:00Z.")]
    [InlineData(3, "2026-02", "The file did not exist yet on 2026-02; its first change is of 2026-03-01.")]
    public void What_is_no_day_of_the_file_is_refused(int exitCode, string day, string sentence)
    {
        foreach (string[] verb in (string[][])[["show", "interests"], ["show", "quick"], ["context", "Chess"]])
        {
            Finished run = CliRun.Of([.. verb, "--as-of", day, "--db", career.FilePath]);
            (run.ExitCode, run.Error).Should().Be((exitCode, sentence + "\n"));
        }
    }

    private string Run(params string[] words) => CliRun.Of([.. words, "--db", career.FilePath]).Expect();
}
