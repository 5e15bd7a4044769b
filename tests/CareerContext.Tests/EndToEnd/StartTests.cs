using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Cli;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.EndToEnd;

/// <summary>What a start costs, by a measure that is the same on every machine.</summary>
public sealed partial class StartTests : IDisposable
{
    private const int MostMethods = 2_600;
    private const string Hello = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";
    private readonly SampleCareer career = new();

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData("What is the current job?")]
    [InlineData("How many years of Kafka?")]
    [InlineData("Where did she work in March 2019?")]
    [InlineData("What did she achieve at Lumen Orchard?")]
    [InlineData("Which languages does she speak?")]
    public void At_most_2600_methods_are_compiled_before_the_first_answer(string request)
    {
        int methods = Count(request);
        if (BuiltProgram.Other is null) methods.Should().BeInRange(500, MostMethods);
        else methods.Should().Be(0, "a program that is compiled ahead of time compiles nothing");
    }

    [Fact]
    public void The_switch_that_counts_stands_in_no_help() => BuiltProgram.Run(["serve", "--help"]).Output.Should().NotContain(ServeShape.CountMethods);

    private int Count(string request)
    {
        string call = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_career_context","arguments":{"request":"?"}}}""".Replace("?\"", request + "\"", StringComparison.Ordinal);
        Finished run = BuiltProgram.Run(["serve", "--db", career.FilePath, ServeShape.CountMethods], $"{Hello}\n{call}\n");
        run.Output.Should().Contain("\"id\":2");
        return int.Parse(Methods().Match(run.Error).Groups["count"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("careercontext: (?<count>[0-9]+) methods compiled before the first answer")]
    private static partial Regex Methods();
}
