using System.Text.Json.Nodes;
using CareerContext.Exchange.JsonResume;
using CareerContext.Exchange.Paper;
using CareerContext.Exchange.Prose;
using CareerContext.Exchange.Trees;
using CareerContext.Store;

namespace CareerContext.Exchange.RenderCv;

/// <summary>Says RenderCV in the words of JSON Resume. Its sections have free titles and entries of nine shapes.</summary>
internal sealed class RenderCvTranslator(Carrier carrier)
{
    private static readonly Dictionary<string, string> Pairs = new(StringComparer.Ordinal)
    {
        ["work"] = "company_description=description company=name institution=name name=name position=position title=position start_date=startDate end_date=endDate summary=summary highlights=highlights location=location url=url",
        ["volunteer"] = "company=organization name=organization institution=organization position=position title=position start_date=startDate end_date=endDate summary=summary highlights=highlights location=location url=url",
        ["education"] = "institution=institution company=institution name=institution area=area degree=studyType position=studyType start_date=startDate end_date=endDate summary=summary location=location url=url",
        ["projects"] = "name=name title=name label=name company=entity institution=entity start_date=startDate end_date=endDate summary=description details=description highlights=highlights url=url",
        ["publications"] = "title=name name=name label=name journal=publisher publisher=publisher date=releaseDate summary=summary details=summary url=url website=url",
        ["awards"] = "name=title title=title position=title label=title company=awarder institution=awarder summary=summary details=summary",
        ["certificates"] = "name=name title=name position=name label=name degree=name company=issuer institution=issuer issuer=issuer end_date=expirationDate url=url",
        ["languages"] = "name=language label=language details=fluency summary=fluency",
        ["interests"] = "name=name label=name title=name",
        ["references"] = "name=name label=name position=title company=organization summary=reference details=reference",
        ["skills"] = "name=name label=name title=name summary=summary",
    };

    private static readonly HashSet<string> NoJob = ["student", "candidate", "member", "pupil", "studentin", "etudiant", "etudiante", "estudiante", "estudante", "degree", "diploma", "bachelor"];

    // Words of titles and of degrees.
    private static readonly HashSet<string> Ranks = ["associate", "assistant", "senior", "junior", "master", "fellow", "trainee", "apprentice"];

    /// <summary>Translates the root.</summary>
    public void Translate(JsonObject root)
    {
        if (root.Inner("cv") is not { } cv) throw new CareerException(Fault.Invalid, "A RenderCV file has an object cv at its top; this one has none.");
        Person(cv);
        if (cv.Inner("sections") is { } sections)
        {
            foreach ((string title, JsonNode? entries) in sections.Empty())
            {
                if (Section(title, entries) is { } left) sections[title] = left;
            }
            if (Nodes.Prune(sections)) cv.Remove("sections");
            else carrier.Keep(carrier.To.Root, "sections", cv.Take("sections"));
        }
        carrier.Rest(cv, carrier.To.Basics(), Sections.Basics);
        carrier.Leave(root);
    }

    private void Person(JsonObject cv)
    {
        JsonObject basics = carrier.To.Basics();
        Contacts.PutFirst(cv, basics, "email=email phone=phone website=url");
        cv.Move(basics, "name=name headline=label label=label photo=image");
        Contacts.CleanPhone(basics, carrier.To);
        Contacts.PutPlace(cv.TakeValue("location"), basics, carrier.To);
        RenderCvProfiles.Put(cv, basics, carrier.To);
    }

    // Translates one section; what is left of it comes back.
    private JsonArray? Section(string title, JsonNode? entries)
    {
        string? named = SectionTitles.SectionOf(title.Replace('_', ' '));
        List<JsonNode> left = [];
        JsonArray about = []; // Lines of one text about the person.
        foreach (JsonNode node in Nodes.Each(entries))
        {
            bool isTaken = node is JsonObject entry && TextOf(entry) is null ? Entry(entry, named) : Words(node, named, about);
            if (!isTaken) left.Add(node);
        }
        if (about.Count > 0) carrier.AddLines(carrier.To.Basics(), named!, carrier.To.From(about, about[0]!));
        return left.Count == 0 ? null : new JsonArray([.. left]);
    }

