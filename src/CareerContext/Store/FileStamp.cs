using System.Runtime.InteropServices;

namespace CareerContext.Store;

/// <summary>What the file system says of one file.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Device">The file system that it lies on.</param>
/// <param name="Number">Its number there: another file put in its place has another.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Rights">Who may read it.</param>
/// <param name="Changed">When anything of it was last changed; unlike the time of writing, nobody can set it.</param>
internal readonly record struct FileMark(string Path, ulong Device, ulong Number, ulong Length, ushort Rights, DateTimeOffset Changed);

/// <summary>What the file system says of a career file and its log. While it says the same, the file holds the same: what was read of it need not be read again.</summary>
/// <param name="File">The file itself, links followed.</param>
/// <param name="Log">Its write-ahead log; null where there is none or it is empty.</param>
internal sealed partial record FileStamp(FileMark File, FileMark? Log)
{
    private const int FromHere = -100; // AT_FDCWD
    private const uint BasicFields = 0x7ff; // STATX_BASIC_STATS

    // File systems note times in steps of up to two seconds; a change within the same step would go unnoticed.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private static bool isKnown = OperatingSystem.IsLinux();

    /// <summary>Takes the stamp of what lies at a path. Asks for names and times only: nothing but SQLite opens the file.</summary>
    /// <param name="path">The file's own path, links followed.</param>
    /// <param name="clock">The clock that files are stamped by.</param>
    /// <returns>Null where it would prove nothing: no file, one changed a moment ago, or a system that cannot be asked like this.</returns>
    public static FileStamp? Take(string path, TimeProvider clock)
    {
        DateTimeOffset settled = clock.GetUtcNow() - Step;
        if (MarkOf(path) is not { } file || file.Changed > settled) return null;
        FileMark? log = MarkOf(path + "-wal") is { Length: > 0 } held ? held : null;
        return log is null || log.Value.Changed <= settled ? new FileStamp(file, log) : null;
    }

    private static FileMark? MarkOf(string path)
    {
        if (!isKnown) return null;
        try
        {
            if (Ask(FromHere, path, 0, BasicFields, out Status status) != 0 || (status.Fields & BasicFields) != BasicFields) return null;
            DateTimeOffset changed = DateTimeOffset.FromUnixTimeSeconds(status.ChangedSeconds).AddTicks(status.ChangedNanoseconds / TimeSpan.NanosecondsPerTick);
            return new FileMark(path, ((ulong)status.DeviceMajor << 32) | status.DeviceMinor, status.Number, status.Length, status.Rights, changed);
        }
        catch (EntryPointNotFoundException)
        {
            isKnown = false; // A C library from before 2018.
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Ask(int folder, string path, int flags, uint fields, out Status status);

    // The kernel's struct statx, the same on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(0)]
        public uint Fields;

        [FieldOffset(28)]
        public ushort Rights;

        [FieldOffset(32)]
        public ulong Number;

        [FieldOffset(40)]
        public ulong Length;

        [FieldOffset(96)]
        public long ChangedSeconds;

        [FieldOffset(104)]
        public uint ChangedNanoseconds;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
