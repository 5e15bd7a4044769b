using System.Text;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange;

public sealed class JsonResumeImportTests
{
    [Fact]
    public void Each_field_says_where_it_comes_from()
    {
        using Bench bench = new();
        ImportResult result = bench.Import("""{"basics":{"name":"Ada"},"work":[{"name":"Acme","position":"Dev","startDate":"Aug. 2012","highlights":["One","Two"]}]}""");
        CareerRecord job = bench.Only("experience");
        job.Sources.Should().Equal(
            new FieldSource("company", result.SourceId!, null, "work[0].name", 1, "json-resume"),
            new FieldSource("title", result.SourceId!, null, "work[0].position", 1, "json-resume"),
            new FieldSource("start_date", result.SourceId!, "Aug. 2012", "work[0].startDate", 0.9, "json-resume"),
            new FieldSource("key_achievements[0]", result.SourceId!, null, "work[0].highlights[0]", 1, "json-resume"),
            new FieldSource("key_achievements[1]", result.SourceId!, null, "work[0].highlights[1]", 1, "json-resume"));
        (job.SourceId, job.SourceConfidence, job.Confirmed).Should().Be((result.SourceId, 1, true));
        result.Line.Should().Be("6 facts in, 1 to look at");
    }

    [Fact]
    public void A_source_keeps_the_files_name_hash_and_size_without_its_folder()
    {
        using Bench bench = new();
        byte[] content = "{\"basics\":{\"name\":\"Ada\"}}"u8.ToArray();
        bench.Import(content, "/home/ada/cv/resume.json");
        Source source = bench.File.Read(SourceStore.List).Should().ContainSingle().Subject;
        (source.Kind, source.Format, source.FileName, source.MimeType, source.Size).Should().Be(("upload", "json-resume", "resume.json", "application/json", content.Length));
        source.Hash.Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
    }

    [Theory]
    [InlineData("\"12 Elm Street, 80331 Munich\"", "12 Elm Street, 80331 Munich", null)]
    [InlineData("[\"Elm Street 12\", \"Munich\"]", "Elm Street 12, Munich", null)]
    [InlineData("\"Munich, Germany\"", null, "Munich, Germany")]
    public void A_place_in_one_text_with_a_number_is_the_private_address(string location, string? address, string? place)
    {
        using Bench bench = new();
        string json = $$$"""{"basics":{"name":"Ada","location":{{{location}}}}}""";
        bench.Import(json);
        CareerRecord person = bench.Only("person");
        (person.Text("address"), person.Text("location")).Should().Be((address, place));
        OnPaper.Plan(json, null).Warnings.Count(w => w.Path == "basics.location" && w.Message.Contains("private address")).Should().Be(address is null ? 0 : 1);
        if (address is not null) person.Sources.Should().ContainSingle(s => s.Field == "address").And.NotContain(s => s.Field == "location");
    }

    [Fact]
    public void Words_for_a_date_are_kept_beside_the_date()
    {
        using Bench bench = new();
        bench.Import("""{"work":[{"name":"A","startDate":"Aug. 2012","endDate":"Present"},{"name":"B","startDate":"long ago","endDate":"2011-02-03"}]}""");
        CareerRecord[] jobs = [.. bench.Snapshot.Of("experience")];
        (jobs[0].Text("start_date"), jobs[0].Text("start_text"), jobs[0].Text("end_date"), jobs[0].Text("end_text"), jobs[0].Flag("is_current")).Should().Be(("2012-08", "Aug. 2012", null, "Present", true));
        (jobs[1].Text("start_date"), jobs[1].Text("start_text"), jobs[1].Text("end_date"), jobs[1].Text("end_text"), jobs[1].Flag("is_current")).Should().Be((null, "long ago", "2011-02-03", null, false));
    }

    [Fact]
    public void One_field_may_hold_a_whole_period()
    {
        using Bench bench = new();
        bench.Import("""{"work":[{"name":"A","startDate":"2012-2014"},{"name":"B","startDate":"Mar 2015 - Present"}]}""");
        CareerRecord[] jobs = [.. bench.Snapshot.Of("experience")];
        (jobs[0].Text("start_date"), jobs[0].Text("end_date"), jobs[0].Flag("is_current")).Should().Be(("2012", "2014", false));
        (jobs[1].Text("start_date"), jobs[1].Text("end_date"), jobs[1].Flag("is_current")).Should().Be(("2015-03", null, true));
    }