    // The shape of an entry is the surer sign where it can be only one thing.
    private static string? SectionOf(JsonObject entry, string? named)
    {
        if (named is null or "education" or "work" && IsJob(entry)) return "work";
        if (entry.ContainsKey("institution") || entry.ContainsKey("degree")) return named is "certificates" or "awards" or "volunteer" or "work" ? named : "education";
        if (entry.ContainsKey("authors") || entry.ContainsKey("doi") || entry.ContainsKey("journal")) return named is "projects" or "awards" ? named : "publications";
        if (entry.ContainsKey("company") || entry.ContainsKey("position")) return named is "volunteer" or "education" or "projects" or "awards" or "certificates" or "references" ? named : "work";
        if (SectionTitles.IsOfPerson(named)) named = null;
        if (entry.ContainsKey("label")) return named is null or "work" or "education" or "volunteer" ? named is null ? "skills" : null : named;
        return named is null && entry.ContainsKey("name") ? "projects" : named;
    }

    // A position whose words are a job's is one wherever it stands; those who study have no degree in it yet.
    private static bool IsJob(JsonObject entry) => entry["position"] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String && !entry.ContainsKey("degree") && !entry.ContainsKey("area")
        && DateWords.Words(value.GetValue<string>()) is var words && !words.Exists(NoJob.Contains) && words.Exists(w => !Ranks.Contains(w) && EntryWords.Score(w) > 0);

    private bool Entry(JsonObject source, string? named)
    {
        if (SectionOf(source, named) is not { } section) return false;
        JsonObject entry = carrier.Entry(section, source);
        if (section == "projects" && source.TakeValue("position") is { } position) entry["roles"] = new JsonArray(position);
        if (section is "skills" or "interests" && source.TakeValue("details") is { } details && !IsListed(details, source)) TextParts.PutKeywords(details, entry, "keywords", section == "skills" ? "summary" : "details", carrier.To);
        source.Move(entry, Pairs[section]);
        PutOwn(section, source, entry);
        if (section is "work" or "volunteer" or "education" or "projects") RenderCvDates.Tidy(source, entry, carrier.To);
        if (section is "education" or "awards" or "publications") carrier.AddLines(entry, "summary", source.Take("highlights"));
        foreach (string field in (string[])["name", "organization", "institution", "title"]) TextParts.PartLink(entry, field, carrier.To);
        carrier.Finish(section, source, entry);
        return true;
    }

    // JSON Resume's own keys, as our export writes what RenderCV has no key for. A date may be anything, and a description of a job need not be its employer's.
    private static void PutOwn(string section, JsonObject source, JsonObject entry)
    {
        foreach (KeyTarget target in Carrier.SectionNamed(section).Keys.Written)
        {
            if (target.Key == "date" || (section == "work" && target.Key == "description") || !source.ContainsKey(target.Key) || entry.ContainsKey(target.Key)) continue;
            JsonNode? node = source[target.Key];
            source.Remove(target.Key);
            entry[target.Key] = node;
        }
    }

    // The text of a list that stands beside it says nothing else.
    private static bool IsListed(JsonNode details, JsonObject source) =>
        source["keywords"] is JsonArray list && list.All(k => k is JsonValue) && PaperEntries.Joined([.. list.Select(Nodes.Text)]) == Nodes.Text(details);

    // A bullet, a number, a plain text.
    private static JsonValue? TextOf(JsonObject entry) =>
        entry.Count == 1 && entry.First() is { Key: "bullet" or "number" or "reversed_number", Value: JsonValue text } ? text : null;

    private bool Words(JsonNode node, string? named, JsonArray about)
    {
        JsonValue? text = node as JsonValue ?? (node is JsonObject holder ? TextOf(holder) : null);
        if (text is null || named is null or "work" or "volunteer" or "education") return false;
        (node as JsonObject)?.Clear();
        if (SectionTitles.IsOfPerson(named))
        {
            if (SectionTitles.IsText(named)) about.Add((JsonNode)text);
            else Carrier.Add(carrier.To.Basics(), named, text);
            return true;
        }
        JsonObject entry = carrier.Entry(named, text);
        if (named == "languages") TextParts.PutLanguage(text, entry, carrier.To);
        else entry[named switch { "awards" => "title", "references" => "reference", _ => "name" }] = text;
        return true;
    }
}
