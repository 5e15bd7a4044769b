using System.Text.Json;

namespace CareerContext.Benchmarks.Scoring;

/// <summary>How long something lasted, with what counting allows.</summary>
/// <param name="Least">In months; NaN when not said.</param>
/// <param name="Most">In months.</param>
internal sealed record MonthRange(double Least, double Most);

/// <summary>One request with its gold answer: a line of <c>dev.jsonl</c> or <c>held.jsonl</c>.</summary>
/// <param name="Id">e.g. <c>brandt-pflege-01</c>.</param>
/// <param name="Resume">The person: the résumé's file name without its ending.</param>
/// <param name="Type">e.g. <c>timeline</c>.</param>
/// <param name="Lang">The request's language, e.g. <c>de</c>.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Gold">Facts that an answer must hold, each as its alternative wordings.</param>
/// <param name="Wanted">The smallest tier that holds the answer, as the file names it: <c>detailed-one</c> and the like.</param>
/// <param name="Evidence">Where in the résumé the answer stands: JSON paths.</param>
/// <param name="Unanswerable">Whether the résumé does not hold the answer.</param>
internal sealed record BenchmarkRequest(string Id, string Resume, string Type, string Lang, string Text, IReadOnlyList<IReadOnlyList<string>> Gold, string Wanted, IReadOnlyList<string> Evidence, bool Unanswerable)
{
    /// <summary>Whether the answer must be computed, e.g. a duration.</summary>
    public bool Derived { get; init; }

    /// <summary>The duration asked for; null when none is.</summary>
    public MonthRange? Range { get; init; }

    /// <summary>Names beside which a stated duration must stand in a long answer.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>What the derived answer can be computed from, each as its alternative wordings.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Inputs { get; init; } = [];

    /// <summary>Whether the answer stands in fields outside JSON Resume's schema.</summary>
    public bool Nonstandard { get; init; }

    /// <summary>Reads a file of requests.</summary>
    public static List<BenchmarkRequest> Load(string path) => [.. File.ReadLines(path).Where(l => l.Length > 0).Select(Parse)];

    private static BenchmarkRequest Parse(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement row = json.RootElement;
        return new BenchmarkRequest(TextOf(row, "id"), TextOf(row, "resume"), TextOf(row, "type"), TextOf(row, "lang"), TextOf(row, "request"), Alternatives(row, "gold"), TextOf(row, "minimal_tier"), Texts(row, "evidence"), Flag(row, "unanswerable"))
        {
            Derived = Flag(row, "derived"),
            Range = RangeOf(row),
            Near = Texts(row, "near"),
            Inputs = Alternatives(row, "inputs"),
            Nonstandard = Flag(row, "nonstandard"),
        };
    }

    private static MonthRange? RangeOf(JsonElement row)
    {
        if (!row.TryGetProperty("range", out JsonElement range) || range.ValueKind != JsonValueKind.Object) return null;
        if (!range.TryGetProperty("max", out JsonElement most) || most.ValueKind != JsonValueKind.Number) return null;
        int unit = TextOf(range, "unit") == "years" ? 12 : 1;
        double least = range.TryGetProperty("min", out JsonElement min) && min.ValueKind == JsonValueKind.Number ? min.GetDouble() : double.NaN;
        return new MonthRange(least * unit, most.GetDouble() * unit);
    }

    private static string TextOf(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static bool Flag(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static IReadOnlyList<string> Texts(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? TextsOf(list) : [];

    private static IReadOnlyList<IReadOnlyList<string>> Alternatives(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(TextsOf)] : [];

    private static IReadOnlyList<string> TextsOf(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString() ?? "")];
}
