using System.Collections.Concurrent;
using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>A record's title, taken apart.</summary>
/// <param name="Words">Its folded words.</param>
/// <param name="Stems">Their stems.</param>
/// <param name="Text">The folded words with single spaces.</param>
internal sealed record TitleWords(List<string> Words, List<string> Stems, string Text);

/// <summary>The lines of one view's records, each taken apart once, when first looked at.</summary>
internal sealed class CareerIndex(CareerView view)
{
    private const int SampleRecords = 200;
    private const int LongText = 6;

    private readonly Lazy<NameIndex> names = new(() => new NameIndex(view));

    /// <summary>What words mean.</summary>
    public Senses Senses => senses ??= new(view.Vocabulary.Index);

    private Senses? senses;

    private readonly Lazy<SkillTitles> skills = new(() => new SkillTitles(view));

    /// <summary>The skills by the words of their names.</summary>
    public SkillTitles Skills => skills.Value;

    /// <summary>The names that the records bear.</summary>
    public NameIndex Names => names.Value;

    /// <summary>The languages that the file is written in: English, and each that at least a seventh of its longer texts is in.</summary>
    public Tongues Tongues => tongues ??= Read();

    private Tongues? tongues;

    private Tongues Read()
    {
        Dictionary<string, int> counts = [];
        foreach (CareerRecord record in view.Snapshot.Records.Take(SampleRecords))
        {
            foreach (string text in Derived.TextOf(record).Split('\n'))
            {
                string[] words = [.. Words.Of(text)];
                if (words.Length >= LongText) counts[Lexicon.LanguageOf(words)] = counts.GetValueOrDefault(Lexicon.LanguageOf(words)) + 1;
            }
        }
        int all = counts.Values.Sum();
        return counts.Where(c => c.Value * 7 >= all).Aggregate(Tongues.English, (t, c) => t | Thesaurus.TongueOf(c.Key));
    }

    /// <summary>The words of the file; set when first asked for within an open file.</summary>
    public FileTerms? Terms { get; set; }

    private readonly ConcurrentDictionary<string, WordForm> forms = new(StringComparer.Ordinal);

    /// <summary>A folded word with its stem; the same for all lines, of which there are many and of words few.</summary>
    public WordForm FormOf(string word) => forms.TryGetValue(word, out WordForm? known) ? known : forms.GetOrAdd(word, new WordForm(word, Stems.Of(word)));

    private readonly ConcurrentDictionary<string, TitleWords> titles = new(StringComparer.Ordinal);

    /// <summary>The words of the record's title.</summary>
    public TitleWords TitleOf(CareerRecord record) => titles.GetOrAdd(record.Id, _ =>
    {
        List<string> words = [.. Words.Of(record.Title ?? "")];
        return new TitleWords(words, words.ConvertAll(Stems.Of), string.Join(' ', words));
    });

    private readonly ConcurrentDictionary<string, IReadOnlyList<IndexedLine>> lines = new(StringComparer.Ordinal);

    /// <summary>The record's lines; the first is its heading. Computed words and where the record comes from are not searched.</summary>
    public IReadOnlyList<IndexedLine> Lines(CareerRecord record) => lines.GetOrAdd(record.Id, _ => Take(record));

    private List<IndexedLine> Take(CareerRecord record)
    {
        List<IndexedLine> taken = [];
        foreach (ContextLine line in RecordDetail.Lines(record, view, alone: false))
        {
            if (line.Facts.Any(f => f.Field == "source_confidence")) continue;
            taken.Add(new IndexedLine(record, line, taken.Count == 0, this));
        }
        return taken;
    }

    private readonly ConcurrentDictionary<string, Lazy<RecordPostings>> postings = new(StringComparer.Ordinal);

    /// <summary>Which records of a kind hold which words; made at its first use.</summary>
    public RecordPostings PostingsOf(string kind) => postings.GetOrAdd(kind, k => new Lazy<RecordPostings>(() => new RecordPostings(view.Snapshot.Of(k), this))).Value;
}
