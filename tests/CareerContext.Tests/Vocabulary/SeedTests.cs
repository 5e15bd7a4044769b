using System.Text;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Vocabulary;

public sealed class SeedTests(ITestOutputHelper output)
{
    private static readonly string[] Ten = ["software", "data", "design", "health", "law", "education", "trades", "sales", "office", "science"];

    [Fact]
    public void The_seed_holds_enough_of_every_field_and_language()
    {
        List<Entity> abilities = [.. BuiltInVocabulary.Index.Entities.Where(e => e.Kind is EntityKind.Skill or EntityKind.Technology)];
        foreach (IGrouping<string, Entity> field in BuiltInVocabulary.Index.Entities.GroupBy(e => e.Field))
            output.WriteLine($"{field.Key,-14} {field.Count(),5} entities, of them {field.Count(e => e.Kind == EntityKind.Skill),4} skills and {field.Count(e => e.Kind == EntityKind.Technology),4} technologies; {field.Sum(e => e.Names.Count() - 1),6} aliases");
        ILookup<string, EntityTerm> aliases = abilities.SelectMany(e => e.Names.Skip(1)).ToLookup(t => t.Language);
        foreach (IGrouping<string, EntityTerm> language in aliases) output.WriteLine($"{(language.Key.Length == 0 ? "en" : language.Key)}: {language.Count()} aliases of skills and technologies");
        output.WriteLine($"skills and technologies: {abilities.Count}; with a broader one: {abilities.Count(e => e.Broader.Count > 0)}");

        abilities.Should().HaveCountGreaterThanOrEqualTo(1500);
        abilities.Count(e => e.Kind == EntityKind.Skill).Should().BeGreaterThanOrEqualTo(1500, "skills alone are enough too");
        aliases.Sum(l => l.Count()).Should().BeGreaterThanOrEqualTo(2500);
        foreach (string field in Ten) abilities.Count(e => e.Field == field).Should().BeGreaterThanOrEqualTo(80, field);
        foreach (string language in SeedTables.Languages) aliases[language].Should().HaveCountGreaterThan(1000, language);
        abilities.Count(e => e.Broader.Count > 0).Should().BeGreaterThan(abilities.Count / 2);
    }

    [Fact]
    public void The_shipped_tables_are_made_of_the_texts()
    {
        byte[] mark = SeedPacker.Mark();
        Snapshot.MatchBytes(Repository.File("src", "CareerContext", "Vocabulary", "Seed.bin"), SeedPacker.Pack(VocabularyBuilder.OfSeed(), mark));
        BuiltInVocabulary.Fingerprint.Should().Be(Convert.ToHexStringLower(mark));
    }

    [Fact]
    public void Every_line_of_the_seed_keeps_the_form_and_every_broader_name_exists()
    {
        VocabularyBuilder.OfSeed().UnknownBroader.Should().BeEmpty();
        BuiltInVocabulary.Fields.Should().Contain(Ten).And.Contain(["companies", "universities"]);
    }

    [Fact]
    public void Nothing_is_a_part_of_itself() =>
        BuiltInVocabulary.Index.Entities.Where(e => e.Broader.Any(b => b == e || VocabularyIndex.Descendants(e).Contains(b))).Select(e => e.Name).Should().BeEmpty();

    [Fact]
    public void A_name_of_several_entities_finds_them_all()
    {
        List<string> shared = [.. BuiltInVocabulary.Index.Entities.SelectMany(e => e.Terms.Select(t => (Term: t, Entity: e))).GroupBy(t => t.Term).Where(g => g.Select(t => t.Entity).Distinct().Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(t => t.Entity.Id).Distinct())}")];
        output.WriteLine($"{shared.Count} names belong to several entities");
        foreach (string name in shared) output.WriteLine(name);
        shared.Count.Should().BeLessThan(BuiltInVocabulary.Index.Entities.Count / 5, "an alias says the same thing, not a related one");
        VocabularyIndex index = Index("Nursing home | care home\nFoster home | care home");
        index.Find("Care home").Select(e => e.Name).Should().BeEquivalentTo("Nursing home", "Foster home");
    }

    [Fact]
    public void Every_name_finds_its_entity() =>
        BuiltInVocabulary.Index.Entities.SelectMany(e => e.Names.Select(n => (n.Term, Entity: e))).Where(n => !BuiltInVocabulary.Index.Find(n.Term).Contains(n.Entity)).Select(n => n.Term).Should().BeEmpty();

    [Theory]
    [InlineData("A | b |", "line 1: a segment between two bars is empty")]
    [InlineData("A\n| b", "line 2: the canonical name is missing")]
    [InlineData("A, B | c", "line 1: the canonical name holds a comma")]
    [InlineData("A | b,, c", "line 1: a name between two commas is empty")]
    [InlineData("A [tool] | b", "line 1: [tool] is no kind")]
    [InlineData("# x\n\nA | it: b", "line 3: it: is no language here")]
    [InlineData("A <  | b", "line 1: a name between two commas is empty")]
    public void A_bad_line_is_named_with_its_file(string text, string words) =>
        FluentActions.Invoking(() => Index(text)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Invalid && e.Message.StartsWith("field.txt, " + words));

    [Fact]
    public void A_line_says_kind_names_languages_and_what_is_broader()
    {
        VocabularyIndex index = Index("# heading\nTool [technology] < Tools | tl, Re:tool | de: Werkzeug, Gerät\r\nTools | fr: outils\n");
        Entity tool = index.Named("tool")!;
        (tool.Id, tool.Kind, tool.Field).Should().Be(("technology:tool", EntityKind.Technology, "field"));
        tool.Names.Select(n => $"{n.Language}:{n.Term}").Should().Equal(":Tool", ":tl", ":Re:tool", "de:Werkzeug", "de:Gerät");
        tool.Aliases("de").Should().Equal("Werkzeug", "Gerät");
        tool.Terms.Should().Equal("tool", "tl", "re:tool", "werkzeug", "gerat");
        tool.Broader.Should().Equal(index.Named("Tools")!);
        index.Named("Tools")!.Narrower.Should().Equal(tool);
    }

    [Fact]
    public void Two_fields_that_list_one_name_make_one_entity()
    {
        VocabularyBuilder builder = new();
        builder.AddSeed("a", "Top\nGit < Top | vcs one"u8);
        builder.AddSeed("b", "Git [technology] | vcs two"u8);
        VocabularyIndex index = SeedPacker.Index(builder);
        index.Find("git").Should().ContainSingle().Which.Kind.Should().Be(EntityKind.Technology);
        index.Find("vcs one").Should().Equal(index.Find("vcs two"));
    }

    internal static VocabularyIndex Index(string seed)
    {
        VocabularyBuilder builder = new();
        builder.AddSeed("field", Encoding.UTF8.GetBytes(seed));
        return SeedPacker.Index(builder);
    }
}
