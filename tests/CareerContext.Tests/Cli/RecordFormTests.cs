using CareerContext.Cli;
using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace CareerContext.Tests.Cli;

/// <summary>The form holds a record whole, and is read back whatever stands in its texts.</summary>
public sealed class RecordFormTests
{
    public static TheoryData<string> Kinds => [.. RecordKinds.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_of_every_kind_comes_back(string name)
    {
        RecordKind kind = RecordKinds.Find(name)!;
        CareerRecord empty = new() { Kind = kind };
        for (int seed = 0; seed < 3; seed++)
        {
            CareerRecord record = GeneratedRecords.Of(kind, seed) with { Visibility = Visibility.Ask };
            GivenFields given = new(kind, FilledForm.Read(kind, RecordForm.Head(record) + RecordForm.Body(record)).Differing(FilledForm.Read(kind, RecordForm.Body(empty)))!.Value, isOwner: true);
            given.Problems.Should().BeEmpty();
            CareerRecord back = given.Over(empty);
            back.Visibility.Should().Be(Visibility.Ask);
            foreach (Field field in kind.Fields.Where(GivenFields.IsOpen)) back.Values[field.Name].Should().Be(record.Values[field.Name], field.Name);
            foreach (FieldList list in kind.Lists) back.List(list.Table).Select(e => e.Values).Should().BeEquivalentTo(record.List(list.Table).Select(e => e.Values), o => o.WithStrictOrdering());
        }
    }

    [Fact]
    public void Texts_may_look_like_the_form_itself()
    {
        string[] pieces = ["#", "# a", "- ", "-", "title: x", "title:", "  ", " ", "@metric_value 3", "\\", "\\@a", "\n", "\n", "\n\n", "a", "b:", "“ü”", "\t", "---", "description:"];
        Gen<string> text = Gen.Elements(pieces).ListOf(6).Select(string.Concat);
        RecordKind kind = RecordKinds.Find("project")!;
        CareerRecord empty = new() { Kind = kind };
        Prop.ForAll((from one in text from two in text from three in text select (one, two, three)).ToArbitrary(), texts =>
        {
            string[] told = [Stored(texts.one), Stored(texts.two), Stored(texts.three)];
            CareerRecord record = empty with
            {
                Values = new Dictionary<string, object> { ["name"] = PlainText.CleanLine(texts.one) + "x", ["description"] = told[0] + "x" },
                Lists = new Dictionary<string, IReadOnlyList<ListEntry>>
                {
                    ["key_achievements"] = [new ListEntry(null, new Dictionary<string, object> { ["text"] = told[1] + "x", ["metric_value"] = 1.125 }), ListEntry.Of("y" + told[2], "text")],
                    ["roles"] = [ListEntry.Of("z" + PlainText.CleanLine(texts.three))],
                },
            };
            FilledForm form = FilledForm.Read(kind, RecordForm.Head(record) + RecordForm.Body(record));
            form.Mistakes.Should().BeEmpty();
            CareerRecord back = new GivenFields(kind, form.Differing(FilledForm.Read(kind, RecordForm.Body(empty)))!.Value, isOwner: true).Over(empty);
            FieldChange.Names(record, back).Should().BeEmpty(RecordForm.Body(record));
        }).Check(Properties.Of(400));
    }

    [Fact]
    public void A_form_reads_as_it_looks()
    {
        RecordKind kind = RecordKinds.Find("experience")!;
        CareerRecord record = new()
        {
            Kind = kind,
            Id = "exp_7k2mqa",
            Version = 3,
            Values = new Dictionary<string, object> { ["title"] = "Engineer", ["description"] = "One.\n\nTwo.", ["is_current"] = true },
            Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["key_achievements"] = [new ListEntry("ach_222222", new Dictionary<string, object> { ["text"] = "Saved heat\nand time", ["metric_value"] = 30.0 })], ["technologies_used"] = [ListEntry.Of("Rust")] },
        };
        RecordForm.Head(record).Should().StartWith("# exp_7k2mqa (experience, version 3): change it").And.Contain("#   start_date           a date as YYYY, YYYY-MM or YYYY-MM-DD\n").And.Contain("one of full-time, part-time").And.Contain("@metric_direction up|down|none");
        RecordForm.Body(record).Should().StartWith("title: Engineer\ncompany:\n").And.Contain("\nis_current: yes\ndescription:\n  One.\n\n  Two.\n").And.EndWith("key_achievements:\n- Saved heat\n  and time\n  @metric_value 30\ntechnologies_used:\n- Rust\nvisibility: shared\n").And.NotContain("employer_id").And.NotContain("start_text");
    }

    [Fact]
    public void What_people_type_otherwise_is_understood_or_named_with_its_line()
    {
        RecordKind kind = RecordKinds.Find("project")!;
        FilledForm form = FilledForm.Read(kind, "\uFEFF# head\r\n\r\nname:Oven\r\ndescription: First\r\n\tSecond\r\n\r\n  Third\r\nroles:\r\n\r\n- Lead\r\n-\tBuilder\r\n");
        form.Mistakes.Should().BeEmpty();
        Fields(form).Should().Be("""{"name":"Oven","description":"First\nSecond\n\nThird","roles":["Lead","Builder"]}""");
        FilledForm.Read(kind, "  lost\nname: a\nname: b\nnmae: c\nroles: Lead\n  more\ndescription:\n  text\n# heading\nplain\n").Mistakes.Should().Equal(
            "Line 1: a text stands before the first field.",
            "Line 3: name stands twice.",
            "Line 4: 'nmae: c' belongs to no field of project; a line of a text begins with two blanks.",
            "Line 5: roles is a list; each entry is a line below it that begins with \"- \".",
            "Line 6: an entry of roles begins with \"- \".",
            "Line 9: '# heading' belongs to no field of project; a line of a text begins with two blanks.",
            "Line 10: 'plain' belongs to no field of project; a line of a text begins with two blanks.");
        FilledForm.IsEmptied("# a\n\n  \n").Should().BeTrue();
        FilledForm.IsEmptied("name:\n").Should().BeFalse();
    }

    [Theory]
    [InlineData("code --wait", "code|--wait")]
    [InlineData("  '/opt/my editor/ed'  -f \"a b\"c ", "/opt/my editor/ed|-f|a bc")]
    [InlineData("vi", "vi")]
    public void The_command_of_an_editor_is_split_without_a_shell(string command, string words) => TextEditor.Words(command).Should().Equal(words.Split('|'));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("'' file")]
    [InlineData(" ")]
    public void An_editor_without_a_name_is_refused(string command) =>
        FluentActions.Invoking(() => TextEditor.Open(command, "x")).Should().Throw<CareerException>().WithMessage("The editor that VISUAL or EDITOR names cannot be started;*");

    private static string Fields(FilledForm form) => form.Differing(FilledForm.Read(RecordKinds.Find("project")!, ""))!.Value.GetRawText();

    // As texts are stored: clean, no line ends in blanks.
    private static string Stored(string text) => string.Join('\n', PlainText.Clean(text).Split('\n').Select(l => l.TrimEnd())).Trim();
}
