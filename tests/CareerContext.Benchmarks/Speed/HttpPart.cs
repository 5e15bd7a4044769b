using System.Text.Json.Nodes;
using CareerContext.Benchmarks.Fuzz;

namespace CareerContext.Benchmarks.Speed;

/// <summary>The quick summary over HTTP, beside Kestrel and the bare SDK with the same bytes.</summary>
internal static class HttpPart
{
    private const string Plain = "Kestrel, the same bytes";
    private const string Sdk = "the bare C# SDK, the same result";

    private static readonly int[] Connections = [1, 8, 64];
    private static readonly ToolCall Quick = new("get_quick_summary", "{}", "Lumen Orchard");

    private sealed record Row(string Server, int Connections, ServedProgram Program, HttpLoad Load)
    {
        public List<Burst> Bursts { get; } = [];

        public List<double> Cpu { get; } = [];

        public double[] Rates => [.. Bursts.Select(b => b.Rate)];
    }

    /// <summary>Measures.</summary>
    public static void Run(Contenders contenders, SpeedSettings settings, PartReport report)
    {
        int rounds = settings.RoundsOr(usual: 7, quick: 3);
        TimeSpan time = TimeSpan.FromSeconds(settings.IsQuick ? 0.3 : 1);
        report.Say($"`get_quick_summary` by POST to the loopback address, each server at {string.Join(", ", Connections)} connections kept alive, {rounds} rounds in turn of {time.TotalSeconds} s, after as much to warm up, each answer checked. The load comes from one thread of this process on the same processors. CPU is the server's. Ratios are medians of those of each round.");
        List<Row> rows = [];
        List<ServedProgram> programs = [];
        try
        {
            IReadOnlyList<Contender> ours = report.Present(contenders.Http());
            if (ours.Count == 0) return;
            (string bytes, string result) = Answer(ours[0], contenders.Folder);
            IReadOnlyList<Contender> all = [.. ours, .. report.Present([Contenders.Endpoint(Sdk, "sdk", result), Contenders.Endpoint(Plain, "plain", bytes)])];
            foreach (Contender server in all)
            {
                ServedProgram program = new(server);
                programs.Add(program);
                Uri endpoint = program.EndpointAsync().GetAwaiter().GetResult();
                rows.AddRange(Connections.Select(c => new Row(server.Name, c, program, new HttpLoad(endpoint, Quick, c))));
            }
            foreach (Row row in rows) row.Load.Run(time);
            for (int round = 0; round < rounds; round++)
            {
                foreach (Row row in rows.OrderBy(r => r.Connections)) Measured(row, time);
            }
            report.Show(Table(rows));
            Note(report.Findings, rows);
        }
        finally
        {
            rows.ForEach(r => r.Load.Dispose());
            programs.ForEach(p => p.Dispose());
        }
    }

    // Two files with what the server itself answers: all bytes of the body, and the result within.
    private static (string Bytes, string Result) Answer(Contender server, string folder)
    {
        using ServedProgram program = new(server);
        using HttpLoad load = new(program.EndpointAsync().GetAwaiter().GetResult(), Quick, 1);
        string body = load.Ask(), bytes = Path.Combine(folder, "answer.txt"), result = Path.Combine(folder, "result.json");
        string message = body.Split('\n').First(l => l.StartsWith("data:", StringComparison.Ordinal))["data:".Length..];
        File.WriteAllText(bytes, body);
        File.WriteAllText(result, JsonNode.Parse(message)!["result"]!.ToJsonString());
        return (bytes, result);
    }

    private static void Measured(Row row, TimeSpan time)
    {
        double before = ProcessTimes.Used(row.Program.Process);
        Burst burst = row.Load.Run(time);
        row.Cpu.Add(1000 * (ProcessTimes.Used(row.Program.Process) - before) / burst.Times.Count);
        row.Bursts.Add(burst);
    }

    private static MarkdownTable Table(List<Row> rows)
    {
        MarkdownTable table = new("connections", "server", "calls/s", "p50, µs", "p99, µs", "CPU, µs a call", "calls/s ÷ the bare SDK", "÷ Kestrel");
        foreach (Row row in rows.OrderBy(r => r.Connections))
        {
            double[] times = [.. row.Bursts.SelectMany(b => b.Times)];
            string Ratio(string to) => rows.Find(r => r.Server == to && r.Connections == row.Connections) is { } other ? MarkdownTable.Figure(Spread.PairedRatio(row.Rates, other.Rates)) : "";
            table.Add($"{row.Connections}", row.Server, MarkdownTable.Figure(Spread.Median(row.Rates)), MarkdownTable.Figure(Spread.Median(times)), MarkdownTable.Figure(Spread.Percentile(times, 0.99)),
                MarkdownTable.Figure(Spread.Median(row.Cpu)), Ratio(Sdk), Ratio(Plain));
        }
        return table;
    }

    private static void Note(Findings findings, List<Row> rows)
    {
        int most = Connections[^1];
        foreach (Row row in rows.Where(r => r.Connections == most)) findings.Note(Measure.HttpRate, Spread.Median(row.Rates), row.Server);
        if (rows.Find(r => r.Server == Contenders.Ours && r.Connections == most) is { } ours && rows.Find(r => r.Server == Sdk && r.Connections == most) is { } sdk)
            findings.Note(Measure.HttpToSdk, Spread.PairedRatio(ours.Rates, sdk.Rates));
    }
}
