namespace CareerContext.Tests.Kit;

/// <summary>What <c>dotnet publish</c> makes of the server that is built (another build is published already), in a folder with a blank and a quote in its name.</summary>
public sealed class PublishedProgram : IDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>Publishes; nothing is built again.</summary>
    public PublishedProgram()
    {
        string made = folder.File("made"), place = folder.File("career's tools");
        if (BuiltProgram.Other is null) Publish(made);
        else BuiltProgram.Copy(BuiltProgram.ServerFolder, made);
        Directory.Move(made, place); // MSBuild takes no quote in a path, clients have to.
        Program = Path.Combine(place, Path.GetFileName(BuiltProgram.Server));
    }

    /// <summary>The program's full path.</summary>
    public string Program { get; }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    /// <summary>Runs the program to its end.</summary>
    internal Finished Run(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment) => Processes.Finish(Processes.Start(Program, arguments, environment));

    private static void Publish(string made)
    {
        string configuration = new DirectoryInfo(BuiltProgram.ServerFolder).Parent!.Name, dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        Processes.Finish(Processes.Start(dotnet, ["publish", Repository.File("src", "CareerContext.Server"), "--no-build", "-c", configuration, "-o", made, "-v", "q", "--nologo"])).Expect();
    }
}
