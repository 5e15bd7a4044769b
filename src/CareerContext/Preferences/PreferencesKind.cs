using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Preferences;

/// <summary>What the owner is after in the present search.</summary>
public static class PreferencesKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("preferences", "preferences", "prf",
    [
        new("goal_type", "goal", FieldType.Text, Tier.Detailed) { Choices = ["new-job", "promotion", "skill-development"] },
        new("timeframe", "time frame", FieldType.Text, Tier.Detailed) { Choices = ["3-months", "6-months", "1-year"] },
        new("networking_intensity", "networking", FieldType.Text, Tier.Detailed) { Choices = ["low", "moderate", "high"] },
        new("prefer_remote_jobs", "remote work preferred", FieldType.Flag, Tier.Detailed),
        new("experience_level", "experience level", FieldType.Text, Tier.Detailed),
        new("daily_application_goal", "applications a day", FieldType.WholeNumber, Tier.Detailed) { Rules = [FieldRules.Between(0, 1000)] },
    ])
    {
        Heading = "Preferences",
        IsSingle = true,
        TitleField = "goal_type",
        Lists =
        [
            FieldList.Texts("preferred_locations", "preferred places", Tier.Detailed),
        ],
    };
}
