using System.Reflection;
using System.Runtime.InteropServices;

namespace CareerContext.Context;

/// <summary>A part of o200k's merges and of its one-token words, read in place from TokenTables.bin (tests/tools/token-tables.mjs makes it).</summary>
/// <remarks>An embedded file, not literals: the analysers would spend a minute of each build on those.</remarks>
internal static unsafe class TokenTables
{
    public const int WordBucketShift = 20;

    private const int Parts = 9;
    private const int HeaderLength = 40;
    private const int Alignment = 8;

    // The bytes belong to the loaded assembly and stay where they are as long as the process lives.
    private static readonly byte* Bytes = ((UnmanagedMemoryStream)Assembly.GetExecutingAssembly().GetManifestResourceStream("TokenTables.bin")!).PositionPointer;
    private static readonly int[] Counts = new ReadOnlySpan<int>(Bytes, Parts).ToArray();
    private static readonly int[] Offsets = Layout();

    /// <summary>One bit a token: it is the left half of some merge.</summary>
    public static ReadOnlySpan<ulong> LeftBits => Part<ulong>(0);

    /// <summary>How many bits are set in the blocks before.</summary>
    public static ReadOnlySpan<ushort> LeftCounts => Part<ushort>(1);

    /// <summary>Where the merges of each left half begin.</summary>
    public static ReadOnlySpan<ushort> GroupStarts => Part<ushort>(2);

    /// <summary>The right halves, in order within a left half.</summary>
    public static ReadOnlySpan<ushort> Rights => Part<ushort>(3);

    /// <summary>The tokens the merges make, numbered in the order of their ranks.</summary>
    public static ReadOnlySpan<ushort> Results => Part<ushort>(4);

    /// <summary>Where the words of each bucket begin.</summary>
    public static ReadOnlySpan<ushort> WordBuckets => Part<ushort>(5);

    /// <summary>The low 16 bits of each word's hash.</summary>
    public static ReadOnlySpan<ushort> WordHashes => Part<ushort>(6);

    /// <summary>Eight bits of a second hash of each word.</summary>
    public static ReadOnlySpan<byte> WordChecks => Part<byte>(7);

    /// <summary>The spellings of each word that are one token.</summary>
    public static ReadOnlySpan<byte> WordFlags => Part<byte>(8);

    private static ReadOnlySpan<T> Part<T>(int part)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(Bytes + Offsets[part], Counts[part] * sizeof(T)));

    private static int[] Layout()
    {
        int[] offsets = new int[Parts];
        int at = HeaderLength;
        for (int part = 0; part < Parts; part++)
        {
            offsets[part] = at;
            at += Counts[part] * (part == 0 ? sizeof(ulong) : part < 7 ? sizeof(ushort) : sizeof(byte));
            at = (at + Alignment - 1) / Alignment * Alignment;
        }
        return offsets;
    }
}
