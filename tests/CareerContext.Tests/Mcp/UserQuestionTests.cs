using System.Security.Claims;
using System.Text.Json;
using CareerContext.Mcp;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Tests.Mcp;

/// <summary>Whose answer to a question counts, to which, and for how long.</summary>
public class UserQuestionTests
{
    private const string Subject = "remove exp_7k2mqa 1";

    private readonly SetClock clock = new();

    [Fact]
    public async Task The_answer_to_the_question_counts()
    {
        UserQuestions questions = new(clock.GetUtcNow);
        string note = await Note(questions, "ines");
        (await Answer(questions, "ines", note)).Should().BeTrue();
    }

    [Fact]
    public async Task Another_user_s_note_another_question_s_and_an_old_one_do_not()
    {
        UserQuestions questions = new(clock.GetUtcNow);
        string note = await Note(questions, "ines");
        await Refused(() => Answer(questions, "rui", note));
        await Refused(() => Answer(questions, "ines", note, "remove exp_7k2mqa 2"));
        await Refused(() => Answer(new UserQuestions(clock.GetUtcNow), "ines", note));
        clock.Move(TimeSpan.FromMinutes(14));
        (await Answer(questions, "ines", note)).Should().BeTrue();
        clock.Move(TimeSpan.FromMinutes(2));
        await Refused(() => Answer(questions, "ines", note));
    }

    private static async Task Refused(Func<Task<bool>> answer) => (await answer.Should().ThrowAsync<CareerException>()).Which.Fault.Should().Be(Fault.Stale);

    private static async Task<string> Note(UserQuestions questions, string user) =>
        (await FluentActions.Awaiting(() => Ask(questions, user, null, Subject)).Should().ThrowAsync<InputRequiredException>()).Which.Result.RequestState!;

    private static Task<bool> Answer(UserQuestions questions, string user, string note, string subject = Subject) => Ask(questions, user, note, subject);

    private static async Task<bool> Ask(UserQuestions questions, string user, string? note, string subject)
    {
        await using StreamServerTransport transport = new(Stream.Null, Stream.Null);
        await using McpServer server = McpServer.Create(transport, new McpServerOptions());
        JsonRpcMessageContext context = new()
        {
            ClientInfo = new Implementation { Name = "app", Version = "1" },
            ClientCapabilities = new ClientCapabilities { Elicitation = new ElicitationCapability { Form = new FormElicitationCapability() } },
            User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", user), new Claim("client_id", "app")], "test")),
        };
        CallToolRequestParams parameters = new() { Name = "remove_record" };
        if (note is not null)
        {
            parameters.RequestState = note;
            parameters.InputResponses = new Dictionary<string, InputResponse> { ["confirm"] = InputResponse.FromElicitResult(new ElicitResult { Action = "accept" }) };
        }
        RequestContext<CallToolRequestParams> request = new(server, new JsonRpcRequest { Method = "tools/call", Context = context }, parameters);
        return questions.Agrees(new ToolCaller(CareerServer.OriginOf(request), request), subject, "Really?");
    }
}
