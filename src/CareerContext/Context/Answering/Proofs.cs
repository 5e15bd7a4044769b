using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Chooses which of the records that prove a skill are shown. Work proves more than a course, and both more than a mention.</summary>
internal static class Proofs
{
    /// <summary>The most that are shown.</summary>
    public const int Most = 6;

    private const int OfCrowd = 2;

    /// <summary>The ones to show; the others are counted as left out. A crowd of small ones (hundreds of certificates that name the skill) says no more than a few would: beside work it is only counted.</summary>
    /// <param name="draft">The answer.</param>
    /// <param name="proofs">All of them, the newest first.</param>
    /// <param name="most">At most so many.</param>
    public static List<CareerRecord> Shown(Draft draft, IReadOnlyList<CareerRecord> proofs, int most = Most)
    {
        List<CareerRecord> work = [.. proofs.Where(r => r.Kind.Name == "experience")], small = [.. proofs.Where(r => r.Kind.Name != "experience").OrderBy(r => Rank(r.Kind.Name))];
        int few = small.Count <= Most ? small.Count : work.Count > 0 ? 0 : OfCrowd;
        List<CareerRecord> shown = [.. work.Concat(small.Take(few)).Take(most)];
        foreach ((string kind, int count) in proofs.Except(shown).CountBy(r => r.Kind.Name)) draft.Leave(kind, count);
        return shown;
    }

    private static int Rank(string kind) => kind switch { "certificate" => 1, "project" => 2, _ => 3 };
}
