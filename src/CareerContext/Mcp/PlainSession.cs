using System.Globalization;
using System.Runtime;
using System.Text.Json;
using CareerContext.Store;

namespace CareerContext.Mcp;

/// <summary>A session by lines that is answered here as long as it is plain: the handshake of the revisions of 2024 and 2025 and what follows it.</summary>
/// <remarks>The SDK's start takes longer than all that a first answer needs: it is started, and told of the handshake, when the first message comes that is not plain.</remarks>
internal sealed class PlainSession(Offer offer, LineStream lines)
{
    private readonly PlainAnswers answers = new(offer.Tools);
    private readonly List<byte[]> handshake = [];
    private Origin? client;
    private bool isClosed, isCounted;

    /// <summary>The lines that were answered or noted here and that the SDK must hear before any other.</summary>
    public IReadOnlyList<byte[]> Handshake => handshake;

    /// <summary>Takes a line, if it is one to be answered here.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isShared">Whether the SDK knows of the session already and has to hear what concerns it.</param>
    /// <returns>False for a line that the SDK has to take.</returns>
    public bool Take(ReadOnlySpan<byte> line, bool isShared)
    {
        if (isClosed) return false;
        PlainMessage? message = PlainMessage.Read(line);
        // Who does not begin with a plain handshake may be of another revision; who makes a second one, nobody knows.
        if ((client is null) != (message?.Kind == PlainKind.Initialize))
        {
            isClosed = true;
            message?.Dispose();
            return false;
        }
        if (message is null) return false;
        if (client is not null && answers.Prepare(message, client) is { } answer) return Begin(message, answer);
        using (message) return Note(message, line, isShared);
    }

    private bool Note(PlainMessage message, ReadOnlySpan<byte> line, bool isShared)
    {
        switch (message.Kind)
        {
            case PlainKind.Initialize:
                client = message.Client;
                handshake.Add(line.ToArray());
                lines.Answer(message.Id, writer => WriteHandshake(writer, message.Revision));
                return true;
            case PlainKind.Initialized when !isShared:
                handshake.Add(line.ToArray());
                return true;
            case PlainKind.Cancelled:
                lines.Close(message.Id.GetRawText());
                return !isShared;
            default:
                return false;
        }
    }

    // Calls on the thread pool, as the SDK does it: a long answer keeps nobody waiting.
    private bool Begin(PlainMessage message, Func<Action<Utf8JsonWriter>> answer)
    {
        Answering work = new(lines, message, answer);
        lines.Open(work.Id);
        if (message.Kind == PlainKind.CallTool && offer.Options.CountsMethods) CountMethods(work);
        else if (message.Kind == PlainKind.CallTool) ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false);
        else work.Execute();
        return true;
    }

    private void CountMethods(Answering work)
    {
        work.Execute();
        if (isCounted) return;
        isCounted = true;
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

    private sealed class Answering(LineStream lines, PlainMessage message, Func<Action<Utf8JsonWriter>> answer) : IThreadPoolWorkItem
    {
        public string Id { get; } = message.Id.GetRawText();

        public void Execute()
        {
            using (message)
            {
                Action<Utf8JsonWriter> write = answer();
                // Who has cancelled wants no answer any more.
                if (!lines.IsOpen(Id)) return;
                try
                {
                    lines.Answer(message.Id, write);
                }
                catch (Exception error) when (error is IOException or ObjectDisposedException)
                {
                    // The client is gone: reading ends as well.
                }
                lines.Close(Id);
            }
        }
    }
}
