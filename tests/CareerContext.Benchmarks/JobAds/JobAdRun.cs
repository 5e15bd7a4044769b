using System.Globalization;
using CareerContext.Benchmarks.Asking;
using CareerContext.Benchmarks.Tokens;
using CareerContext.Context;

namespace CareerContext.Benchmarks.JobAds;

/// <summary>How well the coverage that answers state separates the best job ads from the worst.</summary>
internal static class JobAdRun
{
    /// <summary>Asks with each labelled ad and prints its coverage and the area under the curve.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="shared">The folder that holds <c>formats/jobads</c> and <c>resumes</c>.</param>
    public static int Print(TextWriter output, string shared)
    {
        using ImportedCareer career = new(TimeProvider.System);
        career.Import(Path.Combine(shared, "resumes", "thomas-davis.json"));
        List<(JobAd Ad, Coverage? Coverage)> asked = [];
        output.WriteLine("label  recorded  tokens  ad");
        foreach (JobAd ad in JobAd.Labelled(Path.Combine(shared, "formats", "jobads")))
        {
            ContextAnswer answer = career.Reader.Answer($"How well do I fit this job?\n\n{ad.Text}");
            Coverage? coverage = Coverage.Of(answer.Text);
            asked.Add((ad, coverage));
            string stated = coverage is null ? "-" : $"{coverage.Recorded}/{coverage.Required}";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(ad.IsGood ? "best " : "worst")}  {stated,8}  {O200k.Count(answer.Text),6}  {ad.Id} {ad.Title}"));
        }
        int silent = asked.Count(a => a.Coverage is null);
        double area = Area([.. asked.Where(a => a.Ad.IsGood).Select(Score)], [.. asked.Where(a => !a.Ad.IsGood).Select(Score)]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"area under the curve {area:0.000} (0.5 is chance, 1 is perfect); {silent} of {asked.Count} answers state no coverage, which counts as none recorded"));
        return 0;

        static double Score((JobAd Ad, Coverage? Coverage) asked) => asked.Coverage?.Share ?? 0;
    }

    /// <summary>How often a good one scores above a bad one, ties counted half.</summary>
    public static double Area(IReadOnlyList<double> good, IReadOnlyList<double> bad) =>
        good.SelectMany(g => bad, (g, b) => g > b ? 1.0 : g == b ? 0.5 : 0).Average();
}
