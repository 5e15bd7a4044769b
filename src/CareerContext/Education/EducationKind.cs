using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Education;

/// <summary>One course of study at one institution.</summary>
public static class EducationKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("education", "education", "edu",
    [
        new("institution", "institution", FieldType.Text, Tier.Profile) { LeadTier = Tier.Quick, LeadCap = 13, JsonResume = "institution", LinkedIn = "School Name" },
        new("degree", "degree", FieldType.Text, Tier.Profile) { LeadTier = Tier.Quick, LeadCap = 13, JsonResume = "studyType", LinkedIn = "Degree Name" },
        new("field_of_study", "field of study", FieldType.Text, Tier.Profile) { LeadTier = Tier.Quick, LeadCap = 13, JsonResume = "area" },
        new("location", "place", FieldType.Text, Tier.Detailed),
        new("start_date", "start", FieldType.Date, Tier.Profile) { IsPast = true, JsonResume = "startDate", LinkedIn = "Started On" },
        new("end_date", "end", FieldType.Date, Tier.Profile) { NotBefore = "start_date", LeadTier = Tier.Quick, JsonResume = "endDate", LinkedIn = "Finished On" },
        new("start_text", "start in the source", FieldType.Text, Tier.Detailed),
        new("end_text", "end in the source", FieldType.Text, Tier.Detailed),
        new("is_current", "current", FieldType.Flag, Tier.Profile),
        new("grade", "grade", FieldType.Text, Tier.Profile) { JsonResume = "score" },
        new("thesis", "thesis", FieldType.Text, Tier.Profile) { MaxLength = FieldRules.LongTitle, Cap = 40 },
        new("description", "description", FieldType.LongText, Tier.Detailed) { LinkedIn = "Notes" },
        new("url", "website", FieldType.Text, Tier.Detailed) { Rules = [FieldRules.WebAddress], JsonResume = "url" },
    ])
    {
        Heading = "Education",
        TitleField = "institution",
        Required = [["institution", "degree"]],
        JsonResume = "education",
        Lists =
        [
            FieldList.Texts("courses", "courses", Tier.Profile, "courses[]") with { Cap = 40 },
        ],
    };
}
