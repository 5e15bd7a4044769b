namespace CareerContext.Exchange;

/// <summary>One thing that was bent or not understood on the way in.</summary>
/// <param name="Path">Where in the source, e.g. <c>work[0].startDate</c>; empty for the whole file.</param>
/// <param name="Message">What was done with it; without the value, so that equal cases can be grouped.</param>
public sealed record ImportWarning(string Path, string Message)
{
    /// <summary>Whether all was understood, and only breaks a rule that holds for edits.</summary>
    public bool IsRule { get; init; }
}

/// <summary>Warnings that say the same of several places.</summary>
/// <param name="Message">What was done.</param>
/// <param name="Paths">Where, in the source's order.</param>
public sealed record WarningGroup(string Message, IReadOnlyList<string> Paths);
