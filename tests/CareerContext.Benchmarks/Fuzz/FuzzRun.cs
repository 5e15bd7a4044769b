using System.Diagnostics;
using System.Globalization;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>Tries a server and prints what came of it.</summary>
internal static class FuzzRun
{
    /// <summary>Runs one of the two and prints its counts.</summary>
    /// <param name="output">Where they are printed.</param>
    /// <param name="transport"><c>stdio</c> or <c>http</c>.</param>
    /// <param name="settings">How.</param>
    /// <returns>An exit code: 1 when anything was wrong.</returns>
    public static int Print(TextWriter output, string transport, FuzzSettings settings)
    {
        long start = Stopwatch.GetTimestamp();
        (Tally tally, string memory) = (transport == "http" ? HttpFuzz.RunAsync(settings) : StdioFuzz.RunAsync(settings)).GetAwaiter().GetResult();
        tally.Print(output);
        output.WriteLine(memory);
        string words = string.Create(CultureInfo.InvariantCulture, $"fuzz {transport}: {settings.Cases} cases, seed {settings.Seed}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        output.WriteLine(tally.Breaches.Count == 0 ? $"ok {words}" : $"FAILED {words}");
        return tally.Breaches.Count == 0 ? 0 : 1;
    }
}
