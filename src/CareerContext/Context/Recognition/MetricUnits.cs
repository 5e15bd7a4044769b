using CareerContext.Store;

namespace CareerContext.Context.Recognition;

/// <summary>Units that achievements are measured in, in five languages.</summary>
internal static class MetricUnits
{
    private static readonly Dictionary<string, string> Units = Table(
        ("percent", "% percent prozent pourcent"),
        ("milliseconds", "ms millisecond milliseconds millisekunden millisecondes milisegundos"),
        ("seconds", "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos"),
        ("minutes", "min mins minute minutes minuten minuto minutos"),
        ("hours", "h hr hrs hour hours stunde stunden std heure heures hora horas"),
        ("days", "day days tag tage tagen jour jours dia dias"),
        ("weeks", "week weeks woche wochen semaine semaines semana semanas"),
        ("months", "month months monat monate monaten mois mes meses"),
        ("people", "people persons engineers developers employees staff colleagues reports members nurses teachers analysts designers apprentices interns mitarbeiter mitarbeitende mitarbeitern mitarbeiterinnen personen entwickler entwicklern kollegen "
            + "personnes employes collaborateurs developpeurs ingenieurs salaries personas empleados desarrolladores ingenieros colaboradores pessoas funcionarios desenvolvedores engenheiros"));

    // Seconds in each, so that 4 hours and 10 minutes can be compared.
    private static readonly Dictionary<string, double> Seconds = new(StringComparer.Ordinal)
    {
        ["milliseconds"] = 0.001, ["seconds"] = 1, ["minutes"] = 60, ["hours"] = 3_600, ["days"] = 86_400, ["weeks"] = 604_800, ["months"] = 2_629_800,
    };

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal)
    {
        ["$"] = "USD", ["us$"] = "USD", ["€"] = "EUR", ["£"] = "GBP", ["¥"] = "JPY", ["₹"] = "INR", ["r$"] = "BRL", ["euro"] = "EUR", ["euros"] = "EUR", ["dollar"] = "USD", ["dollars"] = "USD",
        ["dolar"] = "USD", ["dolares"] = "USD", ["pound"] = "GBP", ["pounds"] = "GBP", ["franken"] = "CHF", ["reais"] = "BRL",
    };

    // Spans of time in a career, parts of dates and names, small words: a number before them measures nothing.
    private static readonly HashSet<string> NoMeasure =
    [
        .. ("year years yr yrs jahr jahre jahren annee annees ans an ano anos month months "
            + "january february march april may june july august september october november december januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre "
            + "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro marco maio junho julho setembro outubro dezembro "
            + "and or und oder et ou y e o the a in at to for with by on of as is was bis auf mit im am von zu der die das le la les el los las un une en con para por com no na do da "
            + "st nd rd th er eme am pm uhr gmt utc").Split(' '),
    ];

    /// <summary>The unit that a word stands for; the word itself, in lower case, where none is known.</summary>
    public static string Of(string word) => Units.GetValueOrDefault(PlainText.Fold(word)) ?? word.ToLowerInvariant();

    /// <summary>Whether it is one of the known units.</summary>
    public static bool IsKnown(string unit) => unit is "percent" or "people" || Seconds.ContainsKey(unit);

    /// <summary>Whether a number before it measures nothing.</summary>
    public static bool IsNoMeasure(string unit) => NoMeasure.Contains(PlainText.Fold(unit));

    /// <summary>The ISO 4217 code of a sign or name; empty where it is none.</summary>
    public static string Currency(string sign)
    {
        string folded = sign.Length == 1 ? sign : PlainText.Fold(sign);
        return Currencies.GetValueOrDefault(folded) ?? (folded.Length == 3 ? folded.ToUpperInvariant() : "");
    }

    /// <summary>What a number is to be multiplied by: 1,000,000 for <c>M</c> and <c>Mio.</c>; 1 for no word.</summary>
    public static double Scale(string word) => word.Length == 0 ? 1 : PlainText.Fold(word).TrimEnd('.') switch
    {
        "k" or "tsd" or "thousand" or "tausend" or "mil" => 1e3,
        "bn" or "b" or "bi" or "billion" or "mrd" or "milliarde" or "milliarden" or "milliard" or "milliards" => 1e9,
        _ => 1e6,
    };

    /// <summary>How much one amount lies above another; null where their units cannot be compared.</summary>
    public static double? Compare(double before, string first, double after, string second)
    {
        if (first == second) return after - before;
        return Seconds.TryGetValue(first, out double one) && Seconds.TryGetValue(second, out double other) ? (after * other) - (before * one) : null;
    }

    private static Dictionary<string, string> Table(params (string Unit, string Words)[] rows)
    {
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        foreach ((string unit, string words) in rows)
        {
            foreach (string word in words.Split(' ')) table[word] = unit;
        }
        return table;
    }
}
