using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Projects;

/// <summary>One project, paid or not.</summary>
public static class ProjectKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("project", "projects", "prj",
    [
        new("name", "project", FieldType.Text, Tier.Profile) { JsonResume = "name", LinkedIn = "Title" },
        new("description", "description", FieldType.LongText, Tier.Detailed) { JsonResume = "description", LinkedIn = "Description" },
        new("entity", "for", FieldType.Text, Tier.Detailed) { JsonResume = "entity" },
        new("type", "type", FieldType.Text, Tier.Detailed) { JsonResume = "type" },
        new("start_date", "start", FieldType.Date, Tier.Profile) { IsPast = true, JsonResume = "startDate", LinkedIn = "Started On" },
        new("end_date", "end", FieldType.Date, Tier.Profile) { NotBefore = "start_date", JsonResume = "endDate", LinkedIn = "Finished On" },
        new("start_text", "start in the source", FieldType.Text, Tier.Detailed),
        new("end_text", "end in the source", FieldType.Text, Tier.Detailed),
        new("is_current", "current", FieldType.Flag, Tier.Profile),
        new("url", "website", FieldType.Text, Tier.Detailed) { Rules = [FieldRules.WebAddress], JsonResume = "url", LinkedIn = "Url" },
        new("experience_id", "experience", FieldType.Link, Tier.Detailed),
    ])
    {
        Heading = "Projects",
        TitleField = "name",
        Required = [["name"]],
        JsonResume = "projects",
        Lists =
        [
            Achievements.List,
            FieldList.Texts("technologies_used", "technologies", Tier.Detailed, "keywords[]"),
            FieldList.Texts("roles", "roles", Tier.Profile, "roles[]"),
        ],
    };
}
