using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>What came back.</summary>
/// <param name="Status">The HTTP status; 0 when the connection was closed without one.</param>
/// <param name="Type">The media type, or empty.</param>
/// <param name="Body">The body; of a stream that stays open, its first event.</param>
/// <param name="IsLast">Whether the connection cannot be used any more.</param>
internal sealed record HttpAnswer(int Status, string Type, byte[] Body, bool IsLast)
{
    /// <summary>The connection was closed.</summary>
    public static HttpAnswer Closed { get; } = new(0, "", [], IsLast: true);
}

/// <summary>HTTP/1.1 byte by byte, since no client library sends what must not be sent.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly TcpClient client;
    private readonly NetworkStream stream;
    private readonly byte[] buffer = new byte[16 * 1024];
    private int start, end;

    private HttpConnection(TcpClient client)
    {
        this.client = client;
        stream = client.GetStream();
    }

    /// <summary>Connects.</summary>
    public static async Task<HttpConnection> OpenAsync(Uri server, CancellationToken cancellationToken)
    {
        TcpClient client = new() { NoDelay = true };
        await client.ConnectAsync(server.Host, server.Port, cancellationToken).ConfigureAwait(false);
        return new HttpConnection(client);
    }

    /// <summary>Sends bytes and reads what comes back.</summary>
    /// <param name="request">As they are.</param>
    /// <param name="shape">What is known of the request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<HttpAnswer> SendAsync(byte[] request, HttpShape shape, CancellationToken cancellationToken)
    {
        try
        {
            // A server that refuses early may close before all is written; what it said can still be read.
            Task writing = WriteAsync(request, shape, cancellationToken);
            HttpAnswer answer = await ReadAsync(shape, cancellationToken).ConfigureAwait(false);
            bool isWritten = writing.IsCompletedSuccessfully;
            if (!isWritten) _ = writing.ContinueWith(t => t.Exception, TaskScheduler.Default);
            return isWritten ? answer : answer with { IsLast = true };
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            return HttpAnswer.Closed;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task WriteAsync(byte[] request, HttpShape shape, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(request, cancellationToken).ConfigureAwait(false);
        if (shape.HasFlag(HttpShape.CutOff)) client.Client.Shutdown(SocketShutdown.Send);
    }

    private async Task<HttpAnswer> ReadAsync(HttpShape shape, CancellationToken cancellationToken)
    {
        int status = 0;
        Dictionary<string, string> headers = [];
        do
        {
            if (await LineAsync(cancellationToken).ConfigureAwait(false) is not { } first) return HttpAnswer.Closed;
            if (!first.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)) throw new FormatException($"no HTTP: {first}");
            status = int.Parse(first.AsSpan(9, 3), CultureInfo.InvariantCulture);
            headers.Clear();
            while (await LineAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } line)
                headers[line[..line.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant()] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }
        while (status is >= 100 and < 200);
        string type = headers.GetValueOrDefault("content-type", "").Split(';')[0];
        bool isLast = headers.GetValueOrDefault("connection") == "close" || shape != HttpShape.Right;
        if (shape.HasFlag(HttpShape.NoBody) || status is 204 or 304) return new HttpAnswer(status, type, [], isLast);
        using MemoryStream body = new();
        if (headers.GetValueOrDefault("transfer-encoding") == "chunked") isLast |= !await ChunksAsync(body, shape, type, cancellationToken).ConfigureAwait(false);
        else await TakeAsync(body, int.Parse(headers.GetValueOrDefault("content-length", "0"), CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
        return new HttpAnswer(status, type, body.ToArray(), isLast);
    }

    // False when not all of it was read.
    private async Task<bool> ChunksAsync(MemoryStream body, HttpShape shape, string type, CancellationToken cancellationToken)
    {
        while (true)
        {
            string? size = await LineAsync(cancellationToken).ConfigureAwait(false);
            if (size is null) throw new FormatException("a body breaks off");
            int length = int.Parse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            await TakeAsync(body, length, cancellationToken).ConfigureAwait(false);
            await LineAsync(cancellationToken).ConfigureAwait(false);
            if (length == 0) return true;
            if (shape.HasFlag(HttpShape.Listening) && type == "text/event-stream" && Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length).Contains("\n\n", StringComparison.Ordinal)) return false;
        }
    }

    private async Task TakeAsync(MemoryStream body, int length, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            if (start == end && !await FillAsync(cancellationToken).ConfigureAwait(false)) throw new FormatException("a body breaks off");
            int taken = Math.Min(length, end - start);
            body.Write(buffer, start, taken);
            start += taken;
            length -= taken;
        }
    }

    // Null at the end of the stream.
    private async Task<string?> LineAsync(CancellationToken cancellationToken)
    {
        StringBuilder line = new();
        while (true)
        {
            if (start == end && !await FillAsync(cancellationToken).ConfigureAwait(false)) return line.Length == 0 ? null : throw new FormatException("a line breaks off");
            char one = (char)buffer[start++];
            if (one == '\n') return line.ToString().TrimEnd('\r');
            line.Append(one);
        }
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        start = 0;
        end = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return end > 0;
    }
}

/// <summary>What is known of a request.</summary>
[Flags]
internal enum HttpShape
{
    /// <summary>It is whole, and the connection goes on after it.</summary>
    Right = 0,

    /// <summary>It is no HTTP, or says one thing and does another: the server may close without a word.</summary>
    Broken = 1,

    /// <summary>Its end is missing.</summary>
    CutOff = 2,

    /// <summary>Its answer is a stream that stays open.</summary>
    Listening = 4,

    /// <summary>Its answer has no body.</summary>
    NoBody = 8,
}
