namespace CareerContext.Benchmarks.Speed;

/// <summary>Memory of a server that has answered once and waits, and after many calls.</summary>
internal static class MemoryPart
{
    private const int Calls = 10_000;
    private const int InFlight = 8;

    // Servers give memory back once nothing has come for a while.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(4);

    /// <summary>Measures.</summary>
    public static void Run(Contenders contenders, SpeedSettings settings, PartReport report)
    {
        int calls = settings.IsQuick ? Calls / 5 : Calls;
        report.Say($"Resident memory (and the anonymous part of it) in MB, from `/proc/PID/smaps_rollup`: {Rest.TotalSeconds} s after the first answer, right after {calls:#,0} calls of all sorts with {InFlight} in flight, and {Rest.TotalSeconds} s later.");
        List<(Contender Server, StdioSession Session)> running = [];
        try
        {
            foreach (Contender server in report.Present(contenders.Stdio()))
            {
                StdioSession session = new(server);
                running.Add((server, session));
                session.Begin();
            }
            Thread.Sleep(Rest);
            List<MemoryUse?> idle = [.. running.Select(r => MemoryUse.Of(r.Session.Process.Id))], busy = [];
            foreach ((Contender server, StdioSession session) in running)
            {
                foreach (CallSet set in server.Calls) session.Together(set, calls / server.Calls.Count, InFlight);
                busy.Add(MemoryUse.Of(session.Process.Id));
            }
            Thread.Sleep(Rest);
            MarkdownTable table = new("server", "idle", "after the calls", "after a rest");
            for (int i = 0; i < running.Count; i++)
            {
                string name = running[i].Server.Name;
                table.Add(name, Words(idle[i]), Words(busy[i]), Words(MemoryUse.Of(running[i].Session.Process.Id)));
                if (idle[i] is not { } use) continue;
                report.Findings.Note(Measure.Idle, use.ResidentMb, name);
                report.Findings.Note(Measure.IdleAnonymous, use.AnonymousMb, name);
            }
            report.Show(table);
        }
        finally
        {
            running.ForEach(r => r.Session.Dispose());
        }
    }

    private static string Words(MemoryUse? use) => use is null ? "" : $"{MarkdownTable.Figure(use.ResidentMb)} ({MarkdownTable.Figure(use.AnonymousMb)})";
}
