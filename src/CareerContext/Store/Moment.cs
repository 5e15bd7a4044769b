using System.Globalization;

namespace CareerContext.Store;

/// <summary>A time of the file's past as somebody names it: a day, month or year of UTC, or a time of day.</summary>
/// <param name="Text">As it was given.</param>
/// <param name="First">The first instant that it may mean.</param>
/// <param name="Last">The last one; a time to the second means all of that second.</param>
public sealed record Moment(string Text, DateTimeOffset First, DateTimeOffset Last)
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads <c>2026-03-01</c>, <c>2026-03</c>, <c>2026</c> or <c>2026-03-01T12:30:00Z</c>; a time without a zone is UTC.</summary>
    /// <returns>The moment, or null for any other text.</returns>
    public static Moment? Parse(string text)
    {
        if (PartialDate.Parse(text) is { } date) return new Moment(text, Begin(date.First), Begin(date.Last).AddDays(1).AddTicks(-TimeSpan.TicksPerMillisecond));
        if (!DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)) return null;
        DateTimeOffset second = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
        return new Moment(text, second, second.AddTicks(TimeSpan.TicksPerSecond - TimeSpan.TicksPerMillisecond));
    }

    // The last day of all has no next one.
    private static DateTimeOffset Begin(DateOnly day) => new((day == DateOnly.MaxValue ? day.AddDays(-1) : day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
