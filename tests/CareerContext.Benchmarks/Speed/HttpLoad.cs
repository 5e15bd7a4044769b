using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace CareerContext.Benchmarks.Speed;

/// <summary>What a burst of requests came to.</summary>
/// <param name="Times">Of each request, in microseconds.</param>
/// <param name="Seconds">All of it.</param>
internal sealed record Burst(IReadOnlyList<double> Times, double Seconds)
{
    /// <summary>Requests a second.</summary>
    public double Rate => Times.Count / Seconds;
}

/// <summary>
/// One thread that keeps a request open on each of its connections: it reads the oldest answer, sends the connection's next request, and goes on to the next
/// connection. With two system calls a request it leaves most of the machine to the server.
/// </summary>
internal sealed class HttpLoad : IDisposable
{
    private readonly Connection[] connections;

    /// <summary>Connects.</summary>
    public HttpLoad(Uri server, ToolCall call, int connections) => this.connections = [.. Enumerable.Range(0, connections).Select(_ => new Connection(server, call))];

    /// <summary>Asks for a while, and checks each answer.</summary>
    public Burst Run(TimeSpan time)
    {
        List<double> times = [];
        foreach (Connection connection in connections) connection.Send();
        long from = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(from) < time)
        {
            foreach (Connection connection in connections)
            {
                times.Add(connection.Receive());
                connection.Send();
            }
        }
        double seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        foreach (Connection connection in connections) connection.Receive();
        return new Burst(times, seconds);
    }

    /// <summary>Asks once.</summary>
    /// <returns>The answer's body, taken out of its chunks.</returns>
    public string Ask()
    {
        connections[0].Send();
        connections[0].Receive();
        return connections[0].Body;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Connection connection in connections) connection.Dispose();
    }

    private sealed class Connection : IDisposable
    {
        private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
        private readonly ToolCall call;
        private readonly byte[] request;
        private readonly byte[] buffer = new byte[64 * 1024];
        private int filled;
        private long sent;

        public Connection(Uri server, ToolCall call)
        {
            this.call = call;
            byte[] body = Encoding.UTF8.GetBytes(call.Message(1));
            request =
            [
                .. Encoding.ASCII.GetBytes($"POST {server.AbsolutePath} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nMCP-Protocol-Version: 2025-11-25\r\nContent-Length: {body.Length}\r\n\r\n"),
                .. body,
            ];
            socket.Connect(server.Host, server.Port);
        }

        private ReadOnlySpan<byte> Answer => buffer.AsSpan(0, filled);

        public string Body
        {
            get
            {
                ReadOnlySpan<byte> rest = Answer[(Answer.IndexOf("\r\n\r\n"u8) + 4)..];
                if (!IsChunked) return Encoding.UTF8.GetString(rest);
                StringBuilder text = new();
                while (Utf8Parser.TryParse(rest, out int length, out int digits, 'x') && length > 0)
                {
                    text.Append(Encoding.UTF8.GetString(rest.Slice(digits + 2, length)));
                    rest = rest[(digits + 2 + length + 2)..];
                }
                return text.ToString();
            }
        }

        private bool IsChunked => Answer.IndexOf("Transfer-Encoding: chunked"u8) >= 0;

        public void Send()
        {
            sent = Stopwatch.GetTimestamp();
            socket.Send(request);
        }

        // Microseconds since the request.
        public double Receive()
        {
            filled = 0;
            do
            {
                int read = socket.Receive(buffer, filled, buffer.Length - filled, SocketFlags.None);
                if (read == 0) throw new IOException($"The connection was closed: {Encoding.UTF8.GetString(Answer)}");
                filled += read;
            }
            while (!IsWhole());
            double time = Stopwatch.GetElapsedTime(sent).TotalMicroseconds;
            if (!Answer.StartsWith("HTTP/1.1 200"u8)) throw new IOException($"Refused: {Encoding.UTF8.GetString(Answer)}");
            call.Check(Answer);
            return time;
        }

        public void Dispose() => socket.Dispose();

        private bool IsWhole()
        {
            int head = Answer.IndexOf("\r\n\r\n"u8);
            if (head < 0) return false;
            if (IsChunked) return Answer.EndsWith("\r\n0\r\n\r\n"u8);
            ReadOnlySpan<byte> name = "Content-Length: "u8;
            int at = Answer.IndexOf(name);
            return at >= 0 && Utf8Parser.TryParse(Answer[(at + name.Length)..], out int length, out _) && filled >= head + 4 + length;
        }
    }
}
