using System.Diagnostics;
using System.Text;
using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Prose;

/// <summary>Texts that are no résumé are refused with what would be right; their owner may insist.</summary>
public sealed class NoResumeTests
{
    private const string Ad = """
        Senior Baker, Night Shift

        About the Company
        Crumb & Crust bakes for the whole valley.

        What You'll Do
        - Knead and shape four hundred loaves
        - Teach two apprentices

        Required Qualifications
        - 5+ years in a bakery
        - You get up early

        We're looking for somebody who likes the night. Apply at jobs@crumb.example.
        """;

    private const string GermanAd = "Bäcker (m/w/d) in Köln\n\nWir suchen zum nächsten Ersten einen Bäcker.\n\nIhre Aufgaben\n- Teige führen\n\nIhr Profil\n- abgeschlossene Lehre\n\nWir bieten\n- freie Wochenenden\n";

    private const string Table = "root:x:0:0:root:/root:/bin/sh\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nmail:x:8:8:mail:/var/mail:/usr/sbin/nologin\n";

    [Theory]
    [InlineData(Ad, "ad.txt", "The text reads like a job ad*careercontext context takes ads*--format text.")]
    [InlineData(Ad, "ad.md", "The text reads like a job ad*--format markdown.")]
    [InlineData(GermanAd, "stelle.txt", "The text reads like a job ad*")]
    [InlineData(Table, "passwd", "The file holds no résumé that could be understood: no work, education or contact was found.*")]
    [InlineData("<html><body><p>The ship sails at noon.</p></body></html>", "ship.html", "The file holds no résumé*--format html.")]
    public void What_is_no_resume_is_refused_unless_its_format_is_named(string source, string name, string message)
    {
        FluentActions.Invoking(() => Plan(source, name)).Should().Throw<CareerException>().WithMessage(message);
        Plan(source, name, Formats.Of(new ForeignContent(Encoding.UTF8.GetBytes(source), name)).Name).Records.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("Nora Lindqvist\nnora@example.org\n\nGathered requirements, shared responsibilities; what we offer was mine to say. You will find me at sea.\n")]
    [InlineData("Nora Lindqvist\n\nEXPERIENCE\n\nRecruiter, Crumb & Crust, 2019 - 2021\n- Wrote \"we are looking for\" and \"you will\" a thousand times, with requirements\n")]
    [InlineData("Nora Lindqvist\n\nSkills\nBaking, Sailing\n")]
    public void A_resume_in_the_words_of_an_ad_is_taken(string source) => Plan(source, "nora.txt").Records.Should().NotBeEmpty();

    [Theory]
    [InlineData("Sex Female | Date of birth 01/03/1975")]
    [InlineData("Nationality French")]
    [InlineData("Familienstand verheiratet")]
    [InlineData("Estado civil soltera")]
    public void A_label_with_its_value_is_neither_name_nor_headline(string line)
    {
        Written written = Written.Text($"{line}\n\nNora Lindqvist\n{line}\nHead baker at night\nnora@example.org\n\nEXPERIENCE\n\nBaker, Crumb & Crust, 2019 - 2021\n- Baked\n");
        written.Person.Text("name").Should().Be("Nora Lindqvist");
        written.Person.Text("professional_headline").Should().Be("Head baker at night");
        written.Lost().Where(w => !w.All(char.IsAsciiDigit)).Should().BeEmpty();
    }

