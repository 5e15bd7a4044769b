using System.Globalization;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.Store;

/// <summary>A file of every released schema, kept as SQL in OldFiles/, opens today without losing a row.</summary>
[Trait("Engine", "every")]
public sealed class OldFilesTests
{
    private static readonly string[] Derived = ["migrations", "quick_summary", "profile_summary", "skill_evidence", "record_text",
        "entities", "entity_aliases", "entity_relations", "entity_links", "vocabulary_seed", "recognised_values"];

    public static TheoryData<int> Versions => [.. Migrator.All.Select(m => m.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_file_of_an_older_schema_keeps_every_row(int version)
    {
        using TempCareer career = new();
        Database.Execute(career.FilePath, File.ReadAllText(Fixture(version)));
        career.File.SchemaVersion().Should().Be(version);
        Dictionary<string, string> columns = Database.Columns(career.FilePath);
        List<string> before = Database.Dump(career.FilePath, Derived);
        before.Should().HaveCountGreaterThan(20);

        career.Read(s => RecordStore.ListAll(s, includeRemoved: true).Count).Should().Be(8);

        career.File.SchemaVersion().Should().Be(Migrator.LatestVersion);
        Database.Dump(career.FilePath, columns, Derived).Should().Equal(before);
        Database.MustBeWhole(career.FilePath);
        List<Change> changes = career.Read(s => History.List(s));
        HistoryReplay.Records(changes).ConvertAll(RecordJson.Write).Should().Equal(career.Read(s => RecordStore.ListAll(s, includeRemoved: true)).ConvertAll(RecordJson.Write));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Its_schema_becomes_that_of_a_fresh_file(int version)
    {
        using TempCareer old = new(), fresh = new();
        Database.Execute(old.FilePath, File.ReadAllText(Fixture(version)));
        old.Read(s => 0);
        fresh.Write(s => 0);
        Database.Schema(old.FilePath).Should().Equal(Database.Schema(fresh.FilePath));
    }

    // A released schema's file never changes, so it is written once and then only read.
    private static string Fixture(int version)
    {
        string path = Repository.File("tests", "CareerContext.Tests", "OldFiles", string.Create(CultureInfo.InvariantCulture, $"schema{version}.sql"));
        if (File.Exists(path)) return path;
        if (!Snapshot.Writing) Assert.Fail($"{path} is missing: a schema that is released stays as a fixture. Run this test once with {Snapshot.Variable}=write, read the file and commit it.");
        using TempCareer career = FictionalPerson.Live();
        using (SqliteConnection connection = Database.Open(career.FilePath))
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            Migrator.Down(connection, transaction, version);
            transaction.Commit();
            Database.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE history SET schema_version = {version}"));
        }
        File.WriteAllText(path, $"-- A career file of schema {version}, as it was when that schema was released. The person is invented.\n{Database.Script(career.FilePath)}");
        return path;
    }
}