    [Fact]
    public void A_job_with_a_start_and_no_end_goes_on_unless_it_says_otherwise()
    {
        using Bench bench = new();
        bench.Import("""{"work":[{"name":"A","startDate":"2012"},{"name":"B","startDate":"2012","current":false},{"name":"C"},{"name":"D","startDate":"2012","endDate":"someday"}]}""");
        bench.Snapshot.Of("experience").Select(j => j.Flag("is_current")).Should().Equal(true, false, false, false);
        bench.Export()["work"]!.AsArray().Select(j => j!["current"]?.ToString()).Should().Equal(null, "false", null, null);
    }

    [Fact]
    public void Old_keys_are_taken_with_a_warning_and_new_ones_win_over_them()
    {
        using Bench bench = new();
        const string Json = """{"basics":{"name":"Ada","picture":"a.png","website":"https://a.example","url":"https://a.example"},"work":[{"company":"Old","name":"New","position":"Dev"},{"company":"Only","name":""}]}""";
        ImportPlan plan = bench.PlanOf(Json);
        plan.Warnings.Where(w => !w.IsRule).Should().Equal(
            new ImportWarning("basics.picture", "another name; taken for image"),
            new ImportWarning("basics.website", "another name of url, which is there too and says the same"),
            new ImportWarning("work[0].company", "name is there too and was taken; this is kept as it is"),
            new ImportWarning("work[1].company", "another name; taken for name"));
        bench.Import(Json);
        bench.Snapshot.Of("experience").Select(j => j.Text("company")).Should().Equal("New", "Only");
        bench.Snapshot.Of("experience").First().Unknown.Should().Equal(new UnknownField("company", "Old", "string"));
    }

    [Fact]
    public void Two_names_of_a_date_that_is_not_understood_lose_no_word()
    {
        CareerRecord job = Bench.Plan("""{"work":[{"name":"A","startDate":"once upon","start":"a time","endDate":"Present","to":"or later"}]}""").Records.Single().Record;
        (job.Text("start_text"), job.Text("end_text")).Should().Be(("once upon", "Present"));
        job.Unknown.Select(u => $"{u.Path}={u.Value}").Should().Equal("start=a time", "to=or later");
    }

    [Fact]
    public void Keys_may_differ_in_case_and_separators()
    {
        using Bench bench = new();
        bench.Import("""{"work":[{"Company":"Acme","start_date":"2019-01","JobTitle":"Dev"}]}""");
        CareerRecord job = bench.Only("experience");
        (job.Text("company"), job.Text("start_date"), job.Text("title")).Should().Be(("Acme", "2019-01", "Dev"));
    }

    [Fact]
    public void The_exact_name_of_a_field_wins_wherever_it_stands()
    {
        using Bench bench = new();
        bench.Import("""{"basics":{"name":"Ada","dob":"1990-04-01","birthDate":"1990-05-02"},"work":[{"name":"Acme","technologies":["Rust"],"keywords":["Perl"]}]}""");
        bench.Only("person").Text("birth_date").Should().Be("1990-05-02");
        CareerRecord job = bench.Only("experience");
        job.Texts("technologies_used").Should().Equal("Perl");
        job.Unknown.Should().Equal(new UnknownField("technologies[0]", "Rust", "string"));
    }

    [Fact]
    public void Kinds_of_role_and_employment_are_read_in_any_spelling()
    {
        using Bench bench = new();
        bench.Import("""{"work":[{"name":"Acme","roleType":"Individual-Contributor","employmentType":"FULL_TIME","teamSize":"12 people"}]}""");
        CareerRecord job = bench.Only("experience");
        (job.Text("role_type"), job.Text("employment_type"), job.Number("people_led")).Should().Be(("individual contributor", "full-time", 12));
    }

