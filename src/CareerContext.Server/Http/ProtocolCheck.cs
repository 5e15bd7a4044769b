using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Mcp;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CareerContext.Server.Http;

/// <summary>What is wrong with a message before any server sees it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The JSON-RPC code.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Data">The error's data, or null.</param>
/// <param name="Challenge">The value of WWW-Authenticate, or null.</param>
internal sealed record ProtocolFault(int Status, McpErrorCode Code, string Message, JsonNode? Data = null, string? Challenge = null);

/// <summary>Compares a message's headers with its body, as the revision 2026-07-28 demands; older revisions know only the version's header.</summary>
internal static class ProtocolCheck
{
    private const string PerRequestMetadata = Revisions.PerRequestMetadata;
    private const string VersionHeader = "MCP-Protocol-Version";
    private const string MethodHeader = "Mcp-Method";
    private const string NameHeader = "Mcp-Name";

    // What the newest revision no longer has.
    private static readonly HashSet<string> Removed =
        [RequestMethods.Initialize, RequestMethods.Ping, "logging/setLevel", RequestMethods.ResourcesSubscribe, RequestMethods.ResourcesUnsubscribe];

    /// <summary>The revision that a request's header names, or null.</summary>
    public static string? VersionOf(HttpRequest request) => Header(request, VersionHeader);

    /// <summary>Whether a request's header names a revision before the newest, or none.</summary>
    public static bool MayBeOlder(HttpRequest request) =>
        !request.Headers.ContainsKey(VersionHeader) || (VersionOf(request) is { } version && Revisions.All.Contains(version) && !Revisions.StandsAlone(version));

    /// <summary>Whether the message is one of the newest revision.</summary>
    public static bool IsModern(HttpRequest request, JsonRpcMessage message) =>
        Revisions.StandsAlone(VersionOf(request)) || MetaOf(message)?[MetaKeys.ProtocolVersion] is not null;

    /// <summary>What is wrong, or null.</summary>
    public static ProtocolFault? Fault(HttpRequest request, JsonRpcMessage message)
    {
        if (!MessageParameters.AreReadable(message)) return new ProtocolFault(StatusCodes.Status400BadRequest, McpErrorCode.InvalidParams, MessageParameters.Unreadable);
        string? version = VersionOf(request);
        if (version is not null && !Revisions.All.Contains(version)) return Unsupported(version);
        if (message is not (JsonRpcRequest or JsonRpcNotification) || !IsModern(request, message)) return null;
        return Mismatch(request, message, version) ?? Incomplete(message) ?? Gone(message);
    }

    private static ProtocolFault? Mismatch(HttpRequest request, JsonRpcMessage message, string? version)
    {
        (string method, JsonObject? parameters) = Parts(message);
        if (version is null) return Differs($"the header {VersionHeader} is missing");
        if (Header(request, MethodHeader) is not { } named) return Differs($"the header {MethodHeader} is missing");
        if (named != method) return Differs($"the header {MethodHeader} names another method than the body");
        if (NameKey(method) is { } key && message is JsonRpcRequest)
        {
            if (Header(request, NameHeader) is not { } encoded) return Differs($"the header {NameHeader} is missing; it repeats params.{key}");
            if (McpHeaderEncoder.DecodeValue(encoded) is not { } name || name != TextOf(parameters?[key])) return Differs($"the header {NameHeader} differs from params.{key}");
        }
        string? inBody = TextOf(MetaOf(message)?[MetaKeys.ProtocolVersion]);
        return inBody is not null && inBody != version ? Differs($"the header {VersionHeader} differs from _meta of the body") : null;
    }

    private static ProtocolFault? Incomplete(JsonRpcMessage message)
    {
        if (message is not JsonRpcRequest) return null;
        JsonObject? meta = MetaOf(message);
        if (TextOf(meta?[MetaKeys.ProtocolVersion]) is null) return Lacks(MetaKeys.ProtocolVersion);
        return meta?[MetaKeys.ClientCapabilities] is JsonObject ? null : Lacks(MetaKeys.ClientCapabilities);
    }

    private static ProtocolFault? Gone(JsonRpcMessage message) => message is JsonRpcRequest request && Removed.Contains(request.Method)
        ? new ProtocolFault(StatusCodes.Status404NotFound, McpErrorCode.MethodNotFound, $"{request.Method} is no method of {PerRequestMetadata}.")
        : null;

    private static ProtocolFault Unsupported(string version) => new(
        StatusCodes.Status400BadRequest,
        McpErrorCode.UnsupportedProtocolVersion,
        "This protocol version is not supported; data.supported names those that are.",
        new JsonObject { ["supported"] = new JsonArray([.. Offered(version).Select(k => JsonValue.Create(k))]), ["requested"] = version });

    // A client beyond the newest revision asks without a handshake: what it is offered is what server/discover offers it.
    private static IReadOnlyList<string> Offered(string version) => string.CompareOrdinal(version, PerRequestMetadata) > 0 ? [PerRequestMetadata] : Revisions.All;

    private static ProtocolFault Differs(string what) => new(StatusCodes.Status400BadRequest, McpErrorCode.HeaderMismatch, $"Headers and body must say the same: {what}.");

    private static ProtocolFault Lacks(string key) => new(StatusCodes.Status400BadRequest, McpErrorCode.InvalidParams, $"Each request of {PerRequestMetadata} carries params._meta[\"{key}\"]; it is missing here.");

    private static string? NameKey(string method) => method switch
    {
        RequestMethods.ToolsCall or RequestMethods.PromptsGet => "name",
        RequestMethods.ResourcesRead => "uri",
        _ => null,
    };

    private static JsonObject? MetaOf(JsonRpcMessage message) => Parts(message).Parameters?["_meta"] as JsonObject;

    private static (string Method, JsonObject? Parameters) Parts(JsonRpcMessage message) => message switch
    {
        JsonRpcRequest request => (request.Method, request.Params as JsonObject),
        JsonRpcNotification notification => (notification.Method, notification.Params as JsonObject),
        _ => ("", null),
    };

    private static string? TextOf(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    // A header that is given twice says nothing.
    private static string? Header(HttpRequest request, string name) => request.Headers[name] is [{ Length: > 0 } value] ? value : null;
}
