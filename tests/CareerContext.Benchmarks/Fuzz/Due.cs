using System.Text.Json;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>What a message may be followed by.</summary>
internal enum DueKind
{
    /// <summary>Silence: a notification, a response, a blank line.</summary>
    Nothing,

    /// <summary>A result or an error that bears the request's id.</summary>
    Answer,

    /// <summary>An error without an id: it is no message.</summary>
    Refusal,

    /// <summary>Any of these: JSON-RPC does not say which.</summary>
    Perhaps,
}

/// <summary>What is due to a text that is sent as a message, worked out from the text alone.</summary>
/// <param name="Kind">The sort of answer.</param>
/// <param name="Key">The id in the form of <see cref="KeyOf"/>; <see cref="NoId"/> where it has none.</param>
/// <param name="Method">The method, or null.</param>
internal readonly record struct Due(DueKind Kind, string Key, string? Method = null)
{
    /// <summary>The key of answers without an id.</summary>
    public const string NoId = "";

    /// <summary>Reads a text as JSON-RPC 2.0 demands.</summary>
    public static Due To(ReadOnlyMemory<byte> text)
    {
        if (text.Span.Trim(" \t\r"u8).IsEmpty) return new Due(DueKind.Nothing, NoId);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Of(document.RootElement) : Refused;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return Refused; // No JSON, or names and ids that are no text.
        }
    }

    /// <summary>An id as a key: numbers and texts are told apart; null for what can be no id.</summary>
    public static string? KeyOf(JsonElement id) => id.ValueKind switch
    {
        JsonValueKind.Null => NoId,
        JsonValueKind.Number when id.TryGetInt64(out long number) => $"n{number}",
        JsonValueKind.String => id.GetString() is { Length: > 0 } text ? $"s{text}" : NoId,
        _ => null,
    };

    private static Due Refused => new(DueKind.Refusal, NoId);

    private static Due Of(JsonElement message)
    {
        Dictionary<string, JsonElement> members = [];
        bool isTwice = false;
        foreach (JsonProperty member in message.EnumerateObject())
        {
            if (member.Name is not ("jsonrpc" or "id" or "method" or "params" or "result" or "error")) continue;
            isTwice |= !members.TryAdd(member.Name, member.Value);
            members[member.Name] = member.Value;
        }
        bool hasId = members.TryGetValue("id", out JsonElement id), hasMethod = members.TryGetValue("method", out JsonElement method);
        string? key = hasId ? KeyOf(id) : NoId;
        string? name = hasMethod && method.ValueKind == JsonValueKind.String ? method.GetString() : null;
        // A member that stands twice, or belongs to another sort of message, may be read either way.
        if (isTwice || members.ContainsKey("error") || (hasMethod && method.ValueKind == JsonValueKind.Null)) return new Due(DueKind.Perhaps, key ?? NoId, name);
        bool isOurs = members.TryGetValue("jsonrpc", out JsonElement version) && version.ValueKind == JsonValueKind.String && version.ValueEquals("2.0"u8);
        if (!isOurs || key is null || (hasMethod && name is null)) return Refused;
        if (hasMethod) return new Due(hasId ? DueKind.Answer : DueKind.Nothing, key, name);
        return hasId && members.ContainsKey("result") ? new Due(DueKind.Nothing, key) : Refused;
    }
}
