using System.Diagnostics;
using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Structured;

public sealed class YamlTests
{
    [Fact]
    public void Scalars_keep_their_words()
    {
        ImportPlan plan = Told.Plan("""
            basics:
              name: no
              label: 1.10
              phone: 0049170
              email: ~
              summary: "true"
            work:
              - name: 0x1F
                position: 2015-09
                startDate: 2015-09
                endDate: !!timestamp 2016-01-02
                current: false
                summary: |
                  Line one
                  Line two
            """, "r.yaml");
        Told.Says(plan, "person | name=no | professional_headline=1.10 | phone=0049170 | summary=true",
            "experience | company=0x1F | title=2015-09 | start_date=2015-09 | end_date=2016-01-02 | description=Line one⏎Line two | is_current=False");
        plan.Source.Format.Should().Be("json-resume-yaml");
    }

    [Fact]
    public void Aliases_and_merges_are_followed_and_have_places_of_their_own()
    {
        ImportPlan plan = Told.Plan("work:\n  - &first\n    name: Acme\n    position: Dev\n    startDate: 2010\n    endDate: 2012\n  - <<: *first\n    position: Lead\n  - *first\n", "r.yaml");
        Told.Says(plan, "experience | company=Acme | title=Dev | start_date=2010 | end_date=2012", "experience | title=Lead | company=Acme | start_date=2010 | end_date=2012",
            "experience | company=Acme | title=Dev | start_date=2010 | end_date=2012");
        plan.Records.Select(r => r.Place).Should().Equal("work[0]", "work[1]", "work[2]");
    }

    [Fact]
    public void Of_equal_keys_the_last_one_counts_and_none_is_lost()
    {
        ImportPlan plan = Told.Plan("basics:\n  name: Ada\n  label: One\n  label: Two\n  label: Three\n", "r.yaml");
        Told.Says(plan, "person | name=Ada | professional_headline=Three | ?basics.label (2)=One | ?basics.label (3)=Two");
        plan.Warnings.Should().Contain(w => w.Path == "basics.label" && w.Message.StartsWith("the key is there more than once"));
    }

    [Theory]
    [InlineData("basics:\n  name: A\n   label: B\n", "The file is not valid YAML: line 3, column *")]
    [InlineData("basics: {name: A", "The file is not valid YAML: line *")]
    [InlineData("basics: *nobody\n", "The file is not valid YAML: line 1, column 9*")]
    [InlineData("basics: \"\\UFFFFFFFF\"\n", "The file is not valid YAML*")]
    [InlineData("basics:\n  ? [a, b]\n  : c\n", "The YAML has a key that is no plain text: line *")]
    [InlineData("basics:\n  name: A\n---\nbasics:\n  name: B\n", "The file holds several YAML documents*")]
    [InlineData("- a\n- b\n", "The file holds a list or a text*")]
    [InlineData("services:\n  db:\n    image: x\n", "This YAML is no résumé that is known: RenderCV has cv*")]
    [InlineData("basics:\n  name: ''\nwork: []\n", "All fields of this file are empty*")]
    [InlineData("# nothing\n", "All fields of this file are empty*")]
    [InlineData("cv: text\n", "A RenderCV file has an object cv*")]
    [InlineData("content: text\n", "A YAMLResume file has an object content*")]
    public void What_is_no_resume_is_refused_in_one_sentence(string yaml, string message) =>
        FluentActions.Invoking(() => Told.Plan(yaml, "r.yml")).Should().Throw<CareerException>().WithMessage(message);

    [Fact]
    public void Plain_text_with_labels_is_not_taken_for_yaml()
    {
        Importer.Open("Name: Ada\nExperience:\n  Acme, 2012\nSomething in a line of its own\n"u8.ToArray(), "cv.txt").Format.Name.Should().Be("text");
        Importer.Open("# Ada\n\ncontent: yes\n\n- one\n"u8.ToArray(), "cv.md").Format.Name.Should().NotBe("yamlresume");
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "many laughs", "a: &a [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(',', Enumerable.Repeat($"*{(char)('a' + i - 1)}", 9))}]\n")) },
        { "one long text, often", $"basics:\n  name: &x {new string('y', 100_000)}\nwork: [{string.Join(',', Enumerable.Repeat("*x", 5_000))}]\n" },
        { "deep lists", "basics: " + new string('[', 100_000) + new string(']', 100_000) },
        { "deep blocks", string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n")) },
        { "many values", "basics:\n  name: A\nwork: [" + string.Join(',', Enumerable.Repeat("1", 300_000)) + "]" },
        { "a thing within itself", "basics: &b\n  name: A\n  more: *b\n" },
        { "long keys, often", string.Concat(Enumerable.Range(0, 50).Select(i => new string(' ', i) + new string('k', 900) + ":\n")) + new string(' ', 50) + "[" + string.Join(',', Enumerable.Repeat("1", 100_000)) + "]" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_file_that_stands_for_more_than_it_is_is_refused_at_once(string what, string yaml)
    {
        Stopwatch watch = Stopwatch.StartNew();
        FluentActions.Invoking(() => Told.Plan(yaml, "r.yaml")).Should().Throw<CareerException>(what);
        watch.Elapsed.TotalSeconds.Should().BeLessThan(5, what);
    }
}
