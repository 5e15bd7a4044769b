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
        Offer offer = new(reader, options);
        // Once the client has its first answer, which opens the session, the words that its first question needs are read.
        LineStream lines = new(input, output) { AfterFirst = () => _ = CareerReader.PrepareAsync() };
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using Session session = new(offer, lines, stop.Token);
        lines.Start(session.Take);
        await Task.WhenAny(lines.Ended, Task.Delay(Timeout.InfiniteTimeSpan, stop.Token)).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        if (session.Serving is not { } serving) return;
        await Task.WhenAny(serving, Task.Delay(Farewell, CancellationToken.None)).ConfigureAwait(false);
        if (serving.IsFaulted) await serving.ConfigureAwait(false);
    }

    // Plain messages are answered here; with the first other one the SDK joins.
    private sealed class Session(Offer offer, LineStream lines, CancellationToken stop) : IAsyncDisposable
    {
        private readonly PlainSession plain = new(offer, lines);
        private LineTransport? transport;

        public Task? Serving { get; private set; }

        public void Take(ReadOnlySpan<byte> line)
        {
            if (plain.Take(line, isShared: transport is not null)) return;
            if (transport is null)
            {
                transport = new LineTransport(lines);
                Serving = McpServer.Create(transport, CareerServer.Describe(offer)).RunAsync(stop);
                foreach (byte[] told in plain.Handshake) transport.Tell(told);
            }
            transport.Take(line);
        }

        public ValueTask DisposeAsync() => transport?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
