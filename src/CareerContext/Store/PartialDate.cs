using System.Globalization;

namespace CareerContext.Store;

/// <summary>A date known to the year, the month or the day: <c>2019</c>, <c>2019-03</c>, <c>2019-03-14</c> (ISO 8601).</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or 0 when unknown.</summary>
    public int Month { get; }

    /// <summary>The day, 1 to 31, or 0 when unknown.</summary>
    public int Day { get; }

    /// <summary>Whether only the year is known.</summary>
    public bool IsYearOnly => Month == 0;

    /// <summary>The first day that the date may mean.</summary>
    public DateOnly First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that the date may mean.</summary>
    public DateOnly Last => Month == 0 ? new(Year, 12, 31)
        : Day == 0 ? new(Year, Month, DateTime.DaysInMonth(Year, Month))
        : First;

    /// <summary>Makes a date; <paramref name="month"/> and <paramref name="day"/> are 0 when unknown.</summary>
    /// <returns>The date, or null when there is no such day.</returns>
    public static PartialDate? Create(int year, int month = 0, int day = 0)
    {
        if (year is < 1 or > 9999 || month is < 0 or > 12 || day < 0 || (month == 0 && day > 0)) return null;
        return day > 0 && day > DateTime.DaysInMonth(year, month) ? null : new PartialDate(year, month, day);
    }

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, strictly.</summary>
    /// <returns>The date, or null for any other text.</returns>
    public static PartialDate? Parse(string? text)
    {
        if (text is null || text.Length is not (4 or 7 or 10)) return null;
        if (text.Length > 4 && text[4] != '-') return null;
        if (text.Length > 7 && text[7] != '-') return null;
        int year = Digits(text.AsSpan(0, 4)), month = text.Length > 4 ? Digits(text.AsSpan(5, 2)) : 0, day = text.Length > 7 ? Digits(text.AsSpan(8, 2)) : 0;
        if (year < 0 || month < 0 || day < 0 || (text.Length > 4 && month == 0) || (text.Length > 7 && day == 0)) return null;
        return Create(year, month, day);
    }

    /// <summary>Orders by the first day meant; of two that begin together the less precise comes first.</summary>
    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>Whether <paramref name="left"/> begins earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> begins later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> begins earlier or equals.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> begins later or equals.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The ISO form, as precise as the date is.</summary>
    public override string ToString() => Month == 0 ? Year.ToString("0000", CultureInfo.InvariantCulture)
        : Day == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");

    private static int Digits(ReadOnlySpan<char> text)
    {
        int value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            value = (value * 10) + (c - '0');
        }
        return value;
    }
}
