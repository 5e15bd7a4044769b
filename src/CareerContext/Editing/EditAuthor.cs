using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>Who edits, and what follows from that.</summary>
/// <param name="Origin">As the history names them; its <c>By</c> is <c>cli</c> for the owner.</param>
public sealed record EditAuthor(Origin Origin)
{
    /// <summary>The owner at the command line.</summary>
    public static EditAuthor Owner { get; } = new(Origin.Cli);

    /// <summary>Whether it is the owner, who sees everything and whose word needs no confirmation.</summary>
    public bool IsOwner => Origin.By == Origin.Cli.By;

    /// <summary>The number of the last change that the author has seen of the whole file: what was changed after it is not written over silently. Null where nothing is known of that.</summary>
    public long? Seen { get; init; }

    /// <summary>What the author has been shown of single records, by id; takes the place of <see cref="Seen"/>.</summary>
    public Func<string, SeenRecord?>? SeenRecords { get; init; }

    /// <summary>What the author is not to see, and therefore cannot change.</summary>
    public HiddenParts Hidden { get; init; } = HiddenParts.None;

    internal SeenRecord? SeenOf(string id) => SeenRecords is not null ? SeenRecords(id) : Seen is { } number ? new SeenRecord(number, []) : null;

    internal RuleScope Scope => IsOwner ? RuleScope.Owner : RuleScope.Assistant;
}
