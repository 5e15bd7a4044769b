using System.Diagnostics;
using System.Text;
using CareerContext.Benchmarks.Fuzz;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.EndToEnd;

/// <summary>Nothing else runs beside them, so that what takes long is the server's own doing.</summary>
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
public sealed class FuzzTestsAlone;

/// <summary>The built program is sent what no client should send; <c>CareerContext.Benchmarks fuzz</c> does it twenty times as long.</summary>
[Collection(nameof(FuzzTests))]
public sealed class FuzzTests
{
    private const int Cases = 5000;
    private const int Seed = 20260728;

    // The program's own run has a second; here, a slow machine is no fault.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static FuzzSettings Settings => new(BuiltProgram.Server, Cases, Seed) { Limit = Patience };

    [Fact]
    public async Task A_server_over_stdio_answers_or_refuses_whatever_it_reads() =>
        (await StdioFuzz.RunAsync(Settings)).Tally.Breaches.Should().BeEmpty();

    [Fact]
    public async Task A_server_over_HTTP_answers_or_refuses_whatever_it_reads() =>
        (await HttpFuzz.RunAsync(Settings)).Tally.Breaches.Should().BeEmpty();

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", "Answer n1")]
    [InlineData("""{"jsonrpc":"2.0","id":"a","method":"ping"}""", "Answer sa")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", "Answer ")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", "Refusal ")]
    [InlineData("""{"jsonrpc":"2.0","method":"ping"}""", "Nothing ")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}}""", "Nothing n1")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}""", "Perhaps n2")]
    [InlineData("""{"id":1,"method":"ping"}""", "Refusal ")]
    [InlineData("""[]""", "Refusal ")]
    [InlineData(" \t", "Nothing ")]
    [InlineData("rubbish", "Refusal ")]
    public void What_is_due_is_known_from_the_text_alone(string text, string due)
    {
        Due known = Due.To(Encoding.UTF8.GetBytes(text));
        $"{known.Kind} {known.Key}".Should().Be(due);
    }

    [Fact]
    public async Task What_is_not_answered_and_what_nobody_asked_for_is_noticed()
    {
        Tally tally = new();
        Ledger ledger = new(tally, TimeSpan.FromMilliseconds(50));
        byte[] ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}"""u8.ToArray();
        ledger.Owe([new FuzzCase("right", ping, Due.To(ping))]);
        ledger.Sent();
        ledger.Pay("n2", "result").Should().BeNull();
        await ledger.SettleAsync();
        tally.Breaches.Should().ContainSingle().Which.Should().StartWith("no answer to right");
    }

    [Fact]
    public void The_same_seed_makes_the_same_cases()
    {
        static List<string> Made(int seed)
        {
            HttpCaseMaker maker = new(seed, ["exp_aaaaaa"]);
            return [.. Enumerable.Range(0, 500).Select(_ => Convert.ToHexString(maker.Next().Request))];
        }
        Made(3).Should().Equal(Made(3)).And.NotEqual(Made(4));
    }

    [Fact]
    public void A_client_that_ends_no_subscription_is_stopped_at_sixty_four()
    {
        using SmallCareer career = new();
        using Process server = BuiltProgram.Start(["serve", "--db", career.File.FilePath]);
        const string listen = """{"jsonrpc":"2.0","id":"ID","method":"subscriptions/listen","params":{"notifications":{"resourcesListChanged":true},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}""";
        for (int i = 1; i <= 65; i++) server.StandardInput.WriteLine(listen.Replace("ID", $"l{i}", StringComparison.Ordinal));
        List<string> answers = [.. Enumerable.Range(0, 65).Select(_ => server.StandardOutput.ReadLine()!)];
        answers.Where(a => a.Contains("acknowledged", StringComparison.Ordinal)).Should().HaveCount(64);
        answers.Should().ContainSingle(a => a.Contains("There are 64 open subscriptions already; end one with notifications/cancelled.", StringComparison.Ordinal));
        server.StandardInput.Close();
        server.WaitForExit(TimeSpan.FromSeconds(20)).Should().BeTrue();
    }
}