    [Theory]
    [InlineData("Career break")]
    [InlineData("Sabbatical")]
    [InlineData("Elternzeit")]
    [InlineData("Congé parental")]
    [InlineData("Año sabático")]
    [InlineData("Licença parental")]
    public void A_time_without_a_job_is_a_career_break(string title)
    {
        ImportPlan plan = Bench.Plan($$"""{"work":[{"position":"{{title}}","startDate":"2019-01","endDate":"2020-01"}]}""");
        plan.Records.Should().ContainSingle().Which.Record.Text("employment_type").Should().Be("career break");
        plan.Warnings.Where(w => !w.IsRule).Should().ContainSingle().Which.Path.Should().Be("work[0].position");
    }

    [Fact]
    public void A_job_that_only_sounds_like_a_break_is_a_job() =>
        Bench.Plan("""{"work":[{"position":"Parental Leave Consultant","name":"Acme"},{"position":"Sabbatical","name":"Acme","employmentType":"contract"}]}""")
            .Records.Select(r => r.Record.Text("employment_type")).Should().Equal(null, "contract");

    [Fact]
    public void Skills_with_keywords_are_a_group_and_its_skills()
    {
        using Bench bench = new();
        bench.Import("""{"skills":[{"name":"Web","level":"Master","keywords":["HTML","CSS"]},"SQL",{"name":"Cooking","level":"Grundkenntnisse"},{"keywords":["Alone"]}]}""");
        CareerRecord[] skills = [.. bench.Snapshot.Of("skill")];
        skills.Select(s => s.Text("name")).Should().Equal("Web", "HTML", "CSS", "SQL", "Cooking", "Alone");
        skills.Select(s => s.Text("category")).Should().Equal(null, "Web", "Web", null, null, null);
        skills.Select(s => s.Text("category_id")).Should().Equal(null, skills[0].Id, skills[0].Id, null, null, null);
        skills.Select(s => s.Text("proficiency_normalised")).Should().Equal("expert", null, null, null, "beginner", null);
        skills[1].Sources.Should().ContainSingle().Which.Place.Should().Be("skills[0].keywords[0]");
        bench.Export()["skills"]![0]!["keywords"]!.AsArray().Select(k => (string?)k).Should().Equal("HTML", "CSS");
    }

    [Fact]
    public void Skills_by_group_as_an_object_are_understood()
    {
        using Bench bench = new();
        bench.Import("""{"skills":{"Languages":["C#","Go"],"Tools":"git, make"}}""");
        bench.Snapshot.Of("skill").Select(s => s.Text("name")).Should().Equal("Languages", "C#", "Go", "Tools", "git", "make");
    }

    [Fact]
    public void Values_of_another_shape_are_bent_with_a_warning()
    {
        using Bench bench = new();
        const string Json = """
            {"basics":{"name":["Ada","King"],"phone":123456,"location":"London","profiles":["https://github.com/ada",{"network":"X","user":"ada"}]},
             "work":{"name":{"name":"Acme","size":50},"position":true,"highlights":"- One\n- Two","location":{"city":"Bern","country":"CH"}},
             "languages":["English"],"interests":"Chess","awards":[["Prize"]]}
            """;
        ImportPlan plan = bench.PlanOf(Json);
        plan.Warnings.Select(w => w.Path).Should().Contain([
            "basics.name", "basics.phone", "basics.location", "basics.profiles[0]", "basics.profiles[1].user", "work", "work.name", "work.position", "work.highlights", "work.location", "languages[0]", "interests", "awards[0]"]);
        bench.Import(Json);
        CareerRecord person = bench.Snapshot.Person!, job = bench.Only("experience");
        (person.Text("name"), person.Text("phone"), person.Text("location")).Should().Be(("Ada, King", "123456", "London"));
        person.List("links").Select(l => l.Text("url") ?? l.Text("username")).Should().Equal("https://github.com/ada", "ada");
        (job.Text("company"), job.Text("title"), job.Text("location")).Should().Be(("Acme", "true", "Bern, CH"));
        job.Texts("key_achievements").Should().Equal("One", "Two");
        job.Unknown.Should().Equal(new UnknownField("name.size", "50", "number"));
        bench.Only("language").Text("language").Should().Be("English");
        bench.Only("interest").Text("name").Should().Be("Chess");
        bench.Only("award").Text("title").Should().Be("Prize");
    }

