using System.Reflection;

namespace CareerContext.Context.Understanding;

/// <summary>Which everyday words mean the same when one asks about a career, in five languages: <c>babysit</c> and <c>maintain</c>, <c>Lager</c> and <c>warehouse</c>.
/// Read from <c>thesaurus.txt</c>; a line is a concept, its words are told by their stems.</summary>
internal sealed class Thesaurus
{
    private const int LongestPhrase = 5;

    private static readonly Lazy<Thesaurus> Shipped = new(() => Parse(Resource("thesaurus.txt")));

    private readonly Dictionary<string, int[]> concepts;
    private readonly string[] names;
    private readonly string[][] phrases;

    private Thesaurus(Dictionary<string, int[]> concepts, string[] names, string[][] phrases) => (this.concepts, this.names, this.phrases) = (concepts, names, phrases);

    /// <summary>The one that comes with the program; read at its first use.</summary>
    public static Thesaurus BuiltIn => Shipped.Value;

    /// <summary>The number of concepts.</summary>
    public int Count => names.Length;

    /// <summary>A concept's name, for explanations.</summary>
    public string NameOf(int concept) => names[concept];

    /// <summary>The words and phrases of a concept, folded.</summary>
    public IReadOnlyList<string> WordsOf(int concept) => phrases[concept];

    /// <summary>The concepts that a stem stands for by itself.</summary>
    public IReadOnlyList<int> Of(string stem) => concepts.TryGetValue(stem, out int[]? found) ? found : [];

    /// <summary>The concepts in a text, by place.</summary>
    /// <param name="stems">The text's words as stems.</param>
    public IEnumerable<(int At, int Length, int Concept)> In(IReadOnlyList<string> stems)
    {
        for (int i = 0; i < stems.Count; i++)
        {
            string key = stems[i];
            for (int length = 1; length <= LongestPhrase && i + length <= stems.Count; length++)
            {
                if (length > 1) key += " " + stems[i + length - 1];
                if (!concepts.TryGetValue(key, out int[]? found)) continue;
                foreach (int concept in found) yield return (i, length, concept);
            }
        }
    }

    /// <summary>Reads the line form: <c>name | word, phrase | de: Wort | …</c>; <c>#</c> begins a comment.</summary>
    internal static Thesaurus Parse(string text)
    {
        Dictionary<string, HashSet<int>> concepts = new(StringComparer.Ordinal);
        List<string> names = [];
        List<string[]> phrases = [];
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#' || line.IndexOf('|', StringComparison.Ordinal) is not (> 0 and int bar)) continue;
            HashSet<string> own = new(StringComparer.Ordinal);
            foreach (string segment in line[(bar + 1)..].Split('|'))
            {
                string words = segment.Trim();
                if (words.Length > 3 && words[2] == ':') words = words[3..];
                foreach (string phrase in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) own.Add(string.Join(' ', Words.Of(phrase)));
            }
            own.Remove("");
            foreach (string key in own.Select(w => string.Join(' ', w.Split(' ').Select(Stems.Of))).Distinct())
            {
                if (!concepts.TryGetValue(key, out HashSet<int>? ids)) concepts[key] = ids = [];
                ids.Add(names.Count);
            }
            names.Add(line[..bar].Trim());
            phrases.Add([.. own]);
        }
        return new Thesaurus(concepts.ToDictionary(c => c.Key, c => c.Value.ToArray(), StringComparer.Ordinal), [.. names], [.. phrases]);
    }

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
