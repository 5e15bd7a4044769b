using System.Globalization;
using System.Text;
using CareerContext.Context;
using CareerContext.Store;

namespace CareerContext.Quality;

/// <summary>The review as an answer for assistants: of what they may see, within their budget.</summary>
public static class QualityReview
{
    private const int ClosingTokens = 40;

    /// <summary>Answers.</summary>
    /// <param name="view">What the client may see.</param>
    /// <param name="area">Only this area; null for all.</param>
    /// <param name="maxTokens">40 to 8,000; the text never exceeds it.</param>
    public static ContextAnswer Answer(CareerView view, ReviewArea? area, int maxTokens)
    {
        // Nobody asked for single records: those that are given only when asked for are not reviewed.
        CareerReview review = CareerReview.Of(view.Summarised, isForOwner: false);
        List<Finding> asked = [.. review.Findings.Where(f => area is null || f.Area == area)];
        IReadOnlyList<string> hidden = view.Snapshot.HiddenNames;
        string head = TokenBudget.Cut(Head(review) + (hidden.Count == 0 ? "" : $" Not counted, since hidden here: {string.Join(", ", hidden)}."), maxTokens);
        int left = maxTokens - TokenBudget.Count(head);
        List<Finding> shown = [];
        foreach (Finding finding in asked)
        {
            int cost = TokenBudget.Count(Block(finding)) + (2 * TokenBudget.LineCost);
            if (cost > left - (shown.Count + 1 < asked.Count ? ClosingTokens : 0)) break;
            left -= cost;
            shown.Add(finding);
        }
        int rest = asked.Count - shown.Count;
        string text = Text(head, shown, rest, left, asked.Count, area);
        return new ContextAnswer(text, Receipt(view, text, shown, rest, area, maxTokens), [$"{review.Findings.Count} findings, {asked.Count} asked for, {shown.Count} shown"]);
    }

    /// <summary>The scores in one line, e.g. for a command's first words.</summary>
    public static string Head(CareerReview review)
    {
        Completeness score = review.Completeness;
        IEnumerable<ScorePart> open = score.Parts.Where(p => p.Open >= 0.5).OrderByDescending(p => p.Open).ThenBy(p => p.Name, StringComparer.Ordinal).Take(4);
        string reasons = string.Join(", ", open.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {p.Points:0.#}/{p.Most}")));
        return string.Create(CultureInfo.InvariantCulture, $"Completeness {score.Basic} of 100 ({(score.IsComplete ? "complete" : "not complete")}, {Completeness.Complete} is enough). Finer score {score.Fine} of 100{(reasons.Length == 0 ? "." : $"; open: {reasons}.")}");
    }

    /// <summary>How many findings there are of each area, e.g. <c>2 consistency, 1 accuracy</c>.</summary>
    public static string Counts(IEnumerable<Finding> findings) =>
        string.Join(", ", findings.CountBy(f => f.Area).OrderBy(c => c.Key).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {CareerReview.NameOf(c.Key)}")));

    private static string Block(Finding finding) => $"- **{CareerReview.NameOf(finding.Area)}** {finding.Id}: {finding.Problem}\n  {finding.Advice} Adds: {finding.Gain}";

    private static string Text(string head, List<Finding> shown, int rest, int left, int all, ReviewArea? area)
    {
        StringBuilder text = new(head);
        foreach (Finding finding in shown) text.Append('\n').Append(Block(finding));
        string end = all == 0 ? (area is null ? "Nothing else is to be looked at." : "Nothing of this area is to be looked at.")
            : rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"{rest} more; area or a higher max_tokens shows them.") : "";
        if (end.Length > 0 && TokenBudget.Count(end) + (2 * TokenBudget.LineCost) <= left) text.Append('\n').Append(end);
        return text.ToString();
    }

    private static Receipt Receipt(CareerView view, string text, List<Finding> shown, int rest, ReviewArea? area, int maxTokens)
    {
        List<string> sources = [.. shown.SelectMany(f => f.RecordIds).Distinct()];
        Dictionary<string, object> arguments = new() { ["max_tokens"] = (long)Math.Min(maxTokens * 4, CareerReader.MaxTokens) };
        if (area is { } only) arguments["area"] = CareerReview.NameOf(only);
        return new Receipt
        {
            Tier = Tier.Detailed,
            Tokens = TokenBudget.Count(text),
            Answered = true,
            Sources = sources,
            Unconfirmed = sources.Count(id => view.Snapshot.Find(id) is { Confirmed: false }),
            LeftOut = rest > 0 ? new Dictionary<string, int> { ["finding"] = rest } : new Dictionary<string, int>(),
            Next = rest > 0 && maxTokens < CareerReader.MaxTokens ? new NextStep("review_career", arguments, null, Math.Min(maxTokens * 4, CareerReader.MaxTokens)) : null,
            FileVersion = view.Snapshot.FileVersion,
            AsOf = view.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}
