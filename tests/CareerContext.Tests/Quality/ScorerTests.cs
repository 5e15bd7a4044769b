using CareerContext.Benchmarks.JobAds;
using CareerContext.Benchmarks.Scoring;

namespace CareerContext.Tests.Quality;

/// <summary>The judge of answers. That it agrees with the shared <c>score.mjs</c> request by request is checked by tests/clients/scores.mjs.</summary>
public sealed class ScorerTests
{
    private static readonly BenchmarkRequest Asked = new("a-1", "a", "now", "en", "?", [["x"]], "quick", [], Unanswerable: false);

    [Theory]
    [InlineData("Go", "Python, Go, SQL", true)]
    [InlineData("Go", "Google", false)]
    [InlineData("12 %", "cut by 12%", true)]
    [InlineData("12", "cut by 112", false)]
    [InlineData("12", "version 3.12", false)]
    [InlineData("12", "120 beds", false)]
    [InlineData("650-999-7777", "+1 650–999–7777", true)]
    [InlineData("team of 5", "**Team** of\u00a05", true)]
    [InlineData("five people", "fivepeople", true)]
    [InlineData("été", "ÉTÉ", true)]
    [InlineData("İzmir", "i\u0307zmir", true)]
    [InlineData("ΟΔΟΣ", "οδος", true)]
    [InlineData("C++", "c++ and c", true)]
    [InlineData("12 ~~ 71", "from 12 to 71 a year", true)]
    [InlineData("a\\nb", "a b", true)]
    public void A_wording_is_found_as_a_person_would_find_it(string wording, string text, bool found) =>
        Wording.Has(NormalText.Of(text), [wording]).Should().Be(found);

    [Fact]
    public void Two_parts_of_a_wording_must_stand_near_each_other()
    {
        Wording.Has(NormalText.Of($"alpha {new string('x', 150)} omega"), ["alpha ~~ omega"]).Should().BeTrue();
        Wording.Has(NormalText.Of($"alpha {new string('x', 170)} omega"), ["alpha ~~ omega"]).Should().BeFalse();
    }

    [Theory]
    [InlineData("2 years 9 months", 33)]
    [InlineData("2 Jahre, 8 Monate", 32)]
    [InlineData("2,5 Jahre", 30)]
    [InlineData("33 months", 33)]
    [InlineData("2y 9m", 33)]
    [InlineData("P2Y9M", 33)]
    [InlineData("3 ans et 2 mois", 38)]
    [InlineData("5+ years", 60)]
    public void A_length_of_time_is_read(string text, double months) => Durations.In(NormalText.Of(text)).Select(d => d.Months).Should().Contain(months);

    [Theory]
    [InlineData("2008-11 months")]
    [InlineData("2 yearlings")]
    public void What_is_no_length_of_time_is_not_read(string text) => Durations.In(NormalText.Of(text)).Should().BeEmpty();

    [Fact]
    public void A_length_counts_in_a_long_text_only_beside_its_employer()
    {
        BenchmarkRequest request = Asked with { Gold = [], Derived = true, Range = new MonthRange(32, 34), Near = ["Stark"], Inputs = [["Oct 2008"], ["Jun 2011"]] };
        string padding = new('-', 1300);
        Judge.Of(request, "Stark: 33 months").Ok.Should().BeTrue();
        Judge.Of(request, "Stark: 40 months").Ok.Should().BeFalse();
        Judge.Of(request, "Stark, Oct 2008 to Jun 2011").Should().Match<Judgement>(j => j.Ok && j.Stated == false && j.Computable == true);
        Judge.Of(request, $"Stark {padding} 33 months").Ok.Should().BeFalse();
        Judge.Of(request, $"{padding} Stark 33 months").Ok.Should().BeTrue();
    }

    [Fact]
    public void No_gap_is_an_answer_to_a_range_from_zero()
    {
        BenchmarkRequest request = Asked with { Gold = [], Derived = true, Range = new MonthRange(0, 1), Inputs = [["2011"]] };
        Judge.Of(request, "No gaps between jobs.").Ok.Should().BeTrue();
        Judge.Of(request, "1 month").Ok.Should().BeFalse();
        Judge.Of(request, "10 months").Ok.Should().BeFalse();
    }

    [Fact]
    public void What_holds_at_the_same_time_must_be_said_and_named()
    {
        BenchmarkRequest request = Asked with { Derived = true, Inputs = [["2011"]] };
        Judge.Of(request, "x and y overlap").Ok.Should().BeTrue();
        Judge.Of(request, "y and z overlap").Ok.Should().BeFalse();
        Judge.Of(request, "x and y").Ok.Should().BeFalse();
    }

    [Fact]
    public void A_share_of_the_facts_counts_as_a_part() =>
        Judge.Of(Asked with { Gold = [["one"], ["two"], ["three"], ["four"]] }, "three, two, one").Should().Match<Judgement>(j => !j.Ok && j.Part == 0.75);

    [Theory]
    [InlineData("{\"id\":\"a-1\",\"context\":\"x\",\"tier\":\"quick\",\"answerable\":true,\"receipt\":{\"tier\":\"quick\"}}", true)]
    [InlineData("{\"id\":\"a-1\",\"context\":\"x\",\"tier\":\"quick\",\"answerable\":true,\"receipt\":{}}", false)]
    [InlineData("{\"id\":\"a-1\",\"context\":\"x\",\"tier\":\"quick\",\"answerable\":true}", false)]
    [InlineData("{\"id\":\"a-1\",\"context\":\"x\",\"tier\":null,\"answerable\":true,\"receipt\":{\"tier\":\"quick\"}}", false)]
    [InlineData("{\"id\":\"a-1\",\"context\":\"x\",\"tier\":\"quick\",\"receipt\":{\"tier\":\"quick\"}}", false)]
    public void A_result_without_receipt_tier_or_answered_is_wrong(string line, bool right)
    {
        using Kit.TempFolder folder = new();
        ResultLine result = ResultLine.Load(folder.Write("results.jsonl", line)).Single();
        Figures figures = new([new Verdict(Asked, result, 1, Judge.Of(Asked, result.Context), 10, 1)]);
        (figures.Recall, figures.Facts, figures.Tier, figures.Incomplete).Should().Be(right ? (1, 1, 1, 0) : (0, 0, 0, 1));
    }

    [Fact]
    public void Results_are_read_as_they_were_written()
    {
        using Kit.TempFolder folder = new();
        ResultLine[] results = [new("a", "été\n\"x\"", "detailed", true, HasReceipt: true), new("b", "", "none", false, HasReceipt: true), ResultLine.Failed("c")];
        ResultLine.Save(folder.File("results.jsonl"), results);
        ResultLine.Load(folder.File("results.jsonl")).Should().Equal(results);
    }

    [Theory]
    [InlineData("Recorded for 7 of 12 requirements.\nPython", 7, 12)]
    [InlineData("# Fit\nRecorded for **3 of 4** requirements", 3, 4)]
    public void Coverage_is_read_from_the_first_lines(string answer, int recorded, int required) => Coverage.Of(answer).Should().Be(new Coverage(recorded, required));

    [Theory]
    [InlineData("Not recorded.")]
    [InlineData("0 of 0")]
    [InlineData("a\nb\n7 of 12")]
    public void No_coverage_is_read_where_none_is_stated(string answer) => Coverage.Of(answer).Should().BeNull();

    [Fact]
    public void The_area_under_the_curve_is_the_share_of_pairs_in_order() =>
        JobAdRun.Area([0.9, 0.5], [0.5, 0.1]).Should().Be(0.875);
}
