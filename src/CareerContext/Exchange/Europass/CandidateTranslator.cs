using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.Europass;

/// <summary>Says the portal's Candidate in the words of JSON Resume.</summary>
internal sealed class CandidateTranslator(Carrier carrier)
{
    // Lists of things with a title, a description, dates and a link.
    private static readonly (string Path, string Section, string Title, string Description)[] Lists =
    [
        ("Projects.Project", "projects", "name", "description"), ("CreativeWorks.CreativeWork", "projects", "name", "description"), ("PublicationHistory.Publication", "publications", "name", "summary"),
        ("HonoursAndAwards.HonourAndAward", "awards", "title", "summary"), ("HonorsAndAwards.HonorAndAward", "awards", "title", "summary"), ("VoluntaryWorks.VoluntaryWork", "volunteer", "position", "summary"),
        ("HobbiesAndInterests.HobbyOrInterest", "interests", "name", "description"), ("HobbiesAndInterests.HobbyAndInterest", "interests", "name", "description"),
        ("CommunicationAndInterpersonalSkills.CommunicationAndInterpersonalSkill", "skills", "name", "summary"), ("OrganisationalSkills.OrganisationalSkill", "skills", "name", "summary"),
        ("ManagementAndLeadershipSkills.ManagementAndLeadershipSkill", "skills", "name", "summary"), ("JobRelatedSkills.JobRelatedSkill", "skills", "name", "summary"), ("OtherSkills.OtherSkill", "skills", "name", "summary"),
    ];

    /// <summary>Translates the root element.</summary>
    public void Translate(JsonObject candidate)
    {
        if (candidate.Inner("CandidatePerson") is { } person) Person(person);
        if (candidate.Inner("CandidateProfile") is not { } profile) return;
        JsonObject basics = carrier.To.Basics();
        profile.Move(basics, "ExecutiveSummary=summary Headline=label");
        foreach (JsonObject employer in LearnerTranslator.Each(profile, "EmploymentHistory.EmployerHistory")) Employer(employer);
        foreach (JsonObject education in LearnerTranslator.Each(profile, "EducationHistory.EducationOrganizationAttendance")) Education(education);
        foreach (JsonObject competency in LearnerTranslator.Each(profile, "PersonQualifications.PersonCompetency")) Competency(competency);
        foreach (JsonObject holder in new[] { profile, profile.Inner("Skills") }.OfType<JsonObject>()) Titled(holder);
        foreach (JsonObject certification in LearnerTranslator.Each(profile, "Certifications.Certification")) Certificate(certification, "CertificationName");
        foreach (JsonObject license in LearnerTranslator.Each(profile, "Licenses.License")) Certificate(license, "LicenseName");
        foreach (JsonObject referee in LearnerTranslator.Each(profile, "EmploymentReferences.Referee")) Referee(referee);
    }

    private static JsonNode? Plain(JsonObject holder, string key) =>
        holder.TakeValue(key) ?? (holder.Inner(key) is { } marked ? marked.TakeValue("#text") : null); // Texts with attributes are objects.

    private static void Put(JsonObject entry, string field, JsonNode? node)
    {
        if (node is not null && !entry.ContainsKey(field)) entry[field] = node;
    }

    private JsonNode? Name(JsonObject person) =>
        person.Inner("PersonName") is { } name ? Contacts.Joined(carrier.To, " ", Plain(name, "GivenName"), Plain(name, "MiddleName"), Plain(name, "FamilyName")) : null;

    private void Person(JsonObject person)
    {
        JsonObject basics = carrier.To.Basics();
        Put(basics, "name", Name(person));
        Put(basics, "birthDate", Plain(person, "BirthDate"));
        foreach (JsonNode node in Nodes.Each(person.Take("PrimaryLanguageCode")))
        {
            JsonNode? code = node is JsonObject marked ? Plain(marked, "#text") : node;
            if (code is null) continue;
            JsonObject entry = carrier.Entry("languages", node);
            entry["language"] = LanguageCodes.Named(code, carrier.To);
            entry["fluency"] = carrier.To.From(JsonValue.Create("Mother tongue"), code);
        }
        JsonNode[] ways = [.. person.TakeEach("Communication")];
        foreach (JsonObject way in ways.OfType<JsonObject>()) Communication(way, basics);
        JsonNode[] left = [.. ways.Where(w => !Nodes.Prune(w))];
        if (left.Length > 0) person["Communication"] = new JsonArray(left);
    }

