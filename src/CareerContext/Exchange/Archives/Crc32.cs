namespace CareerContext.Exchange.Archives;

/// <summary>The check sum of ZIP entries (IEEE 802.3, reflected).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Row((uint)i))];

    /// <summary>The sum of all bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte b in bytes) sum = Table[(byte)(sum ^ b)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Row(uint value)
    {
        for (int bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? (value >> 1) ^ Polynomial : value >> 1;
        return value;
    }
}
