using System.Text.Json.Nodes;
using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Mcp;

public sealed class ToolCallTests : IDisposable
{
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData(McpPair.Legacy)]
    [InlineData(McpPair.Modern)]
    public async Task Every_tool_gives_the_readers_text_and_receipt(string protocol)
    {
        await using McpPair pair = await McpPair.Start(career.Reader, protocol);
        await Same(pair, career.Reader.Answer("Where do I work now?"), "get_career_context", ("request", "Where do I work now?"));
        await Same(pair, career.Reader.Answer("What did I do at Cervejaria Norte?", 60), "get_career_context", ("request", "What did I do at Cervejaria Norte?"), ("max_tokens", 60));
        await Same(pair, career.Reader.QuickSummary(), "get_quick_summary");
        await Same(pair, career.Reader.ProfileSummary(), "get_profile_summary");
        await Same(pair, career.Reader.ProfileSummary(200), "get_profile_summary", ("max_tokens", 200));
        await Same(pair, career.Reader.Experiences(new ExperienceFilter()), "get_experiences");
        await Same(pair, career.Reader.Experiences(new ExperienceFilter("vale", "SCADA", PartialDate.Create(2016), PartialDate.Create(2020, 12, 31), 1), 300), "get_experiences",
            ("company", "vale"), ("skill", "SCADA"), ("since", "2016"), ("until", "2020-12-31"), ("limit", "1"), ("max_tokens", 300));
        await Same(pair, career.Reader.SearchSkills("scada"), "search_skills", ("query", "scada"));
        await Same(pair, career.Reader.SearchSkills("a", 2, 100), "search_skills", ("query", "a"), ("limit", 2), ("max_tokens", 100));
        await Same(pair, career.Reader.Record(career.Plant.Id), "get_record", ("id", career.Plant.Id));
        await Same(pair, career.Reader.Record("career://education", null, 500), "get_record", ("id", "career://education"), ("max_tokens", 500));
        pair.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task A_cursor_goes_on_where_the_answer_ended()
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        List<string> seen = [];
        string? cursor = null;
        do
        {
            CallToolResult page = await pair.Call("get_experiences", ("limit", 1), ("cursor", cursor));
            page.IsError.Should().NotBe(true, McpPair.TextOf(page));
            JsonNode receipt = page.Meta![Replies.ReceiptKey]!;
            seen.AddRange(receipt["sources"]!.AsArray().Select(s => s!.GetValue<string>()).Where(s => s.StartsWith("exp_", StringComparison.Ordinal)));
            cursor = receipt["next"]?["cursor"]?.GetValue<string>();
            seen.Should().HaveCountLessThan(10);
        }
        while (cursor is not null);
        seen.Distinct().Should().HaveCount(4);
    }

    [Theory]
    [InlineData(McpPair.Legacy)]
    [InlineData(McpPair.Modern)]
    public async Task Bad_arguments_come_back_as_one_sentence_to_the_model(string protocol)
    {
        await using McpPair pair = await McpPair.Start(career.Reader, protocol);
        (await pair.Error("get_experiences", ("limit", 500), ("bogus", true))).Should().Be(
            "Wrong arguments for get_experiences: 'limit' must be a whole number from 1 to 50; 'bogus' is no argument of this tool (arguments: company, skill, since, until, limit, cursor, max_tokens).");
        (await pair.Error("get_career_context", ("request", "x"), ("max_tokens", 39))).Should().Contain("from 40 to 8000");
        (await pair.Error("get_record", ("id", "exp_zzzzzz"))).Should().StartWith("No record has this id;");
        (await pair.Error("get_experiences", ("cursor", "no cursor of ours"))).Should().NotContain("Internal error");
        pair.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task An_unknown_tool_is_an_error_of_the_protocol()
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        Func<Task> call = () => pair.Call("forget_everything");
        (await call.Should().ThrowAsync<McpProtocolException>()).Which.ErrorCode.Should().Be(McpErrorCode.InvalidParams);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_yet_is_a_normal_state()
    {
        using TempCareer later = new();
        await using McpPair pair = await McpPair.Start(CareerLibrary.Reader(later.File));
        foreach (string tool in (string[])["get_quick_summary", "get_profile_summary", "get_experiences"])
        {
            CallToolResult result = await pair.Call(tool);
            result.IsError.Should().NotBe(true);
            McpPair.TextOf(result).Should().Be(CareerFile.NoFileYet);
            JsonNode receipt = result.Meta![Replies.ReceiptKey]!;
            receipt["answered"]!.GetValue<bool>().Should().BeFalse();
            receipt["tier"]!.GetValue<string>().Should().Be("none");
            receipt["as_of"]!.GetValue<string>().Should().Be("2026-03-01");
        }
        (await pair.Read("career://skills")).Should().Be(CareerFile.NoFileYet);
        later.Names().Should().BeEmpty();

        later.Write(session => RecordStore.Save(session, new CareerRecord { Kind = RecordKinds.Find("person")!, Values = new Dictionary<string, object> { ["name"] = "Ada Later" } }));
        (await pair.Text("get_quick_summary")).Should().Contain("Ada Later");
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_with_a_sentence()
    {
        using TempFolder folder = new();
        await using McpPair pair = await McpPair.Start(CareerLibrary.Reader(CareerLibrary.Open(folder.Write("career.db", "Dear diary"))));
        (await pair.Error("get_quick_summary")).Should().Contain("is not a career file");
        pair.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task A_fault_of_the_program_says_nothing_of_the_career()
    {
        const string secret = "Rosebud";
        StringWriter log = new();
        Replies replies = new(career.Reader, log);
        string words = Failing(replies, () => throw new KeyNotFoundException(secret, new ArgumentException(secret)));
        words.Should().StartWith("Internal error").And.NotContain(secret);
        log.ToString().Should().Contain("get_record failed: System.Collections.Generic.KeyNotFoundException").And.Contain("System.ArgumentException").And.NotContain(secret);
        Failing(replies, () => throw new CareerException(Fault.Internal, secret)).Should().NotContain(secret);
        Failing(replies, () => throw new CareerException(Fault.Conflict, "Try again.")).Should().Be("Try again.");
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Many_calls_at_once_are_all_answered()
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        string[] answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => pair.Text("get_quick_summary")));
        answers.Distinct().Should().ContainSingle();
    }

    private static string Failing(Replies replies, Func<ContextAnswer> make)
    {
        try
        {
            replies.Answer(make);
            throw new InvalidOperationException("It did not fail.");
        }
        catch (Exception error) when (error is not InvalidOperationException)
        {
            return replies.Words(error, "get_record");
        }
    }

    private static async Task Same(McpPair pair, ContextAnswer expected, string tool, params (string Name, object? Value)[] arguments)
    {
        CallToolResult result = await pair.Call(tool, arguments);
        result.IsError.Should().NotBe(true, McpPair.TextOf(result));
        McpPair.TextOf(result).Should().Be(expected.Text);
        JsonNode.DeepEquals(result.Meta![Replies.ReceiptKey], Replies.Meta(expected.Receipt)[Replies.ReceiptKey]).Should().BeTrue(result.Meta.ToJsonString());
    }
}
