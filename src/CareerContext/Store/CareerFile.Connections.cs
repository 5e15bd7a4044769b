using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <content>How the file is opened for reading, whatever its rights and its disk allow.</content>
public sealed partial class CareerFile
{
    private const string ReadingAlone = "PRAGMA foreign_keys = ON; PRAGMA query_only = ON;";
    private const int OthersTries = 60;
    private static readonly TimeSpan OthersPause = TimeSpan.FromMilliseconds(5);

    // The kernel stamps files by a clock of its own that ticks every ten milliseconds at the slowest.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private SqliteConnection OpenForReading(out FileState state, out int version)
    {
        Engine.Use();
        if (!MayWriteBeside()) return OpenOthers(out state, out version);
        try
        {
            return Open(FilePath, SqliteOpenMode.ReadWrite, ReadingAlone, out state, out version);
        }
        catch (SqliteException error) when (error.SqliteExtendedErrorCode == SqliteNoRoomForIndex)
        {
            return OpenAlone(out state, out version);
        }
    }

    // Who has the file alone keeps the log's index in memory. A reader may open the file twice, so it is copied and given free.
    // Two who wanted it alone at once would each keep the other from it; they stand in line.
    private SqliteConnection OpenAlone(out FileState state, out int version)
    {
        using WriterQueue queue = WriterQueue.Enter(RealFolder, WriterPatience, detour: WriterPatience);
        using SqliteConnection alone = Open(FilePath, SqliteOpenMode.ReadWrite, "PRAGMA locking_mode = EXCLUSIVE; " + ReadingAlone, out state, out version);
        return CopyInMemory(alone);
    }

    // Without the right to write, SQLite cannot keep the log's index beside the file. While the owner's index is there it serves;
    // with no log there is nothing to miss, but nothing keeps the owner from writing either, so what is read counts only if the
    // file was the same before and after. A log without its index will have one a moment later, or was left by who was killed.
    private SqliteConnection OpenOthers(out FileState state, out int version)
    {
        for (int tries = 1; tries <= OthersTries; tries++)
        {
            FileLook before = LookAt(RealPath());
            try
            {
                if (before.HasLog) return Open(FilePath, SqliteOpenMode.ReadOnly, ReadingAlone, out state, out version);
                if (before.IsSettled)
                {
                    using SqliteConnection unlocked = Open(AddressOf(FilePath) + "?immutable=1", SqliteOpenMode.ReadOnly, ReadingAlone, out state, out version);
                    SqliteConnection copy = CopyInMemory(unlocked);
                    if (before == LookAt(RealPath())) return copy;
                    copy.Dispose();
                }
            }
            catch (SqliteException) when (tries < OthersTries && (before.HasLog || before != LookAt(RealPath())))
            {
                // Torn by a write, or the log went as it came.
            }
            Thread.Sleep(OthersPause);
        }
        throw new CareerException(Fault.Conflict, InUse);
    }

    private static SqliteConnection CopyInMemory(SqliteConnection source)
    {
        SqliteConnection copy = Open(":memory:", SqliteOpenMode.Memory, "");
        try
        {
            source.BackupDatabase(copy);
            Run(copy, ReadingAlone);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    // The framework takes a %41 in a Unix path for an escaped letter, and would name another file.
    private static string AddressOf(string path) => OperatingSystem.IsWindows() ? new Uri(path).AbsoluteUri : "file://" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static FileLook LookAt(string path)
    {
        FileInfo file = new(path);
        return new FileLook(file.LastWriteTimeUtc, file.Length, new FileInfo(path + "-wal") is { Exists: true, Length: > 0 });
    }

    private readonly record struct FileLook(DateTime Written, long Length, bool HasLog)
    {
        // A second write within the same tick would go unnoticed. A file of the future was not written a moment ago.
        public bool IsSettled => (DateTime.UtcNow - Written).Duration() > Tick;
    }
}
