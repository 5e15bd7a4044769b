using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareerContext.Exchange;
using CareerContext.Exchange.RenderCv;
using CareerContext.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareerContext.Tests.Exchange;

/// <summary>RenderCV's own rules, checked on the YAML that comes out.</summary>
public sealed partial class RenderCvExportTests
{
    private static readonly string[] Networks = ["LinkedIn", "GitHub", "GitLab", "IMDB", "Instagram", "ORCID", "Mastodon", "StackOverflow", "ResearchGate", "YouTube", "Google Scholar", "Telegram", "WhatsApp", "Leetcode", "X", "Bluesky", "Reddit"];

    // RenderCV takes a section's first entry and looks for these keys, in this order.
    private static readonly (string Name, string[] Signs, string[] Required)[] Entries =
    [
        ("OneLine", ["label", "details"], ["label", "details"]), ("Normal", ["name"], ["name"]), ("Experience", ["company", "position"], ["company", "position"]), ("Education", ["institution", "area", "degree"], ["institution", "area"]),
        ("Publication", ["title", "authors", "doi", "url", "journal"], ["title", "authors"]), ("Bullet", ["bullet"], ["bullet"]), ("Numbered", ["number"], ["number"]),
    ];

    [Fact]
    public void Any_career_is_valid_for_RenderCV() =>
        Prop.ForAll(RandomResumes.Resume.ToArbitrary(), resume => Check(Exporter.Export(OnPaper.Import(resume.ToJsonString()), "rendercv").Content)).Check(Properties.Of(150));

    [Theory]
    [InlineData("""{"work":[{"name":"A","startDate":"2019-06","endDate":"2019"}]}""", "date: \"2019-06 – 2019\"")]
    [InlineData("""{"work":[{"name":"A","startDate":"2019-06"}]}""", "start_date: \"2019-06\"\n        end_date: present")]
    [InlineData("""{"work":[{"name":"A","startDate":"2019-06","current":false}]}""", "date: \"2019-06\"")]
    [InlineData("""{"work":[{"name":"A","startDate":"long ago","endDate":"2019"}]}""", "date: long ago – 2019")]
    [InlineData("""{"education":[{"institution":"A","endDate":"2019-06-30"}]}""", "end_date: \"2019-06-30\"")]
    [InlineData("""{"education":[{"institution":"A","startDate":"2019-06","current":true}]}""", "start_date: \"2019-06\"\n        end_date: present")]
    [InlineData("""{"projects":[{"name":"A","startDate":"2019-06"}]}""", "date: \"2019-06\"")]
    public void Dates_are_exact_only_where_RenderCV_reads_them_alike(string json, string expected)
    {
        byte[] content = Exporter.Export(OnPaper.Import(json), "rendercv").Content;
        Check(content);
        Encoding.UTF8.GetString(content).Should().Contain(expected);
    }

