using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Records;

public sealed class RecordKindsTests
{
    private static readonly string[] Header = ["id", "position", "version", "is_active", "source_id", "source_confidence", "confirmed", "visibility", "created_at", "updated_at"];
    private static readonly string[] Kernel = ["migrations", "sources", "history", "unknown_fields", "field_sources", "quick_summary", "profile_summary", "skill_evidence", "record_text",
        "entities", "entity_aliases", "entity_relations", "entity_links", "vocabulary_seed", "record_terms", "merge_decisions", "recognised_values"];

    [Fact]
    public void Every_field_is_a_column_of_its_table_and_every_column_a_field()
    {
        using TempCareer career = new();
        career.Write(s => 0);
        foreach (RecordKind kind in RecordKinds.All)
        {
            IEnumerable<string> wanted = [.. Header.Select(h => Column(h, HeaderType(h))), .. kind.Fields.Select(f => Column(f.Name, SqlType(f.Type)))];
            Columns(career, kind.Table).Should().BeEquivalentTo(wanted, "the table {0} and {0}Kind.cs say the same", kind.Table);
        }
        foreach (FieldList list in Lists)
        {
            IEnumerable<string> wanted = [.. list.HasIds ? [Column("id", "TEXT")] : Array.Empty<string>(), Column("record_id", "TEXT"), Column("position", "INTEGER"), .. list.Columns.Select(c => Column(c.Name, SqlType(c.Type)))];
            Columns(career, list.Table).Should().BeEquivalentTo(wanted, "the table {0} and its kinds say the same", list.Table);
        }
    }

    [Fact]
    public void Every_table_belongs_to_a_kind_to_a_list_or_to_the_kernel()
    {
        using TempCareer career = new();
        career.Write(s => 0);
        using Microsoft.Data.Sqlite.SqliteConnection connection = Database.Open(career.FilePath);
        Database.Tables(connection).Should().BeEquivalentTo([.. RecordKinds.All.Select(k => k.Table), .. Lists.Select(l => l.Table), .. Kernel]);
    }

    [Fact]
    public void Names_are_lower_case_words_and_belong_to_one_thing()
    {
        RecordKinds.All.Select(k => k.Name).Should().OnlyHaveUniqueItems();
        RecordKinds.All.Select(k => k.Table).Concat(Lists.Select(l => l.Table)).Concat(Kernel).Should().OnlyHaveUniqueItems();
        foreach (RecordKind kind in RecordKinds.All)
        {
            IEnumerable<string> names = [kind.Name, kind.Table, .. kind.Fields.Select(f => f.Name), .. kind.Lists.Select(l => l.Table), .. kind.Lists.SelectMany(l => l.Columns).Select(c => c.Name)];
            names.Should().OnlyContain(n => n.All(c => char.IsAsciiLetterLower(c) || c == '_'));
            kind.Fields.Select(f => f.Name).Concat(kind.Lists.Select(l => l.Table)).Concat(Header).Should().OnlyHaveUniqueItems(kind.Name);
            kind.HasField(kind.TitleField).Should().BeTrue($"{kind.TitleField} names a {kind.Name}");
            foreach (string name in (string[])[kind.Name, kind.Table, kind.Heading, kind.Name.ToUpperInvariant()]) RecordKinds.Find(name).Should().BeSameAs(kind);
        }
    }

    [Fact]
    public void A_list_that_several_kinds_share_is_the_same_in_each()
    {
        foreach (IGrouping<string, FieldList> shared in RecordKinds.All.SelectMany(k => k.Lists).GroupBy(l => l.Table))
        {
            shared.Select(l => string.Join(',', l.Columns.Select(c => $"{c.Name} {c.Type}"))).Distinct().Should().ContainSingle(shared.Key);
            shared.Select(l => (l.HasIds, l.IdPrefix)).Distinct().Should().ContainSingle(shared.Key);
        }
    }

    [Fact]
    public void At_birth_contact_is_given_on_request_and_these_alone_are_private()
    {
        Born(Visibility.Private).Should().BeEquivalentTo("person.address", "person.birth_date", "reference.email", "reference.phone");
        Born(Visibility.Ask).Should().BeEquivalentTo("person.email", "person.phone", "person.website", "person.image", "person.postal_code", "person.links");
    }

    [Fact]
    public void A_new_record_is_shared() => new CareerRecord { Kind = RecordKinds.All[0] }.Visibility.Should().Be(Visibility.Shared);

    [Fact]
    public void Every_field_belongs_to_a_tier_and_leads_from_none_below_it()
    {
        foreach (Field field in RecordKinds.All.SelectMany(k => k.Fields.Concat(k.Lists.SelectMany(l => l.Columns))))
        {
            field.Tier.Should().NotBe(Tier.None, field.Name);
            if (field.LeadTier is { } lead) (lead < field.Tier).Should().BeTrue(field.Name);
        }
    }

    [Fact]
    public void Visibilities_read_back_by_name_and_an_unknown_name_is_private()
    {
        foreach (Visibility visibility in Enum.GetValues<Visibility>()) VisibilityNames.Parse(VisibilityNames.Name(visibility)).Should().Be(visibility);
        VisibilityNames.Parse("public").Should().Be(Visibility.Private);
    }

    [Fact]
    public void Tier_visibility_and_cap_of_every_field_are_one_table() => Snapshot.Match("fields.md", FieldTable.Tiers());

    [Fact]
    public void The_map_says_where_every_field_lives() => Snapshot.MatchRegion(Repository.File("src", "README.md"), "fields", FieldTable.Places());

    private static IEnumerable<FieldList> Lists => RecordKinds.All.SelectMany(k => k.Lists).DistinctBy(l => l.Table);

    private static IEnumerable<string> Born(Visibility visibility) => RecordKinds.All.SelectMany(k => k.Fields.Where(f => f.Visibility == visibility).Select(f => $"{k.Name}.{f.Name}")
        .Concat(k.Lists.Where(l => l.Visibility == visibility).Select(l => $"{k.Name}.{l.Table}")));

    private static List<string> Columns(TempCareer career, string table) => Database.Rows(career.FilePath, $"SELECT name, type FROM pragma_table_info('{table}')");

    private static string Column(string name, string type) => $"'{name}'|'{type}'";

    private static string HeaderType(string column) => column is "position" or "version" or "is_active" or "confirmed" ? "INTEGER" : column == "source_confidence" ? "REAL" : "TEXT";

    private static string SqlType(FieldType type) => type switch
    {
        FieldType.Number => "REAL",
        FieldType.WholeNumber or FieldType.Flag => "INTEGER",
        _ => "TEXT",
    };
}
