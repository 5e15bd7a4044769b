namespace CareerContext.Context.Understanding;

/// <summary>The words that tell a part of a year, folded, in English, German, French, Spanish and Portuguese: months, seasons, "early", "mid", "late".</summary>
internal static class YearParts
{
    private static readonly Dictionary<string, int> Months = Parse(
    [
        "january jan januar janvier enero janeiro", "february feb februar fevrier febrero fevereiro", "march mar marz mars marzo marco", "april apr avril abril", "may mai mayo maio", "june jun juni juin junio junho",
        "july jul juli juillet julio julho", "august aug aout agosto", "september sep sept septembre septiembre setembro", "october oct okt oktober octobre octubre outubro", "november nov novembre noviembre novembro", "december dec dez dezember decembre diciembre dezembro",
    ]);

    // The month that stands for a part of a year, by its number in the year.
    private static readonly Dictionary<string, int> Parts = Parse(
    [
        "winter hiver invierno inverno", "", "early anfang debut beginning start principios comienzos inicio fruhjahr fruhling spring printemps primavera", "", "", "",
        "mid middle mitte summer sommer ete verano verao mediados meados mi milieu", "", "", "", "late ende fin end finales final fim herbst autumn automne otono outono", "",
    ]);

    /// <summary>Whether a folded word is a month's name.</summary>
    public static bool IsMonth(string word) => Months.ContainsKey(word);

    /// <summary>Whether a folded word tells a part of the year that follows it: <c>mid-2018</c>, <c>summer 2023</c>. Months are none.</summary>
    public static bool IsSeason(string word) => Parts.ContainsKey(word);

    /// <summary>The month that words before a year tell, 1 to 12; 0 where they tell none. Winter lies at both ends of a year and tells none.</summary>
    public static int MonthIn(string words)
    {
        foreach (string word in Words.Of(words).Reverse())
        {
            if (Months.TryGetValue(word, out int month)) return month;
            if (Parts.TryGetValue(word, out int part)) return part == 1 ? 0 : part;
        }
        return 0;
    }

    private static Dictionary<string, int> Parse(string[] table) => table
        .SelectMany((words, at) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (Word: w, Month: at + 1)))
        .ToDictionary(w => w.Word, w => w.Month, StringComparer.Ordinal);
}
