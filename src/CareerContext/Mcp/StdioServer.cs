using CareerContext.Context;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>Serves one client over standard input and output. Without a generic host, which would cost as much at start as the rest together.</summary>
public static class StdioServer
{
    // A handler that does not hear of the end (a subscription, a long wait for a writer) must not keep the process.
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(200);

    /// <summary>Serves until the input ends or <paramref name="cancellationToken"/> asks to stop.</summary>
    /// <param name="reader">The career file's reader; the file is first touched by the first call that needs it.</param>
    /// <param name="options">The version and the log.</param>
    /// <param name="cancellationToken">Ends the service.</param>
    public static Task RunAsync(CareerReader reader, ServerOptions options, CancellationToken cancellationToken)
    {
        Stream output = Console.OpenStandardOutput();
        // Standard output now belongs to the protocol: a stray line would end the session.
        Console.SetOut(TextWriter.Null);
        return RunAsync(reader, options, Console.OpenStandardInput(), output, cancellationToken);
    }

    internal static async Task RunAsync(CareerReader reader, ServerOptions options, Stream input, Stream output, CancellationToken cancellationToken)
    {
        McpServerOptions server = CareerServer.Describe(reader, options);
        // Once the client has its first answer, which opens the session, the words that its first question needs are read.
        await using LineTransport transport = new(input, output) { AfterFirst = () => _ = CareerReader.PrepareAsync() };
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task serving = McpServer.Create(transport, server).RunAsync(stop.Token);
        await Task.WhenAny(serving, transport.MessageReader.Completion).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAny(serving, Task.Delay(Farewell, CancellationToken.None)).ConfigureAwait(false);
        if (serving.IsFaulted) await serving.ConfigureAwait(false);
    }
}
