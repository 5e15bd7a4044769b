using System.Globalization;
using System.Text;
using CareerContext.Context;
using CareerContext.Context.Understanding;
using CareerContext.Store;
using FluentAssertions;
using Xunit;

namespace CareerContext.Tests.Context;

/// <summary>What is looked up by an index is what comparing each would find.</summary>
public sealed class QuickLookupTests
{
    private static readonly string[] Many = [.. """
        kundenbestellungen bestellung bestellungen order orders warehouse warehousing lagerverwaltung verwaltung verwalten lager pflege pflegeschule schule schulen hauptschule
        studies study studying dataset data databases database base basement metadata engineer engineering reengineering bioengineering a to of 2019 wundversorgung wund versorgung
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    [Fact]
    public void Compounds_are_those_that_a_comparison_with_each_word_finds()
    {
        WordList list = new(Many);
        foreach (string word in Many.Concat(["datenbankverwaltung", "warehouses", "pflegen", "schulpflege", "engineers", new string('x', 80) + "verwaltung"]))
        {
            list.CompoundsOf(word).Should().Equal(Many.Where(w => Nearness.IsCompound(word, w)), "of {0}", word);
        }
        list.CompoundsOf("bestellung").Should().Contain("kundenbestellungen");
    }

    [Fact]
    public void Slips_are_those_that_a_comparison_with_each_word_finds()
    {
        WordList list = new(Many);
        foreach (string word in new[] { "ordres", "warehuose", "databse", "pflgee", "studeis", "enginer", "x" })
        {
            list.Near(word).Where(w => Nearness.IsSlip(word, w)).Should().Equal(Many.Where(w => Nearness.IsSlip(word, w)), "of {0}", word);
        }
        list.Near("ordres").Should().Contain("orders");
    }

    [Fact]
    public void Phrases_are_found_by_their_first_word_or_its_stem()
    {
        LexiconTables phrases = Understanding.LexiconPacker.Of("topic Who: summar*|walk\ntopic Place: summary|walk to wor*|w*\n");
        At("a summary", 1).Should().BeEquivalentTo([(0, 1), (2, 1)]);
        At("walk to works", 0).Should().BeEquivalentTo([(1, 1), (3, 3), (4, 1)]);
        At("walk to", 0).Should().BeEquivalentTo([(1, 1), (4, 1)]);
        At("talk", 0).Should().BeEmpty();
        (phrases.TopicOf(1), phrases.TopicOf(2)).Should().Be((Topic.Who, Topic.Place));

        List<(int Phrase, int Length)> At(string text, int at)
        {
            List<(int Phrase, int Length)> found = [];
            phrases.AddAt(text.Split(' '), at, found);
            return found;
        }
    }

    [Fact]
    public void Of_a_word_all_that_is_known_is_told_at_once()
    {
        LexiconTables words = Understanding.LexiconPacker.Of("# none\nstop en: note how\nstop pt: note\nonly de fr: note\nask HowMany: how_many how\nask What: how\nboss: chief\ntopic Grade: final note*|note\n");
        WordFacts note = words["note"];
        (note.Stops, note.Only, note.Asks, note.Is(WordFacts.Topical), note.Is(WordFacts.Boss)).Should().Be((Tongues.English | Tongues.Portuguese, Tongues.German | Tongues.French, null, true, false));
        (words["how"].Asks, words["how", "many"].Asks, words["many"].Asks).Should().Be((AskForm.HowMany, AskForm.HowMany, null));
        words["chief"].Should().Be(new WordFacts(WordFacts.Boss));
        words["final"].Is(WordFacts.Topical).Should().BeTrue();
        words["nothing"].Should().Be(default(WordFacts));
    }

    [Fact]
    public void Letters_fold_by_the_table_as_they_do_by_decomposition()
    {
        for (char c = ' '; c < '\u0250'; c++)
        {
            if (c is '\u007f' or (>= '\u0080' and <= '\u009f') or '\u00ad' or '\u00a0' or ' ') continue;
            PlainText.Fold($"a{c}b").Should().Be(ByDecomposition($"a{c}b"), "of U+{0:X4}", (int)c);
        }
        PlainText.Fold("  Führung \n der  Straße ").Should().Be("fuhrung der strasse");
    }

    [Fact]
    public void A_thesaurus_knows_a_concept_by_all_its_words_and_languages()
    {
        Thesaurus thesaurus = Understanding.ThesaurusPacker.Of("lead | lead, mend the ropes | de: leiten, lead\n# a comment\nstore | store | de: Lager\n");
        thesaurus.Of(Stems.Of("lead"), Tongues.German).Should().Equal(0);
        thesaurus.Of(Stems.Of("leiten"), Tongues.English).Should().BeEmpty();
        thesaurus.In([Stems.Of("mend"), Stems.Of("ropes")], Tongues.English, apart: false).Should().Contain(new ConceptAt(0, 2, 0));
        thesaurus.In([.. Words.Of("mend the ropes").Select(Stems.Of)], Tongues.English, apart: false).Should().Contain(new ConceptAt(0, 3, 0));
        thesaurus.Count.Should().Be(2);
    }

    private static string ByDecomposition(string text)
    {
        StringBuilder folded = new();
        foreach (char c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && c < 0x0370) continue;
            folded.Append(c == 'ß' ? "ss" : char.ToLowerInvariant(c).ToString());
        }
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
