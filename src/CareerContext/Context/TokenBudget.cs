namespace CareerContext.Context;

/// <summary>Keeps a text within a number of o200k tokens, counted from above.</summary>
public static class TokenBudget
{
    /// <summary>What a line feed between two lines may cost.</summary>
    public const int LineCost = 1;

    private const int LongToken = 16;
    private const int LeastCap = 4;

    /// <summary>A part of a cap, never less than a few tokens.</summary>
    public static int Scaled(int cap, double scale) => Math.Max(LeastCap, (int)(cap * scale));

    /// <summary>The text's tokens.</summary>
    public static int Count(string text) => TokenEstimator.Count(text);

    /// <summary>Cuts a text at a word's end so that it, with an ellipsis, costs at most <paramref name="most"/> tokens.</summary>
    public static string Cut(string text, int most)
    {
        // Almost every token is shorter than this, so that a long text need not be counted to its end.
        int high = (int)Math.Min(text.Length, (long)most * LongToken);
        if (TokenEstimator.Count(text.AsSpan(0, high)) <= most)
        {
            if (high == text.Length || Count(text) <= most) return text;
            high = text.Length;
        }
        int low = 0;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (TokenEstimator.Count(text.AsSpan(0, middle)) + 1 <= most) low = middle;
            else high = middle - 1;
        }
        int end = WordEnd(text, low);
        string cut = text[..end].TrimEnd(' ', ',', ';', ':', '.', '-', '–', '(', '\n');
        return cut.Length == 0 ? "…" : cut + "…";
    }

    // Scripts without spaces are cut between characters, but never inside a surrogate pair or before a combining mark.
    private static int WordEnd(string text, int end)
    {
        if (end >= text.Length) return text.Length;
        int space = text.LastIndexOf(' ', Math.Max(end, 1) - 1);
        if (text[end] != ' ' && space > end / 2) return space;
        while (end > 0 && (char.IsLowSurrogate(text[end]) || char.IsSurrogate(text[end - 1]) && char.IsHighSurrogate(text[end - 1])
            || char.GetUnicodeCategory(text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format)) end--;
        return end;
    }
}
