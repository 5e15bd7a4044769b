using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareerContext.Context;
using FluentAssertions;
using Xunit;

namespace CareerContext.Tests.Context;

public sealed class TokenEstimatorTests
{
    private const double MostOverhead = 0.12;
    private const double MostOverheadEastAsian = 0.20;
    private const int JoinSlack = 6;
    private const int AppendSlack = 6;

    private static readonly JsonSerializerOptions FixtureJson = new(JsonSerializerDefaults.Web);
    private static readonly List<Entry> Fixture = ReadFixture();

    [Fact]
    public void The_fixture_is_as_the_generator_left_it()
    {
        Fixture.Should().HaveCountGreaterThanOrEqualTo(400);
        foreach (Entry entry in Fixture)
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Text)));
            hash.Should().Be(entry.Sha256, "the count belongs to exactly this text: {0}", entry.Text);
        }
    }

    [Fact]
    public void The_estimate_is_never_below_the_true_count()
    {
        IEnumerable<string> below = Fixture
            .Where(entry => TokenEstimator.Count(entry.Text) < entry.Tokens)
            .Select(entry => $"{entry.Text}: {TokenEstimator.Count(entry.Text)} < {entry.Tokens}");

        below.Should().BeEmpty();
    }

    [Fact]
    public void The_estimate_is_close_above_the_true_count()
    {
        List<Entry> entries = Fixture.Where(entry => !IsEastAsian(entry)).ToList();

        MeanOverhead(entries).Should().BeLessThanOrEqualTo(MostOverhead);
        TotalOverhead(entries).Should().BeLessThanOrEqualTo(MostOverhead);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("ja")]
    [InlineData("ko")]
    public void The_estimate_is_close_above_the_true_count_of_East_Asian_text(string group)
    {
        List<Entry> entries = Fixture.Where(entry => entry.Group == group).ToList();

        MeanOverhead(entries).Should().BeLessThanOrEqualTo(MostOverheadEastAsian);
        TotalOverhead(entries).Should().BeLessThanOrEqualTo(MostOverheadEastAsian);
    }

    [Fact]
    public void Nothing_costs_nothing()
    {
        TokenEstimator.Count([]).Should().Be(0);
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("2019", 2)]
    [InlineData("123", 1)]
    [InlineData(" ", 1)]
    [InlineData("\u0130stanbul", 2)]
    [InlineData("\u212Aevin", 2)]
    public void A_count_is_at_least(string text, int least)
    {
        TokenEstimator.Count(text).Should().BeGreaterThanOrEqualTo(least);
    }

    [Fact]
    public void Any_UTF16_is_counted()
    {
        Random random = new(4711);
        for (int round = 0; round < 1000; round++)
        {
            char[] text = RandomText(random, random.Next(0, 120));

            TokenEstimator.Count(text).Should().BeInRange(text.Length == 0 ? 0 : 1, (text.Length * 3) + 1);
        }
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800")]
    [InlineData("\0\0\0")]
    [InlineData("\u0301\u0301\u0301")]
    [InlineData("\uFEFF\u0085\u2028\u2029")]
    public void Odd_characters_are_counted(string text)
    {
        TokenEstimator.Count(text).Should().BePositive();
    }

    [Fact]
    public void Joining_texts_costs_at_most_a_few_tokens_more_than_the_texts_alone()
    {
        IEnumerable<string> dearer = Pairs()
            .Where(pair => TokenEstimator.Count(pair.First + pair.Second)
                > TokenEstimator.Count(pair.First) + TokenEstimator.Count(pair.Second) + JoinSlack)
            .Select(pair => $"{pair.First} | {pair.Second}");

        dearer.Should().BeEmpty();
    }

    [Fact]
    public void Appending_lowers_the_count_by_a_few_tokens_at_most()
    {
        IEnumerable<string> lowered = Pairs()
            .Where(pair => TokenEstimator.Count(pair.First)
                > TokenEstimator.Count(pair.First + pair.Second) + AppendSlack)
            .Select(pair => $"{pair.First} | {pair.Second}");

        lowered.Should().BeEmpty();
    }

    [Theory]
    [InlineData('a')]
    [InlineData('=')]
    [InlineData('\n')]
    [InlineData('\u8F6F')]
    [InlineData('\u0301')]
    public void Long_runs_take_time_in_proportion(char c)
    {
        int single = TokenEstimator.Count(new string(c, 4_000));

        TokenEstimator.Count(new string(c, 40_000)).Should().BeInRange(single * 9, single * 11);
    }

    private static bool IsEastAsian(Entry entry) => entry.Group is "zh" or "ja" or "ko";

    private static double MeanOverhead(List<Entry> entries) =>
        entries.Average(entry => ((double)TokenEstimator.Count(entry.Text) / entry.Tokens) - 1);

    private static double TotalOverhead(List<Entry> entries) =>
        ((double)entries.Sum(entry => TokenEstimator.Count(entry.Text)) / entries.Sum(entry => entry.Tokens)) - 1;

    /// <summary>Neighbouring fixture texts, whole and cut at every odd place.</summary>
    private static IEnumerable<(string First, string Second)> Pairs()
    {
        for (int i = 1; i < Fixture.Count; i++)
        {
            yield return (Fixture[i - 1].Text, Fixture[i].Text);
            string text = Fixture[i].Text;
            for (int cut = 1; cut < Math.Min(text.Length, 120); cut += 7)
            {
                yield return (text[..cut], text[cut..]);
            }
        }
    }

    private static char[] RandomText(Random random, int length)
    {
        char[] text = new char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = (char)(random.Next(4) == 0 ? random.Next(0x80) : random.Next(0x10000));
        }

        return text;
    }

    private static List<Entry> ReadFixture()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Context", "TokenFixture.jsonl");
        return File.ReadLines(path)
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<Entry>(line, FixtureJson)!)
            .ToList();
    }

    private sealed record Entry(string Group, string Text, string Sha256, int Tokens);
}
