using CareerContext.Awards;
using CareerContext.Credentials;
using CareerContext.Education;
using CareerContext.Experiences;
using CareerContext.Interests;
using CareerContext.Languages;
using CareerContext.Person;
using CareerContext.Preferences;
using CareerContext.Projects;
using CareerContext.Publications;
using CareerContext.References;
using CareerContext.Skills;
using CareerContext.Volunteering;

namespace CareerContext.Records;

/// <summary>Every kind of record, in reading order. A new noun is one line here.</summary>
public static class RecordKinds
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<RecordKind> All { get; } =
    [
        PersonKind.Kind,
        PreferencesKind.Kind,
        ExperienceKind.Kind,
        EducationKind.Kind,
        SkillKind.Kind,
        ProjectKind.Kind,
        VolunteeringKind.Kind,
        CertificateKind.Kind,
        AwardKind.Kind,
        PublicationKind.Kind,
        LanguageKind.Kind,
        InterestKind.Kind,
        ReferenceKind.Kind,
    ];

    /// <summary>The kind of a singular, plural or table name; null when there is none.</summary>
    public static RecordKind? Find(string name) => All.FirstOrDefault(k =>
        string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(k.Table, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(k.Heading, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind that gives ids with this prefix; null when there is none.</summary>
    public static RecordKind? OfId(string id) => id.Length > 4 && id[3] == '_' ? All.FirstOrDefault(k => id.StartsWith(k.Prefix, StringComparison.Ordinal)) : null;
}