    [Fact]
    public void Of_a_text_in_several_languages_the_files_own_is_taken_and_the_others_come_out_again()
    {
        using Bench bench = new();
        bench.Import("""{"language":"de","basics":{"name":"Ada","summary":{"en":"Hello","de":"Hallo"}},"work":[{"name":"A","position":{"fr":"Chef","en":"Head"},"highlights":{"en":["One"],"de":["Eins","Zwei"]}}]}""");
        bench.Snapshot.Person!.Text("summary").Should().Be("Hallo");
        bench.Only("experience").Text("title").Should().Be("Head");
        bench.Only("experience").Texts("key_achievements").Should().Equal("Eins", "Zwei");
        bench.Export()["basics"]!["summary"]!.ToJsonString().Should().Be("""{"de":"Hallo","en":"Hello"}""");
        bench.Export()["work"]![0]!["position"]!.ToJsonString().Should().Be("""{"en":"Head","fr":"Chef"}""");
        bench.Export()["work"]![0]!["highlights"]!.ToJsonString().Should().Be("""{"de":["Eins","Zwei"],"en":["One"]}""");
    }

    [Fact]
    public void Html_becomes_plain_text_and_markdown_stays()
    {
        using Bench bench = new();
        bench.Import("""{"basics":{"name":"Ada<br>King","summary":"<p>One</p><p>Two</p>"},"work":[{"name":"A","summary":"**Bold** [x](https://x.example)"}]}""");
        CareerRecord person = bench.Snapshot.Person!;
        (person.Text("name"), person.Text("summary")).Should().Be(("Ada King", "One\nTwo"));
        person.Sources.Single(s => s.Field == "summary").RawValue.Should().Be("<p>One</p><p>Two</p>");
        bench.Only("experience").Text("description").Should().Be("**Bold** [x](https://x.example)");
    }

    [Fact]
    public void What_no_field_takes_is_kept_and_comes_out_at_its_place()
    {
        using Bench bench = new();
        const string Json = """{"$schema":"https://s.example","basics":{"name":"Ada","pronouns":"she"},"work":[{"name":"A","a.b":{"c[0]":[1,true,null,"x",{},[]]}}],"availability":{"notice":"4 weeks"},"meta":{"version":"v1.0.0","x":2.50}}""";
        ImportPlan plan = bench.PlanOf(Json);
        plan.Warnings.Where(w => !w.IsRule).Should().Equal(
            new ImportWarning("basics.pronouns", "not part of JSON Resume; kept as it is"),
            new ImportWarning("work[0]['a.b']", "not part of JSON Resume; kept as it is"),
            new ImportWarning("availability", "not part of JSON Resume; kept as it is"));
        bench.Import(Json);
        bench.Snapshot.Person!.Unknown.Select(u => u.Path).Should().Equal("basics.pronouns", "$schema", "availability.notice", "meta.version", "meta.x");
        bench.Export().ToJsonString().Should().Be("""{"$schema":"https://s.example","basics":{"name":"Ada","pronouns":"she"},"work":[{"name":"A","a.b":{"c[0]":[1,true,null,"x",{},[]]}}],"availability":{"notice":"4 weeks"},"meta":{"version":"v1.0.0","x":2.50}}""");
    }

    [Fact]
    public void A_job_without_employer_and_title_is_no_job_and_comes_out_at_its_place()
    {
        using Bench bench = new();
        const string Json = """{"work":[{"startDate":"2010","endDate":"2015","summary":"Secret"},{"name":"Acme"},{"name":" ","position":""},{}]}""";
        ImportPlan plan = bench.PlanOf(Json);
        plan.Warnings.Where(w => !w.IsRule).Select(w => w.Path).Should().Equal("work[0]", "work[2]", "work[3]");
        bench.Import(Json);
        bench.Only("experience").Text("company").Should().Be("Acme");
        bench.Snapshot.Person!.Unknown.Select(u => u.Path).Should().Equal("work[0].startDate", "work[0].endDate", "work[0].summary");
        bench.Export()["work"]!.ToJsonString().Should().Be("""[{"startDate":"2010","endDate":"2015","summary":"Secret"},{"name":"Acme"}]""");
    }

