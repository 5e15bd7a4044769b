namespace CareerContext.Context.Understanding;

/// <summary>How near two folded words are.</summary>
internal static class Nearness
{
    private const int Part = 5;
    private const int Compound = 9;

    /// <summary>Whether one may be a slip of the other: one edit (swap included) from five letters on, two from eight on.</summary>
    public static bool IsSlip(string one, string other)
    {
        int longest = Math.Max(one.Length, other.Length);
        int allowed = longest >= 8 ? 2 : longest >= 5 ? 1 : 0;
        return allowed > 0 && Math.Abs(one.Length - other.Length) <= allowed && one[0] == other[0] && Distance(one, other) <= allowed;
    }

    /// <summary>Whether one edit makes one the other.</summary>
    public static bool IsOneSlip(string one, string other) => Math.Abs(one.Length - other.Length) <= 1 && one[0] == other[0] && Distance(one, other) == 1;

    /// <summary>Whether one is a part of the other as German builds words: <c>Bestellung</c> in <c>Kundenbestellungen</c>, <c>Wund</c>- not.</summary>
    public static bool IsCompound(string one, string other)
    {
        (string shorter, string longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length < Part || longer.Length < Compound || longer.Length - shorter.Length < 3) return false;
        if (longer.StartsWith(shorter, StringComparison.Ordinal)) return true;
        string stem = Stems.Of(shorter);
        return stem.Length >= Part && longer.IndexOf(stem, 3, StringComparison.Ordinal) is >= 3 and int at && longer.Length - at - stem.Length <= 6;
    }

    /// <summary>Whether two words share a stem: one begins with the other but for an ending of up to three letters.</summary>
    public static bool SharesStem(string one, string other)
    {
        (string shorter, string longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length < 4) return false;
        int common = 0;
        while (common < shorter.Length && shorter[common] == longer[common]) common++;
        return common >= 4 && common >= shorter.Length - 2 && longer.Length - common <= 3;
    }

    // Damerau-Levenshtein with adjacent swaps.
    private static int Distance(string one, string other)
    {
        int[,] cost = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++) cost[i, 0] = i;
        for (int j = 0; j <= other.Length; j++) cost[0, j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            for (int j = 1; j <= other.Length; j++)
            {
                int change = one[i - 1] == other[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[one.Length, other.Length];
    }
}
