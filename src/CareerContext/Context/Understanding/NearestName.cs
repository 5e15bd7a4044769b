using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>Finds what is recorded nearest to a name that is not: one slip away, of the same stem, or sharing a word.</summary>
internal static class NearestName
{
    private const int TellingEnd = 6;

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

    private static bool IsNear(string one, string other) => Nearness.IsSlip(one, other) || Nearness.SharesStem(one, other)
        || (one.Length > TellingEnd && other.Length > TellingEnd && one.AsSpan(one.Length - TellingEnd).SequenceEqual(other.AsSpan(other.Length - TellingEnd)));
}
