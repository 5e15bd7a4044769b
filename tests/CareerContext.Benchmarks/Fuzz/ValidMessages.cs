using System.Text.Json.Nodes;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>Right messages of every method, of both eras: with a handshake (2025-11-25 and older) and with metadata in each request (2026-07-28).</summary>
/// <param name="random">Where choices come from.</param>
/// <param name="recordIds">Ids that the served file holds.</param>
internal sealed class ValidMessages(Random random, IReadOnlyList<string> recordIds)
{
    /// <summary>The revision whose requests stand alone.</summary>
    public const string Modern = "2026-07-28";

    private const string Ad = "We look for a lead engineer. You must have five years of experience with Go and PostgreSQL, know Kubernetes, and speak German fluently.";

    private static readonly string[] Questions =
        ["Where do I work now?", "Which skills, with years?", "Tell me about a time: leadership", "Do I know Kubernetes?", "Are there gaps between jobs?", "My achievements in numbers", "What did I do in 2019?", Ad];

    private static readonly string[] Collections = ["person", "experiences", "education", "skills", "projects", "languages", "summary/quick", "summary/profile", "referees"];
    private static readonly string[] Kinds = ["person", "experience", "skill", "interests", "project", "reference"];
    private static readonly string[] Older = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"];

    private long lastId = 1_000_000;

    /// <summary>The tools, each with its arguments made anew.</summary>
    public static IReadOnlyList<string> Tools { get; } =
    [
        "get_career_context", "get_quick_summary", "get_profile_summary", "get_experiences", "search_skills", "get_record", "search", "fetch",
        "describe_record", "list_records", "list_history", "review_career", "save_record", "remove_record", "undo_change",
    ];

    private static readonly string[] Methods =
    [
        "tools/call", "tools/call", "tools/call", "tools/list", "resources/list", "resources/templates/list", "resources/read", "prompts/list", "prompts/get",
        "completion/complete", "server/discover", "ping", "logging/setLevel", "resources/unsubscribe",
    ];

    /// <summary>A fresh id: a number or a text.</summary>
    public JsonNode NextId() => ++lastId % 3 == 0 ? JsonValue.Create($"q-{lastId}") : JsonValue.Create(lastId);

    /// <summary>A right request of any method that is answered at once and changes nothing for later ones.</summary>
    public JsonObject Any()
    {
        string method = Pick(Methods);
        bool isModern = method == "server/discover" || (method is not ("ping" or "logging/setLevel" or "resources/unsubscribe") && random.Next(2) == 0);
        return Request(method, Parameters(method), isModern);
    }

    /// <summary>A request with a fresh id.</summary>
    public JsonObject Request(string method, JsonObject parameters, bool isModern)
    {
        if (isModern) parameters["_meta"] = Meta(Modern);
        return new JsonObject { ["jsonrpc"] = "2.0", ["id"] = NextId(), ["method"] = method, ["params"] = parameters };
    }

    /// <summary>A tool's call.</summary>
    public JsonObject Call(string tool, JsonObject arguments, bool isModern) => Request("tools/call", new JsonObject { ["name"] = tool, ["arguments"] = arguments }, isModern);

    /// <summary>A handshake.</summary>
    public JsonObject Initialize() => Request("initialize", new JsonObject { ["protocolVersion"] = Pick(Older), ["capabilities"] = new JsonObject(), ["clientInfo"] = Client() }, isModern: false);

    /// <summary>The metadata that a request of the newest revision carries.</summary>
    public static JsonObject Meta(string version) => new()
    {
        ["io.modelcontextprotocol/protocolVersion"] = version,
        ["io.modelcontextprotocol/clientCapabilities"] = new JsonObject(),
        ["io.modelcontextprotocol/clientInfo"] = Client(),
    };

    /// <summary>A uri that can be read.</summary>
    public string Uri() => "career://" + Pick(Collections);

    /// <summary>An id that the file holds.</summary>
    public string RecordId() => Pick(recordIds);

