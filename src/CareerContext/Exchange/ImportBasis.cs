using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Exchange;

/// <summary>What an import is compared with.</summary>
/// <param name="Records">The records, those in the trash included where they are known.</param>
/// <param name="Sources">Where they come from.</param>
public sealed record ImportBasis(IReadOnlyList<CareerRecord> Records, IReadOnlyList<Source> Sources)
{
    /// <summary>A file without records.</summary>
    public static ImportBasis Empty { get; } = new([], []) { Hands = HandEdits.None };

    /// <summary>What was decided between sources, and what is still open.</summary>
    public IReadOnlyList<MergeDecision> Decisions { get; init; } = [];

    /// <summary>What people and assistants wrote themselves; null where only the records are known.</summary>
    internal HandEdits? Hands { get; init; }

    /// <summary>The names that mean the same, read when something first asks.</summary>
    internal Lazy<VocabularyIndex> Vocabulary { get; init; } = new(() => BuiltInVocabulary.Index);

    /// <summary>Reads all of it.</summary>
    public static ImportBasis Load(CareerSession session)
    {
        List<StoredEntity> own = VocabularyStore.ListOwn(session);
        return new ImportBasis(RecordStore.ListAll(session, includeRemoved: true), SourceStore.List(session))
        {
            Hands = HandEdits.Load(session),
            Decisions = MergeDecisionStore.List(session),
            Vocabulary = new(() => VocabularyStore.IndexWith(own)),
        };
    }

    /// <summary>Only the records; what was written by hand is found out when the plan is applied.</summary>
    public static ImportBasis Of(CareerSnapshot snapshot) => new(snapshot.Records, snapshot.Sources);
}
