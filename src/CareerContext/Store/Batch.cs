namespace CareerContext.Store;

/// <summary>The changes of one transaction.</summary>
/// <param name="Id">E.g. <c>bat_4hq9xz</c>.</param>
/// <param name="ChangedAt">When, UTC, ISO 8601.</param>
/// <param name="By">Who wrote.</param>
/// <param name="Last">The number of its last change.</param>
/// <param name="IsVocabulary">Whether it changed the vocabulary and no record.</param>
/// <param name="IsForgotten">Whether nothing of what it changed is known any more.</param>
/// <param name="Undoes">The batch that this one took back; null where it is no undo.</param>
public sealed record Batch(string Id, string ChangedAt, Origin By, long Last, bool IsVocabulary, bool IsForgotten, string? Undoes)
{
    /// <summary>Which batches are undone, and by which others; an undo that was itself undone counts no more.</summary>
    /// <param name="batches">All, oldest first.</param>
    public static Dictionary<string, string> Undone(IReadOnlyList<Batch> batches)
    {
        Dictionary<string, string> undone = new(StringComparer.Ordinal);
        foreach (Batch batch in batches.Reverse())
        {
            if (batch.Undoes is { } other && !undone.ContainsKey(batch.Id)) undone[other] = batch.Id;
        }
        return undone;
    }
}
