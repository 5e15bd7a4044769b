using CareerContext.Tests.Kit;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Mcp;

public sealed class CompletionTests : IDisposable
{
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData(McpPair.Legacy)]
    [InlineData(McpPair.Modern)]
    public async Task Ids_are_found_by_their_beginning_and_by_words(string protocol)
    {
        await using McpPair pair = await McpPair.Start(career.Reader, protocol);
        (await Complete(pair, Template("experiences"), "id", career.Plant.Id[..7])).Should().Contain(career.Plant.Id);
        (await Complete(pair, Template("experiences"), "id", "operations lead")).Should().Equal(career.Plant.Id);
        (await Complete(pair, Template("experiences"), "id", "")).Should().HaveCount(4);
        (await Complete(pair, Template("awards"), "id", "")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("prepare_interview", "company", "agua", "Águas do Vale")]
    [InlineData("prepare_interview", "role", "engineer", "Process Engineer")]
    [InlineData("find_skill_gaps", "target", "lect", "Lecturer")]
    [InlineData("tell_story", "competency", "lead", "leadership")]
    [InlineData("tell_story", "competency", "scada", "SCADA")]
    [InlineData("write_bio", "length", "50", "50 words")]
    [InlineData("tailor_resume", "job_ad", "x", null)]
    public async Task Arguments_of_prompts_are_completed(string prompt, string argument, string value, string? found)
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        (await Complete(pair, new PromptReference { Name = prompt }, argument, value)).Should().BeEquivalentTo(found is null ? [] : prompt == "write_bio" ? ["50 words", "250 words"] : [found]);
    }

    [Fact]
    public async Task What_is_not_there_is_an_error_that_says_where_to_look()
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        await Refused(pair, new PromptReference { Name = "write_novel" }, "plot", "*prompts/list*");
        await Refused(pair, new PromptReference { Name = "write_bio" }, "plot", "*prompts/list*");
        await Refused(pair, Template("novels"), "id", "*resources/templates/list*");
        await Refused(pair, Template("experiences"), "name", "*only variable is id*");
    }

    [Fact]
    public async Task More_than_a_hundred_are_counted_and_cut()
    {
        for (int i = 0; i < 120; i++) career.Add("award", [("title", $"Medal {i}")]);
        await using McpPair pair = await McpPair.Start(career.Reader);
        Completion completion = (await pair.Client.CompleteAsync(Template("awards"), "id", "medal", cancellationToken: Cancel)).Completion;
        completion.Values.Should().HaveCount(100);
        completion.Total.Should().Be(120);
        completion.HasMore.Should().BeTrue();
    }

    private static ResourceTemplateReference Template(string table) => new() { Uri = $"career://{table}/{{id}}" };

    private static async Task<IList<string>> Complete(McpPair pair, Reference reference, string argument, string value) =>
        (await pair.Client.CompleteAsync(reference, argument, value, cancellationToken: Cancel)).Completion.Values;

    private static async Task Refused(McpPair pair, Reference reference, string argument, string message) =>
        (await pair.Invoking(p => Complete(p, reference, argument, "")).Should().ThrowAsync<McpProtocolException>()).WithMessage(message).Which.ErrorCode.Should().Be(McpErrorCode.InvalidParams);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
