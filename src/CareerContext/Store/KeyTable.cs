using System.Numerics;

namespace CareerContext.Store;

/// <summary>Finds numbers by 64-bit keys. Entries stand by the upper bits of their keys, those of one key together in the order they were given.</summary>
/// <param name="buckets">Where the entries of each value of the upper bits begin, and where the last end: a power of two, and one more.</param>
/// <param name="keys">The keys, spread.</param>
/// <param name="values">What stands under each.</param>
internal readonly ref struct KeyTable(ReadOnlySpan<int> buckets, ReadOnlySpan<ulong> keys, ReadOnlySpan<int> values)
{
    private const int LeastBits = 4;

    private readonly ReadOnlySpan<int> buckets = buckets, values = values;
    private readonly ReadOnlySpan<ulong> keys = keys;
    private readonly int shift = 64 - BitOperations.Log2((uint)buckets.Length);

    /// <summary>What stands under a key, in order; empty when nothing does.</summary>
    public ReadOnlySpan<int> this[ulong key]
    {
        get
        {
            ulong spread = Spread(key);
            int bucket = (int)(spread >> shift), at = buckets[bucket], end = buckets[bucket + 1];
            while (at < end && keys[at] != spread) at++;
            int from = at;
            while (at < end && keys[at] == spread) at++;
            return values[from..at];
        }
    }

    /// <summary>Puts entries in the order of a table.</summary>
    public static (int[] Buckets, ulong[] Keys, int[] Values) Sort(IReadOnlyList<(ulong Key, int Value)> entries)
    {
        int bits = Math.Max(LeastBits, BitOperations.Log2((uint)entries.Count + 1));
        int[] buckets = new int[(1 << bits) + 1];
        foreach ((ulong key, _) in entries) buckets[(Spread(key) >> (64 - bits)) + 1]++;
        for (int i = 1; i < buckets.Length; i++) buckets[i] += buckets[i - 1];
        int[] next = buckets[..^1], values = new int[entries.Count];
        ulong[] keys = new ulong[entries.Count];
        foreach ((ulong key, int value) in entries)
        {
            ulong spread = Spread(key);
            int bucket = (int)(spread >> (64 - bits)), at = next[bucket]++;
            for (; at > buckets[bucket] && keys[at - 1] > spread; at--) (keys[at], values[at]) = (keys[at - 1], values[at - 1]);
            (keys[at], values[at]) = (spread, value);
        }
        return (buckets, keys, values);
    }

    // Hashes of short words differ little in their upper bits.
    private static ulong Spread(ulong key) => key * 0x9E3779B97F4A7C15;
}
