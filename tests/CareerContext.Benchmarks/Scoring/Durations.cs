using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerContext.Benchmarks.Scoring;

/// <summary>Lengths of time that a text states, in its normal form.</summary>
internal static partial class Durations
{
    private const string Years = "(?:years?|yrs?|yr|jahre?n?|ans?|années?|años?|anos?|år)";
    private const string Months = "(?:months?|mos?|mths?|monate?n?|mois|meses|mes|måneder)";
    private const string Number = "(?<![0-9.,-])([0-9]+(?:[.,][0-9]+)?)";
    private const string S = NormalText.Space;

    /// <summary>Each length in months, with the place where it stands.</summary>
    public static IEnumerable<(double Months, int At)> In(string normal)
    {
        foreach (Match match in InYears().Matches(normal)) yield return (Amount(match.Groups[1]) * 12 + Amount(match.Groups[2]), match.Index);
        foreach (Match match in InMonths().Matches(normal)) yield return (Amount(match.Groups[1]), match.Index);
        foreach (Match match in Short().Matches(normal)) yield return (Amount(match.Groups[1]) * 12 + Amount(match.Groups[2]), match.Index);
        foreach (Match match in Iso().Matches(normal)) yield return (Amount(match.Groups[1]) * 12 + Amount(match.Groups[2]), match.Index);
    }

    private static double Amount(Group group) => group.Success ? double.Parse(group.ValueSpan.ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex($@"{Number}{S}*\+?{S}*{Years}(?!\p{{L}})(?:{S}*,?{S}*(?:and|und|et|y|e|og)?{S}*([0-9]+){S}*{Months}(?!\p{{L}}))?")]
    private static partial Regex InYears();

    [GeneratedRegex($@"{Number}{S}*{Months}(?!\p{{L}})")]
    private static partial Regex InMonths();

    [GeneratedRegex($@"(?<![0-9.,])([0-9]+(?:\.[0-9]+)?)y{S}?(?:([0-9]+)mo?)?(?![\p{{L}}0-9])")]
    private static partial Regex Short();

    [GeneratedRegex("p([0-9]+)y(?:([0-9]+)m)?")]
    private static partial Regex Iso();
}
