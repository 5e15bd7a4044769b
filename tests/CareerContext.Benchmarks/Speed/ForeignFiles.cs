using System.Diagnostics;
using CareerContext.Benchmarks.Asking;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Benchmarks.Speed;

/// <summary>Imports of files that others made, each into a career file of its own.</summary>
internal static class ForeignFiles
{
    private const int Rounds = 3;

    // Job ads and vocabularies lie beside them.
    private static readonly string[] Folders = ["resumes", "formats/europass", "formats/fresh", "formats/linkedin", "formats/mac", "formats/reactive-resume-v3", "formats/rendercv", "formats/yamlresume", "formats/other-json", "formats/md", "formats/txt", "formats/docx", "formats/pdf", "formats/multi"];
    private static readonly string[] Endings = [".json", ".yaml", ".yml", ".xml", ".zip", ".md", ".txt", ".docx", ".pdf", ".html", ".doc"];

    /// <summary>Measures.</summary>
    public static void Run(SpeedSettings settings, PartReport report)
    {
        if (!Directory.Exists(settings.Shared))
        {
            report.Say($"Not measured: résumés in foreign formats, because there is no folder {Path.GetFileName(settings.Shared)} with them; name it with --shared.");
            return;
        }
        report.Say($"Files of others, each in process into a new career file, {Rounds} times after one that is not counted. PDF is read by `pdftotext`, a process of its own. Refused is what is no résumé or is broken.");
        MarkdownTable table = new("folder", "files", "refused", "records a file", "ms a file, median", "slowest, ms");
        foreach (string folder in Folders)
        {
            List<(double Time, int Records)> read = [];
            int refused = 0;
            foreach (string file in Files(Path.Combine(settings.Shared, folder)))
            {
                if (Measured(file) is { } one) read.Add(one);
                else refused++;
            }
            if (read.Count == 0) report.Say($"Not measured: {folder}, because {(refused == 0 ? "it holds no file" : $"all its files ({refused}) are refused")}.");
            else table.Add(folder, $"{read.Count}", $"{refused}", MarkdownTable.Figure(Spread.Median([.. read.Select(r => (double)r.Records)])), MarkdownTable.Figure(Spread.Median([.. read.Select(r => r.Time)])), MarkdownTable.Figure(read.Max(r => r.Time)));
        }
        report.Show(table);
    }

    private static string[] Files(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Endings.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal)];

    // Null when it is refused.
    private static (double Time, int Records)? Measured(string file)
    {
        List<double> times = [];
        int records = 0;
        for (int round = -1; round < Rounds; round++)
        {
            using ImportedCareer career = new(TimeProvider.System);
            try
            {
                long from = Stopwatch.GetTimestamp();
                career.Import(file);
                if (round >= 0) times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                records = career.File.Read(session => RecordStore.ListAll(session).Count);
            }
            catch (CareerException)
            {
                return null;
            }
        }
        return (Spread.Median(times), records);
    }
}
