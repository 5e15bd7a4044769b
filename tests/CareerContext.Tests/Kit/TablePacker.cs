using System.Runtime.InteropServices;
using CareerContext.Store;

namespace CareerContext.Tests.Kit;

/// <summary>Puts tables together in the form that <see cref="PackedTables"/> reads.</summary>
internal sealed class TablePacker
{
    private const int Alignment = 8;

    private readonly List<byte[]> parts = [];

    /// <summary>Adds an array.</summary>
    public void Part<T>(IEnumerable<T> values)
        where T : unmanaged => parts.Add(MemoryMarshal.AsBytes<T>(values.ToArray()).ToArray());

    /// <summary>Adds where each of some runs begins, and where the last ends.</summary>
    public void Begins(IEnumerable<int> lengths)
    {
        List<int> begins = [0];
        foreach (int length in lengths) begins.Add(begins[^1] + length);
        Part(begins);
    }

    /// <summary>Adds the three parts of a <see cref="KeyTable"/>.</summary>
    public void Keys(IEnumerable<(ulong Key, int Value)> entries)
    {
        (int[] buckets, ulong[] keys, int[] values) = KeyTable.Sort([.. entries]);
        Part(buckets);
        Part(keys);
        Part(values);
    }

    /// <summary>The bytes of all parts under their header.</summary>
    public byte[] Pack(int version, byte[] mark)
    {
        using MemoryStream whole = new();
        using BinaryWriter writer = new(whole);
        writer.Write("CCPT"u8);
        writer.Write(version);
        writer.Write(mark);
        writer.Write(parts.Count);
        writer.Write(0);
        int at = (int)whole.Length + (parts.Count * 2 * sizeof(int));
        foreach (byte[] part in parts)
        {
            writer.Write(at = Aligned(at));
            writer.Write(part.Length);
            at += part.Length;
        }
        foreach (byte[] part in parts)
        {
            writer.Write(new byte[Aligned((int)whole.Length) - (int)whole.Length]);
            writer.Write(part);
        }
        return whole.ToArray();
    }

    private static int Aligned(int at) => (at + Alignment - 1) / Alignment * Alignment;
}
