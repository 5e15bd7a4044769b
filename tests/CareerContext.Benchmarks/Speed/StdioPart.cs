using System.Diagnostics;
using CareerContext.Context;

namespace CareerContext.Benchmarks.Speed;

/// <summary>Calls over standard input and output once a server is warm: one after the other, and with several in flight.</summary>
internal static class StdioPart
{
    private const int InFlight = 32;

    // What a round costs a server for one set of calls.
    private sealed record Round(double[] Times, double Cpu, double RateOne, double RateMany);

    private sealed record Row(string Server, CallSet Calls, StdioSession Session)
    {
        public List<Round> Rounds { get; } = [];

        public IReadOnlyList<double> Cpu => [.. Rounds.Select(r => r.Cpu)];
    }

    /// <summary>Measures.</summary>
    public static void Run(Contenders contenders, SpeedSettings settings, PartReport report)
    {
        int rounds = settings.RoundsOr(usual: 7, quick: 3), warm = settings.IsQuick ? 500 : 3000, calls = settings.IsQuick ? 300 : 1500;
        report.Say($"After {warm} calls to warm up, {rounds} rounds in turn of {calls} calls one after the other and as many with {InFlight} in flight, each answer checked. `get_career_context` gets {Contenders.Requests.Count} typical requests in turn about the sample person. CPU is the server's, of all its threads, one after the other. The last column is the median of the ratios of each round.");
        List<StdioSession> sessions = [];
        try
        {
            List<Row> rows = [];
            foreach (Contender server in report.Present(contenders.Stdio()))
            {
                StdioSession session = new(server);
                sessions.Add(session);
                session.Begin();
                rows.AddRange(server.Calls.Select(c => new Row(server.Name, c, session)));
            }
            foreach (Row row in rows) row.Session.Together(row.Calls, warm, InFlight);
            List<double> inProcess = [];
            foreach (string request in Enumerable.Repeat(Contenders.Requests, Math.Max(1, warm / Contenders.Requests.Count)).SelectMany(r => r).Select(r => r.Text)) contenders.Career.Reader.Answer(request);
            for (int round = 0; round < rounds; round++)
            {
                foreach (Row row in rows) row.Rounds.Add(Measured(row, calls));
                inProcess.Add(InProcess(contenders.Career.Reader, calls));
            }
            report.Show(Table(rows));
            report.Say($"The same requests of `get_career_context` in this process: {Spread.Median(inProcess):0} µs of CPU each.");
            Note(report.Findings, rows, inProcess);
        }
        finally
        {
            sessions.ForEach(s => s.Dispose());
        }
    }

    private static Round Measured(Row row, int calls)
    {
        double before = ProcessTimes.Used(row.Session.Process);
        long from = Stopwatch.GetTimestamp();
        double[] times = row.Session.OneByOne(row.Calls, calls);
        double seconds = Stopwatch.GetElapsedTime(from).TotalSeconds, cpu = ProcessTimes.Used(row.Session.Process) - before;
        return new Round(times, 1000 * cpu / calls, calls / seconds, 1000 * calls / row.Session.Together(row.Calls, calls, InFlight));
    }

    // Microseconds of processor time for each request.
    private static double InProcess(CareerReader reader, int calls)
    {
        double before = ProcessTimes.UsedByThread();
        for (int i = 0; i < calls; i++)
        {
            (string text, string expected) = Contenders.Requests[i % Contenders.Requests.Count];
            if (!reader.Answer(text).Text.Contains(expected, StringComparison.Ordinal)) throw new IOException($"\"{text}\" was answered without \"{expected}\".");
        }
        return 1000 * (ProcessTimes.UsedByThread() - before) / calls;
    }

    private static MarkdownTable Table(List<Row> rows)
    {
        MarkdownTable table = new("server", "call", "p50, µs", "p99, µs", "CPU, µs a call", "calls/s, one", $"calls/s, {InFlight} in flight", "CPU ÷ the C# SDK's echo");
        Row? echo = rows.Find(r => r.Server == Contenders.Echo);
        foreach (Row row in rows)
        {
            double[] times = [.. row.Rounds.SelectMany(r => r.Times)];
            table.Add(row.Server, row.Calls.Name, MarkdownTable.Figure(Spread.Median(times)), MarkdownTable.Figure(Spread.Percentile(times, 0.99)), MarkdownTable.Figure(Spread.Median(row.Cpu)),
                MarkdownTable.Figure(Spread.Median([.. row.Rounds.Select(r => r.RateOne)])), MarkdownTable.Figure(Spread.Median([.. row.Rounds.Select(r => r.RateMany)])), echo is null ? "" : MarkdownTable.Figure(Spread.PairedRatio(row.Cpu, echo.Cpu)));
        }
        return table;
    }

    private static void Note(Findings findings, List<Row> rows, List<double> inProcess)
    {
        Row? Find(string server, string calls) => rows.Find(r => r.Server == server && r.Calls.Name == calls);
        foreach (Row row in rows) findings.Note(MeasureOf(row.Calls.Name), Spread.Median([.. row.Rounds.SelectMany(r => r.Times)]), row.Server);
        if (Find(Contenders.Ours, Contenders.QuickCalls) is { } quick && Find(Contenders.Echo, Contenders.EchoCalls) is { } echo) findings.Note(Measure.QuickCpuToEcho, Spread.PairedRatio(quick.Cpu, echo.Cpu));
        if (Find(Contenders.OursNative, Contenders.QuickCalls) is { } native && Find(Contenders.EchoNative, Contenders.EchoCalls) is { } nativeEcho) findings.Note(Measure.QuickCpuToEchoNative, Spread.PairedRatio(native.Cpu, nativeEcho.Cpu));
        if (Find(Contenders.Ours, Contenders.ContextCalls) is { } context) findings.Note(Measure.ContextBeyondProcess, Spread.PairedDifference(context.Cpu, inProcess));
    }

    private static string MeasureOf(string calls) => calls switch
    {
        Contenders.QuickCalls => Measure.Quick,
        Contenders.ContextCalls => Measure.Context,
        Contenders.SkillCalls => Measure.Skills,
        _ => Measure.Echo,
    };
}
