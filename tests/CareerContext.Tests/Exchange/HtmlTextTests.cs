using CareerContext.Exchange;

namespace CareerContext.Tests.Exchange;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("Built <strong>fast</strong> things", "Built fast things")]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\nTwo.")]
    [InlineData("<ul><li>First</li><li>Second</li></ul>", "First\nSecond")]
    [InlineData("Line<br/>Next", "Line\nNext")]
    [InlineData("R&amp;D at AT&amp;T", "R&D at AT&T")]
    [InlineData("See <a href=\"https://x.example/a?b=1&amp;c=2\">the paper</a>.", "See the paper (https://x.example/a?b=1&c=2).")]
    [InlineData("<a href='https://x.example'>https://x.example</a>", "https://x.example")]
    [InlineData("<a name=top>Top</a>", "Top")]
    [InlineData("a<!-- not seen -->b<script>alert(1)</script>c", "abc")]
    [InlineData("5 &lt; 6", "5 < 6")]
    [InlineData("<B>Loud</B> and <i class=\"x\">soft</i>", "Loud and soft")]
    [InlineData("Set<A> is <em>fast</em>", "Set<A> is fast")]
    [InlineData("<p>One.<p>Two.", "One.\nTwo.")]
    [InlineData("<ul><li>First<li>Second</ul>", "First\nSecond")]
    public void Html_becomes_plain_text(string html, string text)
    {
        HtmlText.IsHtml(html).Should().BeTrue();
        HtmlText.ToText(html).Should().Be(text);
    }

    [Theory]
    [InlineData("List<String> and Map<K, V>")]
    [InlineData("a < b and c > d")]
    [InlineData("AT&T, R&D; more")]
    [InlineData("**Markdown** and `code` stay")]
    [InlineData("x <3 y")]
    [InlineData("Map<K,V> and Set<A>")]
    [InlineData("if a<b and c>d then")]
    [InlineData("x<i>y")]
    [InlineData("List<Code>, vector<div> and Span<Small>")]
    [InlineData("from <b to c> and back")]
    public void What_only_looks_like_html_is_left_alone(string text) => HtmlText.IsHtml(text).Should().BeFalse();

    [Fact]
    public void Hostile_html_comes_to_an_end()
    {
        HtmlText.ToText(string.Concat(Enumerable.Repeat("<b <", 50_000))).Length.Should().BeLessThanOrEqualTo(200_000);
        HtmlText.ToText(string.Concat(Enumerable.Repeat("<!-- <style>", 20_000))).Length.Should().BeLessThanOrEqualTo(240_000);
    }
}
