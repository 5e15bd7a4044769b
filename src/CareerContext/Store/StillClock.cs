namespace CareerContext.Store;

/// <summary>A clock that stands still at one instant; its days are those of UTC, as the history's are.</summary>
/// <param name="instant">The instant.</param>
internal sealed class StillClock(DateTimeOffset instant) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => instant;
}