    private void Communication(JsonObject way, JsonObject basics)
    {
        string channel = Nodes.Text(way["ChannelCode"]).ToUpperInvariant();
        if (channel == "EMAIL" && !basics.ContainsKey("email")) Put(basics, "email", Plain(way, "URI") ?? Plain(way, "Text"));
        else if (channel == "TELEPHONE" && !basics.ContainsKey("phone")) Put(basics, "phone", Phone(way));
        else if (channel == "WEB" && !basics.ContainsKey("url")) Put(basics, "url", Plain(way, "URI") ?? Plain(way, "URL"));
        else if (channel is "WEB" or "SOCIAL MEDIA" && (Plain(way, "URI") ?? Plain(way, "URL")) is { } address)
        {
            JsonObject link = carrier.To.From(new JsonObject { ["url"] = address }, address);
            Put(link, "network", Plain(way, "OtherTitle") ?? Plain(way, "UseCode"));
            Carrier.Add(basics, "profiles", link);
        }
        if (way.Inner("Address") is not { } place || basics.ContainsKey("location")) return;
        JsonObject location = carrier.To.From(new JsonObject(), place);
        foreach (string pair in "AddressLine=address CityName=city PostalCode=postalCode CountrySubDivisionCode=region CountryCode=countryCode".Split(' '))
            Put(location, pair.Split('=')[1], Plain(place, pair.Split('=')[0]));
        if (location.Count > 0) basics["location"] = location;
    }

    private JsonNode? Phone(JsonObject way)
    {
        JsonNode? country = Plain(way, "CountryDialing"), number = Plain(way, "DialNumber");
        if (country is null || number is null) return number ?? country;
        return carrier.To.From(JsonValue.Create($"+{Nodes.Text(country).TrimStart('+')} {Nodes.Text(number)}"), number);
    }

    // What is said of the employer goes to each position; what no field takes to the first.
    private void Employer(JsonObject employer)
    {
        JsonObject told = [];
        Put(told, "name", Plain(employer, "OrganizationName"));
        JsonObject[] positions = [.. employer.TakeEach("PositionHistory").OfType<JsonObject>()];
        if (positions.Length == 0) positions = [employer];
        foreach (JsonObject position in positions)
        {
            JsonObject entry = carrier.Entry("work", position);
            foreach ((string key, JsonNode? node) in told) entry[key] = carrier.To.From(node!.DeepClone(), node);
            Put(entry, "position", Plain(position, "PositionTitle"));
            Put(entry, "summary", Plain(position, "Description"));
            Put(entry, "location", Contacts.Joined(carrier.To, ", ", Plain(position, "City"), Plain(position, "Country")));
            EuropassDates.PutPeriod(position.Inner("EmploymentPeriod") ?? employer.Inner("EmploymentPeriod"), entry, carrier.To);
            if (position == positions[0] && position != employer) carrier.Rest(employer, entry, Carrier.SectionNamed("work").Keys);
            carrier.Finish("work", position, entry);
        }
    }

    private void Education(JsonObject education)
    {
        JsonObject entry = carrier.Entry("education", education);
        Put(entry, "institution", Plain(education, "OrganizationName"));
        if (education.Inner("EducationDegree") is { } degree)
        {
            JsonNode? name = Plain(degree, "DegreeName"), programme = Plain(education, "ProgramName");
            Put(entry, "studyType", name ?? programme);
            if (name is not null && programme is not null && Nodes.Text(name) != Nodes.Text(programme)) carrier.Keep(entry, "ProgramName", programme);
            Put(entry, "score", degree.TakeAt("FinalGrade.ScoreText"));
            Put(entry, "area", degree.TakeAt("FieldOfStudy.MainFieldOfStudy") ?? Plain(degree, "FieldOfStudy"));
            Put(entry, "summary", Plain(degree, "OccupationalSkillsCovered"));
        }
        Put(entry, "studyType", Plain(education, "ProgramName"));
        EuropassDates.PutPeriod(education.Inner("AttendancePeriod"), entry, carrier.To);
        JsonObject? address = education.Inner("OrganizationContact")?.Inner("Communication")?.Inner("Address");
        if (address is not null) Put(entry, "location", Contacts.Joined(carrier.To, ", ", Plain(address, "CityName"), Plain(address, "CountryCode")));
        Put(entry, "url", Plain(education, "Link"));
        Put(entry, "summary", Plain(education, "Description"));
        carrier.Finish("education", education, entry);
    }

