using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>How a text names an entity.</summary>
public enum MatchMethod
{
    /// <summary>By its canonical name.</summary>
    Canonical,

    /// <summary>By another of its names.</summary>
    Alias,

    /// <summary>By another form of a name's words: a plural.</summary>
    Stem,
}

/// <summary>Where a text names an entity.</summary>
/// <param name="At">The place of the first word.</param>
/// <param name="Length">The number of words.</param>
/// <param name="Entity">What is named.</param>
/// <param name="Method">How.</param>
public sealed record TermMatch(int At, int Length, Entity Entity, MatchMethod Method);

/// <summary>All names of a vocabulary, for looking up. Immutable, safe to use from several threads.</summary>
public sealed class VocabularyIndex
{
    /// <summary>The most words of a text that are taken together.</summary>
    public const int LongestTerm = 6;

    // "r n" is no RN, "c i" no CI; "data base" is a database.
    private const int LeastJoined = 5;
    private const int LargestFamily = 40;

    private readonly SeedTables seed;
    private readonly OwnNames? own;
    private readonly Entity?[] made;

    /// <summary>The seed, and what a career file lays over it.</summary>
    internal VocabularyIndex(SeedTables seed, OwnNames? own = null)
    {
        (this.seed, this.own) = (seed, own);
        made = new Entity?[seed.Count + (own?.Entities.Count ?? 0)];
    }

    /// <summary>All entities, those of the seed first. Asking for it makes them all.</summary>
    public IReadOnlyList<Entity> Entities
    {
        get
        {
            for (int i = 0; i < made.Length; i++) EntityAt(i);
            return made!;
        }
    }

    /// <summary>The entity of an id, or null.</summary>
    public Entity? ById(string id)
    {
        if (own?.ById(id) is { } listed and >= 0) return EntityAt(listed);
        int colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Entity.KindOf(id.AsSpan(0, colon)) is { } kind && Named(id.AsSpan(colon + 1), kind) is { } found && found.Id == id ? found : null;
    }

    /// <summary>The entity of that canonical name; among a skill and a company of one name the skill. Null when there is none.</summary>
    public Entity? Named(string name, EntityKind kind = EntityKind.Skill) => Named(name.AsSpan(), kind);

    private Entity? Named(ReadOnlySpan<char> name, EntityKind kind)
    {
        ulong letters = TermKey.Of(name, withStems: false).Letters;
        foreach (EntityKind tried in (ReadOnlySpan<EntityKind>)[kind, EntityKind.Skill, EntityKind.Company, EntityKind.University])
        {
            int found = seed.Named(tried, letters) is var known and >= 0 ? known : own?.Named(tried, letters) ?? -1;
            if (found >= 0) return EntityAt(found);
        }
        return null;
    }

    /// <summary>What bears that name, canonical or other; spaces, dots, hyphens and slashes do not count. Empty when nothing does.</summary>
    /// <param name="name">As it is written or folded.</param>
    public IReadOnlyList<Entity> Find(string name) => [.. Match(name).Where(m => m.Method != MatchMethod.Stem).Select(m => m.Entity)];

    /// <summary>What a whole text names, by its canonical name, by another name, else by a plural; several where the name is ambiguous.</summary>
    public IReadOnlyList<TermMatch> Match(string name)
    {
        List<TermMatch> found = [];
        TermKey key = TermKey.Of(name);
        if (key.Words > 0) Collect(seed.Names, key, 0, 0, found);
        return found;
    }

    /// <summary>The best of <see cref="Match"/>: whose canonical name it is, else whose other name, else whose plural.</summary>
    public IReadOnlyList<TermMatch> Best(string name, Func<Entity, bool> isWanted)
    {
        List<TermMatch> found = [.. Match(name).Where(m => isWanted(m.Entity))];
        return found.Count < 2 ? found : [.. found.Where(m => m.Method == found.Min(f => f.Method))];
    }

