using System.Reflection;
using System.Runtime.CompilerServices;

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

/// <summary>Which everyday words mean the same when one asks about a career, in five languages: <c>babysit</c> and <c>maintain</c>, <c>Lager</c> and <c>warehouse</c>.
/// Read from <c>thesaurus.txt</c>; a line is a concept, its words are told by their stems.</summary>
internal sealed class Thesaurus
{
    private const int LongestPhrase = 5;
    private const int WidestGap = 4;
    private const int LettersPerPhrase = 10;

    private static readonly Lazy<Thesaurus> Shipped = new(() => Parse(Resource("thesaurus.txt")));

    private readonly Dictionary<string, List<(int Concept, Tongues In)>> concepts;
    private readonly string[] names;
    private readonly (string Phrase, Tongues In)[][] phrases;

    // What phrases of several words begin with: few words do, and only from them on is it worth looking further.
    private readonly HashSet<string> openings;

    private Thesaurus(Dictionary<string, List<(int Concept, Tongues In)>> concepts, string[] names, (string Phrase, Tongues In)[][] phrases)
    {
        (this.concepts, this.names, this.phrases) = (concepts, names, phrases);
        openings = [.. concepts.Keys.Where(k => k.Contains(' ', StringComparison.Ordinal)).Select(k => k[..k.IndexOf(' ', StringComparison.Ordinal)])];
    }

    /// <summary>The one that comes with the program; read at its first use.</summary>
    public static Thesaurus BuiltIn => Shipped.Value;

    /// <summary>The number of concepts.</summary>
    public int Count => names.Length;

    /// <summary>The language of a two-letter code.</summary>
    public static Tongues TongueOf(string code) => code switch { "de" => Tongues.German, "fr" => Tongues.French, "es" => Tongues.Spanish, "pt" => Tongues.Portuguese, _ => Tongues.English };

    /// <summary>A concept's name, for explanations.</summary>
    public string NameOf(int concept) => names[concept];

    /// <summary>The words and phrases of a concept in some languages, folded.</summary>
    public IEnumerable<string> WordsOf(int concept, Tongues tongues) => phrases[concept].Where(p => (p.In & tongues) != 0).Select(p => p.Phrase);

    /// <summary>The concepts that a stem stands for by itself.</summary>
    public IEnumerable<int> Of(string stem, Tongues tongues = Tongues.All) => concepts.TryGetValue(stem, out List<(int Concept, Tongues In)>? found) ? found.Where(f => (f.In & tongues) != 0).Select(f => f.Concept) : [];

    /// <summary>Whether a stem stands for anything in any language.</summary>
    public bool Knows(string stem) => concepts.ContainsKey(stem);

    /// <summary>The concepts in a text, by place.</summary>
    /// <param name="stems">The text's words as stems.</param>
    /// <param name="tongues">The languages to read them in.</param>
    /// <param name="apart">Whether a phrase of two words may have others between them: <c>throw food away</c>.</param>
    public IEnumerable<(int At, int Length, int Concept)> In(IReadOnlyList<string> stems, Tongues tongues, bool apart)
    {
        for (int i = 0; i < stems.Count; i++)
        {
            string key = stems[i];
            if (concepts.ContainsKey(key)) foreach (int concept in Of(key, tongues)) yield return (i, 1, concept);
            if (!openings.Contains(key)) continue;
            for (int length = 2; length <= LongestPhrase && i + length <= stems.Count; length++)
            {
                key += " " + stems[i + length - 1];
                foreach (int concept in Of(key, tongues)) yield return (i, length, concept);
            }
            for (int gap = 2; apart && gap <= WidestGap && i + gap < stems.Count; gap++)
            {
                foreach (int concept in Of(stems[i] + " " + stems[i + gap], tongues)) yield return (i, 1, concept);
            }
        }
    }

    /// <summary>Reads the line form: <c>name | word, phrase | de: Wort | …</c>; <c>#</c> begins a comment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static Thesaurus Parse(string text)
    {
        Dictionary<string, List<(int Concept, Tongues In)>> concepts = new(text.Length / LettersPerPhrase, StringComparer.Ordinal);
        List<string> names = [];
        List<(string, Tongues)[]> phrases = [];
        List<string> stems = [];
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#' || line.IndexOf('|', StringComparison.Ordinal) is not (> 0 and int bar)) continue;
            Dictionary<string, Tongues> own = new(StringComparer.Ordinal);
            foreach (string segment in line[(bar + 1)..].Split('|'))
            {
                string words = segment.Trim();
                bool tagged = words.Length > 3 && words[2] == ':';
                Tongues tongue = tagged ? TongueOf(words[..2]) : Tongues.English;
                foreach (string phrase in (tagged ? words[3..] : words).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    string folded = string.Join(' ', Words.Of(phrase));
                    if (folded.Length > 0) own[folded] = own.GetValueOrDefault(folded) | tongue;
                }
            }
            foreach ((string phrase, Tongues tongues) in own) Add(phrase, tongues);
            names.Add(line[..bar].Trim());
            phrases.Add([.. own.Select(o => (o.Key, o.Value))]);
        }
        return new Thesaurus(concepts, [.. names], [.. phrases]);

        void Add(string phrase, Tongues tongues)
        {
            if (!phrase.Contains(' ', StringComparison.Ordinal))
            {
                Note(concepts, Stems.Of(phrase), names.Count, tongues);
                return;
            }
            string[] words = phrase.Split(' ');
            Note(concepts, string.Join(' ', words.Select(Stems.Of)), names.Count, tongues);
            // "Show new colleagues the ropes": without its words of grammar a phrase may stand apart.
            stems.Clear();
            foreach (string word in words)
            {
                if (!Lexicon.IsStop(word)) stems.Add(Stems.Of(word));
            }
            if (stems.Count > 1) Note(concepts, string.Join(' ', stems), names.Count, tongues);
        }
    }

    // A concept's words come one after another, so that what is known of it stands last.
    private static void Note(Dictionary<string, List<(int Concept, Tongues In)>> concepts, string key, int concept, Tongues tongues)
    {
        if (!concepts.TryGetValue(key, out List<(int Concept, Tongues In)>? known)) concepts[key] = known = new(1);
        if (known.Count > 0 && known[^1].Concept == concept) known[^1] = (concept, known[^1].In | tongues);
        else known.Add((concept, tongues));
    }

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
