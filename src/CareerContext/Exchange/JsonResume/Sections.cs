using CareerContext.Awards;
using CareerContext.Context;
using CareerContext.Credentials;
using CareerContext.Education;
using CareerContext.Experiences;
using CareerContext.Interests;
using CareerContext.Languages;
using CareerContext.Person;
using CareerContext.Projects;
using CareerContext.Publications;
using CareerContext.Records;
using CareerContext.References;
using CareerContext.Skills;
using CareerContext.Volunteering;

namespace CareerContext.Exchange.JsonResume;

/// <summary>One section of the format: a list of entries that are records of one kind.</summary>
/// <param name="Name">The key at the root, e.g. <c>work</c>.</param>
/// <param name="Kind">The kind of its records.</param>
/// <param name="Keys">The entries' keys.</param>
/// <param name="TextField">The field that takes an entry which is a plain text.</param>
/// <param name="NamedBy">Fields and lists of which one must be there, or the entry is no record.</param>
internal sealed record Section(string Name, RecordKind Kind, KeyMap Keys, string TextField, IReadOnlyList<string> NamedBy);

/// <summary>The format's sections and keys. Reader, writer and their tests share these tables.</summary>
internal static class Sections
{
    /// <summary>Keywords are a list in the file and records of their own in the career file.</summary>
    public static FieldList SkillKeywords { get; } = FieldList.Texts("skill_keywords", "keywords", Tier.Detailed, "keywords[]");

    /// <summary>The keys of <c>basics</c>.</summary>
    public static KeyMap Basics { get; } = new KeyMap()
        .Own(PersonKind.Kind, "", "name label image email phone url summary")
        .Own(new KeyTarget("location", KeyStanding.Own, Nested: new KeyMap()
            .Own(PersonKind.Kind, "location.", "address postalCode city countryCode region")
            .Extensions(PersonKind.Kind, "place=location")
            .Older("street=address streetAddress=address zip=postalCode zipCode=postalCode postal=postalCode country=countryCode state=region province=region town=city")))
        .Own(new KeyTarget("profiles", KeyStanding.Own, List: PersonKind.Kind.List("links")))
        .Extensions(PersonKind.Kind, "birthDate=birth_date timezone=timezone objective=career_objective strengths=key_strengths highlights=career_highlights yearsOfExperience=years_experience")
        .Older("picture=image photo=image website=url homepage=url fullName=name title=label headline=label about=summary bio=summary mail=email emailAddress=email telephone=phone mobile=phone "
            + "dateOfBirth=birthDate birthday=birthDate dob=birthDate");

    /// <summary>The keys of an entry of <c>profiles</c>.</summary>
    public static KeyMap Profile { get; } = LinkKeys();

