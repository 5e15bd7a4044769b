using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Documents;

public sealed class WordXmlTests
{
    private const string Old = "<?xml version='1.0'?>\n<?mso-application progid='Word.Document'?>\n<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml' xmlns:wx='http://schemas.microsoft.com/office/word/2003/auxHint' xmlns:aml='http://schemas.microsoft.com/aml/2001/core'>";

    private static string Document(string body, string styles = "") => $"{Old}<w:styles>{styles}</w:styles><w:body><wx:sect>{body}</wx:sect></w:body></w:wordDocument>";

    [Fact]
    public void Paragraphs_headings_lists_and_gaps_of_the_old_dialect_become_lines()
    {
        IReadOnlyList<ProseLine> lines = Lines.OfWordXml(Document("""
            <w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Mira Solheim</w:t></w:r></w:p>
            <wx:sub-section><w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Work</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Welder</w:t></w:r><w:r><w:tab/><w:t>2019</w:t></w:r></w:p>
            <w:p><w:pPr><w:listPr><w:ilvl w:val="1"/><w:ilfo w:val="1"/></w:listPr></w:pPr><w:r><w:t>Built<w:br/>ships</w:t></w:r></w:p></wx:sub-section>
            <w:p><w:hlink w:dest="https://s.example"><w:r><w:t>site</w:t></w:r></w:hlink><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>gone</w:delText></w:r></aml:content></aml:annotation></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Steel</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>good</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """, """<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>"""));
        Lines.Shown(lines).Should().Equal("H1 Mira Solheim", "", "H2 Work", "Welder|2019", "* Built", "ships", "site", "", "Steel|good");
        Lines.Strong(lines[3]).Should().Be("Welder");
        Lines.Links(lines[6]).Should().Be("site=https://s.example");
        lines[4].Depth.Should().Be(1);
        lines[3].Place.Should().Be("paragraph 3");
    }

    [Fact]
    public void Wide_blanks_are_gaps_but_not_behind_a_sentence() =>
        Lines.Shown(Lines.OfWordXml(Document("<w:p><w:r><w:t>Steel  Wood work  Glue</w:t></w:r></w:p><w:p><w:r><w:t>It works.  It holds.</w:t></w:r></w:p>"))).Should().Equal("Steel|Wood work|Glue", "It works. It holds.");

    [Fact]
    public void A_package_in_one_file_is_read_with_its_links()
    {
        IReadOnlyList<ProseLine> lines = Lines.OfWordXml("""
            <?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>
            <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">
            <pkg:part pkg:name="/word/_rels/document.xml.rels"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://s.example" TargetMode="External"/></Relationships></pkg:xmlData></pkg:part>
            <pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:r><w:t>Mira</w:t></w:r></w:p><w:p><w:hyperlink r:id="rId9"><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p></w:body></w:document></pkg:xmlData></pkg:part>
            </pkg:package>
            """);
        Lines.Shown(lines).Should().Equal("Mira", "site");
        Lines.Links(lines[1]).Should().Be("site=https://s.example");
    }

    [Theory]
    [InlineData("<!DOCTYPE w:wordDocument [<!ENTITY a 'b'>]><w:wordDocument xmlns:w='x'><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:wordDocument>", "The document's XML is broken, or brings definitions of its own*")]
    [InlineData("<w:wordDocument xmlns:w='x'><w:body>", "The document's XML is broken at line 1*")]
    [InlineData("<w:wordDocument xmlns:w='x'></w:wordDocument>", "The XML is no document of Word*")]
    [InlineData("<w:wordDocument xmlns:w='x'><w:body/></w:wordDocument>", "The document holds no text*")]
    public void What_is_no_document_is_refused_with_one_sentence(string xml, string message) =>
        FluentActions.Invoking(() => Lines.OfWordXml(xml)).Should().Throw<CareerException>().WithMessage(message);

    [Fact]
    public void A_nest_that_would_exhaust_the_stack_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        FluentActions.Invoking(() => Lines.OfWordXml($"{Old}<w:body>{deep}")).Should().Throw<CareerException>().WithMessage("*nested deeper than*");
    }
}
