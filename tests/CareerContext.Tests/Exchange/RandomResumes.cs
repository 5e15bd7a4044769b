using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace CareerContext.Tests.Exchange;

/// <summary>Any JSON Resume of the format's own fields, with words that formats trip over.</summary>
internal static class RandomResumes
{
    public static readonly string[] Words =
        ["Acme", "Zürich", "山田太郎", "O'Brien & Sons", "C++ / C#", "a\nb", "x < y > z", "\"quoted\" \\ back", "naïve — café", "👩‍💻", "[0].x", "{}", "null", "2019", "مهندس", "-", "tab,comma;semi"];

    public static readonly string[] Dates = ["2019", "2019-03", "2019-03-14", "1999-12-31", "2024-02-29"];

    public static Gen<string> Line => Gen.Elements(Words).Select(w => w.Replace("\n", " ", StringComparison.Ordinal));

    /// <summary>A résumé.</summary>
    public static Gen<JsonObject> Resume =>
        from basics in Entry("name", Line, [("label", Line), ("email", Gen.Constant("a@b.example")), ("phone", Line), ("url", Gen.Constant("https://a.example")), ("summary", Gen.Elements(Words))])
        from address in Entry("city", Line, [("address", Line), ("postalCode", Line), ("region", Line), ("countryCode", Gen.Constant("CH"))])
        from profiles in Section(Entry("network", Line, [("username", Line), ("url", Gen.Constant("https://a.example/p"))]))
        from work in Section(Entry("name", Line, [("position", Line), ("location", Line), ("description", Gen.Elements(Words)), ("summary", Gen.Elements(Words)), .. Period], "highlights"))
        from volunteer in Section(Entry("organization", Line, [("position", Line), ("summary", Line), .. Period], "highlights"))
        from education in Section(Entry("institution", Line, [("area", Line), ("studyType", Line), ("score", Line), .. Period], "courses"))
        from awards in Section(Entry("title", Line, [("date", Gen.Elements(Dates)), ("awarder", Line), ("summary", Line)]))
        from skills in Section(Entry("name", Line, [("level", Line)], "keywords"))
        from interests in Section(Entry("name", Line, [], "keywords"))
        from projects in Section(Entry("name", Line, [("description", Line), ("entity", Line), ("type", Line), .. Period], "highlights", "keywords", "roles"))
        from references in Section(Entry("name", Line, [("reference", Gen.Elements(Words))]))
        select Put(new JsonObject(), ("basics", Put(basics, ("location", address), ("profiles", profiles))), ("work", work), ("volunteer", volunteer), ("education", education),
            ("awards", awards), ("skills", skills), ("interests", interests), ("references", references), ("projects", projects));

    public static (string, Gen<string>)[] Period => [("startDate", Gen.Elements(Dates)), ("endDate", Gen.Elements("2025", "2025-01", "2025-06-30"))];

    // The naming key is always there, each other one now and then.
    public static Gen<JsonObject> Entry(string name, Gen<string> value, (string Key, Gen<string> Value)[] others, params string[] lists)
    {
        Gen<JsonObject> entry = value.Select(v => Put(new JsonObject(), (name, JsonValue.Create(v))));
        foreach ((string key, Gen<string> other) in others)
            entry = from e in entry from has in Gen.Elements(true, false) from v in other select has ? Put(e, (key, JsonValue.Create(v))) : e;
        foreach (string key in lists)
            entry = from e in entry from items in Gen.ListOf(Line) select items.Count == 0 ? e : Put(e, (key, new JsonArray([.. items.Take(4).Select(i => (JsonNode)JsonValue.Create(i))])));
        return entry;
    }

    public static Gen<JsonArray> Section(Gen<JsonObject> entry) => Gen.ListOf(entry).Select(entries => new JsonArray([.. entries.Take(3).Select(e => e.DeepClone())]));

    public static JsonObject Put(JsonObject into, params (string Key, JsonNode? Value)[] members)
    {
        JsonObject copy = into.DeepClone().AsObject();
        foreach ((string key, JsonNode? value) in members)
        {
            if (value is not JsonArray { Count: 0 }) copy[key] = value?.DeepClone();
        }
        return copy;
    }
}
