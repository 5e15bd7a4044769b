using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context;

/// <summary>Proposals live beside the records: rebuilt with them, told apart, never over what is stated, never exported as stated.</summary>
public sealed class RecognisedValueTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void A_role_tells_its_level_its_kind_its_industry_and_its_numbers()
    {
        CareerRecord role = Save([("title", "Senior Actuary"), ("company", "Nordlicht Insurance")], "Cut claim handling from 9 days to 4 days", "Kept the rules");
        Proposals().Should().BeEquivalentTo(
            ["seniority senior 0.9", "role_type individual contributor 0.7", "industry Insurance company 0.7", "metric_value 4 0.9", "metric_unit days 0.9", "metric_direction down 0.9"]);
        string text = new CareerReader(career.File).Record(role.Id).Text;
        text.Should().Contain("Recognised, not stated: industry Insurance company; kind of role individual contributor; seniority senior; numbers: 4 days down");
        CliRun.Of("show", role.Id, "--db", career.FilePath).Output.Should().Contain("senior (recognised, not stated; 0.9 sure)").And.Contain("4 days down (recognised, not stated; 0.9 sure)");
    }

    [Fact]
    public void What_is_stated_is_never_proposed()
    {
        CareerRecord role = Save([("title", "Senior Actuary"), ("company", "Nordlicht Insurance"), ("seniority", "lead"), ("role_type", "manager"), ("industry", "Pensions")], "Cut costs by 30 %");
        career.Write(s => RecordStore.Save(s, role with { Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["key_achievements"] = [Measured(role)] } }));
        Proposals().Should().BeEmpty();
        CareerRecord stored = career.Read(s => RecordStore.Get(s, role.Id));
        (stored.Text("seniority"), stored.Text("industry"), stored.List("key_achievements")[0].Values["metric_value"]).Should().Be(("lead", "Pensions", 31.0));
    }

    [Fact]
    public void A_change_of_the_words_changes_the_proposals_and_the_trash_has_none()
    {
        CareerRecord role = Save([("title", "Junior Actuary")]);
        Proposals().Should().Equal("role_type individual contributor 0.7", "seniority junior 0.9");
        role = career.Write(s => RecordStore.Save(s, role with { Values = new Dictionary<string, object> { ["title"] = "Chief Actuary" } }));
        Proposals().Should().Equal("role_type executive 0.7", "seniority executive 0.9");
        career.Write(s => RecordStore.Remove(s, role.Id));
        Proposals().Should().BeEmpty();
    }

    [Fact]
    public void An_export_says_nothing_that_was_only_recognised()
    {
        Save([("title", "Senior Actuary"), ("company", "Nordlicht Insurance")], "Cut costs by 30 %");
        string export = System.Text.Encoding.UTF8.GetString(Exporter.JsonResume(career.Read(CareerSnapshot.Load)).Content);
        export.Should().Contain("Senior Actuary").And.NotContainAny("individual contributor", "seniority", "industry", "percent");
    }

    [Fact]
    public void A_client_that_may_not_see_fields_sees_nothing_read_from_them()
    {
        CareerRecord role = Save([("title", "Senior Actuary"), ("company", "Nordlicht Insurance")]);
        CareerSnapshot all = career.Read(CareerSnapshot.Load);
        all.ForReaders().Recognised.Should().HaveCount(3);
        all.ForReaders(HiddenParts.Parse("experience.company")).Recognised.Should().BeEmpty();
        career.Write(s => RecordStore.Save(s, role with { Visibility = Visibility.Private }));
        career.Read(CareerSnapshot.Load).ForReaders().Recognised.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Does she know Kubernetes?")]
    [InlineData("experience with kubernetes")]
    [InlineData("Where did she use Kubernetes?")]
    public void A_skill_that_a_text_names_by_another_name_is_found(string request)
    {
        Save([("title", "Platform engineer"), ("company", "Nordlicht Insurance"), ("description", "Moved the billing services to k8s.")]);
        new CareerReader(career.File).Answer(request).Text.Should().Contain("k8s").And.NotContain("Not recorded");
    }

    private static ListEntry Measured(CareerRecord role) => role.List("key_achievements")[0] with
    {
        Values = new Dictionary<string, object> { ["text"] = "Cut costs by 30 %", ["metric_value"] = 31.0, ["metric_unit"] = "percent", ["metric_direction"] = "down" },
    };

    private CareerRecord Save((string Field, object Value)[] values, params string[] achievements) => career.Write(s => RecordStore.Save(s, new CareerRecord
    {
        Kind = RecordKinds.Find("experience")!,
        Values = values.ToDictionary(v => v.Field, v => v.Value),
        Lists = achievements.Length == 0 ? new Dictionary<string, IReadOnlyList<ListEntry>>() : new Dictionary<string, IReadOnlyList<ListEntry>> { ["key_achievements"] = [.. achievements.Select(a => ListEntry.Of(a, "text"))] },
    }));

    private List<string> Proposals() => [.. career.Read(CareerSnapshot.Load).Recognised.Select(r => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.Field} {r.Value} {r.Confidence}"))];
}
