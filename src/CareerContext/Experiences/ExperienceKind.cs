using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Experiences;

/// <summary>One position at one employer.</summary>
public static class ExperienceKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("experience", "experiences", "exp",
    [
        new("title", "title", FieldType.Text, Tier.Profile) { LeadTier = Tier.Quick, LeadCap = 17, JsonResume = "position", LinkedIn = "Title" },
        new("company", "employer", FieldType.Text, Tier.Profile) { LeadTier = Tier.Quick, LeadCap = 17, JsonResume = "name", LinkedIn = "Company Name" },
        new("employer_id", "employer id", FieldType.Link, Tier.Detailed),
        new("company_description", "about the employer", FieldType.LongText, Tier.Detailed) { JsonResume = "description" },
        new("company_url", "employer website", FieldType.Text, Tier.Detailed) { Rules = [FieldRules.WebAddress], JsonResume = "url" },
        new("location", "place", FieldType.Text, Tier.Detailed) { JsonResume = "location", LinkedIn = "Location" },
        new("start_date", "start", FieldType.Date, Tier.Profile) { IsPast = true, LeadTier = Tier.Quick, JsonResume = "startDate", LinkedIn = "Started On" },
        new("end_date", "end", FieldType.Date, Tier.Profile) { NotBefore = "start_date", LeadTier = Tier.Quick, JsonResume = "endDate", LinkedIn = "Finished On" },
        new("start_text", "start in the source", FieldType.Text, Tier.Detailed),
        new("end_text", "end in the source", FieldType.Text, Tier.Detailed),
        new("is_current", "current", FieldType.Flag, Tier.Profile) { LeadTier = Tier.Quick },
        new("description", "description", FieldType.LongText, Tier.Detailed) { JsonResume = "summary", LinkedIn = "Description" },
        new("industry", "industry", FieldType.Text, Tier.Profile),
        new("role_type", "kind of role", FieldType.Text, Tier.Profile) { Choices = ["individual contributor", "lead", "manager", "executive", "founder", "other"] },
        new("seniority", "seniority", FieldType.Text, Tier.Detailed) { Choices = ["intern", "junior", "senior", "lead", "manager", "director", "executive"] },
        new("employment_type", "kind of employment", FieldType.Text, Tier.Profile) { Choices = ["full-time", "part-time", "contract", "freelance", "internship", "apprenticeship", "temporary", "career break"] },
        new("people_led", "people led", FieldType.WholeNumber, Tier.Profile) { Rules = [FieldRules.Between(0, 1_000_000)] },
    ])
    {
        Heading = "Experience",
        TitleField = "title",
        Required = [["title"], ["company"]],
        RequiredOfOwner = ["start_date"],
        JsonResume = "work",
        Lists =
        [
            Achievements.List,
            FieldList.Texts("technologies_used", "technologies", Tier.Detailed),
        ],
    };
}
