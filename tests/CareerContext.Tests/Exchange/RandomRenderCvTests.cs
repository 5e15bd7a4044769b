using System.Text.Json.Nodes;
using CareerContext.Exchange;
using CareerContext.Exchange.Paper;
using CareerContext.Exchange.RenderCv;
using CareerContext.Records;
using CareerContext.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace CareerContext.Tests.Exchange;

/// <summary>Any career comes back from RenderCV with every field as it was.</summary>
public sealed class RandomRenderCvTests
{
    private static readonly string[] Place = ["address", "city", "region", "countryCode", "place"];

    [Fact]
    public void Any_career_comes_back_from_RenderCV_as_it_was()
    {
        Prop.ForAll(RandomCareers.Resume.ToArbitrary(), resume =>
        {
            CareerSnapshot career = OnPaper.Import(resume.ToJsonString());
            ExportOrder order = new("rendercv") { WithPrivate = true, WithReferences = true };
            byte[] yaml = Exporter.Export(career, order).Content;
            JsonObject expected = Alike(OnPaper.Export(Disclosure.Of(career, order, []))), actual = Alike(OnPaper.Export(OnPaper.Import(yaml, "resume.yaml")));
            JsonNode.DeepEquals(actual, expected).Should().BeTrue("\n{0}\nbecame\n{1}\nby\n{2}", expected.ToJsonString(), actual.ToJsonString(), System.Text.Encoding.UTF8.GetString(yaml));
        }).Check(Properties.Of(300));
    }

    // What the format has in another way: a place on one line, an address that network and user make, groups of skills before single ones.
    private static JsonObject Alike(JsonObject resume)
    {
        JsonObject alike = resume.DeepClone().AsObject();
        if (alike["basics"]?["location"] is JsonObject place) alike["basics"]!["location"] = string.Join(", ", Place.Select(k => place[k]?.GetValue<string>()).OfType<string>());
        foreach (JsonNode? profile in alike["basics"]?["profiles"]?.AsArray() ?? [])
        {
            if (profile!["network"] is { } network && profile["username"] is { } username && profile["url"]?.GetValue<string>() == RenderCvHead.AddressOf(network.GetValue<string>(), username.GetValue<string>())) profile.AsObject().Remove("url");
        }
        if (alike["basics"]?["profiles"] is JsonArray profiles) alike["basics"]!["profiles"] = Sorted(profiles);
        if (alike["skills"] is JsonArray skills) alike["skills"] = Sorted(skills);
        return alike;
    }

    private static JsonArray Sorted(JsonArray entries) => new([.. entries.Select(e => e!.DeepClone()).OrderBy(e => e.ToJsonString(), StringComparer.Ordinal)]);
}
