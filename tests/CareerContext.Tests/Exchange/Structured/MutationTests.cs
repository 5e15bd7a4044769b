using System.Diagnostics;
using CareerContext.Exchange;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Exchange.Structured;

/// <summary>Files that were damaged on the way: whatever is cut, doubled or changed in them, they import or are refused in one sentence.</summary>
public sealed class MutationTests
{
    private const int Mutations = 400; // Of each file; the seed is fixed.

    private static readonly byte[][] Pieces = [.. new[] { "[", "{", "\"", ":", "- ", "\n", "  ", "&a ", "*a", "<<: *a", "<", "</", "&#x0;", "null", "1e999", "\\ud800", "\t", "---\n", "\0", "\u202e", "]]>", "<![CDATA[", "%" }.Select(System.Text.Encoding.UTF8.GetBytes)];

    public static TheoryData<string> Files => [.. SampleFileTests.Files.Select(f => f.Data)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_sample_imports_or_is_refused(string name)
    {
        byte[] content = File.ReadAllBytes(Repository.SharedData(["formats", .. name.Split('/')]));
        if (content.Length > 20_000) content = content[..20_000];
        Random random = new(name.Length * 7919);
        for (int i = 0; i < Mutations; i++)
        {
            byte[] mutated = Mutated(content, random);
            Stopwatch watch = Stopwatch.StartNew();
            try
            {
                Importer.Plan(mutated, Path.GetFileName(name), null, null, Bench.Today);
            }
            catch (CareerException refusal)
            {
                refusal.Message.Should().EndWith(".");
            }
            watch.Elapsed.TotalSeconds.Should().BeLessThan(2, "mutation {0}", i);
        }
    }

    private static byte[] Mutated(byte[] content, Random random)
    {
        List<byte> bytes = [.. content];
        for (int changes = random.Next(1, 6); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count), length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 2: bytes[at] = (byte)random.Next(256); break;
                default: bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
            }
            if (bytes.Count == 0) bytes.Add((byte)'{');
        }
        return [.. bytes];
    }
}
