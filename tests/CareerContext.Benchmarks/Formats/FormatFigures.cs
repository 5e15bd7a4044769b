namespace CareerContext.Benchmarks.Formats;

/// <summary>How much of a person one rendering's import found.</summary>
/// <param name="Name">The rendering's file name.</param>
/// <param name="Format">The format that read it.</param>
/// <param name="All">Facts that the JSON has.</param>
/// <param name="Stated">Facts that the rendering states.</param>
/// <param name="FoundOfStated">Of these, found.</param>
/// <param name="Found">Facts found at all.</param>
/// <param name="Invented">What was invented or misplaced, a line each.</param>
/// <param name="Unmatched">Records that the JSON does not know.</param>
/// <param name="Missed">Facts that are stated and were not found.</param>
internal sealed record FormatFigures(string Name, string Format, int All, int Stated, int FoundOfStated, int Found, IReadOnlyList<string> Invented, int Unmatched, IReadOnlyList<JsonFact> Missed)
{
    /// <summary>The least share of what is stated, by the file's ending.</summary>
    public static IReadOnlyDictionary<string, double> Floors { get; } = new Dictionary<string, double>
    {
        [".json"] = 0.99, [".yml"] = 0.98, [".html"] = 0.90, [".md"] = 0.90, [".txt"] = 0.90, [".doc"] = 0.80, [".pdf"] = 0.80,
    };

    /// <summary>The share of what is stated.</summary>
    public double Share => Stated == 0 ? 1 : (double)FoundOfStated / Stated;

    /// <summary>The least that the share may be.</summary>
    public double Floor => Floors[Path.GetExtension(Name)];

    /// <summary>Whether it is worse than it may be.</summary>
    public bool IsWorse => Share < Floor || Invented.Count > 0;
}
