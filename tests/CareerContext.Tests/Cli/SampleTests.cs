using System.Text.RegularExpressions;
using CareerContext.Cli;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public partial class SampleTests
{
    [Fact]
    public void The_program_carries_the_sample_as_it_lies_in_samples() =>
        Sample.Content().Should().Equal(File.ReadAllBytes(Repository.File("samples", Sample.FileName)));

    [Fact]
    public void The_sample_imports_without_anything_to_look_at()
    {
        using TempCareer career = new();
        CliRun.Of("import", Repository.File("samples", Sample.FileName), "--db", career.FilePath).Expect().Should().Contain(" facts in, 0 to look at");
    }

    [Fact]
    public void All_addresses_of_the_samples_are_nobodys()
    {
        string[] texts = [.. Directory.EnumerateFiles(Repository.File("samples")).Select(File.ReadAllText)];
        string[] hosts = [.. texts.SelectMany(t => Host().Matches(t)).Select(m => m.Groups[1].Value).Where(h => h != "raw.githubusercontent.com")];
        hosts.Should().NotBeEmpty().And.OnlyContain(h => h.EndsWith(".example.com", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?:https?://|@)([\w.-]+\w)")]
    private static partial Regex Host();
}
