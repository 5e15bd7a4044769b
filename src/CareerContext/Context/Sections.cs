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
using CareerContext.Records;
using CareerContext.References;
using CareerContext.Skills;
using CareerContext.Volunteering;

namespace CareerContext.Context;

/// <summary>Every noun's section, in the order of the profile. A new noun is one line here.</summary>
public static class Sections
{
    /// <summary>All sections.</summary>
    public static IReadOnlyList<IContextSection> All { get; } =
    [
        new PersonSection(), new ExperienceSection(), new SkillSection(), new EducationSection(), new CertificateSection(), new LanguageSection(),
        new ProjectSection(), new VolunteeringSection(), new PublicationSection(), new AwardSection(),
        new InterestSection(), new ReferenceSection(), new PreferencesSection(),
    ];

    /// <summary>A record's one line.</summary>
    public static ContextLine? Line(CareerRecord record, CareerView view) => view.LineOf(record, Make);

    private static ContextLine? Make(CareerRecord record, CareerView view)
    {
        ContextLine? line = All.First(s => s.Kind == record.Kind).Line(record, view);
        return line is null ? null : Unconfirmed.Marked(line, view);
    }
}
