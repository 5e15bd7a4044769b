using CareerContext.Context.Understanding;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Understanding;

/// <summary>Makes the tables that <see cref="LexiconTables"/> reads, of <c>lexicon.txt</c>, where each line is a fact and the words it is true of.</summary>
internal static class LexiconPacker
{
    /// <summary>The tables of a text, as the program would read them.</summary>
    public static LexiconTables Of(string text) => new(PackedTables.Of(Pack(text), LexiconTables.Version, LexiconTables.Parts));

    /// <summary>The bytes of Lexicon.bin.</summary>
    /// <exception cref="FormatException">A line breaks the form.</exception>
    public static byte[] Pack(string text)
    {
        Dictionary<string, int> facts = new(StringComparer.Ordinal);
        List<(Topic Topic, string Phrase)> phrases = [];
        foreach (string line in text.Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            string[] head = line[..line.IndexOf(':')].Split(' '), words = line[(line.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (head[0] == "topic") phrases.AddRange(Phrases(string.Join(' ', words)).Select(p => (Enum.Parse<Topic>(head[1]), p)));
            else foreach (string word in words.Select(w => w.Replace('_', ' '))) facts[word] = With(facts.GetValueOrDefault(word), head);
        }
        foreach (string word in phrases.SelectMany(p => p.Phrase.Split(' ')).Where(w => w[^1] != '*')) facts[word] = facts.GetValueOrDefault(word) | WordFacts.Topical;
        facts.Keys.Should().OnlyHaveUniqueItems(w => TextKey.Of(w), "words are told by their keys");
        TablePacker packer = new();
        packer.Keys(facts.Select(f => (TextKey.Of(f.Key), f.Value)));
        packer.Keys(phrases.Select((p, i) => (TextKey.Of(p.Phrase.Split(' ')[0]), i)));
        packer.Part(phrases.Select(p => (byte)p.Topic));
        packer.Begins(phrases.Select(p => p.Phrase.Length));
        packer.Part(phrases.SelectMany(p => p.Phrase));
        return packer.Pack(LexiconTables.Version, new byte[sizeof(ulong)]);
    }

    // An apostrophe parts words, as it does in requests.
    private static IEnumerable<string> Phrases(string text) => text.Split('|').Select(p => string.Join(' ', p.Replace('\'', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static int With(int facts, string[] head) => head[0] switch
    {
        "stop" => facts | (int)Thesaurus.TongueOf(head[1]),
        "only" => facts | ((int)head[1..].Aggregate(Tongues.None, (t, l) => t | Thesaurus.TongueOf(l)) << WordFacts.OnlyShift),
        // The first line that has it says how it asks.
        "ask" => new WordFacts(facts).Asks is null ? facts | (((int)Enum.Parse<AskForm>(head[1]) + 1) << WordFacts.FormShift) : facts,
        "boss" => facts | WordFacts.Boss,
        "naming" => facts | WordFacts.Naming,
        "asking" => facts | WordFacts.Asking,
        "supervising" => facts | WordFacts.Supervising,
        _ => throw new FormatException($"lexicon.txt knows no '{head[0]}'"),
    };
}
