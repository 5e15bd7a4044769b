namespace CareerContext.Benchmarks.Scoring;

/// <summary>What a number of verdicts come to. Shares are 0 to 1, NaN of nothing.</summary>
internal sealed class Figures(IReadOnlyList<Verdict> verdicts)
{
    private readonly List<Verdict> answerable = [.. verdicts.Where(v => !v.Request.Unanswerable)];
    private readonly List<Verdict> unanswerable = [.. verdicts.Where(v => v.Request.Unanswerable)];

    /// <summary>The requests.</summary>
    public int Count => verdicts.Count;

    /// <summary>Those that the résumé answers.</summary>
    public int Answerable => answerable.Count;

    /// <summary>Those without any result.</summary>
    public int Missing => verdicts.Count(v => v.Result is null);

    /// <summary>Results without receipt, tier or word on being answered; each counts as wrong.</summary>
    public int Incomplete => verdicts.Count(v => v.Result is { IsComplete: false });

    /// <summary>The share of answerable requests with all facts.</summary>
    public double Recall => Share(answerable, v => v.IsRight);

    /// <summary>The mean share of facts given.</summary>
    public double Facts => Mean(answerable.Select(v => v.Part));

    /// <summary>Recall of what need not be computed.</summary>
    public double RecallNotDerived => Share(answerable.Where(v => !v.Request.Derived), v => v.IsRight);

    /// <summary>Recall of what must be computed.</summary>
    public double RecallDerived => Share(answerable.Where(v => v.Request.Derived), v => v.IsRight);

    /// <summary>The share of computed answers stated outright.</summary>
    public double Stated => Share(answerable.Where(v => v.Request.Derived), v => v.IsRight && v.Judgement!.Stated == true);

    /// <summary>Mean tokens of a text.</summary>
    public double MeanTokens => Mean(verdicts.Select(v => (double)v.Tokens));

    /// <summary>The median of the texts' tokens.</summary>
    public double MedianTokens => At(verdicts.Select(v => (double)v.Tokens), 0.5);

    /// <summary>Nine texts in ten cost at most this.</summary>
    public double P90Tokens => At(verdicts.Select(v => (double)v.Tokens), 0.9);

    /// <summary>Mean tokens of the whole résumé.</summary>
    public double MeanWhole => Mean(verdicts.Select(v => (double)v.WholeTokens));

    /// <summary>Mean tokens of the evidence alone.</summary>
    public double MeanEvidence => Mean(answerable.Select(v => (double)v.EvidenceTokens));

    /// <summary>Tokens for each token of the whole résumé.</summary>
    public double ToWhole => MeanTokens / MeanWhole;

    /// <summary>The median of tokens for each token of the evidence.</summary>
    public double ToEvidence => At(answerable.Select(v => (double)v.Tokens / v.EvidenceTokens), 0.5);

    /// <summary>All answers' tokens for each token of all evidence.</summary>
    public double ToEvidenceTotal => answerable.Sum(v => (double)v.Tokens) / answerable.Sum(v => (double)v.EvidenceTokens);

    /// <summary>Right answers for a thousand tokens.</summary>
    public double RightPerThousand => 1000.0 * answerable.Count(v => v.IsRight) / Math.Max(1, answerable.Sum(v => v.Tokens));

    /// <summary>The share of answerable requests whose tier is the one wanted.</summary>
    public double Tier => Share(answerable, v => v.IsTierRight);

    /// <summary>The share with a larger tier than wanted.</summary>
    public double TierTooLarge => Share(answerable, v => v.Got > v.Wanted);

    /// <summary>The share with a smaller tier than wanted.</summary>
    public double TierTooSmall => Share(answerable, v => v.Got < v.Wanted);

    /// <summary>The share of unanswerable requests that are said to be so.</summary>
    public double Flagged => Share(unanswerable, v => v is { Flagged: true, Result.IsComplete: true });

    /// <summary>The share of answerable requests said not to be.</summary>
    public double FalseAlarms => Share(answerable, v => v.Flagged);

    /// <summary>The share of all requests said not to be answerable.</summary>
    public double AllFlagged => Share(verdicts, v => v.Flagged);

    /// <summary>The share of answerable requests answered within so many tokens.</summary>
    public double Within(int tokens) => Share(answerable, v => v.IsRight && v.Tokens <= tokens);

    private static double Share(IEnumerable<Verdict> all, Func<Verdict, bool> holds) => Mean(all.Select(v => holds(v) ? 1.0 : 0.0));

    private static double Mean(IEnumerable<double> all) => all.DefaultIfEmpty(double.NaN).Average();

    // The value at that place of the sorted ones, never between two.
    private static double At(IEnumerable<double> all, double place)
    {
        double[] sorted = [.. all.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[(int)(sorted.Length * place)];
    }
}
