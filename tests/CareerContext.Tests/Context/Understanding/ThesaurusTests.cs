using CareerContext.Context.Understanding;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Understanding;

public sealed class ThesaurusTests
{
    private const string Small = """
        # A comment | with a bar
        lead | lead, run the team | de: leiten, führen | fr: diriger | es: dirigir | pt: liderar

        throw away | throw away | de: wegwerfen | fr: jeter | es: tirar | pt: jogar fora
        team | team, crew | de: Mannschaft | fr: équipe | es: equipo | pt: time, equipe
        """;

    private static readonly string Source = Repository.File("src", "CareerContext", "Context", "Understanding", "thesaurus.txt");

    [Fact]
    public void The_shipped_tables_are_made_of_the_text() =>
        Snapshot.MatchBytes(Repository.File("src", "CareerContext", "Context", "Understanding", "Thesaurus.bin"), ThesaurusPacker.Pack(File.ReadAllText(Source)));

    [Fact]
    public void Each_line_of_the_shipped_one_has_a_name_of_its_own_and_all_five_languages()
    {
        string[] lines = [.. File.ReadAllLines(Source).Where(l => l.Length > 0 && l[0] != '#')];
        lines.Should().OnlyContain(l => l.Split('|').Length == 6);
        foreach (string line in lines) line.Split('|').Skip(2).Select(s => s.Trim()[..3]).Should().Equal(["de:", "fr:", "es:", "pt:"], line);
        lines.SelectMany(l => l.Split('|').Skip(1).Where(s => s.Trim().TrimEnd(',').Length < 5)).Should().BeEmpty("each language has a word for it");
        Thesaurus.BuiltIn.Count.Should().Be(lines.Length).And.BeGreaterThan(800);
    }

    [Fact]
    public void Every_concept_is_found_by_each_of_its_words()
    {
        foreach (int concept in Enumerable.Range(0, Thesaurus.BuiltIn.Count))
        {
            foreach (Tongues tongue in new[] { Tongues.English, Tongues.German, Tongues.French, Tongues.Spanish, Tongues.Portuguese })
            {
                List<string> phrases = [.. Thesaurus.BuiltIn.WordsOf(concept, tongue)];
                phrases.Should().NotBeEmpty(Thesaurus.BuiltIn.NameOf(concept));
                foreach (string phrase in phrases) Thesaurus.BuiltIn.Of(string.Join(' ', phrase.Split(' ').Select(Stems.Of)), tongue).Should().Contain(concept, phrase);
            }
        }
    }

    [Fact]
    public void Languages_are_kept_apart()
    {
        Thesaurus thesaurus = ThesaurusPacker.Of(Small);
        thesaurus.Of(Stems.Of("time"), Tongues.Portuguese).Should().Equal(2);
        thesaurus.Of(Stems.Of("time"), Tongues.English | Tongues.French).Should().BeEmpty();
        thesaurus.Of(Stems.Of("equipo"), Tongues.Spanish).Should().Equal(2);
        int team = Enumerable.Range(0, Thesaurus.BuiltIn.Count).Single(c => Thesaurus.BuiltIn.WordsOf(c, Tongues.Portuguese).Contains("time"));
        Thesaurus.BuiltIn.Of(Stems.Of("time"), Tongues.English).Should().NotContain(team);
    }

    [Fact]
    public void Forms_of_a_word_are_found_and_comments_are_not()
    {
        Thesaurus thesaurus = ThesaurusPacker.Of(Small);
        thesaurus.Count.Should().Be(3);
        thesaurus.Of(Stems.Of("leitung"), Tongues.German).Should().Equal(0);
        thesaurus.Knows(Stems.Of("with")).Should().BeFalse();
        thesaurus.NameOf(1).Should().Be("throw away");
    }

    [Fact]
    public void A_phrase_is_found_as_it_stands_and_apart_only_where_asked()
    {
        Thesaurus thesaurus = ThesaurusPacker.Of(Small);
        string[] stems = [.. "did we throw food away".Split(' ').Select(Stems.Of)];
        thesaurus.In(stems, Tongues.English, apart: true).Should().Equal(new ConceptAt(2, 1, 1));
        thesaurus.In(stems, Tongues.English, apart: false).Should().BeEmpty();
        string[] together = [.. "we throw away".Split(' ').Select(Stems.Of)];
        thesaurus.In(together, Tongues.English, apart: false).Should().Equal(new ConceptAt(1, 2, 1));
        string[] without = [.. "who ran run team".Split(' ').Select(Stems.Of)];
        thesaurus.In(without, Tongues.English, apart: false).Should().Contain(new ConceptAt(2, 2, 0), "a phrase stands without its words of grammar too");
    }
}
