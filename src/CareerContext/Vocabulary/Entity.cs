using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>What a canonical name stands for.</summary>
public enum EntityKind
{
    /// <summary>What a person can do, a field of knowledge, a method, a standard.</summary>
    Skill,

    /// <summary>A named tool, product, language, framework or device.</summary>
    Technology,

    /// <summary>An employer or an issuer.</summary>
    Company,

    /// <summary>A university or a school.</summary>
    University,
}

/// <summary>Whether the owner stands by an entity.</summary>
public enum ReviewStatus
{
    /// <summary>In use.</summary>
    Approved,

    /// <summary>Recognised by the program in the owner's records; nobody has looked at it yet.</summary>
    Pending,

    /// <summary>Set aside by the owner: it is never found.</summary>
    Flagged,
}

/// <summary>A name of an entity.</summary>
/// <param name="Term">As it is written.</param>
/// <param name="Language">Two letters; empty for English and for names that are the same everywhere.</param>
public readonly record struct EntityTerm(string Term, string Language);

/// <summary>One thing of the vocabulary under its canonical name. Immutable; the same object whenever its index gives it.</summary>
public sealed class Entity
{
    private readonly VocabularyIndex index;
    private readonly int number;
    private string? id;
    private IReadOnlyList<Entity>? broader, narrower;

    internal Entity(VocabularyIndex index, int number, EntityKind kind, string name, string field, string? id = null)
    {
        this.index = index;
        this.number = number;
        this.id = id;
        Kind = kind;
        Name = name;
        Field = field;
    }

    /// <summary>The same in every file and version: <c>technology:kubernetes</c>, or <c>esco:</c> and the concept's own id.</summary>
    public string Id => id ??= IdOf(Kind, Name);

    /// <summary>What it is.</summary>
    public EntityKind Kind { get; }

    /// <summary>The canonical name.</summary>
    public string Name { get; }

    /// <summary>The field of work it was listed under, e.g. <c>health</c>; empty when nobody said.</summary>
    public string Field { get; }

    /// <summary><c>seed</c>, <c>owner</c> or <c>esco</c>.</summary>
    public string Origin { get; internal init; } = "seed";

    /// <summary>Whether the owner stands by it.</summary>
    public ReviewStatus Status { get; internal init; }

    /// <summary>The concept's address in a public classification, or null.</summary>
    public string? Uri { get; internal init; }

    /// <summary>What it is a kind or a part of.</summary>
    public IReadOnlyList<Entity> Broader => broader ??= index.BroaderThan(number);

    /// <summary>Its kinds and parts.</summary>
    public IReadOnlyList<Entity> Narrower => narrower ??= index.NarrowerThan(number);

    /// <summary>All its names as they are written, the canonical one first.</summary>
    public IEnumerable<EntityTerm> Names => index.NamesOf(number);

    /// <summary>All its names, folded, the canonical one first.</summary>
    public IEnumerable<string> Terms => Names.Select(t => PlainText.Fold(t.Term)).Distinct(StringComparer.Ordinal);

    /// <summary>Its names beside the canonical one in a language; <c>en</c> gives those of all languages too.</summary>
    public IEnumerable<string> Aliases(string language) => Names.Skip(1).Where(t => t.Language == (language == "en" ? "" : language)).Select(t => t.Term);

    /// <summary>The id of an entity of that kind and name.</summary>
    public static string IdOf(EntityKind kind, string name) => $"{KindName(kind)}:{PlainText.Fold(name)}";

    /// <summary>The kind's name, e.g. <c>skill</c>.</summary>
    public static string KindName(EntityKind kind) => kind switch
    {
        EntityKind.Technology => "technology",
        EntityKind.Company => "company",
        EntityKind.University => "university",
        _ => "skill",
    };

    /// <summary>The kind of a name; null when there is none.</summary>
    public static EntityKind? KindOf(ReadOnlySpan<char> name) => name switch
    {
        "skill" => EntityKind.Skill,
        "technology" => EntityKind.Technology,
        "company" => EntityKind.Company,
        "university" => EntityKind.University,
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Id;

    // A skill may be a technology to another; companies and universities are different things.
    internal static EntityKind Kin(EntityKind kind) => kind == EntityKind.Technology ? EntityKind.Skill : kind;
}
