using CareerContext.Context;

namespace CareerContext.Tests.Context;

/// <summary>The names of fields that no importer knew are read as words.</summary>
public sealed class FieldPathTests
{
    [Theory]
    [InlineData("researchSignals.hIndex", "research signals h index")]
    [InlineData("signals.speaking[0].event", "signals speaking event")]
    [InlineData("meta_tags[2]", "meta tags")]
    [InlineData("URLs", "urls")]
    public void A_path_is_read_as_words(string path, string words) => FieldPath.WordsOf(path).Should().Be(words);

    [Fact]
    public void A_value_stays_as_it_is() => FieldPath.Apart("a.bC: x.yZ").Should().Be("a b C: x.yZ");
}
