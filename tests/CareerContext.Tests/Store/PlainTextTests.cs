using System.Diagnostics;
using System.Text;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace CareerContext.Tests.Store;

public sealed class PlainTextTests
{
    [Fact]
    public void Text_is_composed_to_NFC() => PlainText.Clean("Zu\u0308rich e\u0301 \u1112\u1161\u11AB").Should().Be("Zürich é 한");

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\r", "a\n")]
    [InlineData("a\r\r\nb", "a\n\nb")]
    [InlineData("a\u2028b\u2029c", "a\nb\nc")]
    [InlineData("a\fb\vc\u0085d", "a\nb\nc\nd")]
    [InlineData("👩\r\uFE0F\u3042", "👩\n\u3042")]
    [InlineData("a\tb", "a b")]
    public void Every_line_ending_becomes_a_line_feed_and_a_tab_a_space(string text, string clean) => PlainText.Clean(text).Should().Be(clean);

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u00ADb")]
    [InlineData("a\u034Fb")]
    [InlineData("a\u115Fb")]
    [InlineData("a\u17B4b")]
    [InlineData("a\u180Eb")]
    [InlineData("a\u200Bb")]
    [InlineData("a\u200Eb")]
    [InlineData("a\u200Fb")]
    [InlineData("a\u202Ab")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2060b")]
    [InlineData("a\u2063b")]
    [InlineData("a\u2066b")]
    [InlineData("a\u2069b")]
    [InlineData("a\u3164b")]
    [InlineData("a\uFE00b")]
    [InlineData("a\uFE0Eb")]
    [InlineData("a\u2065b")]
    [InlineData("a\uFFF0b")]
    [InlineData("a\uFFF8b")]
    [InlineData("a\uFE0Fb")]
    [InlineData("a\uFEFFb")]
    [InlineData("a\uFFA0b")]
    [InlineData("a\uFFF9b")]
    [InlineData("a\U000E0041\U000E007Fb")]
    [InlineData("a\U000E0100b")]
    public void What_cannot_be_seen_is_removed(string text) => PlainText.Clean(text).Should().Be("ab");

    [Theory]
    [InlineData("👩\u200D💻")]
    [InlineData("❤\uFE0F\u200D🔥")]
    [InlineData("👩🏽\u200D🚀")]
    [InlineData("1\uFE0F\u20E3")]
    [InlineData("#\uFE0F\u20E3")]
    [InlineData("*\uFE0F\u20E3")]
    [InlineData("☎\uFE0E")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("ශ්\u200Dරී")]
    [InlineData("\u0600٣")]
    public void Joiners_and_marks_stay_where_script_or_emoji_needs_them(string text) => PlainText.Clean(text).Should().BeSameAs(text);

    [Theory]
    [InlineData("a\u200Db", "ab")]
    [InlineData("a\u200Cb", "ab")]
    [InlineData("\u200Da", "a")]
    [InlineData("می\u200C", "می")]
    [InlineData("می\u200C word", "می word")]
    [InlineData("👩\u200Dx", "👩x")]
    [InlineData("می\u200D\u202E\u200D", "می")]
    [InlineData("x\u200D👩", "x👩")]
    [InlineData("ૄ\u200C\u0301\u00AD\u094D\u200D䷃", "ૄ\u094D\u0301䷃")]
    [InlineData("👩\u200D\u200D💻", "👩\u200D💻")]
    [InlineData("🚀\uFE0F\uFE0E\uFE0F", "🚀\uFE0F")]
    [InlineData("🚀\uFE00", "🚀")]
    [InlineData("1\uFE0D", "1")]
    public void Joiners_go_where_they_do_nothing(string text, string clean) => PlainText.Clean(text).Should().Be(clean);

    [Fact]
    public void A_letter_keeps_thirty_marks_and_no_more()
    {
        string most = "x" + string.Concat(Enumerable.Repeat("\u0323", 30));
        PlainText.Clean(most).Should().Be(most.Normalize());
        PlainText.Clean(most + "\u0301 b").Should().Be(most.Normalize() + " b");
        string apart = "x" + string.Concat(Enumerable.Repeat("\u0323\u200B", 31));
        PlainText.Clean(apart).Should().Be(most.Normalize());
    }

    [Theory]
    [InlineData("a\u200d")]
    [InlineData("\u200d")]
    [InlineData("\u0301\u0327")]
    [InlineData("\u0301\u200B\u0327")]
    [InlineData("\u0344")]
    [InlineData("🚀\uFE0F\u200D")]
    public void Cleaning_takes_no_longer_for_a_character_because_there_are_many(string part)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string clean = PlainText.Clean("a" + string.Concat(Enumerable.Repeat(part, 150_000)));
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
        PlainText.Clean(clean).Should().BeSameAs(clean);
    }

