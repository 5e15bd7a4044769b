using System.Text.Json;
using CareerContext.Benchmarks.Scoring;
using CareerContext.Benchmarks.Tokens;
using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Quality;

/// <summary>The benchmark's tokens are o200k's own, not the program's estimate.</summary>
public sealed class RealTokenTests
{
    [Fact]
    public void Every_text_of_the_fixture_is_counted_exactly()
    {
        List<string> wrong = [];
        foreach (string line in File.ReadLines(Repository.File("tests", "CareerContext.Tests", "Context", "TokenFixture.jsonl")).Where(l => l.Length > 0))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("text").GetString()!;
            int expected = json.RootElement.GetProperty("tokens").GetInt32(), counted = O200k.Count(text);
            if (counted != expected) wrong.Add($"{text}: {counted} instead of {expected}");
        }
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void The_estimate_lies_above_for_every_answer_of_the_set() =>
        OurSet.Verdicts.Select(v => v.Result!.Context).Where(t => TokenBudget.Count(t) < O200k.Count(t)).Should().BeEmpty();

    [Theory]
    [InlineData("{ \"b\": [1.0, 2.50, \"é\\u0001\\n\"], \"a\": { }, \"b\": null }", "{\"b\":null,\"a\":{}}")]
    [InlineData("[1.0, 2.50, \"é\\u0001\\n/\", true]", "[1,2.5,\"é\\u0001\\n/\",true]")]
    public void Json_is_written_as_in_JavaScript(string json, string expected)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonText.Of(document.RootElement).Should().Be(expected);
    }

    [Theory]
    [InlineData("work[1].name", "{\"work[1].name\":\"B\"}")]
    [InlineData("work[2].name", "{}")]
    [InlineData("basics.phone", "{}")]
    public void Evidence_is_found_by_its_path(string path, string expected)
    {
        using JsonDocument document = JsonDocument.Parse("{\"work\":[{\"name\":\"A\"},{\"name\":\"B\"}]}");
        JsonText.Of(path, JsonText.At(document.RootElement, path)).Should().Be(expected);
    }
}
