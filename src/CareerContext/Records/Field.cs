using System.ComponentModel.DataAnnotations;
using CareerContext.Context;

namespace CareerContext.Records;

/// <summary>Who may see a value.</summary>
public enum Visibility
{
    /// <summary>Any answer may hold it.</summary>
    Shared,

    /// <summary>Given only to a request that asks for it; never part of a summary.</summary>
    Ask,

    /// <summary>Never leaves by MCP; the owner sees it.</summary>
    Private,
}

/// <summary>What values a field takes, and how they are stored.</summary>
public enum FieldType
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Text that may have several lines.</summary>
    LongText,

    /// <summary>A number with a fraction (REAL).</summary>
    Number,

    /// <summary>A whole number (INTEGER).</summary>
    WholeNumber,

    /// <summary>Yes or no (INTEGER 0 or 1).</summary>
    Flag,

    /// <summary>A partial ISO date (TEXT): 2019, 2019-03 or 2019-03-14.</summary>
    Date,

    /// <summary>An id of another record (TEXT).</summary>
    Link,
}

/// <summary>One field of one kind: a column, and what the tiers and the faces need to know of it.</summary>
/// <param name="Name">The column's name, the same in SQL, JSON, arguments and docs.</param>
/// <param name="Label">The words that answers use, e.g. <c>birth date</c>.</param>
/// <param name="Type">The values.</param>
/// <param name="Tier">The lowest tier that holds it.</param>
public sealed record Field(string Name, string Label, FieldType Type, Tier Tier)
{
    /// <summary>Who may see it at birth.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The most tokens shown of it in the tier that holds it first; null where it is shown whole.</summary>
    public int? Cap { get; init; }

    /// <summary>The most tokens shown of it where its record leads its kind; null where that is <see cref="Cap"/>.</summary>
    public int? LeadCap { get; init; }

    /// <summary>The lowest tier that holds it for the kind's leading record (the current role, the highest degree); else <see cref="Tier"/>.</summary>
    public Tier? LeadTier { get; init; }

    /// <summary>The only values, where they are known; null otherwise.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>What a value must be like beyond its type; each rule's message says what would be right.</summary>
    public IReadOnlyList<ValidationAttribute> Rules { get; init; } = [];

    /// <summary>The most characters of a text; null for what its type takes (<see cref="FieldRules"/>).</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether the date must not lie in the future.</summary>
    public bool IsPast { get; init; }

    /// <summary>The date of the same record that this one must not precede; null for none.</summary>
    public string? NotBefore { get; init; }

    /// <summary>The JSON Resume path relative to its section, e.g. <c>startDate</c>; null where that format has none.</summary>
    public string? JsonResume { get; init; }

    /// <summary>LinkedIn's column, e.g. <c>Company Name</c>; null where that export has none.</summary>
    public string? LinkedIn { get; init; }
}

/// <summary>An ordered list within a record: rows of a table of its own.</summary>
/// <param name="Table">The table, which is also the list's name everywhere.</param>
/// <param name="Label">The words that answers use.</param>
/// <param name="Columns">The entry's fields; the first one is its text.</param>
/// <param name="Tier">The lowest tier that holds it.</param>
public sealed record FieldList(string Table, string Label, IReadOnlyList<Field> Columns, Tier Tier)
{
    /// <summary>Whether each entry has an id of its own.</summary>
    public bool HasIds { get; init; }

    /// <summary>The first letters of an entry's id, where it has one.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>Who may see it at birth.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The most tokens shown of it in the tier that holds it first; null where it is shown whole.</summary>
    public int? Cap { get; init; }

    /// <summary>The JSON Resume path relative to its section, e.g. <c>highlights[]</c>.</summary>
    public string? JsonResume { get; init; }

    /// <summary>A list of plain texts.</summary>
    public static FieldList Texts(string table, string label, Tier tier, string? jsonResume = null) =>
        new(table, label, [new Field("value", label, FieldType.Text, tier)], tier) { JsonResume = jsonResume };
}

/// <summary>A kind of record: its names, its table and its fields. One instance a kind, in the kind's own folder.</summary>
/// <param name="Name">The singular, e.g. <c>experience</c>.</param>
/// <param name="Table">The table, which is also the plural and the collection's name in <c>career://</c> uris.</param>
/// <param name="Prefix">The first three letters of its ids.</param>
/// <param name="Fields">The columns in reading order.</param>
public sealed record RecordKind(string Name, string Table, string Prefix, IReadOnlyList<Field> Fields)
{
    private readonly Dictionary<string, Field> byName = Fields.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The words that headings use for several, e.g. <c>Awards</c>.</summary>
    public required string Heading { get; init; }

    /// <summary>The lists in reading order.</summary>
    public IReadOnlyList<FieldList> Lists { get; init; } = [];

    /// <summary>The field that names a record to a person, e.g. <c>title</c>.</summary>
    public required string TitleField { get; init; }

    /// <summary>What every record of the kind must name: of each group of fields at least one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Required { get; init; } = [];

    /// <summary>What the owner must name beside that; an assistant that had to might invent it.</summary>
    public IReadOnlyList<string> RequiredOfOwner { get; init; } = [];

    /// <summary>Whether a file holds one record of the kind at most.</summary>
    public bool IsSingle { get; init; }

    /// <summary>The JSON Resume section, e.g. <c>work</c>; null where that format has none.</summary>
    public string? JsonResume { get; init; }

    /// <summary>The field of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a fault of the program.</exception>
    public Field Field(string name) => byName.TryGetValue(name, out Field? field) ? field : throw new KeyNotFoundException($"{Name} has no field {name}");

    /// <summary>Whether there is a field of that name.</summary>
    public bool HasField(string name) => byName.ContainsKey(name);

    /// <summary>The list of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a fault of the program.</exception>
    public FieldList List(string table) => Lists.FirstOrDefault(l => l.Table == table) ?? throw new KeyNotFoundException($"{Name} has no list {table}");
}
