using FsCheck;

namespace CareerContext.Tests.Kit;

/// <summary>Property tests run over the same cases each time, so that a check fails for a change and not by chance.</summary>
internal static class Properties
{
    /// <summary>Set to <c>random</c> to go over other cases, e.g. overnight.</summary>
    public const string Variable = "CAREERCONTEXT_CASES";

    private const ulong Seed = 5282294025524703741;
    private const ulong Gamma = 6534481845934597017;

    /// <summary>So many cases; a failure throws with the seed that replays it.</summary>
    public static Config Of(int cases)
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(cases);
        return Environment.GetEnvironmentVariable(Variable) == "random" ? config : config.WithReplay(Seed, Gamma);
    }
}
