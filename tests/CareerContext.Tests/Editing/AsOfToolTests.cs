using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Editing;

/// <summary>What the file said at an earlier time, over MCP.</summary>
public sealed class AsOfToolTests : IDisposable
{
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public async Task An_answer_and_a_record_are_as_they_were_on_that_day()
    {
        career.Clock.Move(TimeSpan.FromDays(10));
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, career.Plant with { Values = new Dictionary<string, object>(career.Plant.Values) { ["title"] = "Head of Operations" } }));
        await using McpPair pair = await McpPair.Start(career.Reader, tools: new ToolSelection("read,edit"));
        (await pair.Text("get_record", ("id", career.Plant.Id))).Should().Contain("Head of Operations");
        (await pair.Text("get_record", ("id", career.Plant.Id), ("as_of", "2026-03-02"))).Should().Contain("Operations Lead").And.NotContain("Head of Operations");
        (await pair.Text("get_career_context", ("request", "What is my current title?"), ("as_of", "2026-03-02"))).Should().Contain("Operations Lead");
        (await pair.Text("get_career_context", ("request", "What is my current title?"))).Should().Contain("Head of Operations");
        (await pair.Error("get_record", ("id", career.Plant.Id), ("as_of", "yesterday"))).Should().StartWith("'as_of' must be a date such as 2026-03-01");
        (await pair.Error("get_career_context", ("request", "Who am I?"), ("as_of", "2031-01-01"))).Should().StartWith("'as_of' must not lie in the future");
    }

    [Fact]
    public async Task Who_looked_at_the_past_alone_has_not_seen_the_present()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: new ToolSelection("read,edit"));
        await pair.Text("get_record", ("id", career.Plant.Id));
        career.Clock.Move(TimeSpan.FromDays(10));
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, career.Plant with { Values = new Dictionary<string, object>(career.Plant.Values) { ["title"] = "Head of Operations" } }));
        await pair.Text("get_record", ("id", career.Plant.Id), ("as_of", "2026-03-02"));
        using System.Text.Json.JsonDocument fields = System.Text.Json.JsonDocument.Parse("""{"title":"Director"}""");
        (await pair.Error("save_record", ("kind", "experience"), ("id", career.Plant.Id), ("fields", fields.RootElement))).Should().StartWith("Stale");
    }
}
