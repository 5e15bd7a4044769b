using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Context.Recognition;

/// <summary>Finds the number that an achievement is measured by, as five languages write numbers. Years, versions and names with numbers in them are none.</summary>
public static partial class MetricReader
{
    private const double Sure = 0.9, Likely = 0.8, Guessed = 0.6;
    private const int LongestText = 2_000; // Characters; beyond it stands a story, whose first number says little.

    // What is said first counts least: a change says more than a share, a share more than a count.
    private static readonly Func<string, Metric?>[] Readers = [Change, Percent, Money, Multiple, Counted];

    /// <summary>The number, or null where there is none.</summary>
    /// <param name="text">An achievement, in any of the five languages.</param>
    public static Metric? Read(string text)
    {
        if (text.Length > LongestText) text = text[..LongestText];
        if (!text.Any(char.IsAsciiDigit)) return InWords(text);
        foreach (Func<string, Metric?> read in Readers)
        {
            if (read(text) is { } metric) return metric;
        }
        return InWords(text);
    }

    /// <summary>The number of people that a text says were led; null where it says none.</summary>
    public static int? PeopleLed(string text)
    {
        if (text.Length > LongestText || TeamOf().Match(text) is not { Success: true } team || !Leading().IsMatch(text[..team.Index])) return null;
        return int.TryParse(team.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int people) && people > 0 ? people : null;
    }

    private static Metric? Change(string text)
    {
        foreach (Match match in FromTo().Matches(text))
        {
            if (NumberText.Parse(match.Groups["a"].ValueSpan) is not { } from || NumberText.Parse(match.Groups["b"].ValueSpan) is not { } until) continue;
            string first = Unit(match.Groups["ua"].Value), second = Unit(match.Groups["ub"].Value);
            bool isMoney = match.Groups["c"].Length > 0;
            if (isMoney) second = first = MetricUnits.Currency(match.Groups["c"].Value);
            if (second.Length == 0 || (IsYear(from) && IsYear(until) && !MetricUnits.IsKnown(second))) continue;
            if (first.Length == 0) first = second;
            double before = Scaled(from, match.Groups["sa"].Value), after = Scaled(until, match.Groups["sb"].Value);
            double? change = MetricUnits.Compare(before, first, after, second);
            return new Metric(after, second, change is null or 0 ? "none" : change > 0 ? "up" : "down", change is null ? Guessed : Sure);
        }
        return null;
    }

    private static Metric? Percent(string text)
    {
        Match match = PercentOf().Match(text);
        if (!match.Success || NumberText.Parse(match.Groups["n"].ValueSpan) is not { } value) return null;
        string direction = match.Groups["sign"].Value switch { "+" => "up", "-" or "−" or "–" => "down", _ => MetricDirection.Of(text, match.Index, match.Index + match.Length) };
        return new Metric(value, "percent", direction, Sure);
    }

    private static Metric? Money(string text)
    {
        foreach (Match match in MoneyOf().Matches(text))
        {
            string currency = MetricUnits.Currency(match.Groups["c"].Value);
            if (currency.Length > 0 && NumberText.Parse(match.Groups["n"].ValueSpan) is { } value)
                return new Metric(Scaled(value, match.Groups["s"].Value), currency, MetricDirection.Of(text, match.Index, match.Index + match.Length), Sure);
        }
        return null;
    }

    private static Metric? Multiple(string text)
    {
        Match match = TimesOf().Match(text);
        if (!match.Success || NumberText.Parse(match.Groups["n"].ValueSpan) is not { } value || value < 1) return null;
        string direction = MetricDirection.Of(text, match.Index, match.Index + match.Length);
        return new Metric(value, "times", direction == "none" ? "up" : direction, Likely);
    }

