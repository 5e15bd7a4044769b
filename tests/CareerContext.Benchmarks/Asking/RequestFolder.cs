using CareerContext.Benchmarks.Scoring;

namespace CareerContext.Benchmarks.Asking;

/// <summary>A folder of requests: <c>dev.jsonl</c> and <c>held.jsonl</c>, each where present, and <c>floors.json</c> with the day they are asked on.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Resumes">The persons.</param>
internal sealed record RequestFolder(string Path, Resumes Resumes)
{
    private static readonly string[] Splits = ["dev", "held"];

    /// <summary>The folder with its résumés; by default they lie in <c>resumes</c> beside it.</summary>
    public static RequestFolder Of(string folder, string? resumes = null) => new(folder, new Resumes(resumes ?? System.IO.Path.Combine(folder, "..", "resumes")));

    /// <summary>The sets that are there, by name.</summary>
    public IEnumerable<(string Name, List<BenchmarkRequest> Requests)> Sets() =>
        Splits.Select(s => (Name: s, File: System.IO.Path.Combine(Path, s + ".jsonl"))).Where(s => File.Exists(s.File)).Select(s => (s.Name, BenchmarkRequest.Load(s.File)));

    /// <summary>The floors; null where the folder has none.</summary>
    public Floors? Floors() => System.IO.Path.Combine(Path, Asking.Floors.FileName) is string file && File.Exists(file) ? Asking.Floors.Load(file) : null;

    /// <summary>The clock that the set is asked by: the floors' day, else the system's.</summary>
    public TimeProvider Clock() => Floors() is { } floors ? new StillClock(floors.Today) : TimeProvider.System;
}
