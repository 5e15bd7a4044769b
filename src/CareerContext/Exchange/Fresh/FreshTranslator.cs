using System.Text.Json.Nodes;
using CareerContext.Exchange.JsonResume;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.Fresh;

/// <summary>Says FRESH in the words of JSON Resume. Reading, speaking, governance and others have no section there and are kept.</summary>
internal sealed class FreshTranslator(Carrier carrier)
{
    /// <summary>Translates the root.</summary>
    public void Translate(JsonObject root)
    {
        Person(root);
        carrier.Entries("work", root.TakeAt("employment.history"), "employer=name url=url position=position summary=summary start=startDate end=endDate current=current keywords=keywords highlights=highlights location=location");
        carrier.Entries("education", root.TakeAt("education.history"),
            "institution=institution studyType=studyType title=studyType area=area url=url start=startDate end=endDate current=current grade=score summary=summary location=location curriculum=courses", Highlights);
        carrier.Entries("volunteer", root.TakeAt("service.history"), "organization=organization position=position url=url start=startDate end=endDate current=current summary=summary highlights=highlights location=location");
        carrier.Entries("projects", root.Take("projects"), "title=name url=url start=startDate end=endDate current=current description=description keywords=keywords highlights=highlights category=type", Project);
        carrier.Entries("projects", root.Take("samples"), "title=name url=url summary=description date=startDate keywords=keywords highlights=highlights");
        carrier.Entries("skills", root.TakeAt("skills.sets"), "name=name level=level skills=keywords years=yearsOfExperience summary=summary");
        carrier.Entries("skills", root.TakeAt("skills.list"), "name=name level=level years=yearsOfExperience summary=summary");
        carrier.Entries("publications", root.Take("writing"), "title=name date=releaseDate url=url summary=summary", Publisher);
        carrier.Entries("awards", root.Take("recognition"), "title=title date=date from=awarder summary=summary");
        carrier.Entries("languages", root.Take("languages"), "language=language level=fluency");
        carrier.Entries("interests", root.Take("interests"), "name=name keywords=keywords");
        carrier.Entries("references", root.Take("references"), "name=name role=relationship", Contact);
        carrier.Entries("references", root.Take("testimonials"), "name=name quote=reference");
        carrier.Leave(root);
    }

    private void Person(JsonObject root)
    {
        JsonObject basics = carrier.To.Basics();
        root.Move(basics, "name=name");
        if (root.Inner("info") is { } about) about.Move(basics, "label=label brief=summary image=image");
        if (root.Inner("contact") is { } contact) Contacts.PutFirst(contact, basics, "email=email phone=phone website=url");
        if (root.Inner("location") is { } place)
        {
            JsonObject location = [];
            place.Move(location, "address=address city=city region=region code=postalCode country=countryCode");
            if (location.Count > 0) basics["location"] = location;
        }
        foreach (JsonNode node in root.TakeEach("social"))
        {
            if (node is JsonObject link)
            {
                link.Move(link, "user=username label=network");
                if (Nodes.Text(link["label"]) == Nodes.Text(link["network"])) link.Remove("label");
            }
            Carrier.Add(basics, "profiles", node);
        }
    }

    private void Highlights(JsonObject source, JsonObject entry)
    {
        source.Move(entry, "summary=summary");
        carrier.AddLines(entry, "summary", source.Take("highlights"));
    }

    // A project's description is for those who do not know it; its summary is what its author did there.
    private void Project(JsonObject source, JsonObject entry)
    {
        foreach (JsonNode role in source.TakeEach("role")) Carrier.Add(entry, "roles", role);
        if (!source.ContainsKey("description"))
        {
            source.Move(entry, "summary=description");
            return;
        }
        if (source.TakeValue("summary") is not { } summary) return;
        Carrier.Add(entry, "highlights", summary);
        foreach (JsonNode highlight in source.TakeEach("highlights")) Carrier.Add(entry, "highlights", highlight);
    }

    private void Publisher(JsonObject source, JsonObject entry)
    {
        if ((source.Inner("publisher") is null ? source.Take("publisher") : source.TakeAt("publisher.name")) is { } name) entry["publisher"] = name;
        if (source.Inner("publisher") is { } left && !Nodes.Prune(left)) carrier.Keep(entry, "publisher", source.Take("publisher"));
    }

    private static void Contact(JsonObject source, JsonObject entry)
    {
        if (source["contact"] is not JsonArray ways) return;
        foreach (JsonObject way in ways.OfType<JsonObject>())
        {
            string flavor = Nodes.Text(way["flavor"] ?? way["category"]);
            if (flavor is "email" or "phone" && !entry.ContainsKey(flavor) && way.TakeValue("value") is { } value) entry[flavor] = value;
        }
    }
}
