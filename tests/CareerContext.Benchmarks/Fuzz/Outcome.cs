using System.Text.Json;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>What a server's message is.</summary>
/// <param name="Key">The key of the request that it answers; null for a notification.</param>
/// <param name="Words">As the table names it.</param>
/// <param name="Fault">What must not be, or null.</param>
internal readonly record struct Outcome(string? Key, string Words, string? Fault)
{
    private const int InternalError = -32603;

    /// <summary>Reads a message strictly.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Outcome Of(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("jsonrpc", out JsonElement version) || !version.ValueEquals("2.0"u8)) throw new JsonException("no JSON-RPC 2.0");
        if (message.TryGetProperty("method", out JsonElement method)) return OfNotification(method.GetString() ?? "", message);
        string key = message.TryGetProperty("id", out JsonElement id) ? Due.KeyOf(id) ?? throw new JsonException("an id of another sort") : Due.NoId;
        bool isResult = message.TryGetProperty("result", out JsonElement result), isError = message.TryGetProperty("error", out JsonElement error);
        if (isResult == isError) throw new JsonException("neither a result nor an error");
        if (isError)
        {
            int code = error.GetProperty("code").GetInt32();
            string words = error.GetProperty("message").GetString() ?? throw new JsonException("an error without words");
            return new Outcome(key, key == Due.NoId ? "refused" : $"{code}", code == InternalError ? $"an internal error: {words}" : null);
        }
        bool isToolError = result.ValueKind == JsonValueKind.Object && result.TryGetProperty("isError", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;
        bool isInternal = isToolError && TextOf(result).StartsWith("Internal error", StringComparison.Ordinal);
        return new Outcome(key, isToolError ? "tool error" : "result", isInternal ? "an internal error of a tool" : null);
    }

    /// <summary>The text of a tool's result.</summary>
    public static string TextOf(JsonElement result) => result.GetProperty("content")[0].GetProperty("text").GetString() ?? "";

    // What a listener is told first says whose it is.
    private static Outcome OfNotification(string method, JsonElement message)
    {
        if (message.TryGetProperty("id", out _)) return new Outcome(null, "request", $"a request of the server's own: {method}");
        if (method == "notifications/subscriptions/acknowledged")
            return new Outcome(Due.KeyOf(message.GetProperty("params").GetProperty("_meta").GetProperty("io.modelcontextprotocol/subscriptionId")), "listening", null);
        bool isKnown = method is "notifications/resources/list_changed" or "notifications/resources/updated";
        return new Outcome(null, "notification", isKnown ? null : $"a notification of an unknown sort: {method}");
    }
}
