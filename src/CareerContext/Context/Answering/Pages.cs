using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Answers that page: records in full, one after the other, as many as the budget and the limit allow.</summary>
internal static class Pages
{
    /// <summary>A page of records.</summary>
    /// <param name="records">All that belong to the answer, in order.</param>
    /// <param name="view">The view.</param>
    /// <param name="page">Where to begin, at most how many, and the budget.</param>
    /// <param name="next">The tool that goes on, with its arguments.</param>
    /// <param name="what">The records' plural, e.g. <c>roles</c>.</param>
    public static ContextAnswer Records(IReadOnlyList<CareerRecord> records, CareerView view, (string? Cursor, int Limit, int Budget) page, (string Tool, Dictionary<string, object> Arguments) next, string what)
    {
        int from = Math.Min(Context.Cursor.Read(page.Cursor, view.Snapshot.FileVersion), records.Count);
        List<List<ContextLine>> full = [.. records.Skip(from).Select(r => RecordDetail.Lines(r, view, alone: false).ToList())];
        if (full.Count == 0) return Answer.NotRecorded("Nothing follows; all was shown.", view, []);
        for (int count = Math.Min(full.Count, page.Limit); count > 0; count--)
        {
            if (full.Take(count).Sum(Answer.Cost) > page.Budget) continue;
            if (Whole(records, view, full, (from, count, page.Budget), next, what) is { } answer) return answer;
        }
        return Partial(records[from], full[0], view, page.Budget);
    }

    // Null when the words that close the page do not fit any more.
    private static ContextAnswer? Whole(IReadOnlyList<CareerRecord> records, CareerView view, List<List<ContextLine>> full, (int From, int Count, int Budget) page,
        (string Tool, Dictionary<string, object> Arguments) next, string what)
    {
        int left = full.Count - page.Count;
        List<ContextLine> shown = [.. full.Take(page.Count).SelectMany(l => l)];
        string text = string.Join('\n', shown.Select(l => l.Text));
        string cursor = new Cursor(page.From + page.Count, view.Snapshot.FileVersion).ToString();
        int tokens = Math.Min(full.Skip(page.Count).Sum(Answer.Cost), page.Budget);
        if (left > 0) text += "\n" + Answer.Shown(page.From + page.Count, records.Count, what, $"{next.Tool} cursor {cursor}", tokens);
        if (TokenBudget.Count(text) > page.Budget) return null;
        Receipt receipt = Answer.Receipt(text, shown, view);
        return new ContextAnswer(text, left == 0 ? receipt : receipt with
        {
            LeftOut = new Dictionary<string, int> { [records[0].Kind.Name] = left },
            Next = new NextStep(next.Tool, next.Arguments, cursor, tokens),
        }, []);
    }

    /// <summary>One record in full from a line on.</summary>
    public static ContextAnswer Record(CareerRecord record, CareerView view, string? cursor, int budget)
    {
        List<ContextLine> lines = [.. RecordDetail.Lines(record, view, alone: true)];
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
        int of = total == 0 ? lines.Count : total;
        string CursorAfter(int count) => new Cursor(from + count, view.Snapshot.FileVersion).ToString();
        (List<ContextLine> shown, string text) = Answer.Fit(lines, budget, (count, rest) => rest == 0 ? null
            : Answer.Shown(from + count, of, "lines", $"get_record {record.Id} cursor {CursorAfter(count)}", Answer.Cost(lines.Skip(count))));
        int left = lines.Count - shown.Count, tokens = Answer.Cost(lines.Skip(shown.Count));
        if (left == 0) return new ContextAnswer(text, Answer.Receipt(text, shown, view), []);
        string cursor = CursorAfter(shown.Count);
        return new ContextAnswer(text, Answer.Receipt(text, shown, view) with
        {
            LeftOut = new Dictionary<string, int> { ["line"] = left },
            Next = new NextStep("get_record", new Dictionary<string, object> { ["id"] = record.Id }, cursor, tokens),
        }, []);
    }
}
