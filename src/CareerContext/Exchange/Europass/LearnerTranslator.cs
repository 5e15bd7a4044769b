using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.Europass;

/// <summary>Says Cedefop's LearnerInfo, version 2 (small letters) or 3, in the words of JSON Resume.</summary>
internal sealed class LearnerTranslator(Carrier carrier)
{
    /// <summary>Translates the element.</summary>
    public void Translate(JsonObject learner)
    {
        if (learner.Inner("Identification") is { } person) Person(person);
        Headline(learner);
        foreach (JsonObject job in Each(learner, "WorkExperienceList.WorkExperience")) Job(job);
        foreach (JsonObject education in Each(learner, "EducationList.Education")) Education(education);
        if (learner.Inner("Skills") is { } skills)
        {
            LearnerSkills.Languages(skills, carrier);
            LearnerSkills.Texts(skills, carrier);
        }
        LearnerSkills.Older(learner, carrier);
        foreach (JsonObject achievement in Each(learner, "AchievementList.Achievement")) Achievement(achievement);
    }

    /// <summary>The entries of a list that are elements of their own; others stay.</summary>
    internal static IReadOnlyList<JsonObject> Each(JsonObject holder, string path)
    {
        string[] keys = path.Split('.');
        if (holder.Inner(keys[0]) is not { } list || list.Take(keys[1]) is not { } node) return [];
        List<JsonObject> entries = [];
        List<JsonNode> values = [];
        foreach (JsonNode entry in Nodes.Each(node))
        {
            if (entry is JsonObject element) entries.Add(element);
            else values.Add(entry);
        }
        if (values.Count > 0) list[keys[1]] = new JsonArray([.. values]);
        return entries;
    }

    private void Person(JsonObject person)
    {
        JsonObject basics = carrier.To.Basics();
        JsonObject holder = person.Inner("PersonName") ?? person;
        if (Contacts.Joined(carrier.To, " ", holder.TakeValue("FirstName"), holder.TakeValue("Surname") ?? holder.TakeValue("LastName")) is { } name) basics["name"] = name;
        if (person.Inner("Demographics") is { } demographics) EuropassDates.Put(demographics, "Birthdate", basics, "birthDate", carrier.To);
        if (person.Inner("ContactInfo") is not { } contact) return;
        JsonObject location = [];
        if (contact.Inner("Address") is { } address)
        {
            JsonObject place = address.Inner("Contact") ?? address;
            if (Contacts.Joined(carrier.To, "\n", place.TakeValue("AddressLine"), place.TakeValue("AddressLine2")) is { } line) location["address"] = line;
            place.Move(location, "PostalCode=postalCode Municipality=city");
            if ((place.TakeAt("Country.Code") ?? place.TakeAt("Country.Label")) is { } country) location["countryCode"] = country;
        }
        if (location.Count > 0) basics["location"] = location;
        Put(basics, "email", contact.TakeAt("Email.Contact") ?? contact.TakeValue("Email"));
        Put(basics, "phone", contact.TakeAt("TelephoneList.Telephone.Contact") ?? contact.TakeValue("Telephone") ?? contact.TakeValue("Mobile"));
        Put(basics, "url", contact.TakeAt("WebsiteList.Website.Contact") ?? contact.TakeValue("Website"));
    }

    // What a headline is, its type says: a job applied for is an aim, a statement a summary, all else a title.
    private void Headline(JsonObject learner)
    {
        JsonObject basics = carrier.To.Basics();
        string type = learner.Inner("Headline")?.Inner("Type") is { } kind ? Nodes.Text(kind["Code"]) : "";
        string field = type switch { "personal_statement" => "summary", "job_applied_for" or "preferred_job" or "studies_applied_for" => "objective", _ => "label" };
        Put(basics, field, learner.TakeAt("Headline.Description.Label") ?? (learner.Inner("Headline") is { } headline ? headline.TakeValue("Description") : null));
        Put(basics, "objective", learner.TakeAt("Application.Label"));
    }

    private void Job(JsonObject job)
    {
        JsonObject entry = carrier.Entry("work", job);
        Put(entry, "position", job.TakeAt("Position.Label") ?? job.TakeValue("Position"));
        Put(entry, "name", job.TakeAt("Employer.Name") ?? job.TakeValue("Employer"));
        if (job.Inner("Employer") is { } employer)
        {
            Put(entry, "industry", employer.TakeAt("Sector.Label"));
            Put(entry, "url", employer.TakeAt("ContactInfo.Website.Contact"));
            Put(entry, "location", Place(employer));
        }
        EuropassDates.PutPeriod(job.Inner("Period"), entry, carrier.To);
        job.Move(entry, "Activities=summary");
        carrier.Finish("work", job, entry);
    }

    private void Education(JsonObject education)
    {
        JsonObject entry = carrier.Entry("education", education);
        Put(entry, "institution", education.TakeAt("Organisation.Name"));
        if (education.Inner("Organisation") is { } organisation) Put(entry, "location", Place(organisation));
        EuropassDates.PutPeriod(education.Inner("Period"), entry, carrier.To);
        Put(entry, "area", education.TakeAt("Field.Label") ?? education.TakeAt("EducationalField.Label"));
        education.Move(entry, "Title=studyType Activities=summary Skills=summary");
        carrier.Finish("education", education, entry);
    }

    private JsonNode? Place(JsonObject organisation)
    {
        JsonObject? address = organisation.Inner("ContactInfo")?.Inner("Address") ?? organisation.Inner("Address");
        JsonObject? place = address?.Inner("Contact") ?? address;
        return place is null ? null : Contacts.Joined(carrier.To, ", ", place.TakeValue("Municipality"), place.TakeAt("Country.Label") ?? place.TakeAt("Country.Code"));
    }

    private void Achievement(JsonObject achievement)
    {
        string code = achievement.Inner("Title") is { } title ? Nodes.Text(title["Code"]) : "";
        (string section, string field) = code switch
        {
            "publications" => ("publications", "summary"),
            "projects" => ("projects", "description"),
            "honors_awards" => ("awards", "summary"),
            "certifications" => ("certificates", "name"),
            "references" => ("references", "reference"),
            _ => ("", ""),
        };
        if (section.Length == 0 || achievement.TakeValue("Description") is not { } text)
        {
            carrier.Keep(carrier.To.Root, "Achievement", achievement);
            return;
        }
        JsonObject entry = carrier.Entry(section, achievement);
        entry[field] = text;
        carrier.Rest(achievement, entry, Carrier.SectionNamed(section).Keys);
    }

    private static void Put(JsonObject entry, string field, JsonNode? node)
    {
        if (node is not null && !entry.ContainsKey(field)) entry[field] = node;
    }
}
