using System.Text.Json;
using CareerContext.Records;

namespace CareerContext.Editing;

/// <summary>What is to be written: the fields that are named and no others.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Fields">A JSON object, see <see cref="GivenFields"/>.</param>
public sealed record RecordEdit(RecordKind Kind, JsonElement Fields)
{
    /// <summary>The record to change; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>The version that the author knows; another one is refused. Null where any will do.</summary>
    public long? IfVersion { get; init; }

    /// <summary>Whether it is a new record even though it looks like one that is there.</summary>
    public bool IsNew { get; init; }

    // An edit is worked out twice, before and within the write; what names mean is worked out once.
    internal NameIndex Names { get; } = new();
}

/// <summary>What an edit would do, or has done.</summary>
/// <param name="Before">The record before; null where it is new.</param>
/// <param name="After">The record after; its id is empty and its version old until it is written.</param>
/// <param name="Changes">What changes, in the kind's order; empty where nothing does.</param>
public sealed record PlannedEdit(CareerRecord? Before, CareerRecord After, IReadOnlyList<FieldChange> Changes);
