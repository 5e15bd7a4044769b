using CareerContext.Store;

namespace CareerContext.Context.Understanding;

/// <summary>Where a request names a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="At">The place of the first word.</param>
/// <param name="Length">The number of words.</param>
internal sealed record NamedTopic(Topic Topic, int At, int Length);

/// <summary>The words by which requests ask and name topics, in English, German, French, Spanish and Portuguese, folded.</summary>
internal static class Lexicon
{
    private static readonly LexiconTables Known = new(PackedTables.Resource("Lexicon.bin", LexiconTables.Version, LexiconTables.Parts));

    /// <summary>Whether a folded word carries no content of its own.</summary>
    public static bool IsStop(string word) => (word.Length < 2 && !char.IsDigit(word[0])) || Known[word].Stops != Tongues.None;

    /// <summary>Whether a word is no mystery: of grammar, of asking, of a topic, or an everyday word of the thesaurus.</summary>
    public static bool IsKnown(RequestWord word) => IsStop(word.Folded) || Thesaurus.BuiltIn.Knows(word.Stem) || Known[word.Folded].Is(WordFacts.Topical) || Find([word.Folded]).Count > 0;

    /// <summary>Topics whose word a misspelt word may have been meant for.</summary>
    public static IReadOnlyList<Topic> Nearly(string word)
    {
        List<Topic> topics = [];
        for (int i = 0; i < Known.Count; i++)
        {
            ReadOnlySpan<char> phrase = Known.Phrase(i);
            Topic topic = Known.TopicOf(i);
            if (phrase.Contains(' ') || topic is Topic.NotHeld or Topic.Fit or Topic.Story or Topic.Current) continue;
            ReadOnlySpan<char> want = phrase.TrimEnd('*');
            if (want.Length < 5) continue;
            if (want.Length > 5 && word.Length > want.Length + 2 && word.EndsWith(want, StringComparison.Ordinal)) topics.Add(topic);
            if (want.Length < phrase.Length && word.Length > want.Length ? IsSlipOfStem(word, want) : Nearness.IsSlip(word, want)) topics.Add(topic);
        }
        return topics;
    }

    // Of a stem a slip may have taken a letter or added one.
    private static bool IsSlipOfStem(ReadOnlySpan<char> word, ReadOnlySpan<char> stem)
    {
        for (int length = stem.Length - 1; length <= Math.Min(stem.Length + 1, word.Length); length++)
        {
            if (Nearness.IsSlip(word[..length], stem)) return true;
        }
        return false;
    }

    /// <summary>Whether a topic's word is one in this language: <c>these</c> asks for a thesis only in French.</summary>
    public static bool IsSaidIn(string word, string language) => Known[word].Only is var only && (only == Tongues.None || (only & Thesaurus.TongueOf(language)) != 0);

    /// <summary>What sort of thing alone answers a request.</summary>
    public static Slot SlotOf(IReadOnlyList<string> words, string language)
    {
        AskForm form = FormOf(words);
        List<NamedTopic> found = Find(words).FindAll(f => f.Length > 1 || IsSaidIn(words[f.At], language));
        if (found.Exists(f => f.Topic is Topic.Bio or Topic.Overview or Topic.References or Topic.Story or Topic.Fit)) return Slot.Any;
        bool current = found.Exists(f => f.Topic is Topic.Current);
        if (!current && (IsNear(words, WordFacts.Naming, WordFacts.Boss, 5) || (form == AskForm.Who && IsNear(words, WordFacts.Asking, WordFacts.Boss, 4)))) return Slot.SomebodyElse;
        // Later on "who" only goes on: "juniors I trained who then passed".
        if (form == AskForm.Who && FormAt(words) <= AskedFirst && IsNear(words, WordFacts.Asking, WordFacts.Supervising, 3)) return Slot.SomebodyElse;
        if (found.Exists(f => f.Topic == Topic.Grade)) return Slot.Grade;
        return form == AskForm.HowMany || AsksForSize(words) ? Slot.Count : Slot.Any;
    }

    private const int AskedFirst = 3;

    // How many somebody led may be asked as how big a team was.
    private static readonly string[] Sizes =
    [
        " how big was ", " how big is ", " how big were ", " how big are ", " how large was ", " how large is ", " how large were ", " how large are ", " wie gross war ", " wie gross ist ", " wie gross waren ",
        " quelle taille ", " quelle etait la taille ", " quelle est la taille ", " que tamano ", " qual o tamanho ", " qual era o tamanho ", " qual e o tamanho ",
    ];

    private static bool AsksForSize(IReadOnlyList<string> words)
    {
        string text = $" {string.Join(' ', words)} ";
        return Array.Exists(Sizes, s => text.Contains(s, StringComparison.Ordinal));
    }

    private static bool IsNear(IReadOnlyList<string> words, int some, int others, int distance)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (!Known[words[i]].Is(some)) continue;
            for (int j = Math.Max(0, i - distance); j < Math.Min(words.Count, i + distance + 1); j++)
            {
                if (Known[words[j]].Is(others)) return true;
            }
        }
        return false;
    }

    /// <summary>How a request asks, by its first word of asking.</summary>
    public static AskForm FormOf(IReadOnlyList<string> words)
    {
        return Asked(words).Form;
    }

    /// <summary>The place of the words that tell how a request asks; -1 where none does.</summary>
    public static int FormAt(IReadOnlyList<string> words) => Asked(words).At;

    private static readonly string[] Done = ["ado", "ido", "cho", "sto", "rto", "ito"];

    private static (AskForm Form, int At) Asked(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            // "He" asks in Spanish alone, before what was done: "¿he trabajado …?"
            if (words[i] == "he" && !(i + 1 < words.Count && words[i + 1].Length > 3 && Done.Any(d => words[i + 1].EndsWith(d, StringComparison.Ordinal)))) continue;
            AskForm? form = (i + 1 < words.Count ? Known[words[i], words[i + 1]].Asks : null) ?? Known[words[i]].Asks;
            if (form is { } asked) return (asked, i);
        }
        return (AskForm.Open, -1);
    }

    /// <summary>The language that most of the words without content are of: en, de, fr, es or pt.</summary>
    public static string LanguageOf(IReadOnlyList<string> words)
    {
        Span<int> counts = stackalloc int[Languages.Length];
        foreach (string word in words)
        {
            int stops = (int)Known[word].Stops;
            for (int i = 0; i < counts.Length; i++) counts[i] += (stops >> i) & 1;
        }
        int most = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[most]) most = i;
        }
        return Languages[most];
    }

    // In the order of their bits.
    private static readonly string[] Languages = ["en", "de", "fr", "es", "pt"];

    /// <summary>The topics that a request names, each with the words that name it.</summary>
    public static List<NamedTopic> Find(IReadOnlyList<string> words)
    {
        List<(int Phrase, int Length)> here = [];
        List<Place> places = [];
        for (int i = 0; i < words.Count; i++)
        {
            here.Clear();
            Known.AddAt(words, i, here);
            foreach ((int phrase, int length) in here) places.Add(new Place(phrase, i, length));
        }
        places.Sort(static (a, b) => a.Phrase != b.Phrase ? a.Phrase.CompareTo(b.Phrase) : a.At.CompareTo(b.At));
        return places.ConvertAll(p => new NamedTopic(Known.TopicOf(p.Phrase), p.At, p.Length));
    }

    private sealed record Place(int Phrase, int At, int Length);
}
