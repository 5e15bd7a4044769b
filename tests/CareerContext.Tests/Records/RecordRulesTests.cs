using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Tests.Exchange;

namespace CareerContext.Tests.Records;

/// <summary>What a record must be like: for each rule a value that breaks it and one that does not.</summary>
public sealed class RecordRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Theory]
    [InlineData("person", "email", "ines@example.com", "ines@example")]
    [InlineData("person", "email", "ana.m+cv@exämple.pt", "ana@@example.com")]
    [InlineData("person", "phone", "+351 900 000 000", "call me")]
    [InlineData("person", "phone", "(912) 555-4321 x12", "12")]
    [InlineData("person", "website", "https://example.com/a?b=c", "example.com")]
    [InlineData("person", "website", "http://localhost:8080/", "ftp://example.com")]
    [InlineData("person", "website", "https://exämple.pt", "https://")]
    [InlineData("person", "country_code", "PT", "Portugal")]
    [InlineData("person", "language", "de-CH", "Deutsch (Schweiz)")]
    [InlineData("person", "timezone", "Europe/Lisbon", "in the north")]
    [InlineData("person", "timezone", "UTC+01:00", "1 hour east")]
    [InlineData("person", "birth_date", "1985-04-02", "2027")]
    [InlineData("person", "years_experience", 14.5, -1.0)]
    [InlineData("person", "years_experience", 80.0, 80.5)]
    [InlineData("person", "summary", "Keeps water safe.", 10_001)]
    [InlineData("preferences", "goal_type", "new-job", "world domination")]
    [InlineData("experience", "title", "Engineer", 256)]
    [InlineData("experience", "company", "Acme", 256)]
    [InlineData("experience", "company_url", "https://example.com", "javascript:alert(1)")]
    [InlineData("experience", "people_led", 0L, -3L)]
    [InlineData("experience", "employment_type", "part-time", "now and then")]
    [InlineData("experience", "role_type", "lead", "boss")]
    [InlineData("experience", "seniority", "senior", "old")]
    [InlineData("experience", "start_date", "2026-03", "2026-04")]
    [InlineData("experience", "start_date", "1900", "1899-12")]
    [InlineData("experience", "start_date", "1961", "0001")]
    [InlineData("experience", "end_date", "2046-02", "2047")]
    [InlineData("certificate", "expires_on", "2046", "9999-12-31")]
    [InlineData("publication", "published_on", "2027", "1066")]
    [InlineData("experience", "description", "Short.", 10_001)]
    [InlineData("skill", "proficiency_normalised", "expert", "very good")]
    [InlineData("skill", "years_of_experience", 12.0, 90.0)]
    [InlineData("skill", "last_used", "2026", "2031")]
    [InlineData("certificate", "issued_on", "2020-05", "2026-05")]
    [InlineData("award", "awarded_on", "2020", "2030")]
    [InlineData("publication", "title", 500, 501)]
    [InlineData("reference", "email", "rui@example.com", "rui")]
    public void A_field_takes_what_it_is_for_and_nothing_else(string kind, string field, object right, object wrong)
    {
        Named(kind, (field, Of(right))).Should().BeEmpty();
        RuleBreach breach = Named(kind, (field, Of(wrong))).Should().ContainSingle().Subject;
        breach.Field.Should().Be(field);
        breach.Message.Should().StartWith("must ");
        if (wrong is string { Length: > 11 } text) breach.Message.Should().NotContain(text, "what is stored is never quoted");
    }

    [Theory]
    [InlineData("experience", "start_date", "2020-05", "end_date", "2020-04", "2020")]
    [InlineData("education", "start_date", "2020", "end_date", "2019-12", "2020")]
    [InlineData("project", "start_date", "2020-05-02", "end_date", "2020-05-01", "2020-05")]
    [InlineData("volunteering", "start_date", "2020", "end_date", "2019", "2021")]
    [InlineData("certificate", "issued_on", "2020-05", "expires_on", "2020-04", "2023")]
    public void An_end_is_not_before_its_start(string kind, string first, string start, string second, string wrong, string right)
    {
        Named(kind, (first, start), (second, right)).Should().BeEmpty("of a coarse date only what is certain counts");
        Named(kind, (first, start), (second, wrong)).Should().BeEquivalentTo([new RuleBreach(second, $"must not be before {first}")]);
    }

    [Fact]
    public void What_has_ended_is_not_current_where_somebody_writes_it()
    {
        (string, object)[] values = [("start_date", "2019"), ("end_date", "2020"), ("is_current", true)];
        Named("experience", values).Should().ContainSingle().Which.Field.Should().Be("is_current");
        Check("experience", RuleScope.Import, [("title", "Engineer"), ("company", "Acme"), .. values]).Should().BeEmpty("files say it in more ways than one");
        Named("experience", ("start_date", "2019"), ("end_date", "2026-08"), ("is_current", true)).Should().BeEmpty("the end is known and has not come");
    }

    [Fact]
    public void Every_kind_says_what_it_is_named_by_and_an_assistant_need_not_invent_a_date()
    {
        Fields(Check("experience", RuleScope.Owner)).Should().Equal("title", "company", "start_date");
        Fields(Check("experience", RuleScope.Assistant)).Should().Equal("title", "company");
        Fields(Check("experience", RuleScope.Import)).Should().Equal("title", "company");
        Fields(Check("experience", RuleScope.Assistant, ("title", "Parental leave"), ("employment_type", "career break"))).Should().BeEmpty("nobody employs a person during a break");
        Check("education", RuleScope.Owner).Should().ContainSingle().Which.Message.Should().Be("must be given, or degree instead");
        Check("education", RuleScope.Owner, ("degree", "MSc")).Should().BeEmpty();
        foreach (RecordKind kind in RecordKinds.All.Where(k => k.Name != "preferences")) Check(kind.Name, RuleScope.Assistant).Should().NotBeEmpty(kind.Name);
    }

    [Fact]
    public void Lists_and_their_entries_are_checked_too()
    {
        CareerRecord project = Record("project", ("name", "Weir"));
        CareerRecord many = With(project, "roles", [.. Enumerable.Range(0, 201).Select(i => ListEntry.Of($"role {i}"))]);
        RecordRules.Check(many, Today, RuleScope.Owner).Should().BeEquivalentTo([new RuleBreach("roles", "must have at most 200 entries")]);
        CareerRecord odd = With(project, "key_achievements",
        [
            ListEntry.Of("Opened the weir.", "text"),
            new ListEntry(null, new Dictionary<string, object> { ["text"] = new string('a', 2_001), ["metric_direction"] = "sideways" }),
        ]);
        Fields(RecordRules.Check(odd, Today, RuleScope.Owner)).Should().Equal("key_achievements[1]", "key_achievements[1].metric_direction");
        CareerRecord person = With(Record("person", ("name", "Ines")), "links", [new ListEntry(null, new Dictionary<string, object> { ["network"] = "Web", ["url"] = "example.com/ines" })]);
        Fields(RecordRules.Check(person, Today, RuleScope.Owner)).Should().Equal("links[0].url");
        RecordRules.Check(person, Today, RuleScope.Import).Should().BeEmpty("files leave the scheme away");
    }

    [Fact]
    public void Every_field_that_is_limited_says_how()
    {
        RecordKind experience = RecordKinds.Find("experience")!;
        RecordRules.Describe(experience, experience.Field("title")).Should().Equal("must be given", "must have at most 255 characters");
        RecordRules.Describe(experience, experience.Field("people_led")).Should().Equal("must be a number from 0 to 1,000,000");
        RecordRules.Describe(experience, experience.Field("end_date")).Should().Equal("must not be before start_date");
        RecordRules.Describe(RecordKinds.Find("education")!, RecordKinds.Find("education")!.Field("degree")).First().Should().Be("must be given where institution is not");
        RecordKinds.All.SelectMany(k => k.Fields.Concat(k.Lists.SelectMany(l => l.Columns))).SelectMany(f => f.Rules).Should().OnlyContain(r => r.ErrorMessage!.StartsWith("must "));
    }

    [Fact]
    public void A_file_that_breaks_rules_is_taken_with_warnings_that_name_the_place_and_not_the_value()
    {
        ImportPlan plan = Bench.Plan("""{"basics":{"name":"Nora","email":"nora at home","phone":"at home"},"work":[{"position":"Engineer","startDate":"2020-05","endDate":"2019-01"},{"position":"Clerk","startDate":"2012","endDate":"2013"}],"skills":[{"name":"Java"}]}""");
        plan.Count(PlanStatus.New).Should().Be(4, "all is taken");
        plan.Warnings.Where(w => w.IsRule).Should().BeEquivalentTo(
        [
            new ImportWarning("basics.phone", "person: phone must be a telephone number such as +351 900 000 000; taken as it is") { IsRule = true },
            new ImportWarning("work[0]", "experience: company must be given; taken as it is") { IsRule = true },
            new ImportWarning("work[1]", "experience: company must be given; taken as it is") { IsRule = true },
        ]);
        plan.Warnings.Where(w => !w.IsRule).Select(w => w.Path).Should().Equal(["basics.email", "work[0].endDate"], "what the reader said is not said twice");
        plan.Grouped().Should().ContainSingle(g => g.Message.Contains("company must")).Which.Paths.Should().Equal("work[0]", "work[1]");
    }

    private static object Of(object value) => value is int length ? new string('a', length) : value;

    private static IEnumerable<string> Fields(List<RuleBreach> breaches) => breaches.Select(b => b.Field);

    // A record that has all its kind asks for, and the values besides.
    private static List<RuleBreach> Named(string kind, params (string Field, object Value)[] values)
    {
        RecordKind known = RecordKinds.Find(kind)!;
        IEnumerable<(string, object)> needed = known.Required.Select(g => (g[0], (object)"Name")).Concat(known.RequiredOfOwner.Select(f => (f, (object)"2015")));
        return Check(kind, RuleScope.Owner, [.. needed.Where(n => !values.Any(v => v.Field == n.Item1)), .. values]);
    }

    private static List<RuleBreach> Check(string kind, RuleScope scope, params (string, object)[] values) => RecordRules.Check(Record(kind, values), Today, scope);

    private static CareerRecord Record(string kind, params (string Field, object Value)[] values) => new() { Kind = RecordKinds.Find(kind)!, Values = values.ToDictionary(v => v.Field, v => v.Value) };

    private static CareerRecord With(CareerRecord record, string list, ListEntry[] entries) => record with { Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { [list] = entries } };
}
