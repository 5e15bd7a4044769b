using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Contenders.Echo;

/// <summary>A server on the bare SDK over standard input and output: no host, no services, one tool.</summary>
internal static class Serving
{
    public static async Task RunAsync()
    {
        McpServerOptions options = new() { ServerInfo = new Implementation { Name = "echo", Version = "1.0.0" }, ScopeRequests = false, ToolCollection = [new EchoTool()] };
        await using StdioServerTransport transport = new("echo");
        await using McpServer server = McpServer.Create(transport, options);
        await server.RunAsync();
    }
}
