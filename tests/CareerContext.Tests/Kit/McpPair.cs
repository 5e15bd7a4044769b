using System.IO.Pipelines;
using CareerContext.Context;
using CareerContext.Mcp;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Kit;

/// <summary>The SDK's client and our server, joined by two pipes within this process.</summary>
internal sealed class McpPair : IAsyncDisposable
{
    /// <summary>The revision with a handshake that most clients speak.</summary>
    public const string Legacy = "2025-11-25";

    /// <summary>The revision without a handshake.</summary>
    public const string Modern = "2026-07-28";

    private readonly Pipe toServer = new();
    private readonly Pipe toClient = new();
    private readonly StringWriter log = new();
    private readonly Task serving;

    private McpPair(CareerReader reader, ToolSelection tools) =>
        serving = Task.Run(() => StdioServer.RunAsync(reader, new ServerOptions("1.2.3", TextWriter.Synchronized(log)) { Tools = tools }, toServer.Reader.AsStream(), toClient.Writer.AsStream(), CancellationToken.None));

    public McpClient Client { get; private set; } = null!;

    /// <summary>What the server wrote to its log.</summary>
    public string Log => log.ToString();

    /// <summary>Starts both.</summary>
    /// <param name="reader">The career file's reader.</param>
    /// <param name="protocol">The revision that the client insists on.</param>
    /// <param name="tools">The tools to offer; the usual ones where nothing is said.</param>
    /// <param name="client">Changes what the client is and can do; its name is <c>pair</c> otherwise.</param>
    public static async Task<McpPair> Start(CareerReader reader, string protocol = Modern, ToolSelection? tools = null, Action<McpClientOptions>? client = null)
    {
        McpPair pair = new(reader, tools ?? new ToolSelection());
        McpClientOptions options = new() { ProtocolVersion = protocol, ClientInfo = new Implementation { Name = "pair", Version = "9" } };
        client?.Invoke(options);
        pair.Client = await McpClient.CreateAsync(new StreamClientTransport(pair.toServer.Writer.AsStream(), pair.toClient.Reader.AsStream()), options, cancellationToken: Cancel);
        return pair;
    }

    public async Task<CallToolResult> Call(string tool, params (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(a => a.Name, a => a.Value), cancellationToken: Cancel);

    /// <summary>A call's text, after a check that it is no error and holds one text and nothing else.</summary>
    public async Task<string> Text(string tool, params (string Name, object? Value)[] arguments)
    {
        CallToolResult result = await Call(tool, arguments);
        result.IsError.Should().NotBe(true, TextOf(result));
        return TextOf(result);
    }

    /// <summary>A call's sentence, after a check that it is an error.</summary>
    public async Task<string> Error(string tool, params (string Name, object? Value)[] arguments)
    {
        CallToolResult result = await Call(tool, arguments);
        result.IsError.Should().BeTrue(TextOf(result));
        return TextOf(result);
    }

    public async Task<string> Read(string uri)
    {
        ReadResourceResult result = await Client.ReadResourceAsync(uri, cancellationToken: Cancel);
        return result.Contents.Should().ContainSingle().Subject.Should().BeOfType<TextResourceContents>().Subject.Text;
    }

    public static string TextOf(CallToolResult result)
    {
        result.StructuredContent.Should().BeNull();
        return result.Content.Should().ContainSingle().Subject.Should().BeOfType<TextContentBlock>().Subject.Text;
    }

    public async ValueTask DisposeAsync()
    {
        if (Client is not null) await Client.DisposeAsync();
        await toServer.Writer.CompleteAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
