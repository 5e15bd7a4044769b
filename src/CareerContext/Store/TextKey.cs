namespace CareerContext.Store;

/// <summary>A 64-bit hash (FNV-1a) by which a text is found instead of by its letters: among a hundred thousand texts two share one by chance once in three billion files.</summary>
internal static class TextKey
{
    /// <summary>The key of the empty text.</summary>
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The key of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">The key of what stands before it.</param>
    public static ulong Of(ReadOnlySpan<char> text, ulong before = Empty)
    {
        foreach (char c in text) before = Add(before, c);
        return before;
    }

    /// <summary>The key of a text and one letter more.</summary>
    public static ulong Add(ulong key, char letter) => (key ^ letter) * Prime;
}
