using CareerContext.Mcp;
using CareerContext.Store;

namespace CareerContext.Cli.Clients;

/// <summary>How a client starts this program.</summary>
internal static class ProgramCommand
{
    /// <summary>The command and what its arguments begin with, by absolute paths.</summary>
    /// <exception cref="CareerException">The program runs from a folder that the next build empties.</exception>
    public static (string Command, string[] Before) Find()
    {
        (string program, string[] before) = ServerProcess.Program();
        return Refuse(before is [{ } assembly] ? assembly : program) is { } why ? throw new CareerException(Fault.Unsupported, why) : (program, before);
    }

    /// <summary>Why a client should not be pointed at a program, or null.</summary>
    /// <param name="path">The program's, or its assembly's, full path.</param>
    public static string? Refuse(string path)
    {
        // bin/Debug/net10.0, bin/Release/net10.0/publish, artifacts/bin/CareerContext.Server/release
        List<string> parts = [.. path.Split('/', '\\').Select(p => p.ToLowerInvariant())];
        int bin = parts.IndexOf("bin");
        bool isBuild = bin >= 0 && parts.Skip(bin + 1).Take(2).Any(p => p.Split('_')[0] is "debug" or "release");
        return isBuild
            ? "This program runs from a build folder, which the next build or clean empties. Publish it first, e.g. `dotnet publish src/CareerContext.Server -o ~/.local/lib/careercontext`, and run `connect` from there."
            : null;
    }
}
