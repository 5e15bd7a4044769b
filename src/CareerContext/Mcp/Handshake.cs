using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>What older clients are told at the handshake.</summary>
internal static class Handshake
{
    /// <summary>Leaves out the logging that the SDK promises for every server: nothing is ever logged to clients, only to standard error.</summary>
    public static void AddTo(McpMessageFilters filters) => filters.OutgoingFilters.Add(next => (context, cancel) =>
    {
        if (context.JsonRpcMessage is JsonRpcResponse { Result: JsonObject result } && result.ContainsKey("protocolVersion") && result["capabilities"] is JsonObject capabilities) capabilities.Remove("logging");
        return next(context, cancel);
    });
}
