using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Store;

public sealed class PackedTablesTests
{
    private static readonly byte[] Mark = [1, 2, 3, 4, 5, 6, 7, 8];

    [Fact]
    public void Parts_are_read_as_they_were_given()
    {
        PackedTables tables = PackedTables.Of(Packed(), 3, 2);
        tables.Mark.ToArray().Should().Equal(Mark);
        tables.Part<byte>(0).ToArray().Should().Equal(9, 8, 7);
        tables.Part<long>(1).ToArray().Should().Equal(1L << 40, -1L);
        FluentActions.Invoking(() => tables.Part<byte>(2).Length).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Tables_of_another_form_and_cut_ones_are_refused()
    {
        byte[] packed = Packed();
        FluentActions.Invoking(() => PackedTables.Of(packed, 4, 2)).Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => PackedTables.Of(packed, 3, 1)).Should().Throw<InvalidDataException>();
        for (int length = 0; length < packed.Length; length++) FluentActions.Invoking(() => PackedTables.Of(packed.AsSpan(0, length), 3, 2)).Should().Throw<InvalidDataException>("of {0} bytes", length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3000)]
    public void Numbers_are_found_by_their_keys_in_the_order_they_were_given(int count)
    {
        // Keys that differ in their lower bits alone, and many numbers under one key.
        List<(ulong Key, int Value)> entries = [.. Enumerable.Range(0, count).Select(i => ((ulong)(i * 7919 % 1000), i))];
        (int[] buckets, ulong[] keys, int[] values) = KeyTable.Sort(entries);
        ILookup<ulong, int> expected = entries.ToLookup(e => e.Key, e => e.Value);
        for (ulong key = 0; key < 1100; key++) new KeyTable(buckets, keys, values)[key].ToArray().Should().Equal(expected[key]);
    }

    private static byte[] Packed()
    {
        TablePacker packer = new();
        packer.Part<byte>([9, 8, 7]);
        packer.Part([1L << 40, -1L]);
        return packer.Pack(3, Mark);
    }
}
