using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Skills;

/// <summary>One skill, or a category that other skills name in category_id.</summary>
public static class SkillKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("skill", "skills", "skl",
    [
        new("name", "skill", FieldType.Text, Tier.Profile) { LeadTier = Tier.Quick, LeadCap = 8, JsonResume = "name", LinkedIn = "Name" },
        new("category", "category", FieldType.Text, Tier.Profile),
        new("category_id", "category id", FieldType.Link, Tier.Detailed),
        new("proficiency_level", "own rating", FieldType.Text, Tier.Profile) { JsonResume = "level" },
        new("proficiency_normalised", "rating", FieldType.Text, Tier.Profile) { Choices = ["beginner", "intermediate", "advanced", "expert"] },
        new("years_of_experience", "years", FieldType.Number, Tier.Profile) { Rules = [FieldRules.Between(0, FieldRules.MostYears)] },
        new("last_used", "last used", FieldType.Date, Tier.Profile) { IsPast = true },
        new("is_primary", "primary", FieldType.Flag, Tier.Detailed),
        new("narrative_context", "context", FieldType.LongText, Tier.Detailed),
    ])
    {
        Heading = "Skills",
        TitleField = "name",
        Required = [["name"]],
        JsonResume = "skills",
    };
}
