namespace CareerContext.Vocabulary;

/// <summary>That a field of a record names an entity.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="Field">The field's or list's name.</param>
/// <param name="EntityId">The entity.</param>
/// <param name="Method">How: <c>canonical</c>, <c>alias</c>, <c>stem</c> (the field is the name) or <c>text</c> (it mentions it).</param>
/// <param name="Score">How sure, 0 to 1.</param>
/// <param name="ReviewRequired">Whether the owner should look at it.</param>
public sealed record EntityLink(string RecordId, string Field, string EntityId, string Method, double Score, bool ReviewRequired)
{
    /// <summary>The method of a mention within a text.</summary>
    public const string Text = "text";

    /// <summary>Whether the field is the entity's name, not a text that mentions it.</summary>
    public bool IsName => Method != Text;
}

/// <summary>All links of a career file, seen from both ends. Immutable.</summary>
public sealed class EntityLinks
{
    private readonly ILookup<string, EntityLink> byEntity, byRecord;

    /// <summary>Makes the view.</summary>
    public EntityLinks(IReadOnlyCollection<EntityLink> links)
    {
        Count = links.Count;
        byEntity = links.ToLookup(l => l.EntityId, StringComparer.Ordinal);
        byRecord = links.ToLookup(l => l.RecordId, StringComparer.Ordinal);
    }

    /// <summary>A view of no links.</summary>
    public static EntityLinks None { get; } = new([]);

    /// <summary>The number of links.</summary>
    public int Count { get; }

    /// <summary>The ids of all linked entities.</summary>
    public IEnumerable<string> EntityIds => byEntity.Select(g => g.Key);

    /// <summary>The links to an entity.</summary>
    public IEnumerable<EntityLink> To(Entity entity) => byEntity[entity.Id];

    /// <summary>The links of a record.</summary>
    public IEnumerable<EntityLink> From(string recordId) => byRecord[recordId];
}
