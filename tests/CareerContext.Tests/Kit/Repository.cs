namespace CareerContext.Tests.Kit;

/// <summary>Where the sources and the shared foreign files lie.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Found = new(FindRoot);

    /// <summary>The folder of CareerContext.sln.</summary>
    public static string Root => Found.Value;

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file or folder of the shared foreign data; the test is skipped where it is absent.</summary>
    /// <param name="parts">Below <c>../shared/data</c>, e.g. <c>resumes</c>.</param>
    public static string SharedData(params string[] parts)
    {
        string path = Path.GetFullPath(Path.Combine([Root, "..", "shared", "data", .. parts]));
        if (!System.IO.File.Exists(path) && !Directory.Exists(path))
            Assert.Skip($"Foreign files are not here: ../shared/data/{string.Join('/', parts)} (they are no part of the repository).");
        return path;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "CareerContext.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("The tests must run from within the repository: no CareerContext.sln above " + AppContext.BaseDirectory);
    }
}