    [Fact]
    public void A_form_names_its_owner_beside_its_first_heading()
    {
        Written written = Written.Text("PERSONAL INFORMATION      Nora Lindqvist\n\nnora@example.org\n\nSex Female | Date of birth 21/03/1975\n\nJOB APPLIED FOR     Night-shift supervisor\n\nWORK EXPERIENCE\n\nBaker, Crumb & Crust, 2019 - 2021\n- Baked\n");
        written.Lines("person", "name", "professional_headline", "birth_date").Should().Equal("Nora Lindqvist | Night-shift supervisor | 1975-03-21");
        written.Lost().Where(w => !w.All(char.IsAsciiDigit)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("geboren am 01.02.1985")]
    [InlineData("Geboren: 01.02.1985 in Köln")]
    [InlineData("born on 1 February 1985")]
    [InlineData("Date of birth 01.02.1985")]
    public void A_day_of_birth_is_read_whole(string line) =>
        Written.Text($"Nora Lindqvist\n{line}\nnora@example.org\n").Lines("person", "birth_date").Should().Equal("1985-02-01");

    [Theory]
    [InlineData("Jan 2020 - date")]
    [InlineData("Jan 2020 to date")]
    [InlineData("Jan 2020 – to date")]
    public void To_date_means_until_now(string period) =>
        Written.Text($"Nora Lindqvist\n\nEXPERIENCE\n\nBaker, Crumb & Crust ({period})\n- Baked\n").Lines("experience", "title", "start_date", "is_current").Should().Equal("Baker | 2020-01 | True");

    [Theory]
    [InlineData("BERUFSERFAHRUNG", "Elternzeit")]
    [InlineData("EXPERIENCE", "Parental leave")]
    [InlineData("EXPERIENCE", "Career break")]
    [InlineData("EXPERIENCE", "Sabbatical")]
    [InlineData("EXPÉRIENCE PROFESSIONNELLE", "Congé parental")]
    [InlineData("EXPERIENCIA LABORAL", "Permiso parental")]
    public void A_time_without_a_job_is_a_career_break(string heading, string title)
    {
        Written written = Written.Text($"Nora Lindqvist\n\n{heading}\n\nBaker, Crumb & Crust, 2018 – 2021\n- Baked\n\n{title} 2017 – 2018\n\nWaiter, Blue Boat GmbH, 2015 – 2017\n- Served\n");
        written.Lines("experience", "title", "employer", "employment_type").Should().Contain($"{title} | - | career break").And.HaveCount(3);
    }

    [Theory]
    [InlineData("table.csv", "conceptType,conceptUri,code,preferredLabel\nISCOGroup,http://x.example/C0,0,Armed forces\n", "*ESCO*careercontext vocabulary import takes it.")]
    [InlineData("table.csv", "colour,weight\nred,3\n", "This table holds none of the headers of LinkedIn's export*")]
    [InlineData("no.pdf", "hello", "The file is no text and no format that is known; known are:*")]
    [InlineData("x.bin", "\0\0\0\0", "The file is no text and no format that is known; known are:*")]
    public void A_refusal_says_what_the_file_is(string name, string source, string message) =>
        FluentActions.Invoking(() => Plan(source, name)).Should().Throw<CareerException>().WithMessage(message);

    [Fact]
    public void Academic_appointments_are_work()
    {
        const string yaml = """
            cv:
              name: Nora Lindqvist
              sections:
                education:
                  - {institution: Blue University, area: Baking, degree: PhD, start_date: 2010-09, end_date: 2014-06}
                  - {institution: Red College, position: Associate of Arts, start_date: 2008-09, end_date: 2010-06}
                academic_positions:
                  - {company: Blue University, position: Associate Professor, start_date: 2019-09, end_date: present}
                Academic appointments:
                  - {institution: Red College, position: Assistant Professor, start_date: 2016-09, end_date: 2019-08}
                  - {name: Postdoc, start_date: 2014-09, end_date: 2016-08}
                academic:
                  - {company: Green School, position: Postdoctoral Researcher, start_date: 2014-06, end_date: 2014-08}
            """;
        Written written = Written.Of(yaml, "nora.yaml");
        written.All("education").Should().HaveCount(2);
        written.Lines("experience", "title").Should().Contain(["Associate Professor", "Assistant Professor", "Postdoctoral Researcher"]).And.HaveCount(4);
    }

    [Theory]
    [InlineData("The ship sails at noon, and nobody knows why; ")]
    [InlineData("word ")]
    [InlineData("Engineer, Acme (2019 - 2020) | ")]
    public void One_line_of_megabytes_is_read_in_a_moment(string part)
    {
        string source = "Nora Lindqvist\nnora@example.org\n\nEXPERIENCE\n\n" + string.Concat(Enumerable.Repeat(part, 4_400_000 / part.Length));
        Stopwatch watch = Stopwatch.StartNew();
        Plan(source, "long.txt").Records.Should().NotBeEmpty();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
        Written.Of(source, "long.txt").All("experience").Should().BeEmpty("a line of that length is no entry; it is kept as a note");
    }

    private static ImportPlan Plan(string source, string name, string? format = null) => Importer.Plan(Encoding.UTF8.GetBytes(source), name, format, null, Bench.Today);
}
