using System.Text;
using System.Text.RegularExpressions;

namespace CareerContext.Benchmarks.Scoring;

/// <summary>A text as the judge compares it: one form of letters, dashes, quotes and spaces. The same as JavaScript's, letter by letter.</summary>
internal static partial class NormalText
{
    /// <summary>What <c>\s</c> is in JavaScript; .NET's has U+0085 and lacks U+FEFF.</summary>
    public const string Space = @"[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]";

    /// <summary>The normal form.</summary>
    public static string Of(string text)
    {
        string normal = Lower(WellFormed(text).Normalize(NormalizationForm.FormKC));
        normal = Dashes().Replace(normal, "-");
        normal = SingleQuotes().Replace(normal, "'");
        normal = DoubleQuotes().Replace(normal, "\"");
        normal = Invisible().Replace(normal, "");
        normal = Emphasis().Replace(normal, "");
        normal = EscapedSpaces().Replace(normal, " ").Replace("\\\"", "\"", StringComparison.Ordinal);
        return Spaces().Replace(normal, " ");
    }

    // A lone half of a pair cannot be normalised by .NET; no gold holds one.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    // JavaScript lowers by the full mapping: İ gives two letters, and Σ at a word's end is ς.
    private static string Lower(string text)
    {
        string lower = text.ToLowerInvariant();
        if (!text.AsSpan().ContainsAny('İ', 'Σ')) return lower;
        StringBuilder full = new(lower.Length + 4);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == 'İ') full.Append("i\u0307");
            else full.Append(text[i] == 'Σ' && EndsWord(text, i) ? 'ς' : lower[i]);
        }
        return full.ToString();
    }

    private static bool EndsWord(string text, int at) => at > 0 && char.IsLetter(text[at - 1]) && (at + 1 == text.Length || !char.IsLetter(text[at + 1]));

    [GeneratedRegex(@"[\u2010-\u2015\u2212]")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"[\u2018\u2019\u201b`´]")]
    private static partial Regex SingleQuotes();

    [GeneratedRegex(@"[\u201c\u201d]")]
    private static partial Regex DoubleQuotes();

    [GeneratedRegex(@"[\u200b-\u200d\ufeff\u00ad]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\*\*|__")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\n|\\r|\\t")]
    private static partial Regex EscapedSpaces();

    [GeneratedRegex(Space + "+")]
    private static partial Regex Spaces();
}
