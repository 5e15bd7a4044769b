using System.Text.RegularExpressions;
using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Answering;

public sealed partial class ExplanationTests(SampleCareer sample) : IClassFixture<SampleCareer>
{
    private static readonly string[] Headings = ["Understood", "How", "Considered", "Chosen", "Left out"];

    [Fact]
    public void What_was_understood_considered_chosen_and_left_out_is_as_kept()
    {
        ContextAnswer answer = sample.Answer("Tell me about a time she cut costs", 150);
        Snapshot.Match("explanation.txt", Numbered($"{answer.Text}\n\n{string.Join('\n', answer.Explanation)}"));
    }

    [Theory]
    [InlineData("Who is this?")]
    [InlineData("Any gaps in her career?")]
    [InlineData("Does she know COBOL?")]
    [InlineData("Tell me about a time she led a team")]
    [InlineData("Walk me through her CV")]
    [InlineData("What is her street address?")]
    public void Every_answer_is_explained_in_the_same_order(string request)
    {
        ContextAnswer answer = sample.Answer(request, 100);
        List<string> headings = [.. answer.Explanation.Where(e => e[0] != ' ').Select(e => e.Split(':')[0])];
        headings.Should().StartWith("Understood").And.OnlyHaveUniqueItems().And.Contain("Considered").And.Contain("Chosen");
        headings.Should().Equal(Headings.Where(headings.Contains));
        answer.Explanation.Count.Should().BeLessThan(100);
    }

    [Fact]
    public void Each_line_that_is_said_is_chosen_by_its_facts()
    {
        ContextAnswer answer = sample.Answer("How long was she at Harbour Loop?");
        List<string> chosen = [.. answer.Explanation.SkipWhile(e => !e.StartsWith("Chosen", StringComparison.Ordinal)).Skip(1).TakeWhile(e => e[0] == ' ')];
        chosen.Should().HaveCount(answer.Text.Split('\n').Length);
        chosen[0].Should().Contain(".total = Together 3 years 10 months, from ").And.Contain(".start_date").And.Contain("(profile)");
        foreach (string id in answer.Receipt.Sources) chosen.Should().Contain(c => c.Contains(id));
    }

    [Fact]
    public void What_had_no_room_and_what_was_not_needed_is_left_out_with_its_reason()
    {
        ContextAnswer answer = sample.Answer("What did she do at Lumen Orchard?", 100);
        List<string> left = [.. answer.Explanation.SkipWhile(e => e != "Left out").Skip(1)];
        left.Should().Contain(l => l.Contains("no room within 100 tokens"));
        sample.Answer("How long was she at Harbour Loop?").Explanation.Should().Contain(e => e.Contains("not asked for: ") && e.Contains("key_achievements"));
        sample.Answer("Does she know COBOL?").Explanation.Should().Contain("  COBOL: not recorded");
        sample.Answer("What is her street address?").Explanation.Should().Contain("  street address: withheld by the owner");
    }

    [Fact]
    public void Nothing_private_is_explained()
    {
        foreach (string request in new[] { "What is her street address?", "Krokusbakken 14 B", "5099", "everything about her" })
            string.Join('\n', sample.Answer(request, 8000).Explanation).Should().NotContain("Krokusbakken 14 B", "the request itself is not repeated beyond its words").And.NotContain("555 01 234");
    }

    [Fact]
    public void A_tier_that_was_forced_is_explained_too() =>
        sample.Reader.Answer("x", 100, Tier.Profile).Explanation.Should().Contain("  the profile summary was asked for").And.Contain(e => e.Contains("no room within"));

    private static string Numbered(string text)
    {
        Dictionary<string, string> names = [];
        return Id().Replace(text, m => names.TryGetValue(m.Value, out string? name) ? name : names[m.Value] = $"{m.Value[..4]}{names.Keys.Count(k => k.StartsWith(m.Value[..4], StringComparison.Ordinal)) + 1}");
    }

    [GeneratedRegex(@"\b[a-z]{3}_[23456789bcdfghjkmnpqrstvwxz]{6}\b")]
    private static partial Regex Id();
}
