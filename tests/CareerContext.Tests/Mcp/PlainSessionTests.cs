using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using CareerContext.Mcp;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Mcp;

/// <summary>What is answered without the SDK is byte for byte what the SDK answers.</summary>
public sealed class PlainSessionTests : IDisposable
{
    private const string Done = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";
    private readonly SmallCareer career = new();

    public static TheoryData<string> Messages =>
    [
        """{"jsonrpc":"2.0","id":2,"method":"ping"}""",
        """{"jsonrpc":"2.0","id":2,"method":"ping","params":{}}""",
        """{"jsonrpc":"2.0","id":"two","method":"ping"}""",
        """{"id":-7,"method":"ping","jsonrpc":"2.0"}""",
        """{"jsonrpc":"2.0","id":"\u00fc \"2\"","method":"ping"}""",
        """{"jsonrpc":"2.0","id":9007199254740993,"method":"ping"}""",
        """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""",
        """{"jsonrpc":"2.0","id":2,"method":"tools/list","params":{"_meta":{"progressToken":5}}}""",
        """{"jsonrpc":"2.0","id":2,"method":"tools/list","params":{"cursor":"x"}}""",
        Call("get_quick_summary", "{}"),
        """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_quick_summary"}}""",
        """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"_meta":{"progressToken":"p"},"arguments":{},"name":"get_profile_summary"}}""",
        """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"_meta":{"other":"p"},"arguments":{},"name":"get_profile_summary"}}""",
        Call("get_career_context", """{"request":"What is my current job?"}"""),
        Call("get_career_context", """{"request":"Wer ist das? \u00fc \ud83d\ude00","max_tokens":"60"}"""),
        Call("get_career_context", """{"request":"Where was I a pilot?","as_of":null}"""),
        Call("get_career_context", """{"request":"x","max_tokens":1}"""),
        Call("get_career_context", """{"request":5,"max_tokens":{},"nothing":[]}"""),
        Call("get_career_context", """{"request":"\ud800"}"""),
        Call("get_career_context", """{"request":"a","request":"b"}"""),
        Call("get_career_context", "{" + string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"a{i}\":1")) + "}"),
        Call("get_career_context", """{"request":"<b>&'C++' – Zürich</b>"}"""),
        Call("get_career_context", "[1]"),
        Call("get_career_context", "null"),
        Call("get_experiences", """{"limit":1}"""),
        Call("search_skills", """{"query":"Fortran"}"""),
        Call("get_record", """{"id":"exp_000000"}"""),
        Call("get_record", """{"id":"career://experiences"}"""),
        Call("no_such_tool", "{}"),
        Call("save_record", "{}"),
        """{"jsonrpc":"2.0","id":2,"method":"tools/call"}""",
        """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{}}""",
        """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":[]}""",
        """{"jsonrpc":"2.0","id":2,"method":"no/such"}""",
        """{"jsonrpc":"2.0","id":2,"method":7}""",
        """{"jsonrpc":"1.0","id":2,"method":"ping"}""",
        """{"jsonrpc":"2.0","id":2.5,"method":"ping"}""",
        """{"jsonrpc":"2.0","id":null,"method":"ping"}""",
        """{"jsonrpc":"2.0","id":2,"method":"ping","more":1}""",
        """{"jsonrpc":"2.0","id":2,"method":"prompts/list"}""",
        """{"jsonrpc":"2.0","id":2,"method":"resources/templates/list"}""",
        """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":77,"reason":"why not"}}""",
        "no message",
    ];

    public void Dispose() => career.Dispose();

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task The_answer_is_the_same_with_and_without_the_SDK(string message)
    {
        string[] plain = await Run(Hello("2025-06-18"), Done, message), sdk = await Run(Hello("2025-06-18", more: ",\"more\":1"), Done, message);
        plain.Should().BeEquivalentTo(sdk);
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task The_handshake_is_the_same_with_and_without_the_SDK(string revision) =>
        (await Run(Hello(revision))).Should().ContainSingle().Which.Should().Be((await Run(Hello(revision, more: ",\"more\":1"))).Single());

    [Theory]
    [InlineData("2023-01-01", "{}", """{"name":"t","version":"1"}""")]
    [InlineData("2025-06-18", """{"roots":{"listChanged":"yes"}}""", """{"name":"t","version":"1"}""")]
    [InlineData("2025-06-18", """{"roots":{"listChanged":true},"sampling":{},"elicitation":{"form":{}}}""", """{"name":"t","version":"1","title":"T"}""")]
    [InlineData("2025-06-18", """{"experimental":{"x":{}}}""", """{"name":"t","version":"1","websiteUrl":"https://example.org"}""")]
    [InlineData("2025-06-18", "{}", """{"name":"t"}""")]
    [InlineData("2025-06-18", "[]", """{"name":"t","version":"1"}""")]
    public async Task A_handshake_of_any_shape_is_answered_as_the_SDK_does(string revision, string capabilities, string client)
    {
        string parameters = $$"""{"protocolVersion":"{{revision}}","capabilities":{{capabilities}},"clientInfo":{{client}}}""";
        string[] plain = await Run(Request("initialize", parameters)), sdk = await Run(Request("initialize", parameters).Replace("\"id\":1", "\"more\":1,\"id\":1", StringComparison.Ordinal));
        plain.Should().Equal(sdk);
    }

    [Fact]
    public async Task The_SDK_is_told_of_the_handshake_and_answers_it_to_nobody()
    {
        string[] answers = await Run(Hello("2025-11-25"), Done, """{"jsonrpc":"2.0","id":2,"method":"prompts/list"}""", Call("get_quick_summary", "{}", 3), """{"jsonrpc":"2.0","id":4,"method":"resources/list"}""");
        answers.Select(a => JsonDocument.Parse(a).RootElement.GetProperty("id").GetInt32()).Should().BeEquivalentTo([1, 2, 3, 4]);
        answers.Should().NotContain(a => a.Contains("error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"more\":1")]
    public async Task A_client_that_uses_an_id_again_and_again_gets_every_answer(string more)
    {
        string[] calls = [.. Enumerable.Repeat(Call("get_quick_summary", "{}"), 400)];
        (await Run([Hello("2025-11-25", more), .. calls])).Should().HaveCount(401);
        if (more.Length == 0) (await RunAtOnce([Hello("2025-11-25"), .. calls])).Should().HaveCount(401);
    }

    [Fact]
    public async Task A_client_that_closes_its_input_and_reads_nothing_holds_the_server_for_seconds_only()
    {
        string[] calls = [.. Enumerable.Range(2, 400).Select(i => Call("get_profile_summary", "{}", i))];
        using MemoryStream input = new(Encoding.UTF8.GetBytes(string.Concat(calls.Prepend(Done).Prepend(Hello("2025-11-25")).Select(m => m + "\n"))));
        Pipe full = new(new PipeOptions(pauseWriterThreshold: 1000, resumeWriterThreshold: 500));
        Task serving = StdioServer.RunAsync(career.Reader, new ServerOptions("1", TextWriter.Null), input, full.Writer.AsStream(), TestContext.Current.CancellationToken);
        await serving.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await full.Reader.CompleteAsync();
    }

    [Fact]
    public async Task A_second_handshake_is_the_SDKs_to_judge()
    {
        string[] plain = await Run(Hello("2025-11-25"), Hello("2025-06-18").Replace("\"id\":1", "\"id\":2", StringComparison.Ordinal));
        string[] sdk = await Run(Hello("2025-11-25", more: ",\"more\":1"), Hello("2025-06-18").Replace("\"id\":1", "\"id\":2", StringComparison.Ordinal));
        plain.Should().Equal(sdk);
    }

    [Fact]
    public async Task Who_reads_without_the_SDK_and_writes_with_it_is_one_client()
    {
        string id = career.Add("award", [("title", "Prize")]).Id;
        string save = Call("save_record", "{\"kind\":\"award\",\"id\":\"" + id + "\",\"fields\":{\"description\":\"For nothing.\"}}", 3);
        string[] answers = await Run(new ToolSelection("read,edit"), Hello("2025-11-25"), Done, Call("get_record", $$"""{"id":"{{id}}"}""", 2), save);
        answers[2].Should().Contain(id).And.NotContain("isError");
        career.File.Read(session => session.Query("SELECT changed_by_detail FROM history ORDER BY number DESC LIMIT 1", row => row.GetString(0))).Should().Equal("t 1");
    }

    private static string Hello(string revision, string more = "") => Request("initialize", "{\"protocolVersion\":\"" + revision + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}", more);

    private static string Request(string method, string parameters, string more = "") => $$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}{{more}}}""";

    private static string Call(string tool, string arguments, int id = 2) => $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""";

    private Task<string[]> Run(params string[] messages) => Run(new ToolSelection(), messages);

    // All at once, as a client would that waits for none.
    private async Task<string[]> RunAtOnce(string[] messages)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(string.Concat(messages.Select(m => m + "\n")))), output = new();
        await StdioServer.RunAsync(career.Reader, new ServerOptions("1", TextWriter.Null), input, output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // One after the other, as a client would that waits for each answer.
    private async Task<string[]> Run(ToolSelection tools, params string[] messages)
    {
        Pipe input = new(), output = new();
        Task serving = StdioServer.RunAsync(career.Reader, new ServerOptions("1", TextWriter.Null) { Tools = tools }, input.Reader.AsStream(), output.Writer.AsStream(), TestContext.Current.CancellationToken);
        using StreamReader answers = new(output.Reader.AsStream());
        List<string> lines = [];
        foreach (string message in messages)
        {
            await input.Writer.WriteAsync(Encoding.UTF8.GetBytes(message + "\n"), TestContext.Current.CancellationToken);
            if (!message.Contains("\"notifications/", StringComparison.Ordinal)) lines.Add((await answers.ReadLineAsync(TestContext.Current.CancellationToken))!);
        }
        await input.Writer.CompleteAsync();
        await serving;
        await output.Writer.CompleteAsync();
        while (await answers.ReadLineAsync(TestContext.Current.CancellationToken) is { } rest) lines.Add(rest);
        return [.. lines];
    }
}
