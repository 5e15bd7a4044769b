using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Exchange;
using CareerContext.Exchange.Archive;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using CareerContext.Vocabulary;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.Exchange;

/// <summary>An archive makes an equal career file of an empty one, or nothing at all.</summary>
public sealed class ArchiveTests
{
    // Says when the schema was made.
    private const string Ledger = "migrations";

    public static TheoryData<int> Versions => [.. Migrator.All.Select(m => m.Version)];

    [Fact]
    public void An_archive_makes_an_equal_file_of_a_missing_one()
    {
        using TempCareer career = FictionalPerson.Live(), fresh = new();
        byte[] archive = Archive(career.File);
        fresh.Clock.Move(LastChange(career) - fresh.Clock.GetUtcNow());
        RestoredArchive restored = ArchiveFormat.Restore(fresh.File, archive, dryRun: false);
        string.Join('\n', Database.Dump(fresh.FilePath, Ledger)).Should().Be(string.Join('\n', Database.Dump(career.FilePath, Ledger)));
        Database.MustBeWhole(fresh.FilePath);
        restored.Records.Should().BeGreaterThan(restored.InTrash).And.Be(career.Read(s => RecordStore.ListAll(s, includeRemoved: true).Count));
        restored.InTrash.Should().BePositive();
        Archive(fresh.File).Should().Equal(archive, "the same career is the same archive");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(fresh.FilePath).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Every_kind_with_every_field_and_list_comes_back()
    {
        using TempCareer career = new(), fresh = new();
        career.Write(s =>
        {
            Source source = SourceStore.Save(s, GeneratedRecords.Upload("every.json"));
            foreach (RecordKind kind in RecordKinds.All) RecordStore.Save(s, GeneratedRecords.Of(kind, 2, source.Id) with { Visibility = Visibility.Private });
            return 0;
        });
        ArchiveFormat.Restore(fresh.File, Archive(career.File), dryRun: false);
        Json(fresh).Should().Equal(Json(career));
        HistoryReplay.Records(fresh.Read(s => History.List(s))).ConvertAll(RecordJson.Write).Should().Equal(Json(fresh));
    }

    [Fact]
    public void History_goes_on_where_it_was_and_changes_can_be_taken_back()
    {
        using TempCareer career = FictionalPerson.Live(), fresh = new();
        career.Write(s => OwnVocabulary.AddAlias(s, "Kubernetes", "kubby", ""));
        ArchiveFormat.Restore(fresh.File, Archive(career.File), dryRun: false);
        long last = fresh.Read(History.LastNumber);
        last.Should().Be(career.Read(History.LastNumber));
        Change change = fresh.Read(s => History.List(s)).Last(c => c.Before is not null && RecordKinds.Find(c.RecordKind) is not null);
        CareerRecord before = RecordJson.Read(change.Before!);
        fresh.Write(s => RecordStore.Save(s, before));
        fresh.Read(History.LastNumber).Should().Be(last + 1);
        fresh.Read(s => RecordStore.Get(s, before.Id)).Values.Should().Equal(before.Values);
        fresh.Read(VocabularyStore.Index).Find("kubby").Should().NotBeEmpty();
        fresh.Write(VocabularyStore.Undo);
        fresh.Read(VocabularyStore.Index).Find("kubby").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_archive_of_an_older_schema_is_migrated(int version)
    {
        using TempCareer old = new(), fresh = new();
        Database.Execute(old.FilePath, File.ReadAllText(Repository.File("tests", "CareerContext.Tests", "OldFiles", string.Create(CultureInfo.InvariantCulture, $"schema{version}.sql"))));
        byte[] archive = ArchiveWriter.Pack(Taken(old.FilePath, version));
        ArchiveFormat.Restore(fresh.File, archive, dryRun: false);
        Json(fresh).Should().Equal(Json(old)).And.HaveCountGreaterThan(5);
        fresh.File.SchemaVersion().Should().Be(Migrator.LatestVersion);
        Database.MustBeWhole(fresh.FilePath);
    }

    [Fact]
    public void An_archive_of_a_newer_schema_or_form_is_refused()
    {
        using TempCareer career = FictionalPerson.Live(), fresh = new();
        CareerArchive archive = career.Read(ArchiveStore.Read);
        Refused(fresh, ArchiveWriter.Pack(archive with { Schema = Migrator.LatestVersion + 1 })).Message.Should().Contain("newer version");
    }

    [Fact]
    public void A_file_that_holds_something_is_left_alone_and_an_empty_one_is_filled()
    {
        using TempCareer career = FictionalPerson.Live(), other = FictionalPerson.Live(), empty = new();
        byte[] archive = Archive(career.File);
        List<string> before = Database.Dump(other.FilePath);
        FluentActions.Invoking(() => ArchiveFormat.Restore(other.File, archive, dryRun: false)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Conflict).WithMessage(CareerFile.NotEmpty);
        Database.Dump(other.FilePath).Should().Equal(before);
        empty.Write(s => 0);
        ArchiveFormat.Restore(empty.File, archive, dryRun: false);
        Json(empty).Should().Equal(Json(career));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        using TempCareer career = FictionalPerson.Live(), fresh = new();
        ArchiveFormat.Restore(fresh.Open(readOnly: true), Archive(career.File), dryRun: true).Records.Should().BePositive();
        fresh.Names().Should().BeEmpty();
    }

    [Fact]
    public void A_cut_or_changed_archive_is_refused_or_whole_all_the_same()
    {
        using TempCareer career = FictionalPerson.Live();
        byte[] archive = Archive(career.File);
        List<string> expected = Json(career);
        Random random = new(1);
        int refused = 0;
        for (int i = 0; i < 150; i++)
        {
            using TempCareer fresh = new();
            byte[] changed = i % 3 == 0 ? archive[..random.Next(archive.Length)] : [.. archive];
            if (i % 3 != 0) changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                ArchiveFormat.Restore(fresh.File, changed, dryRun: false);
                Json(fresh).Should().Equal(expected, "a bit that no one reads may be another");
            }
            catch (CareerException fault)
            {
                refused++;
                fault.Fault.Should().BeOneOf(Fault.Invalid, Fault.Unsupported);
                fresh.Names().Should().BeEmpty();
            }
        }
        refused.Should().BeGreaterThan(100);
    }

    [Theory]
    [InlineData("person", "7")]
    [InlineData("history", "x")]
    [InlineData("skills", "[[[[[1]]]]]")]
    public void Rows_that_contradict_their_schema_are_refused(string table, string value)
    {
        using TempCareer career = FictionalPerson.Live(), fresh = new();
        CareerArchive archive = career.Read(ArchiveStore.Read);
        Refused(fresh, ArchiveWriter.Pack(With(archive, table, t => t with { Lines = Encoding.UTF8.GetBytes($"[{value}]\n"), Rows = 1 })));
        Refused(fresh, ArchiveWriter.Pack(With(archive, table, t => t with { Lines = t.Lines[..^5] })));
        Refused(fresh, ArchiveWriter.Pack(With(archive, table, t => t with { Rows = t.Rows + 1 })));
        Refused(fresh, ArchiveWriter.Pack(With(archive, table, t => t with { Lines = [.. t.Lines, .. t.Lines], Rows = t.Rows * 2 })));
        Refused(fresh, ArchiveWriter.Pack(With(archive, table, t => t with { Columns = [.. t.Columns.Skip(1), "id) VALUES (1); DROP TABLE person; --"] })));
        Refused(fresh, ArchiveWriter.Pack(With(archive, table, t => t with { Name = "sqlite_master" })));
        Refused(fresh, ArchiveWriter.Pack(archive with { Tables = [.. archive.Tables.Where(t => t.Name != table)] }));
    }

    [Fact]
    public void A_history_that_cannot_be_read_is_refused()
    {
        using TempCareer career = FictionalPerson.Live(), fresh = new();
        CareerArchive archive = career.Read(ArchiveStore.Read);
        string history = Encoding.UTF8.GetString(archive.Tables.Single(t => t.Name == "history").Lines);
        Refused(fresh, ArchiveWriter.Pack(With(archive, "history", t => t with { Lines = Encoding.UTF8.GetBytes(history.Replace("\\\"fields\\\"", "\\\"field\\\"", StringComparison.Ordinal)) })));
        Refused(fresh, ArchiveWriter.Pack(With(archive, "history", t => t with { Lines = Encoding.UTF8.GetBytes(string.Concat(history.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Far(l, t.Columns.ToList().IndexOf("schema_version"))))) })));
        Refused(fresh, ArchiveWriter.Pack(With(archive, "sources", t => t with { Lines = [], Rows = 0 }))).Message.Should().Contain("not there");
    }

