using System.Collections.Concurrent;
using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>A line of a record, taken apart for searching.</summary>
internal sealed class IndexedLine
{
    private const int Beside = 4;

    private readonly List<string> words;
    private readonly List<string> stems;
    private readonly List<Sense> senses;

    public IndexedLine(CareerRecord record, ContextLine line, bool isHeading, CareerIndex index)
    {
        (Record, Line, IsHeading) = (record, line, isHeading);
        words = [.. Context.Words.Of(line.Facts.Count > 0 && line.Facts[0].Field.StartsWith("unknown:", StringComparison.Ordinal) ? FieldPath.Apart(line.Text) : line.Text)];
        stems = words.ConvertAll(Understanding.Stems.Of);
        senses = index.Senses.In(words, stems, line.Text, index.Tongues);
        Words = words.ToHashSet(StringComparer.Ordinal);
        Stems = stems.ToHashSet(StringComparer.Ordinal);
        Senses = senses.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The record.</summary>
    public CareerRecord Record { get; }

    /// <summary>The line.</summary>
    public ContextLine Line { get; }

    /// <summary>Whether it is the record's heading, which <see cref="Sections.Line"/> says in its own form.</summary>
    public bool IsHeading { get; }

    /// <summary>Its folded words.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>The stems of its words.</summary>
    public IReadOnlySet<string> Stems { get; }

    /// <summary>What its words mean.</summary>
    public IReadOnlySet<string> Senses { get; }

    /// <summary>What the line is worth beside others: what was done says more than what is listed, and both more than links.</summary>
    public double Worth => IsHeading || Line.Facts.Count == 0 ? 1 : Line.Facts[0].RecordId != Record.Id ? 0.6 : Line.Facts[0].Field switch
    {
        "company_url" or "url" or "website" or "links" => 0.4,
        "company_description" or "location" => 0.7,
        { } other when other.StartsWith("unknown:", StringComparison.Ordinal) => 0.7,
        _ => 1,
    };

    /// <summary>Its place among the lines that job ads are weighed by; -1 where it is not among them.</summary>
    public int Number { get; set; } = -1;

    /// <summary>Whether it only names linked records.</summary>
    public bool IsLinks => Line.Text.StartsWith("Skills: ", StringComparison.Ordinal) || Line.Text.StartsWith("Projects: ", StringComparison.Ordinal);

    /// <summary>The number of its words.</summary>
    public int Length => words.Count;

    /// <summary>Whether one of its words has a word as its part, or is a part of it.</summary>
    public bool HasCompoundOf(string word, string stem)
    {
        if (!Nearness.HasParts(word)) return false;
        for (int i = 0; i < words.Count; i++)
        {
            if (Nearness.IsCompound(word, stem, words[i], stems[i])) return true;
        }
        return false;
    }

    /// <summary>Whether a figure, or a number in words, stands beside a term: <c>a team of five</c>, <c>120 students</c>.</summary>
    public bool HasNumberBeside(Term term)
    {
        for (int i = 0; i < words.Count; i++)
        {
            bool here = term.Holds(words[i], stems[i]) || senses.Exists(s => s.At <= i && i < s.At + s.Length && (term.Senses.Contains(s.Id) || term.Narrower.Contains(s.Id)))
                || (term.Words.Count == 1 && Nearness.IsCompound(term.Words[0], words[i]));
            if (!here) continue;
            for (int j = Math.Max(0, i - Beside); j < Math.Min(words.Count, i + Beside + 1); j++)
            {
                if (Numbers.IsNumber(words[j])) return true;
            }
        }
        return false;
    }
}

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
}
