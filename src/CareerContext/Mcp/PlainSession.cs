using System.Text.Json;
using CareerContext.Store;

namespace CareerContext.Mcp;

/// <summary>Answers by itself what nearly every session consists of: the handshake of the revisions of 2024 and 2025, the list of tools, calls of reading tools.</summary>
/// <remarks>
/// The SDK answers all of this too, byte for byte the same, and everything else besides. But its start takes longer than all that a first answer
/// needs, and each call through it costs more than most answers; so it is started when the first message comes that is not plain. See src/DECISIONS.md.
/// </remarks>
internal sealed class PlainSession(Offer offer, LineStream lines)
{
    private readonly Dictionary<string, ReadingTool> tools = offer.Tools.OfType<ReadingTool>().ToDictionary(t => t.Declared.Name, StringComparer.Ordinal);
    private readonly LineStream lines = lines;
    private readonly List<byte[]> handshake = [];
    private Origin? client;
    private bool isClosed;

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
        if (message.Kind == PlainKind.CallTool) return Begin(message);
        using (message) return Settle(message, line, isShared);
    }

    private bool Settle(PlainMessage message, ReadOnlySpan<byte> line, bool isShared)
    {
        switch (message.Kind)
        {
            case PlainKind.Initialize:
                client = message.Client;
                handshake.Add(line.ToArray());
                lines.Answer(message.Id, writer => WriteHandshake(writer, message.Revision));
                return true;
            case PlainKind.Initialized:
                if (!isShared) handshake.Add(line.ToArray());
                return !isShared;
            case PlainKind.Cancelled:
                lines.Close(message.Id.GetRawText());
                return !isShared;
            case PlainKind.ListTools:
                lines.Answer(message.Id, WriteTools);
                return true;
            default:
                lines.Answer(message.Id, WriteNothing);
                return true;
        }
    }

    // On the thread pool, as the SDK does it: a long answer keeps nobody waiting.
    private bool Begin(PlainMessage message)
    {
        if (!tools.TryGetValue(message.Tool, out ReadingTool? tool))
        {
            message.Dispose();
            return false;
        }
        lines.Open(message.Id.GetRawText());
        ThreadPool.UnsafeQueueUserWorkItem(new Call(this, message, tool), preferLocal: false);
        return true;
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

    private void WriteTools(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tools");
        foreach (CareerTool tool in offer.Tools) tool.Declared.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNothing(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    }

    private static void WriteEmpty(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject(name);
        writer.WriteEndObject();
    }

    private sealed class Call(PlainSession session, PlainMessage message, ReadingTool tool) : IThreadPoolWorkItem
    {
        public void Execute()
        {
            using (message)
            {
                string id = message.Id.GetRawText();
                ToolReply reply = tool.Reply(message.Arguments, session.client!);
                // Who has cancelled wants no answer any more.
                if (!session.lines.IsOpen(id)) return;
                try
                {
                    session.lines.Answer(message.Id, writer => Replies.Write(writer, reply));
                }
                catch (Exception error) when (error is IOException or ObjectDisposedException)
                {
                    // The client is gone: reading ends as well.
                }
                session.lines.Close(id);
            }
        }
    }
}