    /// <summary>Right arguments of a tool.</summary>
    public JsonObject Arguments(string tool) => tool switch
    {
        "get_career_context" => new JsonObject { ["request"] = Pick(Questions), ["max_tokens"] = random.Next(40, 2000) },
        "get_profile_summary" => new JsonObject { ["max_tokens"] = random.Next(40, 8000) },
        "get_experiences" => new JsonObject { ["skill"] = "Go", ["since"] = "2012", ["until"] = "2025-06", ["limit"] = random.Next(1, 50), ["max_tokens"] = 300 },
        "search_skills" => new JsonObject { ["query"] = Pick(["Go", "kubernets", "leadership", "C++"]), ["limit"] = random.Next(1, 20) },
        "get_record" => new JsonObject { ["id"] = random.Next(2) == 0 ? RecordId() : Uri() },
        "search" => new JsonObject { ["query"] = Pick(Questions) },
        "fetch" => new JsonObject { ["id"] = RecordId() },
        "describe_record" => new JsonObject { ["kind"] = Pick(Kinds) },
        "list_records" => new JsonObject { ["kind"] = Pick(Kinds), ["query"] = "e", ["removed"] = random.Next(2) == 0, ["max_tokens"] = random.Next(40, 2000) },
        "list_history" => new JsonObject { ["id"] = RecordId(), ["since"] = "2020", ["max_tokens"] = random.Next(40, 2000) },
        "review_career" => new JsonObject { ["max_tokens"] = random.Next(40, 2000) },
        // A rehearsal: what is written would slow down all that follows.
        "save_record" => new JsonObject { ["kind"] = Pick(Kinds), ["fields"] = new JsonObject { ["name"] = "Fuzz", ["keywords"] = new JsonObject { ["add"] = new JsonArray("a") } }, ["dry_run"] = true },
        "remove_record" => new JsonObject { ["id"] = "skl_zzzzzz", ["if_version"] = random.Next(1, 9) },
        "undo_change" => new JsonObject { ["batch_id"] = "bat_zzzzzz" },
        _ => [],
    };

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private JsonObject Parameters(string method) => method switch
    {
        "tools/call" => ToolCall(Pick(Tools)),
        "resources/read" or "resources/unsubscribe" => new JsonObject { ["uri"] = Uri() },
        "prompts/get" => Prompt(),
        "completion/complete" => Completion(),
        "logging/setLevel" => new JsonObject { ["level"] = "info" },
        _ => [],
    };

    private JsonObject ToolCall(string tool) => new() { ["name"] = tool, ["arguments"] = Arguments(tool) };

    private JsonObject Prompt()
    {
        (string name, JsonObject arguments) = Pick<Func<(string, JsonObject)>>(
        [
            () => ("tailor_resume", new JsonObject { ["job_ad"] = Ad }),
            () => ("write_cover_letter", new JsonObject { ["job_ad"] = Ad }),
            () => ("prepare_interview", new JsonObject { ["company"] = "Norrland Kraft", ["role"] = "Lead engineer" }),
            () => ("tell_story", new JsonObject { ["competency"] = "conflict" }),
            () => ("improve_career", []),
            () => ("find_skill_gaps", new JsonObject { ["target"] = "Data engineer" }),
            () => ("write_bio", new JsonObject { ["length"] = "50 words" }),
        ])();
        return new JsonObject { ["name"] = name, ["arguments"] = arguments };
    }

    private JsonObject Completion() => random.Next(2) == 0
        ? new JsonObject { ["ref"] = new JsonObject { ["type"] = "ref/prompt", ["name"] = "tell_story" }, ["argument"] = new JsonObject { ["name"] = "competency", ["value"] = "lead" } }
        : new JsonObject { ["ref"] = new JsonObject { ["type"] = "ref/resource", ["uri"] = "career://skills/{id}" }, ["argument"] = new JsonObject { ["name"] = "id", ["value"] = "skl" } };

    private static JsonObject Client() => new() { ["name"] = "fuzz", ["version"] = "1" };
}
