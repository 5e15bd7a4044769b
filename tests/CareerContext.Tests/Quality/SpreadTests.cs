using CareerContext.Benchmarks.Speed;

namespace CareerContext.Tests.Quality;

/// <summary>The arithmetic behind the tables of speed.</summary>
public sealed class SpreadTests
{
    [Theory]
    [InlineData(new double[] { 7 }, 7)]
    [InlineData(new double[] { 9, 1, 5 }, 5)]
    [InlineData(new double[] { 8, 1, 2, 4 }, 3)]
    public void A_median_is_the_middle_of_all(double[] values, double median) => Spread.Median(values).Should().Be(median);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1)]
    [InlineData(0.11, 2)]
    [InlineData(0.5, 5)]
    [InlineData(0.99, 10)]
    [InlineData(1, 10)]
    public void A_percentile_is_the_least_that_so_large_a_share_does_not_exceed(double share, double value) =>
        Spread.Percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], share).Should().Be(value);

    [Fact]
    public void A_ratio_is_that_of_each_round_so_that_a_slow_round_counts_once()
    {
        double[] these = [2, 20, 2.2], those = [1, 10, 1];
        Spread.PairedRatio(these, those).Should().Be(2);
        Spread.PairedDifference(these, those).Should().BeApproximately(1.2, 1e-9);
    }

    [Fact]
    public void Nothing_is_made_of_no_measurement_or_of_half_a_round()
    {
        FluentActions.Invoking(() => Spread.Median([])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Spread.Percentile([], 0.5)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Spread.Percentile([1], double.NaN)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Spread.PairedRatio([1, 2], [1])).Should().Throw<ArgumentException>();
    }
}
