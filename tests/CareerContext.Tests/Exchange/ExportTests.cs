using System.Text.Json.Nodes;
using CareerContext.Exchange;
using CareerContext.Exchange.JsonResume;
using CareerContext.Experiences;
using CareerContext.Person;
using CareerContext.Preferences;
using CareerContext.Records;
using CareerContext.Skills;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange;

public sealed class ExportTests
{
    [Fact]
    public void What_was_recorded_by_hand_is_exported_and_what_the_format_cannot_say_is_listed()
    {
        using Bench bench = new();
        bench.File.Write(Origin.Cli, session =>
        {
            Save(session, PersonKind.Kind, ("name", "Ada"), ("city", "Bern"), ("birth_date", "1990-04"));
            Save(session, PreferencesKind.Kind, ("goal_type", "new-job"));
            Save(session, ExperienceKind.Kind, ("title", "Head"), ("company", "Acme"), ("people_led", 7L), ("role_type", "manager"), ("start_date", "2020-01"), ("start_text", "Jan 2020"), ("is_current", true));
            CareerRecord group = Save(session, SkillKind.Kind, ("name", "Web"));
            Save(session, SkillKind.Kind, ("name", "HTML"), ("category", "Web"), ("category_id", group.Id), ("years_of_experience", 3.5));
            Save(session, SkillKind.Kind, ("name", "SQL"), ("years_of_experience", 4.0), ("category", "Data"));
            return RecordStore.Save(session, new CareerRecord { Kind = SkillKind.Kind, Visibility = Visibility.Private, Confirmed = false, Position = 9, Values = new Dictionary<string, object> { ["name"] = "Poker" } });
        });
        ExportResult export = Exporter.JsonResume(bench.Snapshot);
        JsonNode.Parse(export.Content)!.ToJsonString().Should().Be(
            """{"basics":{"name":"Ada","location":{"city":"Bern"},"birthDate":"1990-04"},"work":[{"name":"Acme","position":"Head","startDate":"2020-01","roleType":"manager","peopleLed":7}],"skills":[{"name":"Web","keywords":["HTML"]},{"name":"SQL","category":"Data","yearsOfExperience":4},{"name":"Poker"}]}""");
        export.Losses.Should().Equal(
            "Preferences: all of it (1 record)", "Experience: start in the source (1 record)",
            "Skills: years of skills within a group (1 record)", "who may see a record (1 record)", "that a record is not confirmed (1 record)");
    }

    [Fact]
    public void Words_that_were_no_date_stand_in_its_place_and_are_no_loss()
    {
        using Bench bench = new();
        bench.Import("""{"work":[{"name":"A","startDate":"long ago","endDate":"Present"}]}""");
        ExportResult export = Exporter.JsonResume(bench.Snapshot);
        JsonNode.Parse(export.Content)!.ToJsonString().Should().Be("""{"work":[{"name":"A","startDate":"long ago","current":true}]}""");
        export.Losses.Should().Equal("Experience: end in the source (1 record)");
    }

    [Fact]
    public void A_plain_resume_loses_nothing()
    {
        using Bench bench = new();
        bench.Import("""{"basics":{"name":"Ada"},"work":[{"name":"A","position":"B","startDate":"2019","endDate":"2020-05-01","highlights":["x"]}],"skills":[{"name":"Web","level":"Master","keywords":["HTML"]}]}""");
        Exporter.JsonResume(bench.Snapshot).Losses.Should().BeEmpty();
    }

    [Fact]
    public void An_empty_career_is_an_empty_object() =>
        Exporter.JsonResume(new CareerSnapshot([], [], [], 0, Bench.Today)).Content.Should().Equal("{}\n"u8.ToArray());

    [Fact]
    public void An_unknown_format_is_refused() =>
        FluentActions.Invoking(() => Exporter.Export(new CareerSnapshot([], [], [], 0, Bench.Today), "word")).Should().Throw<CareerException>().WithMessage("*known are: json-resume, rendercv, markdown, text, html, docx, archive.");

    [Fact]
    public void Every_path_that_a_kind_names_is_read_and_written()
    {
        foreach (RecordKind kind in RecordKinds.All.Where(k => k.JsonResume is not null))
        {
            KeyMap keys = kind == PersonKind.Kind ? Sections.Basics : Sections.All.Single(s => s.Kind == kind).Keys;
            foreach (string path in kind.Fields.Select(f => f.JsonResume).Concat(kind.Lists.Select(l => l.JsonResume)).OfType<string>())
            {
                string[] parts = path.TrimEnd('[', ']').Split('.');
                KeyMap map = parts.Length == 1 ? keys : keys.Find(parts[0])!.Nested!;
                map.Written.Where(t => t.Standing == KeyStanding.Own).Select(t => t.Key).Should().Contain(parts[^1], $"{kind.Name} {path}");
            }
        }
    }

    private static CareerRecord Save(WriteSession session, RecordKind kind, params (string Field, object Value)[] values) =>
        RecordStore.Save(session, new CareerRecord { Kind = kind, Position = kind == SkillKind.Kind ? values.Length : 0, Values = values.ToDictionary(v => v.Field, v => v.Value) });
}
