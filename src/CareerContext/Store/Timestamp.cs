using System.Globalization;

namespace CareerContext.Store;

/// <summary>The one form of times in the file: UTC, ISO 8601, milliseconds, e.g. <c>2026-03-01T09:30:00.000Z</c>. Sorts as text.</summary>
public static class Timestamp
{
    /// <summary>Writes an instant.</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes a day, e.g. <c>2026-03-01</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
