using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Editing;

/// <summary>Lists are replaced or patched; what is not said anew of an entry stays with it.</summary>
public sealed class ListEditTests : IDisposable
{
    private readonly TempCareer career = new();
    private readonly CareerRecord job;

    public ListEditTests() => job = career.Add("experience", """
        {"title": "Baker", "company": "Ofen 3", "start_date": "2001", "technologies_used": ["Rye", "Wheat"],
         "key_achievements": [{"text": "Halved the waste", "metric_value": 50, "metric_unit": "percent", "metric_direction": "down"}, {"text": "Trained four people"}]}
        """);

    public void Dispose() => career.Dispose();

    [Fact]
    public void An_entry_that_stays_or_moves_keeps_its_id_its_number_and_its_source()
    {
        CareerRecord after = career.Edit(job.Id, """{"key_achievements": ["Trained four people", "halved the WASTE", "Won the spring fair"]}""", Edits.Assistant).After;
        after.Texts("key_achievements").Should().Equal("Trained four people", "halved the WASTE", "Won the spring fair");
        IReadOnlyList<ListEntry> old = job.List("key_achievements"), now = after.List("key_achievements");
        now[0].Should().BeEquivalentTo(old[1]);
        now[1].Id.Should().Be(old[0].Id);
        now[1].Values["metric_value"].Should().Be(50.0);
        now[1].Values["metric_unit"].Should().Be("percent");
        SourceKind(after, "key_achievements[0]").Should().Be("manual", "it only moved");
        SourceKind(after, "key_achievements[1]").Should().Be("assistant", "it is spelt otherwise now");
        SourceKind(after, "key_achievements[2]").Should().Be("assistant");
        after.Sources.Where(s => s.Field.StartsWith("key_achievements", StringComparison.Ordinal)).Should().HaveCount(3);
    }

    [Fact]
    public void Entries_are_added_and_taken_out_without_naming_the_rest()
    {
        CareerRecord after = career.Edit(job.Id, """{"technologies_used": {"add": ["Spelt", "rye"], "remove": ["WHEAT", "Oats"]}, "key_achievements": {"remove": ["trained four people"]}}""").After;
        after.Texts("technologies_used").Should().Equal("Rye", "Spelt");
        after.List("key_achievements").Should().ContainSingle().Which.Should().BeEquivalentTo(job.List("key_achievements")[0]);
        career.Edit(job.Id, """{"technologies_used": null}""").After.List("technologies_used").Should().BeEmpty();
    }

    [Fact]
    public void One_value_of_an_entry_is_changed_or_cleared_and_the_others_stay()
    {
        CareerRecord after = career.Edit(job.Id, """{"key_achievements": {"add": [{"text": "halved the waste", "metric_value": 45, "metric_direction": null}]}}""").After;
        after.List("key_achievements").Should().HaveCount(2);
        after.List("key_achievements")[0].Id.Should().Be(job.List("key_achievements")[0].Id);
        after.List("key_achievements")[0].Values.Should().BeEquivalentTo(new Dictionary<string, object> { ["text"] = "Halved the waste", ["metric_value"] = 45.0, ["metric_unit"] = "percent" });
    }

    [Fact]
    public void The_same_is_not_listed_twice()
    {
        CareerRecord after = career.Edit(job.Id, """{"technologies_used": ["Rye", "rye", "Spelt", "Spelt"], "key_achievements": ["Halved the waste", "Halved the waste", "New", "new"]}""").After;
        after.Texts("technologies_used").Should().Equal("Rye", "Spelt");
        after.Texts("key_achievements").Should().Equal("Halved the waste", "New");
    }

    [Fact]
    public void A_link_may_be_given_as_its_address()
    {
        CareerRecord person = career.Add("person", """{"name": "Ines", "links": ["https://example.org/ines", {"network": "LinkedIn", "username": "ines"}]}""");
        person.List("links").Select(l => string.Join(' ', l.Values.Select(v => $"{v.Key}={v.Value}"))).Should().Equal("url=https://example.org/ines", "network=LinkedIn username=ines");
        career.Edit(person.Id, """{"links": {"remove": ["LinkedIn"]}}""").After.List("links").Should().HaveCount(1);
    }

    private string SourceKind(CareerRecord record, string field)
    {
        FieldSource source = record.Sources.Single(s => s.Field == field);
        return career.Read(session => SourceStore.List(session).Single(s => s.Id == source.SourceId).Kind);
    }
}
