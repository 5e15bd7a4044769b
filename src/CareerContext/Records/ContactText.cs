using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerContext.Records;

/// <summary>Finds e-mail addresses, phone numbers and people's own pages within texts, without taking years, percentages or amounts for them.</summary>
public static partial class ContactText
{
    /// <summary>What stands in place of an address or a number.</summary>
    public const string Mask = "[withheld]";

    private const int FewestDigits = 8;
    private const int MostDigits = 15;
    private const int PlainRun = 10;

    private static readonly SearchValues<char> AtSigns = SearchValues.Create("@\uff20");
    private static readonly SearchValues<char> Openings = SearchValues.Create("([{<");

    /// <summary>The text with each e-mail address, phone number and page of a person masked; the same text where there is none.</summary>
    public static string Masked(string text)
    {
        // Few texts can hold any, and the first use of an expression is dear.
        string masked = text.Contains('/', StringComparison.Ordinal) ? PersonalPage().Replace(text, Mask) : text;
        if (MayHoldAddress(masked)) masked = Email().Replace(masked, Mask);
        return masked.Count(char.IsDigit) < FewestDigits
            ? masked
            : Number().Replace(masked, m => !m.Groups["beside"].Success && IsPhone(Ascii(m.Groups["number"].Value)) ? Mask : m.Value);
    }

    /// <summary>Whether a text holds an e-mail address, a web address or a phone number.</summary>
    public static bool IsIn(string text) => (MayHoldUrl(text) && Url().IsMatch(text)) || Masked(text) != text;

    private static bool MayHoldUrl(string text) => text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    // The sign, or a word for it between brackets: (at), [arroba].
    private static bool MayHoldAddress(string text)
    {
        if (text.AsSpan().ContainsAny(AtSigns)) return true;
        for (int at = text.AsSpan().IndexOfAny(Openings); at >= 0 && at + 2 < text.Length;)
        {
            if (text[char.IsWhiteSpace(text[at + 1]) ? at + 2 : at + 1] is 'a' or 'A') return true;
            int next = text.AsSpan(at + 1).IndexOfAny(Openings);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

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

    // 912 345 678 may be called, 120 000 000 may be earned; 12.345.678 is an amount, 912.345.678 is how three countries write their phones.
    private static bool IsAmount(string number, string[] groups) => groups[0].Length <= 3 && groups[0][0] != '0' && groups.Skip(1).All(g => g.Length == 3)
        && (IsRound(groups) || (number.Contains('.', StringComparison.Ordinal) && !(groups.Length == 3 && groups[0].Length == 3)));

    private static bool IsRound(string[] groups) => groups[^1].EndsWith("000", StringComparison.Ordinal);

    // The digits of all scripts, the full-width plus and dot included.
    private static string Ascii(string number) => string.Concat(number.Select(c => c switch
    {
        '\uff0b' => '+',
        '\uff0e' => '.',
        _ => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c,
    }));

    // "Engineer @ Booking.com" names a company: with blanks around the sign, a host begins with a small letter.
    // A run of letters is tried once, from its beginning (or where the address before it ends) and as a whole: no text takes longer than its length.
    [GeneratedRegex(
        @"((?<![\p{L}\p{N}._%+\-])|\G)(?>[\p{L}\p{N}._%+\-]+)([@\uff20](?>[\p{L}\p{N}\-]+)|\s{1,2}[@\uff20]\s{0,2}[\p{Ll}\p{N}](?>[\p{L}\p{N}\-]*)|[@\uff20]\s{1,2}[\p{Ll}\p{N}](?>[\p{L}\p{N}\-]*)"
        + @"|\s{0,2}[(\[{<]\s?([aA][tT]|@|arroba)\s?[)\]}>]\s{0,2}(?>[\p{L}\p{N}\-]+))((\.|\s{0,2}[(\[{<]\s?([dD][oO][tT]|\.|punkt|punto|ponto|point)\s?[)\]}>]\s{0,2})(?>[\p{L}\p{N}\-]+))+",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(https?://|www\.)\S", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    // What such an address ends with is its own, but for the sentence's full stop. A work's address (github.com/USER/PROJECT) is no person's.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}\-.@/])(https?://)?([a-z]{2,3}\.|www\.|mobile\.)?((linkedin\.com/(in|pub)|xing\.com/profile|(t|telegram|wa|signal)\.me|(x|twitter|facebook|fb|instagram|threads)\.(com|net))/[^\s<>()\[\]""']*[\p{L}\p{N}_%/=\-]"
        + @"|(github|gitlab|bitbucket)\.(com|org)/(?>[\p{L}\p{N}_\-]+)(?!/[\p{L}\p{N}._\-]|\.[\p{L}\p{N}])/?(\?[^\s<>()]*)?)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PersonalPage();

    // What stands before and behind is taken along, so that a number which is none is not tried again from its middle.
    // Letters of scripts that write without blanks (and without such names as "A4") may stand right before a number.
    [GeneratedRegex(
        @"(?<beside>[_.,%\uff05\p{L}-[\p{Lo}]]|[$€£¥\uff04\uffe5] ?|\b(EUR|USD|GBP|CHF|BRL) )?(?<number>([+\uff0b] ?)?[(\uff08]?\d+([\p{Zs}./()_\-\u2010-\u2015\u2212\uff08\uff09\uff0d\uff0e]{1,3}\d+)*)"
        + @"(?<beside>,\d| ?([%٪\uff05$€£¥\uff04\uffe5円元원]|(EUR|USD|GBP|CHF|BRL)\b))?",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
