using System.Globalization;
using System.Text;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Turns lines into the final text and its receipt, within the budget. The one place that renders.</summary>
internal static class Answer
{
    /// <summary>What the words that close a cut answer cost.</summary>
    public const int ClosingTokens = 25;

    private const int MissingTokens = 14;
    private const int WithheldTokens = 14;
    private const int AskedTokens = 40;

    /// <summary>Finishes an answer to a request.</summary>
    public static ContextAnswer Finish(Draft draft, (string Tool, string Argument, string Value) asked, CareerView view, int maxTokens)
    {
        // What a client is not to see may be just what it misses.
        if (draft.Missing.Count > 0 || draft.IsOnlyNear) foreach (string name in view.Snapshot.HiddenNames) draft.Withhold(name);
        string said = Closing(draft, view), closing = TokenBudget.Cut(said, maxTokens / 2);
        if (draft.Lines.Count == 0) return Nothing(draft, view, TokenBudget.Cut(said, maxTokens), maxTokens);
        draft.MarkUnconfirmed(view);
        int[] costs = [.. draft.Lines.Select(Cost)];
        int whole = costs.Sum() + ClosingTokens + (closing.Length == 0 ? 0 : TokenBudget.Count(closing));
        (List<ContextLine> shown, string text) = Fit(draft.Lines, costs, maxTokens, (count, rest) =>
        {
            string end = rest == 0 ? "" : Shown(count, count + rest, "lines", $"max_tokens {Math.Clamp(whole, maxTokens, CareerReader.MaxTokens)}", costs.Skip(count).Sum());
            return closing.Length + end.Length == 0 ? null : string.Join('\n', new[] { closing, end }.Where(p => p.Length > 0));
        });
        bool partly = shown.Count < draft.Lines.Count;
        return new ContextAnswer(text, Receipt(text, shown, view) with
        {
            Answered = !draft.IsOnlyNear && shown.Count > 0,
            Tier = draft.IsOnlyNear ? Tier.None : shown.Count == 0 ? Tier.None : shown.Max(l => l.Tier),
            Missing = draft.Missing,
            Withheld = draft.Withheld,
            LeftOut = Joined(LeftOut(draft.Lines, shown, view), draft.Left),
            Next = partly ? Onward(draft, asked, shown, maxTokens, whole) : null,
        }, Explanation.Of(draft, shown, view, maxTokens));
    }

    // The same request with room for all, a long one (a job ad) not repeated: who asked has it, and it may cost more than the answer; where there is no more room to give, the first record that was left out.
    private static NextStep? Onward(Draft draft, (string Tool, string Argument, string Value) asked, List<ContextLine> shown, int maxTokens, int whole)
    {
        if (maxTokens < CareerReader.MaxTokens)
        {
            Dictionary<string, object> arguments = new() { ["max_tokens"] = (long)Math.Clamp(whole, maxTokens, CareerReader.MaxTokens) };
            if (TokenBudget.Count(asked.Value) <= AskedTokens) arguments[asked.Argument] = asked.Value;
            return new NextStep(asked.Tool, arguments, null, whole);
        }
        string? left = draft.Lines.Skip(shown.Count).SelectMany(l => l.RecordIds).FirstOrDefault(id => id.Length > 0);
        return left is null ? null : new NextStep("get_record", new Dictionary<string, object> { ["id"] = left }, null, CareerReader.DefaultTokens);
    }

    /// <summary>Makes an answer of a summary. Only the profile says what it left out: the quick summary is by nature a choice.</summary>
    public static ContextAnswer Of(ContextDocument document, CareerView view, Tier tier, int maxTokens)
    {
        if (document.Lines.Count == 0) return NotRecorded("Nothing recorded yet.", view, []);
        string text = document.Text;
        NextStep? next = tier == Tier.Profile && document.LeftOut.Count > 0 ? Onward(Cost(document.Lines), Cost(document.LeftOut), maxTokens) : null;
        if (next is not null) text += "\n" + Shown(document.Lines.Count, document.Lines.Count + document.LeftOut.Count, "lines", Words(next), next.Tokens);
        if (TokenBudget.Count(text) > maxTokens) text = TokenBudget.Cut(text, maxTokens);
        Receipt receipt = Receipt(text, document.Lines, view) with { Tier = tier, Withheld = [.. view.Snapshot.WithheldRecords.Keys.Select(k => Draft.Records(view.Snapshot, k)!)] };
        return new ContextAnswer(text, next is null ? receipt : receipt with
        {
            LeftOut = LeftOut([.. document.Lines, .. document.LeftOut], document.Lines, view),
            Next = next,
        }, Explanation.Of($"the {tier.Name()} summary was asked for", document.Lines, document.LeftOut, maxTokens));
    }

    // The whole profile, where it fits into the most that a profile may be; else the records themselves.
    private static NextStep Onward(int shown, int left, int maxTokens)
    {
        int whole = shown + left + ClosingTokens;
        return maxTokens < Summaries.ProfileTokens && whole <= Summaries.ProfileTokens
            ? new NextStep("get_profile_summary", new Dictionary<string, object> { ["max_tokens"] = (long)Summaries.ProfileTokens }, null, whole)
            : new NextStep("get_record", new Dictionary<string, object> { ["id"] = CareerReader.Scheme + "experiences" }, null, CareerReader.DefaultTokens);
    }

    private static string Words(NextStep next) => $"{next.Tool} {string.Join(' ', next.Arguments.Select(a => a.Key == "id" ? FactText.Of(a.Value) : $"{a.Key} {FactText.Of(a.Value)}"))}";

