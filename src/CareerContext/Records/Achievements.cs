using CareerContext.Context;

namespace CareerContext.Records;

/// <summary>The list of achievements that experiences, projects and volunteering share: a text, and its number where it has one.</summary>
public static class Achievements
{
    /// <summary>The list <c>key_achievements</c>. <c>metric_direction</c> is up, down or none; <c>metric_unit</c> e.g. percent, USD, people.</summary>
    public static FieldList List { get; } = new("key_achievements", "achievements",
    [
        new("text", "achievement", FieldType.LongText, Tier.Detailed),
        new("metric_value", "number", FieldType.Number, Tier.Detailed),
        new("metric_unit", "unit", FieldType.Text, Tier.Detailed),
        new("metric_direction", "direction", FieldType.Text, Tier.Detailed) { Choices = ["up", "down", "none"] },
    ], Tier.Detailed) { HasIds = true, IdPrefix = "ach", Cap = 36, JsonResume = "highlights[]" };
}
