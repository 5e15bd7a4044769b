using CareerContext.Exchange;

namespace CareerContext.Tests.Exchange.Structured;

public sealed class RenderCvTests
{
    private const string Cv = """
        cv:
          name: Nora Lindqvist
          headline: Hydrologist
          location: Uppsala, Sweden
          email: nora@example.org
          phone: tel:+46-18-555-0199
          website: https://nora.example
          photo:
          social_networks:
            - network: ORCID
              username: 0000-0001-2345-6789
          sections:
            Über mich:
              - I measure rivers.
              - And lakes.
            expérience_professionnelle:
              - company: '[Flodlab](https://flod.example)'
                position: Lead Hydrologist
                start_date: 2019-04
                end_date: present
                location: Uppsala
                highlights:
                  - Cut field trips by 30%
                funding: state
              - company: Vattenverket
                position: Intern
                date: 2015
            formación:
              - institution: Lund University
                area: Hydrology
                degree: MSc
                date: 2016-06
                highlights:
                  - 'GPA: 4.8/5'
            habilidades:
              - label: Languages
                details: R, Python (NumPy, SciPy), SQL
              - label: Teaching
                details: I have taught first-year students the whole of physical hydrology for six years
            sprachen:
              - label: Swedish
                details: native
              - bullet: German (B2)
            veröffentlichungen:
              - title: Slow Rivers
                authors:
                  - '*Nora Lindqvist*'
                  - J. Berg
                journal: Water
                date: 2020-11-05
                doi: 10.9999/w.1
            prêmios:
              - bullet: Golden Bucket (2021)
            side_projects:
              - name: Gauge
                summary: A cheap water gauge
                date: 2018
            Fika club:
              - number: Chair since 2017
              - name: Baking
                summary: Cinnamon rolls
        design:
          theme: classic
        """;

    [Fact]
    public void All_entries_go_where_their_titles_in_five_languages_and_their_shapes_say()
    {
        ImportPlan plan = Told.Plan(Cv, "cv.yaml");
        Told.Says(plan, "person | email=nora@example.org | phone=+46-18-555-0199 | website=https://nora.example | name=Nora Lindqvist | professional_headline=Hydrologist | location=Uppsala, Sweden | summary=I measure rivers.⏎And lakes."
                + " | links=ORCID,0000-0001-2345-6789,https://orcid.org/0000-0001-2345-6789 | ?rendercv.sections.Fika club[0].number=Chair since 2017 | ?rendercv.design.theme=classic",
            "experience | company=Flodlab | title=Lead Hydrologist | start_date=2019-04 | is_current=True | location=Uppsala | company_url=https://flod.example | key_achievements=Cut field trips by 30% | ?funding=state",
            "experience | company=Vattenverket | title=Intern | start_date=2015 | end_date=2015",
            "education | institution=Lund University | field_of_study=Hydrology | degree=MSc | description=GPA: 4.8/5 | end_date=2016-06",
            "award | title=Golden Bucket (2021)",
            "publication | title=Slow Rivers | publisher=Water | published_on=2020-11-05 | ?authors[0]=*Nora Lindqvist* | ?authors[1]=J. Berg | ?doi=10.9999/w.1",
            "skill | name=Languages", "skill | name=R | category=Languages", "skill | name=Python (NumPy, SciPy) | category=Languages", "skill | name=SQL | category=Languages",
            "skill | name=Teaching | narrative_context=I have taught first-year students the whole of physical hydrology for six years",
            "language | language=Swedish | fluency=native", "language | language=German | fluency=B2",
            "project | name=Gauge | description=A cheap water gauge | start_date=2018",
            "project | name=Baking | description=Cinnamon rolls");
        plan.Records[1].Place.Should().Be("cv.sections.expérience_professionnelle[0]");
        plan.Records[1].Record.Sources.Should().Contain(s => s.Field == "key_achievements[0]" && s.Place == "cv.sections.expérience_professionnelle[0].highlights[0]" && s.Method == "rendercv" && s.Confidence == 1);
        plan.Warnings.Should().Contain(w => w.Path == "cv.sections").And.Contain(w => w.Path == "design");
    }

    [Theory]
    [InlineData("Volunteer Experience", "volunteering")]
    [InlineData("Ehrenamt", "volunteering")]
    [InlineData("Projekte", "project")]
    [InlineData("Berufserfahrung", "experience")]
    [InlineData("Whatever", "experience")]
    public void An_entry_with_a_company_is_a_job_unless_its_title_says_otherwise(string title, string kind) =>
        Told.Plan($"cv:\n  name: A\n  sections:\n    {title}:\n      - company: C\n        position: P\n", "cv.yaml").Records.Should().Contain(r => r.Record.Kind.Name == kind);

    [Fact]
    public void Programming_languages_are_skills() =>
        Told.Says(Told.Plan("cv:\n  sections:\n    Programming Languages:\n      - bullet: Go\n", "cv.yaml"), "skill | name=Go");

    [Fact]
    public void A_second_address_is_kept_beside_the_first() =>
        Told.Says(Told.Plan("cv:\n  name: A\n  email: [a@b.example, c@d.example]\n", "cv.yaml"), "person | email=a@b.example | name=A | ?basics.rendercv.email[0]=c@d.example");
}
