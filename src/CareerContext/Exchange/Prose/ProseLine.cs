namespace CareerContext.Exchange.Prose;

/// <summary>A stretch of a line that its document set apart.</summary>
/// <param name="Start">Characters from the line's start.</param>
/// <param name="Length">Characters.</param>
/// <param name="IsStrong">Whether it is bold, italic or underlined.</param>
/// <param name="Address">Where it leads, e.g. <c>https://…</c>; null where it is no link.</param>
internal readonly record struct ProseSpan(int Start, int Length, bool IsStrong = false, string? Address = null);

/// <summary>One line of a résumé, as its document shows it: a paragraph of a flowing document, a line of a plain one. Marks of the format (#, -, &lt;b&gt;) are gone.</summary>
/// <param name="Text">Clean text; a tab stands where the document left a wide gap or began another cell. Empty for a blank line.</param>
/// <param name="Place">Where it stands, e.g. <c>line 12</c>, <c>page 2, line 3</c>, <c>paragraph 7</c>.</param>
internal sealed record ProseLine(string Text, string Place)
{
    /// <summary>The level of a heading that the document itself marks, from 1; 0 where it marks none.</summary>
    public int Heading { get; init; }

    /// <summary>Whether the document shows it as an entry of a list.</summary>
    public bool IsBullet { get; init; }

    /// <summary>How deep it is indented or nested, from 0; only more and less count.</summary>
    public int Depth { get; init; }

    /// <summary>Whether it stands at the edge of pages that repeat it: a page number, a running title. It belongs to no section.</summary>
    public bool IsAside { get; init; }

    /// <summary>What the document set apart in it, in order.</summary>
    public IReadOnlyList<ProseSpan> Spans { get; init; } = [];

    /// <summary>Whether nothing stands there.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether all of it is set apart.</summary>
    public bool IsStrong => Text.Length > 0 && Spans.Where(s => s.IsStrong).Sum(s => s.Length) >= Text.Length;
}