    private static Metric? Counted(string text)
    {
        if (TeamOf().Match(text) is { Success: true } team && NumberText.Parse(team.Groups["n"].ValueSpan) is { } members) return new Metric(members, "people", "none", Likely);
        foreach (Match match in CountOf().Matches(text))
        {
            if (NumberText.Parse(match.Groups["n"].ValueSpan) is not { } value || FollowsName(text, match.Index)) continue;
            string scale = match.Groups["s"].Value, unit = Unit(match.Groups["u"].Value);
            if (unit.Length == 0 || MetricUnits.IsNoMeasure(unit) || (scale.Length == 0 && IsYear(value) && !MetricUnits.IsKnown(unit))) continue;
            if (!MetricUnits.IsKnown(unit) && !unit.EndsWith('s') && match.Groups["u2"].Length > 0) unit = $"{unit} {match.Groups["u2"].Value.ToLowerInvariant()}";
            return new Metric(Scaled(value, scale), unit, MetricDirection.Of(text, match.Index, match.Groups["n"].Index + match.Groups["n"].Length), MetricUnits.IsKnown(unit) ? Likely : Guessed);
        }
        return null;
    }

    private static Metric? InWords(string text)
    {
        foreach (string word in DirectionWords().Matches(text).Select(m => PlainText.Fold(m.Value)))
        {
            if (MetricDirection.Factor(word) is var (factor, direction) && factor > 0) return new Metric(factor, "times", direction, Likely);
        }
        return null;
    }

