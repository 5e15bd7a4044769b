namespace CareerContext.Benchmarks.Speed;

/// <summary>A bound that a measure is to keep to.</summary>
/// <param name="What">In words.</param>
/// <param name="Measure">One of <see cref="Speed.Measure"/>.</param>
/// <param name="Of">The contender; empty for a ratio of two.</param>
/// <param name="Limit">At most so much; at least so much when <paramref name="IsLeast"/>.</param>
/// <param name="IsLeast">Whether more is better.</param>
internal sealed record Target(string What, string Measure, string Of, double Limit, bool IsLeast = false)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Target> All { get; } =
    [
        new("native: start to first answer ÷ Node echo without SDK", Speed.Measure.StartNativeToNode, "", 0.25),
        new("native: start to first answer beyond the SDK's echo, native, ms", Speed.Measure.StartNativeBeyondEcho, "", 6),
        new("as built: start to first answer ÷ TypeScript SDK echo", Speed.Measure.StartToTypeScript, "", 1.25),
        new("as built: methods compiled before the first answer", Speed.Measure.Methods, "", 2_600),
        new("as built: `get_quick_summary` over stdio, CPU ÷ the SDK's echo", Speed.Measure.QuickCpuToEcho, "", 1.5),
        new("native: `get_quick_summary` over stdio, CPU ÷ the SDK's echo, native", Speed.Measure.QuickCpuToEchoNative, "", 1.5),
        new("as built: `get_quick_summary` over HTTP at 64 connections, calls/s ÷ the bare SDK", Speed.Measure.HttpToSdk, "", 0.7, IsLeast: true),
        new("`get_career_context` in process ÷ full-text query, 10,000 records", Speed.Measure.ContextToQuery, "", 3),
        new("as built: `get_career_context` over stdio, CPU beyond the same in process, µs", Speed.Measure.ContextBeyondProcess, "", 100),
        new("native: memory idle, MB", Speed.Measure.Idle, Contenders.OursNative, 32),
        new("native: memory idle, anonymous, MB", Speed.Measure.IdleAnonymous, Contenders.OursNative, 10),
        new("as built: memory idle, MB", Speed.Measure.Idle, Contenders.Ours, 65),
        new("import of 10,000 records in process ÷ inserting the same rows", Speed.Measure.ImportToInserts, "", 3.5),
        new("as built: import of 10,000 records from JSON, whole process, s", Speed.Measure.Import, Contenders.Ours, 2.5),
        new("full-text query at 1,000,000 records ÷ the sqlite3 shell", Speed.Measure.QueryToShell, "", 1.3),
    ];

    /// <summary>Whether a figure keeps to it.</summary>
    public bool IsMet(double figure) => IsLeast ? figure >= Limit : figure <= Limit;

    /// <summary>What was reached, as Markdown.</summary>
    public static string Table(Findings findings)
    {
        MarkdownTable table = new("target", "bound", "reached", "");
        foreach (Target target in All)
        {
            double? figure = findings.Find(target.Measure, target.Of);
            string verdict = figure is not { } reached ? "not measured in this run" : target.IsMet(reached) ? "met" : "**missed**";
            table.Add(target.What, $"{(target.IsLeast ? "≥" : "≤")} {MarkdownTable.Figure(target.Limit)}", MarkdownTable.Figure(figure), verdict);
        }
        return table.ToString();
    }
}
