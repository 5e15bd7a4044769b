using CareerContext.Store;

namespace CareerContext.Context.Understanding;

/// <summary>The languages that a text is read in; a word is looked up in these alone, since <c>time</c> is a team only in Portuguese.</summary>
[Flags]
internal enum Tongues
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>English.</summary>
    English = 1,

    /// <summary>German.</summary>
    German = 2,

    /// <summary>French.</summary>
    French = 4,

    /// <summary>Spanish.</summary>
    Spanish = 8,

    /// <summary>Portuguese.</summary>
    Portuguese = 16,

    /// <summary>All five.</summary>
    All = 31,
}

/// <summary>Where a text names a concept of the thesaurus.</summary>
/// <param name="At">The place of the first word.</param>
/// <param name="Length">The number of words.</param>
/// <param name="Concept">The concept's number.</param>
internal sealed record ConceptAt(int At, int Length, int Concept);

/// <summary>Which everyday words mean the same when one asks about a career, in five languages: <c>babysit</c> and <c>maintain</c>, <c>Lager</c> and <c>warehouse</c>.
/// Concepts are numbers; their words are told by their stems.</summary>
/// <remarks>
/// Thesaurus.bin (<see cref="PackedTables"/>; a test makes it anew from <c>thesaurus.txt</c> and compares) is of these parts:
/// 0 to 2 a <see cref="KeyTable"/> (int, ulong, int) from the stems of a word or phrase, with single spaces, to 32 times the concept and its <see cref="Tongues"/>; what phrases begin with stands there too,
/// with a space behind it; 3 to 5 the same from a concept's name to the concept; 6 where each concept's words begin in part 7 (int; one more: where the last end); of each word or phrase 7 its tongues (byte),
/// 8 where it begins in part 9 (int; one more); 9 the words, folded (UTF-8); 10 where each concept's name begins in part 11 (int; one more); 11 the names (UTF-8).
/// </remarks>
internal sealed class Thesaurus(PackedTables tables)
{
    /// <summary>The format's version and its number of parts.</summary>
    public const int Version = 1, Parts = 12;

    /// <summary>The most words of a phrase.</summary>
    public const int LongestPhrase = 5;

    private const int WidestGap = 4;

    /// <summary>The one that comes with the program.</summary>
    public static Thesaurus BuiltIn { get; } = new(PackedTables.Resource("Thesaurus.bin", Version, Parts));

    /// <summary>The number of concepts.</summary>
    public int Count => tables.Part<int>(6).Length - 1;

    private KeyTable Concepts => tables.Table(0);

    /// <summary>The language of a two-letter code.</summary>
    public static Tongues TongueOf(string code) => code switch { "de" => Tongues.German, "fr" => Tongues.French, "es" => Tongues.Spanish, "pt" => Tongues.Portuguese, _ => Tongues.English };

    /// <summary>A concept's name, for explanations.</summary>
    public string NameOf(int concept) => Text(10, concept);

    /// <summary>The concepts of a name.</summary>
    public IReadOnlyList<int> Named(string name) => tables.Table(3)[TextKey.Of(name)].ToArray();

    /// <summary>The words and phrases of a concept in some languages, folded.</summary>
    public IEnumerable<string> WordsOf(int concept, Tongues tongues)
    {
        int end = tables.Part<int>(6)[concept + 1];
        for (int word = tables.Part<int>(6)[concept]; word < end; word++)
        {
            if (((Tongues)tables.Part<byte>(7)[word] & tongues) != 0) yield return Text(8, word);
        }
    }

    /// <summary>The concepts that a stem, or several with spaces between them, stands for by itself.</summary>
    public IReadOnlyList<int> Of(ReadOnlySpan<char> stem, Tongues tongues = Tongues.All)
    {
        List<int>? found = null;
        foreach (int entry in Concepts[TextKey.Of(stem)])
        {
            if ((TonguesOf(entry) & tongues) != 0) (found ??= []).Add(ConceptOf(entry));
        }
        return found ?? (IReadOnlyList<int>)[];
    }

    /// <summary>Whether a stem stands for anything in any language.</summary>
    public bool Knows(ReadOnlySpan<char> stem) => !Concepts[TextKey.Of(stem)].IsEmpty;

    /// <summary>The concepts in a text, by place.</summary>
    /// <param name="stems">The text's words as stems.</param>
    /// <param name="tongues">The languages to read them in.</param>
    /// <param name="apart">Whether a phrase of two words may have others between them: <c>throw food away</c>.</param>
    public IReadOnlyList<ConceptAt> In(IReadOnlyList<string> stems, Tongues tongues, bool apart)
    {
        List<ConceptAt> found = [];
        KeyTable concepts = Concepts;
        for (int i = 0; i < stems.Count; i++)
        {
            ulong first = TextKey.Of(stems[i]), opening = TextKey.Add(first, ' ');
            Note(concepts[first], i, 1);
            // Few words begin a phrase, and only from them on is it worth looking further.
            if (concepts[opening].IsEmpty) continue;
            ulong phrase = first;
            for (int length = 2; length <= LongestPhrase && i + length <= stems.Count; length++)
            {
                phrase = TextKey.Of(stems[i + length - 1], TextKey.Add(phrase, ' '));
                Note(concepts[phrase], i, length);
            }
            for (int gap = 2; apart && gap <= WidestGap && i + gap < stems.Count; gap++)
            {
                ReadOnlySpan<int> parted = concepts[TextKey.Of(stems[i + gap], opening)];
                if (!parted.IsEmpty) Note(parted, Lexicon.IsStop(stems[i]) ? i + gap : i, 1);
            }
        }
        return found;

        void Note(ReadOnlySpan<int> entries, int at, int length)
        {
            foreach (int entry in entries)
            {
                if ((TonguesOf(entry) & tongues) != 0) found.Add(new ConceptAt(at, length, ConceptOf(entry)));
            }
        }
    }

    private static Tongues TonguesOf(int entry) => (Tongues)entry & Tongues.All;

    private static int ConceptOf(int entry) => entry / ((int)Tongues.All + 1);

    private string Text(int begins, int number) => tables.Text(begins, begins + 1, number);
}
