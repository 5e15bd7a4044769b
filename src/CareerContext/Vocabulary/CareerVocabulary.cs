using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>The vocabulary as one snapshot of a career sees it. Nothing is read before something asks. Safe to use from several threads.</summary>
public sealed class CareerVocabulary
{
    private readonly Lazy<VocabularyIndex> index;
    private readonly Lazy<EntityLinks> links;
    private readonly Lazy<HashSet<Entity>> recorded;

    /// <summary>The vocabulary of a career file.</summary>
    /// <param name="file">The file; null for the program's own vocabulary alone, without links.</param>
    /// <param name="snapshot">What is served: links of records that it lacks are left out.</param>
    public CareerVocabulary(CareerFile? file, CareerSnapshot snapshot)
    {
        index = new(() => file is null ? BuiltInVocabulary.Index : file.Read(VocabularyStore.Index));
        links = new(() => file is null ? EntityLinks.None : new EntityLinks([.. file.Read(EntityLinkStore.List).Where(l => IsShown(l, snapshot))]));
        recorded = new(() => [.. Links.EntityIds.Select(Index.ById).OfType<Entity>()]);
    }

    /// <summary>The vocabulary of a career that is open already.</summary>
    /// <param name="known">Its names.</param>
    /// <param name="session">The open career; links are read from it while it is open.</param>
    /// <param name="snapshot">What is served.</param>
    internal CareerVocabulary(VocabularyIndex known, CareerSession session, CareerSnapshot snapshot)
    {
        index = new(known);
        links = new(() => new EntityLinks([.. EntityLinkStore.List(session).Where(l => IsShown(l, snapshot))]));
        recorded = new(() => [.. Links.EntityIds.Select(Index.ById).OfType<Entity>()]);
    }

    private static bool IsShown(EntityLink link, CareerSnapshot snapshot) => snapshot.Find(link.RecordId) is { } record
        && (!snapshot.HasHiddenParts || record.Values.ContainsKey(link.Field) || record.Lists.ContainsKey(link.Field));

    /// <summary>All names: the program's and the owner's.</summary>
    public VocabularyIndex Index => index.Value;

    /// <summary>Which records name which entities.</summary>
    public EntityLinks Links => links.Value;

    /// <summary>The entities that some record names.</summary>
    public IReadOnlySet<Entity> Recorded => recorded.Value;
}
