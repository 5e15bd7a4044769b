using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Tests.Context;

/// <summary>The promise of the tiers: a stored fact that a tier says is in the next one; a computed fact's inputs are in detailed.</summary>
internal static class TierNesting
{
    public static void Check(CareerView view)
    {
        HashSet<(string, string, string)> quick = Stored(Summaries.Quick(view).Lines);
        ContextDocument whole = Summaries.Profile(view, Sections.All, Summaries.ProfileTokens);
        // Lines that the budget left out are named as left out; nesting holds for what the profile consists of.
        HashSet<(string, string, string)> profile = Stored(Sections.All.SelectMany(s => s.Profile(view)).SelectMany(b => b.Lines));
        List<ContextLine> details = [.. view.Snapshot.Records.SelectMany(r => RecordDetail.Lines(r, view, alone: true))];
        HashSet<(string, string, string)> detailed = Stored(details);
        quick.Except(Stored(whole.Lines)).Should().BeEmpty("what quick says, the profile as it is shown says");
        quick.Except(profile).Should().BeEmpty("what quick says, profile says");
        profile.Except(detailed).Should().BeEmpty("what profile says, detailed says");
        HashSet<string> held = [.. detailed.Select(f => $"{f.Item1}.{f.Item2}")];
        Summaries.Quick(view).Lines.Concat(whole.Lines).Concat(details).SelectMany(l => l.Facts).Where(f => f.IsComputed).SelectMany(f => f.Inputs).Except(held)
            .Should().BeEmpty("a computed fact's inputs are in detailed");
    }

    private static HashSet<(string, string, string)> Stored(IEnumerable<ContextLine> lines) => [.. lines.SelectMany(l => l.Facts).Where(f => !f.IsComputed).Select(f => (f.RecordId, f.Field, f.Value))];
}
