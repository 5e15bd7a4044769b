using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Mcp;

/// <summary>Whatever a model gets wrong: one sentence that names the cure and nothing of the file.</summary>
public sealed partial class ErrorTests : IDisposable
{
    private const string NoCursor = "pass the one that an earlier answer gave, or none to start.";
    private const string Shape = "ids look like exp_7k2mqa and stand at the end of a record's heading, collections are named like career://education.";

    private static readonly ToolSelection All = new("read,chatgpt,edit");
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public async Task Every_argument_of_every_tool_is_checked_and_the_error_names_it()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: All);
        int tried = 0;
        foreach (Tool tool in (await pair.Client.ListToolsAsync(cancellationToken: Cancel)).Select(t => t.ProtocolTool))
        {
            foreach ((string arguments, string cure) in Wrong(tool))
            {
                await Check(pair, tool.Name, arguments, cure);
                tried++;
            }
        }
        tried.Should().BeGreaterThan(100);
    }

    [Theory]
    [InlineData("get_career_context", """{"request":"?!"}""", "ask a question about the career in plain words.")]
    [InlineData("search", """{"query":"?!"}""", "ask a question about the career in plain words.")]
    [InlineData("get_experiences", """{"since":"soon"}""", "'since' must be a date as YYYY, YYYY-MM or YYYY-MM-DD.")]
    [InlineData("get_experiences", """{"since":"2021","until":"2020"}""", "'since' must not be after 'until'.")]
    [InlineData("get_experiences", """{"cursor":"x"}""", NoCursor)]
    [InlineData("get_experiences", """{"cursor":"3"}""", NoCursor)]
    [InlineData("get_experiences", """{"cursor":"-1x1"}""", NoCursor)]
    [InlineData("get_experiences", """{"cursor":"99999999999x1"}""", NoCursor)]
    [InlineData("get_experiences", """{"cursor":"1.2.3x1"}""", NoCursor)]
    [InlineData("get_record", """{"id":"career://skills","cursor":"1x1x1"}""", NoCursor)]
    [InlineData("get_record", """{"id":"career://skills","cursor":"1x7fff"}""", "ask again without it.")]
    [InlineData("get_experiences", """{"cursor":"1x7fff"}""", "ask again without it.")]
    [InlineData("get_record", """{"id":"exp_zzzzzz"}""", Shape)]
    [InlineData("get_record", """{"id":"the plant in Porto"}""", Shape)]
    [InlineData("get_record", """{"id":"career://a/b/c/d"}""", Shape)]
    [InlineData("get_record", """{"id":"career://skils"}""", "nearest: career://skills.")]
    [InlineData("get_record", """{"id":"educatoin"}""", "nearest: career://education.")]
    [InlineData("get_record", """{"id":"career://Experience s"}""", "nearest: career://experiences.")]
    [InlineData("fetch", """{"id":"exp_zzzzzz"}""", Shape)]
    [InlineData("fetch", """{"id":"career://skills"}""", "search returns the ids there are.")]
    [InlineData("describe_record", """{"kind":"jobs"}""", "'kind' must be one of person, preferences, experience, education, skill, ")]
    [InlineData("list_records", """{"kind":"jobs","query":"?"}""", "'query' must hold a word.")]
    [InlineData("list_records", """{"cursor":"x"}""", NoCursor)]
    [InlineData("list_history", """{"cursor":"x"}""", NoCursor)]
    [InlineData("list_history", """{"since":"soon"}""", "'since' must be a date as YYYY, YYYY-MM or YYYY-MM-DD.")]
    [InlineData("list_history", """{"id":"exp_zzzzzz"}""", "list_records lists the ids there are.")]
    [InlineData("save_record", """{"kind":"jobs","fields":{}}""", "'kind' must be one of person, ")]
    [InlineData("save_record", """{"kind":"skill","fields":{}}""", "No field is named; skill has name, ")]
    [InlineData("save_record", """{"kind":"skill","fields":{"categry":"Rust"}}""", "'categry' (meant: category?) is no field of skill, which has name, ")]
    [InlineData("save_record", """{"kind":"skill","fields":{"years_of_experience":"some"}}""", "'years_of_experience' must be a number")]
    [InlineData("undo_change", """{}""", "list_history lists the batches.")]
    [InlineData("undo_change", """{"batch_id":"bat_zzzzzz"}""", "e.g. bat_4hq9xz.")]
    public async Task What_no_schema_can_say_is_said(string tool, string arguments, string cure)
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: All);
        await Check(pair, tool, arguments, cure);
    }

    [Fact]
    public async Task An_id_that_is_nearly_right_is_answered_with_the_right_one()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: All);
        string id = career.Plant.Id, letters = id[4..];
        string oneWrong = id[..^1] + (id[^1] == 'b' ? 'c' : 'b'), twoWrong = $"exp_{(letters[0] == 'b' ? 'c' : 'b')}{letters[1..^1]}{(letters[^1] == 'b' ? 'c' : 'b')}";
        foreach (string wrong in (string[])[oneWrong, twoWrong, $"skl_{letters}", $"experience_{letters}"[..10] == id ? id + "x" : letters, id.ToUpperInvariant(), $"[{id}]", $"career://experiences/{oneWrong}"])
            await Check(pair, "get_record", JsonSerializer.Serialize(new { id = wrong }), $"nearest: {id}.");
        await Check(pair, "fetch", JsonSerializer.Serialize(new { id = oneWrong }), $"nearest: {id}.");
    }

    [Fact]
    public async Task What_is_given_only_when_asked_for_is_not_named_by_a_slip()
    {
        CareerRecord hidden = career.Reader.Snapshot().Of("reference").Single() with { Visibility = Visibility.Ask };
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, hidden));
        await using McpPair pair = await McpPair.Start(career.Reader);
        (await pair.Error("get_record", ("id", hidden.Id[..^1] + (hidden.Id[^1] == 'b' ? 'c' : 'b')))).Should().NotContain(hidden.Id);
    }

    [Fact]
    public async Task A_tool_that_is_not_offered_is_answered_with_those_that_are()
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        Func<Task> call = () => pair.Call(new string('x', 5000));
        string message = (await call.Should().ThrowAsync<McpProtocolException>()).Which.Message;
        message.Should().EndWith("there are get_career_context, get_quick_summary, get_profile_summary, get_experiences, search_skills, get_record.");
        message.Length.Should().BeLessThan(300);
    }

    private async Task Check(McpPair pair, string tool, string arguments, string cure)
    {
        Dictionary<string, object?> given = JsonDocument.Parse(arguments).RootElement.EnumerateObject().ToDictionary(a => a.Name, object? (a) => a.Value);
        CallToolResult result = await pair.Client.CallToolAsync(tool, given, cancellationToken: Cancel);
        string text = McpPair.TextOf(result), what = $"{tool} {arguments[..Math.Min(arguments.Length, 100)]}";
        result.IsError.Should().BeTrue($"{what} was answered with {text}");
        text.Should().Contain(cure, what);
        text.Should().EndWith(".", what).And.NotContain("\n", what);
        SecondSentence().IsMatch(text).Should().BeFalse($"{what} is one sentence, not {text}");
        foreach (string stored in Stored().Where(s => !arguments.Contains(s, StringComparison.OrdinalIgnoreCase))) text.Should().NotContain(stored, what);
    }

    // Short words of a file, such as "lead", stand in any sentence.
    private List<string> Stored() => [.. career.Reader.Snapshot().Records
        .SelectMany(r => r.Values.Values.Concat(r.Lists.Values.SelectMany(l => l).SelectMany(e => e.Values.Values))).OfType<string>().Where(s => s.Length >= 5)];

    private static IEnumerable<(string Arguments, string Cure)> Wrong(Tool tool)
    {
        JsonElement properties = tool.InputSchema.GetProperty("properties");
        string[] required = tool.InputSchema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(n => n.GetString()!)] : [];
        string right = string.Join(',', required.Select(n => Right(n, properties)));
        yield return ($$"""{{{right}}{{(right.Length > 0 ? "," : "")}}"bogus":1}""", $"'bogus' is no argument of this tool ({(properties.EnumerateObject().Any() ? "arguments: " : "it takes none")}");
        foreach (string name in required) yield return ("{}", $"'{name}' is missing, it must be {(Type(properties.GetProperty(name)) == "object" ? Object : "a text of 1 to ")}");
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            string others = string.Concat(required.Where(n => n != property.Name).Select(n => "," + Right(n, properties)));
            IEnumerable<(string Value, string Cure)> wrong = Type(property.Value) switch
            {
                "integer" => WrongNumbers(property.Value),
                "boolean" => ((string[])["1", "\"perhaps\"", "{}", "[true]"]).Select(v => (v, "true or false")),
                "object" => ((string[])["1", "true", "[]", "\"{\"", "\"[1]\"", "\"\"", """{"a":[[[[[[[[1]]]]]]]]}""", $$"""{"a":"{{new string('x', 100_001)}}"}"""]).Select(v => (v, Object)),
                _ => WrongTexts(property.Value),
            };
            foreach ((string value, string cure) in wrong)
                yield return ($$"""{"{{property.Name}}":{{value}}{{others}}}""", $"'{property.Name}' must be {cure}");
        }
    }

    private const string Object = "an object of names and values, at most 8 levels deep and 100000 characters long";

    private static string Right(string name, JsonElement properties) => $"\"{name}\":{(Type(properties.GetProperty(name)) == "object" ? "{}" : "\"experience\"")}";

    private static string? Type(JsonElement schema) => schema.GetProperty("type").GetString();

    private static IEnumerable<(string Value, string Cure)> WrongNumbers(JsonElement schema)
    {
        long least = schema.GetProperty("minimum").GetInt64();
        long? most = schema.TryGetProperty("maximum", out JsonElement maximum) ? maximum.GetInt64() : null;
        foreach (string value in (string[])["\"many\"", "true", "{}", "[1]", $"{least - 1}", $"{(most ?? 1L << 53) + 2}", "1.5", "1e400", "-9223372036854775809"])
            yield return (value, most is null ? $"a whole number from {least} on" : $"a whole number from {least} to {most}");
    }

    private static IEnumerable<(string Value, string Cure)> WrongTexts(JsonElement schema)
    {
        foreach (string value in (string[])["42", "true", "{}", "[\"a\"]"]) yield return (value, "a text");
        if (schema.TryGetProperty("maxLength", out JsonElement most)) yield return ($"\"{new string('x', most.GetInt32() + 1)}\"", $"a text of 1 to {most} characters, not {most.GetInt32() + 1}");
        if (schema.TryGetProperty("minLength", out _)) yield return ("\" \"", "a text of 1 to ");
    }

    [GeneratedRegex(@"[.!?] \p{Lu}")]
    private static partial Regex SecondSentence();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
