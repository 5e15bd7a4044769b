using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CareerContext.Store;

/// <summary>What the framework does not offer on Unix.</summary>
internal static partial class UnixAccess
{
    private const int Existence = 0, Write = 2;
    private const int Exclusive = 2, AtOnce = 4, Interrupted = 4; // LOCK_EX, LOCK_NB, EINTR, the same on Linux and macOS.
    private const int WouldWait = 11, WouldWaitOnMac = 35; // EWOULDBLOCK.
    private const int CloseOnExecute = 0x80000, CloseOnExecuteOnMac = 0x1000000; // O_RDONLY is 0.
    private const int Forbidden = 13; // EACCES, likewise.
    private const int AlreadyThere = 17; // EEXIST, the same on Linux and macOS.

    /// <summary>Whether the process may write to a file or folder. The system is asked, not the permission bits: owner, groups, lists and mounts all count.</summary>
    public static bool MayWrite(string path) => access(path, Write) == 0;

    /// <summary>Whether nobody can say if the file is there, since a folder on the way to it may not be looked into.</summary>
    public static bool IsHidden(string path) => !OperatingSystem.IsWindows() && access(path, Existence) != 0 && Marshal.GetLastPInvokeError() == Forbidden;

    /// <summary>Gives a file a second name in one step. The framework's move looks first and renames then, so that of two at once the later replaces the earlier.</summary>
    /// <returns>False when the name is taken; null where the system cannot: Windows, whose move is one step, and file systems without such links.</returns>
    public static bool? Link(string file, string name)
    {
        if (OperatingSystem.IsWindows()) return null;
        if (link(file, name) == 0) return true;
        return Marshal.GetLastPInvokeError() == AlreadyThere ? false : null;
    }

    /// <summary>Opens a folder, only to lock it; null where that cannot be done.</summary>
    public static SafeFileHandle? OpenFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return null;
        int opened = open(path, OperatingSystem.IsMacOS() ? CloseOnExecuteOnMac : CloseOnExecute);
        return opened < 0 ? null : new SafeFileHandle(opened, ownsHandle: true);
    }

    /// <summary>Locks an open folder for this handle alone, against whoever locks it likewise, without waiting; closing the handle, or the end of the process, unlocks it.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>False when somebody else has locked it; null where it cannot be locked at all.</returns>
    public static bool? Lock(SafeFileHandle folder)
    {
        int error = 0;
        do
        {
            if (flock(folder, Exclusive | AtOnce) == 0) return true;
            error = Marshal.GetLastPInvokeError();
        }
        while (error == Interrupted);
        return error == (OperatingSystem.IsMacOS() ? WouldWaitOnMac : WouldWait) ? false : null;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int flock(SafeFileHandle file, int operation);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int link(string file, string name);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int access(string path, int mode);
}
