using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public sealed class ForgetVerbTests : IDisposable
{
    private readonly TempCareer career = People.Saved();

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData("Chess\n", true)]
    [InlineData("  Chess \n", false)]
    [InlineData("Chess", false)]
    public void A_record_is_forgotten_when_its_name_is_typed(string input, bool typed)
    {
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        CareerRecord other = career.Write(s => RecordStore.Save(s, People.Interest("Chess openings")));
        string copy = career.File.Rollback(5);
        Finished run = CliRun.With(input, typed, "record", "forget", chess.Id, "--db", career.FilePath);
        run.Expect().Should().StartWith($"interest {chess.Id} Chess: its content goes").And.Contain($"\n  {copy}\n").And.Contain("`careercontext record remove").And.Contain("Backups, exports")
            .And.Contain($"\nForgotten: {chess.Id}. 1 record, the content of 1 change, 0 questions between sources, 0 sources, 0 links to it.\n").And.Contain($"Its name still stands in other records, now or in their history: {other.Id}.\n");
        run.Error.Should().Be($"To go on, type: Chess\nor: forget {chess.Id}\n> ");
        career.Read(s => RecordStore.Find(s, chess.Id)).Should().BeNull();
        career.Names().Should().Equal("career.db");
        CliRun.Of("history", "--db", career.FilePath).Expect().Should().Contain("forgotten");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("yes\n")]
    [InlineData("chess\n")]
    public void Any_other_words_change_nothing(string input)
    {
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        List<string> before = Database.Dump(career.FilePath);
        Finished run = CliRun.With(input, true, "record", "forget", chess.Id, "--db", career.FilePath);
        (run.ExitCode, run.Error).Should().Be((2, $"To go on, type: Chess\nor: forget {chess.Id}\n> Nothing was changed.\n"));
        CliRun.With(input, true, "forget", "--all", "--db", career.FilePath).ExitCode.Should().Be(2);
        Database.Dump(career.FilePath).Should().Equal(before);
    }

    [Fact]
    public void What_is_left_of_an_import_can_be_undone_and_the_forgetting_itself_is_passed_over()
    {
        (string batch, CareerRecord chess, CareerRecord go) = career.File.Write(Origin.Import("games.json"), s => (s.BatchId, RecordStore.Save(s, People.Interest("Chess")), RecordStore.Save(s, People.Interest("Go"))));
        CliRun.With("Chess\n", true, "record", "forget", chess.Id, "--db", career.FilePath).Expect();
        CliRun.Of("undo", "--db", career.FilePath).Expect().Should().Contain(batch);
        career.Read(s => RecordStore.Find(s, go.Id)).Should().BeNull("it came with the import");
        career.Read(s => RecordStore.Find(s, chess.Id)).Should().BeNull("it is forgotten");
        string forgetting = career.Read(s => History.List(s, chess.Id))[^1].BatchId;
        CliRun.Of("undo", forgetting, "--db", career.FilePath).Error.Should().Contain($"What {forgetting} changed was forgotten");
    }

    [Fact]
    public void The_same_command_again_cleans_again()
    {
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        CliRun.With("Chess\n", true, "record", "forget", chess.Id, "--db", career.FilePath).Expect();
        List<string> rows = Database.Dump(career.FilePath);
        CliRun.With($"forget {chess.Id}\n", true, "record", "forget", chess.Id, "--db", career.FilePath).Expect().Should().Contain($"Forgotten: {chess.Id}. 0 records");
        Database.Dump(career.FilePath).Should().Equal(rows);
        CliRun.With("Chess\n", true, "record", "forget", "int_222222", "--db", career.FilePath).ExitCode.Should().Be(3);
    }

    [Fact]
    public void Words_that_hold_for_the_second_run_hold_for_the_first()
    {
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        CliRun.With($"forget {chess.Id}\n", true, "record", "forget", chess.Id, "--db", career.FilePath).Expect().Should().Contain("Importing a file that holds it brings it back.");
        career.Read(s => RecordStore.Find(s, chess.Id)).Should().BeNull();
    }

    [Fact]
    public void What_another_program_still_reads_is_not_called_forgotten()
    {
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        Finished run = career.Read(s =>
        {
            RecordStore.ListAll(s);
            return CliRun.With("Chess\n", true, "record", "forget", chess.Id, "--db", career.FilePath);
        });
        run.Expect(4).Should().Contain($"\nErased from the records: {chess.Id}, not yet from all bytes. 1 record,").And.NotContain("Forgotten:");
        run.Error.Should().EndWith($"It then asks for: forget {chess.Id}\n");
    }

    [Fact]
    public void A_record_in_the_trash_can_be_forgotten()
    {
        CareerRecord chess = career.Write(s => RecordStore.Save(s, People.Interest("Chess")));
        career.Write(s => RecordStore.Remove(s, chess.Id));
        CliRun.With("Chess\n", true, "record", "forget", chess.Id, "--db", career.FilePath).Expect();
        career.Read(s => RecordStore.Find(s, chess.Id)).Should().BeNull();
    }

    [Fact]
    public void Everything_is_forgotten_by_its_own_words()
    {
        Finished run = CliRun.With("forget everything\n", false, "forget", "--all", "--db", career.FilePath);
        run.Expect().Should().Contain("1 record, all sources").And.Contain("\nForgotten: everything. 1 record,");
        career.Read(s => RecordStore.ListAll(s, includeRemoved: true)).Should().BeEmpty();
        CliRun.Of("forget", "--db", career.FilePath).Error.Should().Contain("`careercontext forget --all`");
    }
}