    // Not as attributes: those are kept in UTF-8, which has no half pairs.
    [Fact]
    public void Half_a_surrogate_pair_is_removed_and_a_replacement_character_stays()
    {
        (string Text, string Clean)[] cases =
        [
            ("a\uD83Db", "ab"),
            ("a\uDE80b", "ab"),
            ("\uDE80\uD83D", ""),
            ("a\uD83D", "a"),
            ("\uD83D\uD83D\uDE80", "\uD83D\uDE80"),
            ("a\uFFFDb", "a\uFFFDb"),
            ("a\uFFFEb\uFFFF\uFDD0\U0001FFFEc", "abc"),
            ("\uFFFD\uD83D\uFFFD", "\uFFFD\uFFFD"),
        ];
        foreach ((string text, string clean) in cases) PlainText.Clean(text).Should().Be(clean);
    }

    [Fact]
    public void A_mark_that_composition_makes_useless_is_removed_at_once() => PlainText.Clean("\u2329\uFE0F").Should().Be("\u3008");

    [Fact]
    public void Plain_text_comes_back_as_the_same_object()
    {
        foreach (string text in (string[])["", "Lead engineer\n- 40 % faster", "Łódź 東京 👩‍💻"]) PlainText.Clean(text).Should().BeSameAs(text);
    }

    [Fact]
    public void Cleaning_twice_is_cleaning_once_and_leaves_nothing_invisible()
    {
        int[] traps = [0x2065, 0xFFF0, 0xFE00, 0x23, 0x0344, 0x0323, 0x0D, 0x0A, 0x09, 0x200C, 0x200D, 0x202E, 0xFE0F, 0xFEFF, 0x0301, 0x0338, 0x1F469, 0x1F4BB, 0x06CC, 0x094D, 0x2126, 0x2329, 0x190, 0x31, 0x61, 0xE0041, 0xD83D, 0xDE80, 0xFFFE, 0xFDD0];
        Gen<int> unit = Gen.OneOf(Gen.Elements(traps), Gen.Choose(0, 0xFFFF));
        Prop.ForAll(Gen.ListOf(unit).Select(units => string.Concat(units.Select(u => u < 0x10000 ? ((char)u).ToString() : char.ConvertFromUtf32(u)))).ToArbitrary(), text =>
        {
            string once = PlainText.Clean(text);
            once.IsNormalized().Should().BeTrue();
            once.EnumerateRunes().Should().NotContain(r => (r.Value != '\n' && Rune.IsControl(r)) || r.Value == 0x202E || r.Value == 0xFEFF || r.Value == 0x2065 || r.Value == 0xFFF0 || r.Value == 0xFE00 || r.Value == 0xE0041);
            Codes(PlainText.Clean(once)).Should().Be(Codes(once));
        }).Check(Properties.Of(5000));
    }

    [Theory]
    [InlineData("  a \n b\t\u00A0c  ", "a b c")]
    [InlineData("\u200B", "")]
    public void A_line_has_single_spaces_and_no_ends(string text, string line) => PlainText.CleanLine(text).Should().Be(line);

    [Theory]
    [InlineData("Zürich", "zurich")]
    [InlineData("STRASSE", "straße")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("C＃", "c#")]
    [InlineData(" Node.js  ", "node.JS")]
    public void Folding_finds_the_same_word_in_other_clothes(string one, string other) => PlainText.Fold(one).Should().Be(PlainText.Fold(other));

    [Fact]
    public void The_short_way_to_fold_Western_text_gives_what_the_long_way_gives()
    {
        // Two spaces are no plain line, so that the second text goes the long way.
        for (char c = ' '; c < '\u2100'; c++) PlainText.Fold($"a{c}B c").Should().Be(PlainText.Fold($"a{c}B  c"), "of U+{0:X4}", (int)c);
    }

    [Fact]
    public void Folding_keeps_the_vowel_signs_that_make_words() => PlainText.Fold("की").Should().NotBe(PlainText.Fold("का"));

    private static string Codes(string text) => string.Join(' ', text.EnumerateRunes().Select(r => r.Value.ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));
}
