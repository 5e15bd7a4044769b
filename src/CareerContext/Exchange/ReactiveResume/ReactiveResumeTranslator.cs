using System.Text.Json.Nodes;
using CareerContext.Exchange.JsonResume;
using CareerContext.Exchange.RenderCv;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.ReactiveResume;

/// <summary>Says Reactive Resume in the words of JSON Resume: sections hold <c>items</c>, addresses are objects, dates are one text.</summary>
internal sealed class ReactiveResumeTranslator(Carrier carrier)
{
    // The program's versions have other names for the same, so each list holds all of them.
    private static readonly Dictionary<string, (string Section, string Pairs)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["experience"] = ("work", "company=name name=name position=position location=location summary=summary description=summary"),
        ["work"] = ("work", "company=name name=name position=position location=location summary=summary description=summary"),
        ["education"] = ("education", "institution=institution school=institution studyType=studyType degree=studyType area=area score=score grade=score location=location summary=summary description=summary courses=courses"),
        ["skills"] = ("skills", "name=name description=level proficiency=level level=level keywords=keywords"),
        ["languages"] = ("languages", "name=language language=language description=fluency fluency=fluency level=fluency"),
        ["awards"] = ("awards", "title=title name=title awarder=awarder summary=summary description=summary"),
        ["certifications"] = ("certificates", "name=name title=name issuer=issuer"),
        ["interests"] = ("interests", "name=name keywords=keywords"),
        ["projects"] = ("projects", "name=name description=description summary=description keywords=keywords"),
        ["publications"] = ("publications", "name=name title=name publisher=publisher summary=summary description=summary"),
        ["volunteer"] = ("volunteer", "organization=organization position=position location=location summary=summary description=summary"),
        ["references"] = ("references", "name=name relationship=relationship position=relationship description=relationship summary=reference phone=phone email=email"),
    };

    /// <summary>Translates the root.</summary>
    public void Translate(JsonObject root)
    {
        JsonObject basics = carrier.To.Basics();
        if (root.Take("basics") is JsonObject person) Person(person, basics);
        if (root.Inner("summary") is { } about) About(about, basics);
        if (root.Inner("sections") is { } sections) Each(sections, basics);
        if (root["customSections"] is JsonArray customs) Custom(customs.OfType<JsonObject>());
        carrier.Leave(root);
    }

    private void Each(JsonObject sections, JsonObject basics)
    {
        foreach (string key in sections.Select(s => s.Key).ToArray())
        {
            if (sections[key] is not JsonObject section) continue;
            if (key == "summary") About(section, basics);
            else if (key == "profiles") foreach (JsonNode profile in section.TakeEach("items")) Profile(profile, basics);
            else if (key == "custom") Custom(section.Select(s => s.Value).OfType<JsonObject>());
            else if (Known.TryGetValue(key, out (string Section, string Pairs) known)) Section(section, known.Section, known.Pairs);
        }
    }

    private void Person(JsonObject person, JsonObject basics)
    {
        Link(person, basics, "url");
        Link(person, basics, "website");
        person.Move(basics, "name=name headline=label email=email phone=phone birthdate=birthDate");
        if (person.Inner("summary") is { } summary) About(summary, basics);
        else person.Move(basics, "summary=summary");
        foreach (string picture in (string[])["photo", "picture"])
        {
            if (person.TakeAt($"{picture}.url") is { } address) basics.TryAdd("image", address);
        }
        if (person.Inner("location") is { } place)
        {
            JsonObject location = [];
            place.Move(location, "address=address city=city region=region country=countryCode postalCode=postalCode");
            if (location.Count > 0) basics["location"] = location;
        }
        Contacts.PutPlace(person.TakeValue("location"), basics, carrier.To);
        foreach (JsonNode profile in person.TakeEach("profiles")) Profile(profile, basics);
        carrier.Rest(person, basics, Sections.Basics);
    }

    private static void About(JsonObject section, JsonObject basics) => section.Move(basics, "body=summary content=summary");

    private void Profile(JsonNode node, JsonObject basics)
    {
        if (node is JsonObject profile)
        {
            JsonObject link = carrier.To.From(new JsonObject(), profile);
            Link(profile, link, "url");
            Link(profile, link, "website");
            profile.Move(link, "network=network username=username");
            carrier.Rest(profile, link, Sections.Profile);
            node = link;
        }
        Carrier.Add(basics, "profiles", node);
    }

    private void Section(JsonObject section, string name, string pairs) => carrier.Entries(name, section.Take("items"), pairs, (source, entry) => Entry(source, entry, name));

    private void Entry(JsonObject source, JsonObject entry, string section)
    {
        Link(source, entry, "url");
        Link(source, entry, "website");
        source.Move(source, "period=date");
        if (section == "projects" && source.ContainsKey("description") && source.TakeValue("summary") is { } summary)
        {
            source.Move(entry, "description=description");
            carrier.AddLines(entry, "description", summary);
        }
    }

    // An address is a text, or an object of the address and its label.
    private void Link(JsonObject source, JsonObject entry, string key)
    {
        JsonNode? address = source.TakeValue(key) ?? source.TakeAt($"{key}.href") ?? source.TakeAt($"{key}.url");
        if (address is not null && !entry.TryAdd("url", address)) carrier.Keep(entry, key, address);
    }

    private void Custom(IEnumerable<JsonObject> sections)
    {
        foreach (JsonObject section in sections)
        {
            string? named = SectionTitles.SectionOf(Nodes.Text(section["name"] ?? section["title"]));
            if (named is null || SectionTitles.IsOfPerson(named)) continue;
            KeyValuePair<string, (string Section, string Pairs)> known = Known.First(k => k.Value.Section == named);
            Section(section, named, known.Value.Pairs + (named is "work" or "volunteer" or "education" ? $" name={(named == "work" ? "name" : named == "volunteer" ? "organization" : "institution")}" : ""));
        }
    }
}
