namespace CareerContext.Context.Answering;

/// <summary>Answers that page line by line: as many whole lines as the budget allows.</summary>
/// <param name="total">How many lines there are in all.</param>
/// <param name="from">The lines from a place on, most important first. No more of them are taken than the page needs, so that each may be made when it is.</param>
/// <param name="view">The file as the client may see it.</param>
/// <param name="tool">The tool that goes on.</param>
/// <param name="arguments">Its arguments beside the cursor.</param>
internal sealed class LinePages(int total, Func<int, IEnumerable<ContextLine>> from, CareerView view, string tool, Dictionary<string, object> arguments)
{
    /// <summary>What the lines are called when they are counted, e.g. <c>records</c>.</summary>
    public required string What { get; init; }

    /// <summary>A page.</summary>
    /// <param name="given">The cursor that the client handed back, or null.</param>
    /// <param name="budget">At most so many tokens.</param>
    public ContextAnswer Page(string? given, int budget)
    {
        Cursor start = Cursor.Read(given, view.Snapshot.FileVersion);
        if (start.Record >= total) return Answer.NotRecorded("Nothing follows; all was shown.", view, []);
        List<ContextLine> rest = Enough(from(start.Record), budget);
        (List<ContextLine> shown, string text) = Answer.Fit(rest, budget, (count, _) => start.Record + count == total ? null
            : Answer.Shown(start.Record + count, total, What, $"{tool} cursor {After(start, count)}", Tokens(rest, count, budget)));
        Receipt receipt = Answer.Receipt(text, shown, view);
        Explanation why = Explanation.Of($"{What} were asked for, one a line", shown, [], budget);
        int left = total - start.Record - shown.Count;
        return new ContextAnswer(text, left == 0 ? receipt : receipt with
        {
            LeftOut = new Dictionary<string, int> { ["line"] = left },
            Next = new NextStep(tool, arguments, After(start, shown.Count).ToString(), Tokens(rest, shown.Count, budget)),
        }, why);
    }

    // What is shown, and as much again as is said to follow: the first line, which may be longer than any page, and two budgets.
    private static List<ContextLine> Enough(IEnumerable<ContextLine> lines, int budget)
    {
        List<ContextLine> taken = [];
        int cost = 0;
        foreach (ContextLine line in lines)
        {
            if (taken.Count > 0) cost += Answer.Cost([line]);
            taken.Add(line);
            if (cost >= 2 * budget) break;
        }
        return taken;
    }

    private static Cursor After(Cursor start, int count) => start with { Record = start.Record + count };

    private static int Tokens(List<ContextLine> rest, int shown, int budget) => Math.Min(Answer.Cost(rest.Skip(shown)), budget);
}
