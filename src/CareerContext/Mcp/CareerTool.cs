using CareerContext.Context;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>A reading tool: its definition is literal JSON, its arguments are checked against it, its answer is Markdown alone.</summary>
internal abstract class CareerTool(string definition, Replies replies) : McpServerTool
{
    /// <inheritdoc/>
    public override Tool ProtocolTool { get; } = ToolDefinition.Read(definition);

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Call(new ToolArguments(ProtocolTool.InputSchema, request.Params?.Arguments)));

    /// <summary>Makes the call that right arguments ask for; what the schema cannot say is refused by <see cref="ToolArguments.Refuse"/>.</summary>
    protected internal abstract Func<ContextAnswer> Plan(ToolArguments arguments);

    private CallToolResult Call(ToolArguments arguments)
    {
        // Planned even when something is wrong already: dates are read there, and all complaints belong in one sentence.
        Func<ContextAnswer> plan = Plan(arguments);
        if (arguments.Complaint(ProtocolTool.Name) is { } complaint) return Replies.Error(complaint);
        try
        {
            return Replies.Result(replies.Answer(plan));
        }
#pragma warning disable CA1031 // The last line of defence: whatever fails becomes one sentence for the model.
        catch (Exception error)
        {
            return Replies.Error(replies.Words(error, ProtocolTool.Name));
        }
#pragma warning restore CA1031
    }
}
