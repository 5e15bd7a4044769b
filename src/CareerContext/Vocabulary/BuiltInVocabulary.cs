using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>The vocabulary that the program brings along.</summary>
public static class BuiltInVocabulary
{
    /// <summary>What was made of the texts of <c>Vocabulary/Seed</c>.</summary>
    internal static SeedTables Tables { get; } = new(PackedTables.Resource("Seed.bin", SeedTables.Version, SeedTables.Parts));

    /// <summary>The index of the seed alone.</summary>
    public static VocabularyIndex Index { get; } = new(Tables);

    /// <summary>Another text for another seed; files note it, to link their records anew.</summary>
    public static string Fingerprint => Tables.Fingerprint;

    /// <summary>The fields of work, in order.</summary>
    public static IReadOnlyList<string> Fields => Tables.Fields;
}
