using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Understanding;

/// <summary>A line that shares something with a request.</summary>
/// <param name="Line">The line.</param>
/// <param name="Score">The sum over the terms of how well it holds each, rare ones counting more.</param>
internal sealed record FoundLine(IndexedLine Line, double Score);

/// <summary>A record that shares something with a request.</summary>
/// <param name="Record">The record.</param>
/// <param name="Lines">Its lines that do, the best first; the heading is one.</param>
/// <param name="Score">Its best line, and what its other lines add.</param>
/// <param name="Coverage">What part of the request's weight it holds, 0 to 1.</param>
/// <param name="Held">The terms that it holds.</param>
internal sealed record FoundRecord(CareerRecord Record, IReadOnlyList<FoundLine> Lines, double Score, double Coverage, IReadOnlyList<Term> Held);

/// <summary>Looks things up in one file while a request is answered: its words by the text index, its lines once they are needed.</summary>
internal sealed class Lookup(CareerView view, CareerSession session, MeaningSearch? meaning = null)
{
    private const int Candidates = 80;
    private const int OfKind = 12; // So many of a kind that a word means by what it is.
    private const int Many = 64;
    private const double OfHeading = 0.6;
    private const double OfRest = 0.35;
    private const double OfMeaning = 0.35; // Below what any answer needs: what is only near in meaning proves nothing.

    private readonly List<FoundRecord> considered = [];

    /// <summary>The view.</summary>
    public CareerView View => view;

    /// <summary>The same file as if it lacked some records; what is computed over all, it computes over the others.</summary>
    public Lookup Without(IReadOnlySet<string> ids) => new(new CareerView(view.Snapshot.Without(ids)) { Vocabulary = view.Vocabulary }, session, meaning);

    /// <summary>All that was weighed so far, for explanations.</summary>
    public IReadOnlyList<FoundRecord> Considered => considered;

    /// <summary>The words of the file.</summary>
    public FileTerms Terms => view.Index.Terms ??= new FileTerms(TermsShown(), view.Snapshot.Records.Count, view.Index.Tongues, view.Index.Senses);

    /// <summary>Whether a record's text holds the words in this order.</summary>
    public bool HoldsPhrase(string phrase)
    {
        bool isWhole = !view.Snapshot.HasHiddenParts;
        List<string> holding = RecordTextStore.Search(session, [phrase], isWhole ? 1 : Candidates);
        return isWhole ? holding.Count > 0 : holding.Select(view.Snapshot.Find).OfType<CareerRecord>().SelectMany(view.Index.Lines).Any(l => Phrase(l.Line.Text).Contains(Phrase(phrase), StringComparison.Ordinal));
    }

