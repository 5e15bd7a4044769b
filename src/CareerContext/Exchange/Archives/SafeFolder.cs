using CareerContext.Store;

namespace CareerContext.Exchange.Archives;

/// <summary>Reads chosen files of a folder: no links are followed, and what nobody asked for is not opened.</summary>
internal static class SafeFolder
{
    private const string What = "The folder";
    private const int Deepest = 8;

    // A link may lead anywhere, also back into the folder.
    private static readonly EnumerationOptions Within = new() { RecurseSubdirectories = true, MaxRecursionDepth = Deepest, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The files of a folder and its subfolders, sorted (ordinal), parts separated by <c>/</c>.</summary>
    /// <exception cref="CareerException">More than <see cref="ArchiveLimits.MostEntries"/>, or it cannot be read.</exception>
    public static List<string> Names(string folder)
    {
        List<string> names = Guard(() => Directory.EnumerateFiles(folder, "*", Within).Take(ArchiveLimits.MostEntries + 1).Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')).ToList());
        if (names.Count > ArchiveLimits.MostEntries) throw ArchiveLimits.TooMany(What);
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>Reads those files that are wanted.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="names">What lies in it, see <see cref="Names"/>.</param>
    /// <param name="wants">Whether a file is to be opened.</param>
    /// <exception cref="CareerException">Too large, or a file cannot be read.</exception>
    public static ForeignParts Read(string folder, IReadOnlyList<string> names, Func<string, bool> wants)
    {
        List<ForeignPart> opened = [];
        List<string> others = [];
        long all = 0;
        foreach (string name in names)
        {
            if (!wants(name))
            {
                others.Add(name);
                continue;
            }
            byte[] bytes = Guard(() => Bytes(Path.Combine(folder, name)));
            all += bytes.Length;
            if (all > ArchiveLimits.MostBytesInAll) throw ArchiveLimits.TooLargeInAll(What);
            opened.Add(new ForeignPart(name, bytes));
        }
        return new ForeignParts(opened, others);
    }

    private static byte[] Bytes(string path)
    {
        long length = new FileInfo(path).Length;
        if (length > ArchiveLimits.MostBytes) throw ArchiveLimits.TooLarge(What);
        if (length == 0) return []; // Also a pipe, which would keep whoever opens it waiting.
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[length];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == length ? bytes : bytes[..read];
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException error)
        {
            throw new CareerException(Fault.Unsupported, "The rights of the folder, or of a file in it, forbid reading it; nothing was imported.", error);
        }
        catch (IOException error)
        {
            throw new CareerException(Fault.Unsupported, "The folder, or a file in it, cannot be read; nothing was imported.", error);
        }
    }
}
