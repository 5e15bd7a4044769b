using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context;

public sealed class CareerReaderTests
{
    [Theory]
    [InlineData("Where do I work now?", "Operations Lead, Águas do Vale", Tier.Quick)]
    [InlineData("What's her e-mail?", "ines@example.com", Tier.Quick)]
    [InlineData("Wie lautet die Telefonnummer?", "+351 900 000 000", Tier.Quick)]
    [InlineData("LinkedIn handle?", "ines-aurelio", Tier.Quick)]
    [InlineData("¿En qué ciudad vivo?", "Porto", Tier.Quick)]
    [InlineData("What was my first job?", "Laboratory Technician, Cervejaria Norte", Tier.Profile)]
    [InlineData("How long was I at Cervejaria Norte?", "4 years", Tier.Profile)]
    [InlineData("how long at cervejaria nrote", "4 years", Tier.Profile)]
    [InlineData("Where was I working in 2014?", "Cervejaria Norte", Tier.Profile)]
    [InlineData("Any gaps between my jobs?", "8 months", Tier.Profile)]
    [InlineData("Do any of my jobs overlap?", "Lecturer", Tier.Profile)]
    [InlineData("Quels diplômes ai-je ?", "Chemical Engineering", Tier.Profile)]
    [InlineData("What was my thesis about?", "Fouling of hollow fibre membranes", Tier.Profile)]
    [InlineData("Which certificates do I hold?", "Confined Space Entry", Tier.Profile)]
    [InlineData("Welche Sprachen spreche ich?", "Portuguese", Tier.Profile)]
    [InlineData("Do I know SCADA?", "SCADA", Tier.Profile)]
    [InlineData("By how much did I cut chlorine use?", "30 %", Tier.Detailed)]
    [InlineData("Tell me about the membrane filtration plant", "Águas do Vale", Tier.Detailed)]
    [InlineData("Who can vouch for me?", "calmest engineer", Tier.Detailed)]
    [InlineData("What did I do at Cervejaria Norte?", "titration", Tier.Detailed)]
    public void The_smallest_tier_that_holds_the_answer_answers(string request, string holds, Tier tier)
    {
        using SmallCareer career = new();
        ContextAnswer answer = career.Reader.Answer(request);
        answer.Text.Should().Contain(holds);
        answer.Receipt.Answered.Should().BeTrue();
        answer.Receipt.Tier.Should().Be(tier);
        answer.Receipt.Sources.Should().NotBeEmpty();
        answer.Receipt.Tokens.Should().Be(TokenEstimator.Count(answer.Text));
    }

    [Theory]
    [InlineData("What did I do at Initech?", "Initech")]
    [InlineData("What is my salary?", "salary")]
    [InlineData("Welchen Führerschein habe ich?", "Führerschein")]
    [InlineData("Do I know COBOL?", "COBOL")]
    [InlineData("Which awards did I win?", "awards")]
    public void What_the_file_does_not_hold_is_not_recorded(string request, string missing)
    {
        using SmallCareer career = new();
        ContextAnswer answer = career.Reader.Answer(request);
        answer.Text.Should().StartWith("Not recorded: ");
        TokenEstimator.Count(answer.Text).Should().BeLessThanOrEqualTo(20);
        answer.Receipt.Answered.Should().BeFalse();
        answer.Receipt.Tier.Should().Be(Tier.None);
        answer.Receipt.Missing.Should().Contain(missing);
        answer.Text.Should().NotContainAny("lacks", "no experience");
    }

    [Theory]
    [InlineData("When was she born?", "birth date")]
    [InlineData("What is her street address?", "street address")]
    public void What_is_private_is_withheld_and_said_so(string request, string label)
    {
        using SmallCareer career = new();
        ContextAnswer answer = career.Reader.Answer(request);
        answer.Text.Should().Be($"Withheld by the owner: {label}.");
        answer.Receipt.Withheld.Should().Equal(label);
        answer.Receipt.Answered.Should().BeFalse();
    }

