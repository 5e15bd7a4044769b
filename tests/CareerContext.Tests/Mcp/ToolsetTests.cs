using CareerContext.Mcp;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Mcp;

public sealed class ToolsetTests
{
    private static readonly string[] Read = ["get_career_context", "get_quick_summary", "get_profile_summary", "get_experiences", "search_skills", "get_record"];

    [Fact]
    public void Reading_is_usual() => Names(new ToolSelection()).Should().Equal(Read);

    [Theory]
    [InlineData("chatgpt", null, null, "search,fetch")]
    [InlineData("chatgpt,read", null, null, "get_career_context,get_quick_summary,get_profile_summary,get_experiences,search_skills,get_record,search,fetch")]
    [InlineData(null, "get_record,get_career_context", null, "get_career_context,get_record")]
    [InlineData("chatgpt", "get_record", null, "get_record,search,fetch")]
    [InlineData(null, null, "get_record, get_experiences", "get_career_context,get_quick_summary,get_profile_summary,search_skills")]
    [InlineData("chatgpt", "get_record", "get_record,fetch", "search")]
    public void Sets_and_tools_add_up_and_exclusions_come_last(string? sets, string? tools, string? excluded, string expected)
    {
        Names(new ToolSelection(sets, tools, excluded)).Should().Equal(expected.Split(','));
        Names(new ToolSelection(sets, tools, excluded, ReadOnly: true)).Should().Equal(expected.Split(','), "all of these only read");
    }

    [Fact]
    public void Records_are_read_and_edit_writes_them_too()
    {
        string[] records = ["describe_record", "list_records", "list_history", "review_career"], edit = [.. records, "save_record", "remove_record", "undo_change"];
        Names(new ToolSelection("records")).Should().Contain(records).And.NotContain(edit[^3..]);
        Names(new ToolSelection("edit")).Should().Contain(edit);
        Names(new ToolSelection("read,edit")).Should().Equal([.. Read, .. Names(new ToolSelection("edit"))]);
        Names(new ToolSelection("records", ReadOnly: true)).Should().Equal(Names(new ToolSelection("records")));
    }

    [Theory]
    [InlineData("edit", null)]
    [InlineData("read,edit", null)]
    [InlineData(null, "get_record,save_record")]
    public void What_writes_is_refused_where_nothing_may_be_written(string? sets, string? tools) =>
        FluentActions.Invoking(() => Names(new ToolSelection(sets, tools, ReadOnly: true))).Should().Throw<CareerException>().WithMessage("--read-only forbids*the toolset records instead*").Which.Fault.Should().Be(Fault.Invalid);

    [Theory]
    [InlineData("reading", null, null, "--toolsets does not know 'reading'; it takes read, chatgpt*")]
    [InlineData("", null, null, "--toolsets names nothing*read, chatgpt*")]
    [InlineData(null, "get_all", null, "--tools does not know 'get_all'; it takes get_career_context, *")]
    [InlineData(null, null, "get_recordings", "--exclude-tools does not know 'get_recordings'*")]
    [InlineData("chatgpt", null, "search,fetch", "No tool is left*")]
    public void An_unknown_name_is_an_error_that_lists_the_known(string? sets, string? tools, string? excluded, string message) =>
        FluentActions.Invoking(() => Names(new ToolSelection(sets, tools, excluded))).Should().Throw<CareerException>().WithMessage(message).Which.Fault.Should().Be(Fault.Invalid);

    private static IEnumerable<string> Names(ToolSelection choice)
    {
        using SmallCareer career = new();
        return [.. CareerServer.Describe(career.Reader, new ServerOptions("1", TextWriter.Null) { Tools = choice }).ToolCollection!.Select(t => t.ProtocolTool.Name)];
    }
}
