using System.Runtime.CompilerServices;
using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>Which lines of a view hold which words, so that the many terms of a job ad need not be compared with every line.</summary>
internal sealed class LinePostings
{
    private const double OfHeading = 0.6;
    private const double OfRest = 0.35;

    private static readonly ConditionalWeakTable<CareerView, LinePostings> Kept = [];
    private static readonly HashSet<string> Silent = ["reference", "preferences", "interest", "language"];

    private readonly Dictionary<string, List<IndexedLine>> byWord = new(StringComparer.Ordinal);
    private readonly CareerIndex index;

    private LinePostings(CareerView view)
    {
        index = view.Index;
        foreach (IndexedLine line in view.Snapshot.Records.Where(r => !Silent.Contains(r.Kind.Name)).SelectMany(r => index.Lines(r)))
        {
            foreach (string part in line.Words.Concat(line.Words.Where(w => w.Contains('.', StringComparison.Ordinal)).SelectMany(w => w.Split('.', StringSplitOptions.RemoveEmptyEntries))).Distinct())
            {
                if (!byWord.TryGetValue(part, out List<IndexedLine>? lines)) byWord[part] = lines = [];
                lines.Add(line);
            }
        }
    }

    /// <summary>The postings of a view, made at its first use. References, preferences, interests and languages are not among them.</summary>
    public static LinePostings Of(CareerView view) => Kept.GetValue(view, v => new LinePostings(v));

    /// <summary>The lines that hold any of the terms, with the sum of the weights of what they hold; a heading speaks for its record's lines, and they in part for one another.</summary>
    public List<(IndexedLine Line, double Score)> Weigh(IReadOnlyList<Term> terms, IReadOnlyList<double> weights)
    {
        Dictionary<IndexedLine, double[]> held = [];
        Dictionary<CareerRecord, double[]> best = new(ReferenceEqualityComparer.Instance);
        for (int t = 0; t < terms.Count; t++)
        {
            foreach (IndexedLine line in Candidates(terms[t]))
            {
                double here = terms[t].In(line);
                if (here == 0) continue;
                double[] own = Of(held, line, terms.Count), all = Of(best, line.Record, terms.Count);
                own[t] = here;
                all[t] = Math.Max(all[t], here);
            }
        }
        return [.. held.Select(h => (h.Key, Score(h.Value, held.GetValueOrDefault(index.Lines(h.Key.Record)[0]), best[h.Key.Record], weights)))];
    }

    private static double Score(double[] own, double[]? heading, double[] best, IReadOnlyList<double> weights)
    {
        double score = 0;
        for (int t = 0; t < own.Length; t++) score += weights[t] * Math.Max(own[t], Math.Max(OfHeading * (heading?[t] ?? 0), OfRest * best[t]));
        return score;
    }

    private HashSet<IndexedLine> Candidates(Term term)
    {
        HashSet<IndexedLine> lines = [];
        foreach (string form in term.Forms.Concat(term.Slips))
        {
            string word = form.Split(' ').MaxBy(w => w.Length)!;
            if (byWord.TryGetValue(word, out List<IndexedLine>? own)) lines.UnionWith(own);
        }
        return lines;
    }

    private static double[] Of<T>(Dictionary<T, double[]> map, T key, int length)
        where T : notnull
    {
        if (!map.TryGetValue(key, out double[]? values)) map[key] = values = new double[length];
        return values;
    }
}
