using System.Text;
using System.Text.RegularExpressions;
using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context;

/// <summary>What an assistant sees of the sample person, kept as a file: a change of the tiers is a diff that a person reads.</summary>
public sealed partial class SampleTierTests
{
    [Fact]
    public void The_tiers_of_the_sample_person_are_as_kept()
    {
        using TempCareer career = new();
        string path = Directory.GetFiles(Repository.File("samples"), "*.resume.json").Should().ContainSingle().Subject;
        career.File.Write(Origin.Import("sample.json"), Importer.Plan(career.File, Importer.Open(File.ReadAllBytes(path), "sample.json")).Apply);
        CareerReader reader = CareerLibrary.Reader(career.File);
        StringBuilder text = new();
        Add(text, "Quick summary", reader.QuickSummary());
        Add(text, "Profile summary", reader.ProfileSummary());
        Add(text, "Profile summary, whole", reader.ProfileSummary(Summaries.ProfileTokens));
        Add(text, "Detailed experiences", reader.Experiences(new ExperienceFilter(), CareerReader.MaxTokens));
        foreach (string collection in new[] { "education", "skills", "projects", "volunteering", "certificates", "referees", "person" })
            Add(text, collection, reader.Record(CareerReader.Scheme + collection, maxTokens: CareerReader.MaxTokens));
        foreach (string request in new[] { "Where does she work now?", "How long was she at Harbour Loop?", "Does she know Kafka?", "Which numbers can she quote?", "Does she have a driving licence?", "What is her street address?" })
            Add(text, request, reader.Answer(request, 300));
        Snapshot.Match("sample-tiers.md", Numbered(text.ToString()));
    }

    private static void Add(StringBuilder text, string title, ContextAnswer answer) => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"""
        # {title} ({answer.Receipt.Tier.Name()}{Cost(answer)})

        {answer.Text}


        """);

    // Random ids cost now a token more, now one less: where they stand the cost is no part of what is kept.
    private static string Cost(ContextAnswer answer) => Id().IsMatch(answer.Text) ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {answer.Receipt.Tokens} tokens");

    // Ids are random: each becomes its kind and the order in which it first appears.
    private static string Numbered(string text)
    {
        Dictionary<string, string> names = [];
        return Id().Replace(text, match =>
        {
            if (!names.TryGetValue(match.Value, out string? name)) names[match.Value] = name = $"{match.Value[..4]}{names.Keys.Count(k => k.StartsWith(match.Value[..4], StringComparison.Ordinal)) + 1:000000}";
            return name;
        });
    }

    [GeneratedRegex(@"\b[a-z]{3}_[23456789bcdfghjkmnpqrstvwxz]{6}\b")]
    private static partial Regex Id();
}
