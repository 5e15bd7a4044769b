using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Mcp;

/// <summary>The bytes themselves, as a client without a library would write and read them.</summary>
public sealed class LineTransportTests : IDisposable
{
    private const string Hello = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";
    private const string List = """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""";
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public async Task What_was_asked_before_the_input_ended_is_answered() =>
        Ids(await Run(Hello + "\n" + List + "\n" + Call(3, "get_quick_summary", "{}") + "\n")).Should().BeEquivalentTo(["1", "2", "3"]);

    [Fact]
    public async Task A_last_line_without_its_end_is_a_line() => Ids(await Run(Hello + "\r\n\r\n \n" + List)).Should().BeEquivalentTo(["1", "2"]);

    [Theory]
    [InlineData("hello")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\u0001")]
    public async Task A_line_that_is_no_message_is_answered_and_does_no_harm(string line)
    {
        List<JsonElement> answers = await Run(line + "\n" + Hello + "\n");
        answers.Should().HaveCount(2);
        JsonElement refusal = answers.Single(a => a.TryGetProperty("error", out _));
        refusal.GetProperty("id").ValueKind.Should().Be(JsonValueKind.Null);
        refusal.GetProperty("error").GetProperty("code").GetInt32().Should().Be(-32700);
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("[1]")]
    [InlineData("7")]
    [InlineData("{\"requestId\":{}}")]
    [InlineData("{\"requestId\":[null]}")]
    [InlineData("{}")]
    public async Task A_cancellation_of_a_wrong_shape_does_no_harm(string parameters)
    {
        string cancelled = $$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{{parameters}}}""";
        Ids(await Run(Hello + "\n" + cancelled + "\n" + List + "\n")).Should().Contain(["1", "2"]);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    [InlineData("{\"skill\":\"\\ud800\"}")]
    public async Task Arguments_of_a_wrong_shape_are_wrong_parameters(string arguments)
    {
        List<JsonElement> answers = await Run(Hello + "\n" + Call(2, "get_experiences", arguments) + "\n");
        answers.Single(a => a.GetProperty("id").ToString() == "2").GetProperty("error").GetProperty("code").GetInt32().Should().Be(-32602);
    }

    [Fact]
    public async Task A_line_longer_than_any_message_is_refused_and_skipped()
    {
        List<JsonElement> answers = await Run(new string('x', (LineStream.MaxLine * 2) + 1000) + "\n" + Hello + "\n");
        answers.Should().HaveCount(2);
        answers.Single(a => a.TryGetProperty("error", out _)).GetProperty("error").GetProperty("code").GetInt32().Should().Be(-32600);
    }

    [Fact]
    public async Task A_long_line_in_small_pieces_is_one_message()
    {
        string request = string.Concat(Enumerable.Repeat("Zürich ", 1400));
        List<JsonElement> answers = await Run(Hello + "\n" + Call(2, "get_career_context", $$"""{"request":"{{request}}"}""") + "\n", pieces: 700);
        answers.Single(a => a.GetProperty("id").ToString() == "2").TryGetProperty("result", out _).Should().BeTrue();
    }

    [Fact]
    public async Task Text_is_escaped_no_further_than_a_line_needs()
    {
        career.Add("interest", [("name", "C++ & Zürich – O'Neil <東京>")]);
        string raw = await RunRaw(Hello + "\n" + Call(2, "get_record", """{"id":"career://interests"}""") + "\n");
        raw.Should().Contain("C++ & Zürich – O'Neil <東京>");
        raw.Should().NotContainAny("\u2028", "\u2029", "\r");
    }

    [Fact]
    public async Task A_subscription_does_not_keep_the_server()
    {
        Task<string> run = RunRaw(Modern("subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}"));
        (await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken))).Should().Be(run);
    }

    [Fact]
    public async Task Ids_may_be_texts_and_come_back_as_they_were()
    {
        List<JsonElement> answers = await Run(Hello + "\n" + """{"jsonrpc":"2.0","id":"ü 1","method":"tools/list"}""" + "\n");
        answers.Select(a => a.GetProperty("id")).Should().Contain(id => id.ValueKind == JsonValueKind.String && id.GetString() == "ü 1");
    }

    [Fact]
    public async Task A_request_may_stand_alone_without_a_handshake()
    {
        List<JsonElement> answers = await Run(Modern("tools/call", "\"name\":\"get_quick_summary\",\"arguments\":{}"));
        JsonElement result = answers.Should().ContainSingle().Subject.GetProperty("result");
        result.GetProperty("resultType").GetString().Should().Be("complete");
        result.GetProperty("content")[0].GetProperty("text").GetString().Should().Contain("Ines Aurélio");
    }

    private static string Call(int id, string tool, string arguments) =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""";

    private static string Modern(string method, string parameters) =>
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{" + parameters
        + ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}}}\n";

    private static List<string> Ids(List<JsonElement> answers) => answers.ConvertAll(a => a.GetProperty("id").ToString());

    private async Task<List<JsonElement>> Run(string input, int pieces = int.MaxValue) =>
        [.. (await RunRaw(input, pieces)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private async Task<string> RunRaw(string input, int pieces = int.MaxValue)
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 0));
        using MemoryStream output = new();
        Task serving = StdioServer.RunAsync(career.Reader, new ServerOptions("1", TextWriter.Null), pipe.Reader.AsStream(), output, TestContext.Current.CancellationToken);
        byte[] bytes = Encoding.UTF8.GetBytes(input);
        for (int at = 0; at < bytes.Length; at += Math.Min(pieces, bytes.Length - at))
            await pipe.Writer.WriteAsync(bytes.AsMemory(at, Math.Min(pieces, bytes.Length - at)), TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync();
        await serving;
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
