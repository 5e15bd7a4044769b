namespace CareerContext.Exchange;

/// <summary>A file within a folder or an archive.</summary>
/// <param name="Name">Its path within, parts separated by <c>/</c>.</param>
/// <param name="Bytes">What stands in it.</param>
public sealed record ForeignPart(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>What was opened of a folder or an archive, and what was not.</summary>
/// <param name="Opened">The files that a format asked for, by name (ordinal).</param>
/// <param name="LeftAlone">The names of all others, sorted likewise; nobody read them.</param>
public sealed record ForeignParts(IReadOnlyList<ForeignPart> Opened, IReadOnlyList<string> LeftAlone);

/// <summary>A format that comes as several files in a folder.</summary>
public interface IFolderFormat : IImportFormat
{
    /// <summary>Whether a file of the folder is to be opened; all others are left alone.</summary>
    /// <param name="name">Its path within the folder, parts separated by <c>/</c>.</param>
    bool Wants(string name);
}
