namespace CareerContext.Context.Understanding;

/// <summary>The words of one file's text, by form and by meaning: how a request's word becomes the words to look for.</summary>
internal sealed class FileTerms
{
    private const int MostForms = 60;

    private readonly Dictionary<string, int> terms;
    private readonly Dictionary<string, List<string>> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> bySense = new(StringComparer.Ordinal);
    private readonly int records;
    private readonly Tongues tongues;
    private readonly Senses senses;
    private readonly WordList words;

    /// <param name="terms">Every word of the file with the number of records that hold it.</param>
    /// <param name="records">The number of records.</param>
    /// <param name="tongues">The languages of the file.</param>
    /// <param name="senses">What words mean.</param>
    public FileTerms(Dictionary<string, int> terms, int records, Tongues tongues, Senses senses)
    {
        this.senses = senses;
        this.tongues = tongues;
        this.terms = terms;
        this.records = Math.Max(records, 1);
        words = new WordList([.. terms.Keys]);
        foreach (string term in terms.Keys)
        {
            string stem = Stems.Of(term);
            Add(byStem, stem, term);
            foreach (string sense in Senses.ConceptsOf(stem, tongues).Distinct(StringComparer.Ordinal)) Add(bySense, sense, term);
        }
    }

    /// <summary>The words and phrases that may stand for a term in this file.</summary>
    public IReadOnlyList<string> FormsOf(Term term)
    {
        List<string> forms = [];
        for (int i = 0; i < term.Words.Count; i++)
        {
            if (term.Words.Count > 1 && Lexicon.IsStop(term.Words[i])) continue;
            if (IsHere(term.Words[i])) forms.Add(term.Words[i]);
            forms.AddRange(byStem.GetValueOrDefault(term.Stems[i], []));
        }
        foreach (string sense in term.Senses)
        {
            forms.AddRange(bySense.GetValueOrDefault(sense, []));
            forms.AddRange(senses.Phrases(sense, tongues).SelectMany(AsHere));
        }
        foreach (string sense in term.Narrower) forms.AddRange(senses.Phrases(sense, tongues).SelectMany(AsHere));
        if (term.Words.Count == 1) forms.AddRange(words.CompoundsOf(term.Words[0]));
        return [.. forms.Distinct(StringComparer.Ordinal).Take(MostForms)];
    }

    /// <summary>Whether a word stands in the file, as it is or in another form.</summary>
    public bool Holds(string word) => IsHere(word) || byStem.ContainsKey(Stems.Of(word));

    /// <summary>Words of the file that are one slip away from a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isCertain">Whether it is no word by itself; one that is may still be meant for another that differs by a letter.</param>
    public IReadOnlySet<string> SlipsOf(string word, bool isCertain) =>
        words.Near(word).Where(t => isCertain ? Nearness.IsSlip(word, t) : word.Length > 6 && Nearness.IsOneSlip(word, t)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether every part of a phrase is a word of the file.</summary>
    public bool IsHere(string phrase) => phrase.Split([' ', '.', '\'', '+', '#'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts && Array.TrueForAll(parts, terms.ContainsKey);

    // A phrase as it stands, or a single word in the forms that the file has of it.
    private IEnumerable<string> AsHere(string phrase) => IsHere(phrase) ? [phrase] : phrase.Contains(' ', StringComparison.Ordinal) ? [] : byStem.GetValueOrDefault(Stems.Of(phrase), []);

    /// <summary>How telling a term is: the rarer its forms, the more.</summary>
    public double WeightOf(IReadOnlyList<string> forms)
    {
        int most = 0;
        foreach (string form in forms) most = Math.Max(most, terms.GetValueOrDefault(form));
        return Math.Log(1 + (records / (0.5 + most)));
    }

    private static void Add(Dictionary<string, List<string>> map, string key, string term)
    {
        if (!map.TryGetValue(key, out List<string>? list)) map[key] = list = [];
        list.Add(term);
    }
}
