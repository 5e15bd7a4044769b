using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareerContext.Exchange.JsonResume;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.LooseJson;

/// <summary>Says a résumé of no standard in the words of JSON Resume.</summary>
internal sealed partial class LooseJsonTranslator(Carrier carrier)
{
    private const string PersonPairs = "name=name fullName=name candidateName=name headline=label title=label jobTitle=label currentTitle=label position=label tagline=label email=email emailAddress=email phone=phone phoneNumber=phone "
        + "mobile=phone telephone=phone website=url url=url homepage=url portfolio=url image=image photo=image picture=image birthDate=birthDate dateOfBirth=birthDate timezone=timezone";

    private const int MostSections = 200;

    private static readonly string[] Points = ["highlights", "achievements", "keyAchievements", "accomplishments", "responsibilities", "bullets", "bulletPoints", "duties", "tasks", "description", "details"];
    private static readonly string[] Periods = ["years", "dates", "period", "duration", "dateRange", "timeframe", "date"];
    private static readonly string[] Networks = ["linkedin", "github", "gitlab", "twitter", "x", "xing", "stackoverflow", "mastodon", "orcid"];

    /// <summary>Translates the root.</summary>
    public void Translate(JsonObject root)
    {
        JsonObject basics = carrier.To.Basics();
        foreach (string holder in LooseKeys.Holders)
        {
            if (root.Inner(holder) is { } person) Person(person, basics);
        }
        Person(root, basics);
        root.Move(basics, "summary=summary professionalSummary=summary profileSummary=summary about=summary bio=summary profile=summary objective=objective careerObjective=objective totalYearsExperience=yearsOfExperience "
            + "yearsOfExperience=yearsOfExperience yearsExperience=yearsOfExperience");
        SectionsOf(root);
        foreach (string container in LooseKeys.Containers)
        {
            if (root.Inner(container) is { } inner) SectionsOf(inner);
        }
        carrier.Leave(root);
    }

    private void Person(JsonObject person, JsonObject basics)
    {
        if (!basics.ContainsKey("name") && person.Inner("name") is null && person.TakeValue("firstName") is { } first)
            basics["name"] = Contacts.Joined(carrier.To, " ", first, person.TakeValue("middleName"), person.TakeValue("lastName") ?? person.TakeValue("surname"));
        foreach (string pair in PersonPairs.Split(' '))
        {
            string[] sides = pair.Split('=');
            if (!basics.ContainsKey(sides[1]) && person.TakeValue(sides[0]) is { } value) basics[sides[1]] = value;
        }
        person.Move(basics, "yearsOfExperience=yearsOfExperience");
        if (person.Inner("location") is not null && !basics.ContainsKey("location")) basics["location"] = person.Take("location");
        Contacts.PutPlace(person.TakeValue("location") ?? person.TakeValue("city"), basics, carrier.To);
        if (!basics.ContainsKey("summary")) person.Move(basics, "summary=summary");
        foreach (string network in Networks)
        {
            if (person.TakeValue(network) is not { } link) continue;
            bool isAddress = Nodes.Text(link).Contains('/', StringComparison.Ordinal) || Nodes.Text(link).Contains("www.", StringComparison.OrdinalIgnoreCase);
            Carrier.Add(basics, "profiles", carrier.To.From(new JsonObject { ["network"] = carrier.To.From(JsonValue.Create(network), link), [isAddress ? "url" : "username"] = link }, link));
        }
        foreach (string list in (string[])["profiles", "links", "socials", "socialLinks"])
        {
            if (person[list] is not JsonArray) continue;
            foreach (JsonNode link in person.TakeEach(list)) Carrier.Add(basics, "profiles", link);
        }
    }

