using System.Text.RegularExpressions;

namespace CareerContext.Benchmarks.Scoring;

/// <summary>What an answer to an answerable request is worth.</summary>
/// <param name="Ok">Whether it holds all that was asked for.</param>
/// <param name="Part">The share of the facts it holds, 0 to 1.</param>
/// <param name="Facts">For each gold fact, whether it is there.</param>
/// <param name="Stated">Whether a derived answer is stated outright; null when none is asked for.</param>
/// <param name="Computable">Whether all that a derived answer is computed from is there; null when none is asked for.</param>
internal sealed record Judgement(bool Ok, double Part, IReadOnlyList<bool> Facts, bool? Stated, bool? Computable);

/// <summary>Judges a text by a request's gold answer, exactly as the shared <c>score.mjs</c> does.</summary>
internal static partial class Judge
{
    private const int LongText = 1200;
    private const int NearBy = 240;
    private const int RelationText = 4000;
    private const double Rounding = 0.01;

    /// <summary>Judges one text.</summary>
    public static Judgement Of(BenchmarkRequest request, string text)
    {
        string normal = NormalText.Of(text);
        bool[] facts = [.. request.Gold.Select(wordings => Wording.Has(normal, wordings))];
        bool all = facts.All(f => f);
        int held = facts.Count(f => f);
        if (!request.Derived) return new Judgement(all, facts.Length > 0 ? (double)held / facts.Length : 1, facts, null, null);

        bool computable = request.Inputs.All(wordings => Wording.Has(normal, wordings));
        bool stated = request.Range is { } range ? States(normal, request, range) : Relation().IsMatch(normal) && all && normal.Length < RelationText;
        bool derived = stated || computable;
        return new Judgement(all && derived, (double)(held + (derived ? 1 : 0)) / (facts.Length + 1), facts, stated, computable);
    }

    // In a long text a length counts only beside the employer or school that was asked about.
    private static bool States(string normal, BenchmarkRequest request, MonthRange range)
    {
        if (range.Least == 0 && NoGap().IsMatch(normal)) return true;
        if (range.Least == 0 && range.Most <= 1) return false;
        List<int> near = [.. request.Near.SelectMany(n => Wording.Spans(normal, n)).Select(s => s.From)];
        bool anywhere = normal.Length < LongText || near.Count == 0;
        return Durations.In(normal).Any(d => d.Months >= range.Least - Rounding && d.Months <= range.Most + Rounding && (anywhere || near.Exists(n => Math.Abs(n - d.At) <= NearBy)));
    }

    // \b is about ASCII words in JavaScript.
    [GeneratedRegex("no (?:employment )?gaps?|without (?:a |any )?gaps?|gaps?: (?:none|0)|continuous|seamless|keine lücke|nahtlos|lückenlos|sin interrupci|aucune interruption|pas de trou|(?<![A-Za-z0-9_])0 months?")]
    private static partial Regex NoGap();

    [GeneratedRegex("longest|overlap|concurrent|parallel|same time|simultan|längste|plus long|más larg|at once")]
    private static partial Regex Relation();
}
