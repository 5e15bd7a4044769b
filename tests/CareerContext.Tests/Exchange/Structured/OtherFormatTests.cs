using CareerContext.Exchange;
using CareerContext.Records;

namespace CareerContext.Tests.Exchange.Structured;

/// <summary>YAMLResume, Reactive Resume, Manfred and JSON of no standard, each with a fictional person.</summary>
public sealed class OtherFormatTests
{
    [Fact]
    public void Yamlresume_turns_its_bulleted_summaries_into_points()
    {
        ImportPlan plan = Told.Plan("""
            ---
            content:
              basics:
                name: Ife Adeyemi
                headline: Midwife
              location: {city: Lagos, country: Nigeria}
              profiles:
                - {network: Line, username: ife, url: "https://line.example/ife"}
              work:
                - name: St. Luke
                  position: Head Midwife
                  startDate: Dec 1, 2019
                  endDate:
                  summary: |
                    Runs the ward.
                    - Delivered 900 children
                    - Trained 12 midwives
                  keywords: [Care]
              education:
                - {institution: Unilag, degree: Bachelor, area: Nursing, score: "4.1", startDate: Sep 2010, endDate: Jul 2014}
              languages:
                - {language: Yoruba, fluency: Native or Bilingual Proficiency, keywords: [oral]}
              references:
                - {name: Dr. Obi, relationship: Director, email: obi@x.example, summary: Calm and exact.}
            locale: {language: en}
            layouts: [{engine: html}]
            """, "resume.yml");
        Told.Says(plan, "person | name=Ife Adeyemi | professional_headline=Midwife | city=Lagos | country_code=Nigeria | links=Line,ife,https://line.example/ife | ?yamlresume.locale.language=en | ?yamlresume.layouts[0].engine=html",
            "experience | company=St. Luke | title=Head Midwife | start_date=2019-12-01 | start_text=Dec 1, 2019 | description=Runs the ward. | is_current=True | key_achievements=Delivered 900 children; Trained 12 midwives | technologies_used=Care",
            "education | institution=Unilag | degree=Bachelor | field_of_study=Nursing | grade=4.1 | start_date=2010-09 | start_text=Sep 2010 | end_date=2014-07 | end_text=Jul 2014",
            "language | language=Yoruba | fluency=Native or Bilingual Proficiency | ?keywords[0]=oral",
            "reference | name=Dr. Obi | relationship=Director | email=obi@x.example | reference=Calm and exact.");
    }

    [Theory]
    [InlineData("""{"company":"Oak","position":"Joiner","date":"2017 - Present","summary":"<p>Fine work.</p><ul><li><p>Built 30 stairs</p></li><li>Led <b>4</b></li></ul>","url":{"label":"Oak","href":"https://oak.example"}}""")]
    [InlineData("""{"name":"Oak","position":"Joiner","date":{"start":"2017"},"summary":"Fine work.\n- Built 30 stairs\n- Led 4","url":"https://oak.example"}""")]
    [InlineData("""{"company":"Oak","position":"Joiner","period":"2017 – present","description":"Fine work.\n• Built 30 stairs\n• Led 4","website":{"url":"https://oak.example","label":""}}""")]
    public void Reactive_resume_of_three_versions_tells_the_same_job(string job)
    {
        ImportPlan plan = Told.Plan($$$"""{"basics":{"name":"Jo Oak"},"sections":{"{{{(job.Contains("\"name\"", StringComparison.Ordinal) ? "work" : "experience")}}}":{"name":"Jobs","items":[{{{job}}}]}},"metadata":{"template":"onyx"}}""", "r.json");
        plan.Source.Format.Should().Be("reactive-resume");
        CareerRecord record = plan.Records.Single(r => r.Record.Kind.Name == "experience").Record;
        (record.Text("company"), record.Text("title"), record.Text("start_date"), record.Flag("is_current"), record.Text("description"), record.Text("company_url")).Should().Be(("Oak", "Joiner", "2017", true, "Fine work.", "https://oak.example"));
        record.Texts("key_achievements").Should().Equal("Built 30 stairs", "Led 4");
        Told.Words(plan).Should().Contain("onyx").And.Contain("Jobs");
    }

    [Fact]
    public void Reactive_resumes_own_sections_go_where_their_names_say()
    {
        ImportPlan plan = Told.Plan("""
            {"basics":{"name":"Jo","customFields":[{"name":"Visa","value":"none"}]},"sections":{"summary":{"content":"<p>Wood.</p>"},"profiles":{"items":[{"network":"Git","username":"jo","url":{"href":"https://g.example/jo"}}]},
             "custom":{"abc":{"name":"Ehrenamt","items":[{"name":"Feuerwehr","date":"2011","summary":"Night shifts."}]},"def":{"name":"Saws","items":[{"name":"Ryoba"}]}}}}
            """, "r.json");
        Told.Says(plan, "person | name=Jo | summary=Wood. | links=https://g.example/jo,Git,jo | ?basics.customFields[0].name=Visa | ?basics.customFields[0].value=none | ?reactive-resume.sections.custom.abc.name=Ehrenamt"
                + " | ?reactive-resume.sections.custom.def.name=Saws | ?reactive-resume.sections.custom.def.items[0].name=Ryoba",
            "volunteering | description=Night shifts. | organization=Feuerwehr | start_date=2011 | end_date=2011");
    }

