using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>import FILE</c></summary>
internal static partial class ImportVerb
{
    private const string StandardInput = "-";
    private const int LongWork = 1_000_000;
    private const int ManyRecords = 500;

    // "changed": a new version of the file that a record came from, or --prefer new. "stays": in the trash, or changed by hand since.
    private static readonly (string Name, bool IsUsual)[] Names = [("new", true), ("same", true), ("adds to", true), ("contradicts", true), ("changed", false), ("stays", false)];

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string> source = new("FILE") { Description = "The file to read, or the folder of LinkedIn's export; - reads standard input." };
        Option<string?> format = new("--format") { Description = $"The file's format instead of what its content tells: {string.Join(", ", Formats.Import.Select(f => f.Name))}.", HelpName = "FORMAT" };
        Option<bool> dryRun = new("--dry-run") { Description = "Prints what would change and writes nothing." };
        Option<bool> verbose = new("--verbose") { Description = "Lists each warning with its place instead of grouping them." };
        Option<string> prefer = new("--prefer")
        {
            Description = "Where the file says otherwise than what is recorded: ask keeps both for `careercontext review`, new takes the file's, old what is recorded.",
            HelpName = "ask|new|old",
            DefaultValueFactory = _ => "ask",
        };
        Option<bool> same = new("--same-person") { Description = "Says that the file is about you, though another name stands in it." };
        Verb verb = new("import", "Reads a résumé into the career file, as one batch of its history.", "careercontext import resume.json", "careercontext import resume.json --dry-run", "careercontext import Basic_LinkedInDataExport.zip", "careercontext import other.json --prefer new")
        {
            source,
            format,
            prefer,
            same,
            dryRun,
            verbose,
        };
        verb.SetAction(result =>
        {
            ImportPreference wins = Preference(result.GetValue(prefer));
            bool isSame = result.GetValue(same);
            CareerFile file = context.Open(result, readOnly: result.GetValue(dryRun));
            ForeignFile foreign = Read(context, result.GetRequiredValue(source), result.GetValue(format));
            if (foreign.Content.Size > LongWork) context.Progress($"Reading {VerbContext.Count(foreign.Content.Size)} bytes …");
            if (foreign.Format is Exchange.Archive.ArchiveFormat) return ArchiveImport.Run(context, file, foreign, result.GetValue(dryRun));
            long version = Version(file);
            ImportPlan plan = Importer.Plan(file, foreign, wins, isSame);
            bool dry = result.GetValue(dryRun);
            if (!dry && plan.Count(PlanStatus.New) > ManyRecords) context.Progress($"Writing {VerbContext.Count(plan.Count(PlanStatus.New))} records …");
            ImportResult? done = dry ? null : Apply(file, ref plan, version);
            Print(context, file, plan, done, result.GetValue(verbose));
            return dry && plan.Refusal is not null ? ExitCode.Of(Fault.Conflict) : ExitCode.Done;
        });
        return verb;
    }

    /// <summary>Imports an opened file.</summary>
    /// <param name="file">The career file; it is created when missing.</param>
    /// <param name="foreign">The foreign file.</param>
    public static ImportResult Import(CareerFile file, ForeignFile foreign)
    {
        long version = Version(file);
        ImportPlan plan = Importer.Plan(file, foreign);
        return Apply(file, ref plan, version);
    }

    private static ImportPreference Preference(string? word) => word switch
    {
        "new" => ImportPreference.New,
        "old" => ImportPreference.Old,
        "ask" => ImportPreference.Ask,
        _ => throw new CareerException(Fault.Invalid, "--prefer takes ask, new or old."),
    };

    private static ImportResult Apply(CareerFile file, ref ImportPlan plan, long version)
    {
        if (plan.Refusal is not null) throw new CareerException(Fault.Conflict, plan.Refusal);
        // Nothing to write needs no right to write, and creates no file.
        if (!plan.HasWork)
            return new ImportResult(plan.Facts, plan.Warnings.Count + plan.Count(PlanStatus.Conflicting), 0, 0, plan.Count(PlanStatus.Unchanged), plan.Count(PlanStatus.Conflicting), null, null);
        ImportPlan planned = plan;
        (plan, ImportResult result) = file.Write(Origin.Import(planned.Source.FileName), session =>
        {
            // Planned before the lock, so that a bad file creates nothing; what another writer did meanwhile counts all the same.
            ImportPlan current = History.LastNumber(session) == version ? planned : planned.Anew(ImportBasis.Load(session));
            return (current, current.Apply(session));
        });
        return result;
    }

    private static long Version(CareerFile file) => file.Look() == FileState.Missing ? 0 : file.Read(History.LastNumber);

    /// <summary>Opens the file or folder of a path, or standard input.</summary>
    /// <exception cref="CareerException">It is not there, cannot be read, or is of no known format.</exception>
    public static ForeignFile Read(VerbContext context, string path, string? format)
    {
        if (Directory.Exists(path)) return Importer.OpenFolder(path, format);
        if (path == StandardInput) return Importer.Open(context.Streams.In, Importer.StandardInput, format);
        return GivenFile.Read(path, stream => Importer.Open(stream, Path.GetFileName(path), format), error => error is UnauthorizedAccessException ? ": its rights forbid it." : $": {error.Message}");
    }

    private static void Print(VerbContext context, CareerFile file, ImportPlan plan, ImportResult? done, bool verbose)
    {
        context.Out.WriteLine($"{(done is null ? "Dry run, nothing written. Career file" : "Career file")}: {file.FilePath}");
        context.Out.WriteLine($"Records: {string.Join(", ", Counts(plan))}");
        if (plan.Remark is not null) context.Out.WriteLine(PlainText.CleanLine(plan.Remark));
        if (done is null && plan.Records.Count > 0)
            context.PrintTable(["plan", "kind", "record", "place", "found by", "score"], plan.Records.Select(r => new[] { Name(r), r.Record.Kind.Name, PlainText.CleanLine(r.Record.Title ?? ""), PlainText.CleanLine(r.Place), r.MatchMethod ?? "", Score(r) }));
        PrintQuestions(context, plan);
        List<ImportWarning> all = [.. plan.Warnings, .. plan.Records.Where(r => r.Status == PlanStatus.Conflicting).Select(r => new ImportWarning(r.Place, r.Note ?? "conflicts with the career file"))];
        if (verbose && all.Count > 0) context.PrintTable(["place", "to look at"], all.Select(w => new[] { PlainText.CleanLine(w.Path), PlainText.CleanLine(w.Message) }));
        else if (all.Count > 0) PrintGroups(context, all);
        if (plan.Refusal is not null) context.Error.WriteLine(plan.Refusal);
        if (done?.BatchId is { } batch) context.Out.WriteLine($"To take it back: careercontext undo {batch}");
        context.Out.WriteLine(done?.Line ?? $"{VerbContext.Count(plan.Facts)} {(plan.Facts == 1 ? "fact" : "facts")} would come in, {VerbContext.Count(all.Count)} to look at");
    }

    // What is usual is always counted, what is rare where there is some.
    private static IEnumerable<string> Counts(ImportPlan plan)
    {
        foreach ((string name, bool isUsual) in Names)
        {
            int count = plan.Records.Count(r => Name(r) == name);
            if (isUsual || count > 0) yield return $"{VerbContext.Count(count)} {name}";
        }
    }

    private static void PrintQuestions(VerbContext context, ImportPlan plan)
    {
        List<(PlannedRecord Record, Contradiction Contradiction)> open = [.. plan.Questions];
        if (open.Count == 0) return;
        context.PrintTable(["record", "field", "recorded", "this file says", "found by", "score"], open.Select(q => (q.Record, q.Contradiction, Shown: DifferingPart.Of(q.Contradiction.Decision.ExistingValue ?? "", q.Contradiction.Decision.IncomingValue ?? ""))).Select(q => new[]
        {
            $"{PlainText.CleanLine(q.Record.Record.Title ?? q.Record.Record.Kind.Name)} {q.Record.Record.Id}",
            q.Contradiction.Decision.Field is null ? "the same?" : PlainText.CleanLine(q.Contradiction.Label),
            q.Shown.One,
            q.Shown.Other,
            q.Contradiction.Decision.MatchMethod,
            Score(q.Record),
        }));
        context.Out.WriteLine($"{VerbContext.Count(open.Count)} {(open.Count == 1 ? "waits" : "wait")} for your decision; what is recorded stays meanwhile: careercontext review");
    }

    private static string Score(PlannedRecord record) => record.Before is null ? "" : record.MatchScore.ToString("0.00", CultureInfo.InvariantCulture) + (record.ReviewRequired ? " ?" : "");

    // The same thing at another place of the same list is one line.
    private static void PrintGroups(VerbContext context, List<ImportWarning> warnings) =>
        context.PrintTable(["times", "place", "to look at"], warnings
            .GroupBy(w => (Place: Index().Replace(w.Path, m => m.ValueSpan[0] == '[' ? "[]" : "…"), w.Message))
            .Select(g => new[] { VerbContext.Count(g.Count()), PlainText.CleanLine(g.Count() == 1 ? g.First().Path : g.Key.Place), PlainText.CleanLine(g.Key.Message) }));

    private static string Name(PlannedRecord record) => record.Status switch
    {
        PlanStatus.New => "new",
        PlanStatus.AddsTo => "adds to",
        PlanStatus.Changed => "changed",
        PlanStatus.Unchanged => "same",
        _ => record.Contradictions.Any(c => c.Decision.Choice == MergeChoice.Open) ? "contradicts" : "stays",
    };

    [GeneratedRegex(@"\[\d+\]|(?<= line )\d+")]
    private static partial Regex Index();
}
