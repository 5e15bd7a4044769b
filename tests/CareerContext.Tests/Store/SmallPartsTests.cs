using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Store;

public sealed class RecordIdTests
{
    [Fact]
    public void Ids_bear_their_kind_and_six_characters_that_cannot_be_misread()
    {
        foreach (RecordKind kind in RecordKinds.All)
        {
            string id = RecordId.Create(kind.Prefix);
            id.Should().MatchRegex($"^{kind.Prefix}_[2-9b-df-hj-np-tv-xz]{{6}}$");
            RecordId.IsShaped(id).Should().BeTrue();
            RecordKinds.OfId(id).Should().BeSameAs(kind);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("exp")]
    [InlineData("exp-7k2mqa")]
    [InlineData("exp_7k2mq")]
    [InlineData("exp_7k2mqaa")]
    [InlineData("EXP_7K2MQA")]
    [InlineData("exp_7k2m'a")]
    public void Other_texts_are_no_ids(string text) => RecordId.IsShaped(text).Should().BeFalse();

    [Fact]
    public void Prefixes_are_three_letters_and_each_belongs_to_one_kind()
    {
        List<string> prefixes = [.. RecordKinds.All.Select(k => k.Prefix), .. RecordKinds.All.SelectMany(k => k.Lists).Where(l => l.HasIds).Select(l => l.IdPrefix).Distinct(), "src", "bat"];
        prefixes.Should().OnlyHaveUniqueItems().And.OnlyContain(p => p.Length == 3 && p.All(char.IsAsciiLetterLower));
    }
}

public sealed class TimestampTests
{
    [Fact]
    public void Instants_are_UTC_with_milliseconds() =>
        Timestamp.Of(new DateTimeOffset(2026, 3, 1, 10, 30, 0, 7, TimeSpan.FromHours(1))).Should().Be("2026-03-01T09:30:00.007Z");

    [Fact]
    public void Days_are_ISO_days() => Timestamp.Of(new DateOnly(987, 1, 2)).Should().Be("0987-01-02");
}
