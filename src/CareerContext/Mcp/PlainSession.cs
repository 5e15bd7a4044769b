using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text.Json;
using CareerContext.Store;

namespace CareerContext.Mcp;

/// <summary>A session by lines that is answered here as long as it is plain: the handshake of the revisions of 2024 and 2025 and what follows it.</summary>
/// <remarks>The SDK's start takes longer than all that a first answer needs: it is started, and told of the handshake, when the first message comes that is not plain.</remarks>
internal sealed class PlainSession(Offer offer, LineStream lines)
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(20);

    private readonly Offer offer = offer;
    private readonly LineStream lines = lines;
    private readonly PlainAnswers answers = new(offer.Tools);
    private readonly List<byte[]> handshake = [];
    private Origin? client;
    private bool isClosed, isCounted;
    private volatile bool wasLong;

    /// <summary>The lines that were answered or noted here and that the SDK must hear before any other.</summary>
    public IReadOnlyList<byte[]> Handshake => handshake;

    /// <summary>Takes a line, if it is one to be answered here.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isShared">Whether the SDK knows of the session already and has to hear what concerns it.</param>
    /// <returns>False for a line that the SDK has to take.</returns>
    public bool Take(ReadOnlySpan<byte> line, bool isShared)
    {
        if (isClosed) return false;
        byte[] own = line.ToArray();
        PlainMessage? message = PlainMessage.Read(own);
        // Who does not begin with a plain handshake may be of another revision; who makes a second one, nobody knows.
        if ((client is null) != (message?.Kind == PlainKind.Initialize))
        {
            isClosed = true;
            message?.Dispose();
            return false;
        }
        if (message is null) return false;
        if (client is not null && answers.Prepare(message, client) is { } answer) return Begin(message, answer);
        using (message) return Note(message, own, isShared);
    }

    private bool Note(PlainMessage message, byte[] line, bool isShared)
    {
        switch (message.Kind)
        {
            case PlainKind.Initialize:
                client = message.Client;
                handshake.Add(line);
                lines.Answer(message.Id, writer => WriteHandshake(writer, message.Revision));
                return true;
            case PlainKind.Initialized when !isShared:
                if (handshake.Count == 1) handshake.Add(line);
                return true;
            case PlainKind.Cancelled:
                lines.Cancel(message.Id.GetRawText());
                return !isShared;
            default:
                return false;
        }
    }

    // What is soon done is done at once, when nothing else waits: to wake another thread costs more than most answers. A long answer keeps
    // nobody waiting: after one that took long, or when more has come or is still unanswered, the thread pool answers, as in the SDK.
    private bool Begin(PlainMessage message, Func<Action<Utf8JsonWriter>> answer)
    {
        Answering work = new(this, message, answer);
        bool isAlone = lines.Open(work) && lines.IsLast;
        if (message.Kind != PlainKind.CallTool || (isAlone && !wasLong)) work.Execute();
        else ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false);
        return true;
    }

    private void CountMethods()
    {
        if (Interlocked.Exchange(ref isCounted, true)) return;
        offer.Options.Log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"careercontext: {JitInfo.GetCompiledMethodCount()} methods compiled before the first answer"));
    }

    private void WriteHandshake(Utf8JsonWriter writer, string revision)
    {
        writer.WriteStartObject();
        writer.WriteString("protocolVersion", revision);
        writer.WriteStartObject("capabilities");
        WriteEmpty(writer, "prompts");
        writer.WriteStartObject("resources");
        writer.WriteBoolean("subscribe", true);
        writer.WriteBoolean("listChanged", true);
        writer.WriteEndObject();
        WriteEmpty(writer, "tools");
        WriteEmpty(writer, "completions");
        writer.WriteEndObject();
        writer.WriteStartObject("serverInfo");
        writer.WriteString("name", Offer.Name);
        writer.WriteString("title", Offer.Title);
        writer.WriteString("version", offer.Options.Version);
        writer.WriteEndObject();
        writer.WriteString("instructions", offer.Instructions);
        writer.WriteEndObject();
    }

    private static void WriteEmpty(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject(name);
        writer.WriteEndObject();
    }

    private sealed class Answering(PlainSession session, PlainMessage message, Func<Action<Utf8JsonWriter>> answer) : Pending(message.Id.GetRawText()), IThreadPoolWorkItem
    {
        public void Execute()
        {
            LineStream lines = session.lines;
            using (message)
            {
                long from = Stopwatch.GetTimestamp();
                Action<Utf8JsonWriter> write = answer();
                session.wasLong = Stopwatch.GetElapsedTime(from) > Long;
                if (IsCancelled) return;
                try
                {
                    lines.Answer(message.Id, write);
                }
                catch (Exception error) when (error is IOException or ObjectDisposedException)
                {
                    // The client is gone: reading ends as well.
                }
                lines.Close(this);
                if (session.offer.Options.CountsMethods && message.Kind == PlainKind.CallTool) session.CountMethods();
            }
        }
    }
}
