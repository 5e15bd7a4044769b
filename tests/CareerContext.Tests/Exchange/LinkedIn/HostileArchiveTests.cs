using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.Archives;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Exchange.LinkedIn;

public sealed class HostileArchiveTests
{
    private static readonly KeyValuePair<string, string> Skills = new("Skills.csv", "Name\nNavigation\n");

    private static void Refused(byte[] zip, string sentence) =>
        FluentActions.Invoking(() => FictionalExport.Plan(zip, "export.zip")).Should().Throw<CareerException>().WithMessage(sentence).Which.Message.Should().NotContain("\n");

    private static byte[] Zip(params string[] names) => FictionalExport.Zip("", names.Select(n => new KeyValuePair<string, string>(n, "Name\nNavigation\n")));

    private static byte[] Packed(string name, int megabytes, CompressionLevel level = CompressionLevel.SmallestSize)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry(name, level).Open();
            byte[] block = new byte[1024 * 1024];
            Array.Fill(block, (byte)'a');
            for (int i = 0; i < megabytes; i++) entry.Write(block);
        }
        return stream.ToArray();
    }

    // Every place where the archive says how large its one entry is: behind the local mark and in the directory.
    private static byte[] Declaring(byte[] zip, uint size)
    {
        byte[] lie = [.. zip];
        int directory = lie.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(lie.AsSpan(directory + 24), size);
        BinaryPrimitives.WriteUInt32LittleEndian(lie.AsSpan(22), size);
        return lie;
    }

    [Theory]
    [InlineData("../Skills.csv")]
    [InlineData("a/../../Skills.csv")]
    [InlineData("..\\Skills.csv")]
    [InlineData("/etc/Skills.csv")]
    [InlineData("C:\\Skills.csv")]
    [InlineData("a\u0001/Skills.csv")]
    public void A_path_outside_is_refused(string name) => Refused(Zip("Skills.csv", name), "The ZIP holds an entry whose path leads out of it*");

    [Fact]
    public void Two_entries_of_one_name_are_refused() => Refused(Zip("Skills.csv", "skills.CSV"), "The ZIP holds two entries of one name*");

    [Fact]
    public void A_zip_within_is_refused() => Refused(Zip("Skills.csv", "more.zip"), "The ZIP holds another ZIP*");

    [Fact]
    public void An_encrypted_entry_is_refused()
    {
        byte[] zip = Zip("Skills.csv");
        zip[zip.AsSpan().LastIndexOf("PK\x01\x02"u8) + 8] |= 1;
        zip[6] |= 1;
        Refused(zip, "The ZIP is encrypted*");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        Refused(Packed("Skills.csv", 60), "The ZIP holds a file of more than 50 MB*");
        Refused(Packed("Skills.csv", 40), "The ZIP holds an entry that unpacks to far more than a table would*");
        Refused(Packed("messages.csv", 40), "The ZIP holds an entry that unpacks to far more than a table would*");
    }

    [Fact]
    public void An_entry_of_a_gigabyte_is_refused_and_so_is_one_that_only_says_so()
    {
        Refused(Packed("Skills.csv", 1024, CompressionLevel.Fastest), "The ZIP holds a file of more than 50 MB*");
        Refused(Declaring(Zip("Skills.csv"), 1u << 30), "The ZIP holds a file of more than 50 MB*");
    }

    [Fact]
    public void An_entry_that_hides_its_size_is_refused() => Refused(Declaring(Packed("Skills.csv", 40), 20), "The ZIP holds an entry that is *it says*");

    [Fact]
    public void Changed_bytes_are_refused()
    {
        byte[] zip = FictionalExport.Zip("", [new("Skills.csv", "Name\n" + string.Join('\n', Enumerable.Range(0, 500).Select(i => FormattableString.Invariant($"Skill {i * 7919 % 503}"))))]);
        zip[200] ^= 0x55;
        FluentActions.Invoking(() => FictionalExport.Plan(zip, "export.zip")).Should().Throw<CareerException>();
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        Refused(Zip([.. Enumerable.Range(0, 10_001).Select(i => FormattableString.Invariant($"{i}/Skills.csv"))]), "The ZIP holds more than 10,000 entries*");

    [Fact]
    public void A_broken_or_other_zip_is_refused()
    {
        byte[] zip = Zip("Skills.csv");
        Refused(zip[..^30], "The ZIP is damaged*");
        Refused(Zip("resume.pdf"), "The ZIP holds no table of LinkedIn's export*");
        Refused(FictionalExport.Zip("", [Skills, new("__MACOSX/._Skills.csv", "x"), new("Skills.csv.txt", "y")])[..60], "The ZIP is damaged*");
    }

    [Fact]
    public void What_a_system_puts_beside_a_file_is_left_alone() =>
        FictionalExport.Plan(FictionalExport.Zip("", [Skills, new("__MACOSX/._Skills.csv", "Name\nNothing\n"), new(".Skills.csv", "Name\nNothing\n")]), "export.zip").Records.Should().ContainSingle();

    [Fact]
    public void No_bent_byte_makes_it_crash()
    {
        Random random = new(20260301);
        byte[] whole = FictionalExport.Zip();
        for (int i = 0; i < 600; i++)
        {
            byte[] bent = [.. whole];
            for (int k = random.Next(1, 4); k > 0; k--) bent[random.Next(3) == 0 ? random.Next(bent.Length) : bent.Length - 1 - random.Next(Math.Min(bent.Length, 3000))] = (byte)random.Next(256);
            try
            {
                FictionalExport.Plan(bent, "export.zip").Should().NotBeNull();
            }
            catch (CareerException refusal)
            {
                refusal.Fault.Should().NotBe(Fault.Internal);
            }
        }
    }

    [Fact]
    public void The_check_sum_is_that_of_the_standard() => Crc32.Of("123456789"u8).Should().Be(0xCBF43926);

    [Fact]
    public void Links_in_a_folder_are_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using TempFolder folder = new();
        using TempFolder other = new();
        other.Write("Skills.csv", "Name\nStolen\n");
        File.CreateSymbolicLink(folder.File("Skills.csv"), other.File("Skills.csv"));
        Directory.CreateSymbolicLink(folder.File("deeper"), other.Place);
        FluentActions.Invoking(() => Importer.OpenFolder(folder.Place)).Should().Throw<CareerException>().WithMessage("No file of this folder is known*");
        folder.Write("Languages.csv", "Name,Proficiency\nNorwegian,Native\n");
        ForeignFile opened = Importer.OpenFolder(folder.Place);
        opened.Content.Folder!.Opened.Select(p => p.Name).Should().Equal("Languages.csv");
    }

    [Fact]
    public void A_folder_of_another_format_or_with_too_large_a_file_is_refused()
    {
        using TempFolder folder = new();
        folder.Write("Skills.csv", "Name\nNavigation\n");
        FluentActions.Invoking(() => Importer.OpenFolder(folder.Place, "json-resume")).Should().Throw<CareerException>().WithMessage("This format is one file*");
        using (FileStream large = new(folder.File("Positions.csv"), FileMode.Create)) large.SetLength(ArchiveLimits.MostBytes + 1);
        FluentActions.Invoking(() => Importer.OpenFolder(folder.Place)).Should().Throw<CareerException>().WithMessage("The folder holds a file of more than 50 MB*");
    }

    [Fact]
    public void Rows_and_cells_have_a_limit()
    {
        FluentActions.Invoking(() => FictionalExport.Plan("Skills.csv", "Name\n" + string.Concat(Enumerable.Range(0, 100_001).Select(i => FormattableString.Invariant($"S{i}\n"))))).Should().Throw<CareerException>().WithMessage("*100,000 rows*");
        string wide = new(',', 990);
        FluentActions.Invoking(() => FictionalExport.Plan("Skills.csv", $"Name{wide}\n" + string.Concat(Enumerable.Repeat($"a{wide}\n", 600)))).Should().Throw<CareerException>().WithMessage("*500,000 cells*");
        FluentActions.Invoking(() => FictionalExport.Plan("Skills.csv", "Name\n" + new string(',', 200_000))).Should().Throw<CareerException>().WithMessage("*1,000 cells*");
        FictionalExport.Plan("Skills.csv", "Name\n\"" + new string('x', 200_000)).Records.Should().ContainSingle("an open quote takes in the rest");
    }

    // Ten times as much may take ten times as long; the square of it would be minutes.
    [Theory]
    [InlineData("x  ", " \t", "y")]
    [InlineData("• x", "\na", "")]
    [InlineData("", "• a b c ", "")]
    [InlineData("[OTHER:https://a", ",;] [", "]")]
    public async Task A_long_cell_takes_no_longer_than_its_length_asks_for(string before, string part, string after)
    {
        string cell = before + string.Concat(Enumerable.Repeat(part, 100_000)) + after;
        Task<ImportPlan> read = Task.Run(() => FictionalExport.Plan("Profile.csv", $"First Name,Last Name,Maiden Name,Websites,Instant Messengers\nA,B,C,\"{cell}\",\"{cell}\"\n"));
        Task<ImportPlan> positions = Task.Run(() => FictionalExport.Plan("Positions.csv", $"Company Name,Title,Description,Started On\nA,B,\"{cell}\",2020\n"));
        (await read.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Records.Should().NotBeEmpty();
        (await positions.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Records.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_long_name_takes_no_longer_than_its_length_asks_for()
    {
        byte[] zip = Zip([.. Enumerable.Range(0, 40).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i}/{string.Concat(Enumerable.Repeat("_1", 20_000))}x.csv")), "Skills.csv"]);
        Task<ImportPlan> read = Task.Run(() => FictionalExport.Plan(zip, "export.zip"));
        (await read.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Records.Should().ContainSingle();
    }
}
