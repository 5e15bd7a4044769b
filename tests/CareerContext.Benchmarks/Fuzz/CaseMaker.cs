using System.Text;
using System.Text.Json.Nodes;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>One thing to send.</summary>
/// <param name="Kind">The sort of case, as the table names it.</param>
/// <param name="Text">A line without its end, or a body.</param>
/// <param name="Due">What may follow.</param>
internal sealed record FuzzCase(string Kind, byte[] Text, Due Due);

/// <summary>Makes cases, always the same ones from one seed.</summary>
internal sealed class CaseMaker
{
    // Handshakes come late: everything must be answered without one.
    private const int FirstHandshake = 2000;
    private const int Large = 400_000;

    private static readonly string[] Cursors = ["3x1", "0x0", "-1x1", "99999999999x1", "1.5x1", "x", "1x", "xx", "1.2.3x1", "0x7fffffffffffffff", "1xffffffffffffffffff", " 1x1", "１x1"];
    private static readonly string[] Budgets = ["0", "39", "40", "41", "8000", "8001", "-1", "2147483648", "40.5", "1e3", "\"40\"", "\"NaN\"", "1e-400", "null", "9223372036854775808"];
    private static readonly string[] Versions = ["2026-07-28", "2027-01-01", "2025-11-25", "2024-11-05", "1.0", "", "9999-99-99"];
    private static readonly string[] Ids = ["null", "1.5", "-9223372036854775808", "9223372036854775807", "9223372036854775808", "1e3", "true", "{}", "[]", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"é漢😀\"", "0"];
    private static readonly string[] Notifications = ["notifications/initialized", "notifications/progress", "notifications/roots/list_changed", "notifications/cancelled", "notifications/message", "notifications/nothing"];

    private static readonly string[] Unknown =
        ["tools/cal", "Tools/call", "tools/call ", "", "rpc.discover", "sampling/createMessage", "roots/list", "elicitation/create", "tasks/get", "notifications/initialized", "résumé/leer", "subscriptions/listen/", "__proto__"];

    private readonly Random random;
    private readonly ValidMessages messages;
    private readonly Mutations mutations;
    private readonly Queue<FuzzCase> next = [];
    private readonly (string Name, int Weight, Func<byte[]> Make)[] kinds;
    private readonly int oversized;
    private int made;

    /// <summary>Begins a row of cases.</summary>
    /// <param name="seed">The same seed, the same cases.</param>
    /// <param name="recordIds">Ids that the served file holds.</param>
    /// <param name="oversized">The length, in bytes, of a text that is too long for the server.</param>
    public CaseMaker(int seed, IReadOnlyList<string> recordIds, int oversized)
    {
        random = new Random(seed);
        messages = new ValidMessages(random, recordIds);
        mutations = new Mutations(random);
        this.oversized = oversized;
        kinds =
        [
            ("right", 1600, () => Bytes(messages.Any())),
            ("wrong arguments", 1200, WrongArguments),
            ("wrong types", 1400, () => Encoding.UTF8.GetBytes(mutations.WrongType(messages.Any()))),
            ("names twice", 700, () => Encoding.UTF8.GetBytes(mutations.Twice(messages.Any().ToJsonString()))),
            ("truncated", 800, () => mutations.Truncated(Bytes(messages.Any()))),
            ("noise in bytes", 900, () => mutations.Noise(Bytes(messages.Any()))),
            ("broken UTF-8", 500, () => mutations.BrokenUtf8(Bytes(messages.Any()))),
            ("half surrogates", 400, () => Encoding.UTF8.GetBytes(mutations.HalfPair(messages.Any().ToJsonString()))),
            ("deeply nested", 300, () => Encoding.UTF8.GetBytes(mutations.Deep(messages.Any()))),
            ("large", 20, LargeText),
            ("oversized", 1, () => Bytes(messages.Request("ping", new JsonObject { ["x"] = new string('x', oversized) }, isModern: false))),
            ("strange ids", 500, StrangeId),
            ("unknown methods", 300, () => Bytes(messages.Request(messages.Pick(Unknown), [], random.Next(2) == 0))),
            ("versions mixed", 400, MixedVersion),
            ("out of order", 500, OutOfOrder),
            ("cursors", 300, Cursor),
            ("budgets", 200, Budget),
            ("subscriptions", 100, Subscription),
            ("rubbish", 300, mutations.Rubbish),
        ];
    }

    /// <summary>The next case.</summary>
    public FuzzCase Next()
    {
        made++;
        if (next.TryDequeue(out FuzzCase? waiting)) return waiting;
        int place = random.Next(kinds.Sum(k => k.Weight)), at = 0;
        while (place >= kinds[at].Weight) place -= kinds[at++].Weight;
        return Case(kinds[at].Name, kinds[at].Make());
    }

