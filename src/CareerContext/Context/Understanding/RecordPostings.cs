using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>Which records of one kind hold which words, so that a term need not be compared with every line of them. Immutable.</summary>
internal sealed class RecordPostings
{
    private readonly Dictionary<string, List<CareerRecord>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CareerRecord>> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CareerRecord>> bySense = new(StringComparer.Ordinal);
    private readonly WordList words;

    public RecordPostings(IEnumerable<CareerRecord> records, CareerIndex index)
    {
        foreach (CareerRecord record in records)
        {
            foreach (IndexedLine line in index.Lines(record))
            {
                foreach (WordForm form in line.Forms)
                {
                    Note(byWord, form.Text, record);
                    Note(byStem, form.Stem, record);
                }
                foreach (Sense sense in line.Senses) Note(bySense, sense.Id, record);
            }
        }
        words = new WordList([.. byWord.Keys]);
    }

    /// <summary>Adds the records that may hold a term: all of which a line does (<see cref="Term.In"/>), and few others.</summary>
    public void AddHolding(Term term, HashSet<CareerRecord> holding)
    {
        for (int i = 0; i < term.Words.Count; i++)
        {
            Add(byWord, term.Words[i], holding);
            Add(byStem, term.Stems[i], holding);
        }
        foreach (string sense in term.Senses) Add(bySense, sense, holding);
        foreach (string sense in term.Narrower) Add(bySense, sense, holding);
        foreach (string slip in term.Slips) Add(byWord, slip, holding);
        if (term.Words.Count > 1) return;
        foreach (string compound in words.CompoundsOf(term.Words[0])) Add(byWord, compound, holding);
    }

    // A record's lines come one after another, so that its last note stands last.
    private static void Note(Dictionary<string, List<CareerRecord>> map, string key, CareerRecord record)
    {
        if (!map.TryGetValue(key, out List<CareerRecord>? known)) map[key] = known = new(1);
        if (known.Count == 0 || !ReferenceEquals(known[^1], record)) known.Add(record);
    }

    private static void Add(Dictionary<string, List<CareerRecord>> map, string key, HashSet<CareerRecord> holding)
    {
        if (map.TryGetValue(key, out List<CareerRecord>? records)) holding.UnionWith(records);
    }
}
