namespace CareerContext.Context.Answering;

/// <summary>Answers that page line by line: as many whole lines as the budget allows.</summary>
/// <param name="lines">All lines, most important first.</param>
/// <param name="view">The file as the client may see it.</param>
/// <param name="tool">The tool that goes on.</param>
/// <param name="arguments">Its arguments beside the cursor.</param>
internal sealed class LinePages(IReadOnlyList<ContextLine> lines, CareerView view, string tool, Dictionary<string, object> arguments)
{
    /// <summary>What the lines are called when they are counted, e.g. <c>records</c>.</summary>
    public required string What { get; init; }

    /// <summary>A page.</summary>
    /// <param name="given">The cursor that the client handed back, or null.</param>
    /// <param name="budget">At most so many tokens.</param>
    public ContextAnswer Page(string? given, int budget)
    {
        Cursor start = Cursor.Read(given, view.Snapshot.FileVersion);
        if (start.Record >= lines.Count) return Answer.NotRecorded("Nothing follows; all was shown.", view, []);
        List<ContextLine> rest = [.. lines.Skip(start.Record)];
        (List<ContextLine> shown, string text) = Answer.Fit(rest, budget, (count, left) => left == 0 ? null
            : Answer.Shown(start.Record + count, lines.Count, What, $"{tool} cursor {After(start, count)}", Tokens(rest, count, budget)));
        Receipt receipt = Answer.Receipt(text, shown, view);
        Explanation why = Explanation.Of($"{What} were asked for, one a line", shown, [], budget);
        return new ContextAnswer(text, shown.Count == rest.Count ? receipt : receipt with
        {
            LeftOut = new Dictionary<string, int> { ["line"] = rest.Count - shown.Count },
            Next = new NextStep(tool, arguments, After(start, shown.Count).ToString(), Tokens(rest, shown.Count, budget)),
        }, why);
    }

    private static Cursor After(Cursor start, int count) => start with { Record = start.Record + count };

    private static int Tokens(List<ContextLine> rest, int shown, int budget) => Math.Min(Answer.Cost(rest.Skip(shown)), budget);
}
