namespace CareerContext.Exchange.Archive;

/// <summary>One table of a career file as an archive holds it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns in the schema's order.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Lines">The rows: JSON arrays, a line each, UTF-8.</param>
internal sealed record ArchiveTable(string Name, IReadOnlyList<string> Columns, long Rows, byte[] Lines);

/// <summary>All that an archive holds.</summary>
/// <param name="Schema">The schema version of the tables.</param>
/// <param name="Tables">Every table but those that are made anew.</param>
internal sealed record CareerArchive(int Schema, IReadOnlyList<ArchiveTable> Tables)
{
    /// <summary>The version of the archive's own form.</summary>
    public const int Version = 1;

    /// <summary>The name of the first entry, which tells an archive from other ZIP files.</summary>
    public const string Manifest = "careercontext-archive.json";

    /// <summary>Its checksum: SHA-256, lower-case hex.</summary>
    public const string ManifestChecksum = "careercontext-archive.sha256";

    /// <summary>Tables that every write, or the program itself, makes anew from the others.</summary>
    public static IReadOnlyList<string> Derived { get; } = ["migrations", "quick_summary", "profile_summary", "entity_links", "recognised_values", "vocabulary_seed"];

    /// <summary>The entry of a table.</summary>
    public static string EntryOf(string table) => $"tables/{table}.jsonl";
}
