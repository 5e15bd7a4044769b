using System.Reflection;

namespace CareerContext.Vocabulary;

/// <summary>The vocabulary that the program brings along: the texts of <c>Vocabulary/Seed</c>, read once a process, when something first asks.</summary>
public static class BuiltInVocabulary
{
    private const string Prefix = "vocabulary/";
    private static readonly Lazy<VocabularyIndex> Read = new(() => Builder().Build());
    private static readonly Lazy<string> Mark = new(MakeMark);

    /// <summary>The index of the seed alone.</summary>
    public static VocabularyIndex Index => Read.Value;

    /// <summary>Begins to read it in the background, so that the first question which needs it need not wait; returns at once.</summary>
    public static Task PrepareAsync() => Task.Run(() => _ = Read.Value);

    /// <summary>Another text for another seed; files note it, to link their records anew.</summary>
    public static string Fingerprint => Mark.Value;

    /// <summary>The fields of work, in order.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..^".txt".Length]).Order(StringComparer.Ordinal)];

    /// <summary>A builder that holds the seed.</summary>
    internal static VocabularyBuilder Builder()
    {
        VocabularyBuilder builder = new(Fields.Sum(f => (int)Open(f).Length));
        foreach (string field in Fields) builder.AddSeed(field, Bytes(field));
        return builder;
    }

    /// <summary>The text of a field.</summary>
    internal static unsafe ReadOnlySpan<byte> Bytes(string field)
    {
        UnmanagedMemoryStream stream = (UnmanagedMemoryStream)Open(field);
        return new ReadOnlySpan<byte>(stream.PositionPointer, (int)stream.Length);
    }

    private static Stream Open(string field) => Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Prefix}{field}.txt")!;

    private static string MakeMark()
    {
        using System.Security.Cryptography.IncrementalHash hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (string field in Fields) hash.AppendData(Bytes(field));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
