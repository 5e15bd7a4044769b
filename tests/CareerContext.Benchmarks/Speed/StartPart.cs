using System.Diagnostics;
using System.Globalization;

namespace CareerContext.Benchmarks.Speed;

/// <summary>From the start of the process to its first answer, stage by stage, all contenders in turn.</summary>
internal static class StartPart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>One start, in milliseconds since the process was asked for.</summary>
    private sealed record Stages(double Initialized, double Listed, double Answered, double Cpu, MemoryUse? Memory);

    /// <summary>Measures.</summary>
    public static void Run(Contenders contenders, SpeedSettings settings, PartReport report)
    {
        int rounds = settings.RoundsOr(usual: 21, quick: 5);
        report.Say($"Process asked for → `initialize` → `tools/list` → first `tools/call`, {rounds} rounds in turn (A B C … A B C …), after one that is not counted; medians. Each stage counts from the one before. Files are in the system's cache.");
        IReadOnlyList<Contender> servers = report.Present(contenders.Stdio());
        Dictionary<string, List<Stages>> starts = servers.ToDictionary(s => s.Name, _ => new List<Stages>());
        List<double> hellos = [];
        IReadOnlyList<Contender> hello = report.Present([Contenders.HelloWorld]);
        for (int round = -1; round < rounds; round++)
        {
            foreach (Contender server in servers)
            {
                Stages stages = Start(server);
                if (round >= 0) starts[server.Name].Add(stages);
            }
            foreach (Contender program in hello)
            {
                double time = Greet(program);
                if (round >= 0) hellos.Add(time);
            }
        }
        report.Show(Table(servers, starts, hellos));
        Note(report.Findings, starts);
        if (servers.FirstOrDefault(s => s.Name == Contenders.Ours) is not { } ours) return;
        double methods = Methods(ours);
        report.Say($"Methods that the program as built compiles before its first answer, which no clock is needed for: {methods:#,0}.");
        report.Findings.Note(Measure.Methods, methods);
    }

    // What the program itself says with its hidden switch.
    private static double Methods(Contender ours)
    {
        using StdioSession session = new(ours with { Arguments = [.. ours.Arguments, "--count-methods"] });
        session.Begin();
        if (!SpinWait.SpinUntil(() => session.Errors.Contains("methods compiled", StringComparison.Ordinal), Patience)) throw new IOException("The program did not count its methods.");
        return double.Parse(session.Errors.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static Stages Start(Contender server)
    {
        long from = Stopwatch.GetTimestamp();
        using StdioSession session = new(server);
        session.Initialize();
        double initialized = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        session.List();
        double listed = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        session.Call(server.First);
        double answered = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        return new Stages(initialized, listed, answered, ProcessTimes.Used(session.Process), MemoryUse.Of(session.Process.Id));
    }

    private static double Greet(Contender program)
    {
        long from = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(program.Program, program.Arguments) { RedirectStandardOutput = true })!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        return text.Trim() == "hello, world" ? time : throw new IOException($"{program.Program} said: {text}");
    }

    private static MarkdownTable Table(IReadOnlyList<Contender> servers, Dictionary<string, List<Stages>> starts, List<double> hellos)
    {
        MarkdownTable table = new("server", "initialize, ms", "list, ms", "first call, ms", "together, ms", "p10 to p90", "CPU, ms", "RSS, MB", "÷ TypeScript echo");
        List<Stages>? reference = starts.GetValueOrDefault(Contenders.TypeScript);
        foreach (string name in servers.Select(s => s.Name))
        {
            List<Stages> all = starts[name];
            double Middle(Func<Stages, double> of) => Spread.Median([.. all.Select(of)]);
            double[] totals = Totals(all);
            table.Add(name, MarkdownTable.Figure(Middle(s => s.Initialized)), MarkdownTable.Figure(Middle(s => s.Listed - s.Initialized)), MarkdownTable.Figure(Middle(s => s.Answered - s.Listed)),
                $"**{MarkdownTable.Figure(Middle(s => s.Answered))}**", Range(totals), MarkdownTable.Figure(Middle(s => s.Cpu)), MarkdownTable.Figure(Middle(s => s.Memory?.ResidentMb ?? double.NaN)),
                reference is null ? "" : MarkdownTable.Figure(Spread.PairedRatio(totals, Totals(reference))));
        }
        if (hellos.Count > 0) table.Add(Contenders.Hello, "", "", "", $"**{MarkdownTable.Figure(Spread.Median(hellos))}**", Range(hellos), "", "", reference is null ? "" : MarkdownTable.Figure(Spread.PairedRatio(hellos, Totals(reference))));
        return table;
    }

    private static void Note(Findings findings, Dictionary<string, List<Stages>> starts)
    {
        foreach ((string name, List<Stages> all) in starts) findings.Note(Measure.Start, Spread.Median(Totals(all)), name);
        if (starts.TryGetValue(Contenders.OursNative, out List<Stages>? native))
        {
            if (starts.TryGetValue(Contenders.Node, out List<Stages>? node)) findings.Note(Measure.StartNativeToNode, Spread.PairedRatio(Totals(native), Totals(node)));
            if (starts.TryGetValue(Contenders.EchoNative, out List<Stages>? echo)) findings.Note(Measure.StartNativeBeyondEcho, Spread.PairedDifference(Totals(native), Totals(echo)));
        }
        if (starts.TryGetValue(Contenders.Ours, out List<Stages>? ours) && starts.TryGetValue(Contenders.TypeScript, out List<Stages>? typeScript))
            findings.Note(Measure.StartToTypeScript, Spread.PairedRatio(Totals(ours), Totals(typeScript)));
    }

    private static double[] Totals(List<Stages> starts) => [.. starts.Select(s => s.Answered)];

    private static string Range(IReadOnlyCollection<double> times) => $"{MarkdownTable.Figure(Spread.Percentile(times, 0.1))} to {MarkdownTable.Figure(Spread.Percentile(times, 0.9))}";
}
