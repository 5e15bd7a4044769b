using System.Globalization;

namespace CareerContext.Benchmarks.Speed;

/// <summary>How speed is measured.</summary>
internal sealed record SpeedSettings
{
    /// <summary>The parts to run, by name.</summary>
    public required IReadOnlyList<string> Only { get; init; }

    /// <summary>Rounds of the parts that alternate; null for each part's own number.</summary>
    public int? Rounds { get; init; }

    /// <summary>Few rounds and small files, to try the program; figures are rough.</summary>
    public bool IsQuick { get; init; }

    /// <summary>Records of the file that <c>context</c> asks.</summary>
    public int Records { get; init; } = 10_000;

    /// <summary>The server compiled ahead of time, or null.</summary>
    public string? Native { get; init; }

    /// <summary>The SDK's echo server compiled ahead of time, or null.</summary>
    public string? NativeEcho { get; init; }

    /// <summary>Where résumés in foreign formats lie.</summary>
    public required string Shared { get; init; }

    /// <summary>The Markdown file to write, or null.</summary>
    public string? Out { get; init; }

    /// <summary>The read-me file whose table is rewritten, or null.</summary>
    public string? Readme { get; init; }

    /// <summary>Where progress is told.</summary>
    public TextWriter Log { get; init; } = Console.Error;

    /// <summary>The rounds of a part.</summary>
    public int RoundsOr(int usual, int quick) => Rounds ?? (IsQuick ? quick : usual);

    /// <summary>Reads a command line.</summary>
    /// <exception cref="FormatException">An unknown part.</exception>
    public static SpeedSettings Of(Arguments arguments)
    {
        string[] only = arguments.Text("only")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [.. SpeedRun.Parts.Keys];
        if (only.FirstOrDefault(p => !SpeedRun.Parts.ContainsKey(p)) is { } unknown) throw new FormatException($"There is no part \"{unknown}\": {string.Join(", ", SpeedRun.Parts.Keys)}.");
        return new SpeedSettings
        {
            Only = only,
            Rounds = arguments.Text("rounds") is { } rounds ? int.Parse(rounds, CultureInfo.InvariantCulture) : null,
            IsQuick = arguments.Text("quick") is "yes",
            Records = arguments.Number("records", 10_000),
            Native = arguments.Text("native"),
            NativeEcho = arguments.Text("native-echo"),
            Shared = arguments.Text("shared") ?? Path.Combine(BuiltPrograms.Root, "..", "shared", "data"),
            Out = arguments.Text("out"),
            Readme = arguments.Text("readme"),
        };
    }
}
