using CareerContext.Cli;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

public class FilePlaceTests
{
    private const string Mounts = """
        overlay / overlay rw 0 0
        server:/export /home nfs4 rw 0 0
        tmpfs /home/local tmpfs rw 0 0
        //box/share /mnt/my\040share cifs rw 0 0
        me@host: /mnt/ssh fuse.sshfs rw 0 0
        /dev/sdb1 /mnt/stick fuseblk rw 0 0
        """;

    [Theory]
    [InlineData("/home/ann/Dropbox/career.db", "Dropbox")]
    [InlineData("/home/ann/Dropbox (Personal)/a/b/career.db", "Dropbox")]
    [InlineData("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/career.db", "iCloud")]
    [InlineData("/Users/ann/Library/CloudStorage/GoogleDrive-ann@example.com/My Drive/career.db", "Google Drive")]
    [InlineData("/home/ann/OneDrive - Example Ltd/career.db", "OneDrive")]
    [InlineData("/home/ann/Nextcloud/career.db", "Nextcloud")]
    [InlineData("/home/ann/nextcloud/career.db", "Nextcloud")]
    [InlineData("/home/ann/Syncthing/career.db", "Syncthing")]
    public void Synchronised_folders_are_known_by_name(string path, string service) => FilePlace.SynchronisedBy(path).Should().Be(service);

    [Theory]
    [InlineData("/home/ann/.local/share/careercontext/career.db")]
    [InlineData("/home/ann/Dropboxer/career.db")]
    [InlineData("/home/ann/boxes/Dropbox.db")]
    public void Other_folders_are_not(string path) => FilePlace.SynchronisedBy(path).Should().BeNull();

    [Fact]
    public void A_synchronised_folder_of_any_name_is_known_by_its_mark()
    {
        using TempFolder folder = new();
        Directory.CreateDirectory(folder.File(".stfolder"));
        FilePlace.SynchronisedBy(folder.File("career.db")).Should().Be("Syncthing");
    }

    [Theory]
    [InlineData("/home/ann/career.db", "nfs4")]
    [InlineData("/home/local/career.db", null)]
    [InlineData("/homes/career.db", null)]
    [InlineData("/mnt/my share/career.db", "cifs")]
    [InlineData("/mnt/ssh/a/career.db", "fuse.sshfs")]
    [InlineData("/mnt/stick/career.db", null)]
    public void A_network_drive_is_known_by_the_nearest_mount(string path, string? system) => FilePlace.NetworkDrive(path, Mounts).Should().Be(system);
}
