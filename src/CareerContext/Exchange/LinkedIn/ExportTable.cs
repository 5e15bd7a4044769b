using CareerContext.Exchange.JsonResume;

namespace CareerContext.Exchange.LinkedIn;

/// <summary>A table of LinkedIn's export that a career file takes: by which names and headers it is known, and which column goes where.</summary>
/// <param name="Name">The file's usual name without its ending; other names, without case and blanks, behind bars.</param>
/// <param name="Section">JSON Resume's section whose entries its rows are; empty where the rows are read in their own way.</param>
/// <param name="Marks">The headers by which it is known whatever the file is called, without case and blanks; empty where they are not enough. Of names joined by bars one must be there.</param>
/// <param name="Columns"><c>header=key</c> of that section; a key with a plus takes the column as a further paragraph under its header's name.</param>
internal sealed record ExportTable(string Name, string Section, string Marks, string Columns)
{
    private const string Period = " startedon=startDate finishedon=endDate startdate=startDate enddate=endDate starteddate=startDate finisheddate=endDate";

    private readonly Dictionary<string, string> keys = Columns.Split(' ').Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);
    private readonly string[] names = [.. Name.Split('|').Select(KeyMap.Squeezed)];

    /// <summary>All tables, in the order in which their rows are read.</summary>
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        new("Profile", "", "firstname lastname maidenname", "firstname= lastname= headline=label summary=summary address=location.address zipcode=location.postalCode geolocation=location.place country=location.country "
            + "birthdate=birthDate twitterhandles= websites= instantmessengers="),
        new("Profile Summary", "", "profilesummary", "profilesummary="),
        new("Email Addresses", "", "emailaddress confirmed primary", "emailaddress= confirmed= primary= updatedon="),
        new("PhoneNumbers|Phone Numbers", "", "extension number type", "extension= number= type="),
        new("Positions", "work", "companyname title startedon|startdate", "companyname=name title=position description=summary location=location employmenttype=employmentType industry=industry companyurl=url" + Period),
        new("Education", "education", "schoolname", "schoolname=institution degreename=studyType degree=studyType fieldofstudy=area grade=score notes=summary description=summary activities=summary+" + Period),
        new("Courses|Course", "", "", "name= number= title= associatedwith= schoolname= school="),
        new("Skills|Skill", "skills", "", "name=name skill=name skillname=name"),
        new("Certifications|Licenses & Certifications|Licenses and Certifications", "certificates", "name authority", "name=name authority=issuer url=url licensenumber=licenseNumber startedon=date finishedon=expirationDate "
            + "startdate=date enddate=expirationDate issuedon=date issuedate=date expireson=expirationDate expirationdate=expirationDate"),
        new("Projects", "projects", "title description url startedon|startdate", "title=name name=name description=description url=url" + Period),
        new("Publications", "publications", "name publisher publishedon", "name=name title=name publisher=publisher publishedon=releaseDate publishdate=releaseDate date=releaseDate description=summary url=url"),
        new("Patents|Patent", "publications", "", "title=name name=name description=summary issuer=publisher patentoffice=publisher issuedon=releaseDate issuedate=releaseDate publishedon=releaseDate date=releaseDate url=url "
            + "number=summary+ patentnumber=summary+ applicationnumber=summary+ status=summary+ filedon=summary+ filingdate=summary+ inventors=summary+"),
        new("Honors|Honors & Awards|Honors and Awards", "awards", "title issuedon|issuedate", "title=title name=title description=summary issuedon=date issuedate=date issuer=awarder"),
        new("TestScores|Test Scores", "awards", "testedon name score", "name=title testedon=date description=summary score=summary+"),
        new("Volunteering|Volunteer Experiences|Volunteer Experience|Volunteer", "volunteer", "companyname role", "companyname=organization organization=organization role=position cause=cause location=location description=summary" + Period),
        new("Organizations|Organization", "volunteer", "", "name=organization organization=organization organizationname=organization position=position positionheld=position title=position role=position "
            + "description=summary location=location" + Period),
        new("Languages|Language", "languages", "name proficiency", "name=language language=language proficiency=fluency"),
        new("Recommendations Received", "references", "", "firstname= lastname= company=organization jobtitle=title text=reference relationship=relationship"),
        new("Causes You Care About", "interests", "supportedcause", "supportedcause=name"),
    ];

    /// <summary>The table that a file's name stands for, or null.</summary>
    /// <param name="fileName">With or without folders, ending, and the marks of copies.</param>
    public static ExportTable? Named(string fileName)
    {
        string stem = ExportNames.Stem(fileName);
        return All.FirstOrDefault(t => t.names.Contains(stem));
    }

    /// <summary>The table whose header this row is, or null.</summary>
    /// <param name="fileName">The file's name; where header and name disagree the header wins.</param>
    /// <param name="row">The row's cells.</param>
    public static ExportTable? Of(string fileName, IReadOnlyList<string> row)
    {
        HashSet<string> headers = [.. row.Select(KeyMap.Squeezed)];
        ExportTable? named = Named(fileName);
        if (named is not null && (named.Marks.Length == 0 ? named.Knows(headers) : named.IsMarked(headers))) return named;
        ExportTable? marked = ExportNames.IsKnownOther(fileName) ? null : All.FirstOrDefault(t => t.IsMarked(headers));
        return marked ?? (named?.Knows(headers) == true ? named : null);
    }

    /// <summary>How many of a row's cells are headers of any table.</summary>
    public static int Headers(IEnumerable<string> row) => row.Count(c => All.Any(t => t.keys.ContainsKey(KeyMap.Squeezed(c))));

    /// <summary>Where a column goes: a key, empty where the rows are read in their own way, null where no field takes it.</summary>
    public string? Key(string header) => keys.GetValueOrDefault(KeyMap.Squeezed(header));

    private bool Knows(HashSet<string> headers) => keys.Keys.Any(headers.Contains);

    private bool IsMarked(HashSet<string> headers) => Marks.Length > 0 && Marks.Split(' ').All(m => m.Split('|').Any(headers.Contains));
}
