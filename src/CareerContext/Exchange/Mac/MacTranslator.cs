using System.Text.Json.Nodes;
using CareerContext.Exchange.JsonResume;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.Mac;

/// <summary>Says a Manfred Awesomic CV in the words of JSON Resume: its jobs have roles, its roles challenges.</summary>
internal sealed class MacTranslator(Carrier carrier)
{
    private static readonly string[] Published = ["post", "article", "publication", "book", "paper", "whitepaper", "launchOrPublication"];

    /// <summary>Translates the root.</summary>
    public void Translate(JsonObject root)
    {
        if (root.Inner("aboutMe") is { } about) Person(about);
        foreach (JsonObject job in Nodes.Each(root.TakeAt("experience.jobs")).OfType<JsonObject>()) Job(job);
        foreach (string list in (string[])["projects", "publicArtifacts"])
        {
            foreach (JsonObject artifact in Nodes.Each(root.TakeAt($"experience.{list}")).OfType<JsonObject>()) Artifact(artifact);
        }
        carrier.Entries("languages", root.TakeAt("knowledge.languages"), "fullName=language name=language level=fluency");
        carrier.Entries("skills", root.TakeAt("knowledge.hardSkills"), "level=level", Skill);
        carrier.Entries("skills", root.TakeAt("knowledge.softSkills"), "level=level", (source, entry) =>
        {
            Skill(source, entry);
            entry["category"] = carrier.To.From(JsonValue.Create("Soft skills"), entry);
        });
        foreach (JsonObject study in Nodes.Each(root.TakeAt("knowledge.studies")).OfType<JsonObject>()) Study(study);
        carrier.Leave(root);
    }

    private void Person(JsonObject about)
    {
        JsonObject basics = carrier.To.Basics();
        about.Move(basics, "relevantYearsOfExperience=yearsOfExperience");
        if (about.Inner("profile") is { } profile)
        {
            if (Name(profile) is { } name) basics["name"] = name;
            profile.Move(basics, "title=label description=summary birthday=birthDate");
            if (profile.TakeAt("avatar.link") is { } image) basics["image"] = image;
            if (profile.TakeAt("contact.contactMails") is { } mails)
            {
                JsonObject holder = new() { ["email"] = mails };
                Contacts.PutFirst(holder, basics, "email=email");
                carrier.Keep(basics, "contactMails", holder.Take("email"));
            }
            if (profile.Inner("location") is { } place)
            {
                JsonObject location = [];
                place.Move(location, "address=address municipality=city region=region postalCode=postalCode country=countryCode");
                basics["location"] = location;
            }
        }
        foreach (JsonNode node in about.TakeEach("relevantLinks"))
        {
            if (node is JsonObject link) link.Move(link, "type=network URL=url");
            Carrier.Add(basics, "profiles", node);
        }
        Facts(about, basics);
    }

    // A fact on its own is a highlight; one that answers a question is not.
    private static void Facts(JsonObject about, JsonObject basics)
    {
        if (about["interestingFacts"] is not JsonArray facts) return;
        foreach (JsonObject fact in facts.OfType<JsonObject>().Where(f => !f.ContainsKey("topic")))
        {
            if (fact.TakeValue("fact") is { } text) Carrier.Add(basics, "highlights", text);
        }
    }

    // What the organisation tells goes to each of its roles; what no field takes to the first.
    private void Job(JsonObject job)
    {
        JsonObject[] roles = [.. job.TakeEach("roles").OfType<JsonObject>()];
        if (roles.Length == 0) roles = [carrier.To.From(new JsonObject(), job)];
        JsonObject organization = job.Inner("organization") is null ? [] : (JsonObject)job.Take("organization")!, told = [];
        organization.Move(told, "name=name description=description URL=url");
        if (organization.Inner("location") is { } place && Place(place) is { } where) told["location"] = where;
        foreach (JsonObject role in roles)
        {
            JsonObject entry = carrier.Entry("work", role);
            foreach ((string key, JsonNode? node) in told) entry[key] = carrier.To.From(node!.DeepClone(), node);
            Role(role, entry);
            if (role == roles[0])
            {
                if (!Nodes.Prune(organization)) carrier.Keep(entry, "organization", organization);
                carrier.Rest(job, entry, Carrier.SectionNamed("work").Keys);
            }
            carrier.Finish("work", role, entry);
        }
    }