    // A number that is none for the program, though it is one for the table.
    private static string Far(string line, int column)
    {
        JsonArray row = JsonNode.Parse(line)!.AsArray();
        row[column] = 99_999_999_999;
        return row.ToJsonString() + "\n";
    }

    [Fact]
    public void A_part_that_unpacks_without_end_is_refused()
    {
        using TempCareer career = FictionalPerson.Live(), fresh = new();
        byte[] archive = Archive(career.File);
        using MemoryStream stream = new();
        stream.Write(archive);
        using (ZipArchive zip = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(CareerArchive.EntryOf("person"))!.Delete();
            using Stream bomb = zip.CreateEntry(CareerArchive.EntryOf("person"), CompressionLevel.Fastest).Open();
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) bomb.Write(zeros);
        }
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        Refused(fresh, stream.ToArray()).Message.Should().Contain("longer");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void An_archive_is_known_by_its_content_and_never_merged()
    {
        using TempCareer career = FictionalPerson.Live();
        ForeignFile file = Importer.Open(Archive(career.File), "anything.bin");
        file.Format.Name.Should().Be("careercontext-archive");
        FluentActions.Invoking(() => Importer.Plan(career.File, file)).Should().Throw<CareerException>().WithMessage(CareerFile.NotEmpty);
    }

