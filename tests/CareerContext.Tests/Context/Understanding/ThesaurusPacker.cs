using System.Text;
using CareerContext.Context;
using CareerContext.Context.Understanding;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Understanding;

/// <summary>Makes the tables that <see cref="Thesaurus"/> reads, of the line form: <c>name | word, phrase | de: Wort | …</c>; <c>#</c> begins a comment.</summary>
internal static class ThesaurusPacker
{
    private sealed record Concept(int Number, string Name, Dictionary<string, Tongues> Words);

    /// <summary>A thesaurus of a text, as the program would read it.</summary>
    public static Thesaurus Of(string text) => new(PackedTables.Of(Pack(text), Thesaurus.Version, Thesaurus.Parts));

    /// <summary>The bytes of Thesaurus.bin.</summary>
    public static byte[] Pack(string text)
    {
        List<Concept> concepts = Read(text);
        List<(string Key, int Concept, Tongues In)> keys = [.. concepts.SelectMany(c => KeysOf(c).GroupBy(k => k.Key).Select(k => (k.Key, c.Number, k.Aggregate(Tongues.None, (t, e) => t | e.In))))];
        IEnumerable<string> openings = keys.Select(k => k.Key).Where(k => k.Contains(' ')).Select(k => k[..(k.IndexOf(' ') + 1)]).Distinct();
        List<(string Key, int Value)> entries = [.. keys.Select(k => (k.Key, (k.Concept * ((int)Tongues.All + 1)) + (int)k.In)), .. openings.Select(o => (o, 0))];
        entries.Select(e => e.Key).Distinct().Should().OnlyHaveUniqueItems(k => TextKey.Of(k), "texts are told by their keys");
        byte[][] words = [.. concepts.SelectMany(c => c.Words.Keys).Select(Encoding.UTF8.GetBytes)], names = [.. concepts.Select(c => Encoding.UTF8.GetBytes(c.Name))];
        TablePacker packer = new();
        packer.Keys(entries.Select(e => (TextKey.Of(e.Key), e.Value)));
        packer.Keys(concepts.Select(c => (TextKey.Of(c.Name), c.Number)));
        packer.Begins(concepts.Select(c => c.Words.Count));
        packer.Part(concepts.SelectMany(c => c.Words.Values).Select(t => (byte)t));
        packer.Begins(words.Select(w => w.Length));
        packer.Part(words.SelectMany(w => w));
        packer.Begins(names.Select(n => n.Length));
        packer.Part(names.SelectMany(n => n));
        return packer.Pack(Thesaurus.Version, new byte[sizeof(ulong)]);
    }

    private static List<Concept> Read(string text)
    {
        List<Concept> concepts = [];
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#' || line.IndexOf('|', StringComparison.Ordinal) is not (> 0 and int bar)) continue;
            Concept concept = new(concepts.Count, line[..bar].Trim(), new(StringComparer.Ordinal));
            foreach (string segment in line[(bar + 1)..].Split('|'))
            {
                string words = segment.Trim();
                bool tagged = words.Length > 3 && words[2] == ':';
                Tongues tongue = tagged ? Thesaurus.TongueOf(words[..2]) : Tongues.English;
                foreach (string phrase in (tagged ? words[3..] : words).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    string folded = string.Join(' ', Words.Of(phrase));
                    if (folded.Length > 0) concept.Words[folded] = concept.Words.GetValueOrDefault(folded) | tongue;
                }
            }
            concepts.Add(concept);
        }
        return concepts;
    }

    private static IEnumerable<(string Key, Tongues In)> KeysOf(Concept concept)
    {
        foreach ((string phrase, Tongues tongues) in concept.Words)
        {
            string[] words = phrase.Split(' ');
            yield return (string.Join(' ', words.Select(Stems.Of)), tongues);
            // "Show new colleagues the ropes": without its words of grammar a phrase may stand apart.
            string[] bare = [.. words.Where(w => !Lexicon.IsStop(w)).Select(Stems.Of)];
            if (words.Length > 1 && bare.Length > 1) yield return (string.Join(' ', bare), tongues);
        }
    }
}
