using System.Text;
using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Archive;

/// <summary>A whole career file as one archive. It is no foreign file to be merged: it goes into a missing or empty career file, which it makes equal.</summary>
public sealed class ArchiveFormat : IImportFormat
{
    /// <summary>The format's name for exports.</summary>
    public const string ExportName = "archive";

    private const int NameAt = 30; // In the head of a ZIP file's first entry.

    /// <inheritdoc/>
    public string Name => "careercontext-archive";

    /// <inheritdoc/>
    public string MimeType => "application/zip";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content)
    {
        byte[] name = Encoding.ASCII.GetBytes(CareerArchive.Manifest);
        ReadOnlySpan<byte> bytes = content.Bytes.Span;
        return bytes.StartsWith("PK\u0003\u0004"u8) && bytes.Length > NameAt + name.Length && bytes[NameAt..].StartsWith(name);
    }

    /// <summary>Always refuses: an archive is restored, not merged.</summary>
    /// <exception cref="CareerException">Always.</exception>
    public ForeignCareer Read(ForeignFile file, DateOnly today) => throw new CareerException(Fault.Unsupported, CareerFile.NotEmpty);

    /// <summary>Makes a missing or empty career file equal to the one that the archive was made of: all rows, ids and history; what is derived is built anew.</summary>
    /// <param name="file">The career file.</param>
    /// <param name="archive">The archive's bytes.</param>
    /// <param name="dryRun">Whether all is tried in memory only, and nothing written.</param>
    /// <exception cref="CareerException">The file holds something already; the archive is damaged, changed or newer.</exception>
    public static RestoredArchive Restore(CareerFile file, ReadOnlyMemory<byte> archive, bool dryRun)
    {
        CareerArchive read = ArchiveReader.Read(archive);
        if (!file.IsEmpty()) throw new CareerException(Fault.Conflict, CareerFile.NotEmpty);
        RestoredArchive? restored = null;
        try
        {
            if (dryRun) file.TryRestore(read.Schema, Fill, Check);
            else file.Restore(read.Schema, Fill, Check);
        }
        catch (Exception error) when (error is not (CareerException or OutOfMemoryException or IOException or UnauthorizedAccessException)) // The last two are the disk's.
        {
            // Rows that fit their tables may still be none that this program would ever write; that shows in memory, before the file is touched.
            throw new CareerException(Fault.Invalid, "The archive holds a record that cannot be read. Nothing was written.", error);
        }
        return restored!;

        void Fill(WriteSession session) => ArchiveStore.Fill(session, read);

        void Check(CareerSession session) => restored = RestoredArchive.Of(session);
    }
}

/// <summary>What an archive brought back.</summary>
/// <param name="Records">Records, those in the trash included.</param>
/// <param name="InTrash">Those in the trash.</param>
/// <param name="Sources">Sources.</param>
/// <param name="Changes">Changes of the history.</param>
public sealed record RestoredArchive(int Records, int InTrash, int Sources, int Changes)
{
    /// <summary>Counts, and reads each record and each change once: whatever cannot be read is found before it is needed.</summary>
    internal static RestoredArchive Of(CareerSession session)
    {
        List<CareerRecord> records = RecordStore.ListAll(session, includeRemoved: true);
        List<Change> changes = History.List(session);
        foreach (Change change in changes.Where(c => RecordKinds.Find(c.RecordKind) is not null))
        {
            if (change.Before is not null) _ = RecordJson.Read(change.Before);
            if (change.After is not null) _ = RecordJson.Read(change.After);
        }
        return new RestoredArchive(records.Count, records.Count(r => !r.IsActive), SourceStore.List(session).Count, changes.Count);
    }
}
