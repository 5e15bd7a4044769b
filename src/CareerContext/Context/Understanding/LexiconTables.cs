using CareerContext.Store;

namespace CareerContext.Context.Understanding;

/// <summary>What is known of a word, or of two with a space between them.</summary>
/// <param name="Bits">0 to 4 the languages in which it carries no content; 5 to 9 the only languages in which it names its topics, or none; 10 to 13 one more than the way it asks, or 0; then what else it is.</param>
internal readonly record struct WordFacts(int Bits)
{
    /// <summary>Where the parts of the bits begin.</summary>
    public const int OnlyShift = 5, FormShift = 10;

    /// <summary>It is a word of a topic's phrase.</summary>
    public const int Topical = 1 << 14;

    /// <summary>It names somebody to report to or to work with.</summary>
    public const int Boss = 1 << 15;

    /// <summary>It asks for a name.</summary>
    public const int Naming = 1 << 16;

    /// <summary>It asks for a person.</summary>
    public const int Asking = 1 << 17;

    /// <summary>It says what is done to those whom one leads.</summary>
    public const int Supervising = 1 << 18;

    private const int Form = 15;

    /// <summary>The languages in which it carries no content of its own.</summary>
    public Tongues Stops => (Tongues)Bits & Tongues.All;

    /// <summary>The only languages in which it names its topics; none where it does in all.</summary>
    public Tongues Only => (Tongues)(Bits >> OnlyShift) & Tongues.All;

    /// <summary>How it asks; null where it does not.</summary>
    public AskForm? Asks => ((Bits >> FormShift) & Form) is > 0 and int form ? (AskForm)(form - 1) : null;

    /// <summary>Whether it is one of the other things.</summary>
    public bool Is(int what) => (Bits & what) != 0;
}

/// <summary>The words and phrases of <see cref="Lexicon"/>. Phrases are numbers, in the order of the text.</summary>
/// <remarks>
/// Lexicon.bin (<see cref="PackedTables"/>; a test makes it anew from <c>lexicon.txt</c> and compares) is of these parts: 0 to 2 a <see cref="KeyTable"/> (int, ulong, int) from a word to its
/// <see cref="WordFacts"/>; 3 to 5 the same from the first word of a phrase, with its <c>*</c>, to the phrase; of each phrase 6 its topic (byte), 7 where it begins in part 8 (int; one more: where the last ends);
/// 8 the phrases, words with single spaces (UTF-16).
/// </remarks>
internal sealed class LexiconTables(PackedTables tables)
{
    /// <summary>The format's version and its number of parts.</summary>
    public const int Version = 1, Parts = 9;

    private const char Stem = '*';

    /// <summary>The number of phrases.</summary>
    public int Count => tables.Part<byte>(6).Length;

    /// <summary>What is known of a word.</summary>
    public WordFacts this[string word] => FactsOf(TextKey.Of(word));

    /// <summary>What is known of two words, one after the other.</summary>
    public WordFacts this[string word, string next] => FactsOf(TextKey.Of(next, TextKey.Add(TextKey.Of(word), ' ')));

    /// <summary>The topic that a phrase names.</summary>
    public Topic TopicOf(int phrase) => (Topic)tables.Part<byte>(6)[phrase];

    /// <summary>A phrase: words with single spaces; <c>*</c> ends a stem.</summary>
    public ReadOnlySpan<char> Phrase(int phrase) => tables.Row<char>(7, 8, phrase);

    /// <summary>Adds the phrases that stand at a place of a text, each with the number of its words.</summary>
    public void AddAt(IReadOnlyList<string> words, int at, List<(int Phrase, int Length)> found)
    {
        KeyTable beginning = tables.Table(3);
        string word = words[at];
        ulong key = TextKey.Empty;
        for (int length = 0; length <= word.Length; length++)
        {
            AddFitting(beginning[TextKey.Add(key, Stem)], words, at, found);
            if (length < word.Length) key = TextKey.Add(key, word[length]);
        }
        AddFitting(beginning[key], words, at, found);
    }

    private void AddFitting(ReadOnlySpan<int> phrases, IReadOnlyList<string> words, int at, List<(int Phrase, int Length)> found)
    {
        foreach (int phrase in phrases)
        {
            if (Length(Phrase(phrase), words, at) is > 0 and int length) found.Add((phrase, length));
        }
    }

    // The number of a phrase's words where it stands at that place; else 0.
    private static int Length(ReadOnlySpan<char> phrase, IReadOnlyList<string> words, int at)
    {
        int length = 0;
        while (!phrase.IsEmpty)
        {
            if (at + length == words.Count) return 0;
            int space = phrase.IndexOf(' ');
            ReadOnlySpan<char> want = space < 0 ? phrase : phrase[..space], word = words[at + length];
            if (want[^1] == Stem ? !word.StartsWith(want[..^1]) : !word.SequenceEqual(want)) return 0;
            phrase = phrase[(space < 0 ? want.Length : space + 1)..];
            length++;
        }
        return length;
    }

    private WordFacts FactsOf(ulong key) => tables.Table(0)[key] is [int bits] ? new WordFacts(bits) : default;
}
