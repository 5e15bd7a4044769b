using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.Pdf;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Documents;

public sealed class PdfTests
{
    [Fact]
    public void Lines_that_were_broken_for_want_of_room_are_whole_again()
    {
        Lines.Shown(Lines.OfLayout("""
            SUMMARY
            A welder of ships and bridges who likes long evenings, good steel and the smell of well-
            worn leather; has built engi-
            nes too.

            • Led the yard through the largest order that it had ever had and then went home to
              sleep
            • Short
            """)).Should().Equal("SUMMARY", "A welder of ships and bridges who likes long evenings, good steel and the smell of well-worn leather; has built engines too.", "",
            "* Led the yard through the largest order that it had ever had and then went home to sleep", "* Short");
    }

    [Fact]
    public void Wide_gaps_part_cells_and_icons_are_no_words() =>
        Lines.Shown(Lines.OfLayout(" \uF095 555-0100      \uF0E0 mira@solheim.example\nWelder, Hull              2019 – 2021\n")).Should().Equal("555-0100|mira@solheim.example", "Welder, Hull|2019 – 2021");

    [Fact]
    public void Two_columns_are_read_one_after_the_other() =>
        Lines.Shown(Lines.OfLayout("""
            SKILLS                   EXPERIENCE
            Steel                    Welder, Hull & Sons               2019 – 2021
            Wood                     Built ships of many sizes.
            Glue                     Smith, Forge Ltd                  2016 – 2018
            LANGUAGES                Made knives and gates.
            English                  EDUCATION
            Norwegian                Craft School of Bergen            2013 – 2016
            """)).Should().Equal("SKILLS", "Steel", "Wood", "Glue", "LANGUAGES", "English", "Norwegian", "",
            "EXPERIENCE", "Welder, Hull & Sons|2019 – 2021", "Built ships of many sizes.", "Smith, Forge Ltd|2016 – 2018", "Made knives and gates.", "EDUCATION", "Craft School of Bergen|2013 – 2016");

    [Fact]
    public void Dates_and_labels_beside_what_they_are_of_are_rows() =>
        Lines.Shown(Lines.OfLayout("""
            Berufserfahrung
            2019 – 2021              Schweißerin, Hull & Sons
                                     Schiffe gebaut.
            2016 – 2018              Schmiedin, Forge GmbH
            2013 – 2016              Lehre, Handwerksschule Bergen
            """)).Should().Equal("Berufserfahrung", "2019 – 2021|Schweißerin, Hull & Sons", "Schiffe gebaut.", "2016 – 2018|Schmiedin, Forge GmbH", "2013 – 2016|Lehre, Handwerksschule Bergen");

    [Fact]
    public void What_pages_repeat_at_their_edges_is_told_once_and_last()
    {
        IReadOnlyList<ProseLine> lines = Lines.OfLayout("Mira Solheim\n\nWelder of ships\nBuilt bridges of all sizes in the north\n\nIn Bergen\n\nResume of Mira       Page 1 of 2\n\fMira Solheim\n\nSmith of knives\nMade gates\nIn Oslo\n\nResume of Mira       Page 2 of 2\n");
        Lines.Shown(lines).Where(l => l.Length > 0).Should().Equal("Mira Solheim", "Welder of ships", "Built bridges of all sizes in the north", "In Bergen", "Smith of knives", "Made gates", "In Oslo", "~ Resume of Mira|Page 1 of 2", "~ Mira Solheim");
        lines[0].Place.Should().Be("page 1, line 1");
    }

    [Fact]
    public void Letters_that_are_set_apart_are_words_again()
    {
        HeadingLook.Together("E D U C AT I O N").Should().Be("EDUCATION");
        HeadingLook.Together("L EADERSHIP & AWARDS").Should().Be("LEADERSHIP & AWARDS");
        HeadingLook.Together("A TEAM PLAYER").Should().Be("A TEAM PLAYER");
        HeadingLook.Together("C programmer").Should().Be("C programmer");
    }

    [Fact]
    public void Words_with_boxes_give_rows_gaps_and_headings()
    {
        static string Word(double left, double top, double height, string text) => FormattableString.Invariant($"<word xMin=\"{left}\" yMin=\"{top}\" xMax=\"{left + (text.Length * height / 2)}\" yMax=\"{top + height}\">{text}</word>\n");
        string boxes = "<page width=\"600\" height=\"800\">\n" + Word(50, 50, 20, "Mira") + Word(96, 50, 20, "Solheim") + Word(50, 100, 10, "Steel") + Word(85, 100.5, 10, "Wood") + Word(108, 100, 10, "work") + Word(140, 100, 10, "R&amp;D") + Word(50, 112, 10, "likes") + Word(78, 112, 10, "long") + Word(101, 112, 10, "evenings") + "</page>\n";
        Lines.Shown(PdfLines.Of(PdfText.OfBoxes(boxes))).Should().Equal("H1 Mira Solheim", "", "Steel|Wood work|R&D", "likes long evenings");
    }