    // The index is the file's: what a client is not to see must not be told by a word being known or not.
    private Dictionary<string, int> TermsShown()
    {
        Dictionary<string, int> terms = RecordTextStore.Terms(session);
        if (!view.Snapshot.HasHiddenParts) return terms;
        HashSet<string> shown = [.. view.Snapshot.Records.SelectMany(view.Index.Lines).SelectMany(l => l.Words)];
        return terms.Where(t => shown.Contains(t.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static string Phrase(string text) => $" {string.Join(' ', Words.Of(text))} ";

    /// <summary>The records that share something with the terms, the best first: the text index finds them, their lines tell how good they are.</summary>
    public List<FoundRecord> Find(IReadOnlyList<Term> terms)
    {
        List<string> phrases = [.. terms.SelectMany(t => t.Forms.Concat(t.Slips)).Distinct(StringComparer.Ordinal)];
        IEnumerable<CareerRecord> ofKinds = terms.SelectMany(KindSenses.KindsOf).Distinct().SelectMany(k => view.Snapshot.Of(k).Take(OfKind));
        return Weigh(RecordTextStore.Search(session, phrases, Candidates).Select(view.Snapshot.Find).OfType<CareerRecord>().Concat(ofKinds).Distinct(), terms);
    }

    /// <summary>The same among given records.</summary>
    public List<FoundRecord> Weigh(IEnumerable<CareerRecord> records, IReadOnlyList<Term> terms)
    {
        double[] weights = [.. terms.Select(WeightOf)];
        double all = Math.Max(weights.Sum(), 0.001);
        List<FoundRecord> found = [.. Holding([.. records], terms).Select(r => Weigh(r, terms, weights, all)).OfType<FoundRecord>()];
        considered.AddRange(found);
        return BestFirst(found);
    }

    // Of many records of a kind only those whose words, stems or meanings say so can hold a term.
    private List<CareerRecord> Holding(List<CareerRecord> records, IReadOnlyList<Term> terms)
    {
        if (records.Count < Many) return records;
        HashSet<CareerRecord> holding = new(ReferenceEqualityComparer.Instance);
        HashSet<string> indexed = [.. records.CountBy(r => r.Kind.Name, StringComparer.Ordinal).Where(k => k.Value >= Many && k.Value * 4 >= view.Snapshot.Of(k.Key).Count()).Select(k => k.Key)];
        foreach (string kind in indexed)
        {
            RecordPostings postings = view.Index.PostingsOf(kind);
            foreach (Term term in terms) postings.AddHolding(term, holding);
        }
        return records.FindAll(r => holding.Contains(r) || !indexed.Contains(r.Kind.Name));
    }

    /// <summary>What was found, joined by the records whose lines are near in meaning to the request; the same where no generator is plugged in or helps, and where a name is asked for that the file does not hold.</summary>
    public List<FoundRecord> WithNear(List<FoundRecord> found, IReadOnlyList<Term> terms, string request)
    {
        if (terms.Count == 0 || terms.Any(t => t is { IsName: true, IsNowhere: true }) || meaning?.Near(request, view) is not { Count: > 0 } near) return found;
        double all = terms.Sum(WeightOf);
        Dictionary<string, FoundRecord> joined = found.ToDictionary(f => f.Record.Id, StringComparer.Ordinal);
        foreach (IGrouping<CareerRecord, (IndexedLine Line, double Cosine)> record in near.GroupBy(n => n.Line.Record))
        {
            FoundRecord words = joined.GetValueOrDefault(record.Key.Id) ?? new FoundRecord(record.Key, [], 0, 0, []);
            IEnumerable<FoundLine> lines = words.Lines.Concat(record.Select(n => new FoundLine(n.Line, all * OfMeaning * n.Cosine * n.Line.Worth))).OrderByDescending(l => l.Score).DistinctBy(l => l.Line);
            double share = OfMeaning * record.Max(n => n.Cosine);
            joined[record.Key.Id] = words with { Lines = [.. lines], Score = Math.Max(words.Score, all * share * Standing(record.Key)), Coverage = Math.Max(words.Coverage, share) };
        }
        considered.AddRange(joined.Values);
        return BestFirst(joined.Values);
    }

    private static List<FoundRecord> BestFirst(IEnumerable<FoundRecord> found) =>
        [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Record.Kind.Name == "experience" ? 0 : 1).ThenBy(f => f.Record.Position)];

    /// <summary>How telling a term is in this file. What the file does not hold weighs as the rarest word; an everyday word less.</summary>
    public double WeightOf(Term term)
    {
        double weight = Terms.WeightOf(term.Forms.Count > 0 ? term.Forms : [.. term.Slips]);
        return term.Forms.Count == 0 && term.Slips.Count == 0 ? weight * (term.IsName ? 1.2 : term.IsKnownWord ? 0.5 : 0.8) : weight;
    }

    private FoundRecord? Weigh(CareerRecord record, IReadOnlyList<Term> terms, double[] weights, double all)
    {
        IReadOnlyList<IndexedLine> lines = view.Index.Lines(record);
        double[][] held = [.. lines.Select(l => terms.Select(t => t.In(l)).ToArray())];
        double[] best = [.. terms.Select((_, t) => held.Max(h => h[t]))];
        if (best.All(b => b == 0)) return null;
        List<FoundLine> found = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (held[i].All(h => h == 0)) continue;
            double score = 0;
            for (int t = 0; t < weights.Length; t++) score += weights[t] * Math.Max(held[i][t], Math.Max(OfHeading * held[0][t], OfRest * best[t]));
            found.Add(new FoundLine(lines[i], score * lines[i].Worth));
        }
        double union = weights.Select((w, t) => w * best[t]).Sum();
        double covered = weights.Select((w, t) => best[t] > 0 ? w * Math.Min(1, best[t] + 0.2) : 0).Sum() / all;
        found = [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Line.Length)];
        return new FoundRecord(record, found, (found[0].Score + (0.3 * union)) * Standing(record), covered, [.. terms.Where((_, t) => best[t] > 0)]);
    }

    // What was done says more than what is listed, and both more than what the summary says of everything.
    private static double Standing(CareerRecord record) => record.Kind.Name switch
    {
        "person" => 0.55,
        "skill" or "interest" or "preferences" => 0.8,
        "reference" => 0.85,
        _ => 1,
    };
}
