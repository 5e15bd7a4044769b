using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CareerContext.Context;

namespace CareerContext.Benchmarks.Tokens;

/// <summary>Counts o200k tokens exactly: o200k's whole vocabulary (o200k.br, see tests/tools/o200k-vocabulary.mjs), every merge, no estimate.</summary>
internal static class O200k
{
    /// <summary>What a printed figure says about its tokens.</summary>
    public const string Name = "o200k, whole vocabulary";

    // A token's bytes, each as one char, to its rank.
    private static readonly Lazy<Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>> Ranks = new(() => Load().GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The number of tokens of a text; special tokens' names count as text.</summary>
    public static int Count(string text)
    {
        int tokens = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = TokenPieces.NextLength(text.AsSpan(at));
            tokens += CountPiece(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text.Substring(at, length))));
            at += length;
        }
        return tokens;
    }

    private static int CountPiece(string bytes)
    {
        if (bytes.Length == 1 || Ranks.Value.ContainsKey(bytes)) return 1;
        // starts[i] is where the i-th part begins; the last one is the end.
        List<int> starts = [.. Enumerable.Range(0, bytes.Length + 1)];
        while (true)
        {
            int best = int.MaxValue, at = -1;
            for (int i = 0; i + 2 < starts.Count; i++)
            {
                if (!Ranks.Value.TryGetValue(bytes.AsSpan(starts[i], starts[i + 2] - starts[i]), out int rank) || rank >= best) continue;
                best = rank;
                at = i;
            }
            if (at < 0) return starts.Count - 1;
            starts.RemoveAt(at + 1);
        }
    }

    private static Dictionary<string, int> Load()
    {
        using Stream packed = typeof(O200k).Assembly.GetManifestResourceStream("o200k.br")!;
        using BrotliStream unpacked = new(packed, CompressionMode.Decompress);
        using MemoryStream whole = new();
        unpacked.CopyTo(whole);
        ReadOnlySpan<byte> bytes = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        ReadOnlySpan<byte> lengths = bytes.Slice(sizeof(int), count);
        Dictionary<string, int> ranks = new(count, StringComparer.Ordinal);
        int at = sizeof(int) + count;
        for (int rank = 0; rank < count; rank++)
        {
            ranks[Encoding.Latin1.GetString(bytes.Slice(at, lengths[rank]))] = rank;
            at += lengths[rank];
        }
        return ranks;
    }
}
