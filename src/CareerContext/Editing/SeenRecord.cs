namespace CareerContext.Editing;

/// <summary>Up to where an author knows a record.</summary>
/// <param name="Number">The number of the file's last change when the author was shown the record.</param>
/// <param name="Own">The numbers of later changes of the record that the author made and was told of.</param>
public sealed record SeenRecord(long Number, IReadOnlyCollection<long> Own)
{
    /// <summary>Whether the author knows of a change of the record.</summary>
    public bool Covers(long change) => change <= Number || Own.Contains(change);
}
