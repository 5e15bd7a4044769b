namespace CareerContext.Tests.Exchange;

/// <summary>Foreign files that are not part of the repository: they lie beside it, and tests that need them are skipped without them.</summary>
internal static class ForeignFolder
{
    private const string Absent = "";

    public static string? Folder { get; } = Find();

    public static IEnumerable<string> Resumes() => Folder is null ? [Absent]
        : Directory.GetFiles(Path.Combine(Folder, "resumes"), "*.json").Select(f => Path.GetFileName(f)).Where(f => f != "index.json").Order(StringComparer.Ordinal);

    public static byte[] Resume(string name)
    {
        Assert.SkipUnless(Folder is not null && name != Absent, "the foreign files (../shared/data) are not here");
        return File.ReadAllBytes(Path.Combine(Folder!, "resumes", name));
    }

    public static string[] Suite(string name)
    {
        Assert.SkipUnless(Folder is not null, "the foreign suites (../shared/data) are not here");
        return File.ReadAllLines(Path.Combine(Folder!, "suites", name));
    }

    private static string? Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CareerContext.sln"))) folder = folder.Parent;
        string? data = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared", "data");
        return Directory.Exists(data) ? data : null;
    }
}
