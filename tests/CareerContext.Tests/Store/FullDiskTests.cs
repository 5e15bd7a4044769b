using CareerContext.Interests;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Store;

public class FullDiskTests
{
    private const string Full = "The disk is full. Nothing was changed.";

    [Fact]
    public void A_full_disk_is_named_and_what_it_refuses_is_not_there_and_what_it_takes_is()
    {
        using SmallDisk disk = SmallDisk.OrSkip(kilobytes: 3000);
        string path = disk.File("career.db");
        CareerFile file = CareerLibrary.Open(path);
        file.Write(Origin.Cli, s => RecordStore.Save(s, Interest(0, 10)));
        int refused = 0, committed = 1;
        for (int room = 0; room < 40; room++)
        {
            disk.Fill(leave: room * 16 * 1024);
            try
            {
                file.Write(Origin.Cli, s => RecordStore.Save(s, Interest(room + 1, 40_000)));
                committed++;
            }
            catch (CareerException error)
            {
                (error.Fault, error.Message).Should().Be((Fault.Unsupported, Full));
                refused++;
            }
            File.Delete(disk.File(SmallDisk.Ballast));
            file.Read(s => RecordStore.ListAll(s).Count).Should().Be(committed);
        }
        refused.Should().BePositive();
        committed.Should().BeGreaterThan(1);
        file.CheckIntegrity().Should().BeEmpty();
    }

    [Fact]
    public void A_backup_that_finds_no_room_leaves_nothing()
    {
        using SmallDisk disk = SmallDisk.OrSkip(kilobytes: 64);
        using TempCareer career = new();
        career.Write(s => RecordStore.Save(s, Interest(0, 100_000)));
        Action backup = () => career.File.Backup(disk.File("copy.db"));
        backup.Should().Throw<CareerException>().WithMessage("The disk is full.*");
        disk.Names().Should().BeEmpty();
    }

    private static CareerRecord Interest(int number, int length) => GeneratedRecords.Of(InterestKind.Kind, number) with
    {
        Values = new Dictionary<string, object> { ["name"] = $"Interest {number} {new string('x', length)}" },
    };
}
