using System.Globalization;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>Whether a server holds more and more memory.</summary>
internal sealed class Memory(ServedProgram server, Tally tally, FuzzSettings settings)
{
    private long? warm;

    /// <summary>What is told at the end.</summary>
    public string Words { get; private set; } = "anonymous memory was not measured";

    /// <summary>Looks, where so many cases are a place to look.</summary>
    public void Look(int cases)
    {
        if (cases == FuzzSettings.WarmAfter) warm = server.Anonymous();
        if (cases % FuzzSettings.WarmAfter == 0 && server.Anonymous() is { } now)
            settings.Log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases} cases, {now / 1048576.0:0.0} MB anonymous, longest wait {tally.Longest.TotalMilliseconds:0} ms"));
        if (cases != settings.Cases || cases <= FuzzSettings.WarmAfter || warm is not { } before || server.Anonymous() is not { } after) return;
        Words = string.Create(CultureInfo.InvariantCulture, $"anonymous memory {before / 1048576.0:0.0} MB after {FuzzSettings.WarmAfter}, {after / 1048576.0:0.0} MB after {cases}");
        if (after - before > FuzzSettings.MostGrowth) tally.Breach(Words);
    }
}
