namespace CareerContext.Records;

/// <summary>Whose word is checked.</summary>
public enum RuleScope
{
    /// <summary>A file's: people's real files are wrong, so breaches are warnings.</summary>
    Import,

    /// <summary>An assistant's: it must not be made to invent what it was not told.</summary>
    Assistant,

    /// <summary>The owner's own.</summary>
    Owner,
}

/// <summary>One thing that is wrong with a record.</summary>
/// <param name="Field">The field's or list's name.</param>
/// <param name="Message">What would be right, as the end of a sentence that begins with the field, e.g. <c>must not be before start_date</c>.</param>
public sealed record RuleBreach(string Field, string Message);

/// <summary>What a record of a kind must be like.</summary>
public static class RecordRules
{
    /// <summary>All that is wrong with a record, in the order of its fields.</summary>
    public static List<RuleBreach> Check(CareerRecord record, DateOnly today, RuleScope scope) => [];
}
