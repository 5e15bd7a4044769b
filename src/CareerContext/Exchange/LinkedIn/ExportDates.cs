using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Exchange.LinkedIn;

/// <summary>The dates of the export: <c>Jan 2020</c>, <c>2020</c>, <c>12 Mar 2024</c>, <c>3/7/24, 2:22 PM</c>, months in the member's language.</summary>
internal static partial class ExportDates
{
    /// <summary>The date in ISO form where all of it is certain; else its own words, which the common reader understands as far as it can.</summary>
    public static string Iso(string words, DateOnly today)
    {
        // Who writes AM and PM writes the month first.
        if (MonthFirst().Match(words) is { Success: true } match && Number(match, "y") is var year)
        {
            return PartialDate.Create(year < 100 ? year + (year <= (today.Year % 100) + 1 ? 2000 : 1900) : year, Number(match, "m"), Number(match, "d"))?.ToString() ?? words;
        }
        DateReading read = ForeignDates.Read(words, today);
        return read is { Date: { } date, IsSure: true, IsPresent: false, End: null } ? date.ToString() : words;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})/(?<y>[0-9]{4}|[0-9]{2}),? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\s?[AaPp][Mm]$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirst();
}
