using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CareerContext.Benchmarks.Speed;

/// <summary>The <c>sqlite3</c> command: SQLite as its authors use it, in C.</summary>
internal static class SqliteShell
{
    private const string Program = "sqlite3";

    /// <summary>Its version, or null where it is not installed.</summary>
    public static string? Version()
    {
        try
        {
            return Run(["--version"], "").Split(' ')[0];
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>What one run of a query takes on a warm file: many runs in one process, less a process with one run.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sql">The query, without parameters.</param>
    /// <param name="times">How often.</param>
    /// <param name="rows">What each run must print.</param>
    /// <returns>Milliseconds.</returns>
    public static double Time(string path, string sql, int times, string rows)
    {
        double one = Whole(path, sql, 1, rows);
        return Math.Max(0, (Whole(path, sql, times + 1, rows) - one) / times);
    }

    private static double Whole(string path, string sql, int times, string rows)
    {
        string script = new StringBuilder().Insert(0, sql.ReplaceLineEndings(" ") + ";\n", times).ToString();
        long from = Stopwatch.GetTimestamp();
        string text = Run(["-batch", "-readonly", path], script);
        double time = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        return text.Length == rows.Length * times && text.StartsWith(rows, StringComparison.Ordinal) ? time : throw new IOException($"{Program} gave other rows than the same query here: {text[..Math.Min(text.Length, 600)]}");
    }

    private static string Run(string[] arguments, string script)
    {
        using Process process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Task<string> reading = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        string text = reading.GetAwaiter().GetResult();
        process.WaitForExit();
        return text;
    }
}
