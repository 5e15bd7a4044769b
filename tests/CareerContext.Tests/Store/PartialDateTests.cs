using CareerContext.Store;
using FsCheck;
using FsCheck.Fluent;

namespace CareerContext.Tests.Store;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2019", 2019, 0, 0)]
    [InlineData("2019-03", 2019, 3, 0)]
    [InlineData("2019-03-14", 2019, 3, 14)]
    [InlineData("2020-02-29", 2020, 2, 29)]
    [InlineData("0001", 1, 0, 0)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    public void A_year_a_month_and_a_day_are_read(string text, int year, int month, int day)
    {
        PartialDate date = PartialDate.Parse(text)!.Value;
        (date.Year, date.Month, date.Day).Should().Be((year, month, day));
        date.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("19")]
    [InlineData("0000")]
    [InlineData("2019-13")]
    [InlineData("2019-00")]
    [InlineData("2019-02-29")]
    [InlineData("2019-02-00")]
    [InlineData("2019-2-1")]
    [InlineData("2019/02")]
    [InlineData("2019-02/01")]
    [InlineData("2019-02-01T00:00:00")]
    [InlineData(" 2019")]
    [InlineData("-019")]
    [InlineData("２０１９")]
    [InlineData("present")]
    public void Anything_else_is_no_date(string? text) => PartialDate.Parse(text).Should().BeNull();

    [Theory]
    [InlineData("2020", "2020-01-01", "2020-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020-02-03", "2020-02-03", "2020-02-03")]
    public void It_spans_the_days_that_it_may_mean(string text, string first, string last)
    {
        PartialDate date = PartialDate.Parse(text)!.Value;
        Timestamp.Of(date.First).Should().Be(first);
        Timestamp.Of(date.Last).Should().Be(last);
    }

    [Fact]
    public void Dates_sort_by_their_first_day_and_the_less_precise_comes_first()
    {
        string[] inOrder = ["2018-12-31", "2019", "2019-01", "2019-01-01", "2019-01-02", "2019-02", "2020"];
        inOrder.Reverse().Select(t => PartialDate.Parse(t)!.Value).Order().Select(d => d.ToString()).Should().Equal(inOrder);
    }

    [Fact]
    public void The_operators_agree_with_the_order()
    {
        PartialDate year = PartialDate.Parse("2019")!.Value, month = PartialDate.Parse("2019-01")!.Value;
        (year < month, year <= month, year > month, year >= month).Should().Be((true, true, false, false));
        (month <= PartialDate.Parse("2019-01"), month >= PartialDate.Parse("2019-01"), month < PartialDate.Parse("2019-01")).Should().Be((true, true, false));
    }

    [Fact]
    public void Whatever_can_be_created_reads_back_and_nothing_else_can_be_created()
    {
        Gen<(int, int, int)> parts = from year in Gen.Choose(-1, 10_001) from month in Gen.Choose(-1, 14) from day in Gen.Choose(-1, 33) select (year, month, day);
        Prop.ForAll(parts.ToArbitrary(), p =>
        {
            (int year, int month, int day) = p;
            bool real = year is >= 1 and <= 9999 && ((month == 0 && day == 0) || (month is >= 1 and <= 12 && day >= 0 && day <= DateTime.DaysInMonth(year, month)));
            PartialDate? date = PartialDate.Create(year, month, day);
            return date.HasValue == real && (date is null || PartialDate.Parse(date.Value.ToString()) == date);
        }).QuickCheckThrowOnFailure();
    }
}