    [Fact]
    public void A_PDF_imports_as_records_with_pages_and_lines()
    {
        Assert.SkipUnless(PdfProgram.Find() is not null, "pdftotext (poppler-utils) is not installed");
        using Bench bench = new();
        byte[] pdf = SmallPdf.Of(
            [(50, 50, 20, "Mira Solheim"), (50, 80, 10, "mira@solheim.example"), (50, 110, 14, "Experience"), (50, 130, 10, "Welder, Hull & Sons"), (400, 130, 10, "2019 – 2021"), (60, 145, 10, "• Built ships of many sizes"), (50, 175, 14, "Skills"), (50, 190, 10, "Steel, Wood")]);
        bench.Import(pdf, "mira.pdf");
        bench.Only("person").Text("name").Should().Be("Mira Solheim");
        CareerContext.Records.CareerRecord job = bench.Only("experience");
        (job.Text("title"), job.Text("company"), job.Text("start_date")).Should().Be(("Welder", "Hull & Sons", "2019"));
        job.Sources.Should().OnlyContain(s => s.Method == "pdf" && s.Place!.StartsWith("page 1, line ", StringComparison.Ordinal));
        bench.Snapshot.Of("skill").Select(s => s.Title).Should().BeEquivalentTo("Steel", "Wood");
    }

    [Fact]
    public void A_PDF_without_words_or_damaged_is_refused_with_what_to_do()
    {
        Assert.SkipUnless(PdfProgram.Find() is not null, "pdftotext (poppler-utils) is not installed");
        FluentActions.Invoking(() => Plan(SmallPdf.Of([[]]))).Should().Throw<CareerException>().WithMessage("The PDF holds no text, only pictures*");
        FluentActions.Invoking(() => Plan("%PDF-1.4\nnothing"u8.ToArray())).Should().Throw<CareerException>().WithMessage("The PDF is damaged*");
        FluentActions.Invoking(() => Plan("%PDF-1.4\n1 0 obj /Encrypt nothing"u8.ToArray())).Should().Throw<CareerException>().WithMessage("The PDF is protected by a password*");
    }

    [Fact]
    public void A_row_of_which_nothing_is_left_is_no_line()
    {
        static string Word(double left, double top, string text) => FormattableString.Invariant($"<word xMin=\"{left}\" yMin=\"{top}\" xMax=\"{left + 300}\" yMax=\"{top + 10}\">{text}</word>\n");
        string boxes = "<page width=\"600\" height=\"800\">\n" + Word(50, 50, "Mira") + Word(50, 62, "\u2022\u200B") + Word(50, 74, "\u200B") + Word(50, 86, "welds") + "</page>\n";
        string.Join(' ', Lines.Shown(PdfLines.Of(PdfText.OfBoxes(boxes))).Where(l => l.Length > 0)).Should().ContainAll("Mira", "welds");
    }

    [Fact]
    public void A_PDF_of_many_pages_is_handed_over_whole()
    {
        Assert.SkipUnless(PdfProgram.Find() is not null, "pdftotext (poppler-utils) is not installed");
        byte[] pdf = SmallPdf.Of([.. Enumerable.Range(1, 400).Select(i => new[] { (50.0, 100.0, 10.0, $"Ship {i}"), (50.0, 120.0, 10.0, $"built in yard {i}") })]);
        pdf.Length.Should().BeGreaterThan(100_000, "a pipe holds 64 KB");
        IReadOnlyList<PdfPage> pages = PdfText.Of(pdf);
        pages.Should().HaveCount(400);
        pages[^1].Rows.Select(r => r.Text).Should().Equal("Ship 400", "built in yard 400");
    }

    [Fact]
    public void A_program_that_cannot_start_or_leaves_its_input_is_no_crash()
    {
        Assert.SkipUnless(File.Exists("/bin/false"), "there is no program that only fails");
        FluentActions.Invoking(() => new PdfProgram("/nowhere/pdftotext", new byte[10]).Run("-layout")).Should().Throw<CareerException>().WithMessage("pdftotext could not be started*");
        new PdfProgram("/bin/false", new byte[4_000_000]).Run("-layout").Should().BeNull("a program that leaves its input unread is no failure of ours");
    }

    [Fact]
    public void Without_the_program_one_sentence_says_what_to_do()
    {
        string? before = Environment.GetEnvironmentVariable(PdfProgram.Variable);
        try
        {
            Environment.SetEnvironmentVariable(PdfProgram.Variable, "/nowhere/pdftotext");
            FluentActions.Invoking(() => Plan(SmallPdf.Of([(50, 50, 10, "Mira")]))).Should().Throw<CareerException>()
                .WithMessage("Reading a PDF needs pdftotext (poppler-utils); install it, or save the résumé as text or DOCX.");
        }
        finally
        {
            Environment.SetEnvironmentVariable(PdfProgram.Variable, before);
        }
    }

    private static ImportPlan Plan(byte[] pdf) => Importer.Plan(Importer.Open(pdf, "mira.pdf"), null, Bench.Today);
}
