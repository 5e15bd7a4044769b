using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>A line of a record that shares words with a request.</summary>
/// <param name="Record">The record.</param>
/// <param name="Line">The line.</param>
/// <param name="Score">The shared words, rare ones counting more.</param>
/// <param name="Matched">The request's words found.</param>
internal sealed record FoundLine(CareerRecord Record, ContextLine Line, double Score, IReadOnlyList<string> Matched)
{
    /// <summary>Whether it is the record's heading, which <see cref="Sections.Line"/> says in its own form.</summary>
    public bool IsHeading => Line.Text.StartsWith("### ", StringComparison.Ordinal);
}

/// <summary>Searches the lines of records for a request's words: same word, same stem, or one slip away.</summary>
internal static class LineSearch
{
    /// <summary>The lines that share words, best first.</summary>
    /// <param name="view">The view.</param>
    /// <param name="records">Where to look.</param>
    /// <param name="terms">Folded words.</param>
    public static List<FoundLine> Find(CareerView view, IEnumerable<CareerRecord> records, IReadOnlyList<string> terms)
    {
        List<(CareerRecord Record, ContextLine Line, HashSet<string> Words)> lines = [];
        foreach (CareerRecord record in records)
        {
            foreach (ContextLine line in RecordDetail.Lines(record, view, alone: false)) lines.Add((record, line, [.. Words.Of(line.Text)]));
        }
        Dictionary<string, double> weight = terms.ToDictionary(t => t, t => Math.Log(1 + (lines.Count / (1.0 + lines.Count(l => Holds(l.Words, t))))), StringComparer.Ordinal);
        List<FoundLine> found = [];
        foreach ((CareerRecord record, ContextLine line, HashSet<string> words) in lines)
        {
            List<string> matched = [.. terms.Where(t => Holds(words, t))];
            if (matched.Count > 0) found.Add(new FoundLine(record, line, matched.Sum(t => weight[t] * (words.Contains(t) ? 1 : 0.7)), matched));
        }
        return [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Record.Position)];
    }

    /// <summary>Whether all the words stand in one record's text.</summary>
    public static bool Knows(CareerView view, IReadOnlyList<string> words) => view.Snapshot.Records.Any(r =>
    {
        HashSet<string> text = [.. Words.Of(Derived.TextOf(r))];
        return words.All(w => text.Contains(w) || text.Any(t => Nearness.IsSlip(w, t)));
    });

    private static bool Holds(HashSet<string> words, string term) => words.Contains(term) || words.Any(w => Nearness.SharesStem(w, term) || Nearness.IsSlip(w, term));
}