    private void Role(JsonObject role, JsonObject entry)
    {
        role.Move(entry, "name=position startDate=startDate finishDate=endDate description=summary");
        foreach (JsonNode node in role.TakeEach("challenges"))
        {
            if (node is not JsonObject challenge)
            {
                Carrier.Add(entry, "highlights", node);
                continue;
            }
            string[] actions = [.. challenge.TakeEach("actions").Select(a => "- " + Nodes.Text(a))];
            string said = string.Join('\n', actions.Prepend(Nodes.Text(challenge.TakeValue("description"))).Where(t => t.Length > 0));
            if (said.Length > 0) Carrier.Add(entry, "highlights", carrier.To.From(JsonValue.Create(said), challenge));
            if (!Nodes.Prune(challenge)) carrier.Keep(entry, "challenge", challenge);
        }
        if (role["competences"] is JsonArray competences)
        {
            foreach (JsonObject competence in competences.OfType<JsonObject>())
            {
                if (competence.TakeValue("name") is { } name) Carrier.Add(entry, "keywords", name);
            }
        }
        foreach (JsonObject referral in role.TakeEach("referrals").OfType<JsonObject>()) Referral(referral);
    }

    private void Referral(JsonObject referral)
    {
        JsonObject entry = carrier.Entry("references", referral);
        if (Name(referral) is { } name) entry["name"] = name;
        referral.Move(entry, "title=title");
        if (referral.Inner("contact") is { } contact && contact["contactMails"] is JsonArray { Count: > 0 } mails && mails[0] is JsonValue mail)
        {
            mails.RemoveAt(0);
            entry["email"] = mail;
        }
        carrier.Finish("references", referral, entry);
    }

    private void Artifact(JsonObject artifact)
    {
        bool isPublished = Published.Contains(Nodes.Text(artifact["type"]), StringComparer.OrdinalIgnoreCase);
        string section = isPublished ? "publications" : "projects";
        JsonObject entry = carrier.Entry(section, artifact);
        if (artifact.Inner("details") is { } details) details.Move(entry, $"name=name description={(isPublished ? "summary" : "description")} URL=url");
        artifact.Move(entry, isPublished ? "publishingDate=releaseDate" : "type=type publishingDate=startDate startDate=startDate finishDate=endDate");
        if (!isPublished && artifact["relatedCompetences"] is JsonArray competences)
        {
            foreach (JsonObject competence in competences.OfType<JsonObject>())
            {
                if (competence.TakeValue("name") is { } name) Carrier.Add(entry, "keywords", name);
            }
        }
        carrier.Finish(section, artifact, entry);
    }

    private static void Skill(JsonObject source, JsonObject entry)
    {
        if (source.Inner("skill") is { } skill) skill.Move(entry, "name=name description=summary");
        else source.Move(entry, "name=name description=summary");
    }

    private void Study(JsonObject study)
    {
        bool isCertificate = Nodes.Text(study["studyType"]).Equals("certification", StringComparison.OrdinalIgnoreCase);
        string section = isCertificate ? "certificates" : "education";
        JsonObject entry = carrier.Entry(section, study);
        if (study.TakeAt("institution.name") is { } name) entry[isCertificate ? "issuer" : "institution"] = name;
        if (study.TakeAt("institution.URL") is { } url) entry["url"] = url;
        if (isCertificate)
        {
            study.Move(entry, "name=name finishDate=date");
        }
        else
        {
            carrier.Keep(entry, "studyType", study.Take("studyType"));
            study.Move(entry, "name=studyType startDate=startDate finishDate=endDate description=summary");
            if (study.Inner("institution") is { } institution && institution.Inner("location") is { } place && Place(place) is { } where) entry["location"] = where;
        }
        carrier.Finish(section, study, entry);
    }

    private JsonNode? Name(JsonObject person) => Contacts.Joined(carrier.To, " ", person.TakeValue("name"), person.TakeValue("surnames"));

    private JsonNode? Place(JsonObject place) => Contacts.Joined(carrier.To, ", ", place.TakeValue("municipality"), place.TakeValue("region"), place.TakeValue("country"));
}
