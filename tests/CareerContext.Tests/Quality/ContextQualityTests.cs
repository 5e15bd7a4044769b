using System.Globalization;
using CareerContext.Benchmarks.Asking;
using CareerContext.Benchmarks.Printing;
using CareerContext.Benchmarks.Scoring;
using CareerContext.Benchmarks.Tokens;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Quality;

/// <summary>Answers may get better, not worse. No clock is measured here.</summary>
public sealed class ContextQualityTests
{
    [Fact]
    public void Answers_to_the_whole_set_are_worth_no_less_than_the_floors()
    {
        List<string> worse = [.. OurSet.Folder.Floors()!.Worse(new Figures(OurSet.Verdicts))];
        if (worse.Count == 0) return;
        IEnumerable<string> misses = OurSet.Verdicts.Where(v => v.Judgement is not null && !v.IsRight).Select(FigureTable.Miss);
        IEnumerable<string> unnoticed = OurSet.Verdicts.Where(v => v.Request.Unanswerable && !v.Flagged).Select(v => $"NOT FLAGGED {v.Request.Id} \"{v.Request.Text}\"");
        Assert.Fail($"Answers got worse ({Floors.FileName} beside the requests holds the floors):\n{string.Join('\n', worse)}\nWhat is wrong now:\n{string.Join('\n', misses.Concat(unnoticed))}");
    }

    [Fact]
    public void Every_request_gets_an_answer_with_a_receipt() =>
        OurSet.Verdicts.Where(v => v.Result is not { IsComplete: true }).Select(v => v.Request.Id).Should().BeEmpty();

    [Theory]
    [InlineData(60)]
    [InlineData(150)]
    [InlineData(400)]
    [InlineData(1000)]
    [InlineData(4000)]
    public void No_answer_costs_more_real_tokens_than_asked_for(int most) =>
        Asker.Ask(OurSet.Requests, OurSet.Folder.Resumes, OurSet.Clock, (reader, request) => (request.Id, Tokens: O200k.Count(reader.Answer(request.Text, most).Text)), id => (Id: id, Tokens: int.MaxValue))
            .Where(a => a.Tokens > most).Should().BeEmpty();

    [Fact]
    public void The_readme_tells_what_answers_are_worth_now() =>
        Snapshot.MatchRegion(Repository.File("README.md"), QualityTable.Region, QualityTable.Of(OurSet.Verdicts));

    [Fact]
    public void The_same_imports_give_the_same_ids()
    {
        using ImportedCareer one = new(OurSet.Clock), other = new(OurSet.Clock);
        string resume = OurSet.Folder.Resumes.Path(OurSet.Persons.First());
        one.Import(resume);
        other.Import(resume);
        string[] ids = Ids(one);
        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => RecordId.IsShaped(id)).And.Equal(Ids(other));
    }

    [Fact]
    public void Each_figure_below_its_floor_is_named()
    {
        Floors floors = new(default, Recall: 1, Facts: 1, Tier: 1, Flagged: 1, FalseAlarms: 0, MeanTokens: 10);
        BenchmarkRequest known = new("a-1", "a", "now", "en", "?", [["x"]], "quick", [], Unanswerable: false), unknown = known with { Id = "a-2", Unanswerable = true, Wanted = "none" };
        Verdict wrong = new(known, new ResultLine("a-1", "y", "none", false, HasReceipt: true), 12, Judge.Of(known, "y"), 100, 10);
        Verdict unnoticed = new(unknown, new ResultLine("a-2", "y", "quick", true, HasReceipt: true), 12, null, 100, 0);
        floors.Worse(new Figures([wrong, unnoticed])).Select(w => string.Join(' ', w.Split(' ').TakeWhile(p => p is not ("is" or "are")))).Should().Equal("recall", "facts", "tier", "flagged", "false alarms", "mean tokens");

        Verdict right = wrong with { Result = new ResultLine("a-1", "x", "quick", true, HasReceipt: true), Tokens = 9, Judgement = Judge.Of(known, "x") };
        Verdict noticed = unnoticed with { Result = new ResultLine("a-2", "", "none", false, HasReceipt: true), Tokens = 9 };
        floors.Worse(new Figures([right, noticed])).Should().BeEmpty();
    }

    [Fact]
    public void The_floors_lie_within_what_is_possible()
    {
        Floors floors = OurSet.Folder.Floors()!;
        new[] { floors.Recall, floors.Facts, floors.Tier, floors.Flagged, floors.FalseAlarms }.Should().OnlyContain(share => share >= 0 && share <= 1);
        floors.MeanTokens.Should().BeGreaterThan(0, string.Create(CultureInfo.InvariantCulture, $"{Floors.FileName} holds tokens, not a share"));
    }

    private static string[] Ids(ImportedCareer career) => career.File.Read<string[]>(session => [.. RecordStore.ListAll(session).Select(r => r.Id)]);
}
