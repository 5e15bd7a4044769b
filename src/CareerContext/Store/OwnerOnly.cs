namespace CareerContext.Store;

/// <summary>Files and folders that only their owner can read. On Windows the profile's own access list does this.</summary>
public static class OwnerOnly
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    /// <summary>Creates a file for the owner's eyes only, and its folder where that is missing. Whoever sees the file sees all of its text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What stands in it; nothing by default.</param>
    /// <returns>False when the file existed already; it is not touched then.</returns>
    public static bool CreateFile(string path, string text = "")
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, OwnersFolder);
        }
        if (File.Exists(path)) return false;
        // Made under a name that nobody opens, then put in place: closing a handle of a database in use would drop its locks.
        string made = $"{path}.{Path.GetRandomFileName()}";
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnersFile;
        try
        {
            using StreamWriter created = new(made, options);
            created.Write(text);
        }
        catch (IOException)
        {
            File.Delete(made); // A full disk takes the name and not the text.
            throw;
        }
        if (UnixAccess.Link(made, path) is { } isLinked)
        {
            File.Delete(made);
            return isLinked;
        }
        try
        {
            File.Move(made, path);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(made);
            return false;
        }
    }

    /// <summary>Takes a file's rights from all but its owner.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, OwnersFile);
    }
}
