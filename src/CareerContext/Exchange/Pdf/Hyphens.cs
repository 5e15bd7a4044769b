namespace CareerContext.Exchange.Pdf;

/// <summary>Joins what the end of a line parted.</summary>
internal static class Hyphens
{
    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal)
    {
        "zero", "post", "pre", "self", "cross", "multi", "non", "co", "re", "full", "high", "low", "large", "small", "long", "short", "real", "end", "user", "open", "client", "server", "well", "in", "on", "off",
        "up", "out", "front", "back", "part", "data", "e", "x", "anti", "semi", "sub", "inter", "micro", "third", "first", "second", "mid", "over", "under", "peer", "state", "cloud", "test", "follow", "hands",
    };

    /// <summary>The two as one text.</summary>
    /// <param name="text">Ends where the line ended.</param>
    /// <param name="next">Goes on.</param>
    /// <param name="words">The document's words in lower case: a word that stands elsewhere tells what was parted.</param>
    public static string Join(string text, string next, IReadOnlySet<string> words)
    {
        if (text.Length < 2 || next.Length == 0 || char.IsWhiteSpace(text[^2])) return $"{text} {next}";
        if (text[^1] == '/') return text + next;
        if (text[^1] is not ('-' or '\u2010') || !char.IsLetter(text[^2])) return $"{text} {next}";
        return IsBreak(text[..^1], next, words) ? text[..^1] + next : text + next;
    }

    private static bool IsBreak(string text, string next, IReadOnlySet<string> words)
    {
        if (!char.IsLower(next[0])) return false;
        string head = text[(text.LastIndexOfAny([' ', '\t', '(', '/']) + 1)..].ToLowerInvariant(), tail = next.Split([' ', '\t', '.', ',', ';', ':', ')'], 2)[0].ToLowerInvariant();
        if (words.Contains(head + tail)) return true;
        bool isCompound = words.Contains($"{head}-{tail}") || Prefixes.Contains(head) || head.Contains('-', StringComparison.Ordinal) || (head.Length > 3 && words.Contains(head));
        return !isCompound;
    }
}
