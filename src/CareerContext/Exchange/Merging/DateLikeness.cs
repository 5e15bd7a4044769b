using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>What the dates of two records say about whether they are one.</summary>
internal enum DateAgreement
{
    /// <summary>Nothing to compare.</summary>
    Unknown,

    /// <summary>Start and end agree.</summary>
    Both,

    /// <summary>The starts agree; of the ends one is not told.</summary>
    Start,

    /// <summary>The ends agree; of the starts one is not told.</summary>
    End,

    /// <summary>One of the two agrees, the other does not.</summary>
    Close,

    /// <summary>Neither agrees, yet for the most part it is the same time.</summary>
    Overlap,

    /// <summary>Another time.</summary>
    Apart,
}

/// <summary>Compares dates at the coarser precision: 2019 is no other date than 2019-03.</summary>
internal static class DateLikeness
{
    private const int DaysOfYear = 366;
    private const double Most = 0.5;

    /// <summary>How the spans of two records agree, and whether their starts do so to the month.</summary>
    public static (DateAgreement Agreement, bool IsFine) Of(CareerRecord one, CareerRecord other)
    {
        PartialDate? start = one.Date("start_date"), otherStart = other.Date("start_date");
        bool? starts = start is { } s && otherStart is { } o ? Fits(s, o) : null, ends = Ends(one, other);
        bool isFine = starts == true && !start!.Value.IsYearOnly && !otherStart!.Value.IsYearOnly;
        DateAgreement agreement = (starts, ends) switch
        {
            (true, true) => DateAgreement.Both,
            (true, null) => DateAgreement.Start,
            (null, true) => one.Date("end_date") is null ? DateAgreement.Unknown : DateAgreement.End,
            (null, null) => DateAgreement.Unknown,
            (true, false) or (false, true) => one.Date("end_date") is null && other.Date("end_date") is null ? Apart(one, other) : DateAgreement.Close,
            _ => Apart(one, other),
        };
        return (agreement, isFine);
    }

    /// <summary>Whether two dates may be the same one: equal, or the coarser holds the finer.</summary>
    public static bool Fits(PartialDate one, PartialDate other) => one.First <= other.Last && other.First <= one.Last;

    /// <summary>Whether a date field of two records may be the same; null where one of them lacks it.</summary>
    public static bool? Fits(CareerRecord one, CareerRecord other, string field) => one.Date(field) is { } first && other.Date(field) is { } second ? Fits(first, second) : null;

    /// <summary>The date that is part of the name of an award, a certificate or a publication; null for other kinds.</summary>
    public static string? NamingDate(RecordKind kind) => kind.Name switch { "certificate" => "issued_on", "award" => "awarded_on", "publication" => "published_on", _ => null };

    /// <summary>Whether two of one name are told to be of times a year or more apart.</summary>
    public static bool AreYearsApart(CareerRecord one, CareerRecord other) => NamingDate(one.Kind) is { } field && one.Date(field) is { } first && other.Date(field) is { } second
        && !Fits(first, second) && Math.Abs(first.First.DayNumber - second.First.DayNumber) >= DaysOfYear - 1;

    /// <summary>Whether a record says of itself that it goes on; that nothing is said of an end is no such word.</summary>
    public static bool SaysItGoesOn(CareerRecord record) => record.Flag("is_current") && record.Date("end_date") is null && record.Sources.Any(s => s.Field == "is_current");

    // One that is told to go on has no end; of one that tells no end nothing is known.
    private static bool? Ends(CareerRecord one, CareerRecord other)
    {
        if (one.Date("end_date") is { } end && other.Date("end_date") is { } otherEnd) return Fits(end, otherEnd);
        if (one.Date("end_date") is not null) return SaysItGoesOn(other) ? false : null;
        if (other.Date("end_date") is not null) return SaysItGoesOn(one) ? false : null;
        return one.Flag("is_current") && other.Flag("is_current") ? true : null;
    }

    private static DateAgreement Apart(CareerRecord one, CareerRecord other)
    {
        if (one.Date("start_date") is not { } start || other.Date("start_date") is not { } otherStart) return DateAgreement.Apart;
        DateOnly? end = End(one), otherEnd = End(other);
        if (end is null || otherEnd is null) return Math.Abs(start.First.DayNumber - otherStart.First.DayNumber) <= DaysOfYear ? DateAgreement.Overlap : DateAgreement.Apart;
        int shared = Math.Min(end.Value.DayNumber, otherEnd.Value.DayNumber) - Math.Max(start.First.DayNumber, otherStart.First.DayNumber);
        int shorter = Math.Min(end.Value.DayNumber - start.First.DayNumber, otherEnd.Value.DayNumber - otherStart.First.DayNumber);
        return shared > 0 && shared >= shorter * Most && (end != DateOnly.MaxValue || otherEnd != DateOnly.MaxValue || Math.Abs(start.First.DayNumber - otherStart.First.DayNumber) <= DaysOfYear)
            ? DateAgreement.Overlap : DateAgreement.Apart;
    }

    private static DateOnly? End(CareerRecord record) => record.Date("end_date")?.Last ?? (record.Flag("is_current") ? DateOnly.MaxValue : null);
}
