namespace CareerContext.Benchmarks.Fuzz;

/// <summary>How a server is tried.</summary>
/// <param name="Program">The built server.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="Seed">The same seed, the same cases.</param>
internal sealed record FuzzSettings(string Program, int Cases, int Seed)
{
    /// <summary>After so many cases a right call must be answered right.</summary>
    public const int CheckEvery = 1000;

    /// <summary>After so many cases the memory is looked at for the first time.</summary>
    public const int WarmAfter = 10_000;

    /// <summary>Memory is judged in a run of at least so many cases: a shorter one still fills the framework's pools.</summary>
    public const int LongRun = 100_000;

    /// <summary>So many bytes more of anonymous memory may be held at the end.</summary>
    public const long MostGrowth = 8 * 1024 * 1024;

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Where progress is told.</summary>
    public TextWriter Log { get; init; } = TextWriter.Null;
}
