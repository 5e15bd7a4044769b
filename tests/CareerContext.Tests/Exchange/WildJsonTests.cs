using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace CareerContext.Tests.Exchange;

/// <summary>Whatever shapes stand at the places of known keys: it imports, again without a change, and its export settles.</summary>
public sealed class WildJsonTests
{
    private static readonly string[] Keys =
    [
        "name", "label", "location", "profiles", "url", "website", "company", "position", "startDate", "endDate", "highlights", "keywords", "level", "summary", "institution", "area", "gpa",
        "city", "network", "username", "current", "yearsOfExperience", "courses", "roles", "en", "de", "text", "category", "a.b", "x[0]", "", "it's", "\\", "meta", "reference", "lastUsed", "language", "title",
    ];

    private static readonly string[] Sections = ["basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests", "references", "projects", "meta", "$schema", "certifications", "other"];

    private static readonly string[] Leaves =
    [
        "\"Acme\"", "\"\"", "\" \"", "\"2019\"", "\"2019-03\"", "\"Present\"", "\"March 2012 - May 2014\"", "\"soon\"", "\"<b>x</b><br>y\"", "\"a, b\\nc\"", "null", "true", "false", "0", "2019", "-1.50", "1e99", "1e999",
        "\"\\ud800\"", "\"\\u200b\"", "\"@mark\"", "\"https://a.example\"", "[]", "{}", "\"8+ years\"", "\"Master\"",
    ];

    private static Gen<string> Value(int depth) => depth == 0 ? Gen.Elements(Leaves) : Gen.Frequency(
        (4, Gen.Elements(Leaves)),
        (2, Gen.ListOf(Value(depth - 1)).Select(items => $"[{string.Join(',', items.Take(3))}]")),
        (3, Gen.ListOf(Gen.Elements(Keys).SelectMany(key => Value(depth - 1).Select(value => (key, value)))).Select(members => Object(members.Take(5)))));

    private static Gen<string> Resume => Gen.ListOf(Gen.Elements(Sections).SelectMany(key => Value(4).Select(value => (key, value)))).Select(members => Object(members.Take(8).Append(("meta", "{}"))));

    [Fact]
    public void Any_shape_imports_once_and_its_export_settles()
    {
        Prop.ForAll(Resume.ToArbitrary(), json =>
        {
            CareerSnapshot first = OnPaper.Import(json);
            OnPaper.Plan(json, first).Records.Count(r => r.Status != PlanStatus.Unchanged).Should().Be(0, json);
            string exported = OnPaper.Export(first).ToJsonString();
            string settled = OnPaper.Export(OnPaper.Import(exported)).ToJsonString();
            OnPaper.Export(OnPaper.Import(settled)).ToJsonString().Should().Be(settled, json);
        }).Check(Properties.Of(800));
    }

    [Fact]
    public void No_word_is_lost_whatever_shape_holds_it()
    {
        Prop.ForAll(Resume.ToArbitrary(), shape =>
        {
            int words = 0;
            string json = Regex.Replace(shape, "Acme", _ => string.Create(CultureInfo.InvariantCulture, $"word{words++}."));
            CareerSnapshot career = OnPaper.Import(json);
            string stored = string.Join('\n', career.Records.Select(RecordJson.Write)), exported = OnPaper.Export(career).ToJsonString();
            for (int i = 0; i < words; i++)
            {
                stored.Should().Contain(string.Create(CultureInfo.InvariantCulture, $"word{i}."), json);
                exported.Should().Contain(string.Create(CultureInfo.InvariantCulture, $"word{i}."), "{0} in {1}", json, exported);
            }
        }).Check(Properties.Of(800));
    }

    private static string Object(IEnumerable<(string Key, string Value)> members) =>
        "{" + string.Join(',', members.DistinctBy(m => m.Key).Select(m => JsonValue.Create(m.Key).ToJsonString() + ":" + m.Value)) + "}";
}
