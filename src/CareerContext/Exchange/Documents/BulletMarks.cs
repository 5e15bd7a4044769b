using CareerContext.Exchange.Prose;

namespace CareerContext.Exchange.Documents;

/// <summary>Marks that writers type before the entries of a list, or that their fonts draw there.</summary>
internal static class BulletMarks
{
    private const string Round = "•●○◦∙⦁⁃‣▪▫■□◆◇▶►▸➢➤➔→✓✔✦❖★☆·";
    private const string Dashes = "-–—*";

    // Where Symbol and Wingdings draw their bullets: letters of no alphabet.
    private const string Drawn = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF0A8\uF06E\uF02D";

    /// <summary>Whether a character is a bullet wherever a line begins with it.</summary>
    public static bool IsBullet(char c) => Round.Contains(c, StringComparison.Ordinal) || Drawn.Contains(c, StringComparison.Ordinal);

    /// <summary>How many characters of a text are a bullet and the blanks behind it; 0 where it begins otherwise.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2) return 0;
        bool isMark = IsBullet(text[0]) ? !char.IsPunctuation(text[1]) : Dashes.Contains(text[0], StringComparison.Ordinal) && char.IsWhiteSpace(text[1]);
        if (text.Length > 2 && text[0] == 'o' && text[1] == '\t') isMark = true; // Courier's circle
        if (!isMark) return 0;
        int length = 1;
        while (length < text.Length && char.IsWhiteSpace(text[length])) length++;
        return length == text.Length ? 0 : length;
    }

    /// <summary>The line without the bullet that was typed before it; as it is where there is none.</summary>
    public static ProseLine Taken(ProseLine line)
    {
        int length = line.Heading > 0 ? 0 : LengthAt(line.Text);
        if (length == 0) return line;
        List<ProseSpan> spans = [];
        foreach (ProseSpan span in line.Spans)
        {
            int start = Math.Max(0, span.Start - length), end = span.Start + span.Length - length;
            if (end > start) spans.Add(span with { Start = start, Length = end - start });
        }
        return line with { Text = line.Text[length..], Spans = spans, IsBullet = true };
    }
}
