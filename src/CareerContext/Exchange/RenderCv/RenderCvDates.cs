using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Exchange.Paper;
using CareerContext.Exchange.Trees;
using CareerContext.Store;

namespace CareerContext.Exchange.RenderCv;

/// <summary>Dates as RenderCV takes them: exact ones in start_date and end_date, the start never after the end; all else as words in date, and beside it under JSON Resume's keys.</summary>
internal static class RenderCvDates
{
    /// <summary>Makes them of JSON Resume's keys.</summary>
    /// <param name="entry">The entry; what start_date and end_date say is taken out of it.</param>
    /// <param name="isOpenByItself">Whether an end that is missing means that it goes on.</param>
    /// <returns>RenderCV's keys.</returns>
    public static JsonObject Put(JsonObject entry, bool isOpenByItself = false)
    {
        string? start = entry["startDate"]?.GetValue<string>(), end = entry["endDate"]?.GetValue<string>();
        bool? current = entry["current"]?.GetValue<bool>();
        bool isOpen = end is null && (current ?? (isOpenByItself && start is not null));
        if (isOpen) end = PaperDates.Present;
        JsonObject dates = [];
        if (Words(start, end) is not { } words) return dates;
        if (!IsExact(start, end))
        {
            dates["date"] = words;
            return dates;
        }
        if (start is not null) dates["start_date"] = start;
        dates["end_date"] = end;
        entry.Remove("startDate");
        entry.Remove("endDate");
        if (isOpen) entry.Remove("current");
        return dates;
    }

    /// <summary>Takes out what only repeats the others: the words of a date whose start and end stand beside it, and "present", which says that it goes on.</summary>
    /// <param name="source">The file's entry.</param>
    /// <param name="entry">The entry in JSON Resume's keys.</param>
    /// <param name="to">Keeps the marks.</param>
    public static void Tidy(JsonObject source, JsonObject entry, Translation to)
    {
        if (entry["endDate"] is JsonValue last && Nodes.Text(last) == PaperDates.Present)
        {
            entry.Remove("endDate");
            entry["current"] = to.From(JsonValue.Create(true), last);
        }
        bool isOpen = !entry.ContainsKey("endDate") && (entry["current"] is not JsonValue current || current.GetValueKind() == JsonValueKind.True);
        string? start = Text(entry, "startDate"), end = Text(entry, "endDate"), date = Text(source, "date");
        if (date is null || (start is null && end is null && !entry.ContainsKey("current"))) return;
        if (date == Words(start, end) || (isOpen && date == Words(start, PaperDates.Present))) source.Remove("date");
    }

    private static string? Words(string? start, string? end) => start is null ? end : end is null ? start : $"{start} – {end}";

    // A start alone would be read as going on, "present" alone as a date. RenderCV compares first days.
    private static bool IsExact(string? start, string? end)
    {
        if (end is null || (start is null && end == PaperDates.Present)) return false;
        if (start is not null && PartialDate.Parse(start) is null) return false;
        if (end == PaperDates.Present) return true;
        return PartialDate.Parse(end) is { } until && (start is null || PartialDate.Parse(start)!.Value.First <= until.First);
    }

    private static string? Text(JsonObject entry, string key) => entry[key] is JsonValue value ? Nodes.Text(value) : null;
}
