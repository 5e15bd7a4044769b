using System.Globalization;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>Whether a server holds more and more memory. It is looked at after a rest, as it is given back when there is nothing to do.</summary>
internal sealed class Memory(ServedProgram server, Tally tally, FuzzSettings settings)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);
    private long? warm;

    /// <summary>What is told at the end.</summary>
    public string Words { get; private set; } = "anonymous memory was not measured";

    /// <summary>Looks for the first time, once the server is warm.</summary>
    public async Task LookWarmAsync()
    {
        if (settings.Cases < FuzzSettings.LongRun) return;
        await Task.Delay(Rest).ConfigureAwait(false);
        warm = server.Anonymous();
    }

    /// <summary>Looks at the end.</summary>
    public async Task LookAsync()
    {
        if (warm is not { } before) return;
        long? busy = server.Anonymous();
        await Task.Delay(Rest).ConfigureAwait(false);
        if (server.Anonymous() is not { } after) return;
        Words = $"anonymous memory {Mega(before)} after {FuzzSettings.WarmAfter} cases, {Mega(after)} after {settings.Cases} ({Mega(busy ?? 0)} while at work)";
        if (after - before > FuzzSettings.MostGrowth) tally.Breach(Words);
    }

    private static string Mega(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB");
}
