namespace CareerContext.Vocabulary;

/// <summary>What a career file itself says of an entity: one of its own, or what it adds to one of the seed.</summary>
/// <param name="Id">The entity's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The canonical name.</param>
public sealed record StoredEntity(string Id, EntityKind Kind, string Name)
{
    /// <summary>How the ids of imported concepts begin where the vocabulary has no entity of that name.</summary>
    public const string EscoPrefix = "esco:";

    /// <summary>The field of work, or empty.</summary>
    public string Field { get; init; } = "";

    /// <summary><c>seed</c>, <c>owner</c>, <c>esco</c> or <c>recognised</c>.</summary>
    public string Origin { get; init; } = "owner";

    /// <summary>Whether the owner stands by it.</summary>
    public ReviewStatus Status { get; init; }

    /// <summary>The concept's address, or null.</summary>
    public string? Uri { get; init; }

    /// <summary>The names that the owner added.</summary>
    public IReadOnlyList<EntityTerm> Terms { get; init; } = [];

    /// <summary>The ids of broader entities that the owner added.</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>The names that an import added.</summary>
    public IReadOnlyList<EntityTerm> ImportedTerms { get; init; } = [];

    /// <summary>The ids of broader entities that an import added.</summary>
    public IReadOnlyList<string> ImportedBroader { get; init; } = [];
}
