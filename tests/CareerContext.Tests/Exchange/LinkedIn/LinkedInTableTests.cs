using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.LinkedIn;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Exchange.LinkedIn;

public sealed class LinkedInTableTests
{
    private const string Rows = "Company Name,Title,Description,Location,Started On,Finished On\nSalt & Sons,Mate,Kept the log,Bodø,Sep 2012,Dec 2019\n";

    private static readonly List<string> Expected = FictionalExport.Words(FictionalExport.Plan("Positions.csv", Rows));

    [Theory]
    [InlineData("Finished On,Started On,Title,Location,Description,Company Name\nDec 2019,Sep 2012,Mate,Bodø,Kept the log,Salt & Sons\n")]
    [InlineData("COMPANY NAME,title,description,location,started on,FinishedOn,\nSalt & Sons,Mate,Kept the log,Bodø,Sep 2012,Dec 2019,\n")]
    [InlineData("\ufeffCompany Name,Title,Description,Location,Started On,Finished On\r\nSalt & Sons,Mate,Kept the log,Bodø,Sep 2012,Dec 2019\r\n")]
    [InlineData("\"Company Name\";\"Title\";\"Description\";\"Location\";\"Started On\";\"Finished On\"\nSalt & Sons;Mate;Kept the log;Bodø;Sep 2012;Dec 2019\n")]
    [InlineData("Company Name\tTitle\tDescription\tLocation\tStarted On\tFinished On\nSalt & Sons\tMate\tKept the log\tBodø\tSep 2012\tDec 2019\n")]
    [InlineData("Company Name,Title,Title,Description,Location,Started On,Finished On\nSalt & Sons,,Mate,Kept the log,Bodø,Sep 2012,Dec 2019\n")]
    [InlineData("Notes:\n\"What this is, and why\"\n\nCompany Name,Title,Description,Location,Started On,Finished On\n\nSalt & Sons,Mate,Kept the log,Bodø,Sep 2012,Dec 2019\n")]
    [InlineData("Company Name,Title,Description,Location,Started On,Finished On\nSalt & Sons,Mate,Kept the log,Bodø,sept. 2012,déc. 2019\n")]
    [InlineData("Company Name,Title,Description,Location,Started On,Finished On\nSalt & Sons,Mate,Kept the log,Bodø,September 2012,Dez. 2019\n")]
    [InlineData("Company Name,Title,Description,Location,Started On,Finished On\nSalt & Sons,Mate,Kept the log,Bodø,septiembre de 2012,dic. 2019\n")]
    [InlineData("Company Name,Title,Description,Location,Started On,Finished On\nSalt & Sons,Mate,Kept the log,Bodø,set 2012,dicembre 2019\n")]
    [InlineData("Company Name,Title,Description,Location,Started On,Finished On\nSalt & Sons,Mate,Kept the log,Bodø,09/2012,12/2019\n")]
    public void Columns_are_known_by_their_names_whatever_order_case_separator_or_language(string csv)
    {
        FictionalExport.Words(FictionalExport.Plan("Positions.csv", csv)).Should().Equal(Expected);
        FictionalExport.Words(FictionalExport.Plan("jobs (1).csv", csv)).Should().Equal(Expected, "a header is known whatever the file is called");
    }

    [Fact]
    public void Cells_beyond_the_header_have_names_that_are_free()
    {
        const string twice = "Name,column 3\nNavigation,a,b\nNavigation,a,c\n";
        List<string> words = FictionalExport.Words(FictionalExport.Plan("Skills.csv", twice));
        string.Join('\n', words).Should().Contain("a").And.Contain("b").And.Contain("c");
    }

    [Fact]
    public void Courses_find_their_schools_in_one_pass()
    {
        string schools = "School Name,Start Date,End Date,Notes,Degree Name,Activities\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"School {i},2001,2002,,,\n"));
        string courses = "Name,Number,Associated With\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"Course {i},N{i},SCHOOL {i}\n"));
        byte[] zip = FictionalExport.Zip("", [new("Education.csv", schools), new("Courses.csv", courses)]);
        ImportPlan? plan = null;
        FluentActions.Invoking(() => { plan = FictionalExport.Plan(zip, "export.zip"); }).ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(20));
        FictionalExport.Words(plan!).Where(w => w.Contains("School 2999", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().Contain("Course 2999 (N2999)");
    }

    [Fact]
    public void Utf_16_and_older_code_pages_are_read()
    {
        FictionalExport.Words(FictionalExport.Plan([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Rows)], "Positions.csv")).Should().Equal(Expected);
        FictionalExport.Words(FictionalExport.Plan(Encoding.Latin1.GetBytes(Rows), "Positions.csv")).Should().Equal(Expected);
    }

