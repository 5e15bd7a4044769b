namespace CareerContext.Context.Understanding;

/// <summary>How near two folded words are.</summary>
internal static class Nearness
{
    /// <summary>The letters that a part of a compound has at least.</summary>
    public const int LeastPart = 5;

    private const int Compound = 9;
    private const int ShortSwap = 4;
    private const int MostLetters = 64;

    /// <summary>Whether one may be a slip of the other: one edit (swap included) from five letters on, two from eight on.</summary>
    public static bool IsSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int longest = Math.Max(one.Length, other.Length);
        int allowed = longest >= 8 ? 2 : longest >= 5 ? 1 : 0;
        if (longest == ShortSwap && one.Length == other.Length) return IsSwap(one, other);
        return allowed > 0 && Math.Abs(one.Length - other.Length) <= allowed && one[0] == other[0] && Distance(one, other) <= allowed;
    }

    // Of four letters only two that changed places: "kfia" for "kifa".
    private static bool IsSwap(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int at = 0;
        while (at < one.Length && one[at] == other[at]) at++;
        return at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at] && one[(at + 2)..].SequenceEqual(other[(at + 2)..]);
    }

    /// <summary>Whether one edit makes one the other.</summary>
    public static bool IsOneSlip(string one, string other) => Math.Abs(one.Length - other.Length) <= 1 && one[0] == other[0] && Distance(one, other) == 1;

    /// <summary>Whether one is a part of the other as German builds words: <c>Bestellung</c> in <c>Kundenbestellungen</c>, <c>Wund</c>- not.</summary>
    public static bool IsCompound(string one, string other)
    {
        (string shorter, string longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (!MayBeCompound(shorter.Length, longer.Length)) return false;
        return IsCompound(shorter, Stems.Of(shorter), longer);
    }

    /// <summary>The same where the stems are known already.</summary>
    public static bool IsCompound(string one, string stem, string other, string otherStem)
    {
        bool isShorter = one.Length <= other.Length;
        return MayBeCompound(Math.Min(one.Length, other.Length), Math.Max(one.Length, other.Length)) && (isShorter ? IsCompound(one, stem, other) : IsCompound(other, otherStem, one));
    }

    /// <summary>Whether a word is long enough to be a part, or to have one.</summary>
    public static bool HasParts(string word) => word.Length >= LeastPart;

    private static bool MayBeCompound(int shorter, int longer) => shorter >= LeastPart && longer >= Compound && longer - shorter >= 3;

    private static bool IsCompound(string shorter, string stem, string longer) => longer.StartsWith(shorter, StringComparison.Ordinal)
        || (stem.Length >= LeastPart && longer.IndexOf(stem, 3, StringComparison.Ordinal) is >= 3 and int at && longer.Length - at - stem.Length <= 6);

    /// <summary>The edits that make one the other; letters that change places count as one (Damerau-Levenshtein, by its last three rows).</summary>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int width = other.Length + 1;
        Span<int> rows = width <= MostLetters ? stackalloc int[3 * MostLetters] : new int[3 * width];
        Span<int> before = rows[..width], last = rows.Slice(width, width), row = rows.Slice(2 * width, width);
        for (int j = 0; j < width; j++) last[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j < width; j++)
            {
                int change = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            Span<int> next = before;
            before = last;
            last = row;
            row = next;
        }
        return last[^1];
    }
}
