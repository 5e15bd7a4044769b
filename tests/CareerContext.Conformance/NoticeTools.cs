using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Conformance;

/// <summary>Tools that send something before their answer, or would like to.</summary>
internal static class NoticeTools
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        McpServerTool.Create(Progress, ContentTools.Named("test_tool_with_progress")),
        McpServerTool.Create(Log, ContentTools.Named("test_tool_with_logging")),
        McpServerTool.Create(Log, ContentTools.Named("test_logging_tool")),
        McpServerTool.Create(() => "Nothing but this result stands on the stream.", ContentTools.Named("test_streaming_elicitation")),
        McpServerTool.Create(NeedSampling, ContentTools.Named("test_missing_capability")),
        McpServerTool.Create(AskModel, ContentTools.Named("test_sampling")),
        McpServerTool.Create(AskUser, ContentTools.Named("test_elicitation")),
        McpServerTool.Create(AskUser, ContentTools.Named("test_elicitation_sep1034_defaults")),
        McpServerTool.Create(AskUser, ContentTools.Named("test_elicitation_sep1330_enums")),
    ];

    private static async Task<string> Progress(RequestContext<CallToolRequestParams> call, CancellationToken cancellationToken)
    {
        foreach (int done in (int[])[0, 50, 100])
        {
            if (call.Params?.ProgressToken is { } token) await call.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = done, Total = 100 }, cancellationToken: cancellationToken);
            await Task.Delay(Step, cancellationToken);
        }
        return "Done.";
    }

    // What a request may be told of its course is said by the request itself: the newest revision has no logging/setLevel, and no state to keep it.
    private static async Task<string> Log(RequestContext<CallToolRequestParams> call, CancellationToken cancellationToken)
    {
        foreach (string line in (string[])["Tool execution started", "Tool processing data", "Tool execution completed"])
        {
            if (call.JsonRpcRequest.Context?.LogLevel is not null)
                await call.Server.SendNotificationAsync(NotificationMethods.LoggingMessageNotification, Message(line), cancellationToken: cancellationToken);
            await Task.Delay(Step, cancellationToken);
        }
        return "Logged.";
    }

    private static LoggingMessageNotificationParams Message(string line) => new() { Level = LoggingLevel.Info, Logger = "fixture", Data = JsonSerializer.SerializeToElement(line) };

    private static string NeedSampling(RequestContext<CallToolRequestParams> call) => call.Server.ClientCapabilities?.Sampling is null
        ? throw new MissingRequiredClientCapabilityException(new ClientCapabilities { Sampling = new SamplingCapability() }, "This tool needs the client's sampling.")
        : "The client can sample.";

    // Questions of the server's own need a session, which this endpoint does not keep: older clients get an error (baseline-2025-11-25.yml).
    private static async Task<string> AskModel(McpServer server, string prompt, CancellationToken cancellationToken)
    {
        CreateMessageRequestParams asked = new() { Messages = [new SamplingMessage { Role = Role.User, Content = [ContentTools.Text(prompt)] }], MaxTokens = 100 };
        return (await server.SampleAsync(asked, cancellationToken)).Model;
    }

    private static async Task<string> AskUser(McpServer server, CancellationToken cancellationToken) =>
        (await server.ElicitAsync(QuestionTools.Form("Are you there?", "answer", new ElicitRequestParams.StringSchema()), cancellationToken)).Action;
}
