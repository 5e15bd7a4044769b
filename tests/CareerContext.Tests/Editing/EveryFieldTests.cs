using System.Globalization;
using System.Text;
using System.Text.Json;
using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Editing;

/// <summary>Every field and list of every kind can be written and cleared, and says what it takes.</summary>
public sealed class EveryFieldTests : IDisposable
{
    private readonly TempCareer career = new();

    public static TheoryData<string> Kinds => [.. RecordKinds.All.Select(k => k.Name)];

    public void Dispose() => career.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_can_be_set_changed_and_cleared(string name)
    {
        RecordKind kind = RecordKinds.Find(name)!;
        string link = career.Add("experience", """{"title": "Baker", "company": "Ofen 3", "start_date": "2001"}""").Id;
        CareerRecord added = career.Add(name, Fields(kind, 1, link), isNew: true);
        MustHold(career.Get(added.Id), kind, 1, link);
        career.Edit(added.Id, Fields(kind, 2, link)).Changes.Select(c => c.Name).Where(f => f != "employer_id").Should().BeEquivalentTo(Names(kind).Where(n => n is not ("experience_id" or "is_current")));
        MustHold(career.Get(added.Id), kind, 2, link);
        career.Edit(added.Id, Fields(kind, 2, link)).Changes.Should().BeEmpty("the same again changes nothing");
        career.Get(added.Id).Version.Should().Be(2);

        // The rating goes before the words that it stands for, which would take it along.
        foreach (string field in Names(kind).Where(f => !IsNeeded(kind, f)).OrderBy(f => f == "proficiency_level"))
        {
            CareerRecord before = career.Get(added.Id);
            PlannedEdit cleared = career.Edit(added.Id, $$"""{"{{field}}": {{(kind.HasField(field) ? "\"\"" : "[]")}}}""");
            cleared.Changes.Should().Contain(c => c.Name == field && c.After == null);
            CareerRecord after = career.Get(added.Id);
            after.Values.Keys.Should().NotContain(field);
            after.List(field).Should().BeEmpty();
            FieldChange.Names(before, after).Should().OnlyContain(n => n == field, "clearing {0} leaves all else", field);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_wrong_field_is_named_at_once_with_what_it_should_be(string name)
    {
        RecordKind kind = RecordKinds.Find(name)!;
        career.Add("interest", """{"name": "Chess"}""");
        string[] wrong = [.. kind.Fields.Where(f => RecordEditor.FieldNames(kind).Contains(f.Name)).Select(f => f.Name), .. kind.Lists.Select(l => l.Table)];
        string message = career.Refusal(Fault.Invalid, () => career.Add(name, "{" + string.Join(", ", wrong.Select(f => $"\"{f}\": {{}}")) + ", \"no_such\": 1}"));
        message.Should().ContainAll(wrong.Select(f => $"'{f}' must be ")).And.Contain("'no_such' is no field of " + name);
        foreach (Field field in kind.Fields.Where(f => f.Choices is not null)) message.Should().Contain($"'{field.Name}' must be one of {string.Join(", ", field.Choices!)}");
    }

    [Theory]
    [InlineData("experience", "people_led", "2.5", "a whole number")]
    [InlineData("experience", "people_led", "\"NaN\"", "a whole number")]
    [InlineData("skill", "years_of_experience", "\"∞\"", "a number")]
    [InlineData("skill", "years_of_experience", "1e999", "a number")]
    [InlineData("experience", "start_date", "\"last spring\"", "a date as YYYY")]
    [InlineData("experience", "is_current", "\"perhaps\"", "true or false")]
    [InlineData("experience", "title", "\"\\ud800\"", "a text")]
    [InlineData("experience", "employer_id", "\"emp_222222\"", "kept by the program")]
    [InlineData("experience", "start_text", "\"Spring\"", "kept by the program")]
    [InlineData("experience", "Title", "\"Baker\"", "meant: title?")]
    [InlineData("experience", "startDate", "\"2001\"", "meant: start_date?")]
    [InlineData("experience", "technologies_used", "\"Python\"", "a list of texts")]
    [InlineData("experience", "technologies_used", "{\"append\": [\"Python\"]}", "a list of texts")]
    [InlineData("experience", "key_achievements", "[{\"metric_value\": 3}]", "without its 'text'")]
    [InlineData("experience", "key_achievements", "[{\"text\": \"a\", \"metric_direction\": \"left\"}]", "one of up, down, none")]
    [InlineData("experience", "visibility", "\"secret\"", "one of shared, ask, private")]
    [InlineData("experience", "\\ud800", "1", "no field")]
    [InlineData("project", "experience_id", "\"exp_222222\"", "the id of an experience")]
    public void What_a_value_may_not_be_is_said(string kind, string field, string value, string wanted)
    {
        career.Add("interest", """{"name": "Chess"}""");
        career.Refusal(Fault.Invalid, () => career.Add(kind, $$"""{"{{field}}": {{value}}}""")).Should().Contain(wanted);
    }

    [Theory]
    [InlineData("skill", "years_of_experience", "\"7,5\"", null)]
    [InlineData("skill", "years_of_experience", "\" 7.5 \"", 7.5)]
    [InlineData("skill", "years_of_experience", "75e-1", 7.5)]
    [InlineData("education", "grade", "1.30", "1.30")]
    [InlineData("experience", "is_current", "\"Yes\"", true)]
    [InlineData("experience", "employment_type", "\" FULL-TIME\"", "full-time")]
    [InlineData("experience", "title", "\"  Night\\t baker\\n\"", "Night baker")]
    [InlineData("experience", "start_date", "2019", "2019")]
    public void Values_are_read_as_liberally_as_they_can_be_meant_in_one_way(string kind, string field, string json, object? value)
    {
        Dictionary<string, string> needed = kind == "experience" ? new() { ["title"] = "\"Baker\"", ["company"] = "\"Ofen 3\"", ["start_date"] = "\"2001\"" } : new() { [kind == "skill" ? "name" : "institution"] = "\"X\"" };
        needed[field] = json;
        string fields = "{" + string.Join(",", needed.Select(n => $"\"{n.Key}\": {n.Value}")) + "}";
        if (value is null) ((Action)(() => career.Add(kind, fields))).Should().Throw<CareerException>();
        else career.Add(kind, fields).Values[field].Should().Be(value);
    }

    [Fact]
    public void What_nobody_sees_is_no_text()
    {
        CareerRecord chess = career.Add("interest", """{"name": "Chess", "keywords": ["openings", "\u200b"]}""");
        chess.Texts("keywords").Should().Equal("openings");
        career.Edit(chess.Id, """{"keywords": ["\u2060"]}""").After.List("keywords").Should().BeEmpty();
        career.Refusal(Fault.Invalid, () => career.Add("interest", """{"name": "\u200b"}""")).Should().Contain("'name' must be given");
        career.Refusal(Fault.Invalid, () => career.Add("interest", "{}")).Should().Contain("No field is named").And.Contain("keywords");
    }

    private static IEnumerable<string> Names(RecordKind kind) => RecordEditor.FieldNames(kind);

    // What the rules ask of the owner's own records cannot be cleared.
    private static bool IsNeeded(RecordKind kind, string field) => kind.Name == "experience" && field is "title" or "company" or "start_date" || field == kind.TitleField || field is "institution" or "organization" or "language";

    private static string Fields(RecordKind kind, int seed, string link)
    {
        StringBuilder json = new();
        foreach (Field field in kind.Fields.Where(f => Names(kind).Contains(f.Name))) json.Append(json.Length == 0 ? "{" : ", ").Append(CultureInfo.InvariantCulture, $"\"{field.Name}\": {JsonSerializerText(Value(field, seed, link))}");
        foreach (FieldList list in kind.Lists) json.Append(CultureInfo.InvariantCulture, $", \"{list.Table}\": [{{{string.Join(", ", list.Columns.Select(c => $"\"{c.Name}\": {JsonSerializerText(Value(c, seed, link))}"))}}}]");
        return json.Append('}').ToString();
    }

    private static string JsonSerializerText(object value) => value switch
    {
        string text => "\"" + JsonEncodedText.Encode(text) + "\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object Value(Field field, int seed, string link) => field.Type switch
    {
        FieldType.Number => seed + 0.125,
        FieldType.WholeNumber => (long)seed + 1,
        FieldType.Flag => field.Name != "is_current" && seed % 2 == 0, // Their ends have passed.
        FieldType.Date => field.Name.StartsWith("end", StringComparison.Ordinal) || field.Name.StartsWith("expires", StringComparison.Ordinal) ? $"2020-0{seed}" : $"2019-0{seed}",
        FieldType.Link => link,
        FieldType.LongText => $"{field.Label} {seed}: it's “Ünï”\nsecond line | 東京 👩‍💻",
        _ when field.Name is "url" or "website" or "image" || field.Name.EndsWith("_url", StringComparison.Ordinal) => $"https://example.org/{seed}",
        _ when field.Name == "email" => $"ines{seed}@example.com",
        _ when field.Name == "phone" => $"+351 900 000 00{seed}",
        _ when field.Name == "country_code" => seed % 2 == 0 ? "PT" : "DE",
        _ when field.Name == "timezone" => seed % 2 == 0 ? "Europe/Lisbon" : "UTC+01:00",
        _ when field.Name == "language" && field.Rules.Any() => seed % 2 == 0 ? "pt" : "de-CH",
        _ when field.Name == "language" => seed % 2 == 0 ? "Portuguese" : "German",
        _ => field.Choices is { } choices ? choices[seed % choices.Count] : $"{field.Label} {seed} 'ä'",
    };

    private static void MustHold(CareerRecord record, RecordKind kind, int seed, string link)
    {
        foreach (Field field in kind.Fields.Where(f => Names(kind).Contains(f.Name))) record.Values[field.Name].Should().Be(Value(field, seed, link), field.Name);
        foreach (FieldList list in kind.Lists) record.List(list.Table).Should().ContainSingle().Which.Values.Should().BeEquivalentTo(list.Columns.ToDictionary(c => c.Name, c => Value(c, seed, link)));
    }
}
