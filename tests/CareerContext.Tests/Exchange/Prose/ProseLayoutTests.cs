namespace CareerContext.Tests.Exchange.Prose;

/// <summary>One fictional person's jobs in the layouts that people use: all say the same.</summary>
public sealed class ProseLayoutTests
{
    public static TheoryData<string, string> Layouts => new()
    {
        { "resume.txt", "EXPERIENCE\n\nSenior Engineer, Quill Robotics (2019-03 - Present)\n- Built arms.\n\nJunior Engineer, Marlow Boats Ltd (2015-06 - 2019-02)\n- Built hulls.\n" },
        { "resume.txt", "EXPERIENCE\n\nSenior Engineer at Quill Robotics\nMarch 2019 - Present\n- Built arms.\n\nJunior Engineer at Marlow Boats Ltd\nJune 2015 - February 2019\n- Built hulls.\n" },
        { "resume.txt", "Experience:\n\nSenior Engineer @ Quill Robotics | Mar 2019 – Present\n* Built arms.\nJunior Engineer @ Marlow Boats Ltd | Jun 2015 – Feb 2019\n* Built hulls.\n" },
        { "resume.txt", "Work Experience\n---------------\nQuill Robotics\nSenior Engineer                     03/2019 - now\n  • Built arms.\n\nMarlow Boats Ltd\nJunior Engineer                     06/2015 - 02/2019\n  • Built hulls.\n" },
        { "resume.txt", "WORK HISTORY\n\n03/2019 – today     Senior Engineer, Quill Robotics\n                    - Built arms.\n06/2015 – 02/2019   Junior Engineer, Marlow Boats Ltd\n                    - Built hulls.\n" },
        { "resume.txt", "EMPLOYMENT\n- Senior Engineer at Quill Robotics (Mar 2019 - Present)\n  * Built arms.\n- Junior Engineer at Marlow Boats Ltd (Jun 2015 - Feb 2019)\n  * Built hulls.\n" },
        { "resume.txt", "EMPLOYMENT\n\nQuill Robotics | Senior Engineer March 2019 - Present\n\nBuilt arms.\nMarlow Boats Ltd | Junior Engineer June 2015 - February 2019\n\nBuilt hulls.\n" },
        { "resume.txt", "EMPLOYMENT\n\nSenior Engineer\nQuill Robotics\nMarch 2019 to present\n- Built arms.\n\nJunior Engineer\nMarlow Boats Ltd\nJune 2015 to February 2019\n- Built hulls.\n" },
        { "resume.txt", "EMPLOYMENT\n\n2019-03 – present\nSenior Engineer\nQuill Robotics\n- Built arms.\n\n2015-06 – 2019-02\nJunior Engineer\nMarlow Boats Ltd\n- Built hulls.\n" },
        { "resume.md", "## Experience\n\n### Senior Engineer, Quill Robotics (2019-03 — Present)\n\n- Built arms.\n\n### Junior Engineer, Marlow Boats Ltd (2015-06 — 2019-02)\n\n- Built hulls.\n" },
        { "resume.md", "## Experience\n\n### Quill Robotics\n\n**Senior Engineer**\nMarch 2019 - Present\n\n- Built arms.\n\n### Marlow Boats Ltd\n\n**Junior Engineer**\nJune 2015 - February 2019\n\n- Built hulls.\n" },
        { "resume.md", "# Experience\n\n**Quill Robotics** — Senior Engineer (Mar 2019–Present)\n- Built arms.\n\n**Marlow Boats Ltd** — Junior Engineer (Jun 2015–Feb 2019)\n- Built hulls.\n" },
        { "resume.md", "## Experience\n\n| When | What | Where |\n|---|---|---|\n| 2019-03 – present | Senior Engineer | Quill Robotics |\n| 2015-06 – 2019-02 | Junior Engineer | Marlow Boats Ltd |\n" },
        { "resume.md", "## Experience\n\n`2019-03 - present`\n__Senior Engineer__, Quill Robotics\n\n- Built arms.\n\n`2015-06 - 2019-02`\n__Junior Engineer__, Marlow Boats Ltd\n\n- Built hulls.\n" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_job_is_the_same_in_whatever_layout(string name, string source)
    {
        Written written = Written.Of(source, name);
        List<string> jobs = written.Lines("experience", "title", "company", "start_date", "end_date", "is_current");
        jobs.Should().BeEquivalentTo(["Senior Engineer | Quill Robotics | 2019-03 | - | True", "Junior Engineer | Marlow Boats Ltd | 2015-06 | 2019-02 | -"], options => options.WithStrictOrdering(), source);
        if (!source.Contains("| When", StringComparison.Ordinal))
            written.All("experience").Select(r => r.Text("description") ?? r.Lists["key_achievements"][0].Text("text")).Should().Equal(["Built arms.", "Built hulls."], source);
        written.Lost().Should().BeEmpty(source);
        written.Invented().Should().BeEmpty(source);
    }

    [Fact]
    public void Several_titles_at_one_employer_are_several_jobs()
    {
        Written written = Written.Text("EXPERIENCE\n\nTidewater Group, Boston, MA\nLead Analyst                  2020 – 2023\n- Led.\nAnalyst                       2017 – 2020\n- Analysed.\n");
        written.Lines("experience", "title", "company", "location", "start_date").Should().Equal("Lead Analyst | Tidewater Group | Boston, MA | 2020", "Analyst | Tidewater Group | - | 2017");
        written.All("experience")[1].Confirmed.Should().BeFalse("the employer was concluded from the entry above");
    }

    [Fact]
    public void Where_words_do_not_tell_title_from_employer_the_other_entries_do()
    {
        Written written = Written.Text("EXPERIENCE\n\nBlue Heron Ltd | Software Engineer | 2020 - 2022\n- a\n\nOld Mill Inc. | Product Manager | 2018 - 2020\n- b\n\nZephyr | Growth | 2016 - 2018\n- c\n");
        written.Lines("experience", "title", "company")[2].Should().Be("Growth | Zephyr");
        CareerContext.Records.CareerRecord guessed = written.All("experience")[2];
        (guessed.SourceConfidence < 0.8, guessed.Confirmed).Should().Be((true, false));
    }

    [Fact]
    public void Facts_say_their_line_and_how_sure_they_are()
    {
        Written written = Written.Text("Ada Bellweather\n\nEXPERIENCE\n\nSenior Engineer, Quill Robotics (2019-03 - 2020-04)\n- Built arms.\n");
        CareerContext.Records.CareerRecord job = written.All("experience").Should().ContainSingle().Subject;
        job.Sources.Single(s => s.Field == "title").Should().Match<CareerContext.Records.FieldSource>(s => s.Place == "line 5" && s.Method == "text" && s.Confidence >= 0.9);
        job.Sources.Single(s => s.Field == "key_achievements[0]").Place.Should().Be("line 6");
    }

    [Fact]
    public void A_section_of_no_known_kind_is_kept_as_notes_with_its_lines_and_never_becomes_a_job()
    {
        Written written = Written.Markdown("# Ada Bellweather\n\n## Experience\n\n### Engineer, Quill Robotics (2019 - 2020)\n\n## Beekeeping\n\n### Head keeper, Hive Nine (2011 - 2012)\n\nKept bees.\n");
        written.All("experience").Should().ContainSingle();
        written.Person.Unknown.Select(u => (u.Path, u.Value)).Should().Equal(("notes[0].line", "line 7"), ("notes[0].text", "Beekeeping\nHead keeper, Hive Nine (2011 - 2012)\nKept bees."));
        written.Career.Warnings.Where(w => w.Message.Contains("section", StringComparison.Ordinal)).Should().ContainSingle().Which.Path.Should().Be("line 7");
    }

    [Fact]
    public void Title_employer_and_town_between_commas_are_three_even_where_no_list_knows_the_town()
    {
        Written written = Written.Text("EMPLOYMENT\n\nStore Manager, Fernley Foods, Nether Wallop       May 2016 to date\nResponsible for a store of 60 staff and a turnover of many millions each year.\n");
        written.Lines("experience", "title", "company", "location", "start_date", "is_current").Should().Equal("Store Manager | Fernley Foods | Nether Wallop | 2016-05 | True");
    }

    [Fact]
    public void A_name_behind_a_narrow_column_is_found()
    {
        Written written = Written.Text("Contact\npetra.holm@example.org\n\nTop Skills\nNegotiation\nMediation\n\nPetra Holm\nGeneral Counsel at Fjordline Shipping\nOslo, Norway\n\nExperience\n\nFjordline Shipping\nGeneral Counsel\nMarch 2018 - Present (7 years)\nOslo, Norway\n");
        (written.Person.Text("name"), written.Person.Text("professional_headline"), written.Person.Text("email")).Should().Be(("Petra Holm", "General Counsel at Fjordline Shipping", "petra.holm@example.org"));
        written.Lines("experience", "title", "company", "location", "description").Should().Equal("General Counsel | Fjordline Shipping | Oslo, Norway | (7 years)");
        written.Lines("skill", "name").Should().Equal("Negotiation", "Mediation");
    }

    [Fact]
    public void A_citation_stays_whole_and_a_thesis_behind_a_date_is_one()
    {
        Written written = Written.Markdown("## Education\n\n- PhD in Marine Biology, Skagen University, 2014. Thesis: \"Feeding of mussels\"\n\n## Publications\n\n- Osei, H., & Vang, L. (2021). Mussels in warm water. *Journal of Cold Seas*, 12(3).\n");
        written.Lines("education", "degree", "field_of_study", "institution", "end_date", "thesis").Should().Equal("PhD | Marine Biology | Skagen University | 2014 | Feeding of mussels");
        written.Lines("publication", "title", "published_on").Should().Equal("Osei, H., & Vang, L. (2021). Mussels in warm water. Journal of Cold Seas, 12(3). | 2021");
    }
}
