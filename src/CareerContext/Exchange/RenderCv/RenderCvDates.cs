using System.Text.Json.Nodes;
using CareerContext.Exchange.Paper;
using CareerContext.Store;

namespace CareerContext.Exchange.RenderCv;

/// <summary>Dates as RenderCV takes them: exact ones in start_date and end_date, the start never after the end; all else as words in date.</summary>
internal static class RenderCvDates
{
    /// <summary>Takes an entry's dates out of JSON Resume's keys.</summary>
    /// <param name="entry">The entry; startDate, endDate and current are taken from it.</param>
    /// <param name="isOpenByItself">Whether an end that is missing means that it goes on.</param>
    /// <returns>RenderCV's keys.</returns>
    public static JsonObject Put(JsonObject entry, bool isOpenByItself = false)
    {
        string? start = Take(entry, "startDate"), end = Take(entry, "endDate");
        bool? current = entry["current"]?.GetValue<bool>();
        entry.Remove("current");
        bool isOpen = end is null && (current ?? (isOpenByItself && start is not null));
        if (current is true && end is not null) entry["current"] = true;
        if (isOpen) end = PaperDates.Present;
        JsonObject dates = [];
        if (start is null && end is null) return dates;
        if (IsExact(start, end))
        {
            if (start is not null) dates["start_date"] = start;
            if (end is not null) dates["end_date"] = end;
        }
        else
        {
            dates["date"] = start is null ? end : end is null ? start : $"{start} – {end}";
        }
        return dates;
    }

    // A start alone would be read as going on, "present" alone as a date. RenderCV compares first days.
    private static bool IsExact(string? start, string? end)
    {
        if (end is null || (start is null && end == PaperDates.Present)) return false;
        if (start is not null && PartialDate.Parse(start) is null) return false;
        if (end == PaperDates.Present) return true;
        return PartialDate.Parse(end) is { } until && (start is null || PartialDate.Parse(start)!.Value.First <= until.First);
    }

    private static string? Take(JsonObject entry, string key)
    {
        string? text = entry[key]?.GetValue<string>();
        entry.Remove(key);
        return text;
    }
}
