using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Documents;

public sealed class HtmlLineTests
{
    [Fact]
    public void Headings_paragraphs_and_lists_become_lines()
    {
        IReadOnlyList<ProseLine> lines = Lines.OfHtml("""
            <!DOCTYPE html><html><head><title>A title</title><style>p { color: red }</style></head><body>
            <h1>Mira Solheim</h1><p>Engineer of
              bridges</p>
            <h2>Work</h2><ul><li>First<ul><li>Within</li></ul></li><li>Second</li></ul>
            <script>alert(1)</script></body></html>
            """);
        Lines.Shown(lines).Should().Equal("H1 Mira Solheim", "", "Engineer of bridges", "", "H2 Work", "* First", "* Within", "* Second");
        lines[6].Depth.Should().BeGreaterThan(lines[5].Depth);
        lines[0].Place.Should().Be("line 2");
    }

    [Fact]
    public void What_is_strong_and_where_links_lead_is_kept()
    {
        ProseLine line = Lines.OfHtml("<html><p><b>Welder</b>, <a href='https://hull.example'>Hull &amp; Sons</a> since <i>2019</i></p>").Single();
        line.Text.Should().Be("Welder, Hull & Sons since 2019");
        Lines.Strong(line).Should().Be("Welder|2019");
        Lines.Links(line).Should().Be("Hull & Sons=https://hull.example");
    }

    [Fact]
    public void Short_runs_that_were_each_given_a_look_are_cells()
    {
        Lines.Shown(Lines.OfHtml("<html><div><span class=tag>Steel</span> <span class=tag>Wood work</span><span class=tag>Glue</span></div>")).Should().Equal("Steel|Wood work|Glue");
        Lines.Shown(Lines.OfHtml("<html><h1><span class=a>Mira</span> <span class=b>Solheim</span></h1><p>one <span>two</span> <span>three</span></p>")).Should().Equal("H1 Mira Solheim", "", "one two three");
        Lines.Shown(Lines.OfHtml("<html><p><a href='mailto:m@s.example'>m@s.example</a> <a href='https://s.example'>site</a></p>")).Should().Equal("m@s.example|site");
    }

    [Fact]
    public void Rows_of_tables_and_terms_are_lines_of_cells_and_columns_are_read_one_by_one()
    {
        Lines.Shown(Lines.OfHtml("<html><table><tr><th>Years</th><th>What</th></tr><tr><td>2019</td><td>Welder<br>Hull<br>built ships</td></tr></table>")).Should().Equal("Years|What", "2019|Welder", "Hull", "built ships");
        Lines.Shown(Lines.OfHtml("<html><table><tr><td><h2>Skills</h2>Steel</td><td><h2>Work</h2>Welder</td></tr></table>")).Should().Equal("H2 Skills", "Steel", "", "H2 Work", "Welder");
        Lines.Shown(Lines.OfHtml("<html><dl><dt>Born</dt><dd>1990</dd><dt>Lives in</dt><dd>Bergen</dd></dl>")).Should().Equal("Born|1990", "Lives in|Bergen");
    }

    [Fact]
    public void What_browsers_do_not_show_is_not_there()
    {
        Lines.Shown(Lines.OfHtml("<html><p>seen</p><p hidden>a</p><p style='display: none'>b</p><div style='visibility:hidden'>c</div><template>d</template><noscript>e</noscript><!-- f -->"))
            .Should().Equal("seen");
    }

    [Fact]
    public void A_link_that_shows_only_a_picture_says_where_it_leads() =>
        Lines.Shown(Lines.OfHtml("<html><p>Mira <a href='https://code.example/mira'><i class='icon'></i></a><a href='javascript:alert(1)'><img src=x></a></p>")).Should().Equal("Mira|https://code.example/mira");

    [Fact]
    public void Breaks_end_lines_and_two_of_them_leave_one_blank() =>
        Lines.Shown(Lines.OfHtml("<html><p>one<br>two<br><br><br>three</p>")).Should().Equal("one", "two", "", "three");

