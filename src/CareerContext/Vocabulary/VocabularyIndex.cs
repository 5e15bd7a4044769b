using System.Numerics;
using System.Runtime.CompilerServices;

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
public readonly record struct TermMatch(int At, int Length, Entity Entity, MatchMethod Method);

/// <summary>All names of a vocabulary, for looking up. Immutable, safe to use from several threads.</summary>
public sealed class VocabularyIndex
{
    /// <summary>The most words of a text that are taken together.</summary>
    public const int LongestTerm = 6;

    // "r n" is no RN, "c i" no CI; "data base" is a database. A stem of three letters says nothing.
    private const int LeastJoined = 5, LeastStem = 4;
    private const int LargestFamily = 40;

    private readonly char[] text;
    private readonly TermSlot[] terms;
    private readonly string[] languages;
    private readonly List<Entity> entities;
    private ulong[] keys = [];
    private int[] slots = [];
    private int shift;
    private Dictionary<string, Entity> byId = [];
    private Func<EntityKind, string, Entity?> byName = (_, _) => null;

    internal VocabularyIndex(char[] text, TermSlot[] terms, string[] languages, List<Entity> entities)
    {
        this.text = text;
        this.terms = terms;
        this.languages = languages;
        this.entities = entities;
    }

    /// <summary>All entities, those of the seed first.</summary>
    public IReadOnlyList<Entity> Entities => entities;

    /// <summary>The entity of an id, or null.</summary>
    public Entity? ById(string id)
    {
        if (byId.TryGetValue(id, out Entity? own)) return own;
        int colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Entity.KindOf(id.AsSpan(0, colon)) is { } kind && byName(kind, id[(colon + 1)..]) is { } found && found.Id == id ? found : null;
    }

    /// <summary>The entity of that canonical name; among a skill and a company of one name the skill. Null when there is none.</summary>
    public Entity? Named(string name, EntityKind kind = EntityKind.Skill) => byName(kind, name);

    /// <summary>What bears that name, canonical or other; spaces, dots, hyphens and slashes do not count. Empty when nothing does.</summary>
    /// <param name="name">As it is written or folded.</param>
    public IReadOnlyList<Entity> Find(string name) => [.. Match(name).Where(m => m.Method != MatchMethod.Stem).Select(m => m.Entity)];

    /// <summary>What a whole text names, by its canonical name, by another name, else by a plural; several where the name is ambiguous.</summary>
    public IReadOnlyList<TermMatch> Match(string name)
    {
        List<TermMatch> found = [];
        TermKey key = TermKey.Of(name);
        if (key.Words > 0) Collect(key, 0, 0, found);
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
        for (int at = 0; at < foldedWords.Count; at++)
        {
            TermKey key = new();
            for (int length = 1; length <= LongestTerm && at + length <= foldedWords.Count; length++)
            {
                key.Add(foldedWords[at + length - 1]);
                int before = found.Count;
                Collect(key, at, length, found);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Fill(Dictionary<string, Entity> own, Func<EntityKind, string, Entity?> named)
    {
        byId = own;
        byName = named;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, terms.Length * 4));
        shift = 64 - BitOperations.Log2((uint)size);
        keys = new ulong[size];
        slots = new int[size];
        for (int i = 0; i < terms.Length; i++)
        {
            Entity entity = entities[terms[i].Entity];
            if (entity.Status == ReviewStatus.Flagged) continue;
            TermKey key = terms[i].Key;
            Insert(key.Letters, i);
            // Names have no plural; Rails is no rail.
            if (entity.Kind == EntityKind.Skill && (key.Words > 1 || key.StemLength >= LeastStem)) Insert(key.Stems, i);
        }
    }

    internal IEnumerable<EntityTerm> TermsFrom(int first)
    {
        for (int i = first; i >= 0; i = terms[i].Next) yield return new EntityTerm(new string(text, terms[i].Start, terms[i].Length), languages[terms[i].Language]);
    }

    private void Insert(ulong key, int term)
    {
        int place = (int)(key * 0x9E3779B97F4A7C15 >> shift);
        while (slots[place] != 0) place = (place + 1) & (keys.Length - 1);
        keys[place] = key;
        slots[place] = term + 1;
    }

    // An entity is found once, by its best name; the stems only where no name fits letter for letter.
    private void Collect(in TermKey key, int at, int length, List<TermMatch> found)
    {
        int before = found.Count;
        for (int place = (int)(key.Letters * 0x9E3779B97F4A7C15 >> shift); slots[place] != 0; place = (place + 1) & (keys.Length - 1))
        {
            if (keys[place] != key.Letters) continue;
            ref readonly TermSlot term = ref terms[slots[place] - 1];
            if (term.Key.Letters != key.Letters || (term.Key.Words != key.Words && key.Words > 1 && key.Length < LeastJoined)) continue;
            Entity entity = entities[term.Entity];
            Keep(found, before, new TermMatch(at, length, entity, entity.FirstTerm == slots[place] - 1 ? MatchMethod.Canonical : MatchMethod.Alias));
        }
        if (found.Count > before) return;
        for (int place = (int)(key.Stems * 0x9E3779B97F4A7C15 >> shift); slots[place] != 0; place = (place + 1) & (keys.Length - 1))
        {
            if (keys[place] != key.Stems) continue;
            ref readonly TermSlot term = ref terms[slots[place] - 1];
            if (term.Key.Stems == key.Stems && term.Key.Words == key.Words) Keep(found, before, new TermMatch(at, length, entities[term.Entity], MatchMethod.Stem));
        }
    }

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
