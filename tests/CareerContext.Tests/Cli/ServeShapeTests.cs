using CareerContext.Cli;

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
        ServeShape.Match(arguments).Should().Be(new ServeShape(db, readOnly));

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
    public void Anything_else_is_left_to_the_parser(params string[] arguments) => ServeShape.Match(arguments).Should().BeNull();

    [Theory]
    [InlineData("serve")]
    [InlineData("--db", "a.db", "serve", "--read-only")]
    [InlineData("serve", "--read-only", "--db", "a.db")]
    public void What_is_recognised_parses_too(params string[] arguments) =>
        CareerCli.Build(new CliStreams(Stream.Null, TextWriter.Null, TextWriter.Null)).Parse(arguments).Errors.Should().BeEmpty();
}