    /// <summary>An answer that says in one line that there is nothing, or nothing for this client.</summary>
    public static ContextAnswer NotRecorded(string sentence, CareerView view, IReadOnlyList<string> missing)
    {
        IReadOnlyList<string> hidden = view.Snapshot.HiddenNames;
        ContextAnswer nothing = OnlySaying(hidden.Count == 0 ? sentence : $"{sentence} {WithheldWords(hidden)}", view, missing);
        return nothing with { Receipt = nothing.Receipt with { Withheld = hidden } };
    }

    private static ContextAnswer OnlySaying(string sentence, CareerView view, IReadOnlyList<string> missing) => new(sentence, new Receipt
    {
        Tier = Tier.None,
        Tokens = TokenBudget.Count(sentence),
        Answered = false,
        Missing = missing,
        FileVersion = view.Snapshot.FileVersion,
        AsOf = Timestamp.Of(view.Today),
    }, []);

    /// <summary>An answer that says in one line that the owner keeps all of it private.</summary>
    public static ContextAnswer Withheld(string what, CareerView view)
    {
        ContextAnswer nothing = OnlySaying($"Withheld by the owner: {what}.", view, []);
        return nothing with { Receipt = nothing.Receipt with { Withheld = [what] } };
    }

    /// <summary>The receipt of a text made of lines.</summary>
    public static Receipt Receipt(string text, IReadOnlyList<ContextLine> lines, CareerView view)
    {
        List<string> sources = [.. lines.SelectMany(l => l.RecordIds).Where(id => id.Length > 0).Distinct()];
        return new Receipt
        {
            Tier = lines.Count == 0 ? Tier.None : lines.Max(l => l.Tier),
            Tokens = TokenBudget.Count(text),
            Answered = lines.Count > 0,
            Unconfirmed = Unconfirmed.Count(lines, view),
            Sources = sources,
            FileVersion = view.Snapshot.FileVersion,
            AsOf = Timestamp.Of(view.Today),
        };
    }

    /// <summary>"Shown 3 of 9 roles. More: get_experiences cursor a8Kq, about 420 tokens."</summary>
    public static string Shown(int shown, int total, string what, string more, int tokens) =>
        string.Create(CultureInfo.InvariantCulture, $"Shown {shown} of {total} {what}. More: {more}, about {tokens} tokens.");

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

    private static Dictionary<string, int> Joined(Dictionary<string, int> left, IReadOnlyDictionary<string, int> before)
    {
        foreach ((string kind, int count) in before) left[kind] = left.GetValueOrDefault(kind) + count;
        return left;
    }

    /// <summary>What lines cost together.</summary>
    public static int Cost(IEnumerable<ContextLine> lines) => lines.Sum(Cost);

    private static int Cost(ContextLine line) => TokenBudget.Count(line.Text) + TokenBudget.LineCost;

    /// <summary>As many lines as fit, whole, in order, and the words that close a text from which lines were left out.</summary>
    /// <param name="lines">The lines, most important first; at least one.</param>
    /// <param name="budget">Tokens for all of it.</param>
    /// <param name="closing">Makes the closing words of the number of lines shown and left; null for none.</param>
    /// <returns>The lines shown and the text. A first line that is too long by itself is cut.</returns>
    public static (List<ContextLine> Shown, string Text) Fit(IReadOnlyList<ContextLine> lines, int budget, Func<int, int, string?> closing) => Fit(lines, [.. lines.Select(Cost)], budget, closing);

    private static (List<ContextLine> Shown, string Text) Fit(IReadOnlyList<ContextLine> lines, int[] costs, int budget, Func<int, int, string?> closing)
    {
        int count = 0, used = 0;
        while (count < lines.Count && used + costs[count] <= budget) used += costs[count++];
        while (count > 0)
        {
            string text = Text(lines, count, closing(count, lines.Count - count));
            if (TokenBudget.Count(text) <= budget) return ([.. lines.Take(count)], text);
            count--;
        }
        string? end = closing(1, lines.Count - 1);
        int room = budget - (end is null ? 0 : TokenBudget.Count("\n" + end) + TokenBudget.LineCost);
        return ([lines[0]], TokenBudget.Cut(lines[0].Text, Math.Max(room, 1)) + (end is null ? "" : "\n" + end));
    }

    private static string Text(IReadOnlyList<ContextLine> lines, int count, string? end)
    {
        StringBuilder text = new();
        for (int i = 0; i < count; i++) text.Append(i > 0 ? "\n" : "").Append(lines[i].Text);
        return end is null ? text.ToString() : text.Append('\n').Append(end).ToString();
    }

    private static ContextAnswer Nothing(Draft draft, CareerView view, string closing, int maxTokens)
    {
        ContextAnswer nothing = OnlySaying(closing, view, draft.Missing);
        return nothing with { Receipt = nothing.Receipt with { Withheld = draft.Withheld }, Explanation = Explanation.Of(draft, [], view, maxTokens) };
    }

    private static string Closing(Draft draft, CareerView view)
    {
        List<string> parts = [];
        string? nearest = draft.Missing.Count == 1 && draft.Lines.Count == 0 ? NearestName.Of(draft.Missing[0], view) : null;
        int most = nearest is null ? MissingTokens : MissingTokens / 2;
        if (draft.Missing.Count > 0)
            parts.Add($"Not recorded: {TokenBudget.Cut(string.Join(", ", draft.Missing), most)}{(nearest is null ? "" : "; nearest: " + TokenBudget.Cut(nearest, MissingTokens / 2 - 2))}.");
        if (draft.Withheld.Count > 0) parts.Add(WithheldWords(draft.Withheld));
        return string.Join(' ', parts);
    }

    private static string WithheldWords(IReadOnlyList<string> labels) => $"Withheld by the owner: {TokenBudget.Cut(string.Join(", ", labels), WithheldTokens)}.";
}
