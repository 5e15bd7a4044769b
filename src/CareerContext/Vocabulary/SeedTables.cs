using System.Text;
using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>The program's own vocabulary as it was put together from the texts of <c>Vocabulary/Seed</c>. Entities and their names are numbers; an entity's names follow one another, its canonical one first.</summary>
/// <remarks>
/// Seed.bin (<see cref="PackedTables"/>; a test makes it anew from the texts and compares) is of these parts, and its mark is the start of the texts' SHA-256:
/// 0 to 2 a <see cref="KeyTable"/> (int, ulong, int) from the letters and, of skills, the stems of a name to its number, in the order of the texts;
/// of each name 3 its entity (ushort), 4 its number of words (byte), 5 its language's place in <see cref="Languages"/> (byte), 6 where it begins in the text (int; one more: where the last ends);
/// of each entity 7 its first name (int; one more), 8 its kind (byte), 9 its field's place (byte), 10 where its broader ones begin in part 11 (int; one more), 12 and 13 the same of its narrower ones;
/// 11 and 13 entities (ushort); 14 the names as they are written (UTF-8); 15 the fields of work, a line each (UTF-8).
/// </remarks>
internal sealed class SeedTables(PackedTables tables)
{
    /// <summary>The format's version and its number of parts.</summary>
    public const int Version = 1, Parts = 16;

    /// <summary>The languages of names; the empty one stands for English and for all.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["", "de", "fr", "es", "pt"];

    /// <summary>The fields of work, in order.</summary>
    public IReadOnlyList<string> Fields { get; } = Encoding.UTF8.GetString(tables.Part<byte>(15)).Split('\n');

    /// <summary>Another text for another seed.</summary>
    public string Fingerprint => Convert.ToHexStringLower(tables.Mark);

    /// <summary>The number of entities.</summary>
    public int Count => tables.Part<byte>(8).Length;

    /// <summary>The names by their <see cref="TermKey"/>s.</summary>
    public KeyTable Names => tables.Table(0);

    /// <summary>The entity that bears a name.</summary>
    public int EntityOf(int name) => tables.Part<ushort>(3)[name];

    /// <summary>The number of a name's words.</summary>
    public int WordsOf(int name) => tables.Part<byte>(4)[name];

    /// <summary>Whether a name is its entity's canonical one.</summary>
    public bool IsCanonical(int name) => tables.Part<int>(7)[EntityOf(name)] == name;

    /// <summary>What an entity is.</summary>
    public EntityKind KindOf(int entity) => (EntityKind)tables.Part<byte>(8)[entity];

    /// <summary>The field of work that an entity is listed under.</summary>
    public string FieldOf(int entity) => Fields[tables.Part<byte>(9)[entity]];

    /// <summary>An entity's canonical name.</summary>
    public string NameOf(int entity) => Text(tables.Part<int>(7)[entity]);

    /// <summary>The entity of a canonical name; -1 when there is none. Skills and technologies share their names: what one field lists as a skill, another may list as a tool.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="letters">The name's <see cref="TermKey.Letters"/>.</param>
    public int Named(EntityKind kind, ulong letters)
    {
        foreach (int name in Names[letters])
        {
            if (IsCanonical(name) && Entity.Kin(KindOf(EntityOf(name))) == Entity.Kin(kind)) return EntityOf(name);
        }
        return -1;
    }

    /// <summary>All names of an entity, the canonical one first.</summary>
    public IEnumerable<EntityTerm> NamesOf(int entity)
    {
        int end = tables.Part<int>(7)[entity + 1];
        for (int name = tables.Part<int>(7)[entity]; name < end; name++) yield return new EntityTerm(Text(name), Languages[tables.Part<byte>(5)[name]]);
    }

    /// <summary>What an entity is a kind or a part of.</summary>
    public ReadOnlySpan<ushort> BroaderThan(int entity) => tables.Row<ushort>(10, 11, entity);

    /// <summary>An entity's kinds and parts.</summary>
    public ReadOnlySpan<ushort> NarrowerThan(int entity) => tables.Row<ushort>(12, 13, entity);

    private string Text(int name) => tables.Text(6, 14, name);
}
