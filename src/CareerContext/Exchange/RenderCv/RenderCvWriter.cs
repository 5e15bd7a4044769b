using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Exchange.JsonResume;
using CareerContext.Exchange.Paper;
using CareerContext.Exchange.Trees;
using CareerContext.Records;

namespace CareerContext.Exchange.RenderCv;

/// <summary>
/// Writes RenderCV 2.8: the same words as JSON Resume's, in its entries. What an entry has no key for stands in it under JSON Resume's key:
/// RenderCV allows any, prints none of them, and an import finds them.
/// </summary>
internal sealed class RenderCvWriter(CareerSnapshot snapshot)
{
    private const string Schema = "yaml-language-server: $schema=https://raw.githubusercontent.com/rendercv/rendercv/refs/tags/v2.8/schema.json";

    private static readonly (string From, string To)[] Common = [("description", "summary"), ("highlights", "highlights")];

    private static readonly string[] NotOfPerson = ["image", "birth_date", "timezone", "language", "years_experience"];

    private readonly JsonObject tree = new JsonResumeWriter(snapshot).Root(withUnknown: false);
    private readonly JsonObject sections = [];

    /// <summary>Writes it; UTF-8.</summary>
    public byte[] Write()
    {
        JsonObject cv = tree["basics"] is JsonObject basics ? RenderCvHead.Of(basics) : [];
        if (tree["basics"] is JsonObject person) AddTexts(person);
        Add("experience", "work", e => Entry(e, [("name", "company"), ("position", "position")], [("location", "location"), ("description", "company_description"), ("summary", "summary"), ("highlights", "highlights")], e => RenderCvDates.Put(e, isOpenByItself: true)));
        Add("education", "education", e => Entry(e, [("institution", "institution"), ("area", "area")], [("studyType", "degree"), ("location", "location"), ("summary", "summary")], e => RenderCvDates.Put(e)));
        AddSkills();
        Add("projects", "projects", e => Entry(e, [("name", "name")], Common, e => RenderCvDates.Put(e)));
        Add("volunteering", "volunteer", e => Entry(e, [("organization", "company"), ("position", "position")], [("location", "location"), ("summary", "summary"), ("highlights", "highlights")], e => RenderCvDates.Put(e)));
        Add("certificates", "certificates", e => Entry(e, [("name", "name")], [("date", "date")]));
        Add("awards", "awards", e => Entry(e, [("title", "name")], [("date", "date"), ("summary", "summary")]));
        Add("publications", "publications", Publication);
        AddLabelled("languages", "languages", "language", "fluency");
        AddLabelled("interests", "interests", "name", "keywords");
        Add("references", "references", e => Entry(e, [("name", "name")], [("reference", "summary")]));
        if (sections.Count > 0) cv["sections"] = sections;
        return YamlWriter.Write(new JsonObject { ["cv"] = cv }, Schema);
    }

    /// <summary>What RenderCV cannot say.</summary>
    public static IReadOnlyList<string> Losses(CareerSnapshot snapshot)
    {
        Losses losses = new Losses(JsonResumeLosses.Writes, Says).AddFields(snapshot);
        JsonResumeLosses.AddKeywords(losses, snapshot);
        return losses.AddMarks(snapshot).AddUnknown(snapshot).Lines;
    }

    /// <summary>Whether it says a field or a list of a record.</summary>
    public static bool Says(CareerRecord record, string name) => record.Kind.Name != "person" ? JsonResumeLosses.Says(record, name)
        : !NotOfPerson.Contains(name) && !(name == "postal_code" && !record.Values.ContainsKey("address")) && !IsOtherPlace(record, name);

    // One line holds the place: the owner's own words for it only where there is neither city nor region.
    private static bool IsOtherPlace(CareerRecord person, string field) => field == "location" && (person.Values.ContainsKey("city") || person.Values.ContainsKey("region"));

    private void AddTexts(JsonObject person)
    {
        if (Text(person, "summary") is { } summary) sections["summary"] = new JsonArray(summary);
        if (Text(person, "objective") is { } objective) sections["objective"] = new JsonArray(objective);
        if (person["strengths"] is JsonArray strengths) sections["key_strengths"] = strengths.DeepClone();
        if (person["highlights"] is JsonArray highlights) sections["career_highlights"] = highlights.DeepClone();
    }

