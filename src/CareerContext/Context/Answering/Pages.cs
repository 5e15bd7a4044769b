using System.Text;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Answers that page: records in full, one after the other, as many as the budget and the limit allow.</summary>
internal static class Pages
{
    private const int ClosingTokens = 25;

    /// <summary>A page of records.</summary>
    /// <param name="records">All that belong to the answer, in order.</param>
    /// <param name="view">The view.</param>
    /// <param name="page">Where to begin, at most how many, and the budget.</param>
    /// <param name="next">The tool that goes on, with its arguments.</param>
    /// <param name="what">The records' plural, e.g. <c>roles</c>.</param>
    public static ContextAnswer Records(IReadOnlyList<CareerRecord> records, CareerView view, (string? Cursor, int Limit, int Budget) page, (string Tool, Dictionary<string, object> Arguments) next, string what)
    {
        int from = Math.Min(Context.Cursor.Read(page.Cursor, view.Snapshot.FileVersion), records.Count);
        List<List<ContextLine>> full = [.. records.Skip(from).Select(r => RecordDetail.Lines(r, view, reveal: false).ToList())];
        bool all = full.Count <= page.Limit && full.Sum(Answer.Cost) <= page.Budget;
        int budget = all ? page.Budget : page.Budget - ClosingTokens;
        StringBuilder text = new();
        List<ContextLine> shown = [];
        int used = 0, count = 0;
        foreach (List<ContextLine> lines in full.Take(page.Limit))
        {
            int cost = Answer.Cost(lines);
            if (used + cost > budget && count > 0) break;
            if (cost > budget) return Partial(records[from], lines, view, page.Budget);
            foreach (ContextLine line in lines) text.Append(text.Length > 0 ? "\n" : "").Append(line.Text);
            shown.AddRange(lines);
            used += cost;
            count++;
        }
        int left = records.Count - from - count;
        if (left == 0) return new ContextAnswer(text.ToString(), Answer.Receipt(text.ToString(), shown, view), []);
        string cursor = new Cursor(from + count, view.Snapshot.FileVersion).ToString();
        int tokens = Math.Min(full.Skip(count).Sum(Answer.Cost), page.Budget);
        text.Append('\n').Append(Answer.Shown(from + count, records.Count, what, $"{next.Tool} cursor {cursor}", tokens));
        return new ContextAnswer(text.ToString(), Answer.Receipt(text.ToString(), shown, view) with
        {
            LeftOut = new Dictionary<string, int> { [records[0].Kind.Name] = left },
            Next = new NextStep(next.Tool, next.Arguments, cursor, tokens),
        }, []);
    }

    /// <summary>One record in full from a line on.</summary>
    public static ContextAnswer Record(CareerRecord record, CareerView view, string? cursor, int budget)
    {
        List<ContextLine> lines = [.. RecordDetail.Lines(record, view, reveal: true)];
        int from = Math.Min(Context.Cursor.Read(cursor, view.Snapshot.FileVersion), lines.Count - 1);
        ContextAnswer answer = Partial(record, lines[from..], view, budget, from, lines.Count);
        return view.Snapshot.Withheld.TryGetValue(record.Id, out IReadOnlyList<string>? withheld) ? Withholding(answer, withheld, budget) : answer;
    }

    private static ContextAnswer Withholding(ContextAnswer answer, IReadOnlyList<string> withheld, int budget)
    {
        string line = $"\nWithheld by the owner: {TokenBudget.Cut(string.Join(", ", withheld), 14)}.";
        string text = TokenBudget.Count(answer.Text) + TokenBudget.Count(line) + TokenBudget.LineCost <= budget ? answer.Text + line : answer.Text;
        return answer with { Text = text, Receipt = answer.Receipt with { Withheld = withheld, Tokens = TokenBudget.Count(text) } };
    }

    private static ContextAnswer Partial(CareerRecord record, List<ContextLine> lines, CareerView view, int budget, int from = 0, int total = 0)
    {
        (List<ContextLine> shown, string text) = Answer.Fit(lines, budget, out int left);
        if (left == 0) return new ContextAnswer(text, Answer.Receipt(text, shown, view), []);
        string cursor = new Cursor(from + shown.Count, view.Snapshot.FileVersion).ToString();
        int tokens = Answer.Cost(lines.Skip(shown.Count));
        text += "\n" + Answer.Shown(from + shown.Count, total == 0 ? lines.Count : total, "lines", $"get_record {record.Id} cursor {cursor}", tokens);
        return new ContextAnswer(text, Answer.Receipt(text, shown, view) with
        {
            LeftOut = new Dictionary<string, int> { ["line"] = left },
            Next = new NextStep("get_record", new Dictionary<string, object> { ["id"] = record.Id }, cursor, tokens),
        }, []);
    }
}