    [Fact]
    public void Ways_to_reach_the_person_that_RenderCV_would_refuse_become_connections()
    {
        byte[] content = Exporter.Export(OnPaper.Import("""
            {"basics":{"name":"Ada","email":"ada at home","phone":"031 555 01 02","url":"ada.example","profiles":[{"network":"linkedin","username":"ada","url":"https://www.linkedin.com/in/ada/"},
            {"network":"GitHub","username":"ada","url":"https://git.example.com/ada"},{"network":"Mastodon","username":"ada"},{"network":"Chess","username":"ada64"},{"network":"ORCID","username":"0000-0002-1825-0097"}]}}
            """), "rendercv").Content;
        Check(content);
        Encoding.UTF8.GetString(content).Should().EndWith("""
            cv:
              name: Ada
              social_networks:
                - network: LinkedIn
                  username: ada
                - network: ORCID
                  username: "0000-0002-1825-0097"
              custom_connections:
                - placeholder: ada at home
                  url: null
                  fontawesome_icon: envelope
                - placeholder: "031 555 01 02"
                  url: null
                  fontawesome_icon: phone
                - placeholder: ada.example
                  url: null
                  fontawesome_icon: globe
                - placeholder: "GitHub: ada"
                  url: "https://git.example.com/ada"
                  fontawesome_icon: link
                - placeholder: "Mastodon: ada"
                  url: null
                  fontawesome_icon: link
                - placeholder: "Chess: ada64"
                  url: null
                  fontawesome_icon: link

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Any_text_comes_back_from_the_yaml_as_it_was()
    {
        string[] odd = ["no", "NO", "y", "~", "null", "1e3", "0x1F", "1_000", "12:30", "2019", "2019-03", "2019-03-14", ".5", "- a", "a: b", "a #b", "#a", "@a", "`a", "%a", "!a", "&a", "*a", "|", ">", "{a}", "[a]", "a\nb", "a\n\nb", "  a", "a ", "a\n  b", "\"a\"", "'a'", "\\", "a\\n",
            "日本語", "مهندس", "👩‍💻", "a\u00A0b", "a\u2028b", "\uFEFFa", "?", "? a", "<<", "=", "a,b", ":", "a:", "---", "...", "\ta", "a\tb", new string('x', 5000), "key with spaces"];
        foreach (string text in odd)
        {
            byte[] yaml = YamlWriter.Write(new JsonObject { ["text"] = text, ["list"] = new JsonArray(text, text), [text] = 1 }, "odd");
            YamlMappingNode root = PaperText.Yaml(yaml);
            ((YamlScalarNode)root["text"]).Value.Should().Be(text);
            ((YamlSequenceNode)root["list"]).Select(n => ((YamlScalarNode)n).Value).Should().Equal(text, text);
            root.Children.Keys.Select(k => ((YamlScalarNode)k).Value).Should().Contain(text);
            if (((YamlScalarNode)root["text"]).Style == ScalarStyle.Plain) (char.IsLetter(text[0]) && !Plain().IsMatch(text)).Should().BeTrue("{0} would be no text", text);
        }
    }

    [GeneratedRegex("^(?:y|n|yes|no|on|off|true|false|null)$", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();

    private static void Check(byte[] content)
    {
        YamlMappingNode cv = (YamlMappingNode)PaperText.Yaml(content)["cv"];
        Keys(cv).Should().BeSubsetOf(["name", "headline", "location", "email", "phone", "website", "social_networks", "custom_connections", "sections"]);
        if (Find(cv, "social_networks") is YamlSequenceNode networks) networks.Select(n => Text(n, "network")).Should().BeSubsetOf(Networks);
        if (Find(cv, "website") is YamlScalarNode website) Uri.TryCreate(website.Value, UriKind.Absolute, out Uri? _).Should().BeTrue();
        if (Find(cv, "sections") is not YamlMappingNode sections) return;
        foreach ((YamlNode title, YamlNode entries) in sections.Children) CheckSection(((YamlScalarNode)title).Value!, (YamlSequenceNode)entries);
    }

    private static void CheckSection(string title, YamlSequenceNode entries)
    {
        entries.Children.Should().NotBeEmpty(title);
        if (entries.Children[0] is YamlScalarNode)
        {
            entries.Children.Should().AllBeOfType<YamlScalarNode>();
            return;
        }
        (string name, string[] _, string[] required) = Entries.First(e => e.Signs.Any(Keys(entries.Children[0]).Contains));
        foreach (YamlNode entry in entries.Children)
        {
            Keys(entry).Should().Contain(required, "{0} is taken for {1}", title, name);
            CheckDates((YamlMappingNode)entry);
        }
    }

    private static void CheckDates(YamlMappingNode entry)
    {
        YamlScalarNode? start = Find(entry, "start_date") as YamlScalarNode, end = Find(entry, "end_date") as YamlScalarNode;
        foreach (YamlScalarNode date in new[] { start, end }.OfType<YamlScalarNode>().Where(d => d.Value != "present"))
        {
            date.Style.Should().Be(ScalarStyle.DoubleQuoted, "a plain one would be a date or a number");
            date.Value.Should().MatchRegex(@"^\d{4}(-\d{2}(-\d{2})?)?$");
        }
        if (start is not null) end.Should().NotBeNull("a missing end would be read as now");
        if (start is not null && end is { Value: not "present" }) First(start.Value!).Should().BeOnOrBefore(First(end.Value!));
        if (Find(entry, "date") is not null) start.Should().BeNull();
    }

    private static DateOnly First(string date) => DateOnly.ParseExact((date + "-01-01")[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<string> Keys(YamlNode node) => [.. ((YamlMappingNode)node).Children.Keys.Select(k => ((YamlScalarNode)k).Value!)];

    private static YamlNode? Find(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? found) ? found : null;

    private static string Text(YamlNode node, string key) => ((YamlScalarNode)node[key]).Value!;
}
