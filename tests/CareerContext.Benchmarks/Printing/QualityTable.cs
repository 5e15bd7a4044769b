using System.Globalization;
using System.Text;
using CareerContext.Benchmarks.Scoring;
using CareerContext.Benchmarks.Tokens;

namespace CareerContext.Benchmarks.Printing;

/// <summary>The table of context quality in the read-me file.</summary>
internal static class QualityTable
{
    /// <summary>The region's name in the read-me file.</summary>
    public const string Region = "CONTEXT QUALITY";

    /// <summary>Overall figures and a row for each type of request, as Markdown.</summary>
    public static string Of(IReadOnlyList<Verdict> verdicts)
    {
        Figures all = new(verdicts);
        StringBuilder table = new();
        table.Append(CultureInfo.InvariantCulture, $"{all.Count} requests about {verdicts.Select(v => v.Request.Resume).Distinct().Count()} fictional persons, {all.Answerable} of them answerable. Tokens are counted by {O200k.Name}.\n\n");
        table.Append("| requests | number | all facts given | facts given | right tier | mean tokens | median | of the whole file |\n|---|---|---|---|---|---|---|---|\n");
        Row(table, "**all**", all);
        foreach (IGrouping<string, Verdict> type in verdicts.Where(v => !v.Request.Unanswerable).GroupBy(v => v.Request.Type).OrderBy(g => g.Key, StringComparer.Ordinal)) Row(table, type.Key, new Figures([.. type]));
        table.Append(CultureInfo.InvariantCulture, $"\n{Share(all.Flagged)} of what is not in the file is answered with \"Not recorded\"; {Share(all.FalseAlarms)} of what is there is too.\n");
        return table.ToString();
    }

    /// <summary>Rewrites the region of a Markdown file.</summary>
    /// <exception cref="FormatException">The file lacks the region's markers.</exception>
    public static void Write(string path, IReadOnlyList<Verdict> verdicts) => MarkdownRegion.Write(path, Region, Of(verdicts));

    private static void Row(StringBuilder table, string name, Figures figures) => table.Append(CultureInfo.InvariantCulture,
        $"| {name} | {figures.Count} | {Share(figures.Recall)} | {Share(figures.Facts)} | {Share(figures.Tier)} | {figures.MeanTokens:0} | {figures.MedianTokens:0} | {Share(figures.ToWhole)} |\n");

    private static string Share(double share) => double.IsNaN(share) ? "" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