    // "Java 11 services", "ISO 9001 audits": the number is part of a name. The first word of a sentence is no name, whatever its letters.
    private static bool FollowsName(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at).TrimEnd();
        int start = before.LastIndexOfAny(" \t\n(") + 1;
        if (start == 0 || before.Length < at - 2) return false;
        ReadOnlySpan<char> word = before[start..];
        bool opens = before[..start].TrimEnd() is [] or [.., '.' or ':' or ';' or '!' or '?' or '•' or '-'];
        return word.Length > 0 && char.IsUpper(word[0]) && !opens;
    }

    private static string Unit(string word) => word.Length == 0 ? "" : MetricUnits.Of(word);

    private static bool IsYear(double value) => value is >= 1900 and <= 2100 && value == Math.Floor(value);

    private static double Scaled(double value, string scale) => value * MetricUnits.Scale(scale);

    private const string Digits = @"[0-9]{1,3}(?:[.,'’\u00A0\u202F ][0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9])|[0-9]+(?:[.,][0-9]+)?";
    private const string Scales = @"k|K|M|mio\.?|Mio\.?|mn|million(?:s|en)?|Million(?:s|en)?|mill(?:ó|o)n(?:es)?|milh(?:õ|o|ã)(?:es|o)|mil|tsd\.?|Tsd\.?|thousand|tausend|Tausend|bn|B|billion|Mrd\.?|Milliarden?|milliards?|bi";
    private const string Signs = @"US\$|R\$|\$|€|£|¥|₹|CHF|USD|EUR|GBP|JPY|INR|BRL|CAD|AUD|SEK|NOK|DKK|PLN|MXN";
    private const string Names = @"euros?|Euros?|dollars?|pounds?|Dollar|Franken|d(?:ó|o)lares|reais|d(?:ó|o)lar";

    [GeneratedRegex(@"(?<![\p{L}\d])(?:from|von|de|des?de|du|um)\s+(?:ca\.?\s+|about\s+)?(?<c>" + Signs + @")?\s?(?<a>" + Digits + @")\s?(?<sa>(?:" + Scales + @")(?![\p{L}]))?\s?(?<ua>%|\p{L}{1,14})?(?:\s\p{L}{1,14}){0,2}\s+(?:down\s+)?(?:to|auf|à|a|para|hasta|até)\s+(?:" + Signs + @")?\s?(?<b>" + Digits + @")\s?(?<sb>(?:" + Scales + @")(?![\p{L}]))?\s?(?<ub>%|\p{L}{1,14})?", RegexOptions.ExplicitCapture)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"(?<sign>[+−–-](?=[0-9]))?(?<![\p{L}\d.,])(?<n>" + Digits + @")\s?(?:%|per\s?cent\b|Prozent|pour\s?cent|por\s?ciento|por\s?cento)", RegexOptions.ExplicitCapture)]
    private static partial Regex PercentOf();

    [GeneratedRegex(@"(?<c>" + Signs + @")\s?(?<n>" + Digits + @")\s?\+?-?(?<s>(?:" + Scales + @")(?![\p{L}]))?|(?<![\p{L}\d.,])(?<n>" + Digits + @")\s?(?<s>(?:" + Scales + @")(?![\p{L}]))?\s?(?:de\s|d['’]\s?)?(?<c>" + Signs + "|" + Names + @")(?!\p{L})", RegexOptions.ExplicitCapture)]
    private static partial Regex MoneyOf();

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<n>" + Digits + @")\s?(?:[x×](?![\p{L}\d])|-?fold(?!\p{L})|-?fach\p{L}{0,2}(?!\p{L})|times\s(?:faster|more|higher|larger|as)|mal\s(?:so|schneller|mehr)|fois\s(?:plus|moins)|veces\sm(?:á|a)s|vezes\smais)|(?<![\p{L}\d])[x×](?<n>[0-9]+(?:[.,][0-9]+)?)(?![\p{L}\d])", RegexOptions.ExplicitCapture)]
    private static partial Regex TimesOf();

    [GeneratedRegex(@"(?:[Tt]eams?|group|staff|equipo|(?:é|e)quipe|equipa|Gruppe|crew)\s(?:of|von|mit|de|d['’])\s?(?:up to |about |over |bis zu )?(?<n>[0-9]{1,4})(?![0-9.,%][0-9]|%)|(?<![\p{L}\d.,])(?<n>[0-9]{1,4})-(?:person|people|member|man|strong|köpfig\p{L}{0,2})(?!\p{L})", RegexOptions.ExplicitCapture)]
    private static partial Regex TeamOf();

    [GeneratedRegex(@"(?<![\p{L}\d.,/:#-])(?<n>" + Digits + @")(?![0-9/:])\s?\+?\s?(?<s>(?:" + Scales + @")(?![\p{L}]))?\s?(?:de\s|d['’]|von\s|of\s|new\s|neue[nr]?\s|nouveaux\s|nuevos\s|novos\s)?(?<u>\p{L}{1,20})(?:\s(?<u2>\p{L}{3,20}))?", RegexOptions.ExplicitCapture)]
    private static partial Regex CountOf();

    [GeneratedRegex(@"(?<!\p{L})(?:led|leading|lead|managed|managing|manage|supervis\p{L}{2,4}|headed|heading|leitete|geleitet|leitung|leite|führte|geführt|führung|dirig\p{L}{1,4}|encadr\p{L}{1,6}|management|lider\p{L}{1,4}|gestion\p{L}{1,5}|gerenci\p{L}{1,4}|coorden\p{L}{1,4}|coordin\p{L}{1,4})(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\p{L}{5,20}")]
    private static partial Regex DirectionWords();
}

/// <summary>Numbers as people write them: 1,200 and 1.200 and 1 200 are one, 1.5 and 1,5 too.</summary>
internal static class NumberText
{
    /// <summary>The number; null where it is none.</summary>
    public static double? Parse(ReadOnlySpan<char> written)
    {
        Span<char> digits = stackalloc char[written.Length];
        int length = 0, mark = written.LastIndexOfAny('.', ',');
        int other = mark < 0 ? -1 : written[..mark].IndexOfAny('.', ',');
        // Three digits behind the only mark part thousands, unless nothing or too much stands before it.
        bool isFraction = mark >= 0 && (other >= 0 ? written[other] != written[mark] : written.Length - mark != 4 || mark > 3 || written[0] == '0');
        for (int i = 0; i < written.Length; i++)
        {
            if (char.IsAsciiDigit(written[i])) digits[length++] = written[i];
            else if (i == mark && isFraction) digits[length++] = '.';
        }
        return double.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value < 1e15 ? value : null;
    }
}
