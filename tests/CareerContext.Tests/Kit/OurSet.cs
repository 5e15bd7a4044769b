using CareerContext.Benchmarks.Asking;
using CareerContext.Benchmarks.Scoring;

namespace CareerContext.Tests.Kit;

/// <summary>The repository's own requests with gold answers, and what asking all of them comes to.</summary>
internal static class OurSet
{
    /// <summary>The folder of requests, with its floors.</summary>
    public static RequestFolder Folder { get; } = RequestFolder.Of(Repository.File("tests", "CareerContext.Benchmarks", "requests"));

    /// <summary>The clock of the set's own day.</summary>
    public static TimeProvider Clock { get; } = Folder.Clock();

    private static readonly Lazy<List<BenchmarkRequest>> All = new(() => [.. Folder.Sets().SelectMany(s => s.Requests)]);
    private static readonly Lazy<List<Verdict>> Judged = new(() => Verdict.Of(Requests, Asker.Ask(Requests, Folder.Resumes, Clock), Folder.Resumes));

    public static List<BenchmarkRequest> Requests => All.Value;

    /// <summary>A verdict for each request, asked without a budget of its own.</summary>
    public static List<Verdict> Verdicts => Judged.Value;

    /// <summary>The persons' names, as files are called.</summary>
    public static IEnumerable<string> Persons => Requests.Select(r => r.Resume).Distinct();
}
