using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>What <c>doctor</c> finds. Nothing is changed: an older file is not migrated, a missing one not created.</summary>
internal sealed record Checkup
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>The file's full path.</summary>
    public required string Path { get; init; }

    /// <summary>missing, ready, older, newer, foreign or unreadable.</summary>
    public required string State { get; init; }

    /// <summary>Bytes; 0 when missing.</summary>
    public long Size { get; init; }

    /// <summary>Bytes of the write-ahead log beside the file.</summary>
    public long LogSize { get; init; }

    /// <summary>Such as <c>-rw-------</c>; null on Windows and when missing.</summary>
    public string? Rights { get; init; }

    /// <summary>Schema, integrity, tables; null when there is nothing to examine.</summary>
    public FileExamination? Examination { get; init; }

    /// <summary>What is worth knowing, though the file works.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What keeps the file from working.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Active and all records by kind; empty when nothing was examined.</summary>
    public IEnumerable<(RecordKind Kind, TableRows Rows)> Records => Examination is null ? []
        : RecordKinds.All.Select(k => (Kind: k, Rows: Examination.Tables.FirstOrDefault(t => t.Name == k.Table))).Where(k => k.Rows is not null).Select(k => (k.Kind, k.Rows!));

    /// <summary>Examines a file.</summary>
    public static Checkup Of(CareerFile file)
    {
        List<string> problems = [];
        List<string> warnings = PlaceWarnings(file.FilePath);
        string state = "unreadable";
        FileExamination? examination = null;
        try
        {
            FileState found = file.Look();
            state = found.ToString().ToLowerInvariant();
            if (found is FileState.Ready or FileState.Older) examination = file.Examine();
            if (found == FileState.Newer) problems.Add($"A newer version of CareerContext wrote this file (schema {file.SchemaVersion()}, this program speaks {Migrator.LatestVersion}); install that version.");
            if (found == FileState.Foreign) problems.Add("This is not a career file; name another one with --db.");
            if (found == FileState.Older) warnings.Add($"The next use brings the file to schema {Migrator.LatestVersion}, after putting a copy beside it.");
            if (examination is not null) problems.AddRange(examination.Findings);
        }
        catch (CareerException fault)
        {
            problems.Add(fault.Message);
        }
        FileInfo info = new(file.FilePath);
        if (info.Exists) warnings.AddRange(RightsWarnings(info));
        long log = new FileInfo(file.FilePath + "-wal") is { Exists: true } wal ? wal.Length : 0;
        if (log > 0) warnings.Add("The last writer was cut off before it emptied its log; copy the file with `careercontext backup`, not by hand. The next write mends this.");
        return new Checkup
        {
            Path = file.FilePath,
            State = state,
            Size = info.Exists ? info.Length : 0,
            LogSize = log,
            Rights = info.Exists && !OperatingSystem.IsWindows() ? RightsText(info.UnixFileMode) : null,
            Examination = examination,
            Warnings = warnings,
            Problems = problems,
        };
    }

    private static List<string> PlaceWarnings(string path)
    {
        List<string> warnings = [];
        string real = FilePlace.Resolve(path);
        if ((FilePlace.SynchronisedBy(path) ?? FilePlace.SynchronisedBy(real)) is { } service)
            warnings.Add($"The file lies in a folder synchronised by {service}, which may copy it in the middle of a write; keep it elsewhere and put backups there.");
        if (FilePlace.NetworkDrive(real) is { } system)
            warnings.Add($"The file lies on a network drive ({system}), where locks are not reliable; keep it on a local disk.");
        return warnings;
    }

    private static List<string> RightsWarnings(FileInfo info)
    {
        if (OperatingSystem.IsWindows() || (info.UnixFileMode & Others) == 0) return [];
        return [$"Other users of this computer may open the file ({RightsText(info.UnixFileMode)}); `chmod 600` makes it the owner's alone."];
    }

    private static string RightsText(UnixFileMode mode)
    {
        const string letters = "rwxrwxrwx";
        return "-" + string.Concat(letters.Select((letter, i) => ((int)mode & (1 << (8 - i))) != 0 ? letter : '-'));
    }
}
