using CareerContext.Context;
using CareerContext.Experiences;
using CareerContext.Records;

namespace CareerContext.Tests.Context;

public sealed class TimelineTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Theory]
    [InlineData("2020-01", "2020-12", "1 year")]
    [InlineData("2020-01", "2021-06", "1 year 6 months")]
    [InlineData("2020-03", "2020-03", "1 month")]
    [InlineData("2020-03-01", "2020-03-10", "under a month")]
    [InlineData("2018", "2020", "about 2 years")]
    [InlineData("2018", "2020-12", "about 2.5 years")]
    [InlineData("2019", "2019", "about 6 months")]
    [InlineData("2020-02-29", "2021-02-28", "1 year")]
    public void A_month_counts_whole_and_a_year_from_its_middle(string start, string end, string length) =>
        Timeline.LengthOf(Timeline.Of(Role(start, end), Today)!).ToString().Should().Be(length);

    [Fact]
    public void What_goes_on_lasts_until_today() => Timeline.LengthOf(Timeline.Of(Role("2025-03", null, current: true), Today)!).ToString().Should().Be("1 year");

    [Fact]
    public void An_end_in_the_future_counts_until_today_and_is_open()
    {
        Span span = Timeline.Of(Role("2025-03", "2027-01"), Today)!;
        span.Last.Should().Be(Today);
        span.IsOpen.Should().BeTrue();
    }

    [Theory]
    [InlineData(null, "2020-01")]
    [InlineData("2020-01", null)]
    [InlineData("2030-01", "2031-01")]
    [InlineData("2021-05", "2020-05")]
    [InlineData("2020", "2010")]
    [InlineData("9999", null)]
    [InlineData("9999", "9999")]
    public void What_has_no_sound_dates_has_no_stretch(string? start, string? end) => Timeline.Of(Role(start, end), Today).Should().BeNull();

    [Fact]
    public void Overlapping_work_counts_once()
    {
        Length length = Timeline.Union(Spans(("2018-01", "2019-12"), ("2019-01", "2020-12"), ("2019-03", "2019-04")));
        length.Years.Should().Be(3.0);
        length.IsAbout.Should().BeFalse();
    }

    [Fact]
    public void One_year_only_date_makes_the_sum_an_about() => Timeline.Union(Spans(("2018-01", "2018-12"), ("2020", "2021"))).IsAbout.Should().BeTrue();

    [Fact]
    public void Months_that_follow_one_another_leave_no_gap() => Timeline.Gaps(Spans(("2018-01", "2018-12"), ("2019-01", "2019-12"))).Should().BeEmpty();

    [Fact]
    public void A_gap_runs_from_the_day_after_to_the_day_before()
    {
        Span gap = Timeline.Gaps(Spans(("2018-01", "2018-12"), ("2019-04", "2019-12"))).Should().ContainSingle().Subject;
        gap.First.Should().Be(new DateOnly(2019, 1, 1));
        gap.Last.Should().Be(new DateOnly(2019, 3, 31));
        Timeline.LengthOf(gap).ToString().Should().Be("3 months");
    }

    [Fact]
    public void A_longer_role_around_a_short_one_closes_the_gap() => Timeline.Gaps(Spans(("2010-01", "2020-12"), ("2011-01", "2011-12"), ("2015-01", "2015-02"))).Should().BeEmpty();

    [Fact]
    public void Overlaps_name_the_shared_time()
    {
        (Span one, Span other, Span shared) = Timeline.Overlaps(Spans(("2018-01", "2019-12"), ("2019-07", "2020-12"))).Should().ContainSingle().Subject;
        one.First.Year.Should().Be(2018);
        other.First.Year.Should().Be(2019);
        Timeline.LengthOf(shared).ToString().Should().Be("6 months");
    }

    private static List<Span> Spans(params (string Start, string End)[] roles) => Timeline.Of(roles.Select((r, i) => Role(r.Start, r.End) with { Id = $"exp_{i}" }), Today);

    private static CareerRecord Role(string? start, string? end, bool current = false)
    {
        Dictionary<string, object> values = [];
        if (start is not null) values["start_date"] = start;
        if (end is not null) values["end_date"] = end;
        if (current) values["is_current"] = true;
        return new CareerRecord { Kind = ExperienceKind.Kind, Id = "exp_222222", Values = values };
    }
}
