namespace CareerContext.Tests.Kit;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Place = Directory.CreateTempSubdirectory("careercontext-test-").FullName;

    public string Place { get; }

    public string File(string name) => Path.Combine(Place, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>The names of all that lies in the folder, sorted.</summary>
    public List<string> Names() => [.. Directory.EnumerateFileSystemEntries(Place).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        if (!Directory.Exists(Place)) return;
        // A test may have taken away the right to delete.
        Rights.Set(Place, Rights.OwnersFolder);
        foreach (string folder in Directory.EnumerateDirectories(Place, "*", SearchOption.AllDirectories)) Rights.Set(folder, Rights.OwnersFolder);
        Directory.Delete(Place, recursive: true);
    }
}
