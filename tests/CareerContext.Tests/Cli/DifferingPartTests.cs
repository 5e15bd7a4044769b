using CareerContext.Cli;

namespace CareerContext.Tests.Cli;

/// <summary>Two long texts in a list.</summary>
public class DifferingPartTests
{
    [Fact]
    public void Two_long_texts_are_shown_where_they_part()
    {
        const string Beginning = "Built the booking service and owned its database for more than five years with a team of ";
        (string one, string other) = DifferingPart.Of(Beginning + "four people", Beginning + "six people");
        one.Should().Be("…a team of four people");
        other.Should().Be("…a team of six people");
    }

    [Theory]
    [InlineData("2019", "2020")]
    [InlineData("", "Whatever the source says")]
    public void Short_texts_are_shown_whole(string one, string other) => DifferingPart.Of(one, other).Should().Be((one, other));

    [Fact]
    public void A_text_without_spaces_is_cut_too()
    {
        string one = new string('x', 500) + "1", other = new string('x', 500) + "2";
        DifferingPart.Of(one, other).One.Should().StartWith("…x").And.EndWith("x1");
        DifferingPart.Of(one, other).Other.Should().EndWith("x2");
    }
}