    /// <summary>What a text names anywhere, longest names first; overlapping ones all. Everyday words (go, word, access) count only where they are written as names.</summary>
    /// <param name="foldedWords">The text's words (<see cref="Context.Words.Of"/>).</param>
    /// <param name="written">The text itself; without it no everyday word counts as a name, unless it is the only word.</param>
    public IReadOnlyList<TermMatch> FindIn(IReadOnlyList<string> foldedWords, string? written = null)
    {
        List<TermMatch> found = [];
        KeyTable names = seed.Names;
        for (int at = 0; at < foldedWords.Count; at++)
        {
            TermKey key = new();
            for (int length = 1; length <= LongestTerm && at + length <= foldedWords.Count; length++)
            {
                key.Add(foldedWords[at + length - 1]);
                int before = found.Count;
                Collect(names, key, at, length, found);
                for (int i = found.Count - 1; length == 1 && i >= before; i--)
                {
                    if (!EverydayWords.IsName(foldedWords[at], found[i].Entity.Kind, written, foldedWords.Count == 1)) found.RemoveAt(i);
                }
            }
        }
        found.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.At != b.At ? a.At.CompareTo(b.At) : a.Method.CompareTo(b.Method));
        return found;
    }

    /// <summary>All kinds and parts of an entity, the nearest first; itself not.</summary>
    public static IReadOnlyList<Entity> Descendants(Entity entity) => Reach(entity);

    /// <summary>The entities that share a broader one with it.</summary>
    public static IReadOnlyList<Entity> Siblings(Entity entity) => [.. entity.Broader.SelectMany(b => b.Narrower).Where(e => e != entity).Distinct()];

    /// <summary>What stands nearest to an entity among some: its own kinds and parts, its siblings, what it is a part of, then its cousins.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="among">The ones to choose from.</param>
    public static IEnumerable<Entity> Nearest(Entity entity, IReadOnlySet<Entity> among) =>
        Descendants(entity).Concat(Siblings(entity)).Concat(entity.Broader).Concat(Cousins(entity))
            .Where(e => e != entity && among.Contains(e)).Distinct();

    internal IEnumerable<EntityTerm> NamesOf(int entity)
    {
        IEnumerable<EntityTerm> names = entity < seed.Count ? seed.NamesOf(entity) : [];
        return own is null ? names : names.Concat(own.To(entity).Names.Select(n => own[n].Term));
    }

    internal IReadOnlyList<Entity> BroaderThan(int entity) => Made(entity < seed.Count ? seed.BroaderThan(entity) : [], own?.To(entity).Broader);

    internal IReadOnlyList<Entity> NarrowerThan(int entity) => Made(entity < seed.Count ? seed.NarrowerThan(entity) : [], own?.To(entity).Narrower);

    private Entity[] Made(ReadOnlySpan<ushort> known, List<int>? added)
    {
        Entity[] entities = new Entity[known.Length + (added?.Count ?? 0)];
        for (int i = 0; i < entities.Length; i++) entities[i] = EntityAt(i < known.Length ? known[i] : added![i - known.Length]);
        return entities;
    }

    // Two threads that make it at once are given the same.
    private Entity EntityAt(int number) => Volatile.Read(ref made[number]) ?? MakeAt(number);

    private Entity MakeAt(int number)
    {
        OwnNames.Additions? more = own?.To(number);
        Entity fresh = number < seed.Count
            ? new Entity(this, number, seed.KindOf(number), seed.NameOf(number), seed.FieldOf(number)) { Status = more?.Status ?? default, Uri = more?.Uri }
            : OwnAt(number, own!.Entities[number - seed.Count], more!);
        return Interlocked.CompareExchange(ref made[number], fresh, null) ?? fresh;
    }

    private Entity OwnAt(int number, StoredEntity stored, OwnNames.Additions more) =>
        new(this, number, stored.Kind, stored.Name, stored.Field, stored.Id.StartsWith(StoredEntity.EscoPrefix, StringComparison.Ordinal) ? stored.Id : null) { Origin = stored.Origin, Status = more.Status, Uri = more.Uri };

    // An entity is found once, by its best name; the stems only where no name fits letter for letter.
    private void Collect(in KeyTable names, in TermKey key, int at, int length, List<TermMatch> found)
    {
        int before = found.Count;
        Collect(names[key.Letters], key, isStem: false, before, at, length, found);
        if (found.Count == before) Collect(names[key.Stems], key, isStem: true, before, at, length, found);
    }

    private void Collect(ReadOnlySpan<int> names, in TermKey key, bool isStem, int before, int at, int length, List<TermMatch> found)
    {
        foreach (int name in names)
        {
            int entity = seed.EntityOf(name);
            if (!Fits(key, seed.WordsOf(name), isStem) || own?.To(entity).Status == ReviewStatus.Flagged) continue;
            Keep(found, before, new TermMatch(at, length, EntityAt(entity), MethodOf(isStem, seed.IsCanonical(name))));
        }
        if (own is null) return;
        foreach (int name in own.Names[isStem ? key.Stems : key.Letters])
        {
            if (Fits(key, own[name].Key.Words, isStem)) Keep(found, before, new TermMatch(at, length, EntityAt(own[name].Entity), MethodOf(isStem, own[name].IsCanonical)));
        }
    }

    private static bool Fits(in TermKey key, int words, bool isStem) => key.Words == words || (!isStem && (key.Words == 1 || key.Length >= LeastJoined));

    private static MatchMethod MethodOf(bool isStem, bool isCanonical) => isStem ? MatchMethod.Stem : isCanonical ? MatchMethod.Canonical : MatchMethod.Alias;

    private static void Keep(List<TermMatch> found, int from, TermMatch match)
    {
        for (int i = from; i < found.Count; i++)
        {
            if (found[i].Entity != match.Entity) continue;
            if (match.Method < found[i].Method) found[i] = match;
            return;
        }
        found.Add(match);
    }

    // Far kin of a small family only: all that is software is no neighbour.
    private static IEnumerable<Entity> Cousins(Entity entity) => entity.Broader.SelectMany(b => b.Broader).Distinct().Where(g => Descendants(g).Count <= LargestFamily).SelectMany(g => g.Narrower).SelectMany(u => u.Narrower.Prepend(u));

    private static List<Entity> Reach(Entity entity)
    {
        HashSet<Entity> seen = [entity];
        List<Entity> reached = [];
        List<Entity> edge = [entity];
        while (edge.Count > 0)
        {
            edge = [.. edge.SelectMany(e => e.Narrower).Where(seen.Add)];
            reached.AddRange(edge);
        }
        return reached;
    }
}
