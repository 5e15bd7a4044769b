using CareerContext.Benchmarks.Tokens;

namespace CareerContext.Benchmarks.Scoring;

/// <summary>What one result is worth.</summary>
/// <param name="Request">The request.</param>
/// <param name="Result">What came back; null when nothing did.</param>
/// <param name="Tokens">The text's tokens.</param>
/// <param name="Judgement">Null for a request that the résumé does not answer.</param>
/// <param name="WholeTokens">The tokens of the whole résumé as JSON.</param>
/// <param name="EvidenceTokens">The tokens of the evidence as JSON; 0 where there is none.</param>
internal sealed record Verdict(BenchmarkRequest Request, ResultLine? Result, int Tokens, Judgement? Judgement, int WholeTokens, int EvidenceTokens)
{
    /// <summary>Whether the result says that the file does not hold the answer.</summary>
    public bool Flagged => Result is { } result && (result.Answered == false || Got == 0);

    /// <summary>The tier wanted: 1 quick, 2 profile, 3 detailed, 0 none.</summary>
    public int? Wanted => TierNumber(Request.Wanted);

    /// <summary>The tier given, in the same numbers; null when none is named.</summary>
    public int? Got => TierNumber(Result?.Tier);

    /// <summary>Whether the answer is right: all facts there, and an account of itself.</summary>
    public bool IsRight => Judgement is { Ok: true } && Result is { IsComplete: true };

    /// <summary>The share of the facts given, 0 without an account.</summary>
    public double Part => Judgement is { } judged && Result is { IsComplete: true } ? judged.Part : 0;

    /// <summary>Whether the tier is the one wanted.</summary>
    public bool IsTierRight => Result is { IsComplete: true } && Got == Wanted;

    /// <summary>Judges results; each request has one verdict, in the set's order.</summary>
    public static List<Verdict> Of(IReadOnlyList<BenchmarkRequest> requests, IEnumerable<ResultLine> results, Resumes resumes)
    {
        Dictionary<string, ResultLine> byId = new(StringComparer.Ordinal);
        foreach (ResultLine result in results) byId[result.Id] = result;
        return [.. requests.Select(r => Of(r, byId.GetValueOrDefault(r.Id), resumes))];
    }

    private static Verdict Of(BenchmarkRequest request, ResultLine? result, Resumes resumes)
    {
        string text = result?.Context ?? "";
        return new Verdict(request, result, O200k.Count(text), request.Unanswerable ? null : Judge.Of(request, text), resumes.Tokens(request.Resume), request.Unanswerable ? 0 : resumes.EvidenceTokens(request));
    }

    private static int? TierNumber(string? name) => name?.ToLowerInvariant().Replace('_', '-') switch
    {
        "quick" or "summary" or "quick-summary" => 1,
        "profile" or "profile-summary" => 2,
        "detailed" or "detailed-one" or "detailed-many" or "details" => 3,
        "none" => 0,
        _ => null,
    };
}
