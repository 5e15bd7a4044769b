using System.Globalization;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>Counts what followed each sort of case, and keeps what was wrong.</summary>
internal sealed class Tally
{
    private const int MostBreaches = 20;
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Dictionary<string, int>> counts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> outcomes = new(StringComparer.Ordinal);
    private readonly List<string> breaches = [];
    private int allBreaches;

    /// <summary>What was wrong; the first ones.</summary>
    public IReadOnlyList<string> Breaches => breaches;

    /// <summary>The longest wait for an answer.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Counts an outcome.</summary>
    public void Count(string kind, string outcome)
    {
        lock (gate)
        {
            outcomes.Add(outcome);
            if (!counts.TryGetValue(kind, out Dictionary<string, int>? of)) counts[kind] = of = [];
            of[outcome] = of.GetValueOrDefault(outcome) + 1;
        }
    }

    /// <summary>Notes how long an answer took.</summary>
    public void Took(TimeSpan time)
    {
        lock (gate)
        {
            if (time > Longest) Longest = time;
        }
    }

    /// <summary>Notes something that must not be.</summary>
    public void Breach(string words)
    {
        lock (gate)
        {
            allBreaches++;
            if (breaches.Count < MostBreaches) breaches.Add(words);
        }
    }

    /// <summary>Prints the table, then what was wrong.</summary>
    public void Print(TextWriter output)
    {
        string[] columns = [.. outcomes];
        int first = counts.Keys.Append("all").Max(k => k.Length);
        output.WriteLine("".PadRight(first) + string.Concat(columns.Select(c => "  " + c.PadLeft(6))));
        foreach ((string kind, Dictionary<string, int> of) in counts) output.WriteLine(kind.PadRight(first) + Row(columns, c => of.GetValueOrDefault(c)));
        output.WriteLine("all".PadRight(first) + Row(columns, c => counts.Values.Sum(of => of.GetValueOrDefault(c))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"longest wait {Longest.TotalMilliseconds:0} ms; {allBreaches} breaches"));
        foreach (string breach in breaches) output.WriteLine("  BREACH " + breach);
    }

    private static string Row(string[] columns, Func<string, int> count) =>
        string.Concat(columns.Select(c => "  " + count(c).ToString(CultureInfo.InvariantCulture).PadLeft(Math.Max(6, c.Length))));
}
