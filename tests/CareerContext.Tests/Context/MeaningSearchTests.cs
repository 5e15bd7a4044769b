using System.Diagnostics;
using CareerContext.Context;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using Microsoft.Extensions.AI;

namespace CareerContext.Tests.Context;

/// <summary>The seam for an embedding generator: closed by default, a help where words find too little, never a burden.</summary>
public sealed class MeaningSearchTests : IDisposable
{
    private const string Paraphrase = "Did I ever soothe grumpy strangers?";
    private const string Line = "Calmed furious visitors";

    private static readonly string[] Requests =
    [
        Paraphrase, "Where do I work now?", "What did I do at Initech?", "Do I know COBOL?", "By how much did I cut chlorine use?", "Tell me about the membrane filtration plant",
        "Tell me about a time you soothed grumpy strangers", "What is my salary?", "How many strangers did I soothe?", "Which certificates do I hold?", "When was she born?", "walk me through my CV",
    ];

    private readonly SmallCareer career = new();

    public MeaningSearchTests() => career.Add("volunteering", [("organization", "Clube Fictício"), ("title", "Steward"), ("start_date", "2014"), ("end_date", "2015"), ("description", Line + " by the gate.")]);

    public void Dispose() => career.Dispose();

    [Fact]
    public void What_words_cannot_find_is_found_by_meaning_once_a_generator_is_plugged_in()
    {
        career.Reader.Answer(Paraphrase).Text.Should().StartWith("Not recorded: ").And.NotContain(Line);
        ContextAnswer answer = With(new ToyGenerator()).Answer(Paraphrase);
        answer.Text.Should().StartWith("Nothing says so in these words; nearest:").And.Contain(Line);
        answer.Text.Split('\n').Should().HaveCount(3, "the rest of the file is not near");
        answer.Explanation.Should().Contain(e => e.TrimStart().StartsWith("meaning: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_is_told_of_what_is_near_in_meaning()
    {
        const string Request = "Tell me about a time you soothed grumpy strangers";
        career.Reader.Answer(Request).Text.Should().NotContain(Line);
        With(new ToyGenerator()).Answer(Request).Text.Should().Contain(Line);
    }

    [Fact]
    public void The_usual_reader_has_no_generator_and_one_that_finds_nothing_near_changes_nothing()
    {
        CareerReader plain = new(career.File), unmoved = With(new ToyGenerator(), nearEnough: 1.1);
        foreach (string request in Requests)
        {
            Said(plain, request).Should().Be(Said(career.Reader, request));
            Said(unmoved, request).Should().Be(Said(career.Reader, request));
        }
    }

    [Fact]
    public void A_generator_is_asked_only_where_words_do_not_answer()
    {
        ToyGenerator toy = new();
        CareerReader reader = With(toy);
        foreach (string request in Requests.Where(r => !r.Contains("strangers", StringComparison.Ordinal))) Said(reader, request).Should().Be(Said(career.Reader, request));
        toy.Texts.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Did I ever soothe strangers with Zendesk?")]
    [InlineData("Tell me about a time you soothed strangers with Zendesk")]
    public void A_name_that_is_not_there_is_answered_by_nothing_near(string request)
    {
        ToyGenerator toy = new();
        Said(With(toy), request).Should().Be(Said(career.Reader, request)).And.Contain("Zendesk").And.NotContain(Line);
        toy.Texts.Should().BeEmpty();
    }

    [Fact]
    public void A_failing_generator_changes_nothing()
    {
        Unchanged(new ToyGenerator { Before = _ => throw new InvalidOperationException("no key") });
        Unchanged(new ToyGenerator { Before = async _ => { await Task.Yield(); throw new HttpRequestException("down"); } });
        Unchanged(new ToyGenerator { After = vectors => vectors.GetRange(1, vectors.Count - 1) });
        Unchanged(new ToyGenerator { After = vectors => vectors.ConvertAll(_ => new Embedding<float>(Array.Empty<float>())) });
        Unchanged(new ToyGenerator { After = vectors => vectors.ConvertAll(_ => new Embedding<float>(new float[8])) });
        Unchanged(new ToyGenerator { After = vectors => vectors.ConvertAll(_ => new Embedding<float>(new[] { float.NaN, float.MaxValue })) });
    }

    [Fact]
    public void A_slow_generator_changes_nothing_and_is_waited_for_only_so_long()
    {
        Stopwatch watch = Stopwatch.StartNew();
        Unchanged(new ToyGenerator { Before = end => Task.Delay(Timeout.Infinite, end) }, seconds: 0.1);
        using ManualResetEventSlim never = new();
        ToyGenerator deaf = new() { Before = _ => { never.Wait(CancellationToken.None); return Task.CompletedTask; } };
        Unchanged(deaf, seconds: 0.1);
        deaf.Texts.Should().ContainSingle("no second call is begun while one hangs");
        never.Set();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(50), "nothing hangs");
    }

    [Fact]
    public void A_generator_that_recovers_is_heard_again()
    {
        bool down = true;
        ToyGenerator toy = new() { Before = _ => down ? throw new HttpRequestException("down") : Task.CompletedTask };
        CareerReader reader = With(toy);
        reader.Answer(Paraphrase).Text.Should().NotContain(Line);
        down = false;
        reader.Answer(Paraphrase).Text.Should().Contain(Line);
    }

    [Fact]
    public void Lines_are_embedded_once_and_only_what_is_new_after_a_change()
    {
        ToyGenerator toy = new();
        CareerReader reader = With(toy);
        string first = reader.Answer(Paraphrase).Text;
        int all = toy.Texts.Count;
        byte[] bytes = File.ReadAllBytes(career.File.FilePath);
        reader.Answer(Paraphrase).Text.Should().Be(first);
        toy.Texts.Skip(all).Should().Equal(Paraphrase);
        File.ReadAllBytes(career.File.FilePath).Should().Equal(bytes);

        career.Add("award", [("title", "Prize: pacified angry guests")]);
        reader.Answer(Paraphrase).Text.Should().Contain("Prize: pacified angry guests");
        toy.Texts.Skip(all + 1).Should().HaveCount(2).And.Contain(Paraphrase).And.Contain(t => t.StartsWith("Prize: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_generator_gets_nothing_that_is_private_or_given_only_when_asked_for()
    {
        Hide("project", Visibility.Private, "Secret pacified guests");
        Hide("project", Visibility.Ask, "Guarded pacified guests");
        ToyGenerator toy = new();
        With(toy).Answer(Paraphrase).Text.Should().Contain(Line).And.NotContainAny("Secret", "Guarded");
        toy.Texts.Should().Contain(t => t.StartsWith(Line, StringComparison.Ordinal));
        string.Join('\n', toy.Texts).Should().NotContainAny("Secret", "Guarded", "1985", "Rua Fictícia", "rui@", "ines@", "900 000 000", "ines-aurelio", "exp_", "vol_");
    }

    private void Hide(string kind, Visibility visibility, string name)
    {
        CareerRecord record = career.Add(kind, [("name", name), ("description", name)]);
        career.File.Write(Origin.Cli, s => RecordStore.Save(s, record with { Visibility = visibility }));
    }

    private void Unchanged(ToyGenerator generator, double seconds = 60)
    {
        CareerReader reader = With(generator, seconds: seconds);
        foreach (string request in Requests) Said(reader, request).Should().Be(Said(career.Reader, request));
        generator.Texts.Should().NotBeEmpty("it was asked");
    }

    // Patient, so that a busy machine does not fail a test; 1.1 is nearer than anything can be.
    private CareerReader With(ToyGenerator generator, double nearEnough = 0.5, double seconds = 60) => new(career.File, new MeaningSearch(generator) { NearEnough = nearEnough, Patience = TimeSpan.FromSeconds(seconds) });

    private static string Said(CareerReader reader, string request)
    {
        ContextAnswer answer = reader.Answer(request);
        using MemoryStream receipt = new();
        using (System.Text.Json.Utf8JsonWriter writer = new(receipt)) answer.Receipt.WriteTo(writer);
        return $"{answer.Text}\n{System.Text.Encoding.UTF8.GetString(receipt.ToArray())}\n{string.Join('\n', answer.Explanation)}";
    }
}
