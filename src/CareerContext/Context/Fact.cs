using CareerContext.Records;

namespace CareerContext.Context;

/// <summary>One thing that an answer says: a stored value of a record, or something computed from stored values.</summary>
/// <param name="RecordId">The record; for a computed fact the record it is about.</param>
/// <param name="Field">The field's or list's name; for a computed fact a name of its own, e.g. <c>length</c>.</param>
/// <param name="Value">The stored value in full, or the computed words.</param>
/// <param name="Tier">The lowest tier that holds it.</param>
public sealed record Fact(string RecordId, string Field, string Value, Tier Tier)
{
    /// <summary>What the name of a field begins with that no importer knew; its path follows.</summary>
    public const string Unknown = "unknown:";

    /// <summary>The stored facts that a computed fact comes from, as <c>record.field</c>; empty for a stored fact.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Whether it is computed.</summary>
    public bool IsComputed => Inputs.Count > 0;

    /// <summary>The stored fact of a field.</summary>
    /// <param name="record">The record.</param>
    /// <param name="field">The field.</param>
    /// <param name="leads">Whether the record leads its kind (the current role, the highest degree).</param>
    public static Fact Stored(CareerRecord record, Field field, bool leads = false) =>
        new(record.Id, field.Name, FactText.Of(record.Values[field.Name]), leads ? field.LeadTier ?? field.Tier : field.Tier);
}

/// <summary>Stored values as the words that answers use.</summary>
public static class FactText
{
    /// <summary>Writes a value: text as it is, numbers without needless digits, yes or no.</summary>
    public static string Of(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "yes" : "no",
        double number => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
        long number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    };
}

/// <summary>One line of an answer with the facts that it states.</summary>
/// <param name="Text">Markdown without a line feed at its end; may hold several lines where one fact does.</param>
/// <param name="Facts">What it states.</param>
public sealed record ContextLine(string Text, IReadOnlyList<Fact> Facts)
{
    /// <summary>Whether it says already what of it is unconfirmed; stored words that sound like it do not count.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The records that the line is built from.</summary>
    public IEnumerable<string> RecordIds => Facts.Select(f => f.RecordId).Distinct();

    /// <summary>The highest tier that a fact of the line belongs to.</summary>
    public Tier Tier => Facts.Count == 0 ? Tier.None : Facts.Max(f => f.Tier);
}

/// <summary>Lines that belong together under one heading.</summary>
/// <param name="Heading">Markdown heading text without its marks; null for none.</param>
/// <param name="Lines">In order of importance: the last ones go first when the budget is short.</param>
public sealed record ContextBlock(string? Heading, IReadOnlyList<ContextLine> Lines)
{
    /// <summary>Lines of a higher rank give way first when the budget is short, wherever they stand.</summary>
    public int Rank { get; init; }
}
