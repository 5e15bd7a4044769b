using System.Text.Json;
using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Quality;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Review;

/// <summary>The review as assistants get it, and as the owner's command line prints it.</summary>
public sealed class ReviewAnswerTests
{
    [Fact]
    public void The_answer_keeps_its_budget_and_says_what_it_left_out()
    {
        using ReviewedFile file = Doubtful();
        int all = file.Review.Findings.Count;
        foreach (int most in new[] { 40, 60, 100, 200, 400, 800, 2_000, 8_000 })
        {
            ContextAnswer answer = QualityReview.Answer(file.View, null, most);
            TokenEstimator.Count(answer.Text).Should().BeLessThanOrEqualTo(most);
            answer.Receipt.Tokens.Should().Be(TokenEstimator.Count(answer.Text));
            int shown = answer.Text.Split('\n').Count(l => l.StartsWith("- **", StringComparison.Ordinal));
            (shown + answer.Receipt.LeftOut.GetValueOrDefault("finding")).Should().Be(all);
        }
        ContextAnswer whole = QualityReview.Answer(file.View, null, 8_000);
        whole.Receipt.LeftOut.Should().BeEmpty();
        whole.Text.Should().StartWith("Completeness 40 of 100 (not complete, 70 is enough). Finer score ").And.Contain("**uniqueness** fnd_").And.Contain("Adds: ");
    }

    [Fact]
    public void One_area_is_asked_for_by_name_and_a_wrong_name_is_refused_with_the_right_ones()
    {
        using ReviewedFile file = Doubtful();
        CareerReader reader = CareerLibrary.Reader(file.File);
        using StringWriter log = new();
        ReviewCareer tool = new(reader, new Replies(reader, log));
        ContextAnswer answer = tool.Plan(Arguments(tool, """{"area":"Uniqueness"}"""))();
        answer.Text.Should().Contain("**uniqueness**").And.NotContain("**completeness**");
        ToolArguments wrong = Arguments(tool, """{"area":"beauty"}""");
        tool.Plan(wrong);
        wrong.Complaint("review_career").Should().Be("Wrong arguments for review_career: 'area' must be one of completeness, consistency, accuracy, uniqueness, freshness.");
        tool.ProtocolTool.Annotations!.ReadOnlyHint.Should().BeTrue();
        TokenEstimator.Count(tool.ProtocolTool.Description!).Should().BeLessThanOrEqualTo(40);
    }

    [Fact]
    public void Nothing_private_is_in_an_assistants_review()
    {
        using ReviewedFile file = new();
        file.Add("person", ("name", "Ines"), ("birth_date", "2010"), ("address", "Rua Fictícia 9"));
        file.Role("Engineer", "Vale", "2020-01", null);
        CareerRecord hidden = file.Add("certificate", ("name", "Secret clearance"), ("expires_on", "2020"));
        file.Save(hidden with { Visibility = Visibility.Private });
        file.Found("age").Concat(file.Found("expired")).Should().HaveCount(2, "the owner sees both");
        ContextAnswer answer = CareerLibrary.Reader(file.File).Look(view => QualityReview.Answer(view, null, 8_000));
        answer.Text.Should().NotContain("Secret").And.NotContain("before the age");
    }

    [Fact]
    public void What_is_given_only_when_asked_for_is_not_said_unasked()
    {
        using ReviewedFile file = new();
        CareerRecord ines = file.Add("person", ("name", "Ines"), ("email", "old@example.com"), ("city", "Porto"));
        CareerRecord asked = file.Add("certificate", ("name", "Quiet clearance"), ("expires_on", "2020"));
        file.Save(asked with { Visibility = Visibility.Ask });
        file.File.Write(Origin.Cli, s => (Differs(s, ines, "email", "new@example.com"), Differs(s, ines, "city", "Braga")));
        CareerReader reader = CareerLibrary.Reader(file.File);
        using StringWriter log = new();
        ReviewCareer tool = new(reader, new Replies(reader, log));
        string text = tool.Plan(Arguments(tool, """{"max_tokens":8000}"""))().Text;
        text.Should().Contain("gives another e-mail.").And.Contain("\"Braga\"").And.NotContainAny("example.com", "Quiet");
        file.Found("source").Should().Contain(f => f.Problem.Contains("\"new@example.com\"", StringComparison.Ordinal), "the owner sees it");
        file.Found("expired").Should().ContainSingle();
    }

