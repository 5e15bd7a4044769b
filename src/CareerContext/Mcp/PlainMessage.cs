using System.Text.Json;
using System.Text.Unicode;
using CareerContext.Store;

namespace CareerContext.Mcp;

/// <summary>What a plain message asks.</summary>
internal enum PlainKind
{
    /// <summary>The handshake of the revisions of 2024 and 2025.</summary>
    Initialize,

    /// <summary>The client's word that the handshake is done.</summary>
    Initialized,

    /// <summary>Whether the server is there.</summary>
    Ping,

    /// <summary>The list of tools.</summary>
    ListTools,

    /// <summary>A call of a tool.</summary>
    CallTool,

    /// <summary>The end of a client's interest in an answer.</summary>
    Cancelled,
}

/// <summary>A message of one of the few shapes that nearly every session consists of, known in every part. Whatever has one part more, or one of another kind, is no plain message.</summary>
internal sealed class PlainMessage : IDisposable
{
    private const int MostArguments = 16;
    private const string MetadataKey = "_meta", ProgressKey = "progressToken";

    private readonly JsonDocument document;

    private PlainMessage(JsonDocument document, PlainKind kind)
    {
        this.document = document;
        Kind = kind;
    }

    /// <summary>What it asks.</summary>
    public PlainKind Kind { get; }

    /// <summary>The request's id, a text or a whole number, as it is to come back; of a cancellation, the id of the request that it is about.</summary>
    public JsonElement Id { get; private set; }

    /// <summary>Of a handshake, the revision.</summary>
    public string Revision { get; private set; } = "";

    /// <summary>Of a handshake, who the client is.</summary>
    public Origin? Client { get; private set; }

    /// <summary>Of a call, the tool's name.</summary>
    public string Tool { get; private set; } = "";

    /// <summary>Of a call, its arguments; null for none. They live as long as the message.</summary>
    public Dictionary<string, JsonElement>? Arguments { get; private set; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">One line; it must stay as it is for as long as the message lives.</param>
    /// <returns>Null for all that is not plain, messages that are none included.</returns>
    public static PlainMessage? Read(ReadOnlyMemory<byte> line)
    {
        ReadOnlySpan<byte> text = line.Span;
        // Half of a surrogate pair can only be written so; who judges it is the SDK.
        if (!Utf8.IsValid(text) || text.IndexOf("\\ud"u8) >= 0 || text.IndexOf("\\uD"u8) >= 0) return null;
        JsonDocument? document = null;
        PlainMessage? message = null;
        try
        {
            document = JsonDocument.Parse(line);
            message = Of(document);
            return message;
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            if (message is null) document?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => document.Dispose();

    private static PlainMessage? Of(JsonDocument document)
    {
        if (Parts(document.RootElement, "jsonrpc", "id", "method", "params") is not [var version, var id, var method, var parameters]) return null;
        if (!IsText(version, "2.0") || KindOf(method) is not { } kind) return null;
        PlainMessage message = new(document, kind) { Id = id };
        bool isRequest = kind is not (PlainKind.Initialized or PlainKind.Cancelled);
        return isRequest == IsId(id) && (isRequest || id.ValueKind == JsonValueKind.Undefined) && message.Take(parameters) ? message : null;
    }

    private static PlainKind? KindOf(JsonElement method) => method.ValueKind != JsonValueKind.String ? null : method.GetString() switch
    {
        "initialize" => PlainKind.Initialize,
        "notifications/initialized" => PlainKind.Initialized,
        "ping" => PlainKind.Ping,
        "tools/list" => PlainKind.ListTools,
        "tools/call" => PlainKind.CallTool,
        "notifications/cancelled" => PlainKind.Cancelled,
        _ => null,
    };

    private bool Take(JsonElement parameters) => Kind switch
    {
        PlainKind.Initialize => TakeHandshake(parameters),
        PlainKind.CallTool => TakeCall(parameters),
        PlainKind.Cancelled => TakeCancellation(parameters),
        _ => parameters.ValueKind == JsonValueKind.Undefined || (Parts(parameters, MetadataKey) is [var metadata] && IsPlainMetadata(metadata)),
    };

    private bool TakeHandshake(JsonElement parameters)
    {
        if (Parts(parameters, "protocolVersion", "capabilities", "clientInfo") is not [var revision, var capabilities, var client]) return false;
        if (Parts(client, "name", "version", "title") is not [var name, var version, var title]) return false;
        if (revision.ValueKind != JsonValueKind.String || name.ValueKind != JsonValueKind.String || version.ValueKind != JsonValueKind.String) return false;
        if (title.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.String) || !ArePlainCapabilities(capabilities)) return false;
        Revision = revision.GetString()!;
        Client = CareerServer.OriginOf($"{name.GetString()} {version.GetString()}", user: null);
        return Revisions.All.Contains(Revision) && !Revisions.StandsAlone(Revision);
    }

    private bool TakeCall(JsonElement parameters)
    {
        if (Parts(parameters, "name", "arguments", MetadataKey) is not [var name, var arguments, var metadata]) return false;
        if (name.ValueKind != JsonValueKind.String || !IsPlainMetadata(metadata)) return false;
        Tool = name.GetString()!;
        if (arguments.ValueKind == JsonValueKind.Undefined) return true;
        if (arguments.ValueKind != JsonValueKind.Object) return false;
        Arguments = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty argument in arguments.EnumerateObject())
        {
            if (Arguments.Count == MostArguments || !Arguments.TryAdd(argument.Name, argument.Value)) return false;
        }
        return true;
    }

    private bool TakeCancellation(JsonElement parameters)
    {
        if (Parts(parameters, "requestId", "reason") is not [var id, var reason] || !IsId(id)) return false;
        Id = id;
        return reason.ValueKind is JsonValueKind.Undefined or JsonValueKind.String;
    }

    // Who wants to hear of progress hears of none: every answer here is given at once.
    private static bool IsPlainMetadata(JsonElement metadata) =>
        metadata.ValueKind == JsonValueKind.Undefined || (Parts(metadata, ProgressKey) is [var token] && (token.ValueKind == JsonValueKind.Undefined || IsId(token)));

    // What the client can do matters to the SDK alone, which is told later; here it must only be sure to be understood.
    private static bool ArePlainCapabilities(JsonElement capabilities)
    {
        if (Parts(capabilities, "roots", "sampling", "elicitation") is not [var roots, var sampling, var elicitation]) return false;
        if (Parts(roots, "listChanged") is not [var changes] || changes.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.True or JsonValueKind.False)) return false;
        if (Parts(sampling, "tools", "context") is not [var tools, var context] || Parts(elicitation, "form", "url") is not [var form, var url]) return false;
        return Parts(tools) is not null && Parts(context) is not null && Parts(form) is not null && Parts(url) is not null;
    }

    // The named parts of an object, undefined where they are missing; null where it is none or has a part of another name or one twice. What is missing has no parts.
    private static JsonElement[]? Parts(JsonElement value, params ReadOnlySpan<string> names)
    {
        JsonElement[] parts = new JsonElement[names.Length];
        if (value.ValueKind == JsonValueKind.Undefined) return parts;
        if (value.ValueKind != JsonValueKind.Object) return null;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            int at = names.Length - 1;
            while (at >= 0 && !property.NameEquals(names[at])) at--;
            if (at < 0 || parts[at].ValueKind != JsonValueKind.Undefined) return null;
            parts[at] = property.Value;
        }
        return parts;
    }

    private static bool IsText(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static bool IsId(JsonElement value) => value.ValueKind == JsonValueKind.String || (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _));
}