    private void SectionsOf(JsonObject holder)
    {
        if (holder.Count > MostSections) return; // No résumé has as many; all of them are kept.
        foreach (string key in holder.Select(m => m.Key).ToArray())
        {
            if (LooseKeys.SectionOf(key) is not { } section || holder[key] is JsonValue) continue;
            // {"Languages": ["C#", "Go"]} is a group of skills; the reader knows it.
            if (section == "skills" && holder[key] is JsonObject groups && !carrier.To.Root.ContainsKey("skills") && groups.All(g => g.Value is JsonArray list && list.All(t => t is JsonValue)))
            {
                foreach ((string group, JsonNode? words) in groups.Empty())
                {
                    carrier.To.Section("skills").Add((JsonNode)carrier.To.From(new JsonObject { ["name"] = carrier.To.From(JsonValue.Create(group), words!), ["keywords"] = words }, words!));
                }
                continue;
            }
            foreach (JsonNode node in holder.TakeEach(key)) Entry(section, node);
        }
    }

    private void Entry(string section, JsonNode node)
    {
        if (node is not JsonObject source)
        {
            Value(section, node);
            return;
        }
        if (section == "work" && source["positions"] is JsonArray or JsonObject)
        {
            Nested(source);
            return;
        }
        JsonObject entry = carrier.Entry(section, source);
        Fill(section, source, entry);
        carrier.Finish(section, source, entry);
    }

    private void Fill(string section, JsonObject source, JsonObject entry)
    {
        if (section is "work" or "volunteer" or "projects") Texts(source, entry, section == "projects" ? "description" : "summary");
        else if (section == "education") carrier.AddLines(entry, "summary", source.Take("description") ?? source.Take("highlights"));
        if (section == "projects") foreach (JsonNode role in source.TakeEach("role")) Carrier.Add(entry, "roles", role);
        if (section is "work" or "volunteer" && source.Take("domain") is { } domain) entry[section == "work" ? "industry" : "cause"] = domain;
        source.Move(entry, LooseKeys.Pairs[section]);
        if (section is "skills" or "languages" or "interests" or "references" or "certificates") return;
        foreach (string period in Periods)
        {
            if (!source.ContainsKey("date") && !entry.ContainsKey("startDate") && source.TakeValue(period) is { } date) source["date"] = date;
        }
    }

    // A list of texts is what was done there, a text what it was.
    private static void Texts(JsonObject source, JsonObject entry, string field)
    {
        foreach (string key in Points)
        {
            if (source.Take(key) is not { } said) continue;
            if (said is JsonArray list && list.All(t => t is JsonValue)) foreach (JsonNode point in Nodes.Each(list)) Carrier.Add(entry, "highlights", point);
            else if (said is JsonValue && !entry.ContainsKey(field)) entry[field] = said;
            else source[key] = said;
        }
    }

    // One company, several positions one after the other.
    private void Nested(JsonObject company)
    {
        JsonNode[] positions = [.. company.TakeEach("positions")];
        JsonObject told = [];
        company.Move(told, "company=name employer=name organization=name name=name location=location url=url website=url industry=industry");
        for (int i = 0; i < positions.Length; i++)
        {
            JsonObject source = positions[i] as JsonObject ?? carrier.To.From(new JsonObject { ["title"] = positions[i] }, positions[i]);
            JsonObject entry = carrier.Entry("work", source);
            Fill("work", source, entry);
            foreach ((string key, JsonNode? node) in told) if (!entry.ContainsKey(key)) entry[key] = carrier.To.From(node!.DeepClone(), node);
            if (i == 0 && !Nodes.Prune(company)) carrier.Keep(entry, "company", company);
            carrier.Finish("work", source, entry);
        }
    }

    private void Value(string section, JsonNode node)
    {
        if (section == "languages" && node is JsonValue)
        {
            TextParts.PutLanguage(node, carrier.Entry(section, node), carrier.To);
        }
        else if (section == "education" && Degree().IsMatch(Nodes.Text(node)))
        {
            carrier.Entry(section, node)["studyType"] = node;
        }
        else
        {
            carrier.To.Section(section).Add(node);
        }
    }

    [GeneratedRegex(@"^(?:[BM]\.?\s?(?:S|A|Sc|Eng|Tech|Ed)\b|Bachelor|Master|MBA\b|Ph\.?\s?D|Doctor|Diplom|Licen[cs]|Associate)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Degree();
}
