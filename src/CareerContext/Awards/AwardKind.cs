using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Awards;

/// <summary>One award or honour.</summary>
public static class AwardKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("award", "awards", "awd",
    [
        new("title", "award", FieldType.Text, Tier.Profile) { JsonResume = "title", LinkedIn = "Title" },
        new("awarder", "awarded by", FieldType.Text, Tier.Profile) { JsonResume = "awarder" },
        new("awarded_on", "awarded", FieldType.Date, Tier.Profile) { IsPast = true, JsonResume = "date", LinkedIn = "Issued On" },
        new("awarded_text", "date in the source", FieldType.Text, Tier.Detailed),
        new("description", "description", FieldType.LongText, Tier.Detailed) { JsonResume = "summary", LinkedIn = "Description" },
    ])
    {
        Heading = "Awards",
        TitleField = "title",
        Required = [["title"]],
        JsonResume = "awards",
    };
}
