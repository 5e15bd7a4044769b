using System.Text.Json;
using System.Text.Json.Nodes;
using CareerContext.Context;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>Calls whose right answers are known from the same file, read here.</summary>
internal sealed class RightCalls
{
    private readonly List<(string Name, JsonObject Arguments, string Text)> calls;
    private int made;

    /// <summary>Reads what the answers must be.</summary>
    public RightCalls(CareerReader reader, string recordId) => calls =
    [
        ("get_quick_summary", [], reader.QuickSummary().Text),
        ("get_record", new JsonObject { ["id"] = recordId }, reader.Record(recordId).Text),
        ("get_career_context", new JsonObject { ["request"] = "Where do I work now?" }, reader.Answer("Where do I work now?").Text),
    ];

    /// <summary>The next one: as a client of the newest revision, and after a handshake as an older one as well.</summary>
    public IEnumerable<(JsonObject Message, string Name, string Text)> Next(bool isShaken)
    {
        if (isShaken) yield return Of(made % calls.Count, isModern: false);
        yield return Of(made % calls.Count, isModern: true);
    }

    /// <summary>Each of them once.</summary>
    public IEnumerable<(JsonObject Message, string Name, string Text)> All(bool isShaken) => Enumerable.Range(0, calls.Count).Select(i => Of(i, isModern: !isShaken));

    /// <summary>A client's first request, of 2025-11-25.</summary>
    public JsonObject Handshake() => Request("initialize", new JsonObject { ["protocolVersion"] = "2025-11-25", ["capabilities"] = new JsonObject(), ["clientInfo"] = new JsonObject { ["name"] = "fuzz", ["version"] = "1" } });

    /// <summary>A client's first request, of 2026-07-28.</summary>
    public JsonObject Discovery() => Request("server/discover", new JsonObject { ["_meta"] = ValidMessages.Meta(ValidMessages.Modern) });

    private (JsonObject Message, string Name, string Text) Of(int number, bool isModern)
    {
        (string name, JsonObject arguments, string text) = calls[number];
        JsonObject parameters = new() { ["name"] = name, ["arguments"] = arguments.DeepClone() };
        if (isModern) parameters["_meta"] = ValidMessages.Meta(ValidMessages.Modern);
        return (Request("tools/call", parameters), name, text);
    }

    private JsonObject Request(string method, JsonObject parameters) => new() { ["jsonrpc"] = "2.0", ["id"] = $"right-{++made}", ["method"] = method, ["params"] = parameters };

    /// <summary>Whether an answer is the right one.</summary>
    public static bool IsRight(JsonElement answer, string text) => answer.TryGetProperty("result", out JsonElement result) && Outcome.TextOf(result) == text;
}
