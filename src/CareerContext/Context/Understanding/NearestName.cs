using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>Finds what is recorded nearest to a name that is not: a plausible slip of it, of the same stem, or sharing a word. What is only near in letters is no neighbour.</summary>
internal static class NearestName
{
    private const int LeastLetters = 4;
    private const int LettersForEach = 4;

    private static readonly (string Kind, string Field)[] Names =
        [("skill", "name"), ("experience", "company"), ("education", "institution"), ("certificate", "name"), ("project", "name"), ("volunteering", "organization"), ("language", "language")];

    /// <summary>The recorded name, as it is written; null when nothing is near.</summary>
    public static string? Of(string name, CareerView view)
    {
        List<string> wanted = [.. Words.Of(name).Where(w => !Lexicon.IsStop(w))];
        foreach ((string kind, string field) in Names)
        {
            foreach (CareerRecord record in view.Snapshot.Of(kind))
            {
                if (record.Text(field) is { } recorded && Words.Of(recorded).Any(w => wanted.Exists(n => IsNear(n, w)))) return recorded;
            }
        }
        return null;
    }

    // A letter wrong for each four of the shorter word: "Kubernets" for Kubernetes, not Goat for Go.
    private static bool IsNear(string one, string other)
    {
        int shorter = Math.Min(one.Length, other.Length);
        return shorter >= LeastLetters && (one == other || Stems.Of(one) == Stems.Of(other) || (Nearness.IsSlip(one, other) && Nearness.Distance(one, other) * LettersForEach <= shorter));
    }
}
