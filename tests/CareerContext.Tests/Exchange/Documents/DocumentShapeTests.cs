using CareerContext.Exchange.Documents;
using CareerContext.Exchange.Prose;

namespace CareerContext.Tests.Exchange.Documents;

public sealed class DocumentShapeTests
{
    [Fact]
    public void The_date_below_a_heading_belongs_to_it_and_keywords_behind_a_bar_are_a_list()
    {
        Shaped("H2 Projects", "H3 Keel finder", "2019 – 2021 | Python HTML 5 PostgreSQL", "It finds keels.").Should().Equal("H2 Projects", "H3 Keel finder|2019 – 2021", "keywords: Python, HTML 5, PostgreSQL", "It finds keels.");
        Shaped("H2 Education", "H3 Craft School", "2013 – 2016 | Forge work").Should().Equal("H2 Education", "H3 Craft School|2013 – 2016", "Forge work");
        Shaped("H2 Work", "H3 Welder since 2019", "2020 was a good year").Should().Equal("H2 Work", "H3 Welder since 2019", "2020 was a good year");
    }

    [Fact]
    public void A_name_above_cells_is_a_group_of_skills_and_nowhere_else()
    {
        IReadOnlyList<ProseLine> lines = DocumentShape.Of([.. new[] { "H2 Skills", "* Metal", "Steel|Iron|Tin", "H2 Work", "* Metal", "Steel|Iron|Tin" }.Select(Line)]);
        lines.Select(l => (l.IsBullet, l.IsStrong)).Should().Equal((false, false), (false, true), (false, false), (false, false), (true, false), (false, false));
    }

    [Fact]
    public void What_a_heading_sets_apart_before_a_comma_is_a_cell()
    {
        ProseLine line = Line("H3 On keels, Ship Press") with { Spans = [new ProseSpan(0, 8, IsStrong: true), new ProseSpan(10, 10, Address: "https://s.example")] };
        ProseLine shaped = DocumentShape.Of([line]).Single();
        shaped.Text.Should().Be("On keels\tShip Press");
        Lines.Links(shaped).Should().Be("Ship Press=https://s.example");
    }

    private static IReadOnlyList<string> Shaped(params string[] lines) => Lines.Shown(DocumentShape.Of([.. lines.Select(Line)]));

    private static ProseLine Line(string text, int number = 0)
    {
        int heading = text is ['H', >= '1' and <= '9', ' ', ..] ? text[1] - '0' : 0;
        bool isBullet = text.StartsWith("* ", StringComparison.Ordinal);
        return new ProseLine(text[(heading > 0 ? 3 : isBullet ? 2 : 0)..].Replace('|', '\t').Replace("\t ", "| ", StringComparison.Ordinal), $"line {number + 1}") { Heading = heading, IsBullet = isBullet };
    }
}
