using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>The versions of one file: the same content, or the same format under the same name.</summary>
internal sealed class Lineage
{
    private readonly HashSet<string> versions, same, recognised;

    public Lineage(ForeignSource source, IEnumerable<Source> known)
    {
        List<Source> all = [.. known];
        Source = source;
        recognised = [.. all.Where(s => s.Kind == "recognised").Select(s => s.Id)];
        same = [.. all.Where(s => s.Hash == source.Hash).Select(s => s.Id)];
        versions = [.. all.Where(s => s.Hash == source.Hash || (s.Kind == "upload" && Is(s.Format, s.FileName))).Select(s => s.Id)];
    }

    /// <summary>The file that comes in.</summary>
    public ForeignSource Source { get; }

    /// <summary>Whether a source is a version of the file.</summary>
    public bool Holds(string sourceId) => versions.Contains(sourceId);

    /// <summary>Whether the program itself recognised a value: what any file tells goes before it.</summary>
    public bool IsRecognised(string sourceId) => recognised.Contains(sourceId);

    /// <summary>Whether a decision was about the file.</summary>
    public bool IsOf(MergeDecision decision) => Is(decision.SourceFormat, decision.SourceName);

    /// <summary>Whether a record came with the file first.</summary>
    public bool IsOf(CareerRecord record) => record.SourceId is { } source && versions.Contains(source);

    /// <summary>Whether a source is the very content.</summary>
    public bool IsSame(string sourceId) => same.Contains(sourceId);

    /// <summary>Whether the first told of some fields came with the very content: then its place is one in this file.</summary>
    public bool IsOfThisVersion(CareerRecord record, string[] fields) => Array.Find(fields, f => record.Sources.Any(s => s.Field == f)) is { } field && same.Contains(record.Sources.First(s => s.Field == field).SourceId);

    /// <summary>Whether a field of a record came with the file.</summary>
    public bool IsFieldOf(CareerRecord record, string field) => record.Sources.FirstOrDefault(s => s.Field == field) is { } source && versions.Contains(source.SourceId);

    // What is piped in has no name: two of them are two files.
    private bool Is(string? format, string? name) => format == Source.Format && name != Importer.StandardInput && string.Equals(name, Source.FileName, StringComparison.OrdinalIgnoreCase);
}
