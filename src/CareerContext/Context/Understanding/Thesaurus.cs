using System.Reflection;

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

    private static readonly Lazy<Thesaurus> Shipped = new(() => Parse(Resource("thesaurus.txt")));

    private readonly Dictionary<string, (int Concept, Tongues In)[]> concepts;
    private readonly string[] names;
    private readonly (string Phrase, Tongues In)[][] phrases;

    private Thesaurus(Dictionary<string, (int Concept, Tongues In)[]> concepts, string[] names, (string Phrase, Tongues In)[][] phrases) => (this.concepts, this.names, this.phrases) = (concepts, names, phrases);

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
    public IEnumerable<int> Of(string stem, Tongues tongues = Tongues.All) => concepts.TryGetValue(stem, out (int Concept, Tongues In)[]? found) ? found.Where(f => (f.In & tongues) != 0).Select(f => f.Concept) : [];

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
            for (int length = 1; length <= LongestPhrase && i + length <= stems.Count; length++)
            {
                if (length > 1) key += " " + stems[i + length - 1];
                foreach (int concept in Of(key, tongues)) yield return (i, length, concept);
            }
            for (int gap = 2; apart && gap <= WidestGap && i + gap < stems.Count; gap++)
            {
                foreach (int concept in Of(stems[i] + " " + stems[i + gap], tongues)) yield return (i, 1, concept);
            }
        }
    }

    /// <summary>Reads the line form: <c>name | word, phrase | de: Wort | …</c>; <c>#</c> begins a comment.</summary>
    internal static Thesaurus Parse(string text)
    {
        Dictionary<string, Dictionary<int, Tongues>> concepts = new(StringComparer.Ordinal);
        List<string> names = [];
        List<(string, Tongues)[]> phrases = [];
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
            foreach ((string phrase, Tongues tongues) in own)
            {
                Add(phrase.Split(' '), tongues);
                // "Show new colleagues the ropes": without its words of grammar a phrase may stand apart.
                string[] telling = [.. phrase.Split(' ').Where(w => !Lexicon.IsStop(w))];
                if (telling.Length > 1) Add(telling, tongues);
            }
            void Add(string[] words, Tongues tongues)
            {
                string key = string.Join(' ', words.Select(Stems.Of));
                if (!concepts.TryGetValue(key, out Dictionary<int, Tongues>? ids)) concepts[key] = ids = [];
                ids[names.Count] = ids.GetValueOrDefault(names.Count) | tongues;
            }
            names.Add(line[..bar].Trim());
            phrases.Add([.. own.Select(o => (o.Key, o.Value))]);
        }
        return new Thesaurus(concepts.ToDictionary(c => c.Key, c => c.Value.Select(i => (i.Key, i.Value)).ToArray(), StringComparer.Ordinal), [.. names], [.. phrases]);
    }

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
