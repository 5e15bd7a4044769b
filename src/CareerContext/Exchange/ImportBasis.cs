using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>What an import is compared with.</summary>
/// <param name="Records">The records, those in the trash included where they are known.</param>
/// <param name="EditedByHand">The ids whose last change was neither an import nor the program's own.</param>
/// <param name="SourceHashes">A source's id to its file's hash.</param>
public sealed record ImportBasis(IReadOnlyList<CareerRecord> Records, IReadOnlySet<string> EditedByHand, IReadOnlyDictionary<string, string> SourceHashes)
{
    // Import and the program itself write what came from files; all others are somebody's own hand.
    private const string LastByHand =
        "SELECT h.record_id FROM history h WHERE h.changed_by IN ('cli', 'mcp') AND NOT EXISTS (SELECT 1 FROM history l WHERE l.record_id = h.record_id AND l.number > h.number)";

    /// <summary>A file without records.</summary>
    public static ImportBasis Empty { get; } = new([], new HashSet<string>(), new Dictionary<string, string>());

    /// <summary>Reads all of it.</summary>
    public static ImportBasis Load(CareerSession session) => new(
        RecordStore.ListAll(session, includeRemoved: true),
        session.Query(LastByHand, row => row.GetString(0)).ToHashSet(StringComparer.Ordinal),
        Hashes(SourceStore.List(session)));

    /// <summary>Only the records; who changed them last is found out when the plan is applied.</summary>
    public static ImportBasis Of(CareerSnapshot snapshot) => new(snapshot.Records, Empty.EditedByHand, Hashes(snapshot.Sources));

    /// <summary>Whether a record's last change was somebody's own.</summary>
    public static bool IsEditedByHand(CareerSession session, string id) => session.Query($"{LastByHand} AND h.record_id = $id", row => row.GetString(0), ("$id", id)).Count > 0;

    private static Dictionary<string, string> Hashes(IEnumerable<Source> sources) =>
        sources.Where(s => s.Hash is not null).ToDictionary(s => s.Id, s => s.Hash!, StringComparer.Ordinal);
}
