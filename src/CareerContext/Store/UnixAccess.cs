using System.Runtime.InteropServices;

namespace CareerContext.Store;

/// <summary>What the framework does not offer on Unix.</summary>
internal static partial class UnixAccess
{
    private const int Write = 2;
    private const int AlreadyThere = 17; // EEXIST, the same on Linux and macOS.

    /// <summary>Whether the process may write to a file or folder. The system is asked, not the permission bits: owner, groups, lists and mounts all count.</summary>
    public static bool MayWrite(string path) => access(path, Write) == 0;

    /// <summary>Gives a file a second name in one step. The framework's move looks first and renames then, so that of two at once the later replaces the earlier.</summary>
    /// <returns>False when the name is taken; null where the system cannot: Windows, whose move is one step, and file systems without such links.</returns>
    public static bool? Link(string file, string name)
    {
        if (OperatingSystem.IsWindows()) return null;
        if (link(file, name) == 0) return true;
        return Marshal.GetLastPInvokeError() == AlreadyThere ? false : null;
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int link(string file, string name);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int access(string path, int mode);
}
