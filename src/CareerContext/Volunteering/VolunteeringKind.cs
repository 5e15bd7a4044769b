using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Volunteering;

/// <summary>One unpaid engagement.</summary>
public static class VolunteeringKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("volunteering", "volunteering", "vol",
    [
        new("organization", "organization", FieldType.Text, Tier.Profile) { JsonResume = "organization", LinkedIn = "Company Name" },
        new("title", "title", FieldType.Text, Tier.Profile) { JsonResume = "position", LinkedIn = "Role" },
        new("cause", "cause", FieldType.Text, Tier.Detailed) { LinkedIn = "Cause" },
        new("location", "place", FieldType.Text, Tier.Detailed),
        new("start_date", "start", FieldType.Date, Tier.Profile) { IsPast = true, JsonResume = "startDate", LinkedIn = "Started On" },
        new("end_date", "end", FieldType.Date, Tier.Profile) { NotBefore = "start_date", JsonResume = "endDate", LinkedIn = "Finished On" },
        new("start_text", "start in the source", FieldType.Text, Tier.Detailed),
        new("end_text", "end in the source", FieldType.Text, Tier.Detailed),
        new("is_current", "current", FieldType.Flag, Tier.Profile),
        new("description", "description", FieldType.LongText, Tier.Detailed) { JsonResume = "summary", LinkedIn = "Description" },
        new("url", "website", FieldType.Text, Tier.Detailed) { Rules = [FieldRules.WebAddress], JsonResume = "url" },
    ])
    {
        Heading = "Volunteering",
        TitleField = "organization",
        Required = [["organization", "title"]],
        JsonResume = "volunteer",
        Lists =
        [
            Achievements.List,
        ],
    };
}
