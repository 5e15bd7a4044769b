using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol;

namespace CareerContext.Mcp;

/// <summary>Takes one line of the input, without its end.</summary>
internal delegate void LineTaker(ReadOnlySpan<byte> line);

/// <summary>A request that is to be answered; two of them may bear the same id, the one after the other or even at once.</summary>
/// <param name="id">The id, as a text.</param>
internal class Pending(string id)
{
    private volatile bool isCancelled;

    /// <summary>The id, as a text.</summary>
    public string Id => id;

    /// <summary>Whether nobody waits for the answer any more.</summary>
    public bool IsCancelled { get => isCancelled; set => isCancelled = value; }
}

/// <summary>JSON-RPC over two streams, one message a line; what the messages say is others' business.</summary>
internal sealed class LineStream(Stream input, Stream output)
{
    /// <summary>The longest line, in bytes: far above any request, far below what would hurt.</summary>
    public const int MaxLine = 16 * 1024 * 1024;

    private const int UsualBuffer = 16 * 1024;

    // What was asked before the end of the input is still answered, unless it takes longer than this.
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(3);

    private readonly HashSet<Pending> open = [];
    private readonly Queue<ArrayBufferWriter<byte>> outgoing = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? answered;
    private ArrayBufferWriter<byte>? spare;
    private Action? afterFirst;
    private bool isWriting;

    /// <summary>Done once, when the first message is on its way out; must return at once.</summary>
    public Action AfterFirst { init => afterFirst = value; }

    /// <summary>Whether no other message has come yet after the line that is being taken; for who takes it.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Done when the input has ended and what was asked before is answered.</summary>
    public Task Ended => ended.Task;

    /// <summary>Starts reading, on a thread of its own: reading standard input cannot be interrupted, and must not keep the process.</summary>
    /// <param name="take">Takes each line but the empty ones, on that thread.</param>
    public void Start(LineTaker take) => new Thread(() => ReadAll(take)) { IsBackground = true, Name = "MCP input" }.Start();

    /// <summary>Sends one message. Where another one is on its way already, whoever writes that one writes this one too: a client that does not read holds up one thread, not all.</summary>
    /// <param name="write">Writes one JSON value.</param>
    public void Send(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> line = Interlocked.Exchange(ref spare, null) ?? new ArrayBufferWriter<byte>(UsualBuffer);
        using (Utf8JsonWriter writer = new(line, PlainAnswers.Plain)) write(writer);
        line.Write("\n"u8);
        lock (outgoing)
        {
            outgoing.Enqueue(line);
            if (isWriting) return;
            isWriting = true;
        }
        try
        {
            while (Next() is { } next) Write(next);
        }
        catch
        {
            lock (outgoing) Rest();
            throw;
        }
        Interlocked.Exchange(ref afterFirst, null)?.Invoke();
    }

    private ArrayBufferWriter<byte>? Next()
    {
        lock (outgoing)
        {
            if (outgoing.TryDequeue(out ArrayBufferWriter<byte>? next)) return next;
            Rest();
            return null;
        }
    }

    private void Rest()
    {
        isWriting = false;
        Monitor.PulseAll(outgoing);
    }

    private void Write(ArrayBufferWriter<byte> line)
    {
        output.Write(line.WrittenSpan);
        output.Flush();
        line.ResetWrittenCount();
        if (line.Capacity <= UsualBuffer) spare = line; // One long line is no reason to keep so much.
    }

    /// <summary>Sends the result of a request.</summary>
    /// <param name="id">The request's id: a text or a whole number.</param>
    /// <param name="write">Writes the result.</param>
    public void Answer(JsonElement id, Action<Utf8JsonWriter> write) => Send(writer => Envelope.WriteResult(writer, id, write));

    /// <summary>Sends an error about a line of which no id is known.</summary>
    /// <param name="code">Its kind.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    public void Refuse(McpErrorCode code, string message) => Send(writer => Envelope.WriteError(writer, default, code, message));

    /// <summary>Notes that a request is to be answered.</summary>
    /// <returns>Whether no other one is still to be.</returns>
    public bool Open(Pending request)
    {
        lock (open) return open.Add(request) && open.Count == 1;
    }

    /// <summary>Notes that a request is answered.</summary>
    public void Close(Pending request)
    {
        lock (open)
        {
            open.Remove(request);
            if (open.Count == 0) answered?.TrySetResult();
        }
    }

    /// <summary>Notes that nobody waits for the answers to requests of an id any more.</summary>
    public void Cancel(string id)
    {
        lock (open)
        {
            foreach (Pending request in open.Where(r => r.Id == id).ToList())
            {
                request.IsCancelled = true;
                open.Remove(request);
            }
            if (open.Count == 0) answered?.TrySetResult();
        }
    }

    private void ReadAll(LineTaker take)
    {
        try
        {
            ReadLines(take);
            WaitForAnswers();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The client is gone: the same as the end of the input.
        }
        finally
        {
            ended.TrySetResult();
        }
    }

    private void ReadLines(LineTaker take)
    {
        byte[] buffer = new byte[UsualBuffer];
        int filled = 0;
        bool isTooLong = false;
        for (int read; (read = input.Read(buffer, filled, buffer.Length - filled)) > 0;)
        {
            int start = 0, searched = filled;
            filled += read;
            for (int length; (length = buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n')) >= 0;)
            {
                int end = searched + length;
                IsLast = end + 1 == filled;
                if (!isTooLong) Take(buffer.AsSpan(start, end - start), take);
                isTooLong = false;
                start = searched = end + 1;
            }
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            if (filled == 0 && buffer.Length > UsualBuffer) buffer = new byte[UsualBuffer]; // One long line is no reason to keep so much.
            if (filled < buffer.Length) continue;
            if (filled < MaxLine)
            {
                Array.Resize(ref buffer, Math.Min(filled * 2, MaxLine));
                continue;
            }
            if (!isTooLong) Refuse(McpErrorCode.InvalidRequest, $"A message may have at most {MaxLine} bytes.");
            isTooLong = true;
            filled = 0;
        }
        IsLast = true;
        if (filled > 0 && !isTooLong) Take(buffer.AsSpan(0, filled), take);
    }

    private void Take(ReadOnlySpan<byte> line, LineTaker take)
    {
        if (line.Trim(" \t\r"u8).IsEmpty) return;
        QuietMemory.Note();
        try
        {
            take(line);
        }
        catch (Exception error) when (error is not (IOException or ObjectDisposedException or OperationCanceledException))
        {
            // This thread has nobody above it: what one strange line brings about must not end the server.
            Refuse(McpErrorCode.InvalidRequest, "This message cannot be taken; it must be a JSON-RPC 2.0 message of the Model Context Protocol.");
        }
    }

    private void WaitForAnswers()
    {
        long from = Stopwatch.GetTimestamp();
        WhenAnswered().Wait(LastAnswers);
        lock (outgoing)
        {
            while (isWriting && LastAnswers - Stopwatch.GetElapsedTime(from) is var rest && rest > TimeSpan.Zero) Monitor.Wait(outgoing, rest);
        }
    }

    private Task WhenAnswered()
    {
        lock (open)
        {
            if (open.Count == 0) return Task.CompletedTask;
            answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return answered.Task;
        }
    }
}
