namespace CareerContext.Tests.Kit;

/// <summary>Permission bits; nothing happens on Windows, where the profile's access list does this.</summary>
internal static class Rights
{
    public const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    public const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;
    public const UnixFileMode ReadableByAll = OwnersFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    public const UnixFileMode WritableByAll = ReadableByAll | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    public static void Set(string path, UnixFileMode rights)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, rights);
    }

    public static UnixFileMode Of(string path)
    {
        if (!OperatingSystem.IsWindows()) return File.GetUnixFileMode(path);
        Assert.Skip("Windows keeps rights in access lists, not in bits.");
        return default;
    }
}
