using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Mcp;

/// <summary>An answer as a client got it.</summary>
/// <param name="Text">The text alone.</param>
/// <param name="Tier">The receipt's tier.</param>
/// <param name="Tokens">The receipt's tokens.</param>
public sealed record ServedAnswer(string Text, string Tier, int Tokens);

/// <summary>This program as a server in a process of its own, asked by a real client over stdio.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly McpClient client;

    private ServerProcess(McpClient client) => this.client = client;

    /// <summary>Starts the server on a career file and shakes hands with it.</summary>
    /// <param name="careerFile">The file's path.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ServerProcess> StartAsync(string careerFile, CancellationToken cancellationToken)
    {
        (string program, string[] before) = Program();
        StdioClientTransport transport = new(new StdioClientTransportOptions
        {
            Name = "careercontext",
            Command = program,
            Arguments = [.. before, "serve", "--db", careerFile, "--read-only"],
            ShutdownTimeout = TimeSpan.FromSeconds(1),
        });
        return new ServerProcess(await McpClient.CreateAsync(transport, cancellationToken: cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Asks by the tool <c>get_career_context</c>.</summary>
    public async Task<ServedAnswer> AskAsync(string request, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> arguments = new() { ["request"] = request };
        CallToolResult result = await client.CallToolAsync("get_career_context", arguments, cancellationToken: cancellationToken).ConfigureAwait(false);
        string text = string.Join('\n', result.Content.OfType<TextContentBlock>().Select(b => b.Text));
        JsonNode? receipt = result.Meta?[Replies.ReceiptKey];
        return receipt is null
            ? throw new InvalidOperationException($"The server gave no receipt: {text}")
            : new ServedAnswer(text, receipt["tier"]!.GetValue<string>(), receipt["tokens"]!.GetValue<int>());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => client.DisposeAsync();

    /// <summary>The program that runs, and what its arguments begin with: under <c>dotnet careercontext.dll</c> it is dotnet, which needs to be told the assembly.</summary>
    public static (string Program, string[] Before) Program()
    {
        string running = Environment.ProcessPath ?? throw new InvalidOperationException("The running program's path is unknown.");
        bool isDotnet = Path.GetFileNameWithoutExtension(running).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isDotnet ? (running, [Path.Combine(AppContext.BaseDirectory, "careercontext.dll")]) : (running, []);
    }
}
