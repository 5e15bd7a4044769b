using CareerContext.Vocabulary;

namespace CareerContext.Tests.Vocabulary;

public sealed class OwnNamesTests
{
    private const string Seed = """
        Databases | DBs | de: Datenbanken | es: bases de datos
        Relational databases < Databases | RDBMS
        PostgreSQL [technology] < Relational databases | Postgres
        Version control | revision control
        Git [technology] < Version control
        Nursing | care work | de: Pflege
        Wound care < Nursing
        Banking
        Savings Bank [company] < Banking | bank
        """;

    private static readonly StoredEntity[] Stored =
    [
        new("skill:nursing", EntityKind.Skill, "Nursing") { Origin = "seed", Status = ReviewStatus.Flagged, Terms = [new("nursing work", "")] },
        new("skill:git", EntityKind.Skill, "Git") { Origin = "seed", Uri = "http://example.org/git", Terms = [new("the history", ""), new("GIT", "de"), new("Versionen", "it")], Broader = ["skill:databases", "skill:version control", "skill:nothing"] },
        new("skill:beekeeping", EntityKind.Skill, "Beekeeping") { Field = "own", Terms = [new("Imkerei", "de"), new("imkerei", "de"), new("bee keeping", ""), new("apiaries", ""), new("…", "")], Broader = ["skill:beekeeping", "skill:hobbies"] },
        new("skill:hobbies", EntityKind.Skill, "Hobbies") { Status = ReviewStatus.Flagged },
        new("company:banking", EntityKind.Company, "Banking") { Field = "own", Terms = [new("bank", "")] },
        new("technology:databases", EntityKind.Technology, "Databases") { Origin = "seed", Terms = [new("stores of rows", "")] },
        new("esco:1", EntityKind.Skill, "wound care") { Origin = "esco", Uri = "http://example.org/1", ImportedTerms = [new("wound dressings", ""), new("Wundpflege", "de")], ImportedBroader = ["skill:nursing", "esco:2"] },
        new("esco:2", EntityKind.Skill, "tending of wounds") { Origin = "esco", ImportedBroader = ["skill:nursing", "skill:nursing"] },
    ];

    [Fact]
    public void What_a_file_adds_gives_the_same_as_if_all_were_put_together_at_once()
    {
        VocabularyBuilder seeds = new(), whole = new();
        foreach (VocabularyBuilder builder in new[] { seeds, whole }) builder.AddSeed("field", System.Text.Encoding.UTF8.GetBytes(Seed));
        whole.Relate();
        whole.Add(Stored);
        SeedTables tables = SeedPacker.Tables(seeds);
        ShouldBeTheSame(new VocabularyIndex(tables, new OwnNames(tables, Stored)), whole);
    }

    [Fact]
    public void So_it_is_over_the_shipped_seed_and_without_a_file()
    {
        VocabularyBuilder whole = VocabularyBuilder.OfSeed();
        ShouldBeTheSame(BuiltInVocabulary.Index, whole);
        whole.Add(Stored);
        ShouldBeTheSame(VocabularyStore.IndexWith(Stored), whole);
    }

    [Fact]
    public void What_is_flagged_is_not_found_and_is_still_there()
    {
        VocabularyIndex index = VocabularyStore.IndexWith(Stored);
        index.Find("nursing").Concat(index.Find("nursing work")).Concat(index.Find("hobbies")).Should().BeEmpty();
        index.ById("skill:nursing")!.Status.Should().Be(ReviewStatus.Flagged);
        index.Find("the history").Should().ContainSingle().Which.Should().BeSameAs(index.ById("technology:git"));
        index.Named("Beekeeping")!.Broader[^1].Should().BeSameAs(index.Named("hobbies"));
        BuiltInVocabulary.Index.Find("nursing").Should().ContainSingle();
    }

    private static void ShouldBeTheSame(VocabularyIndex index, VocabularyBuilder whole)
    {
        index.Entities.Select(e => Described(e.Id, e.Kind, e.Name, e.Field, e.Origin, e.Status, e.Uri, e.Names, e.Broader.Select(b => b.Id), e.Narrower.Select(n => n.Id)))
            .Should().Equal(whole.Entities.Select(e => Described(e.Id, e.Kind, e.Name, e.Field, e.Origin, e.Status, e.Uri, e.Names.Select(n => n.Term), e.Broader.Select(b => b.Id), e.Narrower.Select(n => n.Id))));
        ILookup<ulong, VocabularyBuilder.Name> byKey = whole.Names.SelectMany(n => n.Keys.Select(k => (Key: k, Name: n))).ToLookup(n => n.Key, n => n.Name);
        foreach (string text in whole.Names.Select(n => n.Term.Term).SelectMany(t => new[] { t, t + "s", t.TrimEnd('s'), t.Replace(" ", "", StringComparison.Ordinal), t + " " + t[0] }).Distinct())
        {
            index.Match(text).Select(m => (m.Entity.Id, m.Method)).Should().Equal(Match(text, byKey), text);
        }
        foreach (VocabularyBuilder.Draft entity in whole.Entities)
        {
            index.ById(entity.Id)!.Id.Should().Be(entity.Id);
            index.Named(entity.Name, entity.Kind).Should().NotBeNull();
        }
    }

    private static string Described(string id, EntityKind kind, string name, string field, string origin, ReviewStatus status, string? uri, IEnumerable<EntityTerm> names, IEnumerable<string> broader, IEnumerable<string> narrower) =>
        $"{id} {kind} {name} {field} {origin} {status} {uri}: {string.Join(", ", names.Select(n => $"{n.Language}:{n.Term}"))} < {string.Join(", ", broader)} > {string.Join(", ", narrower)}";

    // The rule in plain words: an entity is found once, by its best name; by stems only where no name fits letter for letter.
    private static List<(string Id, MatchMethod Method)> Match(string text, ILookup<ulong, VocabularyBuilder.Name> byKey)
    {
        TermKey key = TermKey.Of(text);
        List<(string Id, MatchMethod Method)> found = [.. byKey[key.Letters].Where(n => n.Key.Words == key.Words || key.Words == 1 || key.Length > 4)
            .Select(n => (n.Entity, Method: n.Entity.Names[0] == n ? MatchMethod.Canonical : MatchMethod.Alias)).GroupBy(n => n.Entity).Select(e => (e.Key.Id, e.Min(n => n.Method)))];
        return found.Count > 0 ? found : [.. byKey[key.Stems].Where(n => n.Key.Words == key.Words).Select(n => n.Entity).Distinct().Select(e => (e.Id, MatchMethod.Stem))];
    }
}