    [Theory]
    [InlineData("Profile.csv", "First Name,Last Name,Headline\nOda,Brekke,Captain\n", "person: name=Oda Brekke; professional_headline=Captain")]
    [InlineData("Education.csv", "School Name,Degree Name,Start Date,End Date\nTannwick,BSc,2008,2012\n", "education: degree=BSc; end_date=2012; institution=Tannwick; start_date=2008")]
    [InlineData("Education.csv", "School Name,Degree Name,Field of Study,Started On,Finished On\nTannwick,BSc,Tides,2008,2012\n", "education: degree=BSc; end_date=2012; field_of_study=Tides; institution=Tannwick; start_date=2008")]
    [InlineData("Honors.csv", "Title,Description,Issuer,Issue Date\nMedal,,Harbour,12 März 2024\n", "award: awarded_on=2024-03-12; awarder=Harbour; title=Medal")]
    [InlineData("Projects.csv", "Title,Description,Url,Start Date,End Date\nTable,Tides,,févr. 2020,août 2021\n", "project: description=Tides; end_date=2021-08; name=Table; start_date=2020-02")]
    [InlineData("Volunteer Experiences.csv", "Company Name,Role,Cause,Started On,Finished On,Description\nRescue,Cox,,Feb 2015,,\n", "volunteering: organization=Rescue; start_date=2015-02; title=Cox")]
    [InlineData("Recommendations_Received_12345.csv", "First Name,Last Name,Text,Relationship\nNils,Aas,Calm.,Managed Oda directly\n", "reference: name=Nils Aas; reference=Calm.; relationship=Managed Oda directly")]
    [InlineData("Skills.csv", "name\nCI|CD\n", "skill: name=CI|CD")]
    [InlineData("Positions.csv", "Company Name,Title,Started On,Shoe Size\nA,Cook,2020,43\n", "experience: company=A; is_current=True; start_date=2020; title=Cook; Shoe Size?43")]
    public void Older_and_shorter_headers_are_enough(string name, string csv, string said) => FictionalExport.Words(FictionalExport.Plan(name, csv)).Should().Equal(said);

    [Fact]
    public void Of_two_columns_of_one_name_neither_is_lost() =>
        FictionalExport.Words(FictionalExport.Plan("Positions.csv", "Company Name,Title,Title,Title,Started On\nA,Cook,Baker,Cook,2020\n")).Should().Equal("experience: company=A; is_current=True; start_date=2020; title=Cook; Title 2?Baker");

    [Fact]
    public void A_day_that_could_be_a_month_is_not_guessed() =>
        FictionalExport.Words(FictionalExport.Plan("Honors.csv", "Title,Issued On\nMedal,3/7/2024\n")).Single().Should().Contain("awarded_on=2024;").And.Contain("awarded_text=3/7/2024");

    [Theory]
    [InlineData("Jan 2020", "2020-01")]
    [InlineData("2020", "2020")]
    [InlineData("12 Mar 2024", "2024-03-12")]
    [InlineData("3/7/24, 2:22 PM", "2024-03-07")]
    [InlineData("03/15/21, 10:22 AM", "2021-03-15")]
    [InlineData("2026/07/28 13:20:49 UTC", "2026-07-28")]
    [InlineData("févr. 2020", "2020-02")]
    [InlineData("Mrz 2020", "2020-03")]
    [InlineData("ene. 2020", "2020-01")]
    [InlineData("13/32/24, 2:22 PM", "13/32/24, 2:22 PM")]
    [InlineData("soon", "soon")]
    public void Dates_are_read_as_the_export_writes_them(string words, string iso) => ExportDates.Iso(words, FictionalExport.Today).Should().Be(iso);

    [Theory]
    [InlineData("Led a crew.", "Led a crew.")]
    [InlineData("Intro • Built the new pier • Painted two old boats", "Intro|Built the new pier|Painted two old boats")]
    [InlineData("Tools: C# • SQL • Azure", "Tools: C# • SQL • Azure")]
    [InlineData("- First thing  - Second thing", "|First thing|Second thing")]
    [InlineData("• A sentence that\nwent on\nAnd a text", "And a text|A sentence that went on")]
    [InlineData("-40 % of costs", "-40 % of costs")]
    [InlineData("•", "")]
    public void Bullets_are_achievements_and_dashes_within_a_text_are_not(string cell, string expected)
    {
        (string text, List<string> bullets) = BulletText.Split(cell);
        string.Join('|', [text, .. bullets]).Should().Be(expected);
    }

