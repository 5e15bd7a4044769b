namespace CareerContext.Context.Understanding;

/// <summary>A word or phrase of a request that carries content.</summary>
/// <param name="At">The place of its first word in the request.</param>
/// <param name="Words">Its folded words.</param>
/// <param name="Written">As it was written.</param>
internal sealed record Term(int At, IReadOnlyList<string> Words, string Written)
{
    // What tells it: without the words of grammar between, unless it has no others.
    private readonly List<int> telling = Telling(Words);

    private static List<int> Telling(IReadOnlyList<string> words)
    {
        List<int> content = [.. Enumerable.Range(0, words.Count).Where(i => !Lexicon.IsStop(words[i]))];
        return content.Count > 0 ? content : [.. Enumerable.Range(0, words.Count)];
    }

    /// <summary>Whether a word of a text is one of its telling words, in any form.</summary>
    public bool Holds(string word, string stem) => telling.Exists(i => Words[i] == word || Stems[i] == stem);

    /// <summary>The stems of its words.</summary>
    public IReadOnlyList<string> Stems { get; } = [.. Words.Select(Understanding.Stems.Of)];

    /// <summary>What it means by itself.</summary>
    public IReadOnlyList<string> Senses { get; init; } = [];

    /// <summary>Narrower meanings: for <c>Amazon services</c> each of the services.</summary>
    public IReadOnlySet<string> Narrower { get; init; } = new HashSet<string>();

    /// <summary>Whether it is a name, which only itself (or its alias) can answer.</summary>
    public bool IsName { get; init; }

    /// <summary>The words and phrases that stand for it in the file.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Words of the file that may be meant, when nobody knows the word.</summary>
    public IReadOnlySet<string> Slips { get; init; } = new HashSet<string>();

    /// <summary>Whether all its words are everyday words, or words of asking.</summary>
    public bool IsKnownWord { get; init; }

    /// <summary>Whether the file holds nothing that could stand for it.</summary>
    public bool IsNowhere => Forms.Count == 0 && Slips.Count == 0;

    /// <summary>Its folded text.</summary>
    public string Text { get; } = string.Join(' ', Words);

    /// <summary>A term of given words with their forms in a file, without any other meaning than their own.</summary>
    public static Term Literal(IReadOnlyList<RequestWord> words, Lookup file)
    {
        Term term = new(0, [.. words.Select(w => w.Folded)], string.Join(' ', words.Select(w => w.Written)))
        {
            Senses = [.. file.View.Index.Senses.In([.. words.Select(w => w.Folded)], [.. words.Select(w => w.Stem)], string.Join(' ', words.Select(w => w.Written)), Tongues.None).Where(s => s.IsEntity && s.Length == words.Count).Select(s => s.Id)],
        };
        return term with { Forms = file.Terms.FormsOf(term) };
    }

    /// <summary>How well a line holds it: 1 letter for letter, less for a form, a compound, the same meaning, a slip; 0 for not at all.</summary>
    public double In(IndexedLine line)
    {
        double best = 0;
        int words = 0, stems = 0;
        foreach (int i in telling) words += line.Holds(Words[i]) ? 1 : 0;
        if (words == telling.Count) return 1;
        foreach (int i in telling) stems += line.HoldsStem(Stems[i]) ? 1 : 0;
        if (stems == telling.Count) best = 0.9;
        if (best < 0.95 && Senses.Count > 0 && Means(line, isConcept: false)) best = 0.95;
        if (best < 0.85 && Narrower.Count > 0 && MeansNarrower(line)) best = 0.85;
        if (best < 0.65 && Senses.Count > 0 && Means(line, isConcept: true)) best = 0.65;
        if (best < 0.7 && Words.Count == 1 && line.HasCompoundOf(Words[0], Stems[0])) best = 0.7;
        if (best < 0.7 && Slips.Count > 0 && Slips.Any(line.Holds)) best = 0.7;
        if (best == 0 && telling.Count > 1 && stems > 0) best = 0.5 * stems / telling.Count;
        return best;
    }

    private bool Means(IndexedLine line, bool isConcept)
    {
        foreach (Sense sense in line.Senses)
        {
            if (Sense.IsConcept(sense.Id) == isConcept && Senses.Contains(sense.Id)) return true;
        }
        return false;
    }

    private bool MeansNarrower(IndexedLine line)
    {
        foreach (Sense sense in line.Senses)
        {
            if (Narrower.Contains(sense.Id)) return true;
        }
        return false;
    }
}
