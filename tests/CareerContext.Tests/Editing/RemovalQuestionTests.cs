using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Editing;

/// <summary>A removal asks the user, where the client can.</summary>
public sealed class RemovalQuestionTests : IDisposable
{
    private static readonly ToolSelection Edit = new("edit");
    private readonly SmallCareer career = new();
    private readonly List<ElicitRequestParams> asked = [];

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData(McpPair.Legacy, "accept", true)]
    [InlineData(McpPair.Modern, "accept", true)]
    [InlineData(McpPair.Legacy, "decline", false)]
    [InlineData(McpPair.Modern, "decline", false)]
    [InlineData(McpPair.Modern, "cancel", false)]
    public async Task The_user_decides(string protocol, string action, bool isRemoved)
    {
        await using McpPair pair = await McpPair.Start(career.Reader, protocol, Edit, Asking(action));
        string text = await pair.Text("remove_record", ("id", career.Brewery.Id));
        asked.Should().ContainSingle().Which.Message.Should().Be($"Remove this experience from the career: Laboratory Technician, Cervejaria Norte ({career.Brewery.Id})? It goes to the trash and can be restored.");
        text.Should().StartWith(isRemoved ? $"Removed {career.Brewery.Id}" : $"Not removed: the user did not agree. {career.Brewery.Id} stays");
        IsActive().Should().Be(!isRemoved);
    }

    [Fact]
    public async Task What_cannot_be_removed_is_not_asked_about()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit, client: Asking("accept"));
        (await pair.Error("remove_record", ("id", "exp_zzzzzz"))).Should().StartWith("No record has this id.");
        (await pair.Error("remove_record", ("id", career.Brewery.Id), ("if_version", 7))).Should().StartWith("Stale");
        asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_cannot_ask_is_not_made_to()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit);
        (await pair.Text("remove_record", ("id", career.Brewery.Id))).Should().StartWith("Removed");
    }

    [Fact]
    public async Task A_record_that_changed_while_the_user_thought_is_not_removed()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit, client: Asking("accept", () =>
            career.File.Write(CareerContext.Store.Origin.Cli, session => RecordStore.Save(session, career.Brewery with { Values = new Dictionary<string, object>(career.Brewery.Values) { ["title"] = "Brewer" } }))));
        (await pair.Error("remove_record", ("id", career.Brewery.Id))).Should().NotBeEmpty();
        IsActive().Should().BeTrue();
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_does_not_count()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit, client: Asking("accept", () => career.Clock.Move(TimeSpan.FromMinutes(16))));
        (await pair.Error("remove_record", ("id", career.Brewery.Id))).Should().StartWith("This answer belongs to no question that is open here");
        IsActive().Should().BeTrue();
    }

    private Action<McpClientOptions> Asking(string action, Action? meanwhile = null) => options =>
    {
        options.Capabilities = new ClientCapabilities { Elicitation = new ElicitationCapability { Form = new FormElicitationCapability() } };
        options.Handlers.ElicitationHandler = (request, _) =>
        {
            asked.Add(request!);
            meanwhile?.Invoke();
            return ValueTask.FromResult(new ElicitResult { Action = action });
        };
    };

    private bool IsActive() => career.File.Read(session => RecordStore.Get(session, career.Brewery.Id)).IsActive;
}