    [Fact]
    public void A_manfred_cv_tells_roles_challenges_studies_and_skills()
    {
        ImportPlan plan = Told.Plan("""
            {"settings":{"language":"EN"},"aboutMe":{"profile":{"name":"Lía","surnames":"Soto","title":"CTO","description":"Builds.","birthday":"1980-05-06"},"relevantLinks":[{"type":"github","URL":"https://g.example/lia"}],
              "interestingFacts":[{"fact":"Sold a company"},{"topic":"First computer","fact":"MSX"}]},
             "experience":{"jobs":[{"organization":{"name":"Mar","description":"Boats","URL":"https://mar.example","location":{"municipality":"Vigo","country":"ES"}},"type":"startup","roles":[
                {"name":"CTO","startDate":"2019-01-01","challenges":[{"description":"New platform","actions":["Chose Go","Hired 5"]}],"competences":[{"name":"Go","type":"technology"}],"referrals":[{"name":"Eva","surnames":"Rey","title":"CEO","contact":{"contactMails":["eva@mar.example"]}}]},
                {"name":"Dev","startDate":"2017-01-01","finishDate":"2018-12-31"}]}],"publicArtifacts":[{"details":{"name":"Sails","URL":"https://s.example"},"type":"post","publishingDate":"2020-02-02"}]},
             "knowledge":{"languages":[{"name":"GL","fullName":"Galego","level":"Native"}],"hardSkills":[{"skill":{"name":"Go","type":"technology"},"level":"expert"}],"softSkills":[{"skill":{"name":"Patience"},"level":"high"}],
              "studies":[{"studyType":"officialDegree","name":"Physics","startDate":"2000-09-01","finishDate":"2005-06-30","institution":{"name":"USC"}},{"studyType":"certification","name":"Skipper","finishDate":"2010-01-01","institution":{"name":"Port"}}]},
             "careerPreferences":{"status":"active"}}
            """, "mac.json");
        Told.Says(plan, "person | name=Lía Soto" + " | professional_headline=CTO | summary=Builds. | birth_date=1980-05-06 | links=github,https://g.example/lia | career_highlights=Sold a company"
                + " | ?manfred.settings.language=EN | ?manfred.aboutMe.interestingFacts[0].topic=First computer | ?manfred.aboutMe.interestingFacts[0].fact=MSX | ?manfred.careerPreferences.status=active",
            "experience | company=Mar | company_description=Boats | company_url=https://mar.example | location=Vigo, ES | title=CTO | start_date=2019-01-01 | is_current=True | key_achievements=New platform⏎- Chose Go⏎- Hired 5 | technologies_used=Go"
                + " | ?type=startup | ?competences[0].type=technology",
            "experience | company=Mar | company_description=Boats | company_url=https://mar.example | location=Vigo, ES | title=Dev | start_date=2017-01-01 | end_date=2018-12-31",
            "education | institution=USC | degree=Physics | start_date=2000-09-01 | end_date=2005-06-30 | ?manfred.studyType=officialDegree",
            "certificate | issuer=Port | name=Skipper | issued_on=2010-01-01 | ?studyType=certification",
            "publication | title=Sails | url=https://s.example | published_on=2020-02-02 | ?type=post",
            "skill | name=Go | proficiency_level=expert | proficiency_normalised=expert | ?manfred.skill.type=technology",
            "skill | name=Patience | proficiency_level=high | category=Soft skills",
            "language | language=Galego | fluency=Native | ?manfred.name=GL",
            "reference | name=Eva Rey | title=CEO | email=eva@mar.example");
    }

    [Fact]
    public void Json_of_no_standard_is_read_by_the_many_names_of_things()
    {
        ImportPlan plan = Told.Plan("""
            {"personal_info":{"full_name":"Kenji Mori","Job Title":"Chef","e-mail":"k@mori.example","linkedin":"https://l.example/k","location":"Osaka, Japan"},"professional_summary":"Cooks.",
             "work_experience":[{"employer":"Kaze","job_title":"Sous Chef","dates":"Mar 2018 - Present","responsibilities":["Runs the line"],"tech_stack":["Wok"],"rank":2},
                                {"company":"Umi","positions":[{"title":"Cook","start_date":"2015","end_date":"2018"},{"title":"Apprentice","start_date":"2013","end_date":"2015"}]}],
             "education":["Diploma in Cooking","Tsuji Institute"],"skills":{"Knives":["Deba","Yanagiba"]},"languages":["Japanese (native)"],"certifications":[{"name":"Fugu","year":2016,"issuer":"Osaka"}]}
            """, "r.json");
        plan.Source.Format.Should().Be("resume-json");
        Told.Says(plan, "person | name=Kenji Mori | professional_headline=Chef | location=Osaka, Japan | summary=Cooks. | links=linkedin,https://l.example/k | email=k@mori.example",
            "experience | company=Kaze | title=Sous Chef | start_date=2018-03 | is_current=True | start_text=Mar 2018 - Present | key_achievements=Runs the line | technologies_used=Wok | ?rank=2",
            "experience | title=Cook | start_date=2015 | end_date=2018 | company=Umi", "experience | title=Apprentice | start_date=2013 | end_date=2015 | company=Umi",
            "education | degree=Diploma in Cooking", "education | institution=Tsuji Institute",
            "certificate | name=Fugu | issuer=Osaka | issued_on=2016",
            "skill | name=Knives", "skill | name=Deba | category=Knives", "skill | name=Yanagiba | category=Knives",
            "language | language=Japanese | fluency=native");
    }
}
