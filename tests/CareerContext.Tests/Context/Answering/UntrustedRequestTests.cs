using System.Diagnostics;
using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Answering;

/// <summary>A request is anybody's text: whatever it holds, it is answered soon, within the budget, and the same each time.</summary>
public sealed class UntrustedRequestTests(SampleCareer sample) : IClassFixture<SampleCareer>
{
    private const int Seed = 20260301;

    // Such a text takes some tens of milliseconds; a slow machine has a hundredfold.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    /// <summary>Texts of as many characters as a request may have, by name.</summary>
    public static TheoryData<string> Kinds => [.. Texts.Keys];

    private const string Letters = "aábßçñøłжфαωאבعحहいろ漢字한글";

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["random characters"] = Random(i => (char)(32 + (i % 95))),
        ["random letters of many scripts"] = Random(i => Letters[i % Letters.Length]),
        ["random words of the file"] = Fill(string.Join(' ', Enumerable.Range(0, 997).Select(i => "harbour loop kafka lumen brightwater of the how many python readings and 2016 first".Split(' ')[(i * 7) % 14]))),
        ["control characters and words"] = Fill("kafka\0\u0001\u001b[31m\u200b\u202e "),
        ["one quote"] = Fill("\""),
        ["quoted words"] = Fill("\"kafka\" 'harbour' “loop” «lumen» "),
        ["unbalanced quotes"] = Fill("\"kafka 'harbour "),
        ["operators of full text search"] = Fill("NEAR(kafka harbour, 5) AND * OR NOT \"kafka\" text: ^lumen {text}: - + "),
        ["one operator"] = Fill("AND "),
        ["prefix searches"] = Fill("k* a* l* "),
        ["columns"] = Fill("record_id: text: col: rowid: "),
        ["brackets"] = Fill("(((kafka "),
        ["statements"] = Fill("'; DROP TABLE experiences; DELETE FROM history WHERE 1=1; -- "),
        ["a union"] = Fill("x' UNION SELECT value FROM sqlite_master WHERE ''=' "),
        ["placeholders"] = Fill("$query ?1 @text :name %s {0} {{x}} "),
        ["emoji"] = "who " + Fill("👩‍🚀🧪🇳🇴", CareerReader.MaxRequest - 10),
        ["broken surrogates"] = Fill("who \ud83d \udc69 is "),
        ["one letter"] = Fill("a"),
        ["one letter, many words"] = Fill("a "),
        ["one capital letter, many words"] = Fill("K "),
        ["digits"] = Fill("2016 "),
        ["digits without an end"] = Fill("2"),
        ["dates"] = Fill("from 2011-09 to may 2013 "),
        ["combining marks"] = Fill("a\u0301\u0301\u0301\u0301"),
        ["dots"] = Fill("a.b.c."),
        ["questions"] = Fill("who is she and where does she live? and what does she do, "),
        ["names"] = Fill("Harbour Loop Brightwater Metering Lumen Orchard "),
        ["capitals"] = Fill("Acme Initech Globex of Umbrella "),
        ["line feeds"] = Fill("kafka\n- \r\n"),
        ["an ad of one line each"] = Fill("- 5 years of Kafka or Python\n"),
        ["a regular expression's bane"] = Fill("de of de do des of year of ") ,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ten_thousand_characters_of_anything_are_answered_within_bounds(string kind)
    {
        string request = Texts[kind];
        if (!Words.Of(request).Any())
        {
            sample.Reader.Invoking(r => r.Answer(request)).Should().Throw<CareerContext.Store.CareerException>().WithMessage("*holds no words*");
            return;
        }
        Stopwatch watch = Stopwatch.StartNew();
        ContextAnswer answer = sample.Answer(request, 200);
        watch.Elapsed.Should().BeLessThan(Bound);
        answer.Receipt.Tokens.Should().BeLessThanOrEqualTo(200);
        answer.Explanation.Sum(e => e.Length).Should().BeLessThan(40_000, "an explanation is bounded too");
        ContextAnswer again = sample.Answer(request, 200);
        again.Text.Should().Be(answer.Text);
        again.Explanation.Should().Equal(answer.Explanation);
    }

    [Fact]
    public void The_file_is_as_it_was()
    {
        byte[] before = File.ReadAllBytes(sample.FilePath);
        foreach (string request in Texts.Values.Where(t => Words.Of(t).Any())) sample.Answer(request);
        File.ReadAllBytes(sample.FilePath).Should().Equal(before);
    }

    [Theory]
    [InlineData("kafka AND NEAR(x")]
    [InlineData("kafka \"")]
    [InlineData("kafka*")]
    [InlineData("text:kafka")]
    [InlineData("-kafka")]
    [InlineData("(kafka")]
    [InlineData("kafka'; DROP TABLE experiences;--")]
    public void Syntax_around_a_word_is_no_syntax(string request) => sample.Answer(request).Text.Should().Contain("Kafka");

    [Fact]
    public void Threads_get_the_same_answers()
    {
        string[] requests = [.. Texts.Values.Where(t => Words.Of(t).Any()).Take(12), "Any gaps in her career?", "Does she know k8s?", "Tell me about a time she led a team"];
        string[] alone = [.. requests.Select(r => sample.Answer(r).Text)];
        System.Collections.Concurrent.ConcurrentBag<string> wrong = [];
        Parallel.For(0, requests.Length * 4, i =>
        {
            if (sample.Answer(requests[i % requests.Length]).Text != alone[i % requests.Length]) wrong.Add(requests[i % requests.Length]);
        });
        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("random letters of many scripts")]
    [InlineData("operators of full text search")]
    [InlineData("names")]
    public void Processes_give_the_same_bytes(string kind)
    {
        string[] arguments = ["context", "-", "--db", sample.FilePath, "--explain"];
        string one = BuiltProgram.Run(arguments, Texts[kind]).Expect();
        BuiltProgram.Run(arguments, Texts[kind]).Expect().Should().Be(one);
    }

    private static string Fill(string part, int length = CareerReader.MaxRequest) => string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1))[..length];

    private static string Random(Func<int, char> letter)
    {
        uint state = Seed;
        return string.Create(CareerReader.MaxRequest, letter, (text, of) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                state = (state * 1_664_525) + 1_013_904_223;
                text[i] = i % 9 == 8 ? ' ' : of((int)(state >> 16));
            }
        });
    }
}
