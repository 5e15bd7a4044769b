using System.IO.Compression;
using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Documents;

public sealed class DocxTests
{
    [Fact]
    public void Headings_are_known_by_style_in_any_language_and_by_outline_level()
    {
        byte[] docx = Docx.Of(
            Docx.P("Work", "<w:pStyle w:val='a'/>") + Docx.P("Schule", "<w:pStyle w:val='b'/>") + Docx.P("Langues", "<w:pStyle w:val='c'/>") + Docx.P("Own", "<w:pStyle w:val='d'/>") + Docx.P("Two", "<w:outlineLvl w:val='1'/>") + Docx.P("Body"),
            main => Docx.Styles(main, """
                <w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="Überschrift 1"/></w:style>
                <w:style w:type="paragraph" w:styleId="c"><w:name w:val="Titre 1"/></w:style><w:style w:type="paragraph" w:styleId="d"><w:name w:val="Mine"/><w:basedOn w:val="a"/></w:style>
                """));
        Lines.Shown(Lines.OfDocx(docx)).Where(l => l.Length > 0).Should().Equal("H1 Work", "H1 Schule", "H1 Langues", "H1 Own", "H2 Two", "Body");
    }

    [Fact]
    public void Lists_are_bullets_by_numbering_by_style_and_by_typed_marks()
    {
        byte[] docx = Docx.Of(
            Docx.P("one", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr>") + Docx.P("two", "<w:pStyle w:val='l'/>") + Docx.P("\u2022\tthree") + Docx.P("none", "<w:pStyle w:val='l'/><w:numPr><w:numId w:val='0'/></w:numPr>"),
            main => Docx.Styles(main, """<w:style w:type="paragraph" w:styleId="l"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"""));
        Lines.Shown(Lines.OfDocx(docx)).Should().Equal("* one", "* two", "* three", "none");
    }

    [Fact]
    public void Deleted_text_and_instructions_of_fields_are_not_there_but_their_results_and_links_are()
    {
        IReadOnlyList<ProseLine> lines = Lines.OfDocx(Docx.Of("""
            <w:p><w:r><w:t xml:space="preserve">kept </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>inserted</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://s.example" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>site</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> end</w:t></w:r></w:p>
            """));
        Lines.Shown(lines).Should().Equal("kept inserted", "site end");
        Lines.Links(lines[1]).Should().Be("site=https://s.example");
    }

    [Fact]
    public void Text_boxes_and_tables_within_controls_are_read_once()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>";
        Lines.Shown(Lines.OfDocx(Docx.Of($"""
            <w:p><w:r><w:t>before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            <w:tbl><w:sdt><w:sdtContent><w:tr><w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Welder</w:t></w:r></w:p><w:p><w:r><w:t>Hull</w:t></w:r></w:p></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>
            """))).Should().Equal("before", "", "boxed", "", "2019|Welder", "Hull");
    }

    [Fact]
    public void Words_of_tables_and_boxes_are_there_however_deep_they_nest()
    {
        string table = Docx.P("innermost") + Docx.P("of all"), box = table;
        for (int i = 0; i < 24; i++) table = $"<w:tbl><w:tr><w:tc>{table}{Docx.P($"t{i}")}</w:tc></w:tr></w:tbl>";
        for (int i = 0; i < 24; i++) box = $"<w:p><w:r><w:pict><w:txbxContent>{box}{Docx.P($"b{i}")}</w:txbxContent></w:pict></w:r></w:p>";
        foreach ((string body, string mark) in new[] { (table, "t"), (box, "b") })
        {
            string text = string.Join(' ', Lines.Shown(Lines.OfDocx(Docx.Of(body))));
            text.Should().Contain("innermost of all").And.NotContain("allt");
            text.Split(' ').Where(w => w.StartsWith(mark, StringComparison.Ordinal)).Should().BeEquivalentTo(Enumerable.Range(0, 24).Select(i => $"{mark}{i}"));
        }
    }

    [Fact]
    public void A_long_instruction_before_many_pieces_costs_one_reading()
    {
        string pieces = string.Concat(Enumerable.Repeat("<w:r><w:t>a</w:t></w:r>", 20_000));
        byte[] docx = Docx.Of($"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{new string(' ', 500_000)}HYPERLINK</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{pieces}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        IReadOnlyList<ProseLine> lines = [];
        FluentActions.Invoking(() => { lines = Lines.OfDocx(docx); }).ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(5));
        lines.Sum(l => l.Text.Length).Should().Be(20_000);
    }

