using System.Text.RegularExpressions;

namespace CareerContext.Records;

/// <summary>Finds e-mail addresses and phone numbers within texts, without taking years, percentages or amounts for them.</summary>
public static partial class ContactText
{
    /// <summary>What stands in place of an address or a number.</summary>
    public const string Mask = "[withheld]";

    private const int FewestDigits = 8;
    private const int MostDigits = 15;
    private const int PlainRun = 10;

    /// <summary>The text with each e-mail address and phone number masked; the same text where there is none.</summary>
    public static string Masked(string text) => Number().Replace(Email().Replace(text, Mask),
        m => !m.Groups["beside"].Success && IsPhone(m.Groups["number"].Value) ? Mask : m.Value);

    /// <summary>Whether a text holds an e-mail address, a web address or a phone number.</summary>
    public static bool IsIn(string text) => Url().IsMatch(text) || Masked(text) != text;

    private static bool IsPhone(string number)
    {
        int digits = number.Count(char.IsAsciiDigit);
        if (digits is < FewestDigits or > MostDigits) return false;
        if (number[0] == '+') return true;
        string[] groups = Digits().Matches(number).Select(m => m.Value).ToArray();
        if (groups.Length == 1) return number[0] == '0' || (digits >= PlainRun && !IsRound(groups));
        return !IsDates(groups) && !IsAmount(number, groups);
    }

    private static bool IsDates(string[] groups) => groups.Any(IsYear) && groups.All(g => g.Length <= 2 || IsYear(g));

    private static bool IsYear(string group) => group.Length == 4 && (group.StartsWith("19", StringComparison.Ordinal) || group.StartsWith("20", StringComparison.Ordinal));

    // 912 345 678 may be called, 120 000 000 may be earned.
    private static bool IsAmount(string number, string[] groups) => groups[0].Length <= 3 && groups[0][0] != '0' && groups.Skip(1).All(g => g.Length == 3)
        && (IsRound(groups) || number.Contains('.', StringComparison.Ordinal));

    private static bool IsRound(string[] groups) => groups[^1].EndsWith("000", StringComparison.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}\-]+(\.[\p{L}\p{N}\-]+)+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(https?://|www\.)\S", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    // What stands before and behind is taken along, so that a number which is none is not tried again from its middle.
    [GeneratedRegex(@"(?<beside>[\p{L}_.,%]|[$€£¥] ?|\b(EUR|USD|GBP|CHF|BRL) )?(?<number>(\+ ?)?\(?\d+([ \u00a0\u202f./()\-–]{1,3}\d+)*)(?<beside>,\d| ?([%$€£¥]|(EUR|USD|GBP|CHF|BRL)\b))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
