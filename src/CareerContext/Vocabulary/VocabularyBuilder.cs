using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace CareerContext.Vocabulary;

/// <summary>One name in the index: where it is written, whose it is, and how it is found.</summary>
/// <param name="Start">Its place in the index's text.</param>
/// <param name="Length">Its length as it is written.</param>
/// <param name="Language">Its language's place in the builder's list.</param>
/// <param name="Entity">The number of its entity.</param>
/// <param name="Next">The entity's next name, or -1.</param>
/// <param name="Key">How it is found.</param>
internal record struct TermSlot(int Start, int Length, int Language, int Entity, int Next, TermKey Key);

/// <summary>Puts a vocabulary together, from seed texts first and then from what a career file adds.</summary>
internal sealed class VocabularyBuilder : SeedText.ITarget
{
    // Names are some 22 characters apart: room for all without growing, as a rule.
    private const int CharactersPerTerm = 16;

    private TermSlot[] terms;
    private int count;
    private readonly List<string> languages = [.. SeedText.Languages];
    private readonly List<Draft> entities = new(4_000);
    private readonly Dictionary<ulong, int> byName = new(4_000);
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly List<(int Entity, Range Broader)> broaderNames = new(4_000);
    private readonly List<(string Broader, string Narrower)> broaderIds = [];
    private readonly List<string> unknown = [];
    private char[] text;
    private int length;
    private int current;
    private string field = "";

    /// <summary>Makes an empty builder.</summary>
    /// <param name="capacity">The number of characters to expect.</param>
    public VocabularyBuilder(int capacity = 4096)
    {
        text = new char[capacity];
        terms = new TermSlot[capacity / CharactersPerTerm];
    }

    private sealed class Draft(EntityKind kind, string name, string field)
    {
        public EntityKind Kind { get; set; } = kind;

        public string Name { get; } = name;

        public string Field { get; } = field;

        public string? Id { get; init; }

        public string Origin { get; set; } = "seed";

        public ReviewStatus Status { get; set; }

        public string? Uri { get; set; }

        public int First { get; set; } = -1;

        public int Last { get; set; } = -1;
    }

    /// <summary>Broader names that nothing bears, as they are written; known after <see cref="Build"/>.</summary>
    public IReadOnlyList<string> UnknownBroader => unknown;

    /// <summary>Adds the lines of a seed.</summary>
    /// <param name="field">The field of work.</param>
    /// <param name="utf8">The text.</param>
    /// <exception cref="Store.CareerException">A line breaks the form.</exception>
    public void AddSeed(string field, ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        int start = length;
        length += Encoding.UTF8.GetChars(utf8, text.AsSpan(start));
        this.field = field;
        SeedText.Read(field + ".txt", text, start, length, this);
    }

    /// <summary>Adds an entity of a career file; what the seed says of the same entity stays.</summary>
    public void Add(StoredEntity stored)
    {
        current = Find(stored.Id);
        if (current < 0)
        {
            current = Create(new Draft(stored.Kind, stored.Name, stored.Field) { Id = stored.Id.StartsWith(StoredEntity.EscoPrefix, StringComparison.Ordinal) ? stored.Id : null, Origin = stored.Origin });
            byId[stored.Id] = current;
            byName.TryAdd(NameKey(stored.Kind, stored.Name), current);
            AddTerm(Append(stored.Name), "");
        }
        Draft entity = entities[current];
        entity.Status = stored.Status;
        entity.Uri = stored.Uri ?? entity.Uri;
        foreach (EntityTerm term in stored.Terms.Concat(stored.ImportedTerms)) AddTerm(Append(term.Term), term.Language);
        foreach (string broader in stored.Broader.Concat(stored.ImportedBroader)) broaderIds.Add((broader, stored.Id));
    }

