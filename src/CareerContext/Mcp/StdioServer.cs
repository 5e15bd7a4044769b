using CareerContext.Context;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>Serves one client over standard input and output. Without a generic host, which would cost as much at start as the rest together.</summary>
public static class StdioServer
{
    /// <summary>Serves until the input ends or <paramref name="cancellationToken"/> asks to stop.</summary>
    /// <param name="reader">The career file's reader; the file is first touched by the first call that needs it.</param>
    /// <param name="options">The version and the log.</param>
    /// <param name="cancellationToken">Ends the service.</param>
    public static async Task RunAsync(CareerReader reader, ServerOptions options, CancellationToken cancellationToken)
    {
        McpServerOptions server = CareerServer.Describe(reader, options);
        await using LineTransport transport = new(Console.OpenStandardInput(), Console.OpenStandardOutput());
        // Standard output now belongs to the protocol: a stray line would end the session.
        Console.SetOut(TextWriter.Null);
        await using McpServer session = McpServer.Create(transport, server);
        await session.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
