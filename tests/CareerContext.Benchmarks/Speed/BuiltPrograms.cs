namespace CareerContext.Benchmarks.Speed;

/// <summary>Where programs of this repository lie once they are built.</summary>
internal static class BuiltPrograms
{
    /// <summary>The repository's folder; empty outside of it.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A program of the same configuration and framework as this one, whether it is there or not.</summary>
    /// <param name="project">The project's folder, from the repository's.</param>
    /// <param name="name">The program's name, without an ending.</param>
    public static string Path(string project, string name)
    {
        DirectoryInfo framework = new(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar));
        return System.IO.Path.Combine(Root, project, "bin", framework.Parent!.Name, framework.Name, name + (OperatingSystem.IsWindows() ? ".exe" : ""));
    }

    private static string FindRoot()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(System.IO.Path.Combine(root.FullName, "CareerContext.sln"))) root = root.Parent;
        return root?.FullName ?? "";
    }
}
