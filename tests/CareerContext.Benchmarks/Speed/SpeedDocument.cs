using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CareerContext.Benchmarks.Speed;

/// <summary>What a run comes to, as Markdown: targets first, then each part. The table between its markers is the read-me file's too.</summary>
internal static class SpeedDocument
{
    /// <summary>The region of the read-me file that is a copy of this document's.</summary>
    public const string Region = "SPEED";

    // What others are measured by is the same unless it is named; what nobody else does is told of ours alone.
    private static readonly (string What, string Measure, string? Others)[] Lines =
    [
        ("start to first answer, ms", Measure.Start, null),
        ("memory idle, MB", Measure.Idle, null),
        ("`get_quick_summary`, µs (others: `echo`)", Measure.Quick, Measure.Echo),
        ("`get_career_context`, µs", Measure.Context, ""),
        ("`search_skills`, µs", Measure.Skills, ""),
        ("`get_quick_summary` over HTTP at 64 connections, calls/s", Measure.HttpRate, ""),
        ("import of 10,000 records, s", Measure.Import, ""),
    ];

    private static readonly (string Head, string Of)[] Columns =
    [
        ("native", Contenders.OursNative),
        ("as built (JIT)", Contenders.Ours),
        ("C# SDK, echo", Contenders.Echo),
        ("TypeScript SDK, echo", Contenders.TypeScript),
        ("Node without SDK, echo", Contenders.Node),
    ];

    /// <summary>All of it.</summary>
    public static string Of(Findings findings, IEnumerable<(string Title, string Text)> parts, SpeedSettings settings)
    {
        StringBuilder text = new();
        text.Append("# Speed\n\nMade by `dotnet run -c Release --project tests/CareerContext.Benchmarks -- speed --native PATH --native-echo PATH --out docs/benchmarks.md --readme README.md`\n");
        text.Append("(`npm ci` in `tests/contenders` first). Trust ratios within a table; the same machine is now faster, now slower.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"<!-- {Region} -->\n{Summary(findings, settings)}<!-- /{Region} -->\n\n## Targets\n\n{Target.Table(findings)}");
        foreach ((string title, string part) in parts) text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{part.TrimEnd('\n')}\n");
        return text.ToString();
    }

    private static string Summary(Findings findings, SpeedSettings settings)
    {
        MarkdownTable table = new(["", .. Columns.Select(c => c.Head)]);
        foreach ((string what, string measure, string? others) in Lines)
            table.Add([what, .. Columns.Select((c, i) => MarkdownTable.Figure(findings.Find(i < 2 ? measure : others ?? measure, c.Of)))]);
        string caution = IsDebug ? " **Built for debugging: the figures say little.**" : settings.IsQuick ? " **A quick run of few rounds and small files: the figures are rough.**" : "";
        return $"{Machine()}{caution}\n\n{table}";
    }

    private static string Machine() => string.Create(CultureInfo.InvariantCulture,
        $"Measured on {DateTime.UtcNow:yyyy-MM-dd} on {Environment.ProcessorCount} processors ({Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_073_741_824.0:0} GB), {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}.");

    private static string Processor()
    {
        const string cpus = "/proc/cpuinfo", name = "model name";
        string? line = File.Exists(cpus) ? File.ReadLines(cpus).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal)) : null;
        return line is null ? $"{RuntimeInformation.OSArchitecture}" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static bool IsDebug =>
#if DEBUG
        true;
#else
        false;
#endif
}
