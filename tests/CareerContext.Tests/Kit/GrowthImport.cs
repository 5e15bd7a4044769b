using System.Text;
using System.Text.Json.Nodes;

namespace CareerContext.Tests.Kit;

/// <summary>Two hundred fictional records that no question about the person or a skill needs: publications, awards, voluntary work, interests, references.</summary>
internal static class GrowthImport
{
    private static readonly string[] Places = ["Quellmoor", "Tannwick", "Oderfeld", "Rivenmouth", "Saltgarth", "Birkholm", "Farrowdene", "Mistelau"];
    private static readonly string[] Subjects = ["moth wings", "dry stone walls", "tidal pools", "pewter spoons", "owl pellets", "village bells", "peat bogs", "kite frames", "hedge roses", "clay whistles"];

    /// <summary>How many records it holds.</summary>
    public const int Records = 200;

    /// <summary>A JSON Resume about the person of that name.</summary>
    public static byte[] For(string person) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["basics"] = new JsonObject { ["name"] = person },
        ["publications"] = Many(50, i => new JsonObject { ["name"] = $"Notes on {Subject(i)}, part {i}", ["publisher"] = $"{Place(i)} Almanac", ["releaseDate"] = Year(i), ["summary"] = $"What was seen of {Subject(i)} near {Place(i)}." }),
        ["awards"] = Many(50, i => new JsonObject { ["title"] = $"Ribbon {i} for {Subject(i)}", ["awarder"] = $"{Place(i)} Fair", ["date"] = Year(i), ["summary"] = $"Given once for {Subject(i + 3)}." }),
        ["volunteer"] = Many(40, i => new JsonObject { ["organization"] = $"Friends of {Place(i)} {i}", ["position"] = "Warden", ["startDate"] = Year(i), ["endDate"] = Year(i), ["summary"] = $"Counted {Subject(i)} on Sundays." }),
        ["interests"] = Many(40, i => new JsonObject { ["name"] = $"{Subject(i)} of {Place(i / 10)} {i}", ["keywords"] = new JsonArray($"{Place(i + 1)} walks") }),
        ["references"] = Many(20, i => new JsonObject { ["name"] = $"Warden {Place(i)} {i}", ["reference"] = $"Never tired of {Subject(i)}." }),
    }.ToJsonString());

    /// <summary>As many that all name a skill: projects, certificates, publications, awards, voluntary work.</summary>
    public static byte[] Naming(string person, string skill) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["basics"] = new JsonObject { ["name"] = person },
        ["projects"] = Many(40, i => new JsonObject { ["name"] = $"Model of {Subject(i)} {i}", ["description"] = $"Built with {skill} for {Place(i)}." }),
        ["certificates"] = Many(40, i => new JsonObject { ["name"] = $"{skill} badge {i}", ["issuer"] = $"{Place(i)} Fair", ["date"] = Year(i) }),
        ["publications"] = Many(40, i => new JsonObject { ["name"] = $"{skill} and {Subject(i)}, part {i}", ["publisher"] = $"{Place(i)} Almanac", ["releaseDate"] = Year(i) }),
        ["awards"] = Many(40, i => new JsonObject { ["title"] = $"Ribbon {i} for {skill}", ["awarder"] = $"{Place(i)} Fair", ["date"] = Year(i) }),
        ["volunteer"] = Many(40, i => new JsonObject { ["organization"] = $"Friends of {Place(i)} {i}", ["position"] = "Warden", ["startDate"] = Year(i), ["endDate"] = Year(i), ["summary"] = $"Counted {Subject(i)} with {skill}." }),
    }.ToJsonString());

    private static JsonArray Many(int count, Func<int, JsonObject> make) => [.. Enumerable.Range(0, count).Select(i => (JsonNode)make(i))];

    private static string Place(int i) => Places[i % Places.Length];

    private static string Subject(int i) => Subjects[i % Subjects.Length];

    private static string Year(int i) => FormattableString.Invariant($"{1998 + (i % 20)}");
}
