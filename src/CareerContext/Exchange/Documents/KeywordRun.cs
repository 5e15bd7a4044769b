using CareerContext.Vocabulary;

namespace CareerContext.Exchange.Documents;

/// <summary>Keywords that a document parts by nothing but blanks: "Node.js HTML 5 CSS".</summary>
internal static class KeywordRun
{
    private const int MostWords = 60, LongestName = 4; // Words.
    private const double LeastKnown = 0.5;

    /// <summary>The keywords; null where too few are names that the vocabulary knows.</summary>
    public static IReadOnlyList<string>? Cut(string text)
    {
        string[] words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords || text.AsSpan().IndexOfAny(',', ';', ':') >= 0 || text[^1] == '.') return null;
        List<string> names = [];
        int known = 0;
        for (int i = 0; i < words.Length;)
        {
            int length = Math.Min(LongestName, words.Length - i);
            while (length > 0 && !IsName(words[i..(i + length)])) length--;
            known += length;
            int take = Math.Max(1, length);
            // A number belongs to the word before it.
            while (i + take < words.Length && words[i + take].All(char.IsAsciiDigit)) take++;
            if (length > 0) known += take - length;
            names.Add(string.Join(' ', words[i..(i + take)]));
            i += take;
        }
        return known >= LeastKnown * words.Length ? names : null;
    }

    // "AWS EC2" are two of a list, although it is a name too; "React Native" is one.
    private static bool IsName(string[] words) => IsKnown(string.Join(' ', words)) && (words.Length == 1 || !Array.TrueForAll(words, IsKnown));

    private static bool IsKnown(string text) => BuiltInVocabulary.Index.Find(text).Any(e => e.Kind is EntityKind.Technology or EntityKind.Skill);
}