    private static byte[] Archive(CareerFile file) => Exporter.Export(file, new ExportOrder("archive")).Content;

    private static List<string> Json(TempCareer career) => career.Read(s => RecordStore.ListAll(s, includeRemoved: true)).ConvertAll(RecordJson.Write);

    private static DateTimeOffset LastChange(TempCareer career) => DateTimeOffset.Parse(career.Read(s => History.List(s))[^1].ChangedAt, CultureInfo.InvariantCulture);

    private static CareerException Refused(TempCareer fresh, byte[] archive)
    {
        CareerException fault = FluentActions.Invoking(() => ArchiveFormat.Restore(fresh.File, archive, dryRun: false)).Should().Throw<CareerException>().Which;
        fault.Fault.Should().BeOneOf(Fault.Invalid, Fault.Unsupported);
        fresh.Names().Should().BeEmpty();
        return fault;
    }

    private static CareerArchive With(CareerArchive archive, string table, Func<ArchiveTable, ArchiveTable> change) => archive with { Tables = [.. archive.Tables.Select(t => t.Name == table ? change(t) : t)] };

    // What an older version of the program would have archived: its file is read past the library, which would migrate it.
    private static CareerArchive Taken(string path, int version)
    {
        using SqliteConnection connection = Database.Open(path);
        List<ArchiveTable> tables = [];
        foreach (string table in Database.Tables(connection).Except(CareerArchive.Derived).Where(t => t is not ("record_text" or "record_terms")))
        {
            List<string> columns = Database.Rows(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid").ConvertAll(r => r[1..^1]);
            List<string> rows = Database.Rows(connection, $"SELECT json_array({string.Join(", ", columns)}) FROM {table}").ConvertAll(r => r[1..^1].Replace("''", "'", StringComparison.Ordinal));
            tables.Add(new ArchiveTable(table, columns, rows.Count, Encoding.UTF8.GetBytes(string.Concat(rows.Select(r => JsonNode.Parse(r)!.ToJsonString() + "\n")))));
        }
        return new CareerArchive(version, tables);
    }
}
