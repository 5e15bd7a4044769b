using System.Globalization;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Answers that page: records in full, one after the other, as many as the budget and the limit allow; a long record over several pages.</summary>
internal sealed class Pages(IReadOnlyList<CareerRecord> records, CareerView view, string tool, Dictionary<string, object> arguments)
{
    private const int WithheldTokens = 14;
    private const int RoomForWithheld = 100;

    /// <summary>What the records are called when they are counted, e.g. <c>roles</c>.</summary>
    public required string What { get; init; }

    /// <summary>Whether one record was asked for by its id.</summary>
    public bool Alone { get; init; }

    /// <summary>A page.</summary>
    /// <param name="given">The cursor that the client handed back, or null.</param>
    /// <param name="limit">At most so many records.</param>
    /// <param name="budget">At most so many tokens.</param>
    public ContextAnswer Page(string? given, int limit, int budget)
    {
        Cursor start = Cursor.Read(given, view.Snapshot.FileVersion);
        if (start.Record >= records.Count) return Answer.NotRecorded("Nothing follows; all was shown.", view, []);
        List<List<ContextLine>> full = [.. records.Skip(start.Record).Select((r, i) => RecordDetail.Lines(r, view, Alone).Skip(i == 0 ? start.Line : 0).ToList())];
        int whole = 0, cost = 0;
        while (whole < full.Count && whole < limit && cost + Answer.Cost(full[whole]) <= budget) cost += Answer.Cost(full[whole++]);
        for (int count = whole; count > 0; count--)
        {
            List<ContextLine> shown = [.. full.Take(count).SelectMany(l => l)];
            Cursor next = new(start.Record + count, 0, start.FileVersion);
            string text = string.Join('\n', [.. shown.Select(l => l.Text), .. Closing(next, start, full, budget)]);
            if (TokenBudget.Count(text) <= budget) return Make(text, shown, next, start, full, budget);
        }
        // Not even the first record fits: as many of its lines as do.
        (List<ContextLine> lines, string part) = Answer.Fit(full[0], budget, (count, _) => string.Join('\n', Closing(After(start, full, count), start, full, budget)) is { Length: > 0 } closing ? closing : null);
        return Make(part, lines, After(start, full, lines.Count), start, full, budget);
    }

    private static Cursor After(Cursor start, List<List<ContextLine>> full, int lines) =>
        lines < full[0].Count ? start with { Line = start.Line + lines } : new Cursor(start.Record + 1, 0, start.FileVersion);

    private ContextAnswer Make(string text, List<ContextLine> shown, Cursor next, Cursor start, List<List<ContextLine>> full, int budget)
    {
        Receipt receipt = Answer.Receipt(text, shown, view) with { Withheld = Withheld(start, next) };
        Explanation why = Explanation.Of("records in full were asked for, one after the other", shown, [], budget);
        if (next.Record >= records.Count) return new ContextAnswer(text, receipt, why);
        Dictionary<string, int> left = new(StringComparer.Ordinal);
        if (next.Line > 0) left["line"] = full[0].Count - (next.Line - start.Line);
        int others = records.Count - next.Record - (next.Line > 0 ? 1 : 0);
        if (others > 0) left[records[0].Kind.Name] = others;
        return new ContextAnswer(text, receipt with { LeftOut = left, Next = new NextStep(tool, arguments, next.ToString(), Tokens(next, start, full, budget)) }, why);
    }

    private List<string> Closing(Cursor next, Cursor start, List<List<ContextLine>> full, int budget)
    {
        List<string> closing = [];
        List<string> withheld = Withheld(start, next);
        if (withheld.Count > 0 && budget >= RoomForWithheld) closing.Add($"Withheld by the owner: {TokenBudget.Cut(string.Join(", ", withheld), WithheldTokens)}.");
        if (next.Record >= records.Count) return closing;
        // The other arguments stay as they were in this call, and stand in the receipt: the line has 25 tokens.
        string more = $"{tool} cursor {next}";
        int tokens = Tokens(next, start, full, budget);
        if (next.Line == 0) closing.Add(Answer.Shown(next.Record, records.Count, What, more, tokens));
        else if (records.Count == 1) closing.Add(Answer.Shown(next.Line, next.Line + full[0].Count - (next.Line - start.Line), "lines", more, tokens));
        else closing.Add(string.Create(CultureInfo.InvariantCulture, $"Shown a part of {next.Record + 1} of {records.Count} {What}. More: {more}, about {tokens} tokens."));
        return closing;
    }

    private static int Tokens(Cursor next, Cursor start, List<List<ContextLine>> full, int budget)
    {
        int shownRecords = next.Record - start.Record;
        IEnumerable<ContextLine> rest = full.Skip(shownRecords).SelectMany((lines, i) => i == 0 && next.Line > 0 ? lines.Skip(next.Line - (shownRecords == 0 ? start.Line : 0)) : lines);
        return Math.Min(Answer.Cost(rest), budget);
    }

    private List<string> Withheld(Cursor start, Cursor next) => [.. records.Skip(start.Record).Take(next.Record - start.Record + (next.Line > 0 ? 1 : 0))
        .SelectMany(r => view.Snapshot.Withheld.GetValueOrDefault(r.Id) ?? []).Distinct()];
}
