using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Languages;

/// <summary>One language that the person speaks.</summary>
public static class LanguageKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("language", "languages", "lng",
    [
        new("language", "language", FieldType.Text, Tier.Profile) { JsonResume = "language", LinkedIn = "Name" },
        new("fluency", "level", FieldType.Text, Tier.Profile) { JsonResume = "fluency", LinkedIn = "Proficiency" },
    ])
    {
        Heading = "Languages",
        TitleField = "language",
        Required = [["language"]],
        JsonResume = "languages",
    };
}
