using System.Globalization;
using System.Text;

namespace CareerContext.Benchmarks.Speed;

/// <summary>A call of a tool, and what its answer must hold: a server that only says that it failed is not fast.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Arguments">As JSON.</param>
/// <param name="Expected">Stands in a right answer, in ASCII and without quotes.</param>
internal sealed record ToolCall(string Tool, string Arguments, string Expected)
{
    private readonly byte[] expected = Encoding.ASCII.GetBytes(Expected);
    private readonly string after = $$$""","method":"tools/call","params":{"name":"{{{Tool}}}","arguments":{{{Arguments}}}}}""";

    /// <summary>The request as a JSON-RPC message.</summary>
    public string Message(int id) => string.Create(CultureInfo.InvariantCulture, $$"""{"jsonrpc":"2.0","id":{{id}}{{after}}""");

    /// <summary>Whether an answer is right.</summary>
    public bool IsRight(ReadOnlySpan<byte> answer) =>
        answer.IndexOf("\"result\":"u8) >= 0 && answer.IndexOf("\"isError\":true"u8) < 0 && answer.IndexOf(expected) >= 0;

    /// <summary>Checks an answer.</summary>
    /// <exception cref="IOException">It is wrong.</exception>
    public void Check(ReadOnlySpan<byte> answer)
    {
        if (!IsRight(answer)) throw new IOException($"{Tool} {Arguments} was answered without \"{Expected}\": {Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 600)])}");
    }
}