    private void Add(string title, string section, Func<JsonObject, JsonObject> entry)
    {
        if (tree[section] is JsonArray entries) sections[title] = new JsonArray([.. entries.Select(e => (JsonNode)entry(e!.AsObject()))]);
    }

    // The required keys first, empty where nothing is recorded; then the entry's own; then dates; then all the rest as it is.
    private static JsonObject Entry(JsonObject from, (string From, string To)[] required, (string From, string To)[] own, Func<JsonObject, JsonObject>? dates = null)
    {
        JsonObject entry = [], left = from.DeepClone().AsObject();
        foreach ((string key, string to) in required) entry[to] = Take(left, key) ?? JsonValue.Create("");
        if (dates is not null)
        {
            foreach ((string key, JsonNode? value) in dates(left)) entry[key] = value?.DeepClone();
        }
        foreach ((string key, string to) in own)
        {
            if (Take(left, key) is { } value) entry[to] = value;
        }
        // A key that a reader would take for another sort of entry's, or that is taken already, would change the entry's meaning.
        foreach ((string key, JsonNode? value) in left) entry[entry.ContainsKey(key) || key is "label" or "details" or "bullet" or "number" ? "other_" + key : key] = value?.DeepClone();
        return entry;
    }

    private static JsonObject Publication(JsonObject from)
    {
        JsonObject entry = Entry(from, [("name", "title")], [("publisher", "journal"), ("releaseDate", "date"), ("summary", "summary")]);
        entry.Insert(1, "authors", new JsonArray());
        if (entry["url"] is { } url && !RenderCvHead.IsWeb(url.GetValue<string>()))
        {
            entry.Remove("url");
            entry["website"] = url;
        }
        return entry;
    }

    private void AddSkills()
    {
        if (tree["skills"] is not JsonArray skills) return;
        List<JsonObject> groups = [.. skills.Select(s => s!.AsObject()).Where(s => s.ContainsKey("keywords"))], single = [.. skills.Select(s => s!.AsObject()).Where(s => !s.ContainsKey("keywords"))];
        if (groups.Count > 0) sections["skills"] = new JsonArray([.. groups.Select(g => (JsonNode)OneLine(g, "name", "keywords"))]);
        // A section holds entries of one sort; a bullet has room for nothing but its words.
        bool isPlain = single.TrueForAll(s => s.Count == 1);
        if (single.Count > 0) sections[groups.Count > 0 ? "further_skills" : "skills"] = new JsonArray([.. single.Select(s => (JsonNode)(isPlain ? Bullet(s, "name") : Entry(s, [("name", "name")], [])))]);
    }

    private void AddLabelled(string title, string section, string label, string details)
    {
        if (tree[section] is not JsonArray entries) return;
        // A bullet's words may be taken for a language and how well it is known; a label is one thing.
        bool isPlain = entries.All(e => e!.AsObject().Count == 1 && Text(e.AsObject(), label) is { } name && !(section == "languages" && TextParts.HasLevel(name.GetValue<string>())));
        sections[title] = new JsonArray([.. entries.Select(e => (JsonNode)(isPlain ? Bullet(e!.AsObject(), label) : OneLine(e!.AsObject(), label, details)))]);
    }

    private static JsonObject Bullet(JsonObject from, string text) => Entry(from, [(text, "bullet")], []);

    // A list becomes one text; where that could not be taken apart again, the list stands beside it.
    private static JsonObject OneLine(JsonObject from, string label, string details)
    {
        JsonObject left = from.DeepClone().AsObject();
        JsonNode? value = Take(left, details);
        string text = value is JsonArray list ? PaperEntries.Joined([.. list.Select(k => k!.GetValue<string>())]) : value?.GetValue<string>() ?? "";
        JsonObject entry = Entry(left, [(label, "label")], []);
        entry.Insert(1, "details", text);
        if (value is JsonArray names && TextParts.Keywords(text)?.SequenceEqual(names.Select(n => n!.GetValue<string>())) != true) entry[details] = names;
        return entry;
    }

    private static JsonNode? Take(JsonObject from, string key)
    {
        JsonNode? value = from[key]?.DeepClone();
        from.Remove(key);
        return value;
    }

    private static JsonValue? Text(JsonObject from, string key) => from[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? JsonValue.Create(value.GetValue<string>()) : null;
}
