using CareerContext.Context;
using CareerContext.Store;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>Who calls a tool.</summary>
/// <param name="Origin">As the history names them.</param>
/// <param name="Request">The call.</param>
internal sealed record ToolCaller(Origin Origin, RequestContext<CallToolRequestParams> Request);

/// <summary>A tool: its definition is literal JSON, its arguments are checked against it, its answer is Markdown alone.</summary>
internal abstract class CareerTool(string definition, Replies replies) : McpServerTool
{
    /// <inheritdoc/>
    public override Tool ProtocolTool { get; } = ToolDefinition.Read(definition);

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <summary>Whether it leaves the career file as it is.</summary>
    public bool IsReading => ProtocolTool.Annotations?.ReadOnlyHint == true;

    /// <summary>Turns answers and faults into results.</summary>
    protected Replies Replies => replies;

    /// <inheritdoc/>
    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Call(new ToolArguments(ProtocolTool.InputSchema, request.Params?.Arguments), new ToolCaller(CareerServer.OriginOf(request), request)));

    /// <summary>Makes the call that right arguments ask for; what the schema cannot say is refused by <see cref="ToolArguments.Refuse"/>.</summary>
    protected internal abstract Func<ToolCaller, ContextAnswer> Prepare(ToolArguments arguments);

    private CallToolResult Call(ToolArguments arguments, ToolCaller caller)
    {
        // Prepared even when something is wrong already: dates are read there, and all complaints belong in one sentence.
        Func<ToolCaller, ContextAnswer> call = Prepare(arguments);
        if (arguments.Complaint(ProtocolTool.Name) is { } complaint) return Replies.Error(complaint);
        try
        {
            return Replies.Result(replies.Answer(() => call(caller)));
        }
#pragma warning disable CA1031 // The last line of defence: whatever fails becomes one sentence for the model. A question to the user is no failure.
        catch (Exception error) when (error is not InputRequiredException)
        {
            return Replies.Error(replies.Words(error, ProtocolTool.Name));
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

    /// <inheritdoc/>
    protected internal sealed override Func<ToolCaller, ContextAnswer> Prepare(ToolArguments arguments)
    {
        Func<ContextAnswer> plan = Plan(arguments);
        return caller =>
        {
            ContextAnswer answer = plan();
            // Who looks at the past has not seen the present.
            if (arguments.Text(AsOf) is null) Replies.Seen.Read(caller.Origin, answer.Receipt, TellsWhole);
            return answer;
        };
    }
}