    /// <summary>Makes the index; the builder is not used again.</summary>
    public VocabularyIndex Build()
    {
        Array.Resize(ref terms, count);
        List<Entity> made = new(entities.Count);
        VocabularyIndex index = new(text, terms, [.. languages], made);
        foreach (Draft e in entities) made.Add(new Entity(index, e.First, e.Kind, e.Name, e.Field, e.Id) { Origin = e.Origin, Status = e.Status, Uri = e.Uri });
        foreach ((int entity, Range name) in broaderNames)
        {
            int broader = FindByName(entities[entity].Kind, text.AsSpan(name));
            if (broader < 0) unknown.Add(text.AsSpan(name).ToString());
            else Entity.Relate(made[broader], made[entity]);
        }
        foreach ((string broader, string narrower) in broaderIds)
        {
            if (Find(broader) is var broad and >= 0 && Find(narrower) is var narrow and >= 0) Entity.Relate(made[broad], made[narrow]);
        }
        index.Fill(byId.ToDictionary(i => i.Key, i => made[i.Value], StringComparer.Ordinal), (kind, name) => FindByName(kind, name) is var at and >= 0 ? made[at] : null);
        return index;
    }

    /// <inheritdoc/>
    public void Begin(EntityKind kind, Range name)
    {
        ReadOnlySpan<char> written = text.AsSpan(name);
        ulong key = NameKey(kind, written);
        if (byName.TryGetValue(key, out current))
        {
            // Two fields list it: one says that it is a tool by name, and knows better than the one that said nothing.
            if (kind == EntityKind.Technology) entities[current].Kind = kind;
            return;
        }
        current = Create(new Draft(kind, written.ToString(), field));
        byName.Add(key, current);
        AddTerm(name, "");
    }

    /// <inheritdoc/>
    public void Broader(Range name) => broaderNames.Add((current, name));

    /// <inheritdoc/>
    public void Alias(Range term, string language) => AddTerm(term, language);

    private int Create(Draft entity)
    {
        entities.Add(entity);
        return entities.Count - 1;
    }

    // The same letters in the same language are one name, whoever said it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddTerm(Range term, string language)
    {
        TermKey key = TermKey.Of(text.AsSpan(term), withStems: entities[current].Kind == EntityKind.Skill);
        if (key.Words == 0) return;
        Draft entity = entities[current];
        int place = languages.IndexOf(language);
        if (place < 0)
        {
            place = languages.Count;
            languages.Add(language);
        }
        for (int i = entity.First; i >= 0; i = terms[i].Next)
        {
            ref readonly TermSlot known = ref terms[i];
            if (known.Key.Letters == key.Letters && known.Key.Words == key.Words && (known.Language == place || known.Language == 0)) return;
        }
        int number = count++;
        if (number == terms.Length) Array.Resize(ref terms, 2 * number);
        terms[number] = new TermSlot(term.Start.Value, term.End.Value - term.Start.Value, place, current, -1, key);
        if (entity.Last >= 0) terms[entity.Last].Next = number;
        else entity.First = number;
        entity.Last = number;
    }

    private Range Append(string term)
    {
        Reserve(term.Length);
        term.CopyTo(text.AsSpan(length));
        length += term.Length;
        return (length - term.Length)..length;
    }

    private void Reserve(int more)
    {
        if (length + more > text.Length) Array.Resize(ref text, (int)BitOperations.RoundUpToPowerOf2((uint)(length + more)));
    }

    private int Find(string id)
    {
        if (byId.TryGetValue(id, out int known)) return known;
        int colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Entity.KindOf(id.AsSpan(0, colon)) is { } kind && byName.TryGetValue(NameKey(kind, id.AsSpan(colon + 1)), out int named) ? named : -1;
    }

    // Skills and technologies share their names: what one field lists as a skill, another may list as a tool.
    private int FindByName(EntityKind kind, ReadOnlySpan<char> name) =>
        byName.TryGetValue(NameKey(kind, name), out int same) ? same
        : byName.TryGetValue(NameKey(EntityKind.Skill, name), out int skill) ? skill
        : byName.TryGetValue(NameKey(EntityKind.Company, name), out int company) ? company
        : byName.TryGetValue(NameKey(EntityKind.University, name), out int university) ? university : -1;

    private static ulong NameKey(EntityKind kind, ReadOnlySpan<char> name) =>
        TermKey.Of(name, withStems: false).Letters ^ (kind is EntityKind.Skill or EntityKind.Technology ? 0UL : (ulong)kind * 0x9E3779B97F4A7C15);
}
