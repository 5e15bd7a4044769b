using System.Security.Cryptography;
using System.Text;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Vocabulary;

/// <summary>Makes the tables that <see cref="SeedTables"/> reads.</summary>
internal static class SeedPacker
{
    private static readonly string Folder = Repository.File("src", "CareerContext", "Vocabulary", "Seed");

    /// <summary>The texts of the program's own vocabulary, in order.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Directory.GetFiles(Folder, "*.txt").OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal)];

    /// <summary>The start of the texts' SHA-256.</summary>
    public static byte[] Mark() => SHA256.HashData([.. Texts.SelectMany(File.ReadAllBytes)])[..sizeof(ulong)];

    /// <summary>An index of seeds, as the program would read it.</summary>
    public static VocabularyIndex Index(VocabularyBuilder seeds) => new(Tables(seeds));

    /// <summary>The tables of seeds, as the program would read them.</summary>
    public static SeedTables Tables(VocabularyBuilder seeds) => new(PackedTables.Of(Pack(seeds, new byte[sizeof(ulong)]), SeedTables.Version, SeedTables.Parts));

    /// <summary>The bytes of Seed.bin.</summary>
    public static byte[] Pack(VocabularyBuilder seeds, byte[] mark)
    {
        seeds.Relate();
        Dictionary<VocabularyBuilder.Draft, ushort> numbers = seeds.Entities.Index().ToDictionary(e => e.Item, e => checked((ushort)e.Index));
        List<VocabularyBuilder.Name> names = [.. seeds.Entities.SelectMany(e => e.Names)];
        Dictionary<object, int> places = names.Index().ToDictionary(n => (object)n.Item, n => n.Index, ReferenceEqualityComparer.Instance);
        byte[][] texts = [.. names.Select(n => Encoding.UTF8.GetBytes(n.Term.Term))];
        TablePacker packer = new();
        packer.Keys(seeds.Names.SelectMany(n => n.Keys.Select(k => (k, places[n]))));
        packer.Part(names.Select(n => numbers[n.Entity]));
        packer.Part(names.Select(n => checked((byte)n.Key.Words)));
        packer.Part(names.Select(n => (byte)SeedTables.Languages.Index().Single(l => l.Item == n.Term.Language).Index));
        packer.Begins(texts.Select(t => t.Length));
        packer.Begins(seeds.Entities.Select(e => e.Names.Count));
        packer.Part(seeds.Entities.Select(e => (byte)e.Kind));
        packer.Part(seeds.Entities.Select(e => (byte)seeds.Fields.IndexOf(e.Field)));
        packer.Begins(seeds.Entities.Select(e => e.Broader.Count));
        packer.Part(seeds.Entities.SelectMany(e => e.Broader).Select(b => numbers[b]));
        packer.Begins(seeds.Entities.Select(e => e.Narrower.Count));
        packer.Part(seeds.Entities.SelectMany(e => e.Narrower).Select(n => numbers[n]));
        packer.Part(texts.SelectMany(t => t));
        packer.Part(Encoding.UTF8.GetBytes(string.Join('\n', seeds.Fields)));
        return packer.Pack(SeedTables.Version, mark);
    }
}
