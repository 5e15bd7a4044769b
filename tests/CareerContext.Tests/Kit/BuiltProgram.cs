using System.Diagnostics;

namespace CareerContext.Tests.Kit;

/// <summary>The built program <c>careercontext</c>, and this test program, as processes.</summary>
internal static class BuiltProgram
{
    private static readonly Lazy<string> ReadableServer = new(() => CopyForAll(ServerFolder));
    private static readonly Lazy<string> ReadableTests = new(() => CopyForAll(AppContext.BaseDirectory));
    private static readonly string Extension = OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>Where the server project's build left the program, of the same configuration as these tests.</summary>
    public static string ServerFolder
    {
        get
        {
            DirectoryInfo framework = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Repository.File("src", "CareerContext.Server", "bin", framework.Parent!.Name, framework.Name);
        }
    }

    /// <summary>The program's full path.</summary>
    public static string Server => Path.Combine(ServerFolder, "careercontext" + Extension);

    /// <summary>Starts <c>careercontext</c>.</summary>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, bool asNobody = false) =>
        Processes.Start(Path.Combine(asNobody ? ReadableServer.Value : ServerFolder, "careercontext" + Extension), arguments, environment, asNobody);

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

    private static Process StartTests(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment, bool asNobody) =>
        Processes.Start(Path.Combine(asNobody ? ReadableTests.Value : AppContext.BaseDirectory, "CareerContext.Tests" + Extension), arguments, environment, asNobody);

    // The checkout may lie where only its owner can look.
    private static string CopyForAll(string folder)
    {
        TempFolder copy = new();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => copy.Dispose();
        Rights.Set(copy.Place, Rights.ReadableByAll);
        foreach (string from in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            string to = copy.File(Path.GetRelativePath(folder, from));
            string place = Path.GetDirectoryName(to)!;
            if (!Directory.Exists(place)) Directory.CreateDirectory(place);
            File.Copy(from, to);
            Rights.Set(to, Rights.ReadableByAll);
        }
        foreach (string made in Directory.EnumerateDirectories(copy.Place, "*", SearchOption.AllDirectories)) Rights.Set(made, Rights.ReadableByAll);
        return copy.Place;
    }
}
