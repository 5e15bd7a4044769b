using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CareerContext.Benchmarks.Fuzz;
using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Benchmarks.Mutants;

/// <summary>How mutants are tried.</summary>
/// <param name="Shared">The folder that holds <c>formats</c>.</param>
/// <param name="Cases">How many.</param>
/// <param name="Seed">The same seed, the same mutants.</param>
internal sealed record MutationSettings(string Shared, int Cases, int Seed)
{
    /// <summary>How long one may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A folder that takes the mutants that did wrong; null to keep none.</summary>
    public string? Keep { get; init; }

    /// <summary>Where progress is told.</summary>
    public TextWriter Log { get; init; } = TextWriter.Null;
}

/// <summary>Imports spoiled files: each is read or refused in time, and a refused one leaves nothing.</summary>
internal sealed class MutationRun
{
    private const int ApplyEvery = 50;
    private const int PdfOneIn = 100; // Each costs two processes.
    private const int TellEvery = 10_000;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);
    private static readonly DateOnly Today = new(2026, 3, 1);

    private readonly MutationSettings settings;
    private readonly List<Specimen> specimens;
    private readonly List<Specimen> pdfs;
    private readonly Tally tally = new();
    private readonly ConcurrentBag<int> slow = [];
    private readonly ConcurrentDictionary<int, long> running = new();
    private int done;

    private MutationRun(MutationSettings settings)
    {
        this.settings = settings;
        List<Specimen> all = Specimen.Collect(Path.Combine(settings.Shared, "formats"));
        specimens = [.. all.Where(s => !s.Name.EndsWith(".pdf", StringComparison.Ordinal))];
        pdfs = [.. all.Except(specimens)];
    }

    /// <summary>Runs and prints its counts.</summary>
    /// <returns>An exit code: 1 when anything was wrong.</returns>
    public static int Print(TextWriter output, MutationSettings settings)
    {
        long start = Stopwatch.GetTimestamp();
        Tally tally = Run(settings);
        tally.Print(output);
        string words = string.Create(CultureInfo.InvariantCulture, $"mutate: {settings.Cases} cases, seed {settings.Seed}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        output.WriteLine(tally.Breaches.Count == 0 ? $"ok {words}" : $"FAILED {words}");
        return tally.Breaches.Count == 0 ? 0 : 1;
    }

    /// <summary>Tries all mutants.</summary>
    public static Tally Run(MutationSettings settings)
    {
        MutationRun run = new(settings);
        using (new Timer(_ => run.Watch(), null, Look, Look))
            Parallel.For(0, settings.Cases, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount) }, run.Try);
        foreach (int number in run.slow.Order()) run.TryAlone(number);
        return run.tally;
    }

    private (Specimen Specimen, byte[] Bytes, string What) Case(int number)
    {
        Random random = new(unchecked((settings.Seed * 1_000_003) + number));
        List<Specimen> from = pdfs.Count > 0 && number % PdfOneIn == PdfOneIn - 1 ? pdfs : specimens;
        Specimen specimen = from[random.Next(from.Count)];
        (byte[] bytes, string way) = new Mutator(random).Of(specimen, specimens);
        return (specimen, bytes, string.Create(CultureInfo.InvariantCulture, $"case {number}, {specimen.Name} {way}"));
    }

    private void Try(int number)
    {
        (Specimen specimen, byte[] bytes, string what) = Case(number);
        running[number] = Stopwatch.GetTimestamp();
        (string outcome, TimeSpan time) = Timed(() => number % ApplyEvery == 0 ? Apply(bytes, specimen.Name, what) : Plan(bytes, specimen.Name, what));
        running.TryRemove(number, out _);
        if (time > settings.Limit) slow.Add(number);
        else tally.Took(time);
        tally.Count(Path.GetExtension(specimen.Name), outcome);
        if (outcome is "crash" or "half") Keep(specimen, number, bytes);
        if (Interlocked.Increment(ref done) % TellEvery == 0) settings.Log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {settings.Cases}"));
    }

    // The machine may have been busy with something else: what counts is the time that the processor gave, when nothing else is tried.
    private void TryAlone(int number)
    {
        (Specimen specimen, byte[] bytes, string what) = Case(number);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        (_, TimeSpan waited) = Timed(() => Plan(bytes, specimen.Name, what));
        // Where another program does the work, only the wait tells.
        TimeSpan time = pdfs.Contains(specimen) ? waited : Environment.CpuUsage.TotalTime - before;
        tally.Took(time);
        settings.Log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slow: {what}, alone {time.TotalMilliseconds:0} ms"));
        if (time <= settings.Limit) return;
        tally.Breach(string.Create(CultureInfo.InvariantCulture, $"{what}: took {time.TotalMilliseconds:0} ms"));
        Keep(specimen, number, bytes);
    }

    // What never ends can be waited for by nobody: the run says which it is, and ends.
    private void Watch()
    {
        foreach ((int number, long start) in running)
        {
            if (Stopwatch.GetElapsedTime(start) < Hang) continue;
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  BREACH {Case(number).What}: hangs\nFAILED mutate: a hang, seed {settings.Seed}"));
            Environment.Exit(1);
        }
    }

    private static (string Outcome, TimeSpan Time) Timed(Func<string> act)
    {
        long start = Stopwatch.GetTimestamp();
        return (act(), Stopwatch.GetElapsedTime(start));
    }

    private string Plan(byte[] bytes, string name, string what) => Guarded(what, () => Importer.Plan(Importer.Open(bytes, name), null, Today));

    // Into a file of its own, which is whole afterwards, or not there at all.
    private string Apply(byte[] bytes, string name, string what)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("careercontext-mutant-");
        try
        {
            CareerFile file = CareerLibrary.Open(Path.Combine(folder.FullName, "career.db"));
            ImportPlan? plan = null;
            string outcome = Guarded(what, () =>
            {
                plan = Importer.Plan(file, Importer.Open(bytes, name));
                file.Write(Origin.Import(name), plan.Apply);
            });
            return outcome == "crash" || IsWhole(file, outcome == "imported" ? plan : null, what) ? outcome : "half";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private bool IsWhole(CareerFile file, ImportPlan? plan, string what)
    {
        if (plan is null || plan.Records.Count == 0)
        {
            if (!File.Exists(file.FilePath) || plan is not null) return true;
            tally.Breach($"{what}: refused, yet a file was made");
            return false;
        }
        FileExamination seen = file.Examine();
        int stored = file.Read(Records.CareerSnapshot.Load).Records.Count;
        if (seen.Findings.Count == 0 && stored == plan.Records.Count) return true;
        tally.Breach(string.Create(CultureInfo.InvariantCulture, $"{what}: {stored} of {plan.Records.Count} records stored, {seen.Findings.Count} findings"));
        return false;
    }

    private string Guarded(string what, Action import)
    {
        try
        {
            import();
            return "imported";
        }
        catch (CareerException)
        {
            return "refused";
        }
#pragma warning disable CA1031 // Whatever else is thrown is what this run looks for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            string? place = error.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("CareerContext", StringComparison.Ordinal))?.Trim();
            tally.Breach($"{what}: {error.GetType().Name} {place}");
            return "crash";
        }
    }

    private void Keep(Specimen specimen, int number, byte[] bytes)
    {
        if (settings.Keep is null) return;
        Directory.CreateDirectory(settings.Keep);
        File.WriteAllBytes(Path.Combine(settings.Keep, string.Create(CultureInfo.InvariantCulture, $"{number}-{specimen.Name}")), bytes);
    }
}
