namespace CareerContext.Store;

/// <summary>Where the career file lies when nobody says otherwise.</summary>
public static class CareerFilePath
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "CAREERCONTEXT_DB";

    private const string Folder = "CareerContext";
    private const string FileName = "career.db";

    /// <summary>The full path: the given one, else the environment's, else the system's usual place for a person's data.</summary>
    /// <param name="given">The value of <c>--db</c>, or null.</param>
    public static string Resolve(string? given)
    {
        string? named = string.IsNullOrWhiteSpace(given) ? Environment.GetEnvironmentVariable(Variable) : given;
        return Path.GetFullPath(string.IsNullOrWhiteSpace(named) ? Default() : named);
    }

    /// <summary>A file of this program's own in the usual place, whatever career file is in use.</summary>
    /// <param name="name">The file's name.</param>
    public static string Beside(string name) => Path.Combine(Path.GetDirectoryName(Default())!, name);

    // XDG data home on Linux, Application Support on macOS, AppData on Windows. An empty environment still has a place.
    private static string Default()
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data && Path.IsPathRooted(data))
            return Path.Combine(data, "careercontext", FileName);
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), Folder, FileName);
        return OperatingSystem.IsMacOS()
            ? Path.Combine(home, "Library", "Application Support", Folder, FileName)
            : Path.Combine(home, ".local", "share", "careercontext", FileName);
    }
}
