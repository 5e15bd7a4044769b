using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>import FILE</c></summary>
internal static partial class ImportVerb
{
    private const string StandardInput = "-";
    private const int LongWork = 1_000_000;

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string> source = new("FILE") { Description = "The file to read; - reads standard input." };
        Option<string?> format = new("--format") { Description = $"The file's format instead of what its content tells: {string.Join(", ", Importer.Formats)}.", HelpName = "FORMAT" };
        Option<bool> dryRun = new("--dry-run") { Description = "Prints what would change and writes nothing." };
        Option<bool> verbose = new("--verbose") { Description = "Lists each warning with its place instead of grouping them." };
        Verb verb = new("import", "Reads a résumé into the career file, as one batch of its history.", "careercontext import resume.json", "careercontext import resume.json --dry-run")
        {
            source,
            format,
            dryRun,
            verbose,
        };
        verb.SetAction(result =>
        {
            CareerFile file = context.Open(result);
            string path = result.GetRequiredValue(source);
            byte[] content = Content(context, path);
            if (content.Length > LongWork) context.Progress($"Reading {VerbContext.Count(content.Length)} bytes …");
            bool write = !result.GetValue(dryRun);
            string name = path == StandardInput ? "standard input" : Path.GetFileName(path);
            ImportPlan plan = write ? Import(file, content, name, result.GetValue(format)) : Plan(file, content, name, result.GetValue(format)).Plan;
            Print(context, file, plan, write, result.GetValue(verbose));
            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>Imports a file's content.</summary>
    /// <param name="file">The career file; it is created when missing.</param>
    /// <param name="content">The foreign file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="format">Its format, or null for what the content tells.</param>
    /// <returns>What was done.</returns>
    public static ImportPlan Import(CareerFile file, byte[] content, string name, string? format)
    {
        (ImportPlan plan, long version) = Plan(file, content, name, format);
        if (plan.Records.All(r => r.Status == PlanStatus.Unchanged)) return plan;
        return file.Write(Origin.Import(name), session =>
        {
            // Planned before the lock, so that a bad file creates nothing; what another writer did meanwhile counts all the same.
            ImportPlan current = History.LastNumber(session) == version ? plan : Importer.Plan(content, name, format, CareerSnapshot.Load(session), session.Today);
            current.Apply(session);
            return current;
        });
    }

    private static (ImportPlan Plan, long Version) Plan(CareerFile file, byte[] content, string name, string? format)
    {
        CareerSnapshot? existing = file.Look() == FileState.Missing ? null : file.Read(CareerSnapshot.Load);
        return (Importer.Plan(content, name, format, existing, file.Today), existing?.FileVersion ?? 0);
    }

    private static byte[] Content(VerbContext context, string path)
    {
        try
        {
            if (path != StandardInput && new FileInfo(path) is { Exists: true, Length: > Importer.MaxBytes }) throw TooLarge();
            using Stream stream = path == StandardInput ? context.Streams.In : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return ReadUpTo(stream, Importer.MaxBytes);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CareerException(Fault.NotFound, $"There is no file {PlainText.CleanLine(path)}.", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new CareerException(Fault.Unsupported, $"{PlainText.CleanLine(path)} is a folder, or its rights forbid reading it.", error);
        }
        catch (IOException error)
        {
            throw new CareerException(Fault.Unsupported, $"{PlainText.CleanLine(path)} cannot be read: {error.Message}", error);
        }
    }

    private static byte[] ReadUpTo(Stream stream, int limit)
    {
        using MemoryStream content = new();
        byte[] buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (content.Length + read > limit) throw TooLarge();
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }

    private static CareerException TooLarge() =>
        new(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The file is larger than {Importer.MaxBytes / 1_000_000} MB; no résumé is. Nothing was changed."));

    private static void Print(VerbContext context, CareerFile file, ImportPlan plan, bool written, bool verbose)
    {
        context.Out.WriteLine($"{(written ? "Career file" : "Dry run, nothing written; career file")}: {file.FilePath}");
        PrintRecords(context, plan, written);
        if (verbose) context.PrintTable(["place", "to look at"], plan.Warnings.Select(w => new[] { PlainText.CleanLine(w.Path), PlainText.CleanLine(w.Message) }));
        else PrintGroups(context, plan);
        context.Out.WriteLine($"{Plural(plan.Facts, "fact")} {(written ? "in" : "would come in")}, {VerbContext.Count(plan.Warnings.Count)} to look at");
    }

    private static void PrintRecords(VerbContext context, ImportPlan plan, bool written)
    {
        string[] counts = [.. Enum.GetValues<PlanStatus>().Select(s => $"{VerbContext.Count(plan.Records.Count(r => r.Status == s))} {s.ToString().ToLowerInvariant()}")];
        context.Out.WriteLine($"Records: {string.Join(", ", counts)}");
        if (written) return;
        context.PrintTable(["plan", "kind", "record"], plan.Records.Select(r => new[] { r.Status.ToString().ToLowerInvariant(), r.Record.Kind.Name, PlainText.CleanLine(r.Record.Title ?? "") }));
    }

    private static void PrintGroups(VerbContext context, ImportPlan plan)
    {
        if (plan.Warnings.Count == 0) return;
        context.PrintTable(["times", "place", "to look at"], plan.Warnings
            .GroupBy(w => (Place: Index().Replace(PlainText.CleanLine(w.Path), "[]"), Message: PlainText.CleanLine(w.Message)))
            .Select(g => new[] { VerbContext.Count(g.Count()), g.Count() == 1 ? PlainText.CleanLine(g.First().Path) : g.Key.Place, g.Key.Message }));
    }

    private static string Plural(int count, string noun) => $"{VerbContext.Count(count)} {noun}{(count == 1 ? "" : "s")}";

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
