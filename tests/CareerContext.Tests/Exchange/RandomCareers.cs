using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static CareerContext.Tests.Exchange.RandomResumes;

namespace CareerContext.Tests.Exchange;

/// <summary>Any career with every field that an export writes: JSON Resume's own and those beyond it. Dates may be words, ends may be missing.</summary>
internal static class RandomCareers
{
    private static readonly string[] Users = ["ada", "Ada L.", "山田太郎", "@ada@social.example", "0000-0002-1825-0097", "x < y"];
    private static readonly string[] Networks = ["GitHub", "LinkedIn", "Mastodon", "ORCID", "Chess", "O'Brien & Sons"];
    private static readonly string[] Addresses = ["https://github.com/ada", "https://a.example/p", "chess.example/ada64", "https://linkedin.com/in/ada"];

    /// <summary>A résumé.</summary>
    public static Gen<JsonObject> Resume =>
        from basics in Entry("name", Line, [("label", Line), ("email", Gen.Elements("a@b.example", "a at b")), ("phone", Gen.Elements("+41 31 555 01 02", "031 555 01 02")), ("url", Gen.Elements("https://a.example", "a.example")), ("summary", Long), ("objective", Long)], "strengths", "highlights")
        from place in Entry("city", Line, [("region", Line), ("countryCode", Gen.Constant("CH"))])
        from profiles in Section(Entry("username", Gen.Elements(Users), [("network", Gen.Elements(Networks)), ("url", Gen.Elements(Addresses))]))
        from work in Section(Entry("name", Line, [("position", Line), ("location", Line), ("description", Long), ("summary", Long), ("url", Url), ("industry", Line), ("roleType", Gen.Constant("manager")), ("seniority", Gen.Constant("senior")),
            ("employmentType", Gen.Constant("part-time")), ("peopleLed", Gen.Constant("7")), .. Times], "highlights", "keywords"))
        from volunteer in Section(Entry("organization", Line, [("position", Line), ("summary", Long), ("url", Url), ("location", Line), ("cause", Line), .. Times], "highlights"))
        from education in Section(Entry("institution", Line, [("area", Line), ("studyType", Line), ("score", Line), ("url", Url), ("location", Line), ("thesis", Line), ("summary", Long), .. Times], "courses"))
        from awards in Section(Entry("title", Line, [("date", Date), ("awarder", Line), ("summary", Long)]))
        from certificates in Section(Entry("name", Line, [("date", Date), ("issuer", Line), ("url", Url), ("expirationDate", Gen.Constant("2030-01")), ("licenseNumber", Line)]))
        from publications in Section(Entry("name", Line, [("releaseDate", Date), ("publisher", Line), ("url", Url), ("summary", Long)]))
        from skills in Section(Entry("name", Line, [("level", Line), ("yearsOfExperience", Gen.Constant("5")), ("lastUsed", Gen.Constant("2025")), ("summary", Long)], "keywords"))
        from languages in Section(Entry("language", Gen.Elements("German", "Schwiizerdütsch (Bern)", "C - plain", "naïve"), [("fluency", Line)]))
        from interests in Section(Entry("name", Line, [], "keywords"))
        from projects in Section(Entry("name", Line, [("description", Long), ("entity", Line), ("type", Line), ("url", Url), .. Times], "highlights", "keywords", "roles"))
        from references in Section(Entry("name", Line, [("reference", Long), ("title", Line), ("organization", Line), ("relationship", Line), ("email", Gen.Constant("r@b.example")), ("phone", Gen.Constant("+41 31 555 01 03"))]))
        select Put(new JsonObject(), ("basics", Put(basics, ("location", place), ("profiles", profiles))), ("work", work), ("volunteer", volunteer), ("education", education), ("awards", awards), ("certificates", certificates),
            ("publications", publications), ("skills", skills), ("languages", languages), ("interests", interests), ("projects", projects), ("references", references));

    private static Gen<string> Long => Gen.Elements(Words);

    private static Gen<string> Url => Gen.Elements("https://a.example", "a.example/x", "https://b.example/?q=1&r=2");

    private static Gen<string> Date => Gen.Elements([.. Dates, "long ago", "spring of '99"]);

    private static (string, Gen<string>)[] Times => [("startDate", Date), ("endDate", Gen.Elements("2018", "2025-01", "2025-06-30", "2019-03-14", "some day")), ("current", Gen.Elements("true", "false"))];
}
