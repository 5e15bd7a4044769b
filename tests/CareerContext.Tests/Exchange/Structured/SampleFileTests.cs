using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Exchange.Structured;

/// <summary>The foreign samples beside the repository: each is recognised, imports once, and no word of it is lost.</summary>
public sealed class SampleFileTests
{
    private static readonly string[] Folders = ["rendercv", "fresh", "yamlresume", "reactive-resume-v3", "mac", "europass", "other-json"];

    // What is broken, or no résumé.
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["fresh/johnny-trouble.broken.json"] = "The file is not valid JSON: line 251, column *",
        ["fresh/empty.json"] = "All fields of this file are empty*",
        ["yamlresume/invalid-yaml.yml"] = "The file is not valid YAML: line 27, column *",
        ["rendercv/sample_entries.yaml"] = "This YAML is no résumé that is known*",
    };

    public static TheoryData<string> Files => [.. Names()];

    public static TheoryData<string> Broken => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_word_of_a_sample_is_lost(string name)
    {
        byte[] content = Content(name);
        SourceLeaves.Missing(content, name, Told.Plan(content, Path.GetFileName(name))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_is_recognised_by_its_content_whatever_it_is_called(string name)
    {
        string expected = name.Split('/')[0] switch
        {
            "reactive-resume-v3" => "reactive-resume",
            "mac" => "manfred",
            "linkedin" or "txt" or "other-json" => "resume-json",
            "multi" => name.EndsWith(".yml", StringComparison.Ordinal) ? "fresh" : "json-resume",
            "yamlresume" when name.EndsWith("thomasdavis.yml", StringComparison.Ordinal) => "json-resume-yaml",
            string folder => folder,
        };
        Importer.Open(Content(name), "file").Format.Name.Should().Be(expected);
        Importer.Open(Content(name), "file.txt").Format.Name.Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Importing_a_sample_twice_changes_nothing(string name)
    {
        using Bench bench = new();
        byte[] content = Content(name);
        ImportResult first = bench.Import(content, Path.GetFileName(name));
        foreach (CareerRecord record in bench.Snapshot.Records)
        {
            record.Sources.Should().OnlyContain(s => s.SourceId == first.SourceId && s.Place != null && s.Confidence > 0);
            (record.Confirmed, record.SourceConfidence).Should().Be((true, 1));
        }
        int history = bench.HistoryRows;
        ImportResult again = bench.Import(content, Path.GetFileName(name));
        (again.New + again.Changed + again.Conflicting, bench.HistoryRows).Should().Be((0, history));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_sample_is_refused_with_its_place(string name) =>
        FluentActions.Invoking(() => Told.Plan(Content(name), Path.GetFileName(name))).Should().Throw<CareerException>().WithMessage(Refused[name]);

    [Fact]
    public void A_list_of_paragraphs_is_no_resume() =>
        FluentActions.Invoking(() => Told.Plan(Content("txt/lexicon-sample_cv_mapping.json"), "map.json")).Should().Throw<CareerException>().WithMessage("The JSON is not an object*");

    private static byte[] Content(string name) => File.ReadAllBytes(Repository.SharedData(["formats", .. name.Split('/')]));

    private static IEnumerable<string> Names()
    {
        if (ForeignFolder.Folder is not { } data) return ["rendercv/minimal.yaml"]; // Skipped by Content.
        string formats = Path.Combine(data, "formats");
        return Folders.SelectMany(f => Directory.GetFiles(Path.Combine(formats, f)).Where(p => Path.GetExtension(p) is ".json" or ".yaml" or ".yml" or ".xml").Select(p => $"{f}/{Path.GetFileName(p)}"))
            .Concat(["linkedin/nathansso-linkedin_nested_positions.json", "txt/candidate-eval-sample_resume_profile.json", "txt/candidate-eval-curated_resume_sample.json", "multi/hackmyresume-jane.yml"])
            .Except(Refused.Keys).Order(StringComparer.Ordinal);
    }
}
