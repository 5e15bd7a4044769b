using System.Globalization;

namespace CareerContext.Benchmarks.Speed;

/// <summary>Memory that a process holds.</summary>
/// <param name="Resident">Bytes in memory, files and libraries included.</param>
/// <param name="Anonymous">Bytes of them that no file stands behind.</param>
internal sealed record MemoryUse(long Resident, long Anonymous)
{
    private const double Mega = 1024 * 1024;

    /// <summary><see cref="Resident"/> in MB.</summary>
    public double ResidentMb => Resident / Mega;

    /// <summary><see cref="Anonymous"/> in MB.</summary>
    public double AnonymousMb => Anonymous / Mega;

    /// <summary>A running process's memory; null where the system does not tell.</summary>
    public static MemoryUse? Of(int process)
    {
        string path = $"/proc/{process}/smaps_rollup";
        if (!OperatingSystem.IsLinux() || !File.Exists(path)) return null;
        string[] lines = File.ReadAllLines(path);
        return new MemoryUse(Bytes(lines, "Rss:"), Bytes(lines, "Anonymous:"));
    }

    private static long Bytes(string[] lines, string name) =>
        long.Parse(lines.First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
}
