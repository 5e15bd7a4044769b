using System.Globalization;
using CareerContext.Exchange.Archives;
using CareerContext.Exchange.Merging;
using CareerContext.Person;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>The one way in for foreign files: opens them, reads them and says what would change.</summary>
public static class Importer
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>The name of a file that has none.</summary>
    public const string StandardInput = "standard input";

    private const int ReadingBlock = 81_920;

    /// <summary>Opens a content: takes the named format, or detects it.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The file's name; a folder is dropped.</param>
    /// <param name="format">A format's name, or null to detect it.</param>
    /// <exception cref="CareerException">Too large, empty, or an unknown format's name.</exception>
    public static ForeignFile Open(byte[] content, string fileName, string? format = null)
    {
        if (content.Length > MaxBytes) throw TooLarge();
        if (content.Length == 0) throw new CareerException(Fault.Invalid, "The file is empty; there is nothing to import.");
        ForeignContent seen = new(content, PlainText.CleanLine(NameWithoutFolder(fileName)));
        return new ForeignFile(seen, format is null ? Formats.Of(seen) : Formats.Named(format), format is not null);
    }

    /// <summary>Reads a stream, never more than <see cref="MaxBytes"/> of it, and opens what was read.</summary>
    /// <exception cref="CareerException">Too large, empty, or an unknown format's name.</exception>
    public static ForeignFile Open(Stream content, string fileName, string? format = null)
    {
        if (content.CanSeek && content.Length - content.Position > MaxBytes) throw TooLarge();
        using MemoryStream whole = new();
        byte[] block = new byte[ReadingBlock];
        for (int read = content.Read(block); read > 0; read = content.Read(block))
        {
            if (whole.Length + read > MaxBytes) throw TooLarge();
            whole.Write(block, 0, read);
        }
        return Open(whole.ToArray(), fileName, format);
    }

    /// <summary>Opens those files of a folder that a format asks for; no other file is read.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="format">A format's name, or null to detect it.</param>
    /// <exception cref="CareerException">No format knows a file in it, it is too large, or cannot be read.</exception>
    public static ForeignFile OpenFolder(string path, string? format = null)
    {
        List<IFolderFormat> formats = [.. (format is null ? Formats.Import : [Formats.Named(format)]).OfType<IFolderFormat>()];
        if (formats.Count == 0) throw new CareerException(Fault.Unsupported, "This format is one file; name that file instead of its folder.");
        List<string> names = SafeFolder.Names(path);
        IFolderFormat found = formats.Find(f => names.Exists(f.Wants)) ?? throw new CareerException(Fault.Unsupported, "No file of this folder is known by its name, as those of LinkedIn's export are (Profile.csv, Positions.csv, …); name one file instead.");
        ForeignContent seen = ForeignContent.OfFolder(SafeFolder.Read(path, names, found.Wants), PlainText.CleanLine(new DirectoryInfo(path).Name));
        return new ForeignFile(seen, found, format is not null);
    }

    /// <summary>Says what an import into a career file would do, all of the file's past considered. Nothing is written.</summary>
    /// <param name="file">The career file; it need not exist.</param>
    /// <param name="foreign">The opened foreign file.</param>
    /// <param name="prefer">Who wins where the two say otherwise.</param>
    /// <param name="samePerson">Whether the owner says that the file is about them, whatever name stands in it.</param>
    /// <exception cref="CareerException">The foreign file is refused, or the career file cannot be read.</exception>
    public static ImportPlan Plan(CareerFile file, ForeignFile foreign, ImportPreference prefer = ImportPreference.Ask, bool samePerson = false) =>
        Plan(foreign, file.Look() == FileState.Missing ? null : file.Read(ImportBasis.Load), file.Today, prefer, samePerson);

    /// <summary>Says what an import would do.</summary>
    /// <param name="content">The foreign file's bytes.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="format">A format's name, or null to detect it.</param>
    /// <param name="existing">The career file's records; null when there is no file yet.</param>
    /// <param name="today">The owner's day.</param>
    /// <exception cref="CareerException">The foreign file is refused.</exception>
    public static ImportPlan Plan(byte[] content, string fileName, string? format, CareerSnapshot? existing, DateOnly today) =>
        Plan(Open(content, fileName, format), existing is null ? null : ImportBasis.Of(existing), today);

    /// <summary>Says what an import would do.</summary>
    /// <param name="foreign">The opened foreign file.</param>
    /// <param name="basis">What the career file holds; null when there is none yet.</param>
    /// <param name="today">The owner's day.</param>
    /// <param name="prefer">Who wins where the two say otherwise.</param>
    /// <param name="samePerson">Whether the owner says that the file is about them.</param>
    /// <exception cref="CareerException">The foreign file is refused.</exception>
    public static ImportPlan Plan(ForeignFile foreign, ImportBasis? basis, DateOnly today, ImportPreference prefer = ImportPreference.Ask, bool samePerson = false)
    {
        ForeignCareer career = foreign.Format.Read(foreign, today);
        if (career.Doubt is { } doubt && !foreign.FormatWasNamed) throw new CareerException(Fault.Invalid, doubt);
        ForeignSource source = ForeignSource.Of(foreign);
        HashSet<string> told = [.. career.Warnings.Select(w => w.Path)];
        List<ImportWarning> warnings = [.. career.Warnings, .. career.Records.SelectMany(r => BrokenRules(r, told, today))];
        return Over(basis ?? ImportBasis.Empty);

        ImportPlan Over(ImportBasis basis)
        {
            MergePlanner planner = new(basis, source, prefer, samePerson);
            return new ImportPlan(source, planner.Plan(career.Records), warnings, career.Facts, planner.Refusal) { Remark = career.Remark, KnowsHands = basis.Hands is not null, Anew = Over };
        }
    }

    // People's real files are wrong, and are taken all the same. What the format's reader has a word on already is not said twice, and no file need say whose it is.
    private static IEnumerable<ImportWarning> BrokenRules(ForeignRecord foreign, HashSet<string> told, DateOnly today)
    {
        foreach (RuleBreach breach in RecordRules.Check(foreign.Record, today, RuleScope.Import).Where(b => !b.IsMissing || foreign.Record.Kind != PersonKind.Kind))
        {
            string field = breach.Field, entry = field[..(field.IndexOf(']', StringComparison.Ordinal) + 1)], column = entry.Length > 0 && field.Length > entry.Length ? field[entry.Length..] : "";
            string? place = foreign.Record.Sources.FirstOrDefault(s => s.Field == (entry.Length > 0 ? entry : field))?.Place;
            string path = breach.IsMissing || place is null ? foreign.Place : place + column;
            if (!told.Contains(path)) yield return new ImportWarning(path, $"{foreign.Record.Kind.Name}: {ColumnOf(field)} {breach.Message}; taken as it is") { IsRule = true };
        }
    }

    // Without the entry's number, so that equal cases are one group.
    private static string ColumnOf(string field) => field.IndexOf('[', StringComparison.Ordinal) is > 0 and int at ? field[..at] + field[(field.IndexOf(']', StringComparison.Ordinal) + 1)..] : field;

    private static string NameWithoutFolder(string fileName) => fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];

    private static CareerException TooLarge() =>
        new(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The file is larger than {MaxBytes / 1024 / 1024} MB, the most that is imported; nothing was read."));
}
