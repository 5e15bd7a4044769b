using System.Text.Json;
using CareerContext.Context;
using CareerContext.Store;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>Who calls a tool.</summary>
/// <param name="Origin">As the history names them.</param>
/// <param name="Request">The call.</param>
internal sealed record ToolCaller(Origin Origin, RequestContext<CallToolRequestParams> Request);

/// <summary>What came of a call: an answer, or one sentence for the model on what was wrong.</summary>
internal sealed record ToolReply(ContextAnswer? Answer, string? Complaint);

/// <summary>A tool: its definition is literal JSON, its arguments are checked against it, its answer is Markdown alone.</summary>
internal abstract class CareerTool(string definition, Replies replies) : McpServerTool
{
    private Tool? tool;

    /// <summary>Its name, schema and hints.</summary>
    public ToolDefinition Declared { get; } = new(definition);

    /// <inheritdoc/>
    public override Tool ProtocolTool => tool ??= Declared.ToTool();

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <summary>Turns answers and faults into results.</summary>
    protected Replies Replies => replies;

    /// <inheritdoc/>
    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        ToolArguments arguments = new(Declared.InputSchema, request.Params?.Arguments);
        Func<ToolCaller, ContextAnswer> call = Prepare(arguments);
        return ValueTask.FromResult(Replies.Result(Reply(arguments, () => call(new ToolCaller(CareerServer.OriginOf(request), request)))));
    }

    /// <summary>Makes the call that right arguments ask for; what the schema cannot say is refused by <see cref="ToolArguments.Refuse"/>.</summary>
    protected internal abstract Func<ToolCaller, ContextAnswer> Prepare(ToolArguments arguments);

    /// <summary>Answers a call. Fails with nothing but a question to the user.</summary>
    /// <param name="arguments">The arguments, from which the call was prepared even when something is wrong with them: dates are read there, and all complaints belong in one sentence.</param>
    /// <param name="call">The call.</param>
    /// <exception cref="InputRequiredException">The question.</exception>
    protected ToolReply Reply(ToolArguments arguments, Func<ContextAnswer> call)
    {
        if (arguments.Complaint(Declared.Name) is { } complaint) return new ToolReply(null, complaint);
        try
        {
            return new ToolReply(replies.Answer(call), null);
        }
#pragma warning disable CA1031 // The last line of defence: whatever fails becomes one sentence for the model. A question to the user is no failure.
        catch (Exception error) when (error is not InputRequiredException)
        {
            return new ToolReply(null, replies.Words(error, Declared.Name));
        }
#pragma warning restore CA1031
    }
}

/// <summary>A tool that changes nothing and gives everybody the same answer.</summary>
internal abstract class ReadingTool(string definition, Replies replies) : CareerTool(definition, replies)
{
    private const string AsOf = "as_of";

    /// <summary>Whether it tells the records that are asked for in full.</summary>
    protected virtual bool TellsWhole => false;

    /// <summary>Asks the reader of the time that the call names, or of now.</summary>
    protected static ContextAnswer Ask(CareerReader reader, ToolArguments arguments, Func<CareerReader, ContextAnswer> ask) => arguments.Text(AsOf) is { } time ? reader.AsOf(time, ask) : ask(reader);

    /// <summary>Makes the call that right arguments ask for.</summary>
    protected internal abstract Func<ContextAnswer> Plan(ToolArguments arguments);

    /// <summary>Answers a call that needs nothing of the SDK. Never fails.</summary>
    /// <param name="given">The arguments; null for none.</param>
    /// <param name="origin">Who calls.</param>
    internal ToolReply Reply(IDictionary<string, JsonElement>? given, Origin origin)
    {
        ToolArguments arguments = new(Declared.InputSchema, given);
        Func<Origin, ContextAnswer> call = Told(arguments);
        return Reply(arguments, () => call(origin));
    }

    /// <inheritdoc/>
    protected internal sealed override Func<ToolCaller, ContextAnswer> Prepare(ToolArguments arguments)
    {
        Func<Origin, ContextAnswer> call = Told(arguments);
        return caller => call(caller.Origin);
    }

    private Func<Origin, ContextAnswer> Told(ToolArguments arguments)
    {
        Func<ContextAnswer> plan = Plan(arguments);
        return origin =>
        {
            ContextAnswer answer = plan();
            // Who looks at the past has not seen the present.
            if (arguments.Text(AsOf) is null) Replies.Seen.Read(origin, answer.Receipt, TellsWhole);
            return answer;
        };
    }
}