    private void Competency(JsonObject competency)
    {
        if (!Nodes.Text(competency["TaxonomyID"]).Equals("language", StringComparison.OrdinalIgnoreCase))
        {
            JsonObject skill = carrier.Entry("skills", competency);
            Put(skill, "name", Plain(competency, "CompetencyName") ?? Plain(competency, "CompetencyID"));
            carrier.Finish("skills", competency, skill);
            return;
        }
        JsonObject entry = carrier.Entry("languages", competency);
        if ((Plain(competency, "CompetencyName") ?? Plain(competency, "CompetencyID")) is { } code) entry["language"] = LanguageCodes.Named(code, carrier.To);
        List<(string Kind, string Level)> told = [];
        JsonNode[] dimensions = [.. competency.TakeEach("CompetencyDimension")];
        foreach (JsonObject dimension in dimensions.OfType<JsonObject>())
        {
            if (dimension.TakeAt("Score.ScoreText") is { } score) told.Add((Nodes.Text(dimension.Take("CompetencyDimensionTypeCode")), Nodes.Text(score)));
        }
        if (told.Count > 0)
        {
            string fluency = told.DistinctBy(t => t.Level).Count() == 1 ? told[0].Level : string.Join(", ", told.Select(t => $"{Readable(t.Kind)} {t.Level}".Trim()));
            entry["fluency"] = carrier.To.From(JsonValue.Create(fluency), competency);
        }
        carrier.Finish("languages", competency, entry);
    }

    // CEF-Speaking-Interaction
    private static string Readable(string kind) => kind.Replace("CEF-", "", StringComparison.Ordinal).Replace('-', ' ').ToLowerInvariant();

    private void Titled(JsonObject holder)
    {
        foreach ((string path, string section, string title, string description) in Lists)
        {
            foreach (JsonObject source in LearnerTranslator.Each(holder, path))
            {
                JsonObject entry = carrier.Entry(section, source);
                Put(entry, title, Plain(source, "Title"));
                Put(entry, description, Plain(source, "Description"));
                if (section is "projects" or "volunteer") EuropassDates.PutPeriod(source.Inner("Date"), entry, carrier.To);
                else if (section is "publications" or "awards" && source.Inner("Date") is { } date) EuropassDates.Put(date, "StartDate", entry, section == "awards" ? "date" : "releaseDate", carrier.To);
                if (section is "projects" or "publications" or "volunteer") Put(entry, "url", Plain(source, "Link"));
                if (section == "volunteer") Put(entry, "location", Plain(source, "Location"));
                carrier.Finish(section, source, entry);
            }
        }
        foreach (JsonObject group in LearnerTranslator.Each(holder, "DigitalSkills.DigitalSkillsGroup"))
        {
            JsonObject entry = carrier.Entry("skills", group);
            Put(entry, "name", Plain(group, "Title"));
            foreach (JsonNode skill in group.TakeEach("DigitalSkill")) Carrier.Add(entry, "keywords", skill is JsonObject marked && Plain(marked, "#text") is { } text ? text : skill);
            carrier.Finish("skills", group, entry);
        }
    }

    private void Certificate(JsonObject source, string name)
    {
        JsonObject entry = carrier.Entry("certificates", source);
        Put(entry, "name", Plain(source, name) ?? Plain(source, "Title"));
        Put(entry, "issuer", Plain(source, "IssuingAuthority") ?? source.TakeAt("IssuingAuthority.Name"));
        EuropassDates.Put(source, "FirstIssuedDate", entry, "date", carrier.To);
        Put(entry, "url", Plain(source, "Link"));
        carrier.Finish("certificates", source, entry);
    }

    private void Referee(JsonObject source)
    {
        JsonObject entry = carrier.Entry("references", source);
        Put(entry, "name", Name(source));
        Put(entry, "relationship", Plain(source, "Role"));
        Put(entry, "reference", Plain(source, "Comment"));
        JsonNode[] ways = [.. source.TakeEach("Communication")];
        foreach (JsonObject way in ways.OfType<JsonObject>())
        {
            string channel = Nodes.Text(way["ChannelCode"]).ToUpperInvariant();
            if (channel == "EMAIL") Put(entry, "email", Plain(way, "URI") ?? Plain(way, "Text"));
            else if (channel == "TELEPHONE") Put(entry, "phone", Phone(way));
        }
        if (ways.Any(w => !Nodes.Prune(w))) source["Communication"] = new JsonArray(ways);
        carrier.Finish("references", source, entry);
    }
}
