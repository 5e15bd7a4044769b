namespace CareerContext.Vocabulary;

/// <summary>Brings the plural and the singular of a folded word to one stem, for English and roughly for German, French, Spanish and Portuguese.</summary>
internal static class Plurals
{
    private const int Shortest = 4;

    // An ending, the least length of a word that has it, and what takes its place. The first that fits is taken.
    private static readonly (string Ending, int Least, string Instead)[] Endings =
    [
        ("ss", 0, "ss"), ("us", 0, "us"), ("is", 0, "is"),
        ("ies", 5, "y"), ("oes", 5, "ao"), ("aux", 6, "al"), ("ais", 6, "al"), ("eis", 6, "el"),
        ("sses", 6, "ss"), ("shes", 6, "sh"), ("ches", 6, "ch"), ("xes", 5, "x"),
        ("es", 4, ""), ("s", 4, ""), ("en", 6, ""), ("e", 4, ""),
    ];

    /// <summary>Writes the stem over the word.</summary>
    /// <param name="word">The folded word; what is left of it stands at its beginning.</param>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length < Shortest || word[^1] is not ('s' or 'x' or 'n' or 'e')) return word.Length;
        foreach (char c in word)
        {
            if (!char.IsLetter(c)) return word.Length;
        }
        foreach ((string ending, int least, string instead) in Endings)
        {
            if (word.Length < least || !word.EndsWith(ending)) continue;
            int kept = word.Length - ending.Length;
            instead.CopyTo(word[kept..]);
            return kept + instead.Length;
        }
        return word.Length;
    }
}
