using CareerContext.Cli;
using CareerContext.Mcp;

namespace CareerContext.Tests.Cli;

public class ServeShapeTests
{
    [Theory]
    [InlineData(null, false, "serve")]
    [InlineData("a.db", false, "serve", "--db", "a.db")]
    [InlineData("a.db", false, "--db", "a.db", "serve")]
    [InlineData("a.db", true, "--db", "a.db", "serve", "--read-only")]
    [InlineData("a.db", true, "serve", "--read-only", "--db", "a.db")]
    public void Usual_command_lines_are_recognised(string? db, bool readOnly, params string[] arguments) =>
        ServeShape.Match(arguments).Should().Be(new ServeShape(db, new ToolSelection(ReadOnly: readOnly)));

    [Fact]
    public void The_choice_of_tools_is_recognised() =>
        ServeShape.Match(["serve", "--toolsets", "read,chatgpt", "--hide", "contact", "--exclude-tools", "get_record", "--tools", "search"])
            .Should().Be(new ServeShape(null, new ToolSelection("read,chatgpt", "search", "get_record"), "contact"));

    [Theory]
    [InlineData]
    [InlineData("doctor")]
    [InlineData("serve", "--help")]
    [InlineData("serve", "--db")]
    [InlineData("serve", "--db", "")]
    [InlineData("serve", "--db", "--read-only")]
    [InlineData("serve", "--db=a.db")]
    [InlineData("serve", "serve")]
    [InlineData("--read-only", "serve")]
    [InlineData("serve", "--db", "a", "--db", "b")]
    [InlineData("--db", "serve")]
    [InlineData("serve", "--http")]
    [InlineData("--hide", "contact", "serve")]
    [InlineData("serve", "--hide", "contact", "--hide", "references")]
    public void Anything_else_is_left_to_the_parser(params string[] arguments) => ServeShape.Match(arguments).Should().BeNull();

    [Theory]
    [InlineData("serve")]
    [InlineData("--db", "a.db", "serve", "--read-only")]
    [InlineData("serve", "--read-only", "--db", "a.db")]
    [InlineData("serve", "--toolsets", "read", "--tools", "search", "--exclude-tools", "fetch", "--hide", "contact")]
    public void What_is_recognised_parses_too(params string[] arguments) =>
        CareerCli.Build(new CliStreams(Stream.Null, TextWriter.Null, TextWriter.Null)).Parse(arguments).Errors.Should().BeEmpty();
}
