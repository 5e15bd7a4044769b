using System.Globalization;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>A stretch of time in a record: whole days, both ends included.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, at most today.</param>
/// <param name="IsAbout">Whether an end is known to the year only.</param>
/// <param name="IsOpen">Whether it goes on.</param>
public sealed record Span(string RecordId, DateOnly First, DateOnly Last, bool IsAbout, bool IsOpen)
{
    /// <summary>The length in months of 30.44 days.</summary>
    public double Months => Math.Max(0, Last.DayNumber - First.DayNumber + 1) / Timeline.DaysPerMonth;

    /// <summary>Whether the two share at least one day.</summary>
    public bool Overlaps(Span other) => First <= other.Last && other.First <= Last;
}

/// <summary>A length of time with whether it is only about so long.</summary>
/// <param name="Months">Months, with a fraction.</param>
/// <param name="IsAbout">Whether a date behind it is known to the year only.</param>
public sealed record Length(double Months, bool IsAbout)
{
    /// <summary>Years with one decimal, e.g. <c>12.5</c>.</summary>
    public double Years => Math.Round(Months / 12, 1, MidpointRounding.AwayFromZero);

    /// <summary>Words: <c>5 years 8 months</c>, <c>8 months</c>, <c>about 3 years</c>, <c>under a month</c>.</summary>
    public override string ToString()
    {
        int whole = (int)Math.Round(Months, MidpointRounding.AwayFromZero);
        string words = whole == 0 ? "under a month"
            : whole < 12 || (!IsAbout && whole % 12 != 0) ? Join(Unit(whole / 12, "year"), Unit(whole % 12, "month"))
            : IsAbout && whole % 12 != 0 ? Years.ToString("0.#", CultureInfo.InvariantCulture) + " years"
            : Unit(whole / 12, "year");
        return IsAbout && whole > 0 ? "about " + words : words;
    }

    private static string Unit(int count, string unit) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");

    private static string Join(string one, string other) => one.Length == 0 ? other : other.Length == 0 ? one : $"{one} {other}";
}

/// <summary>All arithmetic over dated facts: lengths, unions, gaps, overlaps. Overlapping time counts once.</summary>
/// <remarks>A month counts whole at both ends; a date known to the year only counts from the year's middle and makes the result "about".</remarks>
public static class Timeline
{
    /// <summary>The mean length of a month.</summary>
    public const double DaysPerMonth = 365.25 / 12;

    /// <summary>The stretch of a record with start_date, end_date and is_current; null where the start, or an end that is not open, is not recorded,
    /// where it ends before it starts, and where it has not begun.</summary>
    public static Span? Of(CareerRecord record, DateOnly today)
    {
        if (record.Date("start_date") is not { } start || start.First > today) return null;
        PartialDate? end = record.Date("end_date");
        bool open = end is null && record.Flag("is_current");
        if ((end is null && !open) || end?.Last < start.First) return null;
        DateOnly first = start.IsYearOnly ? new DateOnly(start.Year, 7, 1) : start.First;
        DateOnly last = end is not { } known ? today : known.IsYearOnly ? new DateOnly(known.Year, 6, 30) : known.Last;
        // Within one year-only year nothing is known but that it was some of it: half a year.
        if (last < first && start.IsYearOnly) last = new DateOnly(start.Year, 12, 31);
        if (last > today) last = today;
        if (last < first) first = start.First;
        bool about = start.IsYearOnly || end is { IsYearOnly: true };
        return last < first ? null : new Span(record.Id, first, last, about, open || end?.First > today);
    }

    /// <summary>The stretches of all records that have one, oldest first.</summary>
    public static List<Span> Of(IEnumerable<CareerRecord> records, DateOnly today) =>
        [.. records.Select(r => Of(r, today)).OfType<Span>().OrderBy(s => s.First).ThenBy(s => s.Last).ThenBy(s => s.RecordId, StringComparer.Ordinal)];

    /// <summary>The time covered by at least one of them.</summary>
    public static Length Union(IReadOnlyList<Span> spans)
    {
        List<Span> merged = Merge(spans);
        return new Length(merged.Sum(s => s.Last.DayNumber - s.First.DayNumber + 1) / DaysPerMonth, merged.Exists(s => s.IsAbout));
    }

    /// <summary>The length of one, counted in calendar months.</summary>
    public static Length LengthOf(Span span)
    {
        DateOnly end = span.Last.AddDays(1);
        int months = ((end.Year - span.First.Year) * 12) + end.Month - span.First.Month;
        int days = end.Day - span.First.Day;
        return new Length(Math.Max(0, months + (days / DaysPerMonth)), span.IsAbout);
    }

    /// <summary>The free time between them: from the day after one ends to the day before the next begins.</summary>
    public static List<Span> Gaps(IReadOnlyList<Span> spans)
    {
        List<Span> gaps = [];
        Span? previous = null;
        foreach (Span next in Merge(spans))
        {
            if (previous is not null && next.First > previous.Last.AddDays(1))
                gaps.Add(new Span(previous.RecordId, previous.Last.AddDays(1), next.First.AddDays(-1), previous.IsAbout || next.IsAbout, false));
            previous = next;
        }
        return gaps;
    }

    /// <summary>The pairs that share time, with the shared time.</summary>
    public static List<(Span One, Span Other, Span Shared)> Overlaps(IReadOnlyList<Span> spans)
    {
        List<(Span, Span, Span)> pairs = [];
        for (int i = 0; i < spans.Count; i++)
        {
            for (int j = i + 1; j < spans.Count; j++)
            {
                if (!spans[i].Overlaps(spans[j])) continue;
                DateOnly first = spans[i].First > spans[j].First ? spans[i].First : spans[j].First;
                DateOnly last = spans[i].Last < spans[j].Last ? spans[i].Last : spans[j].Last;
                pairs.Add((spans[i], spans[j], new Span(spans[i].RecordId, first, last, spans[i].IsAbout || spans[j].IsAbout, false)));
            }
        }
        return pairs;
    }

    // A stretch is named by the record that ends it. A year-only date within a longer stretch changes nothing, so it makes nothing "about".
    private static List<Span> Merge(IReadOnlyList<Span> spans)
    {
        List<Span> merged = [];
        foreach (Span span in spans.OrderBy(s => s.First).ThenByDescending(s => s.Last))
        {
            if (merged.Count == 0 || span.First > merged[^1].Last.AddDays(1)) merged.Add(span);
            else if (span.Last > merged[^1].Last) merged[^1] = merged[^1] with { RecordId = span.RecordId, Last = span.Last, IsAbout = merged[^1].IsAbout || span.IsAbout };
        }
        return merged;
    }
}
