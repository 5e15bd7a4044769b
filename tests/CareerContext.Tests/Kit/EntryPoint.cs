using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace CareerContext.Tests.Kit;

/// <summary>The test program: xunit's runner, or with <c>act NAME …</c> one act of <see cref="Acts"/> in a process of its own.</summary>
internal static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [Acts.Word, ..]) return Acts.Run(args[1..]);
        bool platform = args.Any(a => a is "--server" or "--internal-msbuild-node");
        return platform ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions) : await ConsoleRunner.Run(args);
    }
}
