using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;
using CareerContext.Store;

namespace CareerContext.Exchange.Europass;

/// <summary>Europass dates: year, month and day apart, as attributes (<c>year="2002" month="--08"</c>) or elements, or one ISO text.</summary>
internal static class EuropassDates
{
    private static readonly string[] Parts = ["year", "month", "day"];

    /// <summary>Puts a period into an entry. An end that is no date, as forms leave it, stays where it was.</summary>
    public static void PutPeriod(JsonObject? period, JsonObject entry, Translation to)
    {
        if (period is null) return;
        Put(period, "From", entry, "startDate", to);
        Put(period, "StartDate", entry, "startDate", to);
        bool goesOn = IsTrue(period, "Current") | IsTrue(period, "CurrentIndicator") | IsTrue(period, "Ongoing");
        if (goesOn)
        {
            entry["current"] = JsonValue.Create(true);
        }
        Put(period, "To", entry, "endDate", to);
        Put(period, "EndDate", entry, "endDate", to);
    }

    /// <summary>Puts one date; it stays in its tree where it is not understood.</summary>
    public static void Put(JsonObject holder, string key, JsonObject entry, string field, Translation to)
    {
        if (entry.ContainsKey(field)) return;
        if (holder.Inner(key) is not { } date)
        {
            if (holder.TakeValue(key) is { } text) entry[field] = text;
            return;
        }
        if ((date.TakeValue("FormattedDateTime") ?? date.TakeValue("DateText")) is { } iso)
        {
            entry[field] = iso;
            return;
        }
        string[] numbers = [.. Parts.Select(p => Number(date, p)).TakeWhile(n => n.Length > 0)];
        if (numbers.Length == 0 || PartialDate.Parse(string.Join('-', numbers)) is not { } read) return;
        entry[field] = to.From(JsonValue.Create(read.ToString()), date);
        foreach (string part in Parts.Take(numbers.Length))
        {
            date.Remove("@" + part);
            date.Take(part);
        }
    }

    // "--08" and "---01" are how XML Schema writes a month and a day alone.
    private static string Number(JsonObject date, string part)
    {
        string digits = Nodes.Text(date["@" + part] ?? date[part]).Trim('-', ' ');
        return digits.Length is 0 or > 4 || !digits.All(char.IsAsciiDigit) ? "" : part == "year" ? digits : digits.PadLeft(2, '0');
    }

    private static bool IsTrue(JsonObject period, string key)
    {
        if (!string.Equals(Nodes.Text(period[key]), "true", StringComparison.OrdinalIgnoreCase) && !string.Equals(Nodes.Text(period[key]), "false", StringComparison.OrdinalIgnoreCase)) return false;
        return string.Equals(Nodes.Text(period.Take(key)), "true", StringComparison.OrdinalIgnoreCase);
    }
}
