using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Contenders.Http;

/// <summary>The bare SDK without sessions: a server for each request, as its own ASP.NET package makes one, and nothing checked beyond what it needs.</summary>
internal sealed class SdkEndpoint(string result)
{
    private static readonly JsonTypeInfo<JsonRpcMessage> Message = (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    private readonly McpServerOptions options = new()
    {
        ServerInfo = new Implementation { Name = "endpoint", Version = "1.0.0" },
        ScopeRequests = false,
        ToolCollection = [new FixedTool(JsonSerializer.Deserialize(result, (JsonTypeInfo<CallToolResult>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(CallToolResult)))!)],
    };

    public async Task AnswerAsync(HttpContext context)
    {
        JsonRpcMessage message = (await JsonSerializer.DeserializeAsync(context.Request.Body, Message, context.RequestAborted))!;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache,no-store";
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        await using StreamableHttpServerTransport transport = new() { Stateless = true };
        await using McpServer server = McpServer.Create(transport, options, serviceProvider: context.RequestServices);
        Task running = server.RunAsync(end.Token);
        if (!await transport.HandlePostRequestAsync(message, context.Response.Body, end.Token)) context.Response.StatusCode = StatusCodes.Status202Accepted;
        await transport.DisposeAsync();
        await end.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
