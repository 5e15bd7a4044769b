using System.Globalization;
using CareerContext.Store;

namespace CareerContext.Tests.Store;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-03-01", "2026-03-01T00:00:00.000Z", "2026-03-01T23:59:59.999Z")]
    [InlineData("2024-02", "2024-02-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z")]
    [InlineData("2026", "2026-01-01T00:00:00.000Z", "2026-12-31T23:59:59.999Z")]
    [InlineData("2026-03-01T12:30:15Z", "2026-03-01T12:30:15.000Z", "2026-03-01T12:30:15.999Z")]
    [InlineData("2026-03-01T12:30:15.250Z", "2026-03-01T12:30:15.000Z", "2026-03-01T12:30:15.999Z")]
    [InlineData("2026-03-01T12:30", "2026-03-01T12:30:00.000Z", "2026-03-01T12:30:00.999Z")]
    [InlineData("2026-03-01T12:30:15+02:00", "2026-03-01T10:30:15.000Z", "2026-03-01T10:30:15.999Z")]
    public void A_date_means_all_of_it(string text, string first, string last)
    {
        Moment moment = Moment.Parse(text)!;
        (Timestamp.Of(moment.First), Timestamp.Of(moment.Last)).Should().Be((first, last));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-3-1")]
    [InlineData("01.03.2026")]
    [InlineData("2026-03-01 12:30")]
    [InlineData("2026-03-01T25:00")]
    public void Other_texts_are_no_moment(string text) => Moment.Parse(text).Should().BeNull();

    [Fact]
    public void The_last_day_of_all_has_an_end_too() => Moment.Parse("9999")!.Last.Should().BeBefore(DateTimeOffset.MaxValue).And.BeAfter(DateTimeOffset.Parse("9999-12-30", CultureInfo.InvariantCulture));
}