    [Fact]
    public void A_header_with_an_address_stands_first_and_other_margins_last()
    {
        byte[] docx = Docx.Of(Docx.P("Mira Solheim"), main =>
        {
            Docx.Header(main, Docx.P("mira@solheim.example"));
            Docx.Header(main, Docx.P("mira@solheim.example"));
            Docx.Footer(main, Docx.P("Made with care") + "<w:p><w:r><w:t>Page </w:t></w:r><w:fldSimple w:instr=' PAGE '><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>");
        });
        Lines.Shown(Lines.OfDocx(docx)).Should().Equal("mira@solheim.example", "", "Mira Solheim", "", "Made with care", "Page");
    }

    [Fact]
    public void A_package_whose_lists_of_parts_are_wrong_is_read_all_the_same()
    {
        byte[] docx = Changed(Docx.Of(Docx.P("Mira Solheim"), main => Docx.Footer(main, Docx.P("foot"))), archive => archive.GetEntry("[Content_Types].xml")!.Delete());
        Lines.Shown(Lines.OfDocx(docx)).Should().StartWith("Mira Solheim");
    }

    [Fact]
    public void What_unpacks_to_more_than_a_resume_is_refused_before_it_is_unpacked()
    {
        byte[] bomb = Changed(Docx.Of(Docx.P("Mira")), archive =>
        {
            using Stream entry = archive.CreateEntry("word/media/zero.xml", CompressionLevel.Optimal).Open();
            entry.Write(new byte[30_000_000]);
        });
        FluentActions.Invoking(() => Lines.OfDocx(bomb)).Should().Throw<CareerException>().WithMessage("*unpacks to more than any résumé holds*");
        byte[] many = Changed(Docx.Of(Docx.P("Mira")), archive =>
        {
            for (int i = 0; i < 3000; i++) archive.CreateEntry($"word/x{i}.xml");
        });
        FluentActions.Invoking(() => Lines.OfDocx(many)).Should().Throw<CareerException>().WithMessage("*unpacks to more than any résumé holds*");
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 }, "*save it as .docx without a password, or as PDF.")]
    [InlineData(new byte[] { (byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', (byte)'1' }, "*save it as .docx or PDF.")]
    public void Other_office_documents_are_refused_with_what_to_do(byte[] bytes, string message)
    {
        ForeignFile file = Importer.Open(bytes, "resume.doc");
        FluentActions.Invoking(() => Importer.Plan(file, null, Bench.Today)).Should().Throw<CareerException>().WithMessage(message);
    }

    [Fact]
    public void A_damaged_package_is_refused()
    {
        byte[] docx = Docx.Of(Docx.P("Mira"));
        FluentActions.Invoking(() => Lines.OfDocx(docx[..(docx.Length / 2)])).Should().Throw<CareerException>().WithMessage("The Word document is damaged*");
    }

    [Fact]
    public void A_document_imports_as_records()
    {
        using Bench bench = new();
        bench.Import(Docx.Of(Docx.P("Mira Solheim") + Docx.P("mira@solheim.example") + Docx.P("EXPERIENCE") + Docx.P("Welder, Hull &amp; Sons\t2019 – 2021") + Docx.P("• Built ships") + Docx.P("SKILLS") + Docx.P("Steel, Wood")), "mira.docx");
        bench.Only("person").Text("email").Should().Be("mira@solheim.example");
        bench.Only("experience").Text("start_date").Should().Be("2019");
        bench.Snapshot.Of("skill").Select(s => s.Title).Should().BeEquivalentTo("Steel", "Wood");
        Encoding.UTF8.GetString(CareerContext.Exchange.Exporter.JsonResume(bench.Snapshot).Content).Should().Contain("Built ships");
    }

    private static byte[] Changed(byte[] docx, Action<ZipArchive> change)
    {
        using MemoryStream stream = new();
        stream.Write(docx);
        using (ZipArchive archive = new(stream, ZipArchiveMode.Update, leaveOpen: true)) change(archive);
        return stream.ToArray();
    }
}
