using CareerContext.Records;

namespace CareerContext.Quality;

/// <summary>What the reader of a review may not see: it is neither missed nor counted, and no check that would need it says anything.</summary>
/// <param name="snapshot">What may be seen.</param>
internal sealed class UnseenParts(CareerSnapshot snapshot)
{
    private static readonly string[] Filling = ["experience", "education", "project", "volunteering"];
    private static readonly string[] Starts = [.. Filling.Select(k => k + ".start_date")];
    private static readonly string[] Dates = [.. Starts, .. Filling.Select(k => k + ".end_date"), "experience.is_current", "experience.employment_type"];
    private static readonly string[] Working = ["experience.start_date", "experience.end_date", "experience.is_current", "experience.employment_type"];
    private static readonly string[] FullTime = [.. Working, "experience.role_type", "experience.title", "experience.company"];

    // Rule to what it says is not there, or draws its conclusion from the absence of: kinds, and fields of kinds.
    private static readonly Dictionary<string, string[]> Needs = new(StringComparer.Ordinal)
    {
        ["experience"] = ["experience"],
        ["education"] = ["education"],
        ["skills"] = ["skill"],
        ["language"] = ["language"],
        ["silent role"] = ["experience.description", "experience.key_achievements"],
        ["no degree"] = ["education.degree"],
        ["undated study"] = ["education.start_date", "education.end_date"],
        ["overlap"] = FullTime,
        ["still open"] = FullTime,
        ["gap"] = [.. Filling, .. Dates],
        ["end without start"] = ["experience.start_date", "volunteering.start_date"],
        ["no end"] = Working,
        ["skill years"] = [.. Filling, .. Starts],
        ["years of experience"] = ["experience", .. Working],
        ["years claimed"] = [.. Filling, .. Starts],
        ["unused skill"] = [.. Filling, .. Dates, "skill.last_used"],
        ["untouched"] = Working,
        ["open study"] = ["education.end_date", "education.is_current"],
    };

    // Whatever may prove a skill may be among what is not shown.
    private bool LacksProofs => snapshot.Hidden.HasFields || snapshot.IncompleteKinds.Any(k => k is not ("skill" or "person" or "preferences")) || RecordKinds.All.Any(snapshot.Hidden.Hides);

    /// <summary>Whether any of some kinds or fields (<c>experience</c>, <c>education.end_date</c>) may be there without being seen.</summary>
    public bool HasAnyOf(params IEnumerable<string> places) => places.Any(Has);

    /// <summary>Whether a rule's findings can be false, since what they miss may be there.</summary>
    public bool Blinds(Finding finding) => finding.Rule switch
    {
        "unproven skills" => LacksProofs,
        "no number" => snapshot.Hidden.HasFields || HasAnyOf("experience.key_achievements"),
        // Without what tells them apart, two records look alike.
        "twice" => finding.RecordIds.Select(snapshot.Find).OfType<CareerRecord>().Any(r => snapshot.Hidden.HidesPartsOf(r.Kind)),
        string rule => Needs.TryGetValue(rule, out string[]? places) && HasAnyOf(places),
    };

    /// <summary>Whether a part of the finer score cannot be told.</summary>
    /// <param name="part">The part.</param>
    /// <param name="reads">What it counts.</param>
    public bool Blinds(ScorePart part, IEnumerable<string> reads) => part.Open > 0 && (HasAnyOf(reads) || part.Name switch
    {
        "skills that a record proves" => LacksProofs,
        "roles that name their tools" => HasAnyOf("skill") || LacksProofs,
        "roles with a measured achievement" => snapshot.Hidden.HasFields,
        _ => false,
    });

    private bool Has(string place)
    {
        string[] parts = place.Split('.');
        RecordKind kind = RecordKinds.Find(parts[0])!;
        return parts.Length == 1 ? snapshot.IncompleteKinds.Contains(kind.Name) || snapshot.Hidden.Hides(kind) : snapshot.Hidden.Hides(kind, parts[1]);
    }
}
