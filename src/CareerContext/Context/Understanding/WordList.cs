namespace CareerContext.Context.Understanding;

/// <summary>Many words, searched for compounds and slips without comparing each. Immutable.</summary>
internal sealed class WordList
{
    private const char End = '\n';
    private const int FarSlip = 2;
    private const int LongWord = 60;

    private readonly string[] words;
    private readonly string text;
    private readonly int[] starts;
    private readonly Lazy<Dictionary<string, List<int>>> byStem;
    private readonly Dictionary<string, int> byWord = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<(char First, int Length), int>> byShape;

    /// <param name="words">The words, each once; results keep their order.</param>
    public WordList(string[] words)
    {
        this.words = words;
        // One text for all: looking for a part in it takes the processor's widest steps.
        text = string.Join(End, words) + End;
        starts = new int[words.Length];
        for (int i = 0, at = 0; i < words.Length; at += words[i++].Length + 1) starts[i] = at;
        for (int i = 0; i < words.Length; i++) byWord[words[i]] = i;
        byStem = new(ByStem);
        byShape = new(() => Enumerable.Range(0, words.Length).Where(i => words[i].Length > 0).ToLookup(i => (words[i][0], words[i].Length)));
    }

    /// <summary>The words that have a word as their part, or are a part of it (<see cref="Nearness.IsCompound(string, string)"/>).</summary>
    public IEnumerable<string> CompoundsOf(string word)
    {
        if (!Nearness.HasParts(word)) return [];
        // The parts of a word grow with the square of its length.
        if (word.Length > LongWord) return words.Where(w => Nearness.IsCompound(word, w));
        SortedSet<int> near = [];
        // Longer words hold its stem, or itself at their start; the stem begins the word but for words in -ies.
        foreach (string part in new[] { word, Stems.Of(word) }.Distinct().Where(Nearness.HasParts)) AddHolding(part, near);
        for (int start = 0; start < word.Length; start++)
        {
            for (int end = start + Nearness.LeastPart; end <= word.Length; end++)
            {
                if (start == 0 && byWord.TryGetValue(word[..end], out int begins)) near.Add(begins);
                if (byStem.Value.TryGetValue(word[start..end], out List<int>? same)) near.UnionWith(same);
            }
        }
        return near.Select(i => words[i]).Where(w => Nearness.IsCompound(word, w));
    }

    /// <summary>The words that begin with the same letter and are as long, give or take two.</summary>
    public IEnumerable<string> Near(string word) => Enumerable.Range(word.Length - FarSlip, (2 * FarSlip) + 1).SelectMany(length => byShape.Value[(word[0], length)]).Order().Select(i => words[i]);

    private Dictionary<string, List<int>> ByStem()
    {
        Dictionary<string, List<int>> map = new(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            if (!Nearness.HasParts(words[i])) continue;
            string stem = Stems.Of(words[i]);
            if (!map.TryGetValue(stem, out List<int>? same)) map[stem] = same = [];
            same.Add(i);
        }
        return map;
    }

    private void AddHolding(string part, SortedSet<int> near)
    {
        for (int at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
        {
            int found = Array.BinarySearch(starts, at);
            near.Add(found >= 0 ? found : ~found - 1);
        }
    }
}
