using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerContext.Benchmarks.Scoring;

/// <summary>Whether a text, in its normal form, holds a fact in one of its wordings.</summary>
internal static class Wording
{
    // "A ~~ B": both, within so many characters of each other.
    private const string Both = " ~~ ";
    private const int Apart = 160;
    private const int ShortWord = 4;
    private const string AnySpace = NormalText.Space + "*";

    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    /// <summary>Whether any of the wordings occurs.</summary>
    public static bool Has(string normal, IReadOnlyList<string> wordings) => wordings.Any(w => Hits(normal, w));

    /// <summary>Where a wording occurs.</summary>
    public static List<(int From, int To)> Spans(string normal, string wording) => [.. Pattern(wording).Matches(normal).Select(m => (m.Index, m.Index + m.Length))];

    private static bool Hits(string normal, string wording)
    {
        string[] parts = wording.Split(Both);
        if (parts.Length == 1) return Pattern(wording).IsMatch(normal);
        List<(int From, int To)> second = Spans(normal, parts[1]);
        return Spans(normal, parts[0]).Any(p => second.Any(q => Math.Max(p.From, q.From) - Math.Min(p.To, q.To) <= Apart));
    }

    private static Regex Pattern(string wording) => Patterns.GetOrAdd(wording, w => new Regex(Source(NormalText.Of(w).Trim(' ')), RegexOptions.CultureInvariant));

    // Spaces between any two characters are of no account; a number or a short word must stand alone.
    private static string Source(string normal)
    {
        StringBuilder body = new();
        foreach (Rune rune in normal.EnumerateRunes())
        {
            if (body.Length > 0 && !EndsWithSpace(body)) body.Append(AnySpace);
            if (rune.Value != ' ') body.Append(Regex.Escape(rune.ToString()));
        }
        if (normal.Length is > 0 and <= ShortWord && normal.EnumerateRunes().All(Rune.IsLetter)) return $@"(?<![\p{{L}}\p{{N}}]){body}(?![\p{{L}}\p{{N}}])";
        string before = normal.Length > 0 && char.IsAsciiDigit(normal[0]) ? "(?<![0-9.,])" : "";
        string after = normal.Length > 0 && char.IsAsciiDigit(normal[^1]) ? "(?![0-9])" : "";
        return before + body + after;
    }

    private static bool EndsWithSpace(StringBuilder body) => body.Length >= AnySpace.Length && body.ToString(body.Length - AnySpace.Length, AnySpace.Length) == AnySpace;
}
