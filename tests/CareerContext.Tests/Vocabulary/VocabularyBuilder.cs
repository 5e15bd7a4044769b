using System.Text;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Vocabulary;

/// <summary>Puts a vocabulary together from texts, and from what a career file adds: slowly and plainly. Seed.bin is made of it, and the program's indexes are compared with it.</summary>
internal sealed class VocabularyBuilder : SeedText.ITarget
{
    private readonly List<Draft> entities = [];
    private readonly List<Name> names = [];
    private readonly Dictionary<(EntityKind Kin, ulong Letters), Draft> byName = [];
    private readonly Dictionary<string, Draft> byId = new(StringComparer.Ordinal);
    private readonly List<(Draft Entity, string Broader)> seedBroader = [];
    private readonly List<string> unknown = [];
    private char[] text = [];
    private Draft current = null!;
    private string field = "";

    /// <summary>An entity as it is put together.</summary>
    internal sealed class Draft(EntityKind kind, string name, string field)
    {
        public EntityKind Kind { get; set; } = kind;

        public string Name { get; } = name;

        public string Field { get; } = field;

        public string? OwnId { get; init; }

        public string Id => OwnId ?? Entity.IdOf(Kind, Name);

        public string Origin { get; init; } = "seed";

        public ReviewStatus Status { get; set; }

        public string? Uri { get; set; }

        public List<Name> Names { get; } = [];

        public List<Draft> Broader { get; } = [];

        public List<Draft> Narrower { get; } = [];
    }

    /// <summary>A name, whose it is, and how it is found.</summary>
    internal sealed record Name(Draft Entity, EntityTerm Term, TermKey Key)
    {
        /// <summary>The keys it is found by; names have no plural: Rails is no rail.</summary>
        public IEnumerable<ulong> Keys => Entity.Status == ReviewStatus.Flagged ? [] : Entity.Kind == EntityKind.Skill && Key.HasStems ? [Key.Letters, Key.Stems] : [Key.Letters];
    }

    /// <summary>The fields of work that were added, in order.</summary>
    public List<string> Fields { get; } = [];

    /// <summary>All entities in order, related to each other.</summary>
    public IReadOnlyList<Draft> Entities => entities;

    /// <summary>All names in the order they were added.</summary>
    public IReadOnlyList<Name> Names => names;

    /// <summary>Broader names of a seed that nothing bears, as they are written.</summary>
    public IReadOnlyList<string> UnknownBroader => unknown;

    /// <summary>A builder that holds the texts of <c>Vocabulary/Seed</c>.</summary>
    public static VocabularyBuilder OfSeed()
    {
        VocabularyBuilder builder = new();
        foreach (string path in SeedPacker.Texts) builder.AddSeed(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path));
        builder.Relate();
        return builder;
    }

    /// <summary>Adds the lines of a seed.</summary>
    /// <exception cref="Store.CareerException">A line breaks the form.</exception>
    public void AddSeed(string field, ReadOnlySpan<byte> utf8)
    {
        text = Encoding.UTF8.GetString(utf8).ToCharArray();
        this.field = field;
        Fields.Add(field);
        SeedText.Read(field + ".txt", text, 0, text.Length, this);
    }

    /// <summary>Relates the entities of the seeds, which is done when all of them are there.</summary>
    public void Relate()
    {
        foreach ((Draft entity, string name) in seedBroader)
        {
            if (FindByName(entity.Kind, name) is { } broader) Relate(broader, entity);
            else unknown.Add(name);
        }
        seedBroader.Clear();
    }

    /// <summary>Adds the entities of a career file; what the seed says of the same entity stays.</summary>
    public void Add(IReadOnlyCollection<StoredEntity> all)
    {
        foreach (StoredEntity stored in all)
        {
            if (Find(stored.Id) is { } known) current = known;
            else
            {
                current = Create(new Draft(stored.Kind, stored.Name, stored.Field) { OwnId = stored.Id.StartsWith(StoredEntity.EscoPrefix, StringComparison.Ordinal) ? stored.Id : null, Origin = stored.Origin });
                byId[stored.Id] = current;
                AddTerm(stored.Name, "");
            }
            current.Status = stored.Status;
            current.Uri = stored.Uri ?? current.Uri;
            foreach (EntityTerm term in stored.Terms.Concat(stored.ImportedTerms)) AddTerm(term.Term, term.Language);
        }
        foreach (StoredEntity stored in all)
        {
            foreach (string broader in stored.Broader.Concat(stored.ImportedBroader))
            {
                if (Find(broader) is { } broad && Find(stored.Id) is { } narrow) Relate(broad, narrow);
            }
        }
    }

    /// <inheritdoc/>
    public void Begin(EntityKind kind, Range name)
    {
        string written = new(text.AsSpan(name));
        if (byName.TryGetValue(NameKey(kind, written), out Draft? known))
        {
            // Two fields list it: one says that it is a tool by name, and knows better than the one that said nothing.
            if (kind == EntityKind.Technology) known.Kind = kind;
            current = known;
            return;
        }
        current = Create(new Draft(kind, written, field));
        AddTerm(written, "");
    }

    /// <inheritdoc/>
    public void Broader(Range name) => seedBroader.Add((current, new string(text.AsSpan(name))));

    /// <inheritdoc/>
    public void Alias(Range term, string language) => AddTerm(new string(text.AsSpan(term)), language);

    private Draft Create(Draft entity)
    {
        entities.Add(entity);
        byName.TryAdd(NameKey(entity.Kind, entity.Name), entity);
        return entity;
    }

    // The same letters in the same language are one name, whoever said it.
    private void AddTerm(string term, string language)
    {
        TermKey key = TermKey.Of(term);
        if (key.Words == 0 || current.Names.Exists(n => n.Key.Letters == key.Letters && n.Key.Words == key.Words && (n.Term.Language == language || n.Term.Language.Length == 0))) return;
        Name name = new(current, new EntityTerm(term, language), key);
        current.Names.Add(name);
        names.Add(name);
    }

    private static void Relate(Draft broad, Draft narrow)
    {
        if (broad == narrow || narrow.Broader.Contains(broad)) return;
        narrow.Broader.Add(broad);
        broad.Narrower.Add(narrow);
    }

    private Draft? Find(string id)
    {
        if (byId.TryGetValue(id, out Draft? known)) return known;
        int colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Entity.KindOf(id.AsSpan(0, colon)) is { } kind ? byName.GetValueOrDefault(NameKey(kind, id[(colon + 1)..])) : null;
    }

    private Draft? FindByName(EntityKind kind, string name) =>
        new[] { kind, EntityKind.Skill, EntityKind.Company, EntityKind.University }.Select(k => byName.GetValueOrDefault(NameKey(k, name))).FirstOrDefault(d => d is not null);

    private static (EntityKind Kin, ulong Letters) NameKey(EntityKind kind, string name) => (Entity.Kin(kind), TermKey.Of(name, withStems: false).Letters);
}
