using CareerContext.Context;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Vocabulary;

public sealed class VocabularyIndexTests
{
    private const string Seed = """
        Databases | DBs | de: Datenbanken | es: bases de datos
        Relational databases < Databases | RDBMS | de: relationale Datenbanken
        PostgreSQL [technology] < Relational databases | Postgres
        MySQL [technology] < Relational databases
        Document stores < Databases
        MongoDB [technology] < Document stores | mongo
        Node.js [technology] | node
        CI/CD | continuous integration and delivery
        Nursing
        Registered nursing < Nursing | RN
        Wound care < Nursing | wound management | de: Wundversorgung
        Project management
        Project management software < Project management
        Go [technology] | golang
        R [technology]
        .NET [technology] | dotnet
        Ruby on Rails [technology] | Rails
        Aplicações móveis | pt: aplicações móveis
        Process mapping
        Special education | SEND
        Access [technology] | MS Access
        """;

    private static readonly VocabularyIndex Index = SeedTests.Index(Seed);

    [Theory]
    [InlineData("node js", "Node.js")]
    [InlineData("NodeJS", "Node.js")]
    [InlineData("node-js", "Node.js")]
    [InlineData("ci cd", "CI/CD")]
    [InlineData("CICD", "CI/CD")]
    [InlineData("data bases", "Databases")]
    [InlineData("wundversorgung", "Wound care")]
    [InlineData("relationale datenbanken", "Relational databases")]
    [InlineData(".net", ".NET")]
    public void Spaces_dots_hyphens_slashes_and_accents_do_not_count(string name, string found) => Index.Find(name).Select(e => e.Name).Should().Equal(found);

    [Theory]
    [InlineData("net")]
    [InlineData("r n")]
    [InlineData("wound")]
    [InlineData("")]
    [InlineData("…")]
    public void What_is_no_name_finds_nothing(string name) => Index.Find(name).Should().BeEmpty();

    [Theory]
    [InlineData("relational database", "Relational databases")]
    [InlineData("base de datos", "Databases")]
    [InlineData("Datenbank", "Databases")]
    [InlineData("aplicacao movel", null)]
    [InlineData("process maps", null)]
    public void A_plural_finds_its_singular_and_the_other_way_round(string name, string? found)
    {
        Index.Find(name).Should().BeEmpty("it is no name letter for letter");
        Index.Match(name).Where(m => m.Method == MatchMethod.Stem).Select(m => m.Entity.Name).Should().Equal(found is null ? [] : [found]);
    }

    [Fact]
    public void A_tool_has_no_plural() => Find("rail freight").Should().BeEmpty();

    [Theory]
    [InlineData("Runs project management software on Postgres", "Project management software|Project management|PostgreSQL")]
    [InlineData("wound-care, CI/CD and data bases", "Wound care|CI/CD|Databases")]
    [InlineData("Go and go to market", "")]
    [InlineData("Go and Postgres services", "Go|PostgreSQL")]
    [InlineData("we go to market with access for all", "")]
    [InlineData("Wrote services in Go and R.", "Go|R")]
    [InlineData("Go through the list of all open items", "")]
    [InlineData("they send parcels", "")]
    [InlineData("Led SEND provision", "Special education")]
    [InlineData("Built forms in Access", "Access")]
    [InlineData("golang", "Go")]
    [InlineData("go", "Go")]
    public void A_text_is_searched_for_names_longest_first(string text, string found) => string.Join('|', Find(text).Distinct()).Should().Be(found);

    [Fact]
    public void Places_are_counted_in_words()
    {
        List<string> words = [.. Words.Of("knows relational databases well")];
        TermMatch match = Index.FindIn(words)[0];
        (match.At, match.Length, match.Entity.Name, match.Method).Should().Be((1, 2, "Relational databases", MatchMethod.Canonical));
    }

    [Fact]
    public void Without_the_text_an_everyday_word_is_no_name()
    {
        Index.FindIn(["we", "go"]).Should().BeEmpty();
        Index.FindIn(["go"]).Should().ContainSingle();
    }

    [Fact]
    public void Kin_is_found_by_what_is_broader()
    {
        Entity postgres = Index.Find("postgres")[0], mysql = Index.Find("mysql")[0], mongo = Index.Find("mongo")[0], relational = postgres.Broader[0], databases = relational.Broader[0];
        VocabularyIndex.Descendants(databases).Should().BeEquivalentTo([relational, postgres, mysql, mongo, Index.Named("Document stores")!]);
        postgres.Broader.Should().Equal(relational);
        relational.Broader.Should().Equal(databases);
        VocabularyIndex.Siblings(postgres).Should().Equal(mysql);
        VocabularyIndex.Nearest(postgres, new HashSet<Entity> { mongo, relational, mysql, Index.Named("Nursing")! }).Should().Equal(mysql, relational, mongo);
        VocabularyIndex.Nearest(databases, new HashSet<Entity> { postgres }).Should().Equal(postgres);
    }

    [Fact]
    public void A_circle_of_broader_names_ends()
    {
        VocabularyIndex index = SeedTests.Index("A < B\nB < A");
        VocabularyIndex.Descendants(index.Named("A")!).Select(e => e.Name).Should().Equal("B");
    }

    [Fact]
    public void Words_are_taken_apart_as_everywhere()
    {
        foreach (string term in BuiltInVocabulary.Index.Entities.SelectMany(e => e.Names).Select(n => n.Term).Concat(["Ægir’s ½ straße", "C++/C#", "e.g. .NET 8", "naïve—test", "日本語 テスト", "ﬁne", "a'b 'c'"]))
        {
            TermKey fast = TermKey.Of(term), slow = new();
            foreach (string word in Words.Of(term)) slow.Add(word);
            (fast.Letters, fast.Stems, fast.Words).Should().Be((slow.Letters, slow.Stems, slow.Words), term);
        }
    }

    [Fact]
    public void Ids_are_the_same_in_every_file()
    {
        Index.ById("skill:wound care").Should().BeSameAs(Index.Named("WOUND CARE"));
        Index.ById("technology:wound care").Should().BeNull();
        Index.ById("nonsense").Should().BeNull();
        Index.Entities.Should().OnlyContain(e => Index.ById(e.Id) == e);
    }

    [Fact]
    public void An_entity_is_the_same_object_whoever_asks_for_it()
    {
        Entity wound = Index.Named("Wound care")!;
        Index.Find("wundversorgung").Should().ContainSingle().Which.Should().BeSameAs(wound);
        Index.Named("Nursing")!.Narrower.Should().Contain(e => ReferenceEquals(e, wound));
        Index.Entities.Should().Contain(e => ReferenceEquals(e, wound));
        Parallel.For(0, 8, _ => BuiltInVocabulary.Index.Entities[4000].Broader.Should().OnlyContain(e => ReferenceEquals(e, BuiltInVocabulary.Index.ById(e.Id))));
    }

    private static List<string> Find(string text) => [.. Index.FindIn([.. Words.Of(text)], text).Select(m => m.Entity.Name)];
}