    [Fact]
    public void Typed_bullets_are_bullets() =>
        Lines.Shown(Lines.OfHtml("<html><p>• one</p><p>- two</p><p>-three</p>")).Where(l => l.Length > 0).Should().Equal("* one", "* two", "-three");

    [Theory]
    [InlineData("<!DOCTYPE html><p>x", "a.txt", "html")]
    [InlineData("\n <HTML lang=en>x", "", "html")]
    [InlineData("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>x", "a.xml", "html")]
    [InlineData("<div>x</div>", "a.htm", "html")]
    public void Pages_are_known_by_their_content(string text, string name, string format) =>
        Importer.Open(Encoding.UTF8.GetBytes(text), name).Format.Name.Should().Be(format);

    [Fact]
    public void A_page_without_text_is_refused() =>
        FluentActions.Invoking(() => Lines.OfHtml("<html><body><img src=x></body></html>")).Should().Throw<CareerException>().WithMessage("The page holds no text*");

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<font size=1>x<p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>x")]
    [InlineData("<a href=x>")]
    [InlineData("<p>x")]
    public void Deep_nests_are_read_or_refused_in_time(string tag)
    {
        string html = "<html><p>word</p>" + string.Concat(Enumerable.Range(0, 50).Select(i => $"<font size={i}>")) + string.Concat(Enumerable.Repeat(tag, 20_000)) + "last";
        FluentActions.Invoking(() =>
        {
            try
            {
                Lines.OfHtml(html).Should().NotBeEmpty();
            }
            catch (CareerException refusal)
            {
                refusal.Message.Should().NotContain("word");
            }
        }).ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void What_programs_of_a_saved_page_need_is_not_nested()
    {
        static string Many(string text) => string.Concat(Enumerable.Repeat(text, 700));
        string html = $"<html><head><title>a <b> c</title><style>{Many("/* <div> */")}</style><script>x = '{Many("<div><b>")}'</script></head>\n<body><!-- {Many("<div>")} -->\n<p title='<!--'>seen<svg>{Many("<path d='M0 0'/><use href='#a'/>")}</svg></p><textarea><script></textarea><p>last</p><script>{Many("<i>")}</script>";
        IReadOnlyList<ProseLine> lines = Lines.OfHtml(html);
        Lines.Shown(lines).Where(l => l.Length > 0).Should().Equal("seen", "last");
        lines[0].Place.Should().Be("line 3");
        FluentActions.Invoking(() => Lines.OfHtml($"<html><p>x<svg><style/></svg>{Many("<div/>")}")).Should().Throw<CareerException>("a parser nests these");
    }

    [Theory]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<title>")]
    [InlineData("<p title=\"")]
    [InlineData("<")]
    [InlineData("<path/>")]
    [InlineData("<!-- --><script></script>")]
    public void What_is_never_ended_costs_one_pass(string part)
    {
        string html = string.Concat(Enumerable.Repeat(part, 300_000));
        FluentActions.Invoking(() => { CareerContext.Exchange.Html.PageSource.Seen(html); }).ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(5));
        CareerContext.Exchange.Html.PageSource.Seen(html).Length.Should().Be(html.Length);
    }

    [Fact]
    public void A_page_imports_as_records()
    {
        using Bench bench = new();
        bench.Import(Encoding.UTF8.GetBytes("""
            <!doctype html><html><body><h1>Mira Solheim</h1><p>mira@solheim.example</p>
            <h2>Experience</h2><h3>Welder, Hull &amp; Sons (2019-03 – 2021-06)</h3><p>Built ships.</p><ul><li>Cut waste by 30 %</li></ul>
            </body></html>
            """), "mira.html");
        bench.Only("person").Text("email").Should().Be("mira@solheim.example");
        CareerContext.Records.CareerRecord job = bench.Only("experience");
        (job.Text("title"), job.Text("company"), job.Text("start_date"), job.Text("end_date")).Should().Be(("Welder", "Hull & Sons", "2019-03", "2021-06"));
        job.Sources.Should().OnlyContain(s => s.Method == "html" && s.Place!.StartsWith("line ", StringComparison.Ordinal));
    }
}
