using System.Text.Json;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Editing;

/// <summary>The tools that write, through a real client.</summary>
public sealed class EditToolTests : IDisposable
{
    private static readonly ToolSelection Edit = new("read,edit");
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData(McpPair.Legacy)]
    [InlineData(McpPair.Modern)]
    public async Task A_record_is_created_changed_removed_and_brought_back(string protocol)
    {
        await using McpPair pair = await McpPair.Start(career.Reader, protocol, Edit);
        string created = await pair.Text("save_record", ("kind", "project"), ("fields", Fields("""{"name":"Leak map","start_date":"2022-01","key_achievements":["Found forty leaks."]}""")));
        string id = created.Split(' ')[1].TrimEnd(',');
        created.Should().MatchRegex("^Created prj_[a-z0-9]{6}, now version 1, unconfirmed until the owner confirms it:\n- name: Leak map\n- start_date: 2022-01\n- key_achievements: \\+ Found forty leaks\\.\nBatch bat_[a-z0-9]+; undo_change takes it back\\.$");
        CareerRecord record = Get(id);
        record.Confirmed.Should().BeFalse();
        record.Sources.Should().HaveCountGreaterThan(1).And.AllSatisfy(s => s.Method.Should().Be("assistant"));

        (await pair.Text("save_record", ("kind", "project"), ("id", id), ("if_version", 1), ("fields", Fields("""{"name":"Leak atlas","start_date":null,"key_achievements":{"add":["Saved water."],"remove":["Found forty leaks."]}}"""))))
            .Should().StartWith($"Changed {id}, now version 2, unconfirmed").And.Contain("- name: Leak map → Leak atlas\n- start_date: 2022-01 → not recorded\n- key_achievements: + Saved water.; − Found forty leaks.");
        (await pair.Text("get_record", ("id", id))).Should().Contain("Leak atlas").And.Contain("unconfirmed");

        (await pair.Text("remove_record", ("id", id))).Should().StartWith($"Removed {id} to the trash; it is not forgotten.");
        Get(id).IsActive.Should().BeFalse();
        (await pair.Text("list_records", ("removed", true))).Should().Contain(id);
        (await pair.Text("undo_change")).Should().StartWith("Undone: bat_");
        Get(id).IsActive.Should().BeTrue();
        career.File.Read(session => History.Batches(session)).TakeLast(4).Should().AllSatisfy(b => b.By.Should().Be(new Origin("mcp", "pair 9")));
    }

    [Fact]
    public async Task All_that_is_wrong_is_named_so_that_the_second_time_is_right()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit);
        long before = Last();
        string wrong = await pair.Error("save_record", ("kind", "experience"), ("fields", Fields("""{"title":7,"company":{},"start_date":"spring","seniority":"guru","people_led":1.5,"role":"x","technologies_used":"Go"}""")));
        foreach (string name in (string[])["company", "start_date", "seniority", "people_led", "role", "technologies_used"]) wrong.Should().Contain($"'{name}'", name);
        wrong.Should().Contain("YYYY-MM").And.Contain("intern, junior").And.Contain("whole number");
        (await pair.Error("save_record", ("kind", "experience"), ("fields", Fields("""{"company":"Nowhere Ltd","start_date":"2022","end_date":"2021"}"""))))
            .Should().Contain("'title' must be given").And.Contain("'end_date' must not be before start_date");
        Last().Should().Be(before);
        (await pair.Text("save_record", ("kind", "experience"), ("fields", Fields("""{"title":"Guide","company":"Nowhere Ltd","start_date":"2021","seniority":"senior"}""")))).Should().StartWith("Created exp_");
    }

    [Fact]
    public async Task Fields_may_come_as_the_text_of_an_object()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit);
        (await pair.Text("save_record", ("kind", "interests"), ("fields", """{"name":"Chess"}"""), ("dry_run", "false"))).Should().StartWith("Created int_");
    }

    [Fact]
    public async Task What_looks_like_a_record_is_refused_until_it_is_meant()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit);
        JsonElement fields = Fields("""{"title":"Laboratory Technician","company":"Cervejaria Norte","start_date":"2012-01"}""");
        (await pair.Error("save_record", ("kind", "experience"), ("fields", fields))).Should().StartWith($"Looks like {career.Brewery.Id} (Laboratory Technician, Cervejaria Norte, 2012).").And.Contain("new: true");
        (await pair.Text("save_record", ("kind", "experience"), ("fields", fields), ("new", true))).Should().StartWith("Created exp_");
    }

    [Fact]
    public async Task A_rehearsal_and_a_change_of_nothing_write_nothing()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit);
        long before = Last();
        int sources = career.File.Read(SourceStore.List).Count;
        (await pair.Text("save_record", ("kind", "experience"), ("id", career.Plant.Id), ("fields", Fields("""{"title":"Director"}""")), ("dry_run", true)))
            .Should().Be($"Would change {career.Plant.Id}; nothing is saved:\n- title: Operations Lead → Director");
        (await pair.Text("save_record", ("kind", "skill"), ("fields", Fields("""{"name":"Rust"}""")), ("dry_run", true))).Should().Be("Would create a record of the kind skill; nothing is saved:\n- name: Rust");
        (await pair.Text("save_record", ("kind", "experience"), ("id", career.Plant.Id), ("fields", Fields("""{"title":"Operations Lead"}"""))))
            .Should().Be($"Nothing changed: {career.Plant.Id} (version 1) says so already.");
        Last().Should().Be(before);
        career.File.Read(SourceStore.List).Should().HaveCount(sources);
    }

    [Fact]
    public async Task The_first_record_of_all_makes_the_file_and_what_is_refused_does_not()
    {
        using TempCareer empty = new();
        await using McpPair pair = await McpPair.Start(CareerLibrary.Reader(empty.File), tools: Edit);
        (await pair.Error("save_record", ("kind", "skill"), ("fields", Fields("""{"categry":"Rust"}""")))).Should().Contain("'categry' (meant: category?)");
        (await pair.Text("save_record", ("kind", "skill"), ("fields", Fields("""{"name":"Rust"}""")), ("dry_run", true))).Should().StartWith("Would create");
        (await pair.Text("remove_record", ("id", "skl_zzzzzz"))).Should().Be(CareerFile.NoFileYet);
        (await pair.Text("undo_change")).Should().Be(CareerFile.NoFileYet);
        empty.Names().Should().BeEmpty();
        (await pair.Text("save_record", ("kind", "skill"), ("fields", Fields("""{"name":"Rust"}""")))).Should().StartWith("Created skl_");
        (await pair.Text("search_skills", ("query", "Rust"))).Should().Contain("Rust");
    }

    [Fact]
    public async Task What_others_changed_since_the_client_looked_is_not_written_over()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit);
        await pair.Text("get_record", ("id", career.Plant.Id));
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, career.Plant with { Values = new Dictionary<string, object>(career.Plant.Values) { ["title"] = "Head of Operations" } }));
        (await pair.Error("save_record", ("kind", "experience"), ("id", career.Plant.Id), ("fields", Fields("""{"title":"Director"}"""))))
            .Should().StartWith($"Stale: {career.Plant.Id} was changed by others meanwhile").And.Contain("- title: Head of Operations");
        (await pair.Text("save_record", ("kind", "experience"), ("id", career.Plant.Id), ("fields", Fields("""{"location":"Porto"}""")))).Should().StartWith("Changed", "nobody touched that field");
        (await pair.Error("save_record", ("kind", "experience"), ("id", career.Plant.Id), ("fields", Fields("""{"title":"Director"}""")))).Should().StartWith("Stale", "its own save has shown it nothing of the owner's");
        (await pair.Error("save_record", ("kind", "experience"), ("id", career.Plant.Id), ("if_version", 1), ("fields", Fields("""{"title":"Director"}""")))).Should().Contain("is of version 3 now, not 1");
        await pair.Text("get_record", ("id", career.Plant.Id));
        (await pair.Text("save_record", ("kind", "experience"), ("id", career.Plant.Id), ("fields", Fields("""{"title":"Director"}""")))).Should().Contain("Head of Operations → Director");
    }

    [Fact]
    public async Task Another_answer_in_between_does_not_make_an_old_look_a_new_one()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: new ToolSelection("read,edit"));
        await pair.Text("get_record", ("id", career.Plant.Id));
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, career.Plant with { Values = new Dictionary<string, object>(career.Plant.Values) { ["description"] = "The owner's own words." } }));
        await pair.Text("get_quick_summary");
        await pair.Text("get_record", ("id", career.Brewery.Id));
        (await pair.Error("save_record", ("kind", "experience"), ("id", career.Plant.Id), ("fields", Fields("""{"description":"A plant."}""")))).Should().StartWith("Stale").And.Contain("The owner's own words.");
        (await pair.Error("remove_record", ("id", career.Plant.Id))).Should().StartWith("Stale");
        (await pair.Text("save_record", ("kind", "experience"), ("id", career.Brewery.Id), ("fields", Fields("""{"title":"Brewer"}""")))).Should().StartWith("Changed");
        (await pair.Text("save_record", ("kind", "experience"), ("id", career.Brewery.Id), ("fields", Fields("""{"title":"Head brewer"}""")))).Should().Contain("Brewer → Head brewer", "it knows its own change");
    }

    [Fact]
    public async Task What_a_rehearsal_has_shown_is_not_written_over_when_it_changed_since()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit);
        (string, object?)[] change = [("kind", "experience"), ("id", career.Plant.Id), ("fields", Fields("""{"title":"Director"}"""))];
        await pair.Text("save_record", [.. change, ("dry_run", true)]);
        career.File.Write(Origin.Cli, session => RecordStore.Save(session, career.Plant with { Values = new Dictionary<string, object>(career.Plant.Values) { ["title"] = "Head of Operations" } }));
        (await pair.Error("save_record", change)).Should().StartWith("Stale");
    }

    [Fact]
    public async Task A_client_takes_back_its_own_changes_alone()
    {
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Edit);
        (await pair.Error("undo_change")).Should().Be("This client wrote nothing that still stands; list_history lists the batches.");
        string owners = career.File.Read(session => History.Batches(session))[0].Id;
        (await pair.Error("undo_change", ("batch_id", owners))).Should().Be($"{owners} was not written by this client, so that only the owner can take it back: `careercontext undo {owners}`.");
        await pair.Text("save_record", ("kind", "skill"), ("fields", Fields("""{"name":"Rust"}""")));
        await using McpPair other = await McpPair.Start(career.Reader, tools: Edit, client: o => o.ClientInfo = new Implementation { Name = "other", Version = "1" });
        (await other.Error("undo_change")).Should().StartWith("This client wrote nothing");
        (await pair.Text("undo_change")).Should().Contain("1 of its records gone");
        string undo = career.File.Read(session => History.Batches(session))[^1].Id;
        (await pair.Text("undo_change", ("batch_id", undo))).Should().StartWith($"Undone: {undo}");
        career.Reader.Snapshot().Of("skill").Should().Contain(s => s.Title == "Rust");
    }

    [Fact]
    public async Task What_is_kept_from_a_client_it_cannot_change()
    {
        await using McpPair pair = await McpPair.Start(CareerLibrary.Reader(career.File, HiddenParts.Parse("references,education.grade")), tools: Edit);
        string school = career.Reader.Snapshot().Of("education").Single().Id, referee = career.Reader.Snapshot().Of("reference").Single().Id;
        (await pair.Error("save_record", ("kind", "education"), ("id", school), ("fields", Fields("""{"grade":"20/20"}""")))).Should().Contain("'grade' is kept from this client").And.NotContain("17");
        (await pair.Error("save_record", ("kind", "person"), ("fields", Fields("""{"birth_date":"1990-01-01"}""")))).Should().Contain("'birth_date' is kept from this client");
        (await pair.Error("remove_record", ("id", referee))).Should().StartWith("No record has this id.");
        Get(referee).IsActive.Should().BeTrue();
    }

    private CareerRecord Get(string id) => career.File.Read(session => RecordStore.Get(session, id));

    private long Last() => career.File.Read(History.LastNumber);

    private static JsonElement Fields(string json) => JsonDocument.Parse(json).RootElement;
}
