using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareerContext.Exchange.Trees;

/// <summary>Puts an entry's one date, which may be a period, where its section wants it.</summary>
internal static class EntryDates
{
    /// <summary>Puts it; false where the entry has dates already or it is no date's shape.</summary>
    /// <param name="date">A text, e.g. <c>2019 - Present</c>, or an object with <c>start</c> and <c>end</c>. It stays in its tree.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="section">The section, e.g. <c>work</c>.</param>
    /// <param name="to">Keeps the marks.</param>
    /// <param name="today">The owner's day.</param>
    public static bool Put(JsonNode date, JsonObject entry, string section, Translation to, DateOnly today)
    {
        if (date is JsonArray) return false;
        if (date is JsonObject period)
        {
            period.Move(entry, "start=startDate startDate=startDate from=startDate end=endDate endDate=endDate to=endDate");
            return Nodes.Prune(period);
        }
        if (date.GetValueKind() is JsonValueKind.True or JsonValueKind.False) return false;
        string[] fields = Fields(section, ForeignDates.Read(Nodes.Text(date), today));
        if (fields.Length == 0 || fields.Any(entry.ContainsKey) || entry.ContainsKey("startDate") || entry.ContainsKey("endDate")) return false;
        foreach (string field in fields) entry[field] = to.From(date.DeepClone(), date);
        return true;
    }

    // A period goes into the start, whose reader finds the end. One date alone says that a job began and ended in it, or when a degree was reached.
    private static string[] Fields(string section, DateReading read) => section switch
    {
        "awards" or "certificates" => ["date"],
        "publications" => ["releaseDate"],
        "education" => read.End is null && read.Date is not null ? ["endDate"] : ["startDate"],
        "work" or "volunteer" => read.End is null && read.Date is not null ? ["startDate", "endDate"] : ["startDate"],
        "projects" => ["startDate"],
        _ => [],
    };
}
