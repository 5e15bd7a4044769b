using System.Globalization;
using System.Text.Json;
using CareerContext.Benchmarks.Scoring;

namespace CareerContext.Benchmarks.Asking;

/// <summary>The least that the set's answers may be worth: <c>floors.json</c>. Shares are 0 to 1.</summary>
internal sealed record Floors(DateOnly Today, double Recall, double Facts, double Tier, double Flagged, double FalseAlarms, double MeanTokens)
{
    /// <summary>The file's name, beside the requests.</summary>
    public const string FileName = "floors.json";

    // What the file's four digits may hide.
    private const double Rounding = 0.00005;

    /// <summary>Reads the file.</summary>
    public static Floors Load(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement root = json.RootElement;
        return new Floors(
            DateOnly.ParseExact(root.GetProperty("today").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            root.GetProperty("recall_at_least").GetDouble(),
            root.GetProperty("facts_at_least").GetDouble(),
            root.GetProperty("tier_at_least").GetDouble(),
            root.GetProperty("flagged_at_least").GetDouble(),
            root.GetProperty("false_alarms_at_most").GetDouble(),
            root.GetProperty("mean_tokens_at_most").GetDouble());
    }

    /// <summary>What is worse than it may be, a line each.</summary>
    public IEnumerable<string> Worse(Figures figures)
    {
        (string Name, double Is, double Bound)[] least = [("recall", figures.Recall, Recall), ("facts", figures.Facts, Facts), ("tier", figures.Tier, Tier), ("flagged", figures.Flagged, Flagged)];
        foreach ((string name, double value, double bound) in least)
        {
            if (!(value >= bound - Rounding)) yield return string.Create(CultureInfo.InvariantCulture, $"{name} is {value:0.0000}, at least {bound:0.0000} wanted");
        }
        if (!(figures.FalseAlarms <= FalseAlarms + Rounding)) yield return string.Create(CultureInfo.InvariantCulture, $"false alarms are {figures.FalseAlarms:0.0000}, at most {FalseAlarms:0.0000} allowed");
        if (!(figures.MeanTokens <= MeanTokens + 0.05)) yield return string.Create(CultureInfo.InvariantCulture, $"mean tokens are {figures.MeanTokens:0.0}, at most {MeanTokens:0.0} allowed");
    }
}
