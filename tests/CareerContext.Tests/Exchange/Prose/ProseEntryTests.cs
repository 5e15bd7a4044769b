using CareerContext.Records;

namespace CareerContext.Tests.Exchange.Prose;

/// <summary>What stands within an entry: labels, cells, brackets, lone lines of names.</summary>
public sealed class ProseEntryTests
{
    private const string Resume = """
        # Tove Arnesen

        **Cartographer**

        Tromsø, Troms, NO | [tove@example.org](mailto:tove@example.org)\
        Chess: [tove](https://chess.example/tove) | Go: [tove](https://go.example/tove)

        ## Key strengths

        - Reads any map

        ## Experience

        ### Lead Cartographer

        Fjellkart AS | Tromsø, Norway (hybrid) | 2019 – present\
        About the employer: Maps of mountains\
        People led: 4\
        Employment: part-time

        Draws maps.

        Technologies: QGIS, PostGIS

        - Halved the time of a sheet

        ## Education

        ### Cartography

        Universitetet i Nordvik School | until 2014

        Courses: Geodesy; Colour, light and paper

        ## Projects

        ### Isobath

        Havlaget | 2020 – 2021\
        Type: atlas\
        Roles: Author, Engraver

        ## Certificates

        - **Surveyor - Level 2, Arctic** | Board of Surveyors | 2018-09

        ## Languages

        - Norwegian: native
        - English: Fluent (C2)
        """;

    private static readonly Written Read = Written.Markdown(Resume);

    [Fact]
    public void Labels_and_cells_of_a_job_are_its_fields() => Read.Lines("experience", "company", "location", "company_description", "people_led", "employment_type", "description", "technologies_used")
        .Should().Equal("Fjellkart AS | Tromsø, Norway (hybrid) | Maps of mountains | 4 | part-time | Draws maps. | QGIS; PostGIS");

    [Fact]
    public void Courses_within_a_study_are_no_section() => Read.Lines("education", "institution", "end_date", "courses").Should().Equal("Universitetet i Nordvik School | 2014 | Geodesy; Colour, light and paper");

    [Fact]
    public void A_project_says_whom_it_was_for() => Read.Lines("project", "name", "entity", "type", "roles").Should().Equal("Isobath | Havlaget | atlas | Author; Engraver");

    [Fact]
    public void A_name_in_a_cell_keeps_its_commas_and_dashes() => Read.Lines("certificate", "name", "issuer", "issued_on").Should().Equal("Surveyor - Level 2, Arctic | Board of Surveyors | 2018-09");

    [Fact]
    public void A_level_keeps_its_brackets() => Read.Lines("language", "language", "fluency").Should().Equal("Norwegian | native", "English | Fluent (C2)");

    [Fact]
    public void Two_links_with_the_same_words_lead_to_two_places() =>
        Read.Person.List("links").Select(l => $"{l.Text("network")} {l.Text("username")} {l.Text("url")}").Should().Equal("Chess tove https://chess.example/tove", "Go tove https://go.example/tove");

    [Fact]
    public void Place_and_strengths_belong_to_the_person() => Read.Lines("person", "city", "region", "country_code", "key_strengths").Should().Equal("Tromsø | Troms | NO | Reads any map");

    [Theory]
    [InlineData("Developer\nAcme GmbH | 2019 – 2021\nPeople led: the whole floor", "people_led")]
    [InlineData("Developer\nAcme GmbH | 2019 – 2021\nEmployment: as I liked", "employment_type")]
    [InlineData("Developer\nAcme GmbH | 2019 – 2021\nWebsite: rebuilt it twice", "company_url")]
    public void A_label_before_something_else_is_told(string entry, string field)
    {
        CareerRecord job = Written.Text($"Ada Berg\n\nEXPERIENCE\n\n{entry}\n").All("experience").Should().ContainSingle().Subject;
        job.Values.Should().NotContainKey(field);
        job.Text("description").Should().Contain(entry.Split('\n')[^1]);
    }
}
