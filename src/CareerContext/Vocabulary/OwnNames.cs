using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>What a career file adds to the seed: entities, numbered after those of the seed, and more about entities that are there. Immutable once made.</summary>
internal sealed class OwnNames
{
    private static readonly Additions Nothing = new();

    private readonly SeedTables seed;
    private readonly List<StoredEntity> entities = [];
    private readonly Dictionary<int, Additions> additions = [];
    private readonly List<Name> names = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(EntityKind Kin, ulong Letters), int> byName = [];
    private readonly (int[] Buckets, ulong[] Keys, int[] Values) table;

    /// <summary>Lays what a file says over the seed, in order; what the seed says of the same entity stays.</summary>
    public OwnNames(SeedTables seed, IReadOnlyCollection<StoredEntity> stored)
    {
        this.seed = seed;
        foreach (StoredEntity entity in stored) Add(entity);
        foreach (StoredEntity entity in stored)
        {
            foreach (string broader in entity.Broader.Concat(entity.ImportedBroader)) Relate(Find(broader), Find(entity.Id));
        }
        table = KeyTable.Sort([.. names.SelectMany(Keys)]);
    }

    /// <summary>A name that the file adds.</summary>
    /// <param name="Entity">Whose it is.</param>
    /// <param name="Term">As it is written.</param>
    /// <param name="Key">How it is found.</param>
    /// <param name="IsCanonical">Whether it is the first name of an entity that the seed lacks.</param>
    public readonly record struct Name(int Entity, EntityTerm Term, TermKey Key, bool IsCanonical);

    /// <summary>What is added to one entity.</summary>
    public sealed class Additions
    {
        /// <summary>Whether the owner stands by it.</summary>
        public ReviewStatus Status { get; set; }

        /// <summary>Its address, or null.</summary>
        public string? Uri { get; set; }

        /// <summary>The places of its further names among all that are added.</summary>
        public List<int> Names { get; } = [];

        /// <summary>What else it is a kind or a part of.</summary>
        public List<int> Broader { get; } = [];

        /// <summary>Its further kinds and parts.</summary>
        public List<int> Narrower { get; } = [];

        /// <summary>The letters and languages of all its names, so that none is added twice.</summary>
        public HashSet<(ulong Letters, int Words, string Language)> Known { get; } = [];
    }

    /// <summary>The entities that the seed lacks.</summary>
    public IReadOnlyList<StoredEntity> Entities => entities;

    /// <summary>The places of names by their <see cref="TermKey"/>s; those of flagged entities are left out.</summary>
    public KeyTable Names => new(table.Buckets, table.Keys, table.Values);

    /// <summary>A name by its place.</summary>
    public Name this[int name] => names[name];

    /// <summary>What is added to an entity.</summary>
    public Additions To(int entity) => additions.GetValueOrDefault(entity) ?? Nothing;

    /// <summary>The entity that the file lists under an id and the seed does not; -1 when there is none.</summary>
    public int ById(string id) => byId.GetValueOrDefault(id, -1);

    /// <summary>The entity of its own that bears a canonical name; -1 when there is none.</summary>
    public int Named(EntityKind kind, ulong letters) => byName.GetValueOrDefault((Entity.Kin(kind), letters), -1);

    private void Add(StoredEntity stored)
    {
        int entity = Find(stored.Id);
        if (entity < 0)
        {
            entity = seed.Count + entities.Count;
            entities.Add(stored);
            byId[stored.Id] = entity;
            ulong letters = TermKey.Of(stored.Name, withStems: false).Letters;
            if (seed.Named(stored.Kind, letters) < 0) byName.TryAdd((Entity.Kin(stored.Kind), letters), entity);
            AddName(entity, new EntityTerm(stored.Name, ""));
        }
        Additions more = Of(entity);
        more.Status = stored.Status;
        more.Uri = stored.Uri ?? more.Uri;
        foreach (EntityTerm term in stored.Terms.Concat(stored.ImportedTerms)) AddName(entity, term);
    }

    // The same letters in the same language are one name, whoever said it.
    private void AddName(int entity, EntityTerm term)
    {
        TermKey key = TermKey.Of(term.Term, withStems: KindOf(entity) == EntityKind.Skill);
        if (key.Words == 0) return;
        Additions more = Of(entity);
        if (more.Known.Contains((key.Letters, key.Words, "")) || !more.Known.Add((key.Letters, key.Words, term.Language))) return;
        more.Names.Add(names.Count);
        names.Add(new Name(entity, term, key, IsCanonical: entity >= seed.Count && more.Names.Count == 1));
    }

    private Additions Of(int entity)
    {
        if (additions.TryGetValue(entity, out Additions? more)) return more;
        additions[entity] = more = new();
        if (entity >= seed.Count) return more;
        foreach (EntityTerm term in seed.NamesOf(entity))
        {
            TermKey key = TermKey.Of(term.Term, withStems: false);
            more.Known.Add((key.Letters, key.Words, term.Language));
        }
        return more;
    }

    private void Relate(int broad, int narrow)
    {
        if (broad < 0 || narrow < 0 || broad == narrow || Of(narrow).Broader.Contains(broad)) return;
        if (narrow < seed.Count && broad < seed.Count && seed.BroaderThan(narrow).Contains((ushort)broad)) return;
        Of(narrow).Broader.Add(broad);
        Of(broad).Narrower.Add(narrow);
    }

    private int Find(string id)
    {
        if (byId.TryGetValue(id, out int own)) return own;
        int colon = id.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || Entity.KindOf(id.AsSpan(0, colon)) is not { } kind) return -1;
        ulong letters = TermKey.Of(id.AsSpan(colon + 1), withStems: false).Letters;
        return seed.Named(kind, letters) is var known and >= 0 ? known : Named(kind, letters);
    }

    private EntityKind KindOf(int entity) => entity < seed.Count ? seed.KindOf(entity) : entities[entity - seed.Count].Kind;

    private IEnumerable<(ulong Key, int Value)> Keys(Name name, int place)
    {
        if (To(name.Entity).Status == ReviewStatus.Flagged) yield break;
        yield return (name.Key.Letters, place);
        if (KindOf(name.Entity) == EntityKind.Skill && name.Key.HasStems) yield return (name.Key.Stems, place);
    }
}
