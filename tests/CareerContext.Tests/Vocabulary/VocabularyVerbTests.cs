using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Vocabulary;

public sealed class VocabularyVerbTests
{
    [Fact]
    public void The_vocabulary_can_be_looked_at_before_there_is_a_career_file()
    {
        using TempFolder folder = new();
        string[] db = ["--db", folder.File("a.db")];
        CliRun.Of(["vocabulary", "show", "k8s", .. db]).Expect().Should().Contain("Kubernetes").And.Contain("technology:kubernetes");
        CliRun.Of(["vocabulary", "list", .. db]).Expect().Should().Contain("software").And.Contain("health");
        CliRun.Of(["vocabulary", "list", "--field", "health", "wound", .. db]).Expect().Should().Contain("Wound care").And.NotContain("Kubernetes");
        CliRun.Of(["vocabulary", "list", "--kind", "university", "heidelberg", .. db]).Expect().Should().Contain("Heidelberg").And.NotContain("skill");
        folder.Names().Should().BeEmpty();
    }

    [Fact]
    public void The_owner_adds_looks_reviews_and_takes_back()
    {
        using TempCareer career = People.With("Quorvik Turbines");
        string[] db = ["--db", career.FilePath];
        CliRun.Of(["vocabulary", "review", .. db]).Expect().Should().Contain("Quorvik Turbines");
        CliRun.Of(["vocabulary", "review", "--approve", "Quorvik Turbines", .. db]).Expect().Should().StartWith("Quorvik Turbines (company, approved)");
        CliRun.Of(["vocabulary", "review", .. db]).Expect().Should().Be("Nothing to look at.\n");
        CliRun.Of(["vocabulary", "add", "Blorp keeping", "--alias", "Blorpen", "--alias", "Blorpzucht", "--language", "de", "--broader", "Docker", .. db]).Expect().Should().StartWith("Blorp keeping (skill, approved): 2 names");
        CliRun.Of(["vocabulary", "alias", "blorpen", "blk", .. db]).Expect();
        CliRun.Of(["vocabulary", "show", "blk", .. db]).Expect().Should().Contain("Blorpen, Blorpzucht").And.Contain("Docker");
        CliRun.Of(["vocabulary", "undo", .. db]).Expect().Should().Be("Taken back: skill:blorp keeping\n");
        CliRun.Of(["vocabulary", "show", "blk", .. db]).ExitCode.Should().Be(3);
    }

    [Fact]
    public void Esco_is_imported_from_its_csv()
    {
        using TempFolder folder = new();
        string csv = folder.Write("skills_en.csv", "conceptUri,preferredLabel,altLabels\nhttp://x/esco/skill/aaa,tend blorps,\"blorping\nblorp care\"\n");
        string[] line = ["vocabulary", "import", csv, "--db", folder.File("a.db")];
        CliRun.Of(line).Expect().Should().Be("1 rows read: 1 entities, 3 names and 0 relations are new.\n");
        CliRun.Of(line).Expect().Should().Be("1 rows read: 0 entities, 0 names and 0 relations are new.\n");
        CliRun.Of("vocabulary", "import", folder.File("none.csv"), "--db", folder.File("a.db")).ExitCode.Should().Be(3);
    }

    [Theory]
    [InlineData("vocabulary", "list", "--kind", "tool")]
    [InlineData("vocabulary", "review", "--approve", "a", "--flag", "b")]
    public void Wrong_usage_is_refused(params string[] arguments)
    {
        using TempFolder folder = new();
        CliRun.Of([.. arguments, "--db", folder.File("a.db")]).ExitCode.Should().Be(2);
    }

    private static class People
    {
        public static TempCareer With(string company)
        {
            TempCareer career = new();
            career.Write(s => CareerContext.Records.RecordStore.Save(s, new CareerContext.Records.CareerRecord
            {
                Kind = CareerContext.Records.RecordKinds.Find("experience")!,
                Values = new Dictionary<string, object> { ["title"] = "Engineer", ["company"] = company },
            }));
            return career;
        }
    }
}