    /// <summary>All sections, in the format's order.</summary>
    public static IReadOnlyList<Section> All { get; } =
    [
        new("work", ExperienceKind.Kind, new KeyMap()
            .Own(ExperienceKind.Kind, "", "name location description position url startDate endDate summary highlights")
            .Extensions(ExperienceKind.Kind, "current=is_current industry=industry roleType=role_type seniority=seniority employmentType=employment_type peopleLed=people_led keywords=technologies_used")
            .Older("company=name employer=name organization=name website=url title=position role=position jobTitle=position start=startDate from=startDate end=endDate to=endDate "
                + "startDateText=startDate endDateText=endDate isCurrent=current technologies=keywords achievements=highlights teamSize=peopleLed"),
            "title", ["title", "company"]),
        new("volunteer", VolunteeringKind.Kind, new KeyMap()
            .Own(VolunteeringKind.Kind, "", "organization position url startDate endDate summary highlights")
            .Extensions(VolunteeringKind.Kind, "current=is_current location=location cause=cause")
            .Older("company=organization name=organization group=organization website=url title=position role=position description=summary start=startDate end=endDate startDateText=startDate endDateText=endDate"),
            "organization", ["organization", "title"]),
        new("education", EducationKind.Kind, new KeyMap()
            .Own(EducationKind.Kind, "", "institution url area studyType startDate endDate score courses")
            .Extensions(EducationKind.Kind, "current=is_current location=location thesis=thesis summary=description")
            .Older("school=institution university=institution name=institution website=url field=area fieldOfStudy=area major=area specialization=area degree=studyType gpa=score grade=score "
                + "start=startDate end=endDate startDateText=startDate endDateText=endDate description=summary"),
            "institution", ["institution", "degree", "field_of_study"]),
        new("awards", AwardKind.Kind, new KeyMap()
            .Own(AwardKind.Kind, "", "title date awarder summary")
            .Older("name=title issuer=awarder dateText=date description=summary"),
            "title", ["title", "awarder", "description"]),
        new("certificates", CertificateKind.Kind, new KeyMap()
            .Own(CertificateKind.Kind, "", "name date url issuer")
            .Extensions(CertificateKind.Kind, "expirationDate=expires_on licenseNumber=license_number")
            .Older("title=name website=url authority=issuer awarder=issuer issueDate=date dateText=date expires=expirationDate expiryDate=expirationDate validUntil=expirationDate endDate=expirationDate "
                + "credentialId=licenseNumber license=licenseNumber"),
            "name", ["name", "issuer"]),
        new("publications", PublicationKind.Kind, new KeyMap()
            .Own(PublicationKind.Kind, "", "name publisher releaseDate url summary")
            .Older("title=name website=url date=releaseDate releaseDateText=releaseDate description=summary"),
            "title", ["title", "publisher", "description"]),
        new("skills", SkillKind.Kind, new KeyMap()
            .Own(SkillKind.Kind, "", "name level")
            .Own(new KeyTarget("keywords", KeyStanding.Own, List: SkillKeywords))
            .Extensions(SkillKind.Kind, "category=category yearsOfExperience=years_of_experience lastUsed=last_used summary=narrative_context")
            .Older("skill=name title=name proficiency=level rating=level items=keywords years=yearsOfExperience description=summary"),
            "name", ["name"]),
        new("languages", LanguageKind.Kind, new KeyMap()
            .Own(LanguageKind.Kind, "", "language fluency")
            .Older("name=language level=fluency proficiency=fluency"),
            "language", ["language"]),
        new("interests", InterestKind.Kind, new KeyMap().Own(InterestKind.Kind, "", "name keywords").Older("title=name"), "name", ["name", "keywords"]),
        new("references", ReferenceKind.Kind, new KeyMap()
            .Own(ReferenceKind.Kind, "", "name reference")
            .Extensions(ReferenceKind.Kind, "title=title organization=organization relationship=relationship email=email phone=phone")
            .Older("position=title company=organization relation=relationship summary=reference text=reference quote=reference telephone=phone"),
            "reference", ["name", "reference", "organization", "title", "email", "relationship"]),
        new("projects", ProjectKind.Kind, new KeyMap()
            .Own(ProjectKind.Kind, "", "name description highlights keywords startDate endDate url roles entity type")
            .Extensions(ProjectKind.Kind, "current=is_current")
            .Older("title=name website=url summary=description company=entity technologies=keywords role=roles position=roles start=startDate end=endDate date=startDate dateText=startDate "
                + "startDateText=startDate endDateText=endDate"),
            "name", ["name", "description", "entity"]),
    ];

    /// <summary>Other names that sections go by.</summary>
    public static IReadOnlyDictionary<string, string> OlderNames { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["experience"] = "work", ["workExperience"] = "work", ["employment"] = "work", ["volunteering"] = "volunteer", ["certifications"] = "certificates",
        ["honors"] = "awards", ["hobbies"] = "interests",
    };

    private static KeyMap LinkKeys()
    {
        KeyMap keys = new();
        foreach (Field column in PersonKind.Kind.List("links").Columns) keys.Own(new KeyTarget(column.Name, KeyStanding.Own, column));
        return keys.Older("name=network site=network platform=network user=username handle=username website=url link=url");
    }
}
