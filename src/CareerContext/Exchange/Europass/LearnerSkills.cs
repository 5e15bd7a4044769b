using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.Europass;

/// <summary>Languages and skills of LearnerInfo, versions 2 and 3.</summary>
internal static class LearnerSkills
{
    private const string MotherTongue = "Mother tongue";

    private static readonly (string Key, string Name)[] Levels =
        [("Listening", "listening"), ("Reading", "reading"), ("SpokenInteraction", "spoken interaction"), ("SpokenProduction", "spoken production"), ("Writing", "writing")];

    // Both versions let people tell their skills in sentences, by kinds.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Communication"] = "Communication skills", ["Organisational"] = "Organisational and managerial skills", ["JobRelated"] = "Job-related skills", ["Computer"] = "Computer skills", ["Other"] = "Other skills",
        ["social"] = "Social skills", ["technical"] = "Technical skills", ["artistic"] = "Artistic skills",
    };

    /// <summary>The languages of version 3.</summary>
    public static void Languages(JsonObject skills, Carrier carrier)
    {
        if (skills.Inner("Linguistic") is not { } linguistic) return;
        foreach (JsonObject mother in LearnerTranslator.Each(linguistic, "MotherTongueList.MotherTongue"))
        {
            JsonNode? label = mother.TakeAt("Description.Label") ?? mother.TakeAt("Description.Code");
            Mother(label, mother, carrier);
        }
        foreach (JsonObject foreign in LearnerTranslator.Each(linguistic, "ForeignLanguageList.ForeignLanguage"))
        {
            foreach (JsonObject certificate in LearnerTranslator.Each(foreign, "VerifiedBy.Certificate")) Certificate(certificate, carrier);
            JsonObject entry = carrier.Entry("languages", foreign);
            if ((foreign.TakeAt("Description.Label") ?? foreign.TakeAt("Description.Code")) is { } language) entry["language"] = language;
            PutLevel(foreign.Inner("ProficiencyLevel"), entry, carrier);
            carrier.Finish("languages", foreign, entry);
        }
    }

    /// <summary>The told skills of version 3.</summary>
    public static void Texts(JsonObject skills, Carrier carrier)
    {
        foreach ((string key, string name) in Kinds)
        {
            if (skills.Inner(key) is not { } kind || kind.TakeValue("Description") is not { } text) continue;
            Told(name, text, carrier);
        }
        if (skills.Inner("Driving")?.Inner("Description") is { } driving) Driving(Nodes.Each(driving.Take("Licence")), carrier);
    }

    /// <summary>Languages and skills of version 2.</summary>
    public static void Older(JsonObject learner, Carrier carrier)
    {
        foreach (JsonObject language in LearnerTranslator.Each(learner, "languagelist.language"))
        {
            JsonNode? label = language.TakeValue("label") ?? language.TakeValue("code");
            if (Nodes.Text(language.Take("@type")).EndsWith("mother", StringComparison.Ordinal))
            {
                Mother(label, language, carrier);
                continue;
            }
            JsonObject entry = carrier.Entry("languages", language);
            if (label is not null) entry["language"] = label;
            PutLevel(language.Inner("level"), entry, carrier);
            carrier.Finish("languages", language, entry);
        }
        foreach (JsonObject skill in LearnerTranslator.Each(learner, "skilllist.skill"))
        {
            if (skill.TakeValue("#text") is { } text) Told(Kinds.GetValueOrDefault(Nodes.Text(skill["@type"]), "Skills"), text, carrier);
        }
        if (learner.Inner("skilllist")?.Inner("structured-skill") is { } driving) Driving(driving.TakeEach("drivinglicence"), carrier);
    }

    private static void Mother(JsonNode? label, JsonObject source, Carrier carrier)
    {
        if (label is null) return;
        bool isFirst = true;
        foreach (string name in TextParts.Keywords(Nodes.Text(label)) ?? [Nodes.Text(label)])
        {
            JsonObject entry = carrier.Entry("languages", source);
            entry["language"] = carrier.To.From(JsonValue.Create(name), label);
            entry["fluency"] = carrier.To.From(JsonValue.Create(MotherTongue), source);
            if (isFirst) carrier.Finish("languages", source, entry);
            isFirst = false;
        }
    }

    // One level where all are the same, else each with its name.
    private static void PutLevel(JsonObject? levels, JsonObject entry, Carrier carrier)
    {
        if (levels is null) return;
        JsonObject mark = carrier.To.From(new JsonObject(), levels);
        List<(string Name, string Level)> told = [.. Levels.Select(l => (l.Name, Level: Nodes.Text(levels.TakeValue(l.Key)).ToUpperInvariant())).Where(l => l.Level.Length > 0)];
        if (told.Count == 0) return;
        string fluency = told.Count == Levels.Length && told.DistinctBy(l => l.Level).Count() == 1 ? told[0].Level : string.Join(", ", told.Select(l => $"{l.Name} {l.Level}"));
        entry["fluency"] = carrier.To.From(JsonValue.Create(fluency), mark);
    }

    private static void Certificate(JsonObject certificate, Carrier carrier)
    {
        JsonObject entry = carrier.Entry("certificates", certificate);
        certificate.Move(entry, "Title=name AwardingBody=issuer");
        EuropassDates.Put(certificate, "Date", entry, "date", carrier.To);
        carrier.Rest(certificate, entry, Carrier.SectionNamed("certificates").Keys);
    }

    private static void Told(string name, JsonNode text, Carrier carrier)
    {
        JsonObject entry = carrier.Entry("skills", text);
        entry["name"] = carrier.To.From(JsonValue.Create(name), text);
        entry["summary"] = text;
    }

    private static void Driving(IReadOnlyList<JsonNode> licences, Carrier carrier)
    {
        if (Contacts.Joined(carrier.To, ", ", [.. licences]) is { } all) Told("Driving licence", all, carrier);
    }
}
