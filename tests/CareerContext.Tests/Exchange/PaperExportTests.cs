using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using CareerContext.Cli;
using CareerContext.Exchange;
using CareerContext.Exchange.Paper;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Markdig;

namespace CareerContext.Tests.Exchange;

/// <summary>A résumé for people: all that a format has room for is in it, as text and as nothing else.</summary>
public sealed class PaperExportTests
{
    // As another program may have written it into the file: an import would have taken the tags out.
    private static readonly CareerSnapshot Hostile = new(
    [
        Of("person", "per_222222", ("name", "<script>alert(1)</script> **Eve** [x](javascript:alert(2))"), ("professional_headline", "# Head\\ of `code` & <b>bold</b> &amp;"),
            ("summary", "1. one\n- two\n> three\n===\n    four <img src=x onerror=alert(3)>\n\n<!-- five -->"), ("website", "javascript:alert(4)")) with
        {
            Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["links"] = [Link("_Net_", "a*b*c", "https://a.example/\"><script>alert(5)</script>"), Link("Q", "q", "https://b.example/(x)?a=1&b='2'")] },
        },
        Of("experience", "exp_222222", ("company", "A | B"), ("title", "~~C~~ #"), ("company_url", "data:text/html,x"), ("start_date", "2019-03"), ("end_date", "2021-06"), ("description", "]]> </body></html>")) with
        {
            Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["key_achievements"] = [.. new[] { "---", "+ plus\n* star", "2019. year", "![p](https://t.example/p.png)" }.Select(t => ListEntry.Of(t, "text"))] },
        },
        Of("skill", "skl_222222", ("name", "<i>")), Of("skill", "skl_333333", ("name", "C++, C#"), ("category_id", "skl_222222")), Of("skill", "skl_444444", ("name", "a_b_"), ("category_id", "skl_222222")), Of("skill", "skl_555555", ("name", "$x$"), ("category_id", "skl_222222")),
    ], [], [], 1, Bench.Today);

    public static TheoryData<string> ForPeople => ["markdown", "text", "html", "docx"];

    public static TheoryData<string> All => ["markdown", "text", "html", "docx", "rendercv"];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_word_of_the_formats_fields_is_in_the_export(string format)
    {
        Prop.ForAll(RandomResumes.Resume.ToArbitrary(), resume =>
        {
            CareerSnapshot career = OnPaper.Import(resume.ToJsonString());
            string text = PaperText.Of(format, Whole(career, format).Content);
            // The postal code goes with the street.
            if (resume["basics"]!["location"]?["address"] is null) resume["basics"]!["location"]?.AsObject().Remove("postalCode");
            // As often as it was said, not just somewhere.
            foreach ((string leaf, int times) in Leaves(resume).Select(PlainText.CleanLine).CountBy(l => l))
                (text.Split(leaf).Length - 1).Should().BeGreaterThanOrEqualTo(times, "{0} of {1} is in {2}", leaf, resume.ToJsonString(), text);
        }).Check(Properties.Of(format == "docx" ? 60 : 150));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_career_gives_the_same_bytes(string format) =>
        Whole(Hostile, format).Content.Should().Equal(Whole(Hostile, format).Content);

    [Theory]
    [MemberData(nameof(All))]
    public void An_empty_career_can_be_exported(string format) =>
        FluentActions.Invoking(() => Exporter.Export(new CareerSnapshot([], [], [], 0, Bench.Today), format)).Should().NotThrow();

    [Theory]
    [MemberData(nameof(ForPeople))]
    public void What_looks_like_markup_comes_out_as_text(string format)
    {
        string text = PaperText.Of(format, Whole(Hostile, format).Content);
        foreach (string words in (string[])["<script>alert(1)</script> **Eve** [x](javascript:alert(2))", "# Head\\ of `code` & <b>bold</b> &amp;", "1. one - two > three === four <img src=x onerror=alert(3)>", "<!-- five -->", "<i>: C++, C#; a_b_; $x$",
            "_Net_: a*b*c", "javascript:alert(4)", "A | B", "~~C~~ #", "data:text/html,x", "]]> </body></html>", "---", "+ plus * star", "2019. year", "![p](https://t.example/p.png)"])
            text.Should().Contain(words);
    }

    [Fact]
    public void An_html_resume_runs_nothing_and_loads_nothing()
    {
        IDocument page = PaperText.Document(Encoding.UTF8.GetString(Whole(Hostile, "html").Content));
        page.All.Select(e => e.LocalName).Distinct().Should().BeSubsetOf(["html", "head", "meta", "title", "style", "body", "header", "main", "section", "article", "h1", "h2", "h3", "p", "br", "ul", "li", "a", "strong"]);
        page.All.SelectMany(e => e.Attributes).Select(a => a.Name).Distinct().Should().BeSubsetOf(["lang", "charset", "http-equiv", "content", "name", "class", "href", "rel"]);
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Should().OnlyContain(h => h!.StartsWith("https://", StringComparison.Ordinal));
        page.QuerySelector("style")!.TextContent.Should().NotContainAny("url(", "@import");
        page.Title.Should().StartWith("<script>");
    }

    [Fact]
    public void A_markdown_resume_holds_no_html_and_leads_only_where_a_document_may()
    {
        string html = Markdown.ToHtml(Encoding.UTF8.GetString(Whole(Hostile, "markdown").Content), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());
        IDocument page = PaperText.Document(html);
        page.Body!.QuerySelectorAll("*").Select(e => e.LocalName).Distinct().Should().BeSubsetOf(["h1", "h2", "h3", "p", "ul", "li", "a", "strong", "br"]);
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Should().OnlyContain(h => h!.StartsWith("https://", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_document_is_valid_with_headings_and_lists()
    {
        byte[] content = Whole(Hostile, "docx").Content;
        using MemoryStream stream = new(content);
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}").Should().BeEmpty();
        List<string?> styles = [.. document.MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value)];
        styles.Should().Contain(["Title", "Heading1", "Heading2", "ListBullet"]);
        document.MainDocumentPart.HyperlinkRelationships.Should().OnlyContain(l => l.Uri.Scheme == "https");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Private_values_and_references_stay_out_unless_asked_for(string format)
    {
        using SmallCareer career = new();
        career.Add("award", [("title", "Secret medal")]);
        CareerRecord medal = career.Reader.Snapshot().Of("award").Single();
        career.File.Write(Origin.Cli, s => RecordStore.Save(s, medal with { Visibility = CareerContext.Records.Visibility.Private }));
        ExportResult plain = Exporter.Export(career.File, new ExportOrder(format)), all = Exporter.Export(career.File, new ExportOrder(format) { WithPrivate = true, WithReferences = true });
        string shown = PaperText.Of(format, plain.Content), whole = PaperText.Of(format, all.Content);
        shown.Should().Contain("ines@example.com").And.Contain("+351 900 000 000").And.Contain("Porto").And.NotContainAny("Rua Fictícia", "1985", "Secret medal", "Rui Modelo");
        whole.Should().Contain("Rua Fictícia 9").And.Contain("Secret medal").And.Contain("The calmest engineer in an alarm.").And.Contain("rui@example.com");
        plain.LeftOut.Should().Equal("street address, birth date (add --with private)", "1 record that is not shared (add --with private)", "1 reference (add --with references)");
        plain.Notes.Should().Equal("The export holds what assistants get only on request or never: e-mail, phone, links.");
        all.LeftOut.Should().BeEmpty();
        string referee = PaperText.Of(format, Exporter.Export(career.File, new ExportOrder(format) { WithReferences = true }).Content);
        referee.Should().Contain("Rui Modelo").And.NotContain("rui@example.com");
    }

    [Fact]
    public void What_paper_has_no_room_for_is_listed()
    {
        using SmallCareer career = new();
        career.Add("preferences", [("goal_type", "new-job")]);
        career.Add("skill", [("name", "Go"), ("years_of_experience", 4.5)]);
        Exporter.Export(career.File, new ExportOrder("markdown")).Losses.Should().Equal("Preferences: all of it (1 record)", "Experience: kind of role (1 record)", "Skills: years (1 record)");
    }

    [Fact]
    public void Dates_are_written_so_that_they_can_be_read_again()
    {
        using OwnCareer career = new("""
            "work": [{"name":"A","position":"one","startDate":"2019-03","endDate":"2021-06"},{"name":"A","position":"two","startDate":"2021-07"},{"name":"A","position":"three","startDate":"2010","endDate":"2010"},
            {"name":"A","position":"four","endDate":"2009-12-31"},{"name":"A","position":"five","startDate":"2001","current":false},{"name":"A","position":"six","startDate":"long ago","endDate":"1999"}]
            """);
        string text = Encoding.UTF8.GetString(Exporter.Export(career.Reader.File, new ExportOrder("text")).Content);
        text.Split('\n').Where(l => l.StartsWith("A | ", StringComparison.Ordinal)).Should().BeEquivalentTo("A | 2019-03 – 2021-06", "A | 2021-07 – present", "A | 2010 – 2010", "A | until 2009-12-31", "A | 2001", "A | long ago – 1999");
    }

    [Theory]
    [InlineData("markdown", "resume.md")]
    [InlineData("text", "resume.txt")]
    [InlineData("html", "resume.html")]
    [InlineData("rendercv", "resume.rendercv.yaml")]
    public void The_sample_persons_resume(string format, string snapshot) =>
        Snapshot.Match(snapshot, Encoding.UTF8.GetString(Exporter.Export(OnPaper.Import(Encoding.UTF8.GetString(Sample.Content())), format).Content));

    private static CareerRecord Of(string kind, string id, params (string Field, object Value)[] values) => new() { Kind = RecordKinds.Find(kind)!, Id = id, Values = values.ToDictionary(v => v.Field, v => v.Value) };

    private static ListEntry Link(string network, string username, string url) => new(null, new Dictionary<string, object> { ["network"] = network, ["username"] = username, ["url"] = url });

    private static ExportResult Whole(CareerSnapshot career, string format)
    {
        List<string> leftOut = [];
        CareerSnapshot shown = Disclosure.Of(career, new ExportOrder(format) { WithPrivate = true, WithReferences = true }, leftOut);
        leftOut.Should().BeEmpty();
        return Exporter.Export(shown, new ExportOrder(format) { WithPrivate = true, WithReferences = true });
    }

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Leaves(m.Value)),
        JsonArray list => list.SelectMany(Leaves),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };
}
