using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>Words that stand in dates, folded: months in seven languages, and what means "until now".</summary>
internal static class DateWords
{
    private static readonly Dictionary<string, int> Months = Number(
        "january jan januar janner janvier janv enero ene janeiro gennaio genn gen januari",
        "february feb februar feber fevrier fevr febrero fevereiro fev febbraio febbr februari",
        "march mar marz mrz mars marzo marco maerz maart mrt",
        "april apr avril avr abril abr aprile",
        "may mai mayo maio maggio magg mag mei",
        "june jun juni juin junio junho giugno giu",
        "july jul juli juillet juil julio julho luglio lug",
        "august aug aout agosto ago augustus",
        "september sept sep septembre septiembre setiembre setembro set settembre sett",
        "october oct oktober okt octobre octubre outubro out ottobre ott",
        "november nov novembre noviembre novembro",
        "december dec dezember dez decembre diciembre dic dezembro dicembre");

    private static readonly HashSet<string> Present = new(StringComparer.Ordinal)
    {
        "present", "the present", "present day", "current", "currently", "now", "right now", "today", "ongoing", "on going", "in progress", "date", "to date", "till date", "up to date", "until date", "till now", "until now",
        "heute", "bis heute", "aktuell", "derzeit", "gegenwartig", "laufend", "jetzt", "bis jetzt", "andauernd", "gegenwart",
        "aujourd hui", "jusqu a aujourd hui", "present jour", "a present", "actuel", "actuellement", "en cours", "en poste", "a ce jour", "maintenant",
        "actualidad", "la actualidad", "actual", "actualmente", "presente", "el presente", "hoy", "hasta hoy", "hasta la fecha", "en curso", "hasta ahora", "ahora",
        "atual", "atualmente", "hoje", "ate hoje", "o momento", "ate o momento", "em andamento", "o presente", "ate agora", "agora",
        "oggi", "attuale", "in corso", "heden", "nu", "obecnie", "現在", "現職", "在職中", "至今", "현재", "настоящее время", "по настоящее время",
    };

    private static readonly HashSet<string> RangeMarks = new(StringComparer.Ordinal) { "to", "until", "till", "through", "thru", "bis", "a", "au", "jusqu", "hasta", "ate", "al", "o" };

    /// <summary>The month of a folded word, or 0.</summary>
    public static int Month(string word) => Months.GetValueOrDefault(word);

    /// <summary>Whether a text says that something goes on.</summary>
    public static bool IsPresent(string text) => Present.Contains(string.Join(' ', Words(text)));

    /// <summary>Whether a folded word stands between the two ends of a period.</summary>
    public static bool IsRangeMark(string word) => RangeMarks.Contains(word);

    /// <summary>The folded words and numbers of a text; <c>2019年3月</c> gives 2019 and 3, <c>1er</c> gives 1.</summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        string folded = PlainText.Fold(text);
        for (int i = 0; i < folded.Length;)
        {
            int start = i;
            if (char.IsAsciiDigit(folded[i])) while (i < folded.Length && char.IsAsciiDigit(folded[i])) i++;
            else if (char.IsLetter(folded[i])) while (i < folded.Length && char.IsLetter(folded[i])) i++;
            else i++;
            if (char.IsLetterOrDigit(folded[start])) words.Add(folded[start..i]);
        }
        return words;
    }

    private static Dictionary<string, int> Number(params string[] months)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < months.Length; i++)
        {
            foreach (string name in months[i].Split(' ')) numbers[name] = i + 1;
        }
        return numbers;
    }
}
