using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace CareerContext.Store;

/// <summary>Tables that were put together before the program was built, read where they lie in it: nothing is parsed or copied, and of large tables only the pages that are looked at are loaded.</summary>
/// <remarks>
/// Little-endian. The header: <c>CCPT</c>, the format's version (int), a mark of eight bytes that the maker gives, the number of parts (int), nothing (int), then for each part its place and
/// its length in bytes (two ints). A part is an array of one type; which, its reader knows. Places and lengths are checked once, when the tables are opened.
/// </remarks>
internal sealed unsafe class PackedTables
{
    private const uint Letters = 0x54504343; // CCPT
    private const int HeaderLength = 24, PartLength = 8;

    private readonly byte* start;
    private readonly int parts;

    // The bytes of a resource stay where they are as long as the process lives; an array is kept from moving and from going.
    private readonly byte[]? kept;

    private PackedTables(byte* start, long length, int version, int parts)
    {
        this.start = start;
        this.parts = parts;
        int* header = (int*)start;
        if (length < HeaderLength + (parts * PartLength) || header[0] != Letters || header[1] != version || header[4] != parts) throw new InvalidDataException("The tables are of another form.");
        for (int part = 0; part < parts; part++)
        {
            (int at, int size) = Place(part);
            if (at < HeaderLength + (parts * PartLength) || size < 0 || at > length - size) throw new InvalidDataException("The tables are cut off.");
        }
    }

    /// <summary>The maker's mark.</summary>
    public ReadOnlySpan<byte> Mark => new(start + 8, sizeof(ulong));

    /// <summary>Opens tables that are a resource of this program.</summary>
    /// <param name="name">The resource.</param>
    /// <param name="version">The version its reader knows.</param>
    /// <param name="parts">The number of parts its reader knows.</param>
    /// <exception cref="InvalidDataException">They are of another form.</exception>
    public static PackedTables Resource(string name, int version, int parts)
    {
        UnmanagedMemoryStream stream = (UnmanagedMemoryStream)Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return new PackedTables(stream.PositionPointer, stream.Length, version, parts);
    }

    /// <summary>Opens tables that were just made.</summary>
    /// <param name="bytes">Their bytes.</param>
    /// <param name="version">The version its reader knows.</param>
    /// <param name="parts">The number of parts its reader knows.</param>
    /// <exception cref="InvalidDataException">They are of another form.</exception>
    public static PackedTables Of(ReadOnlySpan<byte> bytes, int version, int parts)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned);
        return new PackedTables(pinned, version, parts);
    }

    private PackedTables(byte[] pinned, int version, int parts)
        : this((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, version, parts) => kept = pinned;

    /// <summary>A part as the array it is.</summary>
    public ReadOnlySpan<T> Part<T>(int part)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)part, (uint)parts);
        (int at, int size) = Place(part);
        return new ReadOnlySpan<T>(start + at, size / sizeof(T));
    }

    /// <summary>The numbers of a <see cref="KeyTable"/>, which is three parts.</summary>
    /// <param name="first">The first of them.</param>
    public KeyTable Table(int first) => new(Part<int>(first), Part<ulong>(first + 1), Part<int>(first + 2));

    /// <summary>What belongs to one thing of many, of a part where it stands one after the other.</summary>
    /// <param name="begins">The part that says where each begins (int; one more: where the last ends).</param>
    /// <param name="part">The part where it stands.</param>
    /// <param name="number">The thing.</param>
    public ReadOnlySpan<T> Row<T>(int begins, int part, int number)
        where T : unmanaged
    {
        ReadOnlySpan<int> from = Part<int>(begins);
        return Part<T>(part)[from[number]..from[number + 1]];
    }

    /// <summary>One text of many, as <see cref="Row"/>, of a part in UTF-8.</summary>
    public string Text(int begins, int part, int number) => Encoding.UTF8.GetString(Row<byte>(begins, part, number));

    private (int At, int Size) Place(int part)
    {
        int* place = (int*)(start + HeaderLength) + (2 * part);
        return (place[0], place[1]);
    }
}
