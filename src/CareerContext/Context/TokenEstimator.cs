using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace CareerContext.Context;

/// <summary>
/// Counts from above: how many o200k tokens a text takes, at most.
/// </summary>
/// <remarks>
/// The text is split exactly as o200k splits it, then each piece is byte-pair merged with a part of o200k's own
/// merges. Merges only ever lower a count, so leaving the rarer ones out leaves the count too high, not too low (but
/// for a letter sequence in some ten thousand, where a merge left out would have blocked a better one); a table of
/// whole words that are one token takes most of that surplus away again.
/// </remarks>
public static class TokenEstimator
{
    // A piece longer than this is counted in parts, which bounds the work per byte for any input.
    private const int MaxPartBytes = 256;
    private const ushort NoMerge = ushort.MaxValue;
    private const int MaxWordLength = 24;

    /// <summary>Returns an upper estimate of the number of o200k tokens in <paramref name="text"/>.</summary>
    /// <param name="text">Any UTF-16 text; lone surrogates are counted as the replacement character.</param>
    /// <returns>The estimate; 0 for an empty text, at least 1 otherwise.</returns>
    public static int Count(ReadOnlySpan<char> text)
    {
        int total = 0;
        while (!text.IsEmpty)
        {
            int length = TokenPieces.NextLength(text);
            total += CountPiece(text[..length]);
            text = text[length..];
        }

        return total;
    }

    private static int CountPiece(ReadOnlySpan<char> piece)
    {
        // Every ASCII character and every group of one to three ASCII digits is a token of its own.
        if ((piece.Length == 1 && piece[0] < 0x80) || (char.IsAsciiDigit(piece[0]) && IsAsciiDigits(piece)))
        {
            return 1;
        }

        // Tokenizers disagree on tokens that begin with a byte order mark: at worst it is three tokens by itself.
        if (piece[0] == '\uFEFF' && piece.Length > 1)
        {
            return 3 + CountPiece(piece[1..]);
        }

        return IsOneTokenWord(piece) ? 1 : CountMerged(piece);
    }

    private static bool IsAsciiDigits(ReadOnlySpan<char> piece) => !piece.ContainsAnyExceptInRange('0', '9');

    private static bool IsOneTokenWord(ReadOnlySpan<char> piece)
    {
        int prefix = piece[0] switch { ' ' => 0, '-' => 2, '.' => 3, _ => 1 };
        ReadOnlySpan<char> word = prefix == 1 ? piece : piece[1..];
        if (word.Length is < 2 or > MaxWordLength || !TryHash(word, out uint hash, out byte check, out int capitals))
        {
            return false;
        }

        // Flags: " word", "word", " Word", "Word", " WORD", "WORD", "-word", ".word" from the lowest bit.
        int flag = capitals switch
        {
            0 => prefix <= 1 ? 1 << prefix : 16 << prefix,
            1 when prefix <= 1 && word[0] != char.ToLowerInvariant(word[0]) => 4 << prefix,
            _ when prefix <= 1 && capitals == word.Length => 16 << prefix,
            _ => 0,
        };
        return flag != 0 && (WordFlags(hash, check) & flag) != 0;
    }

    private static int WordFlags(uint hash, byte check)
    {
        int bucket = (int)(hash >> TokenTables.WordBucketShift);
        int start = TokenTables.WordBuckets[bucket];
        int end = TokenTables.WordBuckets[bucket + 1];
        int index = TokenTables.WordHashes[start..end].IndexOf((ushort)hash);
        return index < 0 || TokenTables.WordChecks[start + index] != check ? 0 : TokenTables.WordFlags[start + index];
    }

    /// <summary>Hashes a word without regard to case; false for what the table holds no words of.</summary>
    private static bool TryHash(ReadOnlySpan<char> word, out uint hash, out byte check, out int capitals)
    {
        uint second = 0;
        hash = 2166136261;
        check = 0;
        capitals = 0;
        foreach (char c in word)
        {
            char lower = c;
            if (c < 0x80)
            {
                if (!char.IsAsciiLetter(c))
                {
                    return false;
                }

                lower = (char)(c | 0x20);
            }
            else if (char.IsSurrogate(c))
            {
                return false;
            }
            else
            {
                lower = char.ToLowerInvariant(c);

                // Such as the Kelvin sign or a dotted capital I: not the capital of the letter the table means.
                if (lower != c && (lower < 0x80 || char.ToUpperInvariant(lower) != c))
                {
                    return false;
                }
            }

            capitals += lower == c ? 0 : 1;
            hash = (hash ^ lower) * 16777619;
            second = (second * 31) + lower;
        }

        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        hash ^= hash >> 13;
        check = (byte)((second * 0x9E3779B1) >> 24);
        return true;
    }

    private static int CountMerged(ReadOnlySpan<char> piece)
    {
        Span<byte> bytes = stackalloc byte[MaxPartBytes];
        int total = 0;
        while (true)
        {
            OperationStatus status = Utf8.FromUtf16(piece, bytes, out int read, out int written);
            total += CountPart(bytes[..written]);
            if (status != OperationStatus.DestinationTooSmall)
            {
                return total;
            }

            // The cut may by chance fall where merging goes better than it would have without it.
            total++;
            piece = piece[read..];
        }
    }

    private static int CountPart(ReadOnlySpan<byte> bytes)
    {
        Span<ushort> tokens = stackalloc ushort[MaxPartBytes];
        Span<ushort> merges = stackalloc ushort[MaxPartBytes];
        int count = bytes.Length;
        for (int i = 0; i < count; i++)
        {
            tokens[i] = bytes[i];
        }

        for (int i = 0; i + 1 < count; i++)
        {
            merges[i] = Merge(tokens[i], tokens[i + 1]);
        }

        while (count > 1)
        {
            int best = IndexOfLowest(merges[..(count - 1)]);
            if (merges[best] == NoMerge)
            {
                break;
            }

            tokens[best] = merges[best];
            tokens[(best + 2)..count].CopyTo(tokens[(best + 1)..]);
            merges[(best + 1)..(count - 1)].CopyTo(merges[best..]);
            count--;
            if (best > 0)
            {
                merges[best - 1] = Merge(tokens[best - 1], tokens[best]);
            }

            if (best + 1 < count)
            {
                merges[best] = Merge(tokens[best], tokens[best + 1]);
            }
        }

        return count;
    }

    private static int IndexOfLowest(ReadOnlySpan<ushort> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] < values[best])
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>The token two neighbours make; token numbers grow with o200k's ranks, so the lowest merges first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Merge(ushort left, ushort right)
    {
        ulong mask = TokenTables.LeftBits[left >> 6];
        ulong bit = 1UL << (left & 63);
        if ((mask & bit) == 0)
        {
            return NoMerge;
        }

        int group = TokenTables.LeftCounts[left >> 6] + BitOperations.PopCount(mask & (bit - 1));
        int start = TokenTables.GroupStarts[group];
        int index = TokenTables.Rights[start..TokenTables.GroupStarts[group + 1]].BinarySearch(right);
        return index < 0 ? NoMerge : TokenTables.Results[start + index];
    }
}
