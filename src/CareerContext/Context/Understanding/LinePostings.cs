using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>Which lines of a view hold which words, so that the many terms of a job ad need not be compared with every line.</summary>
internal sealed class LinePostings
{
    private const double OfHeading = 0.6;
    private const double OfRest = 0.35;
    private const int MostKept = 500;
    private const int LongestKept = 400; // Nobody asks for such a word twice, and it would be kept for long.

    private static readonly ConditionalWeakTable<CareerView, LinePostings> Kept = [];
    private static readonly HashSet<string> Silent = ["reference", "preferences", "interest", "language"];

    // Lines and records are told by their numbers; a record's lines stand together, its heading first.
    private readonly List<IndexedLine> lines = [];
    private readonly List<int> recordOf = [];
    private readonly List<int> headingOf = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);

    // Ads say the same words again and again.
    private readonly ConcurrentDictionary<string, (int Line, double Held)[]> kept = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Comparison> compared = new(StringComparer.Ordinal);

    private LinePostings(CareerView view)
    {
        foreach (CareerRecord record in view.Snapshot.Records.Where(r => !Silent.Contains(r.Kind.Name)))
        {
            headingOf.Add(lines.Count);
            foreach (IndexedLine line in view.Index.Lines(record)) Add(line, headingOf.Count - 1);
        }
    }

    /// <summary>The postings of a view, made at its first use. References, preferences, interests and languages are not among them.</summary>
    public static LinePostings Of(CareerView view) => Kept.GetValue(view, v => new LinePostings(v));

    /// <summary>The lines that hold any of the terms, with the sum of the weights of what they hold; a heading speaks for its record's lines, and they in part for one another.</summary>
    public List<(IndexedLine Line, double Score)> Weigh(IReadOnlyList<Term> terms, IReadOnlyList<double> weights)
    {
        List<(int Line, double Held)[]> hits = [.. terms.Select(Hits)];
        int most = hits.Sum(h => h.Length);
        using Table own = new(lines.Count, most, terms.Count), best = new(headingOf.Count, most, terms.Count);
        for (int t = 0; t < hits.Count; t++)
        {
            foreach ((int line, double here) in hits[t])
            {
                own.Row(line)[t] = here;
                ref double all = ref best.Row(recordOf[line])[t];
                all = Math.Max(all, here);
            }
        }
        List<(IndexedLine, double)> found = new(own.Rows.Count);
        foreach (int line in own.Rows) found.Add((lines[line], Score(own.Row(line), own.Find(headingOf[recordOf[line]]), best.Row(recordOf[line]), weights)));
        return found;
    }

    /// <summary>Compares a term with lines (<see cref="Term.In"/>), each once.</summary>
    public Func<IndexedLine, double> Comparing(Term term)
    {
        string key = KeyOf(term);
        if (key.Length > LongestKept) return new Comparison(term, lines.Count).Of;
        if (compared.Count >= MostKept) compared.Clear();
        return compared.GetOrAdd(key, _ => new Comparison(term, lines.Count)).Of;
    }

    private static string KeyOf(Term term) => string.Join('|', term.Text, string.Join(',', term.Senses), string.Join(',', term.Narrower), string.Join(',', term.Slips), string.Join(',', term.Forms));

    private static double Score(ReadOnlySpan<double> own, ReadOnlySpan<double> heading, ReadOnlySpan<double> best, IReadOnlyList<double> weights)
    {
        double score = 0;
        for (int t = 0; t < own.Length; t++) score += weights[t] * Math.Max(own[t], Math.Max(OfHeading * (heading.IsEmpty ? 0 : heading[t]), OfRest * best[t]));
        return score;
    }

    private void Add(IndexedLine line, int record)
    {
        foreach (WordForm form in line.Forms)
        {
            Note(form.Text);
            if (!form.Text.Contains('.', StringComparison.Ordinal)) continue;
            foreach (string part in form.Text.Split('.', StringSplitOptions.RemoveEmptyEntries)) Note(part);
        }
        line.Number = lines.Count;
        lines.Add(line);
        recordOf.Add(record);
    }

    // A line's words come one after another, so that its number stands last.
    private void Note(string word)
    {
        if (!byWord.TryGetValue(word, out List<int>? numbers)) byWord[word] = numbers = new(1);
        if (numbers.Count == 0 || numbers[^1] != lines.Count) numbers.Add(lines.Count);
    }

    // The lines that hold a term, and how well.
    private (int Line, double Held)[] Hits(Term term)
    {
        string key = KeyOf(term);
        if (kept.TryGetValue(key, out (int, double)[]? known)) return known;
        (int, double)[] found = [.. Candidates(term).Select(l => (l, term.In(lines[l]))).Where(h => h.Item2 > 0)];
        if (key.Length > LongestKept) return found;
        if (kept.Count >= MostKept) kept.Clear();
        return kept[key] = found;
    }

    private HashSet<int> Candidates(Term term)
    {
        HashSet<int> numbers = [];
        foreach (string form in term.Forms.Concat(term.Slips))
        {
            string word = form.Split(' ').MaxBy(w => w.Length)!;
            if (byWord.TryGetValue(word, out List<int>? own)) numbers.UnionWith(own);
        }
        return numbers;
    }

    // How well each line holds a term: a byte a line, since only a few values occur. Safe to use from several threads.
    private sealed class Comparison(Term term, int lines)
    {
        private const int Most = 64;

        private readonly byte[] places = new byte[lines];
        private readonly double[] values = new double[Most];
        private int count;

        public double Of(IndexedLine line)
        {
            if (line.Number < 0) return term.In(line);
            int place = Volatile.Read(ref places[line.Number]);
            if (place > 0) return values[place - 1];
            double held = term.In(line);
            lock (values)
            {
                place = Array.IndexOf(values, held, 0, count);
                if (place < 0 && count < Most) values[place = count++] = held;
                if (place >= 0) Volatile.Write(ref places[line.Number], (byte)(place + 1));
            }
            return held;
        }
    }

    // A row of values for each of the few things that have one, in lent memory.
    private sealed class Table : IDisposable
    {
        private readonly int[] places;
        private readonly double[] values;
        private readonly int width;

        public Table(int things, int most, int width)
        {
            this.width = width;
            places = ArrayPool<int>.Shared.Rent(things);
            values = ArrayPool<double>.Shared.Rent(Math.Min(things, most) * width);
            places.AsSpan(0, things).Clear();
        }

        /// <summary>The things that have a row, in the order of their first use.</summary>
        public List<int> Rows { get; } = [];

        public Span<double> Row(int thing)
        {
            if (places[thing] == 0)
            {
                Rows.Add(thing);
                places[thing] = Rows.Count;
                values.AsSpan((Rows.Count - 1) * width, width).Clear();
            }
            return values.AsSpan((places[thing] - 1) * width, width);
        }

        public ReadOnlySpan<double> Find(int thing) => places[thing] == 0 ? [] : Row(thing);

        public void Dispose()
        {
            ArrayPool<int>.Shared.Return(places);
            ArrayPool<double>.Shared.Return(values);
        }
    }
}
