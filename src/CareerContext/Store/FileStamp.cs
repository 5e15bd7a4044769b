namespace CareerContext.Store;

/// <summary>What the file system says of one file: where it is, how long, when it was made and last written, and who may read it.</summary>
internal readonly record struct FileMark(string Path, long Length, DateTime Written, DateTime Created, UnixFileMode Mode);

/// <summary>What the file system says of a career file and its log. While it says the same, the file holds the same: what was read of it need not be read again.</summary>
/// <param name="File">The file itself, links followed.</param>
/// <param name="Log">Its write-ahead log; null where there is none or it is empty.</param>
internal sealed record FileStamp(FileMark File, FileMark? Log)
{
    // File systems note times in steps of up to two seconds; a change within the same step would go unnoticed.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    /// <summary>Takes the stamp of what lies at a path.</summary>
    /// <returns>Null where it would prove nothing: no file, one written a moment ago, or a system that notes times only when a file is closed.</returns>
    public static FileStamp? Take(string path)
    {
        // Windows may write a file's time down only when its last handle closes.
        if (OperatingSystem.IsWindows() || MarkOf(path) is not { } file) return null;
        FileMark? log = MarkOf(path + "-wal") is { Length: > 0 } held ? held : null;
        DateTime settled = TimeProvider.System.GetUtcNow().UtcDateTime - Step;
        return file.Written <= settled && (log is null || log.Value.Written <= settled) ? new FileStamp(file, log) : null;
    }

    // Names and times only: nothing but SQLite opens the file.
    private static FileMark? MarkOf(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? new FileMark(path, file.Length, file.LastWriteTimeUtc, file.CreationTimeUtc, file.UnixFileMode) : null;
    }
}
