using System.Diagnostics;
using System.Text.Json;

namespace CareerContext.Tests.Kit;

/// <summary>The built program as it serves over its standard input and output, spoken to line by line.</summary>
internal sealed class PipedServer : IDisposable
{
    private const string Hello = """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"piped","version":"1"}}}""";
    private readonly Process process;
    private int calls;

    /// <param name="process">Started with <c>serve</c>.</param>
    public PipedServer(Process process)
    {
        this.process = process;
        Ask(Hello).GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString().Should().Be("careercontext");
    }

    /// <summary>The number of the process.</summary>
    public int Id => process.Id;

    /// <summary>Calls a tool and returns its text, after a check that it is no error.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">Its arguments as JSON.</param>
    public string Call(string tool, string arguments = "{}")
    {
        JsonElement result = Result(tool, arguments);
        (result.TryGetProperty("isError", out JsonElement fails) && fails.GetBoolean()).Should().BeFalse(TextOf(result));
        return TextOf(result);
    }

    /// <summary>Asks a question in plain words.</summary>
    public string Answer(string request) => Call("get_career_context", $$"""{"request":"{{request}}"}""");

    /// <summary>Calls a tool and returns its sentence, after a check that it is an error.</summary>
    public string Error(string tool, string arguments = "{}")
    {
        JsonElement result = Result(tool, arguments);
        result.GetProperty("isError").GetBoolean().Should().BeTrue(TextOf(result));
        return TextOf(result);
    }

    /// <summary>Ends its input and waits; nothing may stand on standard error.</summary>
    public void End()
    {
        Finished finished = Processes.Finish(process);
        finished.Expect();
        finished.Error.Should().BeEmpty();
    }

    public void Dispose() => process.Dispose();

    private static string TextOf(JsonElement result) => result.GetProperty("content")[0].GetProperty("text").GetString()!;

    private JsonElement Result(string tool, string arguments) => Ask($$$"""{"jsonrpc":"2.0","id":{{{++calls}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""").GetProperty("result");

    private JsonElement Ask(string message)
    {
        process.StandardInput.WriteLine(message);
        process.StandardInput.Flush();
        return JsonDocument.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The server ended: {process.StandardError.ReadToEnd()}")).RootElement;
    }
}
