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
    /// <exception cref="CareerException">Nobody names the file, and this user has no place of their own.</exception>
    public static string Resolve(string? given)
    {
        string? named = string.IsNullOrWhiteSpace(given) ? Environment.GetEnvironmentVariable(Variable) : given;
        return Path.GetFullPath(string.IsNullOrWhiteSpace(named) ? Default() : named);
    }

    /// <summary>A file of this program's own in the usual place, whatever career file is in use.</summary>
    /// <param name="name">The file's name.</param>
    /// <exception cref="CareerException">This user has no place of their own.</exception>
    public static string Beside(string name) => Path.Combine(Path.GetDirectoryName(Default())!, name);

    // XDG data home on Linux, Application Support on macOS, AppData on Windows. An empty environment still has a place: the
    // system's list of users knows the home.
    private static string Default()
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data && Path.IsPathRooted(data))
            return Path.Combine(data, "careercontext", FileName);
        if (OperatingSystem.IsWindows()) return Path.Combine(Home(Environment.SpecialFolder.ApplicationData), Folder, FileName);
        string home = Home(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS()
            ? Path.Combine(home, "Library", "Application Support", Folder, FileName)
            : Path.Combine(home, ".local", "share", "careercontext", FileName);
    }

    // A relative home would lie elsewhere with each start, and the framework calls the root the home of a user of whom nobody knows one.
    private static string Home(Environment.SpecialFolder folder)
    {
        string home = Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);
        bool isKnown = Path.IsPathRooted(home) && (home != "/" || Environment.GetEnvironmentVariable("HOME") == home);
        return isKnown ? home : throw new CareerException(Fault.Unsupported, $"This user has no home folder where the career file could lie; name the file with --db or {Variable}.");
    }
}
