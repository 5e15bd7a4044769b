using System.Globalization;
using System.Text;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Turns lines into the final text and its receipt, within the budget. The one place that renders.</summary>
internal static class Answer
{
    private const int ClosingTokens = 25;

    /// <summary>Finishes an answer to a request.</summary>
    public static ContextAnswer Finish(Draft draft, CareerView view, int maxTokens)
    {
        string closing = Closing(draft);
        if (draft.Lines.Count == 0) return Nothing(draft, view, closing, maxTokens);
        int reserve = closing.Length == 0 ? 0 : TokenBudget.Count(closing) + TokenBudget.LineCost;
        if (reserve > maxTokens / 2)
        {
            closing = TokenBudget.Cut(closing, maxTokens / 2);
            reserve = TokenBudget.Count(closing) + TokenBudget.LineCost;
        }
        (List<ContextLine> shown, string text) = Fit(draft.Lines, maxTokens - reserve, out int left);
        List<string> parts = [text];
        if (closing.Length > 0) parts.Add(closing);
        if (left > 0) parts.Add(Shown(shown.Count, draft.Lines.Count, "lines", null, Cost(draft.Lines)));
        return Make(string.Join('\n', parts), shown, view, draft.Explanation) with
        {
            Receipt = Receipt(string.Join('\n', parts), shown, view) with
            {
                Missing = draft.Missing,
                Withheld = draft.Withheld,
                LeftOut = LeftOut(draft.Lines, shown, view),
                Next = left > 0 ? new NextStep("get_career_context", new Dictionary<string, object> { ["max_tokens"] = (long)Math.Min(CareerReader.MaxTokens, Cost(draft.Lines) + reserve + ClosingTokens) }, null, Cost(draft.Lines)) : null,
            },
        };
    }

    /// <summary>Makes an answer of a whole document.</summary>
    public static ContextAnswer Of(ContextDocument document, CareerView view, int maxTokens, bool sayLeftOut)
    {
        string text = document.Text;
        if (sayLeftOut && document.LeftOut.Count > 0) text += "\n" + Shown(document.Lines.Count, document.Lines.Count + document.LeftOut.Count, "lines", null, Cost(document.LeftOut));
        if (text.Length == 0) text = "Nothing recorded yet.";
        Receipt receipt = Receipt(text, document.Lines, view);
        if (sayLeftOut && document.LeftOut.Count > 0)
            receipt = receipt with { LeftOut = LeftOut([.. document.Lines, .. document.LeftOut], document.Lines, view), Next = new NextStep("get_experiences", new Dictionary<string, object>(), null, CareerReader.DefaultTokens) };
        return new ContextAnswer(TokenBudget.Count(text) <= maxTokens ? text : TokenBudget.Cut(text, maxTokens), receipt, []);
    }

    /// <summary>An answer that says in one line that there is nothing.</summary>
    public static ContextAnswer NotRecorded(string sentence, CareerView? view, IReadOnlyList<string> missing) => new(sentence, new Receipt
    {
        Tier = Tier.None,
        Tokens = TokenBudget.Count(sentence),
        Answered = false,
        Missing = missing,
        FileVersion = view?.Snapshot.FileVersion ?? 0,
        AsOf = Timestamp.Of(view?.Today ?? DateOnly.FromDateTime(DateTime.Today)),
    }, []);

    /// <summary>The receipt of a text made of lines.</summary>
    public static Receipt Receipt(string text, IReadOnlyList<ContextLine> lines, CareerView view)
    {
        List<string> sources = [.. lines.SelectMany(l => l.RecordIds).Where(id => id.Length > 0).Distinct()];
        return new Receipt
        {
            Tier = lines.Count == 0 ? Tier.None : lines.Max(l => l.Tier),
            Tokens = TokenBudget.Count(text),
            Answered = lines.Count > 0,
            Unconfirmed = sources.Count(id => view.Snapshot.Find(id) is { Confirmed: false }),
            Sources = sources,
            FileVersion = view.Snapshot.FileVersion,
            AsOf = Timestamp.Of(view.Today),
        };
    }

    /// <summary>"Shown 3 of 9 roles. More: get_experiences cursor a8Kq, about 420 tokens."</summary>
    public static string Shown(int shown, int total, string what, string? more, int tokens) => more is null
        ? string.Create(CultureInfo.InvariantCulture, $"Shown {shown} of {total} {what}; the rest is about {tokens} tokens.")
        : string.Create(CultureInfo.InvariantCulture, $"Shown {shown} of {total} {what}. More: {more}, about {tokens} tokens.");

    /// <summary>Kind to the number of its records that are not shown; lines of records that are shown in part count as <c>line</c>.</summary>
    public static Dictionary<string, int> LeftOut(IReadOnlyList<ContextLine> all, IReadOnlyList<ContextLine> shown, CareerView view)
    {
        HashSet<ContextLine> here = [.. shown];
        HashSet<string> records = [.. shown.SelectMany(l => l.RecordIds)];
        Dictionary<string, int> left = new(StringComparer.Ordinal);
        HashSet<string> counted = [];
        foreach (ContextLine line in all.Where(l => !here.Contains(l)))
        {
            string? id = line.RecordIds.FirstOrDefault(i => !records.Contains(i));
            string kind = id is null ? "line" : view.Snapshot.Find(id)?.Kind.Name ?? "line";
            if (id is null || counted.Add(id)) left[kind] = left.GetValueOrDefault(kind) + 1;
        }
        return left;
    }

    /// <summary>What lines cost together.</summary>
    public static int Cost(IEnumerable<ContextLine> lines) => lines.Sum(l => TokenBudget.Count(l.Text) + TokenBudget.LineCost);

    /// <summary>As many lines as fit, whole, in order; a first line that is too long by itself is cut.</summary>
    public static (List<ContextLine> Shown, string Text) Fit(IReadOnlyList<ContextLine> lines, int budget, out int left)
    {
        List<ContextLine> shown = [];
        StringBuilder text = new();
        bool all = Cost(lines) <= budget;
        int used = 0, limit = all ? budget : budget - ClosingTokens;
        foreach (ContextLine line in lines)
        {
            int cost = TokenBudget.Count(line.Text) + TokenBudget.LineCost;
            if (used + cost > limit) break;
            text.Append(text.Length > 0 ? "\n" : "").Append(line.Text);
            used += cost;
            shown.Add(line);
        }
        if (shown.Count == 0)
        {
            text.Append(TokenBudget.Cut(lines[0].Text, Math.Max(8, limit - TokenBudget.LineCost)));
            shown.Add(lines[0]);
        }
        left = lines.Count - shown.Count;
        return (shown, text.ToString());
    }

    private static ContextAnswer Make(string text, IReadOnlyList<ContextLine> lines, CareerView view, IReadOnlyList<string> explanation) => new(text, Receipt(text, lines, view), explanation);

    private static ContextAnswer Nothing(Draft draft, CareerView view, string closing, int maxTokens)
    {
        ContextAnswer nothing = NotRecorded(TokenBudget.Cut(closing, maxTokens), view, draft.Missing);
        return nothing with { Receipt = nothing.Receipt with { Withheld = draft.Withheld }, Explanation = draft.Explanation };
    }

    private static string Closing(Draft draft)
    {
        List<string> parts = [];
        if (draft.Missing.Count > 0) parts.Add($"Not recorded: {TokenBudget.Cut(string.Join(", ", draft.Missing), 14)}.");
        if (draft.Withheld.Count > 0) parts.Add($"Withheld by the owner: {TokenBudget.Cut(string.Join(", ", draft.Withheld), 14)}.");
        return string.Join(' ', parts);
    }
}
