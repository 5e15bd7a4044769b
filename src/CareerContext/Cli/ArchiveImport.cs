using CareerContext.Exchange;
using CareerContext.Exchange.Archive;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>What <c>import</c> does with an archive: it is no résumé to be merged, but a whole career file.</summary>
internal static class ArchiveImport
{
    /// <summary>Restores it, or tries to.</summary>
    public static int Run(VerbContext context, CareerFile file, ForeignFile archive, bool dryRun)
    {
        RestoredArchive restored = ArchiveFormat.Restore(file, archive.Content.Bytes, dryRun);
        context.Out.WriteLine($"{(dryRun ? "Dry run, nothing written. Career file" : "Career file")}: {file.FilePath}");
        context.Out.WriteLine($"{(dryRun ? "Would come back" : "Back")}: {Count(restored.Records, "record")} ({VerbContext.Count(restored.InTrash)} in the trash), {Count(restored.Sources, "source")}, {Count(restored.Changes, "change")} of history");
        return ExitCode.Done;
    }

    private static string Count(int count, string what) => $"{VerbContext.Count(count)} {what}{(count == 1 ? "" : "s")}";
}
