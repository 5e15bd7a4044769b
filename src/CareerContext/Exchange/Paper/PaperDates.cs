using CareerContext.Exchange.JsonResume;
using CareerContext.Records;

namespace CareerContext.Exchange.Paper;

/// <summary>Dates on paper: <c>2019-03 – 2021-06</c>, <c>2019-03 – present</c>, <c>2018</c>. ISO, so that every reader gets them back as they were.</summary>
internal static class PaperDates
{
    /// <summary>The word for what goes on.</summary>
    public const string Present = "present";

    /// <summary>A record's stretch of time, with both ends even where they are one year: a start alone would be read as going on. Null when nothing of it is recorded.</summary>
    /// <param name="record">A record with start_date, end_date, is_current.</param>
    /// <param name="told">Notes what was said.</param>
    public static string? Period(CareerRecord record, Told told)
    {
        string? start = One(record, "start_date", told), end = One(record, "end_date", told);
        if (end is null && record.Flag("is_current"))
        {
            told.Add(record, "is_current");
            end = Present;
        }
        if (start is null) return end is null or Present ? end : $"until {end}";
        return end is null ? start : $"{start} – {end}";
    }

    /// <summary>A date as it is recorded, else the source's words for it.</summary>
    public static string? One(CareerRecord record, string field, Told told)
    {
        if (told.Line(record, field) is { } date) return date;
        return DateFields.WordsField(record.Kind, field) is { } words && !(field == "end_date" && record.Flag("is_current")) ? told.Line(record, words) : null;
    }
}
