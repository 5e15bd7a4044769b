using System.Diagnostics;
using System.Text;
using CareerContext.Benchmarks.Asking;
using CareerContext.Records;

namespace CareerContext.Benchmarks.Speed;

/// <summary>Imports of generated careers, beside inserting the same rows.</summary>
internal static class ImportPart
{
    private const int Judged = 10_000;

    private static readonly int[] Sizes = [Judged, 100_000];

    private sealed record Times(List<double> Imports, List<double> Inserts, int Rows, int Tables, int Records);

    /// <summary>Measures.</summary>
    public static void Run(Contenders contenders, SpeedSettings settings, PartReport report)
    {
        report.Say($"Generated careers as JSON Resume into a new file. *In process*: the whole import, from bytes to the end of its transaction, in turn with inserting the same rows of all tables (history and full-text index included) by prepared statements in one transaction into an empty file of the same schema and settings; after one round that is not counted. *Whole process*: `careercontext import FILE --db NEW`, start included.");
        MarkdownTable table = new("records", "by", "s", "records/s", "÷ inserts");
        foreach (int size in settings.IsQuick ? [Judged / 10] : Sizes)
        {
            byte[] resume = Encoding.UTF8.GetBytes(LargeCareer.Of(size).ToJsonString());
            int rounds = size > Judged ? 1 : settings.RoundsOr(usual: 3, quick: 2);
            Times times = InProcess(contenders, resume, rounds, isWarmedUp: size <= Judged);
            double ratio = Spread.PairedRatio(times.Imports, times.Inserts);
            Add(table, times.Records, $"inserts alone: {times.Rows:#,0} rows of {times.Tables} tables", Spread.Median(times.Inserts), null);
            Add(table, times.Records, "in process", Spread.Median(times.Imports), ratio);
            if (size == Judged) report.Findings.Note(Measure.ImportToInserts, ratio);
            foreach (Contender program in size == Sizes[0] || settings.IsQuick ? report.Present(contenders.Programs()) : contenders.Programs().Where(p => p.Absent is null))
            {
                double whole = Spread.Median([.. Enumerable.Range(0, rounds).Select(_ => WholeProcess(contenders, program, resume))]);
                Add(table, times.Records, $"whole process: {program.Name}", whole, whole / Spread.Median(times.Inserts));
                if (size == Judged) report.Findings.Note(Measure.Import, whole / 1000, program.Name);
            }
        }
        report.Show(table);
        ForeignFiles.Run(settings, report);
    }

    private static Times InProcess(Contenders contenders, byte[] resume, int rounds, bool isWarmedUp)
    {
        List<double> imports = [], inserts = [];
        RawInserts? raw = null;
        int records = 0;
        for (int round = isWarmedUp ? -1 : 0; round < rounds; round++)
        {
            using ImportedCareer career = new(TimeProvider.System);
            double import = Time(() => career.Import(resume, "large.json"));
            if (raw is null)
            {
                records = career.File.Read(session => RecordStore.ListAll(session).Count);
                raw = new RawInserts(career.FilePath);
            }
            string copy = Path.Combine(contenders.Folder, "inserts.db");
            double insert = raw.Insert(copy);
            foreach (string file in Directory.EnumerateFiles(contenders.Folder, "inserts.db*")) File.Delete(file);
            if (round < 0) continue;
            imports.Add(import);
            inserts.Add(insert);
        }
        return new Times(imports, inserts, raw!.Rows, raw.Tables, records);
    }

    private static double WholeProcess(Contenders contenders, Contender program, byte[] resume)
    {
        string folder = Directory.CreateDirectory(Path.Combine(contenders.Folder, "import")).FullName, file = Path.Combine(folder, "large.json");
        File.WriteAllBytes(file, resume);
        ProcessStartInfo start = new(program.Program, ["import", file, "--db", Path.Combine(folder, "career.db")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        double time = Time(() => Finish(start));
        Directory.Delete(folder, recursive: true);
        return time;
    }

    private static void Finish(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || !text.Contains("facts in", StringComparison.Ordinal)) throw new IOException($"{start.FileName} import ended with {process.ExitCode}: {text} {errors.GetAwaiter().GetResult()}");
    }

    private static void Add(MarkdownTable table, int records, string by, double milliseconds, double? ratio) =>
        table.Add(MarkdownTable.Figure(records), by, MarkdownTable.Figure(milliseconds / 1000), MarkdownTable.Figure(1000 * records / milliseconds), MarkdownTable.Figure(ratio));

    private static double Time(Action work)
    {
        long from = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }
}
