using System.Globalization;
using System.Text.Json;

namespace CareerContext.Benchmarks.Formats;

/// <summary>One leaf of a JSON Resume, read by the table below and by nothing of the program's own.</summary>
/// <param name="Kind">The kind of record it belongs to, e.g. <c>experience</c>.</param>
/// <param name="Section">The file's section, e.g. <c>work</c>.</param>
/// <param name="Record">Which entry of the section, from 0.</param>
/// <param name="Anchor">The words that name the entry.</param>
/// <param name="Field">The field that takes it; null where no kind has one, so that it is only kept.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonFact(string Kind, string Section, int Record, string Anchor, string? Field, string Value)
{
    private static readonly Dictionary<string, (string Kind, string[] Anchors, string Fields)> Sections = new(StringComparer.Ordinal)
    {
        ["basics"] = ("person", ["name"], "name=name label=professional_headline summary=summary website=website url=website phone=phone email=email picture=image image=image address=address postalCode=postal_code "
            + "city=city countryCode=country_code region=region network=links.network username=links.username links.url=links.url"),
        ["work"] = ("experience", ["company", "name"], "company=company name=company website=company_url url=company_url position=title startDate=start_date endDate=end_date summary=description highlights=key_achievements location=location"),
        ["education"] = ("education", ["institution"], "institution=institution gpa=grade score=grade courses=courses startDate=start_date endDate=end_date area=field_of_study studyType=degree url=url"),
        ["skills"] = ("skill", ["name"], "name=category level=proficiency_level keywords=name"),
        ["volunteer"] = ("volunteering", ["organization"], "organization=organization position=title startDate=start_date endDate=end_date website=url url=url summary=description highlights=key_achievements"),
        ["awards"] = ("award", ["title"], "title=title date=awarded_on awarder=awarder summary=description"),
        ["publications"] = ("publication", ["name"], "name=title publisher=publisher releaseDate=published_on website=url url=url summary=description"),
        ["interests"] = ("interest", ["name"], "name=name keywords=keywords"),
        ["references"] = ("reference", ["name"], "name=name reference=reference"),
        ["languages"] = ("language", ["language"], "language=language level=fluency fluency=fluency"),
        ["projects"] = ("project", ["name"], "name=name description=description keywords=technologies_used startDate=start_date endDate=end_date url=url roles=roles highlights=key_achievements"),
        ["certificates"] = ("certificate", ["name"], "name=name date=issued_on url=url issuer=issuer"),
    };

    /// <summary>Whether it is a date.</summary>
    public bool IsDate => Field is not null && (Field.EndsWith("_date", StringComparison.Ordinal) || Field.EndsWith("_on", StringComparison.Ordinal));

    /// <summary>Whether its field takes whole sentences.</summary>
    public bool IsLong => Field is "summary" or "description" or "reference" or "address" or "key_achievements";

    /// <summary>Which entry it belongs to.</summary>
    public (string Section, int Record) Entry => (Section, Record);

    /// <summary>All leaves of a file that are texts or numbers.</summary>
    public static List<JsonFact> Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
        List<JsonFact> facts = [];
        foreach (JsonProperty section in json.RootElement.EnumerateObject().Where(s => Sections.ContainsKey(s.Name)))
        {
            if (section.Value.ValueKind == JsonValueKind.Object) Add(facts, section.Name, 0, section.Value);
            else
            {
                int i = 0;
                foreach (JsonElement entry in section.Value.EnumerateArray()) Add(facts, section.Name, i++, entry);
            }
        }
        return facts;
    }

    private static void Add(List<JsonFact> facts, string section, int record, JsonElement entry)
    {
        (string kind, string[] anchors, string table) = Sections[section];
        Dictionary<string, string> fields = table.Split(' ').Select(f => f.Split('=')).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        string anchor = anchors.Select(a => entry.TryGetProperty(a, out JsonElement name) ? name.GetString() : null).First(a => a is not null)!;
        foreach ((string key, string value) in Leaves(entry, section == "basics")) facts.Add(new JsonFact(kind, section, record, anchor, fields.GetValueOrDefault(key), value));
    }

    private static IEnumerable<(string Key, string Value)> Leaves(JsonElement entry, bool isPerson)
    {
        foreach (JsonProperty member in entry.EnumerateObject())
        {
            foreach (JsonElement value in member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : (JsonElement[])[member.Value])
            {
                if (value.ValueKind == JsonValueKind.Object)
                {
                    foreach (JsonProperty inner in value.EnumerateObject()) yield return (isPerson && member.Name == "profiles" && inner.Name == "url" ? "links.url" : inner.Name, Text(inner.Value));
                }
                else yield return (member.Name, Text(value));
            }
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : string.Create(CultureInfo.InvariantCulture, $"{value.GetRawText()}");
}
