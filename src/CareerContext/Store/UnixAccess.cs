using System.Runtime.InteropServices;

namespace CareerContext.Store;

/// <summary>Asks the system, not the permission bits, whether this process may write: owner, groups, lists and mounts all count.</summary>
internal static partial class UnixAccess
{
    private const int Write = 2;

    /// <summary>Whether the process may write to a file or folder.</summary>
    public static bool MayWrite(string path) => access(path, Write) == 0;

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int access(string path, int mode);
}
