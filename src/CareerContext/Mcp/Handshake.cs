using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>What clients are told that this server can do: no more and no less than it does.</summary>
internal static class Handshake
{
    /// <summary>Corrects what the SDK says for every server: nothing is logged to clients, tools never change while a server runs, and a held-open request may name resources over HTTP too.</summary>
    public static void AddTo(McpMessageFilters filters) => filters.OutgoingFilters.Add(next => (context, cancel) =>
    {
        if (context.JsonRpcMessage is JsonRpcResponse { Result: JsonObject result } && result["capabilities"] is JsonObject capabilities)
        {
            bool isDiscovery = result.ContainsKey("supportedVersions");
            if (isDiscovery || result.ContainsKey("protocolVersion")) Correct(capabilities, isDiscovery);
        }
        return next(context, cancel);
    });

    private static void Correct(JsonObject capabilities, bool isDiscovery)
    {
        capabilities.Remove("logging");
        (capabilities["tools"] as JsonObject)?.Remove("listChanged");
        if (isDiscovery && capabilities["resources"] is JsonObject resources) resources["subscribe"] = true;
    }
}
