using System.IO.Compression;
using System.Runtime.InteropServices;
using CareerContext.Store;

namespace CareerContext.Exchange.Archives;

/// <summary>Reads chosen entries of a ZIP of unknown origin. What does not look honest is refused as a whole, before anything is unpacked.</summary>
internal static class SafeZip
{
    private const string What = "The ZIP";
    private const int Block = 81_920;

    /// <summary>Whether a content begins as a ZIP does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8);

    /// <summary>The names of all entries but folders, sorted (ordinal), parts separated by <c>/</c>.</summary>
    /// <exception cref="CareerException">Damaged or not honest.</exception>
    public static List<string> Names(ReadOnlyMemory<byte> zip) => Guarded(zip, archive => Checked(archive).ConvertAll(e => e.Name));

    /// <summary>Unpacks those entries that are wanted.</summary>
    /// <param name="zip">The ZIP.</param>
    /// <param name="wants">Whether an entry is to be opened, by its name.</param>
    /// <exception cref="CareerException">Damaged, encrypted, too large or not honest.</exception>
    public static ForeignParts Read(ReadOnlyMemory<byte> zip, Func<string, bool> wants) => Guarded(zip, archive =>
    {
        List<(string Name, ZipArchiveEntry Entry)> entries = Checked(archive);
        return new ForeignParts([.. entries.Where(e => wants(e.Name)).Select(e => new ForeignPart(e.Name, Unpacked(e.Entry)))], [.. entries.Where(e => !wants(e.Name)).Select(e => e.Name)]);
    });

    private static T Guarded<T>(ReadOnlyMemory<byte> zip, Func<ZipArchive, T> read)
    {
        // Each entry has such a mark, so that a million of them is refused before a million objects are made.
        if (zip.Span.Count("PK\x01\x02"u8) > ArchiveLimits.MostEntries) throw ArchiveLimits.TooMany(What);
        ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(zip, out ArraySegment<byte> array) ? array : new ArraySegment<byte>(zip.ToArray());
        try
        {
            using MemoryStream stream = new(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
            using ZipArchive archive = new(stream, ZipArchiveMode.Read);
            return read(archive);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new CareerException(Fault.Invalid, "The ZIP is damaged or packed in a way that is not read; unpack it and import the folder.", error);
        }
    }

    private static List<(string Name, ZipArchiveEntry Entry)> Checked(ZipArchive archive)
    {
        if (archive.Entries.Count > ArchiveLimits.MostEntries) throw ArchiveLimits.TooMany(What);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        List<(string Name, ZipArchiveEntry Entry)> entries = [];
        long all = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            string name = entry.FullName.Replace('\\', '/');
            if (IsOutside(name)) throw Refusal("holds an entry whose path leads out of it");
            if (!seen.Add(name.TrimEnd('/'))) throw Refusal("holds two entries of one name");
            if (entry.IsEncrypted) throw new CareerException(Fault.Unsupported, "The ZIP is encrypted; unpack it with its password and import the folder.");
            CheckSize(entry);
            all += entry.Length;
            if (all > ArchiveLimits.MostBytesInAll) throw ArchiveLimits.TooLargeInAll(What);
            if (name.EndsWith('/')) continue;
            if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) throw Refusal("holds another ZIP");
            entries.Add((name, entry));
        }
        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return entries;
    }

    private static void CheckSize(ZipArchiveEntry entry)
    {
        if (entry.Length > ArchiveLimits.MostBytes) throw ArchiveLimits.TooLarge(What);
        if (entry.Length < 0 || entry.CompressedLength < 0 || (entry.Length > ArchiveLimits.Small && entry.Length / Math.Max(entry.CompressedLength, 1) > ArchiveLimits.MostTimes))
            throw Refusal("holds an entry that unpacks to far more than a table would");
    }

    private static bool IsOutside(string name) => name.Length == 0 || name[0] == '/' || name.Split('/').Contains("..") || (name.Length > 1 && name[1] == ':') || name.Any(char.IsControl);

    // What an entry says of its size is only a promise, and the framework stops reading there: its check sum tells whether that was all.
    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        using Stream packed = entry.Open();
        using MemoryStream whole = new();
        byte[] block = new byte[Block];
        for (int read = packed.Read(block); read > 0; read = packed.Read(block))
        {
            if (whole.Length + read > entry.Length) throw Refusal("holds an entry that is larger than it says");
            whole.Write(block, 0, read);
        }
        byte[] bytes = whole.ToArray();
        if (bytes.Length != entry.Length || Crc32.Of(bytes) != entry.Crc32) throw Refusal("holds an entry that is not what it says");
        return bytes;
    }

    private static CareerException Refusal(string why) => new(Fault.Invalid, $"The ZIP {why}, so it is no honest export; nothing was imported.");
}