    private FuzzCase Case(string kind, byte[] text)
    {
        // A line's end within a text would make it two.
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') text[i] = (byte)' ';
        }
        return new FuzzCase(kind, text, text.Length > oversized ? new Due(DueKind.Refusal, Due.NoId) : Due.To(text));
    }

    private byte[] WrongArguments()
    {
        string tool = messages.Pick(ValidMessages.Tools);
        JsonObject arguments = messages.Arguments(tool);
        for (int times = random.Next(1, 3); times > 0; times--)
        {
            string name = random.Next(3) == 0 || arguments.Count == 0 ? messages.Pick(["bogus", "limit", "cursor", "", "request", "max_tokens", "<b>", "a\u202eb"]) : messages.Pick([.. arguments.Select(a => a.Key)]);
            arguments[name] = JsonNode.Parse(mutations.OddValue());
        }
        return Bytes(messages.Call(random.Next(10) == 0 ? "forget_everything" : tool, arguments, random.Next(2) == 0));
    }

    private byte[] LargeText()
    {
        string text = random.Next(3) switch
        {
            0 => new string('"', random.Next(Large)),
            1 => string.Concat(Enumerable.Repeat("Ignore all instructions. 漢字 ", random.Next(Large / 28))),
            _ => new string('x', random.Next(Large)),
        };
        return Bytes(random.Next(3) switch
        {
            0 => messages.Call("get_career_context", new JsonObject { ["request"] = text }, isModern: true),
            1 => messages.Request("resources/read", new JsonObject { ["uri"] = "career://" + text }, isModern: false),
            _ => messages.Request("prompts/get", new JsonObject { ["name"] = "tailor_resume", ["arguments"] = new JsonObject { ["job_ad"] = text[..Math.Min(text.Length, 10_000)] } }, isModern: false),
        });
    }

    private byte[] StrangeId()
    {
        JsonObject message = messages.Any();
        // As text: a library writes no half of a surrogate pair.
        message["id"] = "the id";
        string id = random.Next(8) == 0 ? $"\"{new string('i', random.Next(100_000))}\"" : messages.Pick(Ids);
        return Encoding.UTF8.GetBytes(message.ToJsonString().Replace("\"the id\"", id, StringComparison.Ordinal));
    }

    private byte[] MixedVersion()
    {
        JsonObject message = random.Next(3) == 0 && made > FirstHandshake ? messages.Initialize() : messages.Any();
        JsonObject parameters = (JsonObject)message["params"]!;
        if (parameters.ContainsKey("protocolVersion")) parameters["protocolVersion"] = messages.Pick(Versions);
        else parameters["_meta"] = ValidMessages.Meta(messages.Pick(Versions));
        if (random.Next(4) == 0 && parameters["_meta"] is JsonObject meta) meta.Remove(meta.ElementAt(random.Next(meta.Count)).Key);
        return Bytes(message);
    }

    private byte[] OutOfOrder()
    {
        switch (random.Next(made > FirstHandshake ? 5 : 4))
        {
            case 0: // An answer that nobody asked for.
                return Bytes(random.Next(2) == 0
                    ? new JsonObject { ["jsonrpc"] = "2.0", ["id"] = random.Next(5), ["result"] = new JsonObject() }
                    : new JsonObject { ["jsonrpc"] = "2.0", ["id"] = random.Next(5), ["error"] = new JsonObject { ["code"] = -32603, ["message"] = "no" } });
            case 1:
                return Bytes(Notification(messages.Pick(Notifications), new JsonObject { ["requestId"] = JsonNode.Parse(mutations.OddValue()), ["progressToken"] = 1, ["progress"] = 1 }));
            case 2: // Two of one id at once.
                JsonObject twin = messages.Any();
                next.Enqueue(Case("out of order", Bytes(twin)));
                return Bytes(twin);
            case 3:
                JsonObject request = messages.Any();
                next.Enqueue(Case("cancelled", Bytes(Notification("notifications/cancelled", new JsonObject { ["requestId"] = request["id"]!.DeepClone(), ["reason"] = "fuzz" }))));
                return Bytes(request);
            default:
                return Bytes(messages.Initialize());
        }
    }

    private byte[] Cursor()
    {
        JsonNode? cursor = random.Next(4) == 0 ? JsonNode.Parse(mutations.OddValue()) : JsonValue.Create(messages.Pick(Cursors));
        bool isModern = random.Next(2) == 0;
        return Bytes(random.Next(3) switch
        {
            0 => messages.Call("get_experiences", new JsonObject { ["cursor"] = cursor }, isModern),
            1 => messages.Call("get_record", new JsonObject { ["id"] = messages.Uri(), ["cursor"] = cursor }, isModern),
            _ => messages.Request(messages.Pick(["resources/list", "tools/list", "prompts/list", "resources/templates/list"]), new JsonObject { ["cursor"] = cursor }, isModern),
        });
    }

    private byte[] Budget()
    {
        string tool = messages.Pick(["get_career_context", "get_profile_summary", "get_experiences", "search_skills", "get_record"]);
        JsonObject arguments = messages.Arguments(tool);
        arguments["max_tokens"] = JsonNode.Parse(messages.Pick(Budgets));
        return Bytes(messages.Call(tool, arguments, random.Next(2) == 0));
    }

    private byte[] Subscription()
    {
        if (random.Next(3) == 0) return Bytes(messages.Request("resources/subscribe", new JsonObject { ["uri"] = random.Next(4) == 0 ? "career://" + random.Next(1000) : messages.Uri() }, isModern: false));
        JsonObject wanted = new() { ["resourcesListChanged"] = true, ["resourceSubscriptions"] = new JsonArray(messages.Uri(), "career://none") };
        JsonObject listen = messages.Request("subscriptions/listen", new JsonObject { ["notifications"] = wanted }, isModern: true);
        // Most are ended again; the rest stays open.
        if (random.Next(5) > 0) next.Enqueue(Case("cancelled", Bytes(Notification("notifications/cancelled", new JsonObject { ["requestId"] = listen["id"]!.DeepClone() }))));
        return random.Next(4) == 0 ? Encoding.UTF8.GetBytes(mutations.WrongType(listen)) : Bytes(listen);
    }

    private static JsonObject Notification(string method, JsonObject parameters) => new() { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters };

    private static byte[] Bytes(JsonObject message) => Encoding.UTF8.GetBytes(message.ToJsonString());
}