    [Fact]
    public void Nothing_private_leaves_by_any_way_out()
    {
        using SmallCareer career = new();
        List<string> texts = [career.Reader.QuickSummary().Text, career.Reader.ProfileSummary().Text, career.Reader.Experiences(new ExperienceFilter(), 8000).Text];
        foreach (RecordKind kind in RecordKinds.All) texts.Add(career.Reader.Record($"career://{kind.Table}", maxTokens: 8000).Text);
        foreach (CareerRecord record in career.Reader.Snapshot().Records) texts.Add(career.Reader.Record(record.Id, maxTokens: 8000).Text);
        foreach (string request in new[] { "everything about me", "birth date and address", "Rua Fictícia", "1985", "rui@example.com", "Rui Modelo's e-mail" }) texts.Add(career.Reader.Answer(request, 8000).Text);
        string.Join('\n', texts).Should().NotContainAny("1985-04-02", "Rua Fictícia 9", "rui@example.com");
    }

    [Fact]
    public void Contact_is_no_part_of_a_summary()
    {
        using SmallCareer career = new();
        (career.Reader.QuickSummary().Text + career.Reader.ProfileSummary().Text).Should().NotContainAny("ines@example.com", "900 000", "ines-aurelio");
    }

    [Fact]
    public void Contact_that_no_importer_placed_is_given_only_when_asked_for()
    {
        using SmallCareer career = new();
        CareerRecord person = career.Reader.Snapshot().Person!;
        career.File.Write(Origin.Cli, s => RecordStore.Save(s, person with { Unknown = [new UnknownField("basics.secondaryEmail", "ines.second@example.org", "string")] }));
        career.Reader.Record("career://person", maxTokens: 8000).Text.Should().NotContain("ines.second");
        career.Reader.Record(person.Id, maxTokens: 8000).Text.Should().NotContain("ines.second").And.Contain("further contact");
        career.Reader.Answer("everything about ines").Text.Should().NotContain("ines.second");
        career.Reader.Answer("What is her e-mail?").Text.Should().Contain("ines@example.com").And.Contain("ines.second@example.org");
    }

    [Theory]
    [InlineData(39)]
    [InlineData(8001)]
    public void A_budget_out_of_range_names_the_range(int maxTokens)
    {
        using SmallCareer career = new();
        career.Reader.Invoking(r => r.Answer("Where do I work?", maxTokens)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Invalid).WithMessage("*40*8000*");
    }

    [Fact]
    public void Max_tokens_is_a_promise()
    {
        using SmallCareer career = new();
        string[] requests = ["walk me through her CV", "Tell me about Águas do Vale", "which skills", "numbers please", "Initech", "birth date, salary and Initech"];
        foreach (int budget in new[] { 40, 41, 55, 80, 120, 300, 800, 8000 })
        {
            foreach (string request in requests) career.Reader.Answer(request, budget).Receipt.Tokens.Should().BeLessThanOrEqualTo(budget, request);
            career.Reader.ProfileSummary(budget).Receipt.Tokens.Should().BeLessThanOrEqualTo(budget);
            career.Reader.Experiences(new ExperienceFilter(), budget).Receipt.Tokens.Should().BeLessThanOrEqualTo(budget);
            career.Reader.SearchSkills("SCADA", maxTokens: budget).Receipt.Tokens.Should().BeLessThanOrEqualTo(budget);
            career.Reader.Record(career.Plant.Id, maxTokens: budget).Receipt.Tokens.Should().BeLessThanOrEqualTo(budget);
        }
    }

