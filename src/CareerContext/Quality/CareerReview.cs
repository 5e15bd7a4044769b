using CareerContext.Context;

namespace CareerContext.Quality;

/// <summary>What a look at a whole career finds: how complete it is, and what is worth a look.</summary>
/// <param name="Completeness">The scores, with their reasons.</param>
/// <param name="Findings">The most valuable first.</param>
public sealed record CareerReview(Completeness Completeness, IReadOnlyList<Finding> Findings)
{
    /// <summary>The areas' names, as options and arguments take them.</summary>
    public static IReadOnlyList<string> AreaNames { get; } = [.. Enum.GetValues<ReviewArea>().Select(NameOf)];

    /// <summary>Looks at a career; deterministic, and nothing is written.</summary>
    /// <param name="view">All of it for the owner; for an assistant what it may see.</param>
    /// <param name="isForOwner">Whether the owner reads it: then it says values too that others are given only when they ask for them.</param>
    public static CareerReview Of(CareerView view, bool isForOwner = true)
    {
        ReviewedCareer career = new(view, isForOwner);
        Completeness completeness = Completeness.Of(view);
        IEnumerable<Finding> found = [.. GapsInFacts.Find(career, completeness), .. ConsistencyChecks.Find(career), .. AccuracyChecks.Find(career), .. UniquenessChecks.Find(career), .. FreshnessChecks.Find(career)];
        return new CareerReview(completeness, [.. found.Where(f => !career.Unseen.Blinds(f)).DistinctBy(f => f.Id).OrderByDescending(f => f.Worth).ThenBy(f => f.Area).ThenBy(f => f.Id, StringComparer.Ordinal)]);
    }

    /// <summary>An area's name, e.g. <c>consistency</c>.</summary>
    public static string NameOf(ReviewArea area) => area switch
    {
        ReviewArea.Completeness => "completeness",
        ReviewArea.Consistency => "consistency",
        ReviewArea.Accuracy => "accuracy",
        ReviewArea.Uniqueness => "uniqueness",
        _ => "freshness",
    };

    /// <summary>The area of a name; null when there is none.</summary>
    public static ReviewArea? AreaOf(string name) => Enum.GetValues<ReviewArea>().Cast<ReviewArea?>().FirstOrDefault(a => string.Equals(NameOf(a!.Value), name.Trim(), StringComparison.OrdinalIgnoreCase));
}
