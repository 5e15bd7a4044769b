namespace CareerContext.Benchmarks.Speed;

/// <summary>Single figures of a run, by which targets are judged and the read-me file's table is made.</summary>
internal sealed class Findings
{
    private readonly Dictionary<(string Measure, string Of), double> figures = [];

    /// <summary>Notes a figure.</summary>
    /// <param name="measure">One of <see cref="Measure"/>.</param>
    /// <param name="value">In the measure's unit.</param>
    /// <param name="of">The contender; empty for a ratio of two.</param>
    public void Note(string measure, double value, string of = "") => figures[(measure, of)] = value;

    /// <summary>A figure, or null when it was not measured.</summary>
    public double? Find(string measure, string of = "") => figures.TryGetValue((measure, of), out double value) ? value : null;
}

/// <summary>What is measured, with its unit.</summary>
internal static class Measure
{
    public const string Start = "start, ms";
    public const string StartNativeToNode = "start: native to Node without SDK";
    public const string StartNativeBeyondEcho = "start: native beyond the native echo, ms";
    public const string StartToTypeScript = "start: as built to TypeScript";
    public const string Methods = "methods compiled before the first answer";
    public const string Quick = "quick summary, µs";
    public const string Context = "career context, µs";
    public const string Skills = "skill search, µs";
    public const string Echo = "echo, µs";
    public const string QuickCpuToEcho = "quick summary: CPU to the SDK's echo, as built";
    public const string QuickCpuToEchoNative = "quick summary: CPU to the SDK's echo, native";
    public const string ContextBeyondProcess = "career context over stdio: CPU beyond the same in process, µs";
    public const string Idle = "memory idle, MB";
    public const string IdleAnonymous = "memory idle, anonymous, MB";
    public const string HttpRate = "quick summary over HTTP at 64 connections, calls/s";
    public const string HttpToSdk = "HTTP at 64 connections: as built to the bare SDK";
    public const string ImportToInserts = "import of 10,000 records to inserts";
    public const string Import = "import of 10,000 records from JSON, s";
    public const string QueryToShell = "query at 1,000,000 records to the shell";
    public const string ContextToQuery = "career context to the full-text query";
}
