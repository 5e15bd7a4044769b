using System.Globalization;
using CareerContext.Benchmarks.Scoring;
using CareerContext.Benchmarks.Tokens;

namespace CareerContext.Benchmarks.Printing;

/// <summary>Prints what verdicts come to, overall and by group.</summary>
internal static class FigureTable
{
    private static readonly int[] Limits = [150, 400, 800, 2000];
    private static readonly string[] TierNames = ["none", "quick", "profile", "detailed"];

    /// <summary>Prints all of it.</summary>
    public static void Print(TextWriter output, string title, IReadOnlyList<Verdict> verdicts)
    {
        Figures all = new(verdicts);
        string lacking = all.Missing + all.Incomplete > 0 ? Line($", {all.Missing} missing and {all.Incomplete} without an account of themselves: wrong") : "";
        output.WriteLine(Line($"\n== {title}: {all.Count} requests ({all.Answerable} answerable, {all.Count - all.Answerable} not){lacking}"));
        output.WriteLine(Line($"tokens counted by          {O200k.Name}"));
        output.WriteLine(Line($"answer recall (all facts)  {Share(all.Recall)}   facts {Share(all.Facts)}   without derived {Share(all.RecallNotDerived)}   derived {Share(all.RecallDerived)} (stated outright {Share(all.Stated)})"));
        output.WriteLine(Line($"tokens a request           mean {all.MeanTokens,7:0.0}  median {all.MedianTokens,5:0}  p90 {all.P90Tokens,5:0}   | whole file mean {all.MeanWhole:0}  evidence alone mean {all.MeanEvidence:0}"));
        output.WriteLine(Line($"ratio to the whole file    {all.ToWhole:0.000}   to the evidence alone: median {all.ToEvidence:0.00}x, total {all.ToEvidenceTotal:0.00}x   right answers a 1,000 tokens {all.RightPerThousand:0.00}"));
        output.WriteLine(Line($"answered within N tokens   {string.Join("   ", Limits.Select(n => Line($"<={n} {Share(all.Within(n))}")))}"));
        output.WriteLine(Line($"tier right (answerables)   {Share(all.Tier)}   too large {Share(all.TierTooLarge)}   too small {Share(all.TierTooSmall)}"));
        output.WriteLine(Line($"unanswerables flagged      {Share(all.Flagged)}   answerables wrongly flagged {Share(all.FalseAlarms)}"));
        Groups(output, "type", verdicts, v => v.Request.Type, StringComparer.Ordinal);
        Groups(output, "tier wanted", [.. verdicts.Where(v => !v.Request.Unanswerable)], v => TierNames[v.Wanted ?? 0], Comparer<string>.Create((a, b) => Array.IndexOf(TierNames, a).CompareTo(Array.IndexOf(TierNames, b))));
        Groups(output, "language", [.. verdicts.Where(v => !v.Request.Unanswerable)], v => v.Request.Lang, StringComparer.Ordinal);
        Groups(output, "person", verdicts, v => v.Request.Resume, StringComparer.Ordinal);
        Nonstandard(output, verdicts);
    }

    /// <summary>Prints answerable requests whose answer lacks something.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="verdicts">All verdicts.</param>
    /// <param name="most">At most so many.</param>
    public static void PrintMisses(TextWriter output, IEnumerable<Verdict> verdicts, int most)
    {
        foreach (Verdict verdict in verdicts.Where(v => v.Judgement is not null && !v.IsRight).Take(most)) output.WriteLine(Miss(verdict));
    }

    /// <summary>What one answer lacks.</summary>
    public static string Miss(Verdict verdict)
    {
        Judgement judged = verdict.Judgement!;
        string request = verdict.Request.Text.ReplaceLineEndings(" ");
        IEnumerable<string> lacking = verdict.Request.Gold.Where((_, i) => !judged.Facts[i]).Select(g => $"\"{g[0]}\"");
        string derived = verdict.Request.Derived ? $" derived stated={judged.Stated} computable={judged.Computable}" : "";
        return $"MISS {verdict.Request.Id} \"{request[..Math.Min(request.Length, 90)]}\" lacking [{string.Join(", ", lacking)}]{derived}{(verdict.Flagged ? " wrongly flagged" : "")}";
    }

    private static void Groups(TextWriter output, string name, IReadOnlyList<Verdict> verdicts, Func<Verdict, string> key, IComparer<string> order)
    {
        output.WriteLine($"\n{name,-24}    n   recall    facts  tok mean  median      p90  x evidence  tier ok  flagged");
        foreach (IGrouping<string, Verdict> group in verdicts.GroupBy(key).OrderBy(g => g.Key, order))
        {
            Figures figures = new([.. group]);
            output.WriteLine(Line($"{group.Key,-24} {figures.Count,4}   {Share(figures.Recall)}   {Share(figures.Facts)}   {figures.MeanTokens,7:0.0} {figures.MedianTokens,7:0}  {figures.P90Tokens,7:0}     {Number(figures.ToEvidence)}   {Share(figures.Tier)}   {Share(figures.AllFlagged)}"));
        }
    }

    private static void Nonstandard(TextWriter output, IReadOnlyList<Verdict> verdicts)
    {
        Figures outside = new([.. verdicts.Where(v => v.Request.Nonstandard && !v.Request.Unanswerable)]), inside = new([.. verdicts.Where(v => !v.Request.Nonstandard && !v.Request.Unanswerable)]);
        if (outside.Count > 0) output.WriteLine(Line($"\nneeds fields outside the JSON Resume schema: {outside.Count} requests, recall {Share(outside.Recall)} | all others {Share(inside.Recall)}"));
    }

    private static string Share(double share) => double.IsNaN(share) ? "   - " : Line($"{100 * share,5:0.0}%");

    private static string Number(double value) => double.IsNaN(value) ? "     -" : Line($"{value,6:0.00}");

    private static string Line(FormattableString line) => FormattableString.Invariant(line);
}
