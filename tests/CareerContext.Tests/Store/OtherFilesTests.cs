using System.Security.Cryptography;
using CareerContext.Interests;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Store;

/// <summary>What is no career file of ours is refused with a sentence, and not one byte of it changes.</summary>
[Trait("Engine", "every")]
public sealed class OtherFilesTests : IDisposable
{
    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        foreach (string text in (string[])["x", "{\"basics\": {}}", "SQLite format 4\0" + new string('x', 200)])
        {
            File.WriteAllText(career.FilePath, text);
            career.File.Look().Should().Be(FileState.Foreign);
            MustBeRefused("is not a career file; name another one with --db");
        }
    }

    [Fact]
    public void A_header_with_nothing_behind_it_is_refused()
    {
        File.WriteAllText(career.FilePath, "SQLite format 3\0" + new string('x', 2000));
        MustBeRefused("is not a career file; name another one with --db");
    }

    [Fact]
    public void The_database_of_another_program_is_refused()
    {
        Database.Execute(career.FilePath, "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT); INSERT INTO moz_places VALUES (1, 'x')");
        career.File.Look().Should().Be(FileState.Foreign);
        MustBeRefused("is not a career file; name another one with --db");
    }

    [Theory]
    [InlineData("PRAGMA user_version = 1")]
    [InlineData("PRAGMA user_version = 7")]
    [InlineData("PRAGMA application_id = 7")]
    public void A_database_without_tables_that_bears_a_mark_is_refused(string mark)
    {
        Database.Execute(career.FilePath, mark);
        career.File.Look().Should().Be(FileState.Foreign);
        MustBeRefused("is not a career file; name another one with --db");
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused()
    {
        Add(1);
        Database.Execute(career.FilePath, "PRAGMA user_version = 99");
        career.File.Look().Should().Be(FileState.Newer);
        MustBeRefused($"written by a newer version of CareerContext (schema 99, this program speaks {Migrator.LatestVersion})");
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        Add(50);
        byte[] whole = File.ReadAllBytes(career.FilePath);
        foreach (int kept in (int[])[whole.Length / 2, 4096, 512, 100])
        {
            File.WriteAllBytes(career.FilePath, whole[..kept]);
            MustBeRefused("damaged", "is not a career file");
        }
    }

    [Fact]
    public void A_file_whose_pages_are_scribbled_over_is_refused()
    {
        Add(50);
        byte[] bytes = File.ReadAllBytes(career.FilePath);
        RandomNumberGenerator.Fill(bytes.AsSpan(4096));
        File.WriteAllBytes(career.FilePath, bytes);
        MustBeRefused("damaged");
    }

    [Fact]
    public void A_file_whose_schema_is_scribbled_over_is_refused()
    {
        Add(1);
        byte[] bytes = File.ReadAllBytes(career.FilePath);
        RandomNumberGenerator.Fill(bytes.AsSpan(100, 3000));
        File.WriteAllBytes(career.FilePath, bytes);
        MustBeRefused("damaged");
    }

    [Fact]
    public void A_folder_is_refused()
    {
        Directory.CreateDirectory(career.FilePath);
        FluentActions.Invoking(() => career.Write(s => 0)).Should().Throw<CareerException>().WithMessage("*is a folder*");
    }

    private void Add(int count) => career.Write(s =>
    {
        for (int i = 0; i < count; i++) RecordStore.Save(s, GeneratedRecords.Of(InterestKind.Kind, i));
        return 0;
    });

    private void MustBeRefused(params string[] sentences)
    {
        byte[] before = File.ReadAllBytes(career.FilePath);
        (string Name, Action Use)[] uses =
        [
            ("read", () => career.Read(s => RecordStore.ListAll(s))),
            ("write", () => career.Write(s => RecordStore.Save(s, GeneratedRecords.Of(InterestKind.Kind, 0)))),
            ("read-only read", () => career.Open(readOnly: true).Read(s => RecordStore.ListAll(s))),
            ("rollback", () => career.File.Rollback(1)),
        ];
        foreach ((string name, Action use) in uses)
        {
            string message = use.Should().Throw<CareerException>(name).Which.Message;
            sentences.Should().Contain(s => message.Contains(s), "{0} says: {1}", name, message);
            File.ReadAllBytes(career.FilePath).Should().Equal(before, "{0} must not touch it", name);
            career.Names().Should().Equal(["career.db"], "{0} must leave nothing beside it", name);
        }
    }
}