    [Fact]
    public void Pages_reach_every_role_once()
    {
        using SmallCareer career = new();
        string? cursor = null;
        List<string> seen = [];
        do
        {
            ContextAnswer page = career.Reader.Experiences(new ExperienceFilter(Limit: 1, Cursor: cursor));
            seen.AddRange(page.Receipt.Sources.Where(id => id.StartsWith("exp_", StringComparison.Ordinal)));
            cursor = page.Receipt.Next?.Cursor;
            if (cursor is not null) page.Text.Split('\n')[^1].Should().Contain($"of 4 roles. More: get_experiences cursor {cursor}");
        }
        while (cursor is not null);
        seen.Should().HaveCount(4).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_lines_of_one_record_page_to_its_end()
    {
        using SmallCareer career = new();
        string whole = career.Reader.Record(career.Plant.Id, maxTokens: 8000).Text, read = "";
        string? cursor = null;
        do
        {
            ContextAnswer page = career.Reader.Record(career.Plant.Id, cursor, 60);
            cursor = page.Receipt.Next?.Cursor;
            read += (read.Length > 0 ? "\n" : "") + (cursor is null ? page.Text : page.Text[..page.Text.LastIndexOf('\n')]);
        }
        while (cursor is not null);
        read.Should().Be(whole);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(150)]
    [InlineData(800)]
    public void Whatever_the_budget_the_pages_lead_to_every_record(int budget)
    {
        using SmallCareer career = new();
        Walk(cursor => career.Reader.Experiences(new ExperienceFilter(Cursor: cursor), budget)).Should().Contain(career.Reader.Snapshot().Of("experience").Select(r => r.Id));
        Walk(cursor => career.Reader.Record("career://skills", cursor, budget)).Should().Contain(career.Reader.Snapshot().Of("skill").Select(r => r.Id));
    }

    [Fact]
    public void A_part_of_a_record_says_which_and_counts_the_rest()
    {
        using SmallCareer career = new();
        ContextAnswer answer = career.Reader.Experiences(new ExperienceFilter(), 100);
        answer.Text.Split('\n')[^1].Should().MatchRegex(@"^Shown a part of 1 of 4 roles\. More: get_experiences cursor 0\.\d+x[0-9a-f]+, about \d+ tokens\.$");
        answer.Receipt.LeftOut["experience"].Should().Be(3);
        answer.Receipt.LeftOut["line"].Should().BePositive();
    }

    [Fact]
    public void The_next_step_of_an_answer_can_be_called_and_shows_all()
    {
        using SmallCareer career = new();
        NextStep next = career.Reader.Answer("walk me through her CV", 120).Receipt.Next!;
        next.Tool.Should().Be("get_career_context");
        ContextAnswer whole = career.Reader.Answer((string)next.Arguments["request"], (int)(long)next.Arguments["max_tokens"]);
        whole.Receipt.LeftOut.Should().BeEmpty();
        whole.Receipt.Next.Should().BeNull();
    }

    [Fact]
    public void Half_an_answer_names_the_other_half_as_missing()
    {
        using SmallCareer career = new();
        ContextAnswer answer = career.Reader.Answer("Does she know SCADA and COBOL?");
        answer.Receipt.Answered.Should().BeTrue();
        answer.Receipt.Missing.Should().Equal("COBOL");
        answer.Text.Should().Contain("SCADA").And.EndWith("Not recorded: COBOL.");
    }

    [Fact]
    public void A_name_that_is_not_recorded_comes_with_the_nearest_that_is()
    {
        using SmallCareer career = new();
        career.Reader.Answer("What did I do at Cervejaria Sul Ltda?").Text.Should().Contain("Cervejaria Norte");
        career.Reader.SearchSkills("SCADDA").Text.Should().EndWith("nearest: SCADA.");
    }

    [Fact]
    public void A_role_that_has_not_begun_is_not_the_present_one()
    {
        using SmallCareer career = new();
        career.Add("experience", [("title", "Director"), ("company", "Futura"), ("start_date", "2027-01"), ("is_current", true)]);
        career.Reader.QuickSummary().Text.Should().Contain("Now: Operations Lead").And.Contain("4 roles");
        career.Reader.Experiences(new ExperienceFilter(Company: "Futura")).Text.Should().Contain("from 2027-01").And.NotContain("now");
    }

    private static HashSet<string> Walk(Func<string?, ContextAnswer> page)
    {
        HashSet<string> seen = [];
        string? cursor = null;
        int pages = 0;
        do
        {
            ContextAnswer answer = page(cursor);
            seen.UnionWith(answer.Receipt.Sources);
            cursor = answer.Receipt.Next?.Cursor;
            (++pages).Should().BeLessThan(200);
        }
        while (cursor is not null);
        return seen;
    }

    [Fact]
    public void A_cursor_of_an_older_state_is_stale()
    {
        using SmallCareer career = new();
        string cursor = career.Reader.Experiences(new ExperienceFilter(Limit: 1)).Receipt.Next!.Cursor!;
        career.Add("interest", [("name", "Rowing")]);
        career.Reader.Invoking(r => r.Experiences(new ExperienceFilter(Limit: 1, Cursor: cursor))).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Stale);
    }

