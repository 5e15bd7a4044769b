using System.Diagnostics;

namespace CareerContext.Tests.Kit;

/// <summary>The built program <c>careercontext</c>, and this test program, as processes.</summary>
internal static class BuiltProgram
{
    /// <summary>Names another build of the program to be tested by its full path, e.g. the native one.</summary>
    private const string Variable = "CAREERCONTEXT_PROGRAM";

    private static readonly Lazy<string> ReadableServer = new(() => CopyForAll(ServerFolder));
    private static readonly Lazy<string> ReadableTests = new(() => CopyForAll(AppContext.BaseDirectory));
    private static readonly string Extension = OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>Another build than that of these tests, by its full path; null for the usual one.</summary>
    public static string? Other => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    /// <summary>The program's full path: where the server project's build left it, of the same configuration as these tests, or <see cref="Other"/>.</summary>
    public static string Server
    {
        get
        {
            DirectoryInfo framework = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Other ?? Repository.File("src", "CareerContext.Server", "bin", framework.Parent!.Name, framework.Name, "careercontext" + Extension);
        }
    }

    /// <summary>The program's folder.</summary>
    public static string ServerFolder => Path.GetDirectoryName(Server)!;

    /// <summary>The full path of a copy that every user may start.</summary>
    public static string ServerForAll => Path.Combine(ReadableServer.Value, Path.GetFileName(Server));

    /// <summary>Starts <c>careercontext</c>.</summary>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, bool asNobody = false, string? folder = null) =>
        Processes.Start(asNobody ? ServerForAll : Server, arguments, environment, asNobody, folder);

    /// <summary>Runs <c>careercontext</c> to its end.</summary>
    public static Finished Run(IEnumerable<string> arguments, string input = "", IReadOnlyDictionary<string, string?>? environment = null, bool asNobody = false) =>
        Processes.Finish(Start(arguments, environment, asNobody), input);

    /// <summary>Starts an act of <see cref="Acts"/> in a process of its own.</summary>
    public static Process StartAct(IEnumerable<string> act, IReadOnlyDictionary<string, string?>? environment = null, bool asNobody = false) =>
        StartTests([Acts.Word, .. act], environment, asNobody);

    /// <summary>Runs an act of <see cref="Acts"/> to its end.</summary>
    public static Finished RunAct(IEnumerable<string> act, IReadOnlyDictionary<string, string?>? environment = null, bool asNobody = false) =>
        Processes.Finish(StartAct(act, environment, asNobody));

    /// <summary>Runs this test program with xunit's own arguments, e.g. <c>-class NAME</c>.</summary>
    public static Finished RunTests(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        Processes.Finish(StartTests(arguments, environment, asNobody: false));

    /// <summary>Copies a program's folder, without what only debuggers read.</summary>
    public static void Copy(string folder, string to)
    {
        foreach (string from in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is not (".pdb" or ".dbg")))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(folder, from));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(from, copy);
        }
    }

    private static Process StartTests(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment, bool asNobody) =>
        Processes.Start(Path.Combine(asNobody ? ReadableTests.Value : AppContext.BaseDirectory, "CareerContext.Tests" + Extension), arguments, environment, asNobody);

    // The checkout may lie where only its owner can look.
    private static string CopyForAll(string folder)
    {
        TempFolder copy = new();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => copy.Dispose();
        Rights.Set(copy.Place, Rights.ReadableByAll);
        Copy(folder, copy.Place);
        foreach (string made in Directory.EnumerateFileSystemEntries(copy.Place, "*", SearchOption.AllDirectories)) Rights.Set(made, Rights.ReadableByAll);
        return copy.Place;
    }
}
