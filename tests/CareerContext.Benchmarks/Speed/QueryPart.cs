using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Benchmarks.Asking;
using CareerContext.Context;
using CareerContext.Store;

namespace CareerContext.Benchmarks.Speed;

/// <summary>The product's full-text query on files of a hundred to a million records, beside the shell with the same SQL on the same file.</summary>
internal static class QueryPart
{
    private const int Best = 10;
    private const int Imported = 10_000;
    private const int Judged = 1_000_000;
    private const double Enough = 150; // Milliseconds that one measurement is to take, so that starting the shell does not count.
    private const int MostRepetitions = 10_000;
    private const int MostOpenings = 100;

    private static readonly int[] Sizes = [100, Imported, 100_000, Judged];

    private sealed record Query(string Name, params string[] Phrases);

    // Milliseconds for each query.
    private sealed record Times(double Product, double Shell, double Ratio, double Opening);

    /// <summary>Measures.</summary>
    public static void Run(Contenders contenders, SpeedSettings settings, PartReport report)
    {
        if (SqliteShell.Version() is not { } version)
        {
            report.Say($"Not measured: the query beside the sqlite3 shell, because there is no `sqlite3` here.");
            return;
        }
        int rounds = settings.RoundsOr(usual: 5, quick: 3);
        report.Say($"The ten best by bm25 for any of some words, by the product's own query in this process (SQLite {Engine.Version} of the {Engine.Origin}) and by the sqlite3 shell {version} with the same SQL on the same file: {rounds} rounds in turn, each of so many runs that it takes {Enough:0} ms, the file open; the shell's start and first run are subtracted. *Opening* is the same with the file opened and closed for each query, as a call does that needs it. Files above {Imported:#,0} records are made by SQL from an imported one.");
        MarkdownTable table = new("records", "words", "product, ms", "shell, ms", "÷", "opening, ms");
        JsonObject resume = LargeCareer.Of(Imported);
        using ImportedCareer career = new(TimeProvider.System);
        career.Import(Encoding.UTF8.GetBytes(resume.ToJsonString()), "large.json");
        double worst = 0;
        foreach (int size in Sizes.Where(s => !settings.IsQuick || s < Judged))
        {
            string path = size == Imported ? career.FilePath : Path.Combine(contenders.Folder, "query.db");
            if (size != Imported) Make(career.FilePath, path, size);
            CareerFile file = CareerLibrary.Open(path);
            foreach (Query query in Queries(resume))
            {
                Times times = Measured(file, query, rounds);
                table.Add(size.ToString("#,0", CultureInfo.InvariantCulture), query.Name, MarkdownTable.Figure(times.Product), MarkdownTable.Figure(times.Shell), MarkdownTable.Figure(times.Ratio), MarkdownTable.Figure(times.Opening));
                if (size == Judged) worst = Math.Max(worst, times.Ratio);
            }
            if (size != Imported) File.Delete(path);
        }
        report.Show(table);
        if (worst == 0) return;
        report.Say($"The target counts the largest ratio at {Judged:#,0} records.");
        report.Findings.Note(Measure.QueryToShell, worst);
    }

    private static void Make(string from, string path, int size)
    {
        if (size > Imported) GrownFile.Make(from, path, size);
        else
        {
            using ImportedCareer small = new(TimeProvider.System);
            small.Import(Encoding.UTF8.GetBytes(LargeCareer.Of(size).ToJsonString()), "large.json");
            small.File.Backup(path);
        }
    }

    private static Times Measured(CareerFile file, Query query, int rounds)
    {
        List<string> ids = file.Read(session => RecordTextStore.Search(session, query.Phrases, Best));
        int times = (int)Math.Clamp(Enough / Product(file, query, 3, ids.Count), 1, MostRepetitions), openings = Math.Min(times, MostOpenings);
        string rows = string.Concat(ids.Select(id => id + "\n"));
        string sql = RecordTextStore.Ranked.Replace("$match", $"'{string.Join(" OR ", query.Phrases.Select(p => $"\"{p}\""))}'", StringComparison.Ordinal).Replace("$limit", $"{Best}", StringComparison.Ordinal);
        List<double> products = [], shells = [], opened = [];
        for (int round = 0; round < rounds; round++)
        {
            products.Add(Product(file, query, times, ids.Count));
            shells.Add(SqliteShell.Time(file.FilePath, sql, times, rows));
            opened.Add(Time(openings, () => file.Read(session => RecordTextStore.Search(session, query.Phrases, Best).Count), ids.Count));
        }
        return new Times(Spread.Median(products), Spread.Median(shells), Spread.PairedRatio(products, shells), Spread.Median(opened));
    }

    private static double Product(CareerFile file, Query query, int times, int rows) =>
        file.Read(session => Time(times, () => RecordTextStore.Search(session, query.Phrases, Best).Count, rows));

    private static double Time(int times, Func<int> search, int rows)
    {
        search();
        long from = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
        {
            if (search() != rows) throw new IOException("A query gave other rows than before.");
        }
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds / times;
    }

    private static Query[] Queries(JsonObject resume) =>
    [
        new("a rare one", ((string)resume["work"]![7]!["name"]!).Split(' ')[0]),
        new("two together", "parcel tracking"),
        new("any of three", "Kafka", "Terraform", "payroll"),
        new("one of nearly all", "for"),
    ];
}
