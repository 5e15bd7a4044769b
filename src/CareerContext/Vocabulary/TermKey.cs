using System.Runtime.CompilerServices;
using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>The two keys under which a term is found: its letters without what stands between them (<c>node.js</c>, <c>Node JS</c>, <c>nodejs</c>), and the stems of its words.</summary>
/// <remarks>Words are those of <see cref="Context.Words"/>. Keys are <see cref="TextKey"/>s; Seed.bin holds them, so that it is made anew where they change.</remarks>
internal struct TermKey()
{
    private const ulong StemBasis = TextKey.Empty ^ 0x5bd1e9955bd1e995;
    private const int LongestWord = 128;

    // A stem of three letters says nothing.
    private const int LeastStem = 4;

    private const char Slow = '\uffff';

    /// <summary>The key of the letters.</summary>
    public ulong Letters { get; private set; } = TextKey.Empty;

    /// <summary>The key of the words' stems.</summary>
    public ulong Stems { get; private set; } = StemBasis;

    /// <summary>The number of words.</summary>
    public int Words { get; private set; }

    /// <summary>The number of letters.</summary>
    public int Length { get; private set; }

    /// <summary>The number of letters of the stems.</summary>
    public int StemLength { get; private set; }

    /// <summary>Whether the stems say enough to be found by.</summary>
    public readonly bool HasStems => Words > 1 || StemLength >= LeastStem;

    /// <summary>The key of a term as it is written.</summary>
    /// <param name="term">The term.</param>
    /// <param name="withStems">Whether the stems are wanted.</param>
    public static TermKey Of(ReadOnlySpan<char> term, bool withStems = true)
    {
        TermKey key = new();
        Span<char> word = stackalloc char[LongestWord];
        int length = 0;
        for (int i = 0; i < term.Length; i++)
        {
            char c = Fold(term[i]);
            if (c == Slow) return OfFolded(PlainText.Fold(term.ToString()), withStems);
            if (IsPart(c, length, i + 1 < term.Length ? term[i + 1] : ' '))
            {
                if (length < LongestWord) word[length++] = c;
            }
            else if (length > 0)
            {
                key.Add(word[..length], withStems);
                length = 0;
            }
        }
        if (length > 0) key.Add(word[..length], withStems);
        return key;
    }

    /// <summary>Adds a folded word.</summary>
    public void Add(ReadOnlySpan<char> word, bool withStems = true)
    {
        Span<char> letters = stackalloc char[LongestWord];
        int length = 0;
        ulong key = Letters;
        for (int i = 0; i < word.Length && length < LongestWord; i++)
        {
            // A dot within a word may be left out; that of .NET may not.
            if (word[i] == '.' && i > 0) continue;
            letters[length++] = word[i];
            key = TextKey.Add(key, word[i]);
        }
        Letters = key;
        Length += length;
        Words++;
        if (!withStems) return;
        int stem = Plurals.Stem(letters[..length]);
        StemLength += stem;
        Stems = TextKey.Of(letters[..stem], TextKey.Add(Stems, ' '));
    }

    private static TermKey OfFolded(string folded, bool withStems)
    {
        TermKey key = new();
        foreach (string word in Context.Words.Of(folded)) key.Add(word, withStems);
        return key;
    }

    // The same as Context.Words, where letters with marks of other scripts go the slow way.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPart(char c, int length, char next) =>
        c is >= 'a' and <= 'z' || char.IsLetterOrDigit(c)
        || (length > 0 ? c is '+' or '#' || (c is '.' && char.IsLetterOrDigit(next)) : c == '.' && char.IsLetter(next));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        _ when Latin.IsSimple(c) => Latin.Fold(c),
        '–' or '—' or '’' => c,
        _ => Slow,
    };
}
