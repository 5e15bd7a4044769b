using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>What a text says as a date.</summary>
/// <param name="Date">The date; null when the text says "present" or nothing that can be read.</param>
/// <param name="IsPresent">Whether it says "until now".</param>
/// <param name="IsIso">Whether it was a plain ISO date, so that nothing had to be bent.</param>
/// <param name="IsSure">Whether all of it was understood, and only one reading is possible.</param>
/// <param name="End">The second date of a period.</param>
internal sealed record DateReading(PartialDate? Date, bool IsPresent = false, bool IsIso = false, bool IsSure = true, DateReading? End = null)
{
    public static DateReading Unread { get; } = new(null, IsSure: false);
}

/// <summary>Reads dates as people write them. Where day and month could be swapped only the year is taken.</summary>
internal static partial class ForeignDates
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;
    private const int LongestDate = 100; // Characters; looking for periods takes the square of them.

    /// <summary>Reads a text.</summary>
    /// <param name="text">The source's words.</param>
    /// <param name="today">Decides the century of years such as '19.</param>
    public static DateReading Read(string text, DateOnly today)
    {
        string words = BornBefore().Replace(PlainText.CleanLine(text), "");
        if (words.Length > LongestDate) return DateReading.Unread;
        if (PartialDate.Parse(words) is { } iso) return IsLikely(iso.Year) ? new(iso, IsIso: true) : DateReading.Unread;
        if (DateWords.IsPresent(words)) return new(null, IsPresent: true);
        return One(words, today) ?? Period(words, today) ?? Loose(words);
    }

    // One date and nothing else.
    private static DateReading? One(string text, DateOnly today)
    {
        if (IsoLike().Match(text) is { Success: true } like) return Made(Number(like, "y"), Number(like, "m"), Number(like, "d"));
        if (YearLast().Match(text) is { Success: true } last) return DayAndMonth(last);
        if (MonthAndYear().Match(text) is { Success: true } pair) return Made(Number(pair, "y"), Number(pair, "m"), 0);
        string year = ShortYear().Replace(text, match => Century(int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), today));
        return Worded(DateWords.Words(year));
    }

    private static DateReading? DayAndMonth(Match match)
    {
        int year = Number(match, "y"), first = Number(match, "a"), second = Number(match, "b");
        if (match.Groups["sep"].Value == "." || first > 12 || first == second) return Made(year, second, first);
        return second > 12 ? Made(year, first, second) : Made(year, 0, 0) is { } unsure ? unsure with { IsSure = false } : null;
    }

    // A month's name, a year and at most a day, in any order, with the small words that languages put between.
    private static DateReading? Worded(List<string> words)
    {
        int year = 0, month = 0, day = 0;
        foreach (string word in words)
        {
            if (DateWords.Month(word) is > 0 and int named && month == 0) month = named;
            else if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int four) && year == 0) year = four;
            else if (word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int two) && year > 0 && month == 0) month = two;
            else if (word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && day == 0) day = number;
            else if (word is not ("de" or "del" or "do" or "of" or "the" or "st" or "nd" or "rd" or "th" or "er" or "den" or "le" or "el" or "年" or "月" or "日" or "년" or "월" or "일")) return null;
        }
        return year == 0 ? null : Made(year, month, day);
    }

    private static DateReading? Period(string text, DateOnly today)
    {
        foreach (Match mark in PeriodMark().Matches(text))
        {
            if (mark.Groups["word"].Success && !DateWords.IsRangeMark(PlainText.Fold(mark.Groups["word"].Value))) continue;
            string from = text[..mark.Index].Trim(), until = text[(mark.Index + mark.Length)..].Trim();
            if (from.Length == 0 || until.Length == 0) continue;
            DateReading? start = One(from, today);
            DateReading? end = DateWords.IsPresent(until) ? new(null, IsPresent: true) : One(until, today);
            if (start is not null && end is not null && !(end.Date < start.Date)) return start with { End = end };
        }
        return null;
    }

    // Exactly one year among words that were not understood: "Summer 2024", "ca. 2012", "Q3 2019".
    private static DateReading Loose(string text)
    {
        List<int> years = [.. Year().Matches(text).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Where(IsLikely).Distinct()];
        return years.Count == 1 ? new(PartialDate.Create(years[0]), IsSure: false) : DateReading.Unread;
    }

    private static DateReading? Made(int year, int month, int day)
    {
        if (!IsLikely(year)) return null;
        return PartialDate.Create(year, month, day) is { } date ? new(date)
            : PartialDate.Create(year, month) is { } without ? new(without, IsSure: false)
            : new(PartialDate.Create(year), IsSure: false);
    }

    private static bool IsLikely(int year) => year is >= EarliestYear and <= LatestYear;

    private static string Century(int year, DateOnly today) => (year + (year <= (today.Year % 100) + 1 ? 2000 : 1900)).ToString(CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:geboren(?: am)?|geb\.?(?: am)?|born(?: on)?|née? le|nacid[oa] el|nascid[oa] (?:em|a))\s+(?=[0-9]|\p{L}+ [0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex BornBefore();

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:[-/.](?<m>[0-9]{1,2})(?:[-/.](?<d>[0-9]{1,3}))?)?(?:[T ][0-9]{2}:[0-9]{2}.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex IsoLike();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?<sep>[-/.]) ?(?<b>[0-9]{1,2})[-/.] ?(?<y>[0-9]{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<m>[0-9]{1,2}) ?[-/.] ?(?<y>[0-9]{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"['’‘](?<y>[0-9]{2})(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"\s*[–—~～]\s*|\s+-+\s+|(?<=[0-9]{4})-(?=[0-9]{4}|\p{L})|\s+(?<word>\p{L}+)\s+", RegexOptions.ExplicitCapture)]
    private static partial Regex PeriodMark();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?![0-9])")]
    private static partial Regex Year();
}
