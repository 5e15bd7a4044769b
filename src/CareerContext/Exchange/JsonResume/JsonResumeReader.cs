using System.Text.Json;
using CareerContext.Person;
using CareerContext.Records;
using CareerContext.Skills;
using CareerContext.Store;

namespace CareerContext.Exchange.JsonResume;

/// <summary>Reads a whole JSON Resume. What is no record's own hangs on the person, under its path from the root.</summary>
internal sealed class JsonResumeReader
{
    private readonly List<ImportWarning> warnings = [];
    private readonly List<ForeignRecord> records = [];
    private readonly Dictionary<string, long> positions = new(StringComparer.Ordinal);
    private readonly Draft person = new(PersonKind.Kind, "basics");
    private readonly TextBender texts;
    private readonly EntryReader entries;

    /// <param name="today">The owner's day.</param>
    /// <param name="isTranslated">Whether the tree was made from a file of another format, so that keys beyond JSON Resume are no news to anybody.</param>
    public JsonResumeReader(DateOnly today, bool isTranslated = false)
    {
        texts = new TextBender(warnings) { IsTranslated = isTranslated };
        entries = new EntryReader(texts, today);
    }

    /// <summary>Reads the root.</summary>
    /// <param name="root">The parsed file.</param>
    /// <param name="isNamed">Whether the owner said that it is JSON Resume; else an object of another kind is refused.</param>
    /// <exception cref="CareerException">Not an object, or none of the format's keys is there.</exception>
    public ForeignCareer Read(JsonElement root, bool isNamed)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new CareerException(Fault.Invalid, "The JSON is not an object; a JSON Resume is one object with sections such as basics and work.");
        Dictionary<string, JsonElement> members = entries.Members(root, new Spot("", ""));
        if (!isNamed && members.Count > 0 && !members.Keys.Any(IsKnown))
            throw new CareerException(Fault.Unsupported, "None of JSON Resume's sections is in this file; if it is one all the same, import it with --format json-resume.");
        texts.Language = LanguageOf(root);
        if (members.TryGetValue("basics", out JsonElement basics)) ReadBasics(basics);
        foreach (Section section in Sections.All)
        {
            if (members.TryGetValue(section.Name, out JsonElement value)) ReadSection(value, section, section.Name);
            foreach ((string name, JsonElement older) in members.Where(m => m.Key != section.Name && SectionOf(m.Key) == section))
            {
                texts.Warn(name, $"another name; taken for {section.Name}");
                ReadSection(older, section, JsonPath.Key("", name));
            }
        }
        foreach ((string name, JsonElement value) in members.Where(m => m.Key != "basics" && SectionOf(m.Key) is null)) ReadOther(name, value);
        if (!person.IsEmpty) records.Insert(0, person.Finish(0));
        return new ForeignCareer(records, warnings);
    }

    private static bool IsKnown(string key) => key is "basics" or "meta" or "$schema" || SectionOf(key) is not null;

    private static Section? SectionOf(string key)
    {
        string name = Sections.OlderNames.GetValueOrDefault(key, key);
        return Sections.All.FirstOrDefault(s => s.Name == name);
    }

    private static string LanguageOf(JsonElement root)
    {
        JsonElement? named = Member(root, "language") ?? (Member(root, "meta") is { } meta ? Member(meta, "language") : null) ?? (Member(root, "i18n") is { } i18n ? Member(i18n, "primary") : null);
        return named is { ValueKind: JsonValueKind.String } language && ForeignJson.Text(language) is { Length: >= 2 } tag ? tag[..2].ToLowerInvariant() : "en";
    }

    private static JsonElement? Member(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && Leaves.Members(value).TryGetValue(name, out JsonElement member) ? member : null;

    private void ReadBasics(JsonElement basics)
    {
        Spot spot = new("basics", "basics");
        if (basics.ValueKind == JsonValueKind.Object)
        {
            ReadPerson(basics, spot);
        }
        else if (basics.ValueKind == JsonValueKind.Null)
        {
            texts.Null(spot.Full);
        }
        else if (basics.ValueKind == JsonValueKind.Array && basics.GetArrayLength() == 1 && basics[0].ValueKind == JsonValueKind.Object)
        {
            texts.Warn(spot.Full, "a list where an object belongs; its only entry was taken");
            ReadPerson(basics[0], spot with { Full = JsonPath.Index(spot.Full, 0) });
        }
        else
        {
            texts.Warn(spot.Full, "not an object; kept as it is");
            person.Keep(Leaves.Of(basics, spot.Full));
        }
    }

    private void ReadPerson(JsonElement basics, Spot spot)
    {
        entries.Read(basics, Sections.Basics, spot, person);
        bool isOneText = Leaves.Members(basics).Any(m => Sections.Basics.Find(m.Key) is { Nested: not null } && m.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null));
        if (!isOneText || person.Has("address") || person.Value("location") is not string place || !place.Any(char.IsDigit)) return;
        // A house number or a postcode: the place is shared with assistants, an address is nobody's business.
        texts.Warn(spot.Key("location").Full, "it holds a number, as an address does; taken for the private address, not for the place");
        person.Rename("location", "address", place);
    }

    private void ReadSection(JsonElement value, Section section, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                int i = 0;
                foreach (JsonElement entry in value.EnumerateArray()) ReadEntry(entry, section, JsonPath.Index(path, i++));
                break;
            case JsonValueKind.Null:
                texts.Null(path);
                break;
            case JsonValueKind.Object when IsKeyedByGroup(value, section):
                texts.Warn(path, "an object where a list belongs; its keys were taken for groups");
                foreach ((string group, JsonElement keywords) in Leaves.Members(value)) ReadGroup(group, keywords, section, JsonPath.Key(path, group));
                break;
            default:
                texts.Warn(path, "one value where a list belongs; taken as its only entry");
                ReadEntry(value, section, path);
                break;
        }
    }

    // {"Languages": ["C#", "Go"], "Tools": "git"} is how many people write their skills.
    private static bool IsKeyedByGroup(JsonElement value, Section section) => section.Kind == SkillKind.Kind
        && Leaves.Members(value) is { Count: > 0 } members && members.All(m => section.Keys.Find(m.Key) is null && IsKeywords(m.Value));

    private static bool IsKeywords(JsonElement value) => value.ValueKind == JsonValueKind.String
        || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(v => v.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null));

    private void ReadGroup(string group, JsonElement keywords, Section section, string path)
    {
        Draft draft = new(section.Kind, path);
        if (texts.Plain(group, path, isLong: false) is { } name) draft.Tell("name", name.Text, name);
        new ListReader(texts).Read(keywords, Sections.SkillKeywords, new Spot(path, "keywords"), draft);
        Finish(keywords, section, draft);
    }

    private void ReadEntry(JsonElement entry, Section section, string path)
    {
        Draft draft = new(section.Kind, path);
        switch (entry.ValueKind)
        {
            case JsonValueKind.Object:
                entries.Read(entry, section.Keys, new Spot(path, ""), draft);
                break;
            case JsonValueKind.Array:
                texts.Warn(path, "a list within the list; its entries were taken one by one");
                int i = 0;
                foreach (JsonElement inner in entry.EnumerateArray()) ReadEntry(inner, section, JsonPath.Index(path, i++));
                return;
            case JsonValueKind.Null:
                texts.Null(path);
                return;
            default:
                Field field = section.Kind.Field(section.TextField);
                texts.Warn(path, $"a plain value where an object belongs; taken for {field.JsonResume}");
                entries.Put(entry, field, new Spot(path, field.JsonResume!), draft);
                break;
        }
        Finish(entry, section, draft);
    }

    private void Finish(JsonElement entry, Section section, Draft draft)
    {
        if (draft.Kind == SkillKind.Kind && !draft.Has("name")) NameByCategory(draft);
        List<(string Text, FieldSource From)> keywords = draft.Take(Sections.SkillKeywords.Table);
        if (!section.NamedBy.Any(draft.Has))
        {
            if (keywords.Count > 0 && draft.IsEmpty) AddKeywords(null, draft.Place, keywords);
            else SetAside(entry, draft);
            return;
        }
        Conclusions.Draw(draft, texts);
        Add(draft);
        AddKeywords(draft.Value("name") as string, draft.Place, keywords);
    }

    private void NameByCategory(Draft draft)
    {
        if (draft.Value("category") is not string category) return;
        texts.Warn(JsonPath.Key(draft.Place, "category"), "there is no name; the category was taken for it");
        draft.Rename("category", "name", category);
    }

    // A lone value in an entry is a fragment of a draft rather than something that the owner would miss, so no word about it.
    private void SetAside(JsonElement entry, Draft draft)
    {
        List<UnknownField> leaves = [.. Leaves.Of(entry, draft.Place).Where(Leaves.Says)];
        if (leaves.Count == 0)
        {
            bool saysNothing = entry.ValueKind != JsonValueKind.Object || !entry.EnumerateObject().Any() || entry.EnumerateObject().Any(p => p.Value.ValueKind == JsonValueKind.String);
            if (saysNothing) texts.Warn(draft.Place, "an empty entry; nothing stored");
            return;
        }
        if (leaves.Count > 1) texts.Warn(draft.Place, $"no {string.Join(" and no ", draft.Kind.Fields.Where(f => IsNaming(draft.Kind, f)).Select(f => f.JsonResume))}; no record was made of it, kept as it is");
        person.Keep(leaves);
    }

    private static bool IsNaming(RecordKind kind, Field field) => field.JsonResume is not null && Sections.All.First(s => s.Kind == kind).NamedBy.Contains(field.Name);

    private void AddKeywords(string? group, string place, List<(string Text, FieldSource From)> keywords)
    {
        for (int i = 0; i < keywords.Count; i++)
        {
            (string text, FieldSource from) = keywords[i];
            Draft keyword = new(SkillKind.Kind, $"{place}/{i}");
            keyword.Tell("name", text, new BentText(text, from.Place!, from.RawValue, from.Confidence));
            if (group is not null)
            {
                keyword.Derive("category", group);
                keyword.Derive("category_id", ForeignRecord.LinkMark + place);
            }
            Add(keyword);
        }
    }

    private void Add(Draft draft)
    {
        long position = positions.GetValueOrDefault(draft.Kind.Name);
        positions[draft.Kind.Name] = position + 1;
        records.Add(draft.Finish(position));
    }

    // $schema and meta are the format's own words about the file, so they are no matter for a warning unless null.
    private void ReadOther(string name, JsonElement value)
    {
        string path = JsonPath.Key("", name);
        if (texts.IsTranslated && value.ValueKind == JsonValueKind.Object && name is not ("$schema" or "meta"))
        {
            // What no section of ours took of another format, each part with its own place.
            foreach ((string key, JsonElement part) in Leaves.Members(value)) entries.Keep(part, new Spot(path, path).Key(key), person);
            return;
        }
        if (name is not ("$schema" or "meta"))
        {
            entries.Keep(value, new Spot(path, path), person);
            return;
        }
        List<UnknownField> leaves = [.. Leaves.Of(value, path)];
        foreach (UnknownField leaf in leaves.Where(l => l.ValueType == "null")) texts.Null(leaf.Path);
        if (name == "meta" && value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)) texts.Warn(path, "not an object; kept as it is");
        person.Keep(leaves.Where(l => l.Value is not null));
    }
}