    private static MergeDecision Differs(WriteSession session, CareerRecord record, string field, string value) => MergeDecisionStore.Save(session, new MergeDecision
    {
        SourceId = SourceStore.Save(session, new Source("", "upload", "json-resume", "cv.json", null, null, null, null, "")).Id,
        RecordId = record.Id, Field = field, ExistingValue = record.Text(field), IncomingValue = value, SourceFormat = "jsonresume", SourceName = "cv.json", Place = "basics", MatchMethod = "exact", MatchScore = 1, IncomingRecord = "{}",
    });

    [Fact]
    public void A_file_without_faults_says_so()
    {
        using ReviewedFile file = Doubtful();
        QualityReview.Answer(file.View, ReviewArea.Freshness, 400).Text.Should().EndWith("Nothing of this area is to be looked at.");
    }

    [Fact]
    public void The_owner_lists_looks_at_one_accepts_and_takes_it_back()
    {
        using ReviewedFile file = Doubtful();
        string list = Run(file, "review");
        list.Should().StartWith("Completeness 40 of 100").And.Contain("\nNothing waits for a decision.\n").And.Contain("\nUniqueness\n  fnd_").And.MatchRegex(@"10 of \d+ findings \(.*uniqueness.*\); --all or --area NAME shows more\.\n$");
        Run(file, "review", "--all").Split("\n  fnd_").Length.Should().BeGreaterThan(list.Split("\n  fnd_").Length);
        Run(file, "review", "--area", "uniqueness").Should().NotContain("\nCompleteness\n").And.NotContain("waits").And.MatchRegex(@"\n1 finding \(1 uniqueness\)\.\n$");
        string id = file.Found("twice").Single().Id;
        Run(file, "review", id).Should().Contain("JavaScript").And.Contain("would go to the trash").And.Contain("would not be taken (skill): JS");
        Run(file, "review", id, "--json").Should().Contain("\"not_taken\"");
        string done = Run(file, "review", id, "--accept");
        done.Should().Contain("went to the trash").And.MatchRegex(@"To take it back: careercontext undo bat_\w{6}\n$");
        Kit.CliRun.Of("review", id, "--accept", "--db", file.FilePath).ExitCode.Should().Be(3, "it is found no more");
        Run(file, "undo", done[done.IndexOf("bat_", StringComparison.Ordinal)..].Trim());
        file.Found("twice").Should().ContainSingle();
        Kit.CliRun.Of("review", file.Found("education").Single().Id, "--accept", "--db", file.FilePath).ExitCode.Should().Be(2, "it proposes no merge");
    }

    [Fact]
    public void Programs_get_scores_questions_and_findings()
    {
        using ReviewedFile file = Doubtful();
        using JsonDocument json = JsonDocument.Parse(Run(file, "review", "--json"));
        json.RootElement.GetProperty("completeness").GetProperty("score").GetInt32().Should().Be(40);
        json.RootElement.GetProperty("questions").GetArrayLength().Should().Be(0);
        json.RootElement.GetProperty("findings").EnumerateArray().Should().HaveCount(file.Review.Findings.Count).And.OnlyContain(f => f.GetProperty("problem").GetString()!.Length > 0);
    }

    private static ReviewedFile Doubtful()
    {
        ReviewedFile file = new();
        file.Add("person", ("name", "Ines Aurélio"), ("website", "ines"));
        file.Role("Engineer", "Vale", "2015-01", "2018-01");
        file.Role("Technician", "Norte", "2017-01", "2019-01");
        file.Add("skill", ("name", "JavaScript"), ("proficiency_level", "Advanced"));
        file.Add("skill", ("name", "JS"));
        return file;
    }

    private static ToolArguments Arguments(ReviewCareer tool, string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return new ToolArguments(tool.ProtocolTool.InputSchema, document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone()));
    }

    private static string Run(ReviewedFile file, params string[] words) => Kit.CliRun.Of([.. words, "--db", file.FilePath]).Expect();
}
