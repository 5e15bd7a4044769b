namespace CareerContext.Tests.Kit;

/// <summary>A disk in memory that is soon full.</summary>
internal sealed class SmallDisk : IDisposable
{
    public const string Ballast = "ballast";

    private readonly TempFolder folder = new();

    public string Place => folder.Place;

    /// <summary>Mounts it; skips the test where that is not possible.</summary>
    public static SmallDisk OrSkip(int kilobytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) Assert.Skip("Only root on Linux can mount a small disk; run the tests as root to check this.");
        SmallDisk disk = new();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", disk.Place) == 0) return disk;
        disk.folder.Dispose();
        Assert.Skip("No file system can be mounted here.");
        return disk;
    }

    public string File(string name) => folder.File(name);

    public List<string> Names() => folder.Names();

    /// <summary>Takes all the room that is left, but for as much.</summary>
    public void Fill(int leave = 0)
    {
        using (FileStream ballast = new(File(Ballast), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            try
            {
                while (true) ballast.Write(new byte[4096]);
            }
            catch (IOException)
            {
                // Full.
            }
            ballast.SetLength(Math.Max(0, ballast.Length - leave));
        }
    }

    public void Dispose()
    {
        Run("umount", "-l", Place);
        folder.Dispose();
    }

    private static int Run(string program, params string[] arguments) => Processes.Finish(Processes.Start(program, arguments)).ExitCode;
}
