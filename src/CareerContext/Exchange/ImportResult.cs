using System.Globalization;

namespace CareerContext.Exchange;

/// <summary>What an import did.</summary>
/// <param name="Facts">The number of values and list entries that the source told.</param>
/// <param name="ToLookAt">The number of warnings and conflicts.</param>
/// <param name="New">Records added.</param>
/// <param name="Changed">Records that got other values.</param>
/// <param name="Unchanged">Records that said the same already.</param>
/// <param name="Conflicting">Records that say otherwise, or that stay as they are.</param>
/// <param name="SourceId">The source; null when nothing was saved.</param>
/// <param name="BatchId">The batch of the history; null when nothing was saved.</param>
public sealed record ImportResult(int Facts, int ToLookAt, int New, int Changed, int Unchanged, int Conflicting, string? SourceId, string? BatchId)
{
    /// <summary>Records that got what they lacked.</summary>
    public int Added { get; init; }

    /// <summary>One line, e.g. <c>41 facts in, 3 to look at</c>.</summary>
    public string Line => SourceId is null
        ? string.Create(CultureInfo.InvariantCulture, $"nothing {(Facts == 0 ? "to import" : "new")}: {Count(Facts)} read, {ToLookAt} to look at")
        : string.Create(CultureInfo.InvariantCulture, $"{Count(Facts)} in, {ToLookAt} to look at");

    private static string Count(int facts) => facts == 1 ? "1 fact" : string.Create(CultureInfo.InvariantCulture, $"{facts} facts");
}
