using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace CareerContext.Mcp;

/// <summary>Parameters that are JSON and yet cannot be read: a name that stands twice, half of a surrogate pair. The SDK stumbles over them before any handler could answer.</summary>
public static class MessageParameters
{
    /// <summary>What is said of them.</summary>
    public const string Unreadable = "The parameters cannot be read: each name may stand once, and text is whole Unicode.";

    private const string Metadata = "_meta";

    /// <summary>Whether the parameters and their metadata can be read; what is within arguments is judged by their reader.</summary>
    public static bool AreReadable(JsonRpcMessage message)
    {
        JsonNode? parameters = message switch
        {
            JsonRpcRequest request => request.Params,
            JsonRpcNotification notification => notification.Params,
            _ => null,
        };
        try
        {
            if (parameters is JsonObject all && all.TryGetPropertyValue(Metadata, out JsonNode? metadata)) Read(metadata);
            return true;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or JsonException)
        {
            return false;
        }
    }

    // Nodes are read when they are first asked for, and fail only then.
    private static void Read(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject all:
                foreach ((_, JsonNode? value) in all) Read(value);
                break;
            case JsonArray list:
                foreach (JsonNode? value in list) Read(value);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                value.GetValue<string>();
                break;
        }
    }
}
