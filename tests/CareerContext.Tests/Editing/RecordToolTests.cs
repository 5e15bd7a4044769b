using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Context;
using CareerContext.Editing;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Editing;

/// <summary>The tools that read records as records: what they hold, which there are, what became of them.</summary>
public sealed class RecordToolTests : IDisposable
{
    private static readonly ToolSelection Records = new("records");
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public async Task A_kind_is_described_with_types_limits_lists_and_an_example()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Records);
        string text = await pair.Text("describe_record", ("kind", "experience"));
        text.Should().Contain("- title: text; must be given").And.Contain("- start_date: date as YYYY, YYYY-MM or YYYY-MM-DD; ").And.Contain("must not be before start_date");
        text.Should().Contain("- is_current: true or false").And.Contain("- seniority: text; must be one of: intern, ").And.Contain("- key_achievements: list of {text (long text), metric_value (number), ");
        text.Should().Contain("- technologies_used: list of texts").And.Contain("{\"add\": […], \"remove\": […]}").And.Contain("Example: {\"kind\":\"experience\",\"fields\":{\"title\":");
        text.Should().NotContainAny("employer_id", "start_text");
        (await pair.Text("describe_record", ("kind", "experiences"))).Should().Be(text, "a kind goes by its plural too");
        (await pair.Text("describe_record", ("kind", "person"))).Should().Contain("Only the owner can set address, birth_date.").And.NotContain("- birth_date").And.Contain("- email: text; must be an e-mail address such as name@example.com; shown only to who asks for it");
    }

    [Fact]
    public async Task Without_a_kind_all_are_named()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Records);
        string text = await pair.Text("describe_record");
        text.Split('\n').Should().HaveCount(RecordKinds.All.Count);
        foreach (RecordKind kind in RecordKinds.All) text.Should().Contain($"- {kind.Name}: ");
    }

    [Fact]
    public async Task What_is_kept_from_a_client_is_not_described_as_its_to_set()
    {
        await using McpPair pair = await McpPair.Start(CareerLibrary.Reader(career.File, HiddenParts.Parse("contact,references,education.grade")), tools: Records);
        (await pair.Text("describe_record")).Should().NotContain("- reference:");
        (await pair.Text("describe_record", ("kind", "education"))).Should().Contain("Only the owner can set grade.").And.NotContain("- grade");
        (await pair.Text("describe_record", ("kind", "person"))).Should().NotContain("- email").And.NotContain("- phone");
    }

    [Fact]
    public async Task Each_example_can_be_saved_as_it_stands()
    {
        foreach (RecordKind kind in RecordKinds.All)
        {
            using TempCareer empty = new();
            await using McpPair pair = await McpPair.Start(CareerLibrary.Reader(empty.File), tools: new ToolSelection("edit"));
            string text = await pair.Text("describe_record", ("kind", kind.Name));
            empty.Names().Should().BeEmpty("the program describes itself without a file");
            JsonElement example = JsonDocument.Parse(text[(text.IndexOf("Example: ", StringComparison.Ordinal) + 9)..]).RootElement;
            string saved = await pair.Text("save_record", [.. example.EnumerateObject().Select(p => (p.Name, (object?)p.Value))]);
            saved.Should().StartWith($"Created {kind.Prefix}_", kind.Name);
            CareerRecord record = empty.Read(session => RecordStore.ListAll(session)).Should().ContainSingle().Subject;
            (record.Values.Count + record.Lists.Count).Should().BeGreaterThanOrEqualTo(example.GetProperty("fields").EnumerateObject().Count(), "nothing of the example is lost");
        }
    }

    [Fact]
    public async Task Records_are_listed_one_a_line()
    {
        CareerRecord unsure = career.File.Write(Origin.Cli, session => RecordStore.Save(session, RecordStore.List(session, RecordKinds.Find("certificate")!)[0] with { Confirmed = false }));
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Records);
        string all = await pair.Text("list_records", ("max_tokens", 8000));
        all.Split('\n').Should().HaveCount(career.Reader.Snapshot().Records.Count);
        all.Should().Contain($"- experience {career.Plant.Id} version 1: Operations Lead").And.Contain($"- certificate {unsure.Id} version 2: ");
        all.Split('\n').Single(l => l.Contains(unsure.Id, StringComparison.Ordinal)).Should().EndWith(" (unconfirmed)");
        (await pair.Text("list_records", ("kind", "experience"))).Split('\n').Should().HaveCount(4);
        (await pair.Text("list_records", ("query", "scada vale"), ("kind", "experience"))).Split('\n').Should().HaveCount(2).And.AllSatisfy(l => l.Should().Contain("Águas do Vale"));
        (await pair.Text("list_records", ("query", "Kubernetes"))).Should().Be("Not recorded: a matching record.");
        (await pair.Text("list_records", ("removed", true))).Should().Be("Not recorded: any record in the trash.");
        all.Should().NotContainAny("1985-04-02", "Rua Fictícia");
    }

    [Fact]
    public async Task A_long_list_goes_on_where_it_ended()
    {
        for (int i = 0; i < 40; i++) career.Add("interest", [("name", $"Interest number {i}")]);
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Records);
        List<string> seen = [];
        string? cursor = null;
        for (int page = 0; page < 50; page++)
        {
            string text = await pair.Text("list_records", ("kind", "interest"), ("max_tokens", 200), ("cursor", cursor));
            string[] lines = text.Split('\n');
            seen.AddRange(lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal)));
            if (!lines[^1].StartsWith("Shown ", StringComparison.Ordinal)) break;
            cursor = lines[^1].Split("cursor ")[1].Split(',')[0];
        }
        seen.Should().HaveCount(40).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_trash_shows_no_more_than_answers_do()
    {
        CareerRecord secret = career.Add("award", [("title", "Secret award")]), plain = career.Add("award", [("title", "Plain award")]);
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, secret with { Visibility = Visibility.Private, IsActive = false }));
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, plain with { IsActive = false }));
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Records);
        (await pair.Text("list_records", ("removed", true))).Should().Contain($"{plain.Id} version 2: Plain award").And.NotContain("Secret").And.NotContain(secret.Id);
        await using McpPair other = await McpPair.Start(CareerLibrary.Reader(career.File, HiddenParts.Parse("awards")), tools: Records);
        (await other.Text("list_records", ("removed", true))).Should().NotContain("Plain award");
    }

    [Fact]
    public async Task The_history_tells_each_change_newest_first()
    {
        career.Clock.Move(TimeSpan.FromDays(1));
        CareerRecord moved = career.File.Write(Origin.Cli, session => RecordStore.Save(session, career.Plant with { Values = new Dictionary<string, object>(career.Plant.Values) { ["title"] = "Head of Operations", ["location"] = "Porto" } }));
        career.File.Write(new Origin("mcp", "other 1"), session => RecordStore.Remove(session, moved.Id));
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Records);
        string[] lines = (await pair.Text("list_history", ("id", moved.Id))).Split('\n');
        lines.Should().HaveCount(3);
        lines[0].Should().MatchRegex($"^- [0-9-]{{10}} [0-9:]{{5}} bat_[a-z0-9]+ by mcp other 1: {moved.Id} version 3 removed$");
        lines[1].Should().Contain("by owner: ").And.EndWith("version 2 changed title Operations Lead → Head of Operations; location not recorded → Porto");
        lines[2].Should().EndWith("version 1 created: Operations Lead");
        string all = await pair.Text("list_history");
        all.Split('\n')[^1].Should().Contain("4 experience created").And.Contain("3 skill created", "a batch of many is one line");
        string since = Timestamp.Of(DateOnly.FromDateTime(career.Clock.GetUtcNow().UtcDateTime));
        (await pair.Text("list_history", ("since", since))).Split('\n').Should().HaveCount(2);
    }

    [Fact]
    public void Pages_of_the_history_are_its_whole_line_by_line()
    {
        for (int i = 0; i < 30; i++)
        {
            CareerRecord award = career.Add("award", [("title", $"Award {i}")]);
            if (i % 3 == 0) career.File.Write(Origin.Cli, session => RecordStore.Remove(session, award.Id));
            if (i % 3 == 1) career.File.Write(Origin.Cli, session => BatchUndo.Undo(session, History.Batches(session)[^1].Id));
        }
        List<string> whole = [.. Listed(8000, null, out int left).Split('\n')];
        left.Should().Be(0);
        whole.Count.Should().BeGreaterThan(50);
        List<string> paged = [];
        string? cursor = null;
        do
        {
            string[] page = Listed(150, cursor, out left).Split('\n');
            List<string> shown = [.. page.Where(l => l.StartsWith("- ", StringComparison.Ordinal))];
            paged.AddRange(shown);
            (paged.Count + left).Should().Be(whole.Count);
            cursor = left == 0 ? null : Regex.Match(page[^1], $"^Shown {paged.Count} of {whole.Count} changes. More: list_history cursor ([0-9x.a-f]+), about [0-9]+ tokens.$").Groups[1].Value;
        }
        while (cursor is { Length: > 0 });
        paged.Should().Equal(whole);

        string Listed(int budget, string? from, out int rest)
        {
            ContextAnswer answer = career.Reader.Tell((view, session) => new ChangeListing(view, session, HiddenParts.None).Page(null, null, from, budget));
            rest = answer.Receipt.LeftOut.GetValueOrDefault("line");
            return answer.Text;
        }
    }

    [Fact]
    public async Task The_history_keeps_what_is_kept_from_answers()
    {
        CareerRecord person = career.Reader.Snapshot().Person!;
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, person with { Values = new Dictionary<string, object>(person.Values) { ["birth_date"] = "1986-05-03", ["email"] = "new@example.com", ["summary"] = "Rewritten." } }));
        CareerRecord secret = career.Add("award", [("title", "Secret award")]);
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, secret with { Visibility = Visibility.Private }));
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Records);
        string all = await pair.Text("list_history", ("max_tokens", 8000));
        all.Should().Contain("summary Keeps drinking").And.Contain("email").And.NotContainAny("new@example.com", "ines@example.com", "1986", "1985", "birth_date", "Secret", secret.Id);
        (await pair.Error("list_history", ("id", secret.Id))).Should().Be("No record ever had this id; list_records lists the ids there are.", "as of one that never was");
        await using McpPair other = await McpPair.Start(CareerLibrary.Reader(career.File, HiddenParts.Parse("person.summary,experiences")), tools: Records);
        (await other.Text("list_history", ("max_tokens", 8000))).Should().NotContainAny("Rewritten", "drinking", "experience");
    }
}
