using CareerContext.Exchange.JsonResume;

namespace CareerContext.Exchange.LooseJson;

/// <summary>The many names that résumés of no standard give to the same things. Case and separators do not count.</summary>
internal static class LooseKeys
{
    /// <summary>Objects that hold what belongs to the person.</summary>
    public static readonly string[] Holders = ["personalInfo", "personalInformation", "personal", "personalDetails", "contact", "contactInfo", "contactInformation", "contactDetails", "profile", "header", "candidate", "about"];

    /// <summary>Objects that hold further sections.</summary>
    public static readonly string[] Containers = ["additional", "additionalInfo", "additionalInformation", "other", "resume", "cv", "sections"];

    private static readonly Dictionary<string, string> Names = Table(
        ("work", "work experience experiences workExperience workExperiences professionalExperience employment employmentHistory workHistory jobs roles positions career careerHistory"),
        ("education", "education educations educationHistory academicBackground academics studies"),
        ("skills", "skills skill technicalSkills hardSkills softSkills coreSkills keySkills skillset competencies technologies tools curatedSkills"),
        ("projects", "projects project personalProjects sideProjects portfolio"),
        ("certificates", "certificates certifications certificate certificationsTraining licenses licensesAndCertifications"),
        ("awards", "awards honors honours achievements awardsAndHonors"),
        ("languages", "languages spokenLanguages"),
        ("publications", "publications papers"),
        ("volunteer", "volunteer volunteering volunteerExperience volunteerWork"),
        ("interests", "interests hobbies"),
        ("references", "references referees recommendations testimonials"));

    private static readonly HashSet<string> PersonKeys =
        [.. Holders.Except(["profile", "about", "header"]).Concat(["name", "fullName", "firstName", "lastName", "candidateName"]).Select(KeyMap.Squeezed)];

    /// <summary>What moves where in an entry of each section.</summary>
    public static readonly Dictionary<string, string> Pairs = new(StringComparer.Ordinal)
    {
        ["work"] = "company=name employer=name organization=name organisation=name companyName=name employerName=name name=name position=position title=position jobTitle=position role=position designation=position "
            + "startDate=startDate start=startDate from=startDate dateFrom=startDate endDate=endDate end=endDate to=endDate dateTo=endDate current=current isCurrent=current location=location city=location "
            + "summary=summary url=url website=url companyUrl=url industry=industry employmentType=employmentType technologies=keywords techStack=keywords tools=keywords keywords=keywords skills=keywords",
        ["education"] = "institution=institution school=institution university=institution college=institution name=institution degree=studyType studyType=studyType qualification=studyType title=studyType area=area "
            + "field=area fieldOfStudy=area major=area startDate=startDate start=startDate from=startDate endDate=endDate end=endDate to=endDate graduationDate=endDate location=location gpa=score grade=score score=score "
            + "courses=courses coursework=courses summary=summary url=url website=url",
        ["skills"] = "name=name skill=name title=name category=name group=name level=level proficiency=level depth=level impliedDepth=level years=yearsOfExperience yearsExperience=yearsOfExperience "
            + "yearsOfExperience=yearsOfExperience lastUsed=lastUsed keywords=keywords items=keywords skills=keywords",
        ["projects"] = "name=name title=name startDate=startDate start=startDate endDate=endDate end=endDate url=url link=url website=url github=url technologies=keywords techStack=keywords keywords=keywords tools=keywords type=type",
        ["certificates"] = "name=name title=name certification=name issuer=issuer authority=issuer organization=issuer provider=issuer date=date issueDate=date issued=date year=date expirationDate=expirationDate "
            + "expires=expirationDate expiryDate=expirationDate credentialId=licenseNumber licenseNumber=licenseNumber url=url link=url",
        ["awards"] = "title=title name=title award=title awarder=awarder issuer=awarder organization=awarder date=date year=date summary=summary description=summary",
        ["languages"] = "language=language name=language fluency=fluency level=fluency proficiency=fluency",
        ["publications"] = "name=name title=name publisher=publisher journal=publisher venue=publisher conference=publisher releaseDate=releaseDate date=releaseDate year=releaseDate url=url link=url summary=summary description=summary abstract=summary",
        ["volunteer"] = "organization=organization organisation=organization company=organization name=organization position=position role=position title=position startDate=startDate start=startDate endDate=endDate end=endDate "
            + "location=location cause=cause url=url website=url summary=summary",
        ["interests"] = "name=name title=name keywords=keywords",
        ["references"] = "name=name title=title position=title organization=organization company=organization relationship=relationship relation=relationship email=email phone=phone reference=reference quote=reference text=reference",
    };

    /// <summary>The section of a key; null where it is none.</summary>
    public static string? SectionOf(string key) => Names.GetValueOrDefault(KeyMap.Squeezed(key));

    /// <summary>Whether a key names a section.</summary>
    public static bool IsSection(string key) => SectionOf(key) is not null;

    /// <summary>Whether a key says that the file is about a person.</summary>
    public static bool IsPerson(string key) => PersonKeys.Contains(KeyMap.Squeezed(key));

    private static Dictionary<string, string> Table(params (string Section, string Names)[] rows)
    {
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        foreach ((string section, string names) in rows)
        {
            foreach (string name in names.Split(' ')) table[KeyMap.Squeezed(name)] = section;
        }
        return table;
    }
}
