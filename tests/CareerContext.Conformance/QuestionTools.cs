using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Conformance;

/// <summary>Tools that answer with questions first (2026-07-28): the client repeats the call with the answers and the state, the server remembers nothing.</summary>
internal static class QuestionTools
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        Tool("elicitation", call => NameIn(call) is { } name ? $"Hello, {name}!" : throw Ask(("user_name", Name()))),
        Tool("sampling", call => call.Answers("capital_question") ? "Sampled." : throw Ask(("capital_question", Sample("What is the capital of France?")))),
        Tool("list_roots", call => call.Answers("client_roots") ? "Listed." : throw Ask(("client_roots", Roots()))),
        Tool("request_state", call => call.Params?.RequestState == Signed("confirm") ? "state-ok" : throw Ask(Signed("confirm"), ("confirm", Confirmation()))),
        Tool("multiple_inputs", call => call.Answers("user_name", "greeting", "client_roots")
            ? "All three are answered."
            : throw Ask(Signed("three"), ("user_name", Name()), ("greeting", Sample("Generate a greeting")), ("client_roots", Roots()))),
        Tool("multi_round", Rounds),
        Tool("tampered_state", call => call.Params?.RequestState switch
        {
            null => throw Ask(Signed("sealed"), ("confirm", Confirmation())),
            { } state when state == Signed("sealed") => "The state is ours.",
            _ => throw new McpProtocolException("The state is not the one that was given out.", McpErrorCode.InvalidParams),
        }),
        Tool("capabilities", call => throw Ask([.. Supported(call.Server.ClientCapabilities)])),
    ];

    /// <summary>A question to the user: one field.</summary>
    public static ElicitRequestParams Form(string message, string field, ElicitRequestParams.PrimitiveSchemaDefinition type) => new()
    {
        Message = message,
        RequestedSchema = new ElicitRequestParams.RequestSchema { Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> { [field] = type }, Required = [field] },
    };

    /// <summary>What a handler throws to put questions to the client.</summary>
    public static InputRequiredException Ask(params (string Key, InputRequest Request)[] questions) => new(questions.ToDictionary(q => q.Key, q => q.Request));

    private static InputRequiredException Ask(string state, params (string Key, InputRequest Request)[] questions) => new(questions.ToDictionary(q => q.Key, q => q.Request), state);

    private static McpServerTool Tool(string name, Func<RequestContext<CallToolRequestParams>, string> answer) => McpServerTool.Create(answer, ContentTools.Named("test_input_required_result_" + name));

    private static string Rounds(RequestContext<CallToolRequestParams> call)
    {
        string? state = call.Params?.RequestState;
        if (state == Signed("second") && call.Answers("step2")) return "Both steps are done.";
        if (state == Signed("first") && call.Answers("step1")) throw Ask(Signed("second"), ("step2", Question("Step 2: What is your favorite color?", "color")));
        throw Ask(Signed("first"), ("step1", Question("Step 1: What is your name?", "name")));
    }

    private static IEnumerable<(string Key, InputRequest Request)> Supported(ClientCapabilities? client)
    {
        if (client?.Elicitation is not null) yield return ("user_name", Name());
        if (client?.Sampling is not null) yield return ("greeting", Sample("Generate a greeting"));
        if (client?.Roots is not null) yield return ("client_roots", Roots());
    }

    private static string? NameIn(RequestContext<CallToolRequestParams> call)
    {
        // What is no answer of the right shape is asked for again.
        if (!call.Answers("user_name") || call.Params!.InputResponses!["user_name"] is not { RawValue.ValueKind: JsonValueKind.Object } given) return null;
        ElicitResult? answer = given.Deserialize(InputResponse.ElicitResultJsonTypeInfo);
        return answer?.Content is { } content && content.TryGetValue("name", out JsonElement name) ? name.GetString() : null;
    }

    private static bool Answers(this RequestContext<CallToolRequestParams> call, params string[] keys) => call.Params?.InputResponses is { } given && keys.All(given.ContainsKey);

    // A client holds the state between two calls: only what carries our seal is taken back.
    private static string Signed(string state) => $"{state}.{Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(state)))}";

    private static InputRequest Name() => Question("What is your name?", "name");

    private static InputRequest Question(string message, string field) => InputRequest.ForElicitation(Form(message, field, new ElicitRequestParams.StringSchema()));

    private static InputRequest Confirmation() => InputRequest.ForElicitation(Form("Please confirm", "ok", new ElicitRequestParams.BooleanSchema()));

    private static InputRequest Roots() => InputRequest.ForRootsList(new ListRootsRequestParams());

    private static InputRequest Sample(string text) =>
        InputRequest.ForSampling(new CreateMessageRequestParams { Messages = [new SamplingMessage { Role = Role.User, Content = [ContentTools.Text(text)] }], MaxTokens = 100 });
}
