using CareerContext.Records;

namespace CareerContext.Exchange;

/// <summary>A record as a foreign file tells it, not yet compared with the career file.</summary>
/// <param name="Place">Where it stands in the source, e.g. <c>work[0]</c>.</param>
/// <param name="Record">The record without id; links to others of the same file are <c>@</c> and their place.</param>
public sealed record ForeignRecord(string Place, CareerRecord Record)
{
    /// <summary>What a link begins with whose target has no id yet.</summary>
    public const char LinkMark = '@';

    /// <summary>The key, at the root of the file, of what a reader of prose did not understand: a list of <c>line</c> and <c>text</c>.</summary>
    public const string Notes = "notes";

    /// <summary>The same for lines that say what people keep to themselves: assistants never get them.</summary>
    public const string PrivateNotes = "private_notes";
}

/// <summary>All that a format's reader found.</summary>
/// <param name="Records">The records in the source's order; those that others link to come first.</param>
/// <param name="Warnings">What was bent or not understood.</param>
public sealed record ForeignCareer(IReadOnlyList<ForeignRecord> Records, IReadOnlyList<ImportWarning> Warnings)
{
    /// <summary>What the owner should know of the whole source, one line; null where there is nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>Why the source is not taken for a career, one clear sentence; whoever named its format insists. Null where nothing speaks against it.</summary>
    public string? Doubt { get; init; }

    /// <summary>The number of values and list entries that were read.</summary>
    public int Facts => Records.Sum(r => r.Record.Sources.Count);
}