    [Theory]
    [InlineData("[PORTFOLIO:https://a.example,BLOG:https://b.example/x,y]", "Portfolio=https://a.example|Blog=https://b.example/x,y")]
    [InlineData("[OTHER:https://a.example],[RSS:https://b.example]", "Other=https://a.example|Rss=https://b.example")]
    [InlineData("https://a.example\nwww.b.example", "=https://a.example|=www.b.example")]
    [InlineData("JAVASCRIPT:alert(1)", "=JAVASCRIPT:alert(1)")]
    [InlineData("[]", "")]
    public void Cells_with_several_addresses_are_taken_apart(string cell, string expected) =>
        string.Join('|', WebAddresses.Parse(cell).Select(a => $"{a.Label}={a.Value}")).Should().Be(expected);

    [Theory]
    [InlineData("https://a.example", true)]
    [InlineData("a.example/b:c", true)]
    [InlineData("a.example:8080", true)]
    [InlineData("mailto:a@b.example", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" java\tscript:alert(1)", false)]
    [InlineData("DATA:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("a.b:alert(1)", false)]
    [InlineData("java\u200bscript:alert(1)", false)]
    [InlineData("[OTHER:words]", true)]
    public void Only_addresses_that_show_a_page_are_kept(string address, bool isSafe) => WebAddresses.IsSafe(address).Should().Be(isSafe);

    [Theory]
    [InlineData("messages.csv", "*holds nothing for a career file*")]
    [InlineData("Connections.csv", "*holds nothing for a career file*")]
    [InlineData("Ad_Targeting.csv", "*holds nothing for a career file*")]
    [InlineData("Jobs/Job Applications.csv", "*holds nothing for a career file*")]
    [InlineData("Recommendations_Given.csv", "*holds nothing for a career file*")]
    [InlineData("Endorsement_Received_Info.csv", "*holds nothing for a career file*")]
    public void A_private_file_named_alone_is_refused_with_a_clear_sentence(string name, string sentence) =>
        FluentActions.Invoking(() => FictionalExport.Plan(name, FictionalExport.PrivateTables[name])).Should().Throw<CareerException>().WithMessage(sentence).Which.Fault.Should().Be(Fault.Unsupported);

    [Fact]
    public void A_renamed_private_file_is_known_by_its_header()
    {
        FluentActions.Invoking(() => FictionalExport.Plan("people.csv", FictionalExport.PrivateTables["Connections.csv"])).Should().Throw<CareerException>().WithMessage("*holds nothing for a career file*");
        FluentActions.Invoking(() => FictionalExport.Plan("other.csv", "a,b\n1,2\n")).Should().Throw<CareerException>().WithMessage("This table holds none of the headers of LinkedIn's export*");
        FluentActions.Invoking(() => FictionalExport.Plan([1, 0, 2], "Skills.csv")).Should().Throw<CareerException>().WithMessage("This table holds none of the headers of LinkedIn's export*");
    }

    [Fact]
    public void A_header_without_rows_brings_nothing() => FictionalExport.Plan("Skills.csv", "Name\n").Records.Should().BeEmpty();

    [Fact]
    public void Every_foreign_sample_imports_or_is_refused_with_a_reason()
    {
        string folder = Repository.SharedData("formats", "linkedin");
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            try
            {
                ImportPlan plan = FictionalExport.Plan(File.ReadAllBytes(path), Path.GetFileName(path));
                if (plan.Source.Format == "linkedin" && !path.Contains("headers-only", StringComparison.Ordinal)) plan.Facts.Should().BePositive(path);
            }
            catch (CareerException refusal)
            {
                refusal.Fault.Should().BeOneOf(Fault.Invalid, Fault.Unsupported);
                Path.GetFileName(path).Should().BeOneOf("messages.csv", "Connections.csv", "Followers.csv", "Invitations.csv", "Job Applications.csv", "Saved Jobs.csv", "Job Seeker Preferences.csv", "notes.txt", "ads.json");
            }
        }
        foreach (string sub in Directory.GetDirectories(folder)) Importer.Plan(Importer.OpenFolder(sub), null, FictionalExport.Today).Source.Format.Should().Be("linkedin");
    }
}
