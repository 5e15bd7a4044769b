namespace CareerContext.Exchange.Prose;

/// <summary>Where a line says when: one date, or a period.</summary>
/// <param name="Start">Characters from the line's start, brackets around it included.</param>
/// <param name="Length">Characters.</param>
/// <param name="From">The first date's words; null where only an end is told.</param>
/// <param name="Until">The second date's words, or those for "until now"; null where there is one date.</param>
/// <param name="IsOpen">Whether it goes on, said by a word before it or by a dash behind it.</param>
internal readonly record struct DateSpan(int Start, int Length, string? From, string? Until, bool IsOpen)
{
    /// <summary>Whether it is a period.</summary>
    public bool IsRange => Until is not null || IsOpen;

    /// <summary>The character behind it.</summary>
    public int End => Start + Length;
}