    [Fact]
    public void Roles_are_filtered_by_employer_skill_and_time()
    {
        using SmallCareer career = new();
        career.Reader.Experiences(new ExperienceFilter(Company: "aguas do vale")).Receipt.Sources.Where(s => s.StartsWith("exp_", StringComparison.Ordinal)).Should().HaveCount(2);
        career.Reader.Experiences(new ExperienceFilter(Skill: "Python")).Text.Should().Contain(career.Plant.Id);
        career.Reader.Experiences(new ExperienceFilter(Until: PartialDate.Parse("2014"))).Text.Should().Contain(career.Brewery.Id).And.NotContain(career.Plant.Id);
        career.Reader.Experiences(new ExperienceFilter(Company: "Initech")).Text.Should().Be("Not recorded: a job matching Initech.");
    }

    [Fact]
    public void A_skill_is_found_with_years_last_use_and_proof()
    {
        using SmallCareer career = new();
        ContextAnswer answer = career.Reader.SearchSkills("scada");
        answer.Text.Should().Contain("SCADA").And.Contain("9.5 years").And.Contain("last used now").And.Contain("Advanced").And.Contain(career.Plant.Id);
        career.Reader.SearchSkills("SCADDA").Text.Should().Be("Not recorded: SCADDA; nearest: SCADA.");
    }

    [Fact]
    public void The_day_turns_what_is_computed_and_writes_nothing()
    {
        using SmallCareer career = new();
        string before = career.Reader.QuickSummary().Text;
        byte[] bytes = System.IO.File.ReadAllBytes(career.File.FilePath);
        career.Clock.Move(TimeSpan.FromDays(100));
        career.Reader.QuickSummary().Text.Should().NotBe(before).And.Contain("13.8 years");
        System.IO.File.ReadAllBytes(career.File.FilePath).Should().Equal(bytes);
    }

    [Fact]
    public void No_file_yet_is_told_as_not_found_and_seen_as_soon_as_it_is_there()
    {
        using TempCareer career = new();
        CareerReader reader = CareerLibrary.Reader(career.File);
        reader.Invoking(r => r.QuickSummary()).Should().Throw<CareerException>().WithMessage(CareerFile.NoFileYet);
        career.Names().Should().BeEmpty();
        career.Write(s => RecordStore.Save(s, GeneratedRecords.Of(CareerContext.Person.PersonKind.Kind, 0)));
        reader.QuickSummary().Text.Should().Contain("name 0");
    }

    [Fact]
    public void The_same_file_on_the_same_day_gives_the_same_bytes()
    {
        using SmallCareer career = new();
        CareerReader other = CareerLibrary.Reader(career.File);
        foreach (string request in new[] { "walk me through my CV", "which skills", "Tell me about Águas do Vale" })
            other.Answer(request).Text.Should().Be(career.Reader.Answer(request).Text);
    }
}
