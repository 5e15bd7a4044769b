namespace CareerContext.Mcp;

/// <summary>The protocol's revisions, by their dates.</summary>
public static class Revisions
{
    /// <summary>The first revision without a handshake: each request carries its own metadata.</summary>
    public const string PerRequestMetadata = "2026-07-28";

    /// <summary>All that are spoken.</summary>
    public static IReadOnlyList<string> All { get; } = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", PerRequestMetadata];

    /// <summary>Whether requests of a revision stand alone; false for none.</summary>
    public static bool StandsAlone(string? revision) => string.CompareOrdinal(revision, PerRequestMetadata) >= 0;
}