    [Fact]
    public void Referees_addresses_and_a_birth_date_go_where_they_stay_private()
    {
        using Bench bench = new();
        bench.Import("""{"basics":{"name":"Ada","birthday":"1990-04-05"},"references":[{"name":"Bo","company":"Acme","title":"CTO","email":"bo@acme.example","phone":"1"}]}""");
        CareerRecord referee = bench.Only("reference");
        (referee.Text("organization"), referee.Text("title"), referee.Text("email"), referee.Text("phone")).Should().Be(("Acme", "CTO", "bo@acme.example", "1"));
        bench.Snapshot.Person!.Text("birth_date").Should().Be("1990-04-05");
        bench.Snapshot.Person!.Unknown.Should().BeEmpty();
    }

    [Fact]
    public void Positions_at_one_employer_share_its_id()
    {
        using Bench bench = new();
        bench.Import("""{"work":[{"name":"Acme, Inc.","position":"Head"},{"name":"ACME","position":"Dev"},{"name":"Other","position":"Dev"}]}""");
        bench.Import("""{"work":[{"name":"Acme","position":"Intern"}]}""");
        string?[] ids = [.. bench.Snapshot.Of("experience").OrderBy(e => e.Text("title") + e.Text("company")).Select(e => e.Text("employer_id"))];
        ids.Should().OnlyContain(id => id!.StartsWith("emp_", StringComparison.Ordinal) && id.Length == 10);
        ids.Distinct().Should().HaveCount(2);
    }

    [Theory]
    [InlineData("""{"basics":{"email":"nobody"}}""", "basics.email")]
    [InlineData("""{"basics":{"url":"piper.example"}}""", "basics.url")]
    [InlineData("""{"basics":{"location":{"countryCode":"Germany"}}}""", "basics.location.countryCode")]
    [InlineData("""{"basics":{"profiles":[{"url":"@me"}]}}""", "basics.profiles[0].url")]
    [InlineData("""{"work":[{"name":"A","startDate":"2015","endDate":"2014"}]}""", "work[0].endDate")]
    [InlineData("""{"work":[{"name":"A","name":"B"}]}""", "work[0].name")]
    [InlineData("""{"work":[null]}""", "work[0]")]
    [InlineData("""{"meta":"x"}""", "meta")]
    [InlineData("""{"basics":"Ada"}""", "basics")]
    [InlineData("""{"volunteering":[{"organization":"A"}]}""", "volunteering")]
    public void What_is_odd_is_kept_with_a_warning_at_its_path(string json, string path) => Bench.Plan(json).Warnings.Where(w => !w.IsRule).Select(w => w.Path).Should().Equal(path);

    [Fact]
    public void Equal_warnings_can_be_grouped()
    {
        ImportPlan plan = Bench.Plan("""{"work":[{"company":"A","position":"P","x":1},{"company":"B","position":"Q"}]}""");
        plan.Grouped().Select(g => (g.Message, string.Join(' ', g.Paths))).Should().Equal(
            ("another name; taken for name", "work[0].company work[1].company"), ("not part of JSON Resume; kept as it is", "work[0].x"));
    }

    [Fact]
    public void Text_is_stored_clean_and_half_characters_do_no_harm()
    {
        using Bench bench = new();
        bench.Import("{\"basics\":{\"name\":\"Zoe\\u0308\\u200b  King\\u202e\",\"summary\":\"a\\ud83d b\",\"\\ud800key\":\"x\\udc00\"}}");
        CareerRecord person = bench.Snapshot.Person!;
        (person.Text("name"), person.Text("summary")).Should().Be(("Zoë King", "a b"));
        person.Unknown.Should().Equal(new UnknownField("basics.key", "x", "string"));
    }

    [Fact]
    public void A_very_long_text_stays_whole()
    {
        using Bench bench = new();
        string text = string.Concat(Enumerable.Repeat("Größe und Maß. ", 974)) + "!";
        bench.Import("{\"basics\":{\"name\":\"Ada\",\"summary\":\"" + text + "\"}}");
        bench.Snapshot.Person!.Text("summary").Should().Be(text).And.HaveLength(14_611);
    }

    [Fact]
    public void Marks_of_utf8_and_utf16_are_read()
    {
        const string Json = """{"basics":{"name":"Zoë"}}""";
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(Json)];
            Importer.Plan(content, "a.json", null, null, Bench.Today).Records.Should().ContainSingle().Which.Record.Text("name").Should().Be("Zoë");
        }
    }
}
