using CareerContext.Context.Understanding;

namespace CareerContext.Tests.Context.Understanding;

public sealed class WordFormTests
{
    [Theory]
    [InlineData("managed managing manages manager")]
    [InlineData("planning planned plan plans")]
    [InlineData("moving moved mover")]
    [InlineData("tests test")]
    [InlineData("bestellung bestellungen")]
    [InlineData("zertifikat zertifikate zertifikaten")]
    [InlineData("leitung leiten")]
    [InlineData("projekt projekte projekten projekts")]
    [InlineData("patient patienten patients")]
    [InlineData("kontakt kontakte")]
    [InlineData("former formes")]
    [InlineData("gestion gestiones gestionar")]
    [InlineData("trabalho trabalhos")]
    [InlineData("company companies")]
    public void Forms_of_a_word_meet(string forms) => forms.Split(' ').Select(Stems.Of).Distinct().Should().ContainSingle();

    [Theory]
    [InlineData("station state")]
    [InlineData("start star")]
    [InlineData("java javascript")]
    [InlineData("mason master")]
    [InlineData("code cod")]
    public void Other_words_do_not_meet(string words) => words.Split(' ').Select(Stems.Of).Should().OnlyHaveUniqueItems();

    [Theory]
    [InlineData("sql")]
    [InlineData("k8s")]
    [InlineData("node.js")]
    [InlineData("c++")]
    [InlineData("2019")]
    [InlineData("bus")]
    public void Short_words_and_such_as_hold_a_mark_are_their_own(string word) => Stems.Of(word).Should().Be(word);

    [Fact]
    public void A_stem_keeps_something_of_each_word()
    {
        foreach (string word in CareerContext.Context.Words.Of(File.ReadAllText(Kit.Repository.File("src", "CareerContext", "Context", "Understanding", "thesaurus.txt"))).Distinct())
            Stems.Of(word).Length.Should().BeInRange(Math.Min(word.Length, 3), word.Length, word);
    }

    [Theory]
    [InlineData("three")]
    [InlineData("drei")]
    [InlineData("trois")]
    [InlineData("tres")]
    [InlineData("duas")]
    [InlineData("120")]
    [InlineData("4.6")]
    [InlineData("2019")]
    public void Numbers_are_told_in_figures_and_in_words(string word) => Numbers.IsNumber(word).Should().BeTrue();

    [Theory]
    [InlineData("one")] // An article in most of the languages.
    [InlineData("eins")]
    [InlineData("team")]
    [InlineData("k8s")]
    [InlineData("neuf-brisach")]
    public void Other_words_are_no_numbers(string word) => Numbers.IsNumber(word).Should().BeFalse();

    [Theory]
    [InlineData("1998", true)]
    [InlineData("2031", true)]
    [InlineData("1850", false)]
    [InlineData("20190", false)]
    [InlineData("20x9", false)]
    [InlineData("201", false)]
    public void Years_are_of_the_last_and_this_century(string word, bool isYear) => Numbers.IsYear(word).Should().Be(isYear);

    [Theory]
    [InlineData("brihgtwater", "brightwater", true)]
    [InlineData("harbor", "harbour", true)]
    [InlineData("kubernets", "kubernetes", true)]
    [InlineData("kuberntes", "kubernetes", true)]
    [InlineData("java", "lava", false)]
    [InlineData("scala", "skala", true)]
    [InlineData("react", "redux", false)]
    [InlineData("trello", "rello", false)]
    [InlineData("data", "date", false)]
    public void A_slip_is_an_edit_or_two_after_the_same_first_letter(string one, string other, bool isSlip)
    {
        Nearness.IsSlip(one, other).Should().Be(isSlip);
        Nearness.IsSlip(other, one).Should().Be(isSlip);
    }

    [Theory]
    [InlineData("bestellung", "kundenbestellungen", true)]
    [InlineData("pflege", "intensivpflege", true)]
    [InlineData("projekt", "projektleitung", true)]
    [InlineData("wund", "wundversorgung", false)]
    [InlineData("java", "javascript", false)]
    [InlineData("station", "demonstrations", false)]
    public void A_part_of_a_compound_is_told_from_a_chance_run_of_letters(string part, string whole, bool isPart) => Nearness.IsCompound(part, whole).Should().Be(isPart);

    [Fact]
    public void The_words_of_a_request_keep_what_tells_a_name()
    {
        List<RequestWord> words = RequestWord.Of("Does she know GraphQL, C++ (or S3)? Kafka at l'Oréal");
        words.Select(w => w.Folded).Should().Equal("does", "she", "know", "graphql", "c++", "or", "s3", "kafka", "at", "l", "oreal");
        words.Where(w => w.IsMarked).Select(w => w.Written).Should().Equal("GraphQL", "C++", "S3");
        words.Where(w => w.Opens).Select(w => w.Folded).Should().Equal("does", "kafka");
        words.Where(w => w.Closes).Select(w => w.Folded).Should().Equal("graphql", "s3");
        words.Where(w => w.IsCapital).Select(w => w.Folded).Should().Contain("oreal").And.NotContain("she");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!… — \"")]
    public void Where_there_are_no_words_there_are_none(string text) => RequestWord.Of(text).Should().BeEmpty();
}
