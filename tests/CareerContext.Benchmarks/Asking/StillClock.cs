namespace CareerContext.Benchmarks.Asking;

/// <summary>A clock that stands at noon of one day in UTC, so that lengths of what still runs are the same whenever they are asked for.</summary>
internal sealed class StillClock(DateOnly day) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
